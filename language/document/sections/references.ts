/** What a programme rests on: texts, data, standard requirements, and the meaning of its words. */
import type { AnyElement, Element } from '../../model/elements.js';
import { definition, inlines, link, text } from '../build.js';
import type { Definition, Inline, Section } from '../nodes.js';
import { alphabetically } from '../ordering.js';
import { capitalised } from '../typography.js';
import { joined, type Compilation } from './compilation.js';
import { otherFields } from './fields.js';
import { aboutCell, elementTable, longDescriptions, section } from './parts.js';
import { expressionInlines, periodText } from './values.js';
import { shown } from './words.js';

const WORDS = {
    fr: {
        regulations: 'Textes de référence', code: 'Code', text: 'Texte', nature: 'Nature', reference: 'Référence', date: 'Date',
        cited: 'Cité par', parameters: 'Données', parameter: 'Donnée', value: 'Valeur', source: 'Source', glossary: 'Glossaire',
        article: 'Articles', synonyms: 'Aussi', usedBy: 'Utilisée par',
    },
    en: {
        regulations: 'Reference texts', code: 'Code', text: 'Text', nature: 'Nature', reference: 'Reference', date: 'Date',
        cited: 'Cited by', parameters: 'Parameters', parameter: 'Parameter', value: 'Value', source: 'Source', glossary: 'Glossary',
        article: 'Articles', synonyms: 'Also', usedBy: 'Used by',
    },
} as const;

/** Past this many, those that cite a text are counted in the index only. */
const CITED = 12;

/** The laws, standards and contracts that requirements rest on. */
export function regulationsSection(c: Compilation): Section | undefined {
    const words = WORDS[c.language];
    const all = c.of('regulation');
    if (all.length === 0) { return undefined; }
    const table = elementTable(all, [
        { title: words.code, kind: 'code', header: true, cell: each => each.id },
        { title: words.text, cell: each => aboutCell(c, each, ['nature', 'date', 'reference', 'article', 'link']) },
        { title: words.nature, cell: each => (each.nature === undefined ? '' : capitalised(shown(each.nature, c.language))) },
        { title: words.reference, cell: each => referenceOf(c, each) },
        { title: words.date, cell: each => (each.date === undefined ? '' : periodText(c, each.date)) },
        { title: words.cited, cell: each => citing(c, each, ['requirement', 'objective', 'need']) },
    ], { caption: inlines(words.regulations), rowId: each => c.target(each), presentation: 'wide' });
    return section('textes', words.regulations, [table, ...longDescriptions(c, all)]);
}

function referenceOf(c: Compilation, regulation: Element<'regulation'>): readonly Inline[] {
    const words = WORDS[c.language];
    return joined([
        regulation.reference === undefined ? [] : c.line(regulation.reference),
        regulation.article === undefined ? [] : [text(`${words.article} `), ...c.line(regulation.article)],
        regulation.link === undefined ? [] : [link(regulation.link.text, regulation.link.text)],
    ], { kind: 'line-break' });
}

function citing(c: Compilation, element: AnyElement, kinds: readonly AnyElement['kind'][]): readonly Inline[] {
    const found = [...new Set(c.programme.incoming(element).map(({ from }) => c.programme.get(from)))]
        .filter((each): each is AnyElement => each !== undefined && kinds.includes(each.kind));
    return found.length > CITED ? [...c.links(found.slice(0, CITED)), text(`… (${found.length})`)] : c.links(found);
}

/** The named quantities that others compute with. */
export function parametersSection(c: Compilation): Section | undefined {
    const words = WORDS[c.language];
    const all = c.of('parameter');
    if (all.length === 0) { return undefined; }
    const table = elementTable(all, [
        { title: words.code, kind: 'code', header: true, cell: each => each.id },
        { title: words.parameter, cell: each => aboutCell(c, each, ['value', 'date', 'source']) },
        { title: words.value, cell: each => (each.value === undefined ? [] : expressionInlines(c, each.value)) },
        { title: words.date, cell: each => (each.date === undefined ? '' : periodText(c, each.date)) },
        { title: words.source, cell: each => joined(each.source.map(source => c.sources(source)), ' ; ') },
        { title: words.usedBy, cell: each =>
            citing(c, each, ['parameter', 'costItem', 'requirement', 'user', 'space', 'unit', 'decision', 'indicator']) },
    ], { caption: inlines(words.parameters), rowId: each => c.target(each), presentation: 'wide' });
    return section('donnees', words.parameters, [table, ...longDescriptions(c, all)]);
}

/** The words of the programme, in the order of the alphabet. */
export function glossarySection(c: Compilation): Section | undefined {
    const words = WORDS[c.language];
    const terms = [...c.of('term')].sort((a, b) => alphabetically(c.title(a), c.title(b)));
    if (terms.length === 0) { return undefined; }
    return section('glossaire', words.glossary,
        [{ kind: 'definitions', presentation: 'glossary', items: terms.map(term => entry(c, term)) }]);
}

function entry(c: Compilation, term: Element<'term'>): Definition {
    const words = WORDS[c.language];
    const abbreviation = term.abbreviation === undefined ? [] : [text(' ('), ...c.line(term.abbreviation), text(')')];
    const synonyms = term.synonyms === undefined || term.synonyms.length === 0 ? []
        : [definition(words.synonyms, joined(term.synonyms.map(each => c.line(each)), ', '))];
    const more = [...synonyms, ...otherFields(c, term, ['description', 'abbreviation', 'synonyms'])];
    return definition([text(c.title(term)), ...abbreviation], {
        blocks: [...c.prose(term.description),
            ...(more.length === 0 ? [] : [{ kind: 'definitions' as const, presentation: 'facts' as const, items: more }])],
    }, c.target(term));
}
