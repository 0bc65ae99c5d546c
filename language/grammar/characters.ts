/**
 * What characters are, by their codes. A table answers for the scripts of Europe, a regular expression for the rest: the scanner asks for
 * every character of a text, and a regular expression each time would cost more than all else.
 */

const letterBit = 1;
const digitBit = 2;
const markBit = 4;
const blankBit = 8;
const tableSize = 0x250;

const table = new Uint8Array(tableSize);
for (let code = 0; code < tableSize; code++) {
    const character = String.fromCharCode(code);
    table[code] = (/\p{L}/u.test(character) ? letterBit : 0) | (/\p{N}/u.test(character) ? digitBit : 0) | (isBlank(code) ? blankBit : 0);
}

function bits(code: number): number {
    if (code < tableSize) {
        return table[code]!;
    }
    if (code >= 0x300 && code < 0x370) {
        return markBit;
    }
    // The blanks and signs of typography, which no text of any script takes as letters.
    if (code >= 0x2000 && code < 0x2070) {
        return isBlank(code) ? blankBit : 0;
    }
    const character = String.fromCharCode(code);
    return /\p{L}/u.test(character) ? letterBit : /\p{N}/u.test(character) ? digitBit : /\p{M}/u.test(character) ? markBit : 0;
}

/** An ordinary, no-break or thin space, or a tabulation: what parts words within a line. */
export function isBlank(code: number): boolean {
    return code === 32 || code === 9 || code === 0xa0 || code === 0x202f || code === 0x2009;
}

/** A line feed or a carriage return. */
export function isLineEnd(code: number): boolean {
    return code === 10 || code === 13;
}

/** 0 to 9. */
export function isDigit(code: number): boolean {
    return code >= 48 && code <= 57;
}

/** A letter or `_`: what a name begins with. NaN, past the end of a text, is none. */
export function isNameStart(code: number): boolean {
    return code === 95 || (bits(code) & letterBit) !== 0;
}

/** A letter, a figure or `_`. */
export function isWordCharacter(code: number): boolean {
    return code === 95 || (bits(code) & (letterBit | digitBit)) !== 0;
}

/** The offset behind the name whose first character stands at `start`: an inner hyphen or dot needs a letter or a figure behind it. */
export function endOfName(text: string, start: number): number {
    let at = start + 1;
    for (;;) {
        const code = text.charCodeAt(at);
        if (code === 95 || (bits(code) & (letterBit | digitBit | markBit)) !== 0) {
            at++;
        } else if ((code === 45 || code === 46) && isWordCharacter(text.charCodeAt(at + 1))) {
            at += 2;
        } else {
            return at;
        }
    }
}

/** The offset behind the part of a phrase that stands at `start`: letters, figures, and either apostrophe. */
export function endOfPart(text: string, start: number): number {
    let at = start;
    for (;;) {
        const code = text.charCodeAt(at);
        if ((bits(code) & (letterBit | digitBit | markBit)) !== 0 || code === 39 || code === 0x2019 || code === 0x2bc) {
            at++;
        } else {
            return at;
        }
    }
}

/** The first offset from `at` on where no blank stands. */
export function skipBlanks(text: string, at: number): number {
    let next = at;
    while (isBlank(text.charCodeAt(next))) {
        next++;
    }
    return next;
}
