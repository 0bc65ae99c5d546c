import type { View } from './view.js';

/** A stretch of text that may be folded away, from the end of its first line to its end. */
export interface Fold {
    readonly start: number;
    readonly end: number;
    readonly kind: 'block' | 'prose' | 'table' | 'comment' | 'region';
}

/** What folds in a file: blocks, prose of several lines, tables, runs of comments, and regions that comments mark. */
export function foldsOf(view: View): Fold[] {
    const { scan: { lexemes, comments }, text } = view;
    const folds: Fold[] = [];
    const braces: number[] = [];
    let table: { start: number; end: number } | undefined;
    const endTable = (): void => {
        if (table) {
            folds.push({ ...table, kind: 'table' });
            table = undefined;
        }
    };
    for (const { type, start, end } of lexemes) {
        const inRow = type === 'ROW' || (table && !text.slice(table.end, start).includes('\n'));
        if (inRow) {
            table = { start: table?.start ?? start, end };
            continue;
        }
        endTable();
        if (type === '{') {
            braces.push(start);
        } else if (type === '}') {
            const opened = braces.pop();
            if (opened !== undefined && end > start) {
                folds.push({ start: opened, end: start, kind: 'block' });
            }
        } else if ((type === 'TEXT' || type === 'STATEMENT') && text.startsWith('"""', start)) {
            folds.push({ start, end, kind: 'prose' });
        }
    }
    endTable();
    folds.push(...commentFolds(text, comments));
    return folds.filter(({ start, end }) => text.slice(start, end).includes('\n')).sort((a, b) => a.start - b.start);
}

function commentFolds(text: string, comments: readonly { readonly start: number; readonly end: number }[]): Fold[] {
    const folds: Fold[] = [];
    const regions: number[] = [];
    let run: { start: number; end: number } | undefined;
    for (const { start, end } of comments) {
        const said = text.slice(start, end);
        if (/^\/\/\s*#?region\b/.test(said)) {
            regions.push(start);
        } else if (/^\/\/\s*#?endregion\b/.test(said)) {
            const opened = regions.pop();
            if (opened !== undefined) {
                folds.push({ start: opened, end, kind: 'region' });
            }
        }
        if (run && /^[^\S\n]*\r?\n[^\S\n]*$/.test(text.slice(run.end, start))) {
            run.end = end;
        } else {
            if (run) {
                folds.push({ ...run, kind: 'comment' });
            }
            run = { start, end };
        }
    }
    return run ? [...folds, { ...run, kind: 'comment' }] : folds;
}
