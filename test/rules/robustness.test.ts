import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Workbench } from '../../language/workbench.js';

const examples = join(import.meta.dirname, '../../examples');
const programmes = readdirSync(examples, { withFileTypes: true }).filter(entry => entry.isDirectory()).map(({ name }) => name);

function filesOf(programme: string): readonly (readonly [file: string, text: string])[] {
    const folder = join(examples, programme);
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.amont'))
        .map(name => [`/${programme}/${name}`, readFileSync(join(folder, name), 'utf8')]);
}

describe.each(programmes)('%s', programme => {
    test('cut short anywhere, is checked to the end', () => {
        const files = filesOf(programme);
        const workbench = new Workbench();
        files.forEach(([file, text]) => workbench.setText(file, text));
        for (const [file, text] of files) {
            for (let part = 1; part < 5; part++) {
                workbench.setText(file, text.slice(0, Math.floor(text.length * part / 5)));
                for (const { message, range } of workbench.programmes.flatMap(({ findings }) => findings)) {
                    expect(message.fr + message.en).not.toMatch(/undefined|NaN|\[object/);
                    expect(range.end).toBeGreaterThanOrEqual(range.start);
                }
            }
            workbench.setText(file, text);
        }
        expect(workbench.programmes).toHaveLength(1);
    });
});
