/** Days in the place: who does what, where, and what that asks of the project. */
import type { Element } from '../../model/elements.js';
import { heading, inlines, list, text } from '../build.js';
import type { Block, Card, Inline, ListItem, Section } from '../nodes.js';
import { joined, type Compilation } from './compilation.js';
import { fieldsOf, namedBy } from './fields.js';
import { elementCard, section } from './parts.js';

const WORDS = {
    fr: { title: 'Scénarios d’usage', users: 'usagers', where: 'lieux', otherwise: 'Sinon', arrow: ' → ' },
    en: { title: 'Usage scenarios', users: 'users', where: 'where', otherwise: 'Otherwise', arrow: ' → ' },
} as const;

type Step = Element<'scenario'>['steps'][number];

/** The scenarios with their steps, and what each step requires. */
export function scenariosSection(c: Compilation): Section | undefined {
    return section('scenarios', WORDS[c.language].title, c.of('scenario').map(scenario => scenarioCard(c, scenario)));
}

/** The card of a scenario. */
export function scenarioCard(c: Compilation, scenario: Element<'scenario'>): Card {
    return elementCard(c, scenario, {
        genre: 'scenario',
        opening: [],
        blocks: steps(c, scenario),
        fields: fieldsOf(c, scenario, ['users', 'venues', 'trigger', 'frequency', 'hours', 'duration', 'answers', 'requires']),
        closing: namedBy(c, scenario, ['requirement', 'risk', 'proposal', 'decision', 'question']),
        shown: ['users', 'venues', 'trigger', 'frequency', 'hours', 'duration', 'answers', 'requires', 'steps', 'alternatives'],
    });
}

function steps(c: Compilation, scenario: Element<'scenario'>): readonly Block[] {
    const words = WORDS[c.language];
    return [
        ...(scenario.steps.length === 0 ? [] : [list(scenario.steps.map(step => item(c, step)), true)]),
        ...(scenario.alternatives.length === 0 ? []
        : [heading(1, words.otherwise), list(scenario.alternatives.map(step => item(c, step)))]),
    ];
}

function item(c: Compilation, step: Step): ListItem {
    const words = WORDS[c.language];
    const details = joined([
        c.named(step.requires),
        step.users === undefined ? [] : [text(`${words.users} `), ...c.named(step.users)],
        step.in === undefined ? [] : [text(`${words.where} `),
            ...joined((step.in.items).map(item => c.spaces({ ...step.in!, items: [item] })), ', ')],
    ], ' ; ');
    const said: readonly Inline[] = step.description === undefined ? [] : c.inOneLine(step.description) ?? c.line(step.description);
    return { blocks: [{ kind: 'paragraph', content: [...said, ...(details.length === 0 ? [] : [...inlines(words.arrow), ...details])] }] };
}
