const space = '[ \\u00a0\\u202f\\u2009]';
const beforeHighMarks = new RegExp(`${space}+([;!?])(?=\\s|$)`, 'g');
const beforeColon = new RegExp(`${space}+:(?=\\s|$)`, 'g');
const insideQuotes = new RegExp(`«${space}*|${space}*»`, 'g');

/** Makes the spaces of French punctuation ones that no line ends at: narrow before « ; ! ? », wide inside quotes and before a colon. */
export function withFrenchSpaces(text: string): string {
    return text
        .replace(beforeHighMarks, '\u202f$1')
        .replace(beforeColon, '\u00a0:')
        .replace(insideQuotes, mark => (mark.startsWith('«') ? '«\u00a0' : '\u00a0»'));
}
