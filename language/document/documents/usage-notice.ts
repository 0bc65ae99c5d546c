/** A notice for each place, in plain words: what to do, how, and whom to ask. */
import type { AnyElement, Element } from '../../model/elements.js';
import { paragraph, strong, text } from '../build.js';
import { pictogramFor, pictogramScene } from '../figures/pictograms.js';
import type { Block, Card, Section } from '../nodes.js';
import { joined, type Compilation } from '../sections/compilation.js';
import { section } from '../sections/parts.js';
import { NBSP } from '../typography.js';
import { distinct, type Builder } from './parts.js';
import { readability, readabilityWords } from './readability.js';

const WORDS = {
    fr: {
        everyone: 'Pour tous', when: `Quand${NBSP}:`, ask: 'À qui s’adresser', also: 'Partout ailleurs aussi',
        readability: (score: number, ease: string) => `Lisibilité de cette notice${NBSP}: ${score}/100, ${ease}. `
            + 'Plus le chiffre est grand, plus le texte est facile à lire.',
    },
    en: {
        everyone: 'For everyone', when: 'When:', ask: 'Whom to ask', also: 'Everywhere else too',
        readability: (score: number, ease: string) => `Readability of this notice: ${score}/100, ${ease}. `
            + 'The higher the figure, the easier the text is to read.',
    },
} as const;

type Guidance = Element<'guidance'>;

/** Writes the notices: one for each place that guidance names, and what holds everywhere on each. */
export const usageNotice: Builder = c => {
    const all = c.of('guidance');
    if (all.length === 0) { return []; }
    const general = all.filter(({ venues }) => venues === undefined);
    const places = distinct(all.flatMap(({ venues }) => (venues?.items ?? []).map(({ name }) => c.programme.resolve(name))))
        .filter(place => c.has(place));
    if (places.length === 0) { return [page(c, 'notice', WORDS[c.language].everyone, all, [])]; }
    return places.map(place => page(c, `notice-${c.target(place)}`, c.title(place), all.filter(each => isAt(c, each, place)), general,
        place));
};

function isAt(c: Compilation, { venues }: Guidance, place: AnyElement): boolean {
    return (venues?.items ?? []).some(({ name }) => c.programme.resolve(name)?.key === place.key);
}

function page(
    c: Compilation, id: string, title: string, own: readonly Guidance[], general: readonly Guidance[], place?: AnyElement,
): Section | undefined {
    const words = WORDS[c.language];
    const shown = [...own, ...general];
    const cards = own.map((each, index) => card(c, each, `${id}-${index + 1}`));
    const others = general.length === 0 ? [] : [...(own.length === 0 ? [] : [paragraph([strong(words.also)])]),
        ...general.map((each, index) => card(c, each, `${id}-g${index + 1}`))];
    const score = readability(shown.flatMap(each => [each.when?.text ?? '', each.description?.text ?? '']).join('. '),
        c.programme.language);
    return section(id, title, [
        ...cards, ...others, ...contacts(c, place),
        ...(score === undefined ? [] : [paragraph(words.readability(score, readabilityWords(score, c.language)), 'note')]),
    ], [], { newPage: true, unnumbered: true });
}

/** No codes here: who lives in a place does not read them. */
function card(c: Compilation, guidance: Guidance, id: string): Card {
    const words = WORDS[c.language];
    const title = c.title(guidance);
    return {
        kind: 'card', id, label: title, title, genre: 'action', badges: [],
        pictogram: pictogramScene(pictogramFor(title, [guidance.when?.text, guidance.description?.text].join(' ')), c.language),
        blocks: [
            ...(guidance.when === undefined ? [] : [paragraph([strong(`${words.when} `), ...c.line(guidance.when)], 'lead')]),
            ...c.prose(guidance.description),
        ],
        fields: [],
    };
}

/** The champions of the place, else those of every place. */
function contacts(c: Compilation, place: AnyElement | undefined): readonly Block[] {
    const words = WORDS[c.language];
    const at = (champion: Element<'champion'>): boolean => place !== undefined
        && (champion.venues?.items ?? []).some(({ name }) => c.programme.resolve(name)?.key === place.key);
    const near = c.of('champion').filter(at);
    const all = near.length > 0 ? near : c.of('champion').filter(({ venues }) => venues === undefined);
    const managers = c.of('actor').filter(actor => actor.contact !== undefined && (actor.role ?? []).includes('manager'));
    const listed = [
        ...all.map(each => joined([[text(c.title(each))], c.inOneLine(each.description) ?? []], c.language === 'fr' ? ' : ' : ': ')),
        ...managers.map(each => joined([[text(c.title(each))], each.contact === undefined ? [] : c.line(each.contact)],
            c.language === 'fr' ? ' : ' : ': ')),
    ];
    return listed.length === 0 ? [] : [{
        kind: 'callout', genre: 'note', title: words.ask, blocks: listed.map(each => paragraph(each)),
    }];
}
