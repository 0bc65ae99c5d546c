/** What leads to what: requirements by phase, and by the needs and scenarios that ask for them. */
import type { AnyElement, Element } from '../../../model/elements.js';
import { PhaseUse } from '../../../document/sections/phase-use.js';
import type { Book } from '../book.js';
import { addressOf, call, range } from '../formulas.js';
import type { Cell, Sheet } from '../grid.js';
import { headed, looks } from '../listing.js';
import { codes, titleOf } from '../texts.js';
import { needsOf, scenariosOf } from './requirements.js';

const WORDS = {
    fr: {
        phases: 'Traçabilité phases', needs: 'Traçabilité besoins', code: 'Code', title: 'Exigence',
        phasesPurpose: 'P : exigence portée dans la phase ; V : vérifiée dans la phase. Une ligne rouge n’est vérifiée nulle part.',
        needsPurpose: '● : l’exigence répond au besoin ou sert le scénario. Une ligne ou une colonne rouge n’a aucun lien.',
        carried: 'P', verified: 'V', both: 'P V', countCarried: 'Portées', countVerified: 'Vérifiées', checks: 'Vérifiée en',
        links: 'Liens',
        needsList: 'Besoins', scenariosList: 'Scénarios', count: 'Exigences liées', phaseCount: 'Portée en',
    },
    en: {
        phases: 'Trace by phase', needs: 'Trace by need', code: 'Code', title: 'Requirement',
        phasesPurpose: 'C: requirement carried in the phase; V: verified in the phase. A red line is verified nowhere.',
        needsPurpose: '●: the requirement answers the need or serves the scenario. A red line or column has no link.',
        carried: 'C', verified: 'V', both: 'C V', countCarried: 'Carried', countVerified: 'Verified', checks: 'Verified in', links: 'Links',
        needsList: 'Needs', scenariosList: 'Scenarios', count: 'Linked requirements', phaseCount: 'Carried in',
    },
} as const;

/** More columns than this are no longer a matrix that one reads: links stand as codes instead. */
const widestMatrix = 120;
/** More crossings than this go without lines where nothing stands. */
const mostFramed = 60_000;
const blank = {};

/** Requirements by phase. */
export function phaseMatrixSheet(book: Book): Sheet | undefined {
    const { c } = book;
    const words = book.words(WORDS);
    const use = new PhaseUse(c);
    const phases = use.phases.filter(phase => use.carried(phase) > 0 || use.verified(phase) > 0);
    if (phases.length === 0 || c.requirements.length === 0) { return undefined; }
    const sheet = book.workbook.sheet(words.phases);
    headed(sheet, words.phases, words.phasesPurpose);
    const marks = { carried: words.carried, verified: words.verified, both: words.both } as const;
    const { rows, columns } = matrix(book, sheet, {
        heads: phases.map(phase => ({ title: `${c.label(phase as AnyElement)}\n${titleOf(c, phase as AnyElement)}`, width: 7 })),
        mark: (requirement, at) => {
            const mark = use.of(requirement).get(phases[at]!.key);
            return mark === undefined ? undefined : marks[mark];
        },
        extra: [words.phaseCount, words.checks],
    });
    rows.forEach(({ row, marks: cells }) => {
        sheet.put(row, phases.length + 2, call('COUNTIF', range(cells), `${words.carried}*`), looks.number);
        sheet.put(row, phases.length + 3, call('COUNTIF', range(cells), `*${words.verified}`), looks.number);
    });
    const foot = sheet.end;
    [[words.countCarried, `${words.carried}*`], [words.countVerified, `*${words.verified}`]].forEach(([title = '', asked = ''], i) => {
        sheet.line(foot + i, ['', title], looks.total);
        columns.forEach((cells, at) => sheet.put(foot + i, at + 2, call('COUNTIF', range(cells), asked),
            { ...looks.total, number: 'integer', align: 'center' }));
    });
    const [first, last] = [rows[0]!.row, rows[rows.length - 1]!.row];
    const verified = addressOf({ row: first, column: phases.length + 3 }, 'column');
    const area = `C${first + 1}:${addressOf({ row: last, column: phases.length + 1 })}`;
    sheet.highlights.push(
        { range: `A${first + 1}:B${last + 1}`, when: `${verified}=0`, ground: 'bad' },
        { range: area, when: `RIGHT(C${first + 1},1)="${words.verified}"`, ground: 'good' },
        { range: area, when: `C${first + 1}="${words.carried}"`, ground: 'subgroup' },
    );
    return sheet;
}

/** Requirements by need and scenario. */
export function needMatrixSheet(book: Book): Sheet | undefined {
    const { c } = book;
    const words = book.words(WORDS);
    const needs = c.of('need') as readonly AnyElement[];
    const scenarios = c.of('scenario') as readonly AnyElement[];
    const heads = [...needs, ...scenarios];
    if (heads.length === 0 || c.requirements.length === 0) { return undefined; }
    const sheet = book.workbook.sheet(words.needs);
    headed(sheet, words.needs, words.needsPurpose);
    if (heads.length > widestMatrix) {
        linkList(book, sheet);
        return sheet;
    }
    const places = new Map(heads.map((head, i) => [head.key, i]));
    const linked = new Map(c.requirements.map(requirement => [requirement.key, new Set(
        [...needsOf(book, requirement), ...scenariosOf(book, requirement)].flatMap(({ key }) => places.get(key) ?? []))]));
    const { rows, columns } = matrix(book, sheet, {
        heads: heads.map(head => ({ title: `${c.label(head)}\n${titleOf(c, head)}`, width: 5 })),
        mark: (requirement, at) => (linked.get(requirement.key)?.has(at) === true ? '●' : undefined),
        extra: [words.links],
        ...(heads.length > 40 ? { pagesWide: 2 } : {}),
    });
    rows.forEach(({ row, marks }) => sheet.put(row, heads.length + 2, call('COUNTIF', range(marks), '●'), looks.number));
    const foot = sheet.end;
    sheet.line(foot, ['', words.count], looks.total);
    columns.forEach((cells, at) => sheet.put(foot, at + 2, call('COUNTIF', range(cells), '●'),
        { ...looks.total, number: 'integer', align: 'center' }));
    const [first, last] = [rows[0]!.row, rows[rows.length - 1]!.row];
    sheet.highlights.push(
        { range: `A${first + 1}:B${last + 1}`, when: `${addressOf({ row: first, column: heads.length + 2 }, 'column')}=0`, ground: 'bad' },
        { range: `C${foot + 1}:${addressOf({ row: foot, column: heads.length + 1 })}`, when: `C${foot + 1}=0`, ground: 'bad' },
    );
    return sheet;
}

interface Matrix {
    readonly heads: readonly { readonly title: string; readonly width: number }[];
    readonly mark: (requirement: Element<'requirement'>, at: number) => string | undefined;
    readonly extra: readonly string[];
    readonly pagesWide?: number;
}

interface Written {
    readonly rows: readonly { readonly row: number; readonly marks: readonly Cell[] }[];
    readonly columns: readonly (readonly Cell[])[];
}

function matrix(book: Book, sheet: Sheet, { heads, mark, extra, pagesWide }: Matrix): Written {
    const { c } = book;
    const words = book.words(WORDS);
    const head = sheet.end + 1;
    sheet.line(head, [words.code, words.title], looks.head);
    heads.forEach(({ title, width }, i) => {
        sheet.put(head, i + 2, title.replace('\n', '  '), { ...looks.head, turned: true });
        sheet.widths[i + 2] = width;
    });
    extra.forEach((title, i) => {
        sheet.put(head, heads.length + 2 + i, title, { ...looks.head, turned: true });
        sheet.widths[heads.length + 2 + i] = 7;
    });
    sheet.heights.set(head, 170);
    sheet.widths[0] = Math.max(12, ...c.requirements.map(requirement => c.label(requirement).length * 1.2 + 2));
    sheet.widths[1] = 42;
    const columns: Cell[][] = heads.map(() => []);
    // Lines around hundreds of thousands of empty cells would weigh more than what they part.
    const empty = heads.length * c.requirements.length > mostFramed ? blank : looks.mark;
    const rows = c.requirements.map((requirement, i) => {
        const row = head + 1 + i;
        sheet.line(row, [c.label(requirement), titleOf(c, requirement)],
            column => (column === 0 ? looks.code : looks.cell));
        const marks = heads.map((_, at) => {
            const content = mark(requirement, at);
            return sheet.put(row, at + 2, content, content === undefined ? empty : looks.mark);
        });
        marks.forEach((cell, at) => columns[at]!.push(cell));
        return { row, marks };
    });
    sheet.grid(sheet.rows[head]![0]!, sheet.end - 1, heads.length + 1);
    sheet.frozen = { rows: head + 1, columns: 2 };
    sheet.print = { headRow: head, headColumns: 2, ...(pagesWide === undefined ? {} : { pagesWide }) };
    return { rows, columns };
}

function linkList(book: Book, sheet: Sheet): void {
    const { c } = book;
    const words = book.words(WORDS);
    const head = sheet.end + 1;
    sheet.line(head, [words.code, words.title, words.needsList, words.scenariosList, words.links], looks.head);
    sheet.widths.push(17, 44, 40, 40, 8);
    c.requirements.forEach((requirement, i) => {
        const needs = needsOf(book, requirement);
        const scenarios = scenariosOf(book, requirement);
        const row = head + 1 + i;
        sheet.line(row, [c.label(requirement), titleOf(c, requirement), codes(c, needs), codes(c, scenarios)], looks.cell);
        sheet.put(row, 4, needs.length + scenarios.length, looks.number);
    });
    const first = head + 2;
    sheet.highlights.push({ range: `A${first}:B${sheet.end}`, when: `$E${first}=0`, ground: 'bad' });
    sheet.frozen = { rows: head + 1, columns: 2 };
    sheet.print = { headRow: head, headColumns: 2 };
}
