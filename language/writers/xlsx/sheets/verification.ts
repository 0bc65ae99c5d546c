/** The verification plan and its record: one check a line, its verdict chosen from a list, counts by phase. */
import type { AnyElement, Element } from '../../../model/elements.js';
import type { Book } from '../book.js';
import { addressOf, call, cellAt, range, sign, sumOf } from '../formulas.js';
import type { Cell, Sheet } from '../grid.js';
import { headed, listing, looks, rangeOf } from '../listing.js';
import { criterionText, dateOf, named, oneLine, phasesText, titleOf, wordText, wordsText } from '../texts.js';

const WORDS = {
    fr: {
        name: 'Vérifications',
        purpose: 'Le plan de vérification et son relevé. Choisissez le verdict, tapez la date : les comptes par phase suivent.',
        code: 'Code', title: 'Exigence', criteria: 'Critères', phase: 'Phase', method: 'Méthode', how: 'Vérification', who: 'Responsable',
        evidence: 'Preuve', verdict: 'Verdict', date: 'Date', remark: 'Observations', obliges: 'À la charge de',
        summary: 'Relevé par phase', planned: 'Prévues', done: 'Faites', left: 'À vérifier', total: 'Total', verdicts: 'Verdicts',
        noPhase: 'Sans phase',
        summaryName: 'Relevé des vérifications', summaryPurpose: 'Combien de vérifications chaque phase prévoit, et ce qu’elles ont donné.',
    },
    en: {
        name: 'Verification',
        purpose: 'The verification plan and its record. Choose the verdict, type the date: the counts by phase follow.',
        code: 'Code', title: 'Requirement', criteria: 'Criteria', phase: 'Phase', method: 'Method', how: 'Verification', who: 'Responsible',
        evidence: 'Evidence', verdict: 'Verdict', date: 'Date', remark: 'Observations', obliges: 'Obliges',
        summary: 'Record by phase', planned: 'Planned', done: 'Done', left: 'To be verified', total: 'Total', verdicts: 'Verdicts',
        noPhase: 'No phase',
        summaryName: 'Verification record', summaryPurpose: 'How many checks each phase plans, and what they gave.',
    },
} as const;

const verdicts = ['compliant', 'partlyCompliant', 'notCompliant', 'pending'] as const;

interface Check {
    readonly requirement: Element<'requirement'>;
    readonly check?: Element<'requirement'>['verifications'][number];
}

/** The two sheets, where any requirement says how it is verified. */
export function verificationSheets(book: Book): void {
    const { c } = book;
    const words = book.words(WORDS);
    if (!c.requirements.some(({ verifications }) => verifications.length > 0)) { return; }
    const items = c.requirements.flatMap((requirement): readonly Check[] =>
        (requirement.verifications.length === 0 ? [{ requirement }] : requirement.verifications.map(check => ({ requirement, check }))));
    const sheet = book.workbook.sheet(words.name);
    headed(sheet, words.name, words.purpose);
    const names = verdicts.map(verdict => wordText(c, verdict));
    const { columns, under } = listing(book, sheet, items, [
        { title: words.code, width: 17, look: looks.code, cell: ({ requirement }) => c.label(requirement as AnyElement) },
        { title: words.title, width: 34, cell: ({ requirement }) => titleOf(c, requirement as AnyElement) },
        { title: words.criteria, optional: true, width: 40, cell: ({ requirement }) =>
            requirement.criteria.map(each => criterionText(c, each)).join('\n') },
        { title: words.phase, width: 13, cell: ({ check }) => phasesText(c, check?.phases) },
        { title: words.method, optional: true, width: 14, cell: ({ check }) => wordsText(c, check?.method) },
        { title: words.how, optional: true, width: 40, cell: ({ check }) => oneLine(c, check?.description) },
        { title: words.who, optional: true, width: 14, cell: ({ check }) => named(c, check?.responsible) },
        { title: words.evidence, width: 28, look: looks.open, cell: ({ check }) => oneLine(c, check?.evidence) },
        { title: words.verdict, width: 16, look: looks.open, list: book.list(words.verdicts, names),
            cell: ({ check }) => wordText(c, check?.verdict) },
        { title: words.date, width: 16, look: ({ check }) => ({ ...looks.open, align: 'left', number: dateOf(check?.date).number }),
            date: true,
            cell: ({ check }) => dateOf(check?.date).content },
        { title: words.remark, width: 30, look: looks.open, cell: () => undefined },
    ], { from: sheet.end + 1 });
    const [phases, marks] = [under(words.phase), under(words.verdict)];
    const first = marks[0]!;
    const grounds = ['good', 'fair', 'bad'] as const;
    grounds.forEach((ground, i) => sheet.highlights.push({ range: rangeOf(marks),
        when: `${addressOf(first)}="${names[i]!.replace(/"/g, '""')}"`, ground }));
    sheet.highlights.push({ range: rangeOf(columns[0]!), when: `${addressOf(phases[0]!, 'column')}=""`, ground: 'bad' });
    record(book, phases, marks, names);
}

function record(book: Book, phases: readonly Cell[], marks: readonly Cell[], names: readonly string[]): Sheet {
    const words = book.words(WORDS);
    const sheet = book.workbook.sheet(words.summaryName);
    const head = headed(sheet, words.summaryName, words.summaryPurpose);
    sheet.line(head, [words.phase, words.planned, ...names, words.done], looks.head);
    sheet.widths.push(22, 12, 14, 22, 16, 14, 12);
    const groups = [...new Set(phases.map(({ value }) => (typeof value === 'string' ? value : '')))];
    const rows = groups.map((group, i) => {
        const row = head + 1 + i;
        const name = sheet.put(row, 0, group === '' ? words.noPhase : group, looks.code);
        const asked = group === '' ? '=' : cellAt(name, 'column');
        const planned = sheet.put(row, 1, call('COUNTIF', range(phases), asked), looks.number);
        const counts = names.map((verdict, at) => sheet.put(row, 2 + at,
            call('COUNTIFS', range(phases), asked, range(marks), verdict), looks.number));
        const done = sheet.put(row, 2 + names.length,
            call('IF', sign(planned, '>', 0), sign(sumOfRow(counts.slice(0, 3)), '/', planned), 0),
            { framed: true, align: 'right', number: 'percent' });
        return [planned, ...counts, done];
    });
    const last = head + 1 + rows.length;
    sheet.put(last, 0, words.total, looks.total);
    const totals = Array.from({ length: names.length + 1 }, (_, at) =>
        sheet.put(last, at + 1, sumOf(rows.map(row => row[at]!)), { ...looks.total, align: 'right', number: 'integer' }));
    sheet.put(last, names.length + 2, call('IF', sign(totals[0]!, '>', 0), sign(sumOfRow(totals.slice(1, 4)), '/', totals[0]!), 0),
        { ...looks.total, align: 'right', number: 'percent' });
    book.cells.set('checks', totals[0]!);
    sheet.frozen = { rows: head + 1, columns: 1 };
    sheet.print = { headRow: head };
    return sheet;
}

function sumOfRow(cells: readonly Cell[]): ReturnType<typeof call> {
    return { op: 'call', name: 'SUM', args: [range(cells)] };
}
