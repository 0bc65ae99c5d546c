/** The first page of each document: the programme's, with what the document is, for whom, and what it leaves out. */
import type { AnyElement, Element } from '../../model/elements.js';
import { inlines, text } from '../build.js';
import type { Cover, CoverFact, Inline } from '../nodes.js';
import { joined, type Compilation } from '../sections/compilation.js';
import { cover } from '../sections/cover.js';
import { periodText } from '../sections/values.js';
import { capitalised } from '../typography.js';
import { documentNames, type DocumentKind } from './names.js';

const WORDS = {
    fr: {
        audience: 'Destinataires', leavesOut: 'Ne contient pas', extract: 'Extrait', deliverable: 'Livrable', due: 'échéance',
        phase: 'phase', unit: 'unité', rest: 'ce qui ne relève pas de cet extrait ; un renvoi à ce qui manque reste un code sans lien',
        general: (count: number) => (count === 1 ? ', dont 1 exigence qui ne désigne aucun de ses lieux'
        : `, dont ${count} exigences qui ne désignent aucun de ses lieux`),
    },
    en: {
        audience: 'Audience', leavesOut: 'Does not contain', extract: 'Extract', deliverable: 'Deliverable', due: 'due', phase: 'phase',
        unit: 'unit', rest: 'what does not belong to this extract; a reference to what is missing stays a code without a link',
        general: (count: number) => (count === 1 ? ', 1 requirement that names none of its spaces among it'
        : `, ${count} requirements that name none of its spaces among it`),
    },
} as const;

/** Builds the cover of a document. */
export function documentCover(c: Compilation, kind: DocumentKind): Cover {
    const words = WORDS[c.language];
    const names = documentNames[kind];
    const isWhole = kind === 'programme' || kind === 'outlineBrief';
    const base = cover(c, isWhole ? 'all' : 'essential');
    const fact = (name: string, content: readonly Inline[]): readonly CoverFact[] => (content.length === 0 ? [] : [{ name, content }]);
    const declared = c.programme.of('deliverable').filter(({ document }) => document !== undefined && names.words.includes(document));
    const readers = c.programme.resolveAll(declared.flatMap(each => each.for ?? []));
    return {
        ...base,
        ...(kind === 'programme' ? {} : { genre: names.title[c.language] }),
        ...(isWhole ? {} : { foremost: 'genre' as const }),
        facts: [
            ...base.facts.slice(0, -1),
            ...fact(words.extract, extract(c)),
            ...fact(words.deliverable, joined(declared.map(each => deliverable(c, each)), { kind: 'line-break' })),
            ...fact(words.audience, inlines(capitalised(readers.length > 0
                ? [...new Set(readers.map(each => c.title(each)))].join(', ') : names.audience[c.language]))),
            ...fact(words.leavesOut, inlines(capitalised(leftOut(c, kind)))),
            ...base.facts.slice(-1),
        ],
    };
}

function extract(c: Compilation): readonly Inline[] {
    const words = WORDS[c.language];
    const { phase, unit } = c.scope.cut;
    const named = (word: string, element: AnyElement | undefined): readonly Inline[] =>
        (element === undefined ? [] : [text(`${capitalised(word)} ${element.id}, ${c.title(element)}`)]);
    return joined([named(words.phase, phase), named(words.unit, unit)], { kind: 'line-break' });
}

function deliverable(c: Compilation, { id, due }: Element<'deliverable'>): readonly Inline[] {
    const words = WORDS[c.language];
    return [text(due === undefined ? id : `${id}, ${words.due} ${periodText(c, due)}`)];
}

function leftOut(c: Compilation, kind: DocumentKind): string {
    const words = WORDS[c.language];
    const usual = documentNames[kind].leavesOut?.[c.language];
    const missing = c.programme.requirements.length - c.requirements.length;
    const general = c.scope.cut.unit !== undefined && missing > 0 ? words.general(missing) : '';
    const rest = c.scope.isWhole ? undefined : `${words.rest}${general}`;
    return [usual, rest].filter(each => each !== undefined).join(c.language === 'fr' ? ' ; ' : '; ');
}
