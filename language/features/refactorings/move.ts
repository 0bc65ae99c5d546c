import { kindOf } from '../../grammar/concepts.js';
import { spell } from '../../grammar/vocabulary.js';
import { folderOf, relativePath, resolvePath } from '../../paths.js';
import { entriesAround, type Entry, type Stretch } from '../entries.js';
import { lineBreakOf } from '../tables/layout.js';
import { lineStart, type View } from '../view.js';
import type { Asked, Made, Refactoring } from './refactoring.js';

const mostTargets = 4;

/**
 * Moves the declaration at hand to another file of the programme: those that hold its kind, the fullest first, or a new one named after it.
 * Names are the programme's, so nothing else changes.
 */
export function moveElement({ view, start }: Asked): readonly Refactoring[] {
    const around = entriesAround(view, start);
    const entry = around[around.length - 1];
    const kind = entry?.opening?.opens === 'declaration' ? entry.opening.kind : undefined;
    if (!entry || !kind || kind === 'programme' || kind === 'library' || start > (entry.body?.start ?? entry.end)) {
        return [];
    }
    const { programme, file } = view;
    const counts = programme.files.filter(other => other.file !== file)
        .map(other => ({ other, count: other.elements.filter(one => one.kind === kind && !one.parent).length }))
        .filter(({ count }) => count > 0).sort((a, b) => b.count - a.count).slice(0, mostTargets);
    const folder = folderOf(programme.header?.range.file ?? programme.libraryHeader?.range.file ?? file);
    const moves = counts.map(({ other }): Refactoring => ({
        id: `move-to:${other.file}`, kind: 'move', title: titled(relativePath(folder, other.file)),
        make: () => ({ edits: [taken(view, entry), appended(other.file, other.text, textOf(view, entry))] }),
    }));
    const { word, table } = kindOf(kind);
    const name = `${spell(table ?? word, programme.language).normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\p{L}]+/gu, '-')}.amont`;
    const fresh = resolvePath(folderOf(file), name);
    const isFree = programme.files.every(other => other.file !== fresh);
    return isFree ? [...moves, {
        id: 'move-to-new', kind: 'move', title: titled(`${relativePath(folder, fresh)}`, true),
        make: (): Made => ({
            edits: [taken(view, entry)], newFile: { file: fresh, text: textOf(view, entry) + lineBreakOf(view.text) },
        }),
    }] : moves;
}

function titled(path: string, isNew = false): Refactoring['title'] {
    return { fr: `Déplacer vers ${path}${isNew ? ' (nouveau)' : ''}`, en: `Move to ${path}${isNew ? ' (new)' : ''}` };
}

/** A declaration with the comments that stand right above it. */
function stretchOf(view: View, entry: Entry): Stretch {
    let start = lineStart(view.text, entry.start);
    for (const comment of [...view.scan.comments].reverse()) {
        const from = lineStart(view.text, comment.start);
        const between = view.text.slice(comment.end, start);
        const alone = view.text.slice(from, comment.start).trim() === '';
        if (comment.end <= start && alone && /^[ \t]*(?:\r\n|\n|\r)$/.test(between)) {
            start = from;
        }
    }
    return { start, end: entry.end };
}

function textOf(view: View, entry: Entry): string {
    const { start, end } = stretchOf(view, entry);
    return view.text.slice(start, end).trim();
}

/** What is left has no blank line too many. */
function taken(view: View, entry: Entry): { range: { file: string; start: number; end: number }; newText: string } {
    const { start, end } = stretchOf(view, entry);
    const behind = /^[ \t]*(?:(?:\r\n|\n|\r)[ \t]*)*/.exec(view.text.slice(end))![0];
    const lines = behind.replace(/[^\r\n]+$/, '').length;
    return { range: { file: view.file, start, end: end + lines }, newText: '' };
}

function appended(file: string, text: string, moved: string): { range: { file: string; start: number; end: number }; newText: string } {
    const lineBreak = lineBreakOf(text);
    const at = text.trimEnd().length;
    return { range: { file, start: at, end: text.length }, newText: `${at === 0 ? '' : lineBreak.repeat(2)}${moved}${lineBreak}` };
}
