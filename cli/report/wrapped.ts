import { columnsOf } from './excerpt.js';

/** The widest that a line is made, whatever there is room for. */
export const widest = 120;

/** Breaks a text between words so that it fits; what is hung before its first line takes the place of the indentation. */
export function wrapped(text: string, indent: string, width: number | undefined, first = indent): string[] {
    const room = Math.min(width ?? Infinity, widest) - indent.length;
    if (width === undefined || columnsOf(text) <= room) {
        return [first + text];
    }
    const lines: string[] = [];
    let line = '';
    // Only the ordinary space parts words: a no-break space holds them together.
    for (const word of text.split(' ')) {
        if (line !== '' && columnsOf(line) + 1 + columnsOf(word) > room) {
            lines.push(line);
            line = word;
        } else {
            line = line === '' ? word : `${line} ${word}`;
        }
    }
    lines.push(line);
    return lines.map((each, i) => (i === 0 ? first : indent) + each);
}
