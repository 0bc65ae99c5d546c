/** The first page: what the document is, of which programme, in which state. */
import { isKind, type Element } from '../../model/elements.js';
import { inlines, paragraph, quantity, text } from '../build.js';
import type { Callout, Cover, CoverFact, Inline } from '../nodes.js';
import { capitalised, formatCount } from '../typography.js';
import { joined, type Compilation } from './compilation.js';
import { areaText, dateText, expressionInlines, levelInlines, periodText } from './values.js';
import { shown } from './words.js';

const WORDS = {
    fr: {
        programme: 'Programme fonctionnel et technique', outline: 'Préprogramme', usage: 'Programme d’accompagnement à l’usage',
        si: 'Expression des besoins et cahier des charges', library: 'Référentiel d’exigences', urban: 'Programme urbain et d’usage',
        location: 'Lieu', sector: 'Secteur', nature: 'Nature', checker: 'Vérification', envelope: 'Enveloppe', area: 'Surface',
        valueDate: 'valeur', compiled: 'Document établi',
        compiledOn: (date: string, version: string) => `le ${date} avec Amont ${version}`, title: 'Programme sans titre',
        despite: (count: string) => `Document compilé malgré ${count}`,
        despiteText: 'Les vérifications du programme ont relevé des erreurs : des renvois, des valeurs ou des totaux peuvent manquer '
            + 'ou être faux. Ce document ne doit pas être diffusé en l’état.',
        error: 'erreur', errors: 'erreurs', works: 'travaux', allIn: 'toutes dépenses confondues',
    },
    en: {
        programme: 'Functional and technical brief', outline: 'Outline brief', usage: 'Usage support programme',
        si: 'Statement of needs and specification', library: 'Library of requirements', urban: 'Urban and usage brief', location: 'Place',
        sector: 'Sector', nature: 'Nature', checker: 'Checked by', envelope: 'Budget', area: 'Area', valueDate: 'prices of',
        compiled: 'Document compiled', compiledOn: (date: string, version: string) => `on ${date} with Amont ${version}`,
        title: 'Untitled programme', despite: (count: string) => `Compiled despite ${count}`,
        despiteText: 'The checks of the programme found errors: references, values or totals may be missing or wrong. '
            + 'This document must not be issued as it stands.',
        error: 'error', errors: 'errors', works: 'works', allIn: 'all-in',
    },
} as const;

/** What the first page says of the programme: all, or what tells which it is. */
export type CoverExtent = 'all' | 'essential';

/** Builds the cover. A document that is one of several bears neither the owner's budget nor what only the programme itself is about. */
export function cover(c: Compilation, extent: CoverExtent = 'all'): Cover {
    const words = WORDS[c.language];
    const { header, libraryHeader } = c.programme;
    const document = header ?? libraryHeader;
    const revision = document?.revision;
    const date = revision?.date;
    const stage = header?.stage && c.programme.resolve(header.stage);
    return {
        genre: genre(c),
        ...(document === undefined || document.id === '' ? {} : { reference: document.id }),
        title: document === undefined ? words.title : c.title(document) || words.title,
        ...(revision?.label === undefined ? {} : { revision: revision.label.text }),
        ...(date === undefined ? {} : { date: periodText(c, date), isoDate: date.from }),
        ...(stage === undefined ? {} : { stage: c.title(stage) }),
        ...optional('owner', organisations(c, header?.owner)),
        ...optional('author', organisations(c, document?.author)),
        facts: facts(c, extent),
        ...(c.errors > 0 ? { notice: notice(c) } : {}),
    };
}

function optional<K extends string>(name: K, value: string): Partial<Record<K, string>> {
    return value === '' ? {} : { [name]: value } as Record<K, string>;
}

/** Names of organisations as people read them, not their codes. */
function organisations(c: Compilation, references: Element<'programme'>['owner']): string {
    return (references ?? []).map(each => {
        const actor = c.programme.resolve(each);
        return actor === undefined ? each.name : c.title(actor);
    }).join(', ');
}

function genre(c: Compilation): string {
    const words = WORDS[c.language];
    const { header } = c.programme;
    if (header === undefined) { return c.programme.libraryHeader === undefined ? words.programme : words.library; }
    const stage = header.stage && c.programme.resolve(header.stage);
    if (stage !== undefined && isKind(stage, 'phase') && ['préprogramme', 'outline-brief'].includes(stage.id)) { return words.outline; }
    if (header.sector === 'si') { return words.si; }
    if (header.nature?.length === 1 && header.nature[0] === 'usage') { return words.usage; }
    return header.sector === 'neighbourhood' || header.sector === 'publicSpace'
        || header.sector === 'urbanDevelopment' ? words.urban : words.programme;
}

function facts(c: Compilation, extent: CoverExtent): readonly CoverFact[] {
    const words = WORDS[c.language];
    const { header, libraryHeader } = c.programme;
    const fact = (name: string, content: readonly Inline[]): readonly CoverFact[] => (content.length === 0 ? [] : [{ name, content }]);
    const listed = header?.nature?.map(nature => shown(nature, c.language)).join(', ') ?? '';
    const area = c.totalArea;
    const location = fact(words.location, header?.location === undefined ? [] : c.line(header.location));
    const compiled = fact(words.compiled, inlines(words.compiledOn(dateText(c, c.environment.today), c.environment.version)));
    if (extent === 'essential') { return [...location, ...compiled]; }
    return [
        ...location,
        ...fact(words.sector, header?.sector === undefined ? [] : inlines(capitalised(shown(header.sector, c.language)))),
        ...fact(words.nature, inlines(capitalised(listed))),
        ...fact(words.envelope, envelopeInlines(c)),
        ...fact(words.area, header !== undefined && c.scope.isWhole
            && header.total.length > 0 ? joined(header.total.map(total => levelInlines(c, total)), ', ')
        : area > 0 ? [quantity(areaText(c, area))] : []),
        ...fact(words.checker, inlines(organisations(c, header?.checker ?? libraryHeader?.checker))),
        ...compiled,
    ];
}

/** « 1 850 000 € HT (toutes dépenses confondues, valeur janvier 2026, ± 15 %) ». */
export function envelopeInlines(c: Compilation): readonly Inline[] {
    const words = WORDS[c.language];
    const envelope = c.programme.header?.envelope;
    if (envelope?.amount === undefined) { return []; }
    const details = joined([
        envelope.scope === undefined ? [] : [text(words[envelope.scope])],
        envelope.valueDate === undefined ? [] : [text(`${words.valueDate} ${periodText(c, envelope.valueDate)}`)],
        envelope.accuracy === undefined ? [] : levelInlines(c, envelope.accuracy),
    ], ', ');
    return [...expressionInlines(c, envelope.amount), ...(details.length === 0 ? [] : [text(' ('), ...details, text(')')])];
}

function notice(c: Compilation): Callout {
    const words = WORDS[c.language];
    return {
        kind: 'callout', genre: 'warning', title: words.despite(formatCount(c.errors, words.error, words.errors, c.language)),
        blocks: [paragraph(words.despiteText)],
    };
}
