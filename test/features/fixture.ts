import { type View, viewOf } from '../../language/features/view.js';
import type { Programme } from '../../language/model/programme.js';
import { Workbench } from '../../language/workbench.js';

/** Files written as one text, and the place of the cursor in them. */
export interface Fixture {
    readonly workbench: Workbench;
    readonly files: ReadonlyMap<string, string>;
    readonly view: View;
    readonly offset: number;
    readonly programme: Programme;
}

const cursor = '<|>';

/**
 * Reads a fixture: `//- name.amont` begins a file (without one, all is `programme.amont`), `<|>` is the cursor. A first file without a
 * programme's declaration is given one, in French.
 */
export function fixture(text: string): Fixture {
    const files = new Map<string, string>();
    let at: { file: string; offset: number } | undefined;
    const parts = text.split(/^\/\/- (.+)\n/m);
    const named = parts.length === 1 ? [['programme.amont', parts[0]!]] : pairs(parts.slice(1));
    for (const [file, written] of named as [string, string][]) {
        const offset = written.indexOf(cursor);
        if (offset >= 0) {
            at = { file, offset };
        }
        files.set(file, written.replace(cursor, ''));
    }
    const workbench = new Workbench();
    files.forEach((written, file) => workbench.setText(file, written));
    const file = at?.file ?? [...files.keys()][0]!;
    const checked = workbench.programmeOf(file)!;
    return { workbench, files, view: viewOf(checked.programme, file)!, offset: at?.offset ?? 0, programme: checked.programme };
}

function pairs(parts: readonly string[]): [string, string][] {
    const found: [string, string][] = [];
    for (let i = 0; i < parts.length; i += 2) {
        found.push([parts[i]!, parts[i + 1]!]);
    }
    return found;
}

/** The files after edits, in which ranges are those of the texts before. */
export function applied(
    files: ReadonlyMap<string, string>,
    edits: readonly { readonly range: { file: string; start: number; end: number }; readonly newText: string }[],
): Map<string, string> {
    const after = new Map(files);
    for (const {
        range: { file, start, end },
        newText,
    } of [...edits].sort((a, b) => b.range.start - a.range.start)) {
        const text = after.get(file)!;
        after.set(file, text.slice(0, start) + newText + text.slice(end));
    }
    return after;
}
