import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** A case of a fixture file: `=== name`, a text, `---`,
    what is expected of it. `[en]` in the name says that the programme is in English. */
interface Case {
    readonly name: string;
    readonly text: string;
    readonly expected: string;
}

function parseCases(content: string): Case[] {
    return content.split(/^=== /m).slice(1).map(part => {
        const [head, ...rest] = part.split('\n');
        const [text, expected = ''] = rest.join('\n').split(/^---\n/m) as [string, string?];
        return { name: head!.trim(), text: text.replace(/\n$/, ''), expected: expected.trimEnd() };
    });
}

/**
 * One test for each case of a fixture file. With `UPDATE_FIXTURES=1` in the environment what is given now is written into the file as
 * expected; read the difference before you commit it.
 */
export function checkFixtures(file: string, give: (text: string, name: string) => string): void {
    const content = readFileSync(file, 'utf8');
    const cases = parseCases(content);
    if (process.env.UPDATE_FIXTURES === '1') {
        const updated = cases.map(({ name, text }) => `=== ${name}\n${text}\n---\n${give(text, name)}\n`).join('\n');
        writeFileSync(file, content.slice(0, content.search(/^=== /m)) + updated);
    }
    for (const { name, text, expected } of parseCases(readFileSync(file, 'utf8'))) {
        it(name, () => {
            expect(give(text, name)).toBe(expected);
        });
    }
}
