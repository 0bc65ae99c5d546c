/** The libraries of standard requirements: which apply as they stand, which were adapted, which were set aside and why. */
import type { AnyElement, Element } from '../../model/elements.js';
import { heading, inlines, list, text } from '../build.js';
import type { Block, Inline, Section } from '../nodes.js';
import { joined, type Compilation } from './compilation.js';
import { otherLines } from './fields.js';
import { elementTable, section } from './parts.js';
import { requirementCard } from './requirement-card.js';

const WORDS = {
    fr: {
        title: 'Référentiels', rests: 'Le programme s’appuie sur', inForce: 'Exigences reprises telles quelles',
        adapted: 'Exigences adaptées', original: 'Exigence du référentiel', adaptation: 'Adaptation', reason: 'Motif',
        aside: 'Exigences écartées', requirement: 'Exigence', left: 'Exigences du référentiel qui ne s’appliquent pas',
        none: 'non motivé',
    },
    en: {
        title: 'Libraries', rests: 'The programme rests on', inForce: 'Requirements taken as they stand', adapted: 'Adapted requirements',
        original: 'Requirement of the library', adaptation: 'Adaptation', reason: 'Reason', aside: 'Requirements set aside',
        requirement: 'Requirement', left: 'Requirements of the library that do not apply', none: 'no reason given',
    },
} as const;

/** What the programme took from libraries, and what it did not. */
export function librariesSection(c: Compilation): Section | undefined {
    const words = WORDS[c.language];
    const { programme } = c;
    const restsOn = (programme.header ?? programme.libraryHeader)?.restsOn ?? [];
    const inForce = new Set(programme.requirements.map(({ key }) => key));
    const others = c.of('requirement').filter(each => !programme.isOwn(each as AnyElement));
    const taken = others.filter(({ key }) => inForce.has(key));
    const adapted = c.of('requirement').filter(each => each.adapts !== undefined);
    const aside = c.of('setAside');
    const left = c.of('requirement').filter(each => !inForce.has(each.key)
        && !(each.status === 'withdrawn' && programme.isOwn(each as AnyElement)));
    const blocks: readonly Block[] = [
        ...(restsOn.length === 0 ? [] : [heading(1, words.rests), list(restsOn.map(each => [...titleOf(c, each.text), text(each.text)]))]),
        ...(taken.length === 0 ? [] : [heading(1, words.inForce), { kind: 'paragraph' as const, content: c.links(taken) }]),
        ...(adapted.length === 0 ? [] : [elementTable(adapted, [
            { title: words.adaptation, header: true, cell: each => c.link(each as AnyElement, 'full') },
            { title: words.original, cell: each => (each.adapts === undefined ? [] : c.named([each.adapts], 'full')) },
            { title: words.reason, cell: each => (each.reason === undefined ? words.none : c.line(each.reason)) },
        ], { caption: inlines(words.adapted) })]),
        ...(aside.length === 0 ? [] : [elementTable(aside, [
            { title: words.requirement, header: true, cell: each => c.named(each.requirements, 'full') },
            { title: words.reason, cell: each => reasonOf(c, each) },
        ], { caption: inlines(words.aside) })]),
    ];
    return section('referentiels', words.title, blocks, [
        section('referentiels-hors', words.left, left.map(each => requirementCard(c, each))),
    ]);
}

function reasonOf(c: Compilation, aside: Element<'setAside'>): readonly Inline[] {
    const words = WORDS[c.language];
    return joined([
        aside.reason === undefined ? [text(words.none)] : c.line(aside.reason),
        aside.description === undefined ? [] : c.line(aside.description), otherLines(c, aside, ['requirements', 'reason', 'description']),
    ], { kind: 'line-break' });
}

/** The library's own title, where its files were found. */
function titleOf(c: Compilation, path: string): readonly Inline[] {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const library = c.programme.libraries.find(each => each.path.endsWith(`/${name}`) || each.path === name);
    const header = library?.files.flatMap(({ elements }) => elements).find(({ kind }) => kind === 'library');
    return header?.title === undefined ? [] : [{ kind: 'strong', content: [text(header.title.text)] }, text(' – ')];
}
