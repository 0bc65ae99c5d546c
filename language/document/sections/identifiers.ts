/** Where each identifier is described, and by what it is spoken of. */
import { kindNames } from '../../grammar/concepts.js';
import type { AnyElement } from '../../model/elements.js';
import type { IndexEntry, Section } from '../nodes.js';
import { alphabetically } from '../ordering.js';
import type { Compilation } from './compilation.js';
import { kindHeading } from './fields.js';
import { section } from './parts.js';

const WORDS = {
    fr: { title: 'Index des identifiants' },
    en: { title: 'Index of identifiers' },
} as const;

/** Past this many mentions, the element's own card or table says where it is used. */
const MENTIONS = 8;

/** Kinds that the document does not describe under a name of their own. */
const UNLISTED: ReadonlySet<AnyElement['kind']> = new Set<AnyElement['kind']>(['programme', 'library', 'marks', 'adjacency', 'setAside',
    'phase', 'chapter']);

/** The index; `described` are the targets that the document holds. */
export function identifiersSection(c: Compilation, described: ReadonlySet<string>): Section | undefined {
    const groups = kindNames.flatMap(kind => {
        if (UNLISTED.has(kind)) { return []; }
        const entries = c.of(kind).filter(element => element.id !== '' && described.has(c.target(element as AnyElement)))
            .map(element => entry(c, element as AnyElement)).sort((a, b) => alphabetically(a.label, b.label));
        return entries.length === 0 ? [] : [{ title: kindHeading(c, kind), entries }];
    });
    return section('index', WORDS[c.language].title, groups.length === 0 ? [] : [{ kind: 'index', groups }], [],
        { unnumbered: true, newPage: true });
}

function entry(c: Compilation, element: AnyElement): IndexEntry {
    const naming = new Set(c.programme.incoming(element).map(({ from }) => from));
    const mentions = naming.size > MENTIONS ? [] : [...naming].flatMap(key => {
        const from = c.programme.get(key);
        return from === undefined || from.id === '' || UNLISTED.has(from.kind) || from.key === element.key ? [] : [c.link(from)];
    });
    const title = c.title(element);
    return { target: c.target(element), label: c.label(element), ...(title === element.id ? {} : { title }), mentions };
}
