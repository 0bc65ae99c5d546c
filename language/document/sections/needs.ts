/** What people said that they need, and what answers it. */
import type { Section } from '../nodes.js';
import type { Compilation } from './compilation.js';
import { fieldsOf, namedBy } from './fields.js';
import { elementCard, optionalBadge, section } from './parts.js';

const WORDS = {
    fr: { title: 'Besoins' },
    en: { title: 'Needs' },
} as const;

/** The needs: who stated each, for which objective, which scenarios and requirements answer it. */
export function needsSection(c: Compilation): Section | undefined {
    return section('besoins', WORDS[c.language].title, c.of('need').map(need => elementCard(c, need, {
        badges: [optionalBadge(c, need.priority, need)],
        fields: fieldsOf(c, need, ['statedBy', 'for', 'heardIn']),
        closing: namedBy(c, need, ['scenario', 'requirement', 'decision', 'question']),
        shown: ['priority', 'statedBy', 'for', 'heardIn'],
    })));
}
