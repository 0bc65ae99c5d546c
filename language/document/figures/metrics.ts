/**
 * How wide a line of text comes out. Figures are laid out without a screen, so the widths of a common sans-serif (the metrics that
 * Arial, Helvetica and Liberation Sans share) stand in for it; a small margin covers the other fonts a reader may have.
 */

const WIDTHS: readonly (readonly [number, string])[] = [
    [191, '\''], [222, 'ijl‘’'], [260, '|'], [278, ' !,./:;I[\\]ft·\u00A0'], [333, '()-r`“”'], [334, '{}'], [355, '"'],
    [370, '°'], [389, '*'], [469, '^'], [500, 'Jckssvxyz'], [556, '$#?0123456789abdeghnopquL_€«»–'], [584, '+<=>~±×−≤≥÷'],
    [611, 'FTZ'], [667, '&ABEKPSVXY'], [722, 'CDHNRUw'], [778, 'GOQ'], [833, 'Mm'], [889, '%'], [944, 'Wœ'], [1000, 'Œ—…→'], [1015, '@'],
];

const BY_CHARACTER = new Map(WIDTHS.flatMap(([width, characters]) => [...characters].map(each => [each, width] as const)));
const NARROW_SPACE = 200;
const UNKNOWN = 667;
const MARGIN = 1.04;
const BOLD = 1.07;

/** The width of a line of text set in this size. */
export function textWidth(text: string, size: number, weight: 'regular' | 'bold' = 'regular'): number {
    let thousandths = 0;
    for (const character of text.normalize('NFD')) {
        if (/\p{M}/u.test(character)) { continue; }
        thousandths += character === '\u202F' ? NARROW_SPACE : BY_CHARACTER.get(character) ?? UNKNOWN;
    }
    return thousandths / 1000 * size * MARGIN * (weight === 'bold' ? BOLD : 1);
}

/** The text if it fits, else as much of it as fits with an ellipsis. */
export function fitted(text: string, width: number, size: number, weight: 'regular' | 'bold' = 'regular'): string {
    if (textWidth(text, size, weight) <= width) { return text; }
    const characters = [...text];
    while (characters.length > 1 && textWidth(`${characters.join('').trimEnd()}…`, size, weight) > width) { characters.pop(); }
    return `${characters.join('').trimEnd()}…`;
}

/** The text on as many lines as it needs, no more than allowed; what does not fit ends in an ellipsis. */
export function wrapped(
    text: string, width: number, size: number, mostLines: number, weight: 'regular' | 'bold' = 'regular',
): readonly string[] {
    const lines: string[] = [];
    let line = '';
    const words = text.split(' ').filter(word => word !== '');
    for (const [index, word] of words.entries()) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (textWidth(longer, size, weight) <= width) {
            line = longer;
        } else if (line === '') {
            lines.push(fitted(word, width, size, weight));
        } else if (lines.length + 1 === mostLines) {
            return [...lines, fitted([line, ...words.slice(index)].join(' '), width, size, weight)];
        } else {
            lines.push(line);
            line = textWidth(word, size, weight) <= width ? word : fitted(word, width, size, weight);
        }
        if (lines.length === mostLines) { return lines; }
    }
    return line === '' ? lines : [...lines, line];
}
