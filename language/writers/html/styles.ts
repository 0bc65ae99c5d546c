/** The style sheet of a page. */
import { inkStyles } from '../svg.js';
import type { PageWords } from '../words.js';
import { PRINT_STYLES } from './styles-print.js';
import { SCREEN_STYLES } from './styles-screen.js';

/** Everything a page needs to be seen on a screen, light or dark,
    on a phone and on paper. `running` stands at the foot of printed pages. */
export function styleSheet(running: string, words: PageWords): string {
    const inks = inkStyles();
    return [
        `:root{color-scheme:light dark;${inks.light}}`,
        `@media screen and (prefers-color-scheme:dark){:root{${inks.dark}}}`,
        inks.classes,
        SCREEN_STYLES,
        `@page{@bottom-left{content:${cssString(running)}}@bottom-right{content:${cssString(`${words.page} `)} counter(page)}}`,
        PRINT_STYLES,
        '',
    ].join('\n');
}

/** A text as a CSS string. Markup characters are written as escapes: nothing a user writes may end the style element. */
function cssString(text: string): string {
    return `"${text.replace(/["\\<>&\u0000-\u001F\u007F]/g, character => `\\${character.charCodeAt(0).toString(16)} `)}"`;
}
