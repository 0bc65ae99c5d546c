import type { RuleCode } from '../grammar/values.js';
import { normalizePhrase, spell, wordOf, type Language } from '../grammar/vocabulary.js';
import { fieldOf, type AnyElement, type Waiver } from '../model/elements.js';
import type { Bilingual, Finding, TextEdit } from '../model/findings.js';
import { editsOf, type OfferedFix } from './fixes.js';
import { covers, lineEnd, lineStart, type View } from './view.js';

/** What an editor says of a rule that may be waived. */
export interface RuleNote {
    readonly code: string;
    readonly title: Bilingual;
    readonly why: Bilingual;
}

/** What stands where the reason is to be written: a reason that says this is reported as unfinished. */
const placeholder: Bilingual = { fr: 'motif à écrire', en: 'reason to be written' };

/** The code of a rule that a waiver names at an offset. */
export function waivedRuleAt(view: View, offset: number): RuleCode | undefined {
    const element = view.elementAt(offset);
    return element && waiversOf(element).flatMap(({ rules }) => rules ?? []).find(({ range }) => covers(range, offset));
}

/** What a rule reports and why, in Markdown. */
export function ruleCard({ code, title, why }: RuleNote, language: Language): string {
    return `**${title[language]}** · \`${code}\`\n\n${why[language]}`;
}

/** Waives the rule of a finding in the innermost element around it; undefined where none has room for it, or where it is waived already. */
export function waiverFor(view: View, finding: Finding): OfferedFix | undefined {
    const { range, code } = finding;
    const element = view.elementAt(range.start);
    if (!element || element.range.end < range.end || waiversOf(element).some(({ rules }) => rules?.some(each => each.code === code))) {
        return undefined;
    }
    const { language } = view.programme;
    const written = `${code} "${placeholder[language]}"`;
    const fix = {
        title: { fr: 'Déroger à cette règle…', en: 'Waive this rule…' },
        edits: [{ range: element.range, newText: `${spell('waiver', language)} ${written}`, as: 'line' as const }],
    };
    const edits = view.text[element.range.start] === '|' ? inColumn(view, element, written)
        : editsOf(fix, { language, textOf: () => view.text });
    return edits && { finding, fix, edits };
}

function waiversOf(element: AnyElement): readonly Waiver[] {
    return (fieldOf(element, 'waivers') ?? []) as readonly Waiver[];
}

// In a table ----------------------------------------------------------------------------------------------------------

/** The row's cell below the heading « dérogation »; where the table has no such column, it is given one. */
function inColumn({ text, file, programme }: View, element: AnyElement, written: string): readonly TextEdit[] | undefined {
    const lines = tableAround(text, element.range.start);
    const rows = lines.map(start => barsOf(text, start));
    if (rows.some(({ closed }) => !closed)) {
        return undefined;
    }
    const [header] = rows;
    const row = rows[lines.indexOf(lineStart(text, element.range.start))];
    const cellOf = (bars: readonly number[], i: number): string => text.slice(bars[i]! + 1, bars[i + 1]);
    const column = header!.bars.slice(0, -1).findIndex((_, i) => wordOf(normalizePhrase(cellOf(header!.bars, i))) === 'waiver');
    if (!row) {
        return undefined;
    }
    if (column >= 0) {
        const isFree = column < row.bars.length - 1 && cellOf(row.bars, column).trim() === '';
        const [start, end] = [row.bars[column]! + 1, row.bars[column + 1]!];
        return isFree ? [{ range: { file, start, end }, newText: ` ${written} ` }] : undefined;
    }
    return rows.map((each, i): TextEdit => {
        const at = each.bars[each.bars.length - 1]! + 1;
        const cell = i === 0 ? spell('waiver', programme.language) : each === row ? written : isRule(each, text) ? '---' : '';
        return { range: { file, start: at, end: at }, newText: cell === '' ? ' |' : ` ${cell} |` };
    });
}

interface Bars {
    readonly bars: readonly number[];
    /** Whether the last bar ends the row, but for blanks. */
    readonly closed: boolean;
}

/** The starts of the lines of a table, its heading first. */
function tableAround(text: string, offset: number): readonly number[] {
    const isRow = (start: number): boolean => /^[ \t\u00a0]*\|/.test(text.slice(start, lineEnd(text, start)));
    const starts = [lineStart(text, offset)];
    for (let start = starts[0]!; start > 0 && isRow(start = lineStart(text, start - 1));) {
        starts.unshift(start);
    }
    for (let end = lineEnd(text, offset); end < text.length;) {
        const start = end + (text.startsWith('\r\n', end) ? 2 : 1);
        if (!isRow(start)) {
            break;
        }
        starts.push(start);
        end = lineEnd(text, start);
    }
    return starts;
}

function barsOf(text: string, start: number): Bars {
    const end = lineEnd(text, start);
    const bars: number[] = [];
    for (let at = start; at < end; at++) {
        if (text[at] === '|' && text[at - 1] !== '\\') {
            bars.push(at);
        }
    }
    return { bars, closed: bars.length > 1 && text.slice(bars[bars.length - 1]! + 1, end).trim() === '' };
}

/** Whether a row is the line that Markdown draws below a heading. */
function isRule({ bars }: Bars, text: string): boolean {
    return /^[|\s:-]+$/.test(text.slice(bars[0], bars[bars.length - 1]! + 1));
}
