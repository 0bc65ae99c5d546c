/**
 * What an element says in fields that its part of the document has no place of its own for. A part names the fields that it shows itself;
 * all others come from here, so that nothing of a programme is lost, neither today nor when a field is added.
 */
import { kindOf, type KindName } from '../../grammar/concepts.js';
import type { Field } from '../../grammar/readings.js';
import type { Text } from '../../grammar/values.js';
import type { Language, Word } from '../../grammar/vocabulary.js';
import { fieldOf, type AnyElement } from '../../model/elements.js';
import { definition, list, text, type InlineLike } from '../build.js';
import type { Block, Definition, Inline } from '../nodes.js';
import { capitalised, NBSP } from '../typography.js';
import { joined, type Compilation } from './compilation.js';
import { isGiven, valueInlines } from './values.js';

/** Labels that read better than the word a user types before the value. */
const LABELS: Readonly<Partial<Record<Word, Readonly<Record<Language, string>>>>> = {
    by: { fr: 'Par', en: 'By' },
    on: { fr: 'Date', en: 'Date' },
    at: { fr: 'Phase', en: 'Phase' },
    in: { fr: 'Lieux', en: 'Where' },
    for: { fr: 'Pour', en: 'For' },
    obliges: { fr: 'À la charge de', en: 'Obliges' },
    owner: { fr: 'Maître d’ouvrage', en: 'Owner' },
    vat: { fr: 'TVA', en: 'VAT' },
    restsOn: { fr: 'S’appuie sur', en: 'Rests on' },
    evolution: { fr: 'Évolution annoncée', en: 'Announced evolution' },
    public: { fr: 'Public', en: 'Audience' },
    otherwise: { fr: 'Sinon', en: 'Otherwise' },
    concerns: { fr: 'Porte sur', en: 'Concerns' },
    area: { fr: 'Surface', en: 'Area' },
    users: { fr: 'Usagers', en: 'Users' },
    uses: { fr: 'Activités', en: 'Uses' },
    count: { fr: 'Nombre', en: 'Count' },
    venues: { fr: 'Lieux', en: 'Venues' },
    title: { fr: 'Intitulé', en: 'Title' },
};

/** What a field is called in the document. */
export function fieldLabel(c: Compilation, word: Word): string {
    return LABELS[word]?.[c.language] ?? capitalised(c.word(word));
}

/** The fields of an element that are not among those shown, in the order of its shape. */
export function otherFields(c: Compilation, element: AnyElement, shown: readonly string[]): readonly Definition[] {
    return shapeFields(element.kind, shown).flatMap(([name, field]) => {
        const value = fieldOf(element, name);
        return isGiven(value) ? [fieldDefinition(c, field, value, element.kind)] : [];
    });
}

/** The fields named, in the order of their names. */
export function fieldsOf(c: Compilation, element: AnyElement, names: readonly string[]): readonly Definition[] {
    const { fields } = kindOf(element.kind).shape;
    return names.flatMap(name => {
        const field = fields[name];
        const value = fieldOf(element, name);
        return field !== undefined && isGiven(value) ? [fieldDefinition(c, field, value, element.kind)] : [];
    });
}

/** The same on one line, for a table's cell: « Contact : … », each on a line of its own. */
export function otherLines(
    c: Compilation, element: AnyElement, shown: readonly string[], between: InlineLike = { kind: 'line-break' },
): readonly Inline[] {
    const colon = c.language === 'fr' ? `${NBSP}: ` : ': ';
    return joined(shapeFields(element.kind, shown).flatMap(([name, field]) => {
        const value = fieldOf(element, name);
        if (!isGiven(value)) { return []; }
        const values = field.many ? value as readonly unknown[] : [value];
        const label = field.reading.as === 'flag' ? [text(fieldLabel(c, field.word))] : [text(`${fieldLabel(c, field.word)}${colon}`)];
        return [field.reading.as === 'flag' ? label
            : [...label, ...joined(values.map(each => valueInlines(c, each, field.reading, element.kind)), ' ; ')]];
    }), between);
}

/** Waivers have a part of their own. */
function shapeFields(kind: KindName, shown: readonly string[]): readonly (readonly [string, Field])[] {
    return Object.entries(kindOf(kind).shape.fields).filter(([name]) => !shown.includes(name) && name !== 'waivers');
}

function fieldDefinition(c: Compilation, field: Field, value: unknown, of: KindName): Definition {
    const term = fieldLabel(c, field.word);
    const values = field.many ? value as readonly unknown[] : [value];
    if (field.reading.as === 'text') { return definition(term, { blocks: textBlocks(c, values as readonly Text[]) }); }
    const lines = values.map(each => initialCapital(valueInlines(c, each, field.reading, of), field));
    return lines.length === 1 ? definition(term, lines[0] ?? []) : definition(term, { blocks: [list(lines)] });
}

/** Words of the vocabulary stand alone in their place, so they begin with a capital. */
function initialCapital(content: readonly Inline[], { reading }: Field): readonly Inline[] {
    const [first, ...rest] = content;
    return (reading.as === 'word' || reading.as === 'words') && first?.kind === 'text' ? [text(capitalised(first.text)), ...rest] : content;
}

/** One text as prose, several as a list. */
function textBlocks(c: Compilation, texts: readonly Text[]): readonly Block[] {
    const [first, ...more] = texts;
    if (first === undefined) { return []; }
    return more.length === 0 ? c.prose(first) : [list(texts.map(each => ({ blocks: c.prose(each) })))];
}

/** The elements that name this one, kind by kind; those that it names itself are shown as such. */
export function namedBy(c: Compilation, element: AnyElement, kinds: readonly KindName[]): readonly Definition[] {
    const found = new Map<KindName, Set<AnyElement>>();
    const own = new Set(c.programme.outgoing(element).map(({ to }) => to));
    for (const { from } of c.programme.incoming(element)) {
        const other = own.has(from) ? undefined : c.programme.get(from);
        if (other === undefined || !kinds.includes(other.kind)) { continue; }
        const known = found.get(other.kind);
        if (known === undefined) { found.set(other.kind, new Set([other])); } else { known.add(other); }
    }
    return kinds.flatMap(kind => {
        const others = [...found.get(kind) ?? []];
        return others.length === 0 ? []
            : [definition(kindHeading(c, kind, others.length), c.links(others, others.length > 3 ? undefined : 'full'))];
    });
}

const PLURALS: Readonly<Partial<Record<KindName, Word>>> = { offer: 'offers' };

/** The name of a kind at the head of a list of it. */
export function kindHeading(c: Compilation, kind: KindName, count = 2): string {
    const { word, table } = kindOf(kind);
    return capitalised(c.word(count > 1 ? PLURALS[kind] ?? table ?? word : word));
}
