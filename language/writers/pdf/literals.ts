/** What a user wrote reaches the typesetter in string literals only: nothing in it is ever read as markup or as a command. */

/** A text as a string literal of Typst, without the quotes' meaning, the escapes and the control characters that a user may have typed. */
export function literal(text: string): string {
    const safe = text
        .replace(/[\t\n\r\u2028\u2029]+/g, ' ')
        .replace(/[\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '')
        .replace(/["\\]/g, character => `\\${character}`);
    return `"${safe}"`;
}

/** The same for text kept as it was typed, lines included. */
export function lines(text: string): string {
    return `"${text.replace(/\r\n?/g, '\n').split('\n').map(line => literal(line).slice(1, -1)).join('\\n')}"`;
}

/** The literal as content. */
export function shown(text: string): string {
    return `[#${literal(text)}]`;
}

/** A list of arguments as an array, whatever their number. */
export function array(items: readonly string[]): string {
    return `(${items.map(item => `${item},`).join(' ')})`;
}

/** The argument, or the absence of one. */
export function optional(argument: string | undefined): string {
    return argument ?? 'none';
}
