/** What the project is for, and what will show that it got there. */
import { definition } from '../build.js';
import type { Section } from '../nodes.js';
import type { Compilation } from './compilation.js';
import { fieldsOf, namedBy } from './fields.js';
import { elementCard, optionalBadge, section } from './parts.js';

const WORDS = {
    fr: { title: 'Objectifs', parts: 'Se décline en' },
    en: { title: 'Objectives', parts: 'Made of' },
} as const;

/** The objectives, each with its indicators and the needs that serve it. */
export function objectivesSection(c: Compilation): Section | undefined {
    const words = WORDS[c.language];
    return section('objectifs', words.title, c.of('objective').map(objective => {
        const parts = c.programme.naming(objective, 'objective', 'partOf');
        return elementCard(c, objective, {
            badges: [optionalBadge(c, objective.priority, objective)],
            fields: [
                ...fieldsOf(c, objective, ['statedBy', 'indicators', 'partOf']),
                ...(parts.length === 0 ? [] : [definition(words.parts, c.links(parts, 'full'))]),
            ],
            closing: namedBy(c, objective, ['need', 'requirement', 'activity', 'decision', 'question']),
            shown: ['priority', 'statedBy', 'indicators', 'partOf'],
        });
    }));
}
