import type { SourceRange } from '../grammar/values.js';
import type { Language } from '../grammar/vocabulary.js';
import type { Edit, Finding, Fix, TextEdit } from '../model/findings.js';

/** A way to mend a finding, with the finding and what it changes. */
export interface OfferedFix {
    readonly finding: Finding;
    readonly fix: Fix;
    readonly edits: readonly TextEdit[];
}

/** What is needed to settle where a fix writes: the texts, and the language whose words it uses. */
export interface Texts {
    readonly language: Language;
    readonly textOf: (file: string) => string | undefined;
}

/** The fixes of the findings that touch a stretch of a file, those that can be made there. */
export function fixesAt(findings: readonly Finding[], file: string, start: number, end: number, texts: Texts): OfferedFix[] {
    return offered(findings.filter(({ range }) => range.file === file && range.start <= end && start <= range.end), texts);
}

/** The fixes that may be applied without being looked at, in the order of the findings; of each finding the first. */
export function sureFixes(findings: readonly Finding[], texts: Texts): OfferedFix[] {
    return findings.flatMap(finding => {
        const fix = finding.fixes?.find(({ sure }) => sure);
        const edits = fix && editsOf(fix, texts);
        return fix && edits ? { finding, fix, edits } : [];
    });
}

/** Every fix of some findings that can be made where they stand. */
export function offered(findings: readonly Finding[], texts: Texts): OfferedFix[] {
    return findings.flatMap(finding => (finding.fixes ?? []).flatMap(fix => {
        const edits = editsOf(fix, texts);
        return edits ? { finding, fix, edits } : [];
    }));
}

/** The changes of text that a fix comes to; undefined where a line has no place to go to, as in the row of a table. */
export function editsOf({ edits }: Fix, texts: Texts): readonly TextEdit[] | undefined {
    const settled = edits.map(edit => settle(edit, texts));
    return settled.every(edit => edit !== undefined) ? settled : undefined;
}

/** What the edits make of a text, or undefined where two of them would write over each other. */
export function applied(text: string, edits: readonly TextEdit[]): string | undefined {
    const sorted = edits.map((edit, at) => ({ ...edit, at })).sort((a, b) => a.range.start - b.range.start || a.at - b.at);
    if (sorted.some(({ range }, i) => i > 0 && range.start < sorted[i - 1]!.range.end)) {
        return undefined;
    }
    let result = '';
    let end = 0;
    for (const { range, newText } of sorted) {
        result += text.slice(end, range.start) + newText;
        end = range.end;
    }
    return result + text.slice(end);
}

function settle({ range, newText, as }: Edit, { language, textOf }: Texts): TextEdit | undefined {
    const written = typeof newText === 'string' ? newText : newText[language];
    const text = as && textOf(range.file);
    if (text === undefined) {
        return as ? undefined : { range, newText: written };
    }
    if (as === 'removal') {
        return wholeLine(text, range);
    }
    // A row is no declaration of its own, and a table leaves no body to write in.
    if (text[range.start] === '|' || text[range.end - 1] === '|' || (as === 'clause' && isInRow(text, range))) {
        return undefined;
    }
    if (as === 'clause') {
        return insertion(range, range.end, written);
    }
    return as === 'line' ? lineIn(text, range, written) : declarationBehind(text, range, written);
}

function isInRow(text: string, { start }: SourceRange): boolean {
    return /(?:^|[\r\n])[ \t\u00a0]*\|[^\r\n]*$/.test(text.slice(0, start));
}

function lineIn(text: string, range: SourceRange, line: string): TextEdit | undefined {
    const declaration = text.slice(range.start, range.end);
    if (!declaration.endsWith('}')) {
        return /[\r\n]/.test(declaration) ? undefined : insertion(range, range.end, ` { ${line} }`);
    }
    if (line.startsWith('"')) {
        // Behind a property a text would belong to that: it goes first.
        const opening = range.start + /^(?:"[^"]*"|[^"{])*\{/.exec(declaration)![0].length;
        return insertion(range, opening, ` ${line} `);
    }
    const brace = range.end - 1;
    const content = text.slice(range.start, brace).trimEnd();
    const behind = range.start + content.length;
    const gap = text.slice(behind, brace);
    const break_ = /\r\n|\n|\r/.exec(gap)?.[0];
    if (break_ !== undefined) {
        const [, first = ''] = /[\r\n]+([ \t\u00a0]*)\S/.exec(declaration) ?? [];
        const outer = indentAt(text, range.start);
        const indent = content.endsWith('{') ? `${outer}  ` : first.length > outer.length || !content.includes('\n') ? first : `${outer}  `;
        return insertion(range, text.lastIndexOf(break_, brace - 1), `${break_}${indent}${line}`);
    }
    return content.endsWith('{')
        ? { range: { ...range, start: behind, end: brace }, newText: ` ${line} ` }
        : insertion(range, behind, `  ${line}${gap === '' ? ' ' : ''}`);
}

function declarationBehind(text: string, range: SourceRange, declaration: string): TextEdit {
    const break_ = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
    const indent = indentAt(text, range.start);
    const isOnLines = /[\r\n]/.test(text.slice(range.start, range.end));
    const rest = /^[^\r\n]*/.exec(text.slice(range.end))![0];
    const isLast = /^[ \t\u00a0]*(?:\/\/.*)?$/.test(rest);
    const written = declaration.split('\n').map(line => `${break_}${indent}${line}`).join('');
    return insertion(range, isLast ? range.end + rest.length : range.end,
        `${isOnLines ? break_ : ''}${written}${isLast ? '' : `${break_}${indent}`}`);
}

/** A declaration with the line that it fills, so that no empty one is left. */
function wholeLine(text: string, range: SourceRange): TextEdit {
    const [before] = /(?:^|[\r\n])[ \t\u00a0]*$/.exec(text.slice(0, range.start)) ?? [];
    const [after] = /^[ \t\u00a0]*(?:\r\n|\n|\r|$)/.exec(text.slice(range.end)) ?? [];
    const margin = before?.replace(/[\r\n]/g, '').length ?? 0;
    return { newText: '', range: before === undefined || after === undefined ? range
        : { ...range, start: range.start - margin, end: range.end + after.length } };
}

function insertion({ file }: SourceRange, at: number, newText: string): TextEdit {
    return { range: { file, start: at, end: at }, newText };
}

/** What stands before the first sign of the line in which a declaration begins. */
function indentAt(text: string, start: number): string {
    const line = text.slice(Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1, start);
    return /^[ \t\u00a0]*/.exec(line)![0];
}
