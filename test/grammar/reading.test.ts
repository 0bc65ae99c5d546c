import { readdirSync } from 'node:fs';
import { describe } from 'vitest';
import { checkFixtures } from '../fixtures.js';
import { shown } from './shown.js';

const folder = 'test/grammar/fixtures';

/** `␣` no-break, `⍽` thin no-break, `∙` thin; `◌` puts the text's accents apart (NFD); `␍` ends lines as Windows does. */
function typed(text: string): string {
    const plain = text.replace(/␣/g, '\u00a0').replace(/⍽/g, '\u202f').replace(/∙/g, '\u2009');
    const accents = plain.includes('◌') ? plain.replace(/◌/g, '').normalize('NFD') : plain;
    return accents.replace(/␍/g, '\r');
}

for (const file of readdirSync(folder)) {
    describe(file, () => {
        checkFixtures(`${folder}/${file}`, (text, name) => shown(typed(text), name.includes('[en]') ? 'en' : 'fr'));
    });
}
