/** What was decided, by whom and why, and what is still asked. */
import type { Element } from '../../model/elements.js';
import { definition, list, strong, text } from '../build.js';
import type { Card, Definition, Inline, Section } from '../nodes.js';
import type { Compilation } from './compilation.js';
import { fieldsOf, namedBy } from './fields.js';
import { elementCard, optionalBadge, section } from './parts.js';

const WORDS = {
    fr: {
        title: 'Décisions et questions', decisions: 'Décisions', questions: 'Questions', options: 'Options examinées', chosen: 'retenue',
    },
    en: { title: 'Decisions and questions', decisions: 'Decisions', questions: 'Questions', options: 'Options examined', chosen: 'chosen' },
} as const;

/** The decisions and the questions, open ones first. */
export function decisionsSection(c: Compilation): Section | undefined {
    const words = WORDS[c.language];
    const decisions = c.of('decision').map(each => decisionCard(c, each));
    const order = ['askedBy', 'for', 'due', 'before', 'concerns'];
    const all = c.of('question');
    const questions = [...all.filter(each => each.status !== 'closed'),
        ...all.filter(each => each.status === 'closed')].map(each => elementCard(c, each, {
        badges: [optionalBadge(c, each.status, each)], fields: fieldsOf(c, each, order), closing: namedBy(c, each, ['decision']),
        shown: ['status', ...order],
    }));
    if (decisions.length === 0 || questions.length === 0) {
        return section('decisions', decisions.length === 0 ? words.questions : words.decisions, [...decisions, ...questions]);
    }
    return section('decisions', words.title, [],
        [section('journal', words.decisions, decisions), section('questions', words.questions, questions)]);
}

function decisionCard(c: Compilation, decision: Element<'decision'>): Card {
    return elementCard(c, decision, {
        badges: [optionalBadge(c, decision.status, decision)],
        fields: [...fieldsOf(c, decision, ['by', 'date', 'reason']), ...options(c, decision), ...fieldsOf(c, decision, ['concerns'])],
        closing: namedBy(c, decision, ['requirement', 'objective', 'proposal', 'question']),
        shown: ['status', 'by', 'date', 'reason', 'options', 'concerns'],
    });
}

function options(c: Compilation, decision: Element<'decision'>): readonly Definition[] {
    const words = WORDS[c.language];
    if (decision.options.length === 0) { return []; }
    const lines = decision.options.map(({ description, chosen }): readonly Inline[] => {
        const said = description === undefined ? [] : c.line(description);
        return chosen === true ? [strong(said), text(` (${words.chosen})`)] : said;
    });
    return [definition(words.options, { blocks: [list(lines)] })];
}
