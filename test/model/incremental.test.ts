import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Workbench } from '../../language/workbench.js';

/** All that a workbench says of its programmes: findings, relations both ways, what names come to, computed areas. */
function said(workbench: Workbench): unknown {
    return workbench.programmes.map(({ folder, programme, findings }) => ({
        folder, findings,
        elements: programme.elements.map(element => ({
            key: element.key, range: element.range,
            children: programme.childrenOf(element).map(({ key }) => key),
            incoming: programme.incoming(element), outgoing: programme.outgoing(element),
            area: programme.areas.of(element),
        })),
        kinds: (['space', 'requirement', 'need'] as const).map(kind => programme.of(kind).map(({ key, range }) => `${key}@${range.start}`)),
        unresolved: programme.unresolved.map(({ reference }) => reference),
        budget: programme.budget,
    }));
}

/** A text with a change somewhere, the same for the same seed: a letter more, a letter less, a line less, a line twice. */
function changed(text: string, seed: number): string {
    const lines = text.split('\n');
    const line = (seed * 7919) % lines.length;
    const at = (seed * 104_729) % (lines[line]!.length + 1);
    const written = lines[line]!;
    switch (seed % 4) {
        case 0: lines[line] = `${written.slice(0, at)}x${written.slice(at)}`; break;
        case 1: lines[line] = written.slice(0, at) + written.slice(at + 1); break;
        case 2: lines.splice(line, 1); break;
        default: lines.splice(line, 0, written);
    }
    return lines.join('\n');
}

describe('after any edit, all that is known is what reading everything anew would give', () => {
    test.each(['bureaux-hybrides', 'papeo'])('%s', name => {
        const folder = path.resolve('examples', name);
        const files = new Map(readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.amont'))
            .map(file => [path.posix.join('programme', file), readFileSync(path.join(folder, file), 'utf8')]));
        const kept = new Workbench();
        files.forEach((text, file) => kept.setText(file, text));
        said(kept);
        const names = [...files.keys()];
        for (let seed = 1; seed <= 48; seed++) {
            const file = names[seed % names.length]!;
            const text = changed(files.get(file)!, seed);
            kept.setText(file, text);
            const fresh = new Workbench();
            names.forEach(other => fresh.setText(other, other === file ? text : files.get(other)!));
            expect(said(kept)).toEqual(said(fresh));
            if (seed % 3 === 0) {
                // Every third edit is kept, so that edits pile up on one another.
                files.set(file, text);
            } else {
                kept.setText(file, files.get(file)!);
            }
        }
    });
});
