/** The rules that the programme sets aside: where, why, until when, and who decided so. */
import { fieldOf, type AnyElement, type Waiver } from '../../model/elements.js';
import { kindOf } from '../../grammar/concepts.js';
import { badge, code, paragraph, text, type InlineLike } from '../build.js';
import type { Inline, Section } from '../nodes.js';
import { capitalised } from '../typography.js';
import { joined, type Compilation } from './compilation.js';
import { elementTable, section } from './parts.js';
import { periodText } from './values.js';

const WORDS = {
    fr: {
        title: 'Dérogations', element: 'Élément', rule: 'Règle', reason: 'Motif', until: 'Jusqu’au', by: 'Décidée par', expired: 'échue',
        intro: 'Ce que ce programme n’applique pas des règles d’écriture, en connaissance de cause.',
        all: 'Tout le programme', endless: 'Sans terme', none: 'Non motivée : sans effet',
    },
    en: {
        title: 'Waivers', element: 'Element', rule: 'Rule', reason: 'Reason', until: 'Until', by: 'Decided by', expired: 'expired',
        intro: 'What this programme does not apply of the rules of writing, knowingly.',
        all: 'The whole programme', endless: 'No end date', none: 'No reason: without effect',
    },
} as const;

interface Row {
    readonly element: AnyElement;
    readonly waiver: Waiver;
}

/** A row for each waiver, in the order of the text. */
export function waiversSection(c: Compilation): Section | undefined {
    const words = WORDS[c.language];
    const rows = c.programme.elements.filter(({ derived }) => derived !== true).flatMap(element =>
        ((fieldOf(element, 'waivers') ?? []) as readonly Waiver[]).map((waiver): Row => ({ element, waiver })));
    return section('derogations', words.title, rows.length === 0 ? [] : [paragraph(words.intro), elementTable(rows, [
        { title: words.element, weight: 3, header: true, cell: ({ element }) => elementName(c, element) },
        { title: words.rule, weight: 4, cell: row => ruleNames(c, row) },
        { title: words.reason, weight: 5, cell: ({ waiver }) => (waiver.reason ? c.line(waiver.reason) : words.none) },
        { title: words.until, weight: 2, cell: ({ waiver }) => endOf(c, waiver) },
        { title: words.by, weight: 3, cell: ({ waiver }) => c.named(waiver.by, 'full') },
    ])]);
}

function elementName(c: Compilation, element: AnyElement): InlineLike {
    if (element.kind === 'programme' || element.kind === 'library') {
        return WORDS[c.language].all;
    }
    return element.id === '' ? capitalised(c.word(kindOf(element.kind).word)) : c.link(element, 'full');
}

/** What the rules report, since who reads the document need not know their codes; the code where nothing is known of it. */
function ruleNames(c: Compilation, { element, waiver }: Row): readonly Inline[] {
    return joined((waiver.rules ?? []).map(each => {
        // A firm's message may name the element.
        const title = c.ruleTitles.get(each.code)?.[c.language].replaceAll('{code}', element.id);
        return title === undefined ? [code(each.code)] : [text(title)];
    }), c.language === 'fr' ? ' ; ' : '; ');
}

function endOf(c: Compilation, { until }: Waiver): InlineLike {
    const words = WORDS[c.language];
    if (until === undefined) {
        return words.endless;
    }
    const date = text(periodText(c, until));
    return until.to < c.environment.today ? [date, ' ', badge(words.expired, 'caution')] : [date];
}
