import type { SourceRange } from '../grammar/values.js';
import type { AnyElement } from '../model/elements.js';
import type { Bilingual, Fix } from '../model/findings.js';

/** What a fix writes where only the writer knows what belongs there: it is a finding of its own until it is completed. */
export const toDefine: Bilingual = { fr: '"à définir"', en: '"to be defined"' };

/** A criterion of which only the writer knows what it measures, and the level. */
export const criterionStub: Bilingual = { fr: `critère ${toDefine.fr} ${toDefine.fr}`, en: `criterion ${toDefine.en} ${toDefine.en}` };

/** Writes a line in the body of a declaration: `motif "à définir"`. */
export function addLine({ range }: AnyElement, newText: Bilingual, title?: Bilingual): Fix {
    return { title: title ?? adding(newText), edits: [{ range, newText, as: 'line' }] };
}

/** Writes a property of which only the writer knows the text. */
export function addStub(element: AnyElement, property: Bilingual): Fix {
    return addLine(element, { fr: `${property.fr} ${toDefine.fr}`, en: `${property.en} ${toDefine.en}` });
}

/** Writes a declaration behind another. */
export function declare(behind: AnyElement, newText: Bilingual, title?: Bilingual): Fix {
    return { title: title ?? adding(newText), edits: [{ range: behind.range, newText, as: 'declaration' }] };
}

/** Writes something else in a place. */
export function replace(range: SourceRange, newText: string | Bilingual, title?: Bilingual): Fix {
    const { fr, en } = typeof newText === 'string' ? { fr: newText, en: newText } : newText;
    return { title: title ?? { fr: `Écrire ${quoteFrench(fr)}`, en: `Write “${en}”` }, edits: [{ range, newText }] };
}

/** Takes a declaration out, with its line. */
export function remove({ range }: AnyElement, title: Bilingual): Fix {
    return { title, edits: [{ range, newText: '', as: 'removal' }] };
}

/** Writes some words behind a value, wherever it stands. */
export function append({ file, end }: SourceRange, newText: Bilingual, title?: Bilingual): Fix {
    return { title: title ?? adding(trimmed(newText)), edits: [{ range: { file, start: end, end }, newText }] };
}

/** Writes a clause behind a record: `flexibilité F1`. A table has a column for it instead. */
export function addClause(range: SourceRange, newText: Bilingual): Fix {
    return { title: adding(trimmed(newText)), edits: [{ range, newText, as: 'clause' }] };
}

function trimmed({ fr, en }: Bilingual): Bilingual {
    return { fr: fr.trim(), en: en.trim() };
}

/** A fix that may be applied without being looked at. */
export function surely(fix: Fix): Fix {
    return { ...fix, sure: true };
}

function adding({ fr, en }: Bilingual): Bilingual {
    return { fr: `Ajouter ${quoteFrench(fr)}`, en: `Add “${en.replace(/'/g, '’')}”` };
}

function quoteFrench(text: string): string {
    return `«\u00a0${text.replace(/'/g, '’').replace(/(\d) (?=[\d%])/g, '$1\u202f')}\u00a0»`;
}
