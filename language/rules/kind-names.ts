import { kindOf, type KindName } from '../grammar/concepts.js';
import { spell } from '../grammar/vocabulary.js';
import type { AnyElement } from '../model/elements.js';
import type { Bilingual } from '../model/findings.js';

const feminine: ReadonlySet<KindName> = new Set<KindName>([
    'phase', 'requirement', 'unit', 'adjacency', 'activity', 'proposal', 'guidance', 'decision', 'question', 'tender', 'offer', 'parameter',
]);

/** A kind with its indefinite article: « une exigence », “a requirement”. */
export function aKind(kind: KindName): Bilingual {
    const { fr, en } = nounOf(kind);
    return { fr: `${feminine.has(kind) ? 'une' : 'un'} ${fr}`, en: `${/^[aeio]/.test(en) ? 'an' : 'a'} ${en}` };
}

/** The name of an element; its title, where its kind carries no name. */
export function nameOf(element: AnyElement): string {
    return element.id || element.title?.text || '…';
}

function nounOf(kind: KindName): Bilingual {
    const { word } = kindOf(kind);
    return { fr: spell(word, 'fr').replace(/'/g, '’'), en: spell(word, 'en').replace(/'/g, '’') };
}
