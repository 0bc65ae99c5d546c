/** The commitment charter: its articles, who signs, and a place to sign. */
import { columnHeader, definition, inlines, paragraph, row } from '../build.js';
import type { Block, Section } from '../nodes.js';
import type { Compilation } from '../sections/compilation.js';
import { fieldsOf } from '../sections/fields.js';
import { elementTable, section } from '../sections/parts.js';
import { expressionInlines } from '../sections/values.js';
import { formatNumber } from '../typography.js';
import { blank, type Builder } from './parts.js';

const WORDS = {
    fr: {
        preamble: 'Préambule', article: 'Article', signatures: 'Signatures', name: 'Nom', quality: 'Qualité', date: 'Date',
        sign: 'Signature',
        lead: (title: string) => `Par cette charte, les signataires s’engagent sur ce qui fait la qualité d’usage du projet « ${title} ». `
            + 'Chacun peut s’y référer, et demander où en est sa mise en œuvre.',
        champions: 'Vos référents', champion: 'Référents', count: 'Nombre', where: 'Lieux', users: 'Pour',
        so: (count: string) => `Cette charte compte ${count} signataires. La liste est tenue par le maître d’ouvrage ; `
            + 'cette page recueille de nouvelles signatures.',
    },
    en: {
        preamble: 'Preamble', article: 'Article', signatures: 'Signatures', name: 'Name', quality: 'Position', date: 'Date',
        sign: 'Signature',
        lead: (title: string) => `By this charter the signatories commit themselves to what makes the project “${title}” good to use. `
            + 'Anyone may refer to it, and ask how far it has been put into practice.',
        champions: 'Your champions', champion: 'Champions', count: 'Count', where: 'Venues', users: 'For',
        so: (count: string) => `This charter has ${count} signatories. The owner keeps the list; this page takes further signatures.`,
    },
} as const;

/** A page of signatures, whatever the number of those who have signed. */
const ROWS = 10;

/** Writes the charter. */
export const charter: Builder = c => {
    const words = WORDS[c.language];
    const commitments = c.of('commitment');
    if (commitments.length === 0) { return []; }
    const { header } = c.programme;
    return [
        section('preambule', words.preamble, [paragraph(words.lead(header === undefined ? '' : c.title(header)), 'lead')], [],
            { unnumbered: true }),
        ...commitments.map((each, index) => section(c.target(each), `${words.article} ${index + 1}. ${c.title(each)}`, [
            ...c.prose(each.description), ...details(c, each),
        ], [], { unnumbered: true })),
        champions(c), signatures(c),
    ];
};

function details(c: Compilation, commitment: Parameters<typeof fieldsOf>[1]): readonly Block[] {
    const items = fieldsOf(c, commitment, ['signatories', 'users', 'requires', 'indicators', 'date', 'raisedIn', 'remark']);
    return items.length === 0 ? [] : [{ kind: 'definitions', presentation: 'facts', items: items.map(each =>
        definition(each.term, { blocks: each.blocks })) }];
}

function champions(c: Compilation): Section | undefined {
    const words = WORDS[c.language];
    const all = c.of('champion');
    if (all.length === 0) { return undefined; }
    return section('referents', words.champions, [elementTable(all, [
        { title: words.champion, header: true, cell: each => c.title(each) },
        { title: words.count, kind: 'number',
            cell: each => (each.count === undefined ? [] : expressionInlines(c, each.count, { alone: true })) },
        { title: words.users, cell: each => c.named(each.users, 'title') },
        { title: words.where, cell: each => c.spaces(each.venues) },
    ])], [], { unnumbered: true });
}

function signatures(c: Compilation): Section | undefined {
    const words = WORDS[c.language];
    const signed = c.of('commitment').reduce((most, { signatories }) => Math.max(most, c.programme.number(signatories) ?? 0), 0);
    return section('signatures', words.signatures, [
        ...(signed > 1 ? [paragraph(words.so(formatNumber(signed, c.language)))] : []),
        {
            kind: 'table', presentation: 'form', columns: [{ kind: 'text', weight: 3 }, { kind: 'text', weight: 3 },
                { kind: 'text', weight: 2 },
                { kind: 'text', weight: 3 }],
            head: [row([words.name, words.quality, words.date, words.sign].map(title => columnHeader(inlines(title))))],
            body: Array.from({ length: ROWS }, () => row([blank(), blank(), blank(), blank()])), foot: [],
        },
    ], [], { unnumbered: true, newPage: true });
}
