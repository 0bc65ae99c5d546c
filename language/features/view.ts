import { isLineEnd } from '../grammar/characters.js';
import { scan, type Lexeme, type Scan } from '../grammar/scanner.js';
import type { SourceRange } from '../grammar/values.js';
import type { AnyElement, FileModel } from '../model/elements.js';
import type { Programme } from '../model/programme.js';

const scans = new WeakMap<FileModel, Scan>();

/** One file of a programme, as the features of an editor look at it. */
export class View {
    constructor(readonly programme: Programme, readonly model: FileModel) {}

    get file(): string {
        return this.model.file;
    }

    get text(): string {
        return this.model.text;
    }

    get scan(): Scan {
        let known = scans.get(this.model);
        if (!known) {
            known = scan(this.model.text);
            scans.set(this.model, known);
        }
        return known;
    }

    /** The innermost element whose declaration covers an offset, as the file's reader knows it. */
    elementAt(offset: number): AnyElement | undefined {
        let found: AnyElement | undefined;
        for (const element of this.model.elements) {
            if (covers(element.range, offset) && (!found || element.range.start >= found.range.start)) {
                found = element;
            }
        }
        return found;
    }

    /** The lexeme that covers an offset or ends there; where two touch, the one that begins there. */
    lexemeAt(offset: number): Lexeme | undefined {
        const { lexemes } = this.scan;
        const last = lexemes[lastBefore(lexemes, offset)];
        return last && last.end >= offset ? last : undefined;
    }
}

/** The view of a file in its programme, where it is one of the programme's own. */
export function viewOf(programme: Programme, file: string): View | undefined {
    const model = programme.files.find(candidate => candidate.file === file);
    return model && new View(programme, model);
}

/** Whether an offset lies in a range, its end included. */
export function covers({ start, end }: Pick<SourceRange, 'start' | 'end'>, offset: number): boolean {
    return start <= offset && offset <= end;
}

/** The index of the last lexeme that begins at or before an offset, or -1. */
export function lastBefore(lexemes: readonly Lexeme[], offset: number): number {
    let low = 0;
    let high = lexemes.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (lexemes[middle]!.start <= offset) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low - 1;
}

/** The start of the line on which an offset lies. */
export function lineStart(text: string, offset: number): number {
    // Character by character: a search for a carriage return would go through all of a text that has none.
    let at = offset;
    while (at > 0 && !isLineEnd(text.charCodeAt(at - 1))) {
        at--;
    }
    return at;
}

/** The end of the line on which an offset lies, its line break left out. */
export function lineEnd(text: string, offset: number): number {
    let at = offset;
    while (at < text.length && !isLineEnd(text.charCodeAt(at))) {
        at++;
    }
    return at;
}
