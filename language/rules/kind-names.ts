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

/** A kind with its definite article: « l’exigence », “the requirement”. */
export function theKind(kind: KindName): Bilingual {
    const { fr, en } = nounOf(kind);
    return { fr: /^[aeéiou]/.test(fr) ? `l’${fr}` : `${feminine.has(kind) ? 'la' : 'le'} ${fr}`, en: `the ${en}` };
}

/** What a message calls an element: its kind and its name. */
export function called(element: AnyElement): Bilingual {
    const { fr, en } = theKind(element.kind);
    return { fr: `${fr} ${nameOf(element)}`, en: `${en} ${nameOf(element)}` };
}

/** The name of an element; its title, where its kind carries no name. */
export function nameOf(element: AnyElement): string {
    return element.id || element.title?.text || '…';
}

/** The first letter of each text as a capital, to begin a sentence. */
export function capital({ fr, en }: Bilingual): Bilingual {
    return { fr: fr.charAt(0).toUpperCase() + fr.slice(1), en: en.charAt(0).toUpperCase() + en.slice(1) };
}

function nounOf(kind: KindName): Bilingual {
    const { word } = kindOf(kind);
    return { fr: spell(word, 'fr').replace(/'/g, '’'), en: spell(word, 'en').replace(/'/g, '’') };
}
