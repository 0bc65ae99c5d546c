import type { Programme } from '../../model/programme.js';
import type { Bilingual } from '../../model/findings.js';
import type { TextEdit } from '../rename.js';
import type { View } from '../view.js';

/** Where a refactoring is asked for. */
export interface Asked {
    readonly view: View;
    /** Every programme that the editor holds: what is renamed in one may be named in another. */
    readonly programmes: readonly Programme[];
    readonly start: number;
    readonly end: number;
}

/** What a refactoring changes, files that it makes included; or the reason why it cannot be done. */
export type Made =
    | { readonly edits: readonly TextEdit[]; readonly newFile?: { readonly file: string; readonly text: string } }
    | { readonly refused: Bilingual };

/** A change to the text that leaves its meaning, offered where it may be of use; what it changes is found once it is chosen. */
export interface Refactoring {
    /** Tells it from the others that are offered at the same place. */
    readonly id: string;
    readonly kind: 'extract' | 'move' | 'rewrite';
    readonly title: Bilingual;
    readonly make: () => Made;
}
