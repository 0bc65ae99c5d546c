/** The register of risks, how grave each is, and the grid of probability and impact that follows it. */
import type { Element } from '../../../model/elements.js';
import type { Book } from '../book.js';
import { addressOf, call, range, sign, sumOf } from '../formulas.js';
import type { Cell, Sheet } from '../grid.js';
import { headed, listing, looks, rangeOf } from '../listing.js';
import type { Look } from '../looks.js';
import { dateOf, lines, named, oneLine, phasesText, titleOf, wordText } from '../texts.js';

const WORDS = {
    fr: {
        name: 'Risques',
        purpose: 'Le registre des risques. Changez une probabilité, un impact ou un statut : la criticité et la matrice suivent.',
        code: 'Code', title: 'Risque', cause: 'Cause', probability: 'Probabilité', impact: 'Impact', of: 'sur', severity: 'Criticité',
        rank: 'Rang', bearer: 'Porteur', mitigation: 'Parade', provision: 'Provision', phase: 'Phases', due: 'Échéance', status: 'Statut',
        remark: 'Précisions', total: 'Provisions', matrix: 'Matrice des risques', statuses: 'Statuts des risques',
        matrixPurpose:
            'Combien de risques à chaque croisement, les clos compris. Vert : acceptable ; jaune : à surveiller ; rouge : à traiter.',
        refused: 'Tapez un nombre de 1 à ',
    },
    en: {
        name: 'Risks', purpose: 'The register of risks. Change a probability, an impact or a status: severity and matrix follow.',
        code: 'Code', title: 'Risk', cause: 'Cause', probability: 'Probability', impact: 'Impact', of: 'out of', severity: 'Severity',
        rank: 'Rank', bearer: 'Borne by', mitigation: 'Mitigation', provision: 'Provision', phase: 'Phases', due: 'Due', status: 'Status',
        remark: 'Details', total: 'Provisions', matrix: 'Risk matrix', statuses: 'States of risks',
        matrixPurpose:
            'How many risks at each crossing, closed ones included. Green: acceptable; yellow: to be watched; red: to be treated.',
        refused: 'Type a number from 1 to ',
    },
} as const;

/** The two sheets, where the programme has risks. */
export function riskSheets(book: Book): void {
    const { c } = book;
    const words = book.words(WORDS);
    const risks = c.of('risk');
    if (risks.length === 0) { return; }
    const sheet = book.workbook.sheet(words.name);
    headed(sheet, words.name, words.purpose);
    const scale = Math.max(1, ...risks.flatMap(({ probability, impact }) => [probability?.of ?? 0, impact?.of ?? 0]));
    // One scale for all, so that the grid holds them all.
    const rated = (given: Element<'risk'>['probability']): number | undefined =>
        (given === undefined ? undefined : Math.round(given.value * scale / given.of * 100) / 100);
    const open: Look = { ...looks.open, align: 'center', number: 'number' };
    const money: Look = { ...looks.open, align: 'right', number: 'money' };
    const sorted = [...risks].sort((a, b) =>
        (rated(b.probability) ?? 0) * (rated(b.impact) ?? 0) - (rated(a.probability) ?? 0) * (rated(a.impact) ?? 0));
    const statuses = (['open', 'treated', 'closed'] as const).map(status => wordText(c, status, 'risk'));
    const from = sheet.end + 1;
    const { columns, under } = listing(book, sheet, sorted, [
        { title: words.code, width: 15, look: looks.code, cell: each => c.label(each) },
        { title: words.title, width: 36, cell: each => titleOf(c, each) },
        { title: `${words.probability} (${words.of}\u00A0${scale})`, width: 13, look: open, cell: each => rated(each.probability) },
        { title: `${words.impact} (${words.of}\u00A0${scale})`, width: 11, look: open, cell: each => rated(each.impact) },
        { title: words.severity, width: 10, look: { framed: true, align: 'center', bold: true, number: 'number' },
            cell: (_, row) => sign(row[2]!, '*', row[3]!) },
        { title: words.rank, width: 7, look: looks.mark, cell: () => undefined },
        { title: words.bearer, optional: true, width: 14, cell: each => named(c, each.bearer) },
        { title: words.cause, optional: true, width: 30, cell: each => oneLine(c, each.cause) },
        { title: words.mitigation, optional: true, width: 46, cell: each => lines(c, each.mitigation) },
        { title: words.provision, optional: true, width: 14, look: money, cell: each => book.content(each.provision) },
        { title: words.phase, optional: true, width: 13, cell: each => phasesText(c, each.phase) },
        { title: words.due, optional: true, width: 16, look: each => ({ ...looks.open, align: 'left', number: dateOf(each.due).number }),
            date: true,
            cell: each => dateOf(each.due, true).content },
        { title: words.status, width: 12, look: looks.open, list: book.list(words.statuses, statuses),
            cell: each => wordText(c, each.status, 'risk') },
        { title: words.remark, optional: true, width: 36, cell: each => oneLine(c, each.description) },
    ], { from });
    const [, , probabilities = [], impacts = [], severities = [], ranks = []] = columns;
    const provisions = under(words.provision);
    ranks.forEach((cell, i) => { cell.content = call('RANK', severities[i]!, range(severities)); });
    for (const cells of [probabilities, impacts]) {
        sheet.allowed.push({ range: rangeOf(cells), between: [0, scale], refusal: `${words.refused}${scale}.` });
    }
    severity(sheet, severities, scale);
    if (provisions.some(cell => cell.content !== undefined)) {
        // A line of its own below the list, so that sorting leaves it where it is.
        const row = sheet.end + 1;
        const { column } = provisions[0]!;
        sheet.put(row, column - 1, words.total, looks.total);
        sheet.put(row, column, sumOf(provisions), { ...looks.total, align: 'right', number: 'money' });
    }
    matrixSheet(book, probabilities, impacts, scale);
}

/** Grave from three fifths of the greatest product on, fair from three tenths on. */
function severity(sheet: Sheet, cells: readonly Cell[], scale: number): void {
    const first = addressOf(cells[0]!);
    const area = rangeOf(cells);
    sheet.highlights.push(
        { range: area, when: `${first}>=${0.6 * scale * scale}`, ground: 'bad' },
        { range: area, when: `${first}>=${0.3 * scale * scale}`, ground: 'fair' },
        { range: area, when: `${first}>0`, ground: 'good' },
    );
}

/** The grid: how many risks are as likely and as grave. */
function matrixSheet(book: Book, probabilities: readonly Cell[], impacts: readonly Cell[], scale: number): void {
    const words = book.words(WORDS);
    const sheet = book.workbook.sheet(words.matrix);
    const head = headed(sheet, words.matrix, words.matrixPurpose);
    sheet.widths.push(18, 8, ...Array.from({ length: scale }, () => 11));
    sheet.put(head, 0, words.probability, { bold: true });
    const near = (cells: readonly Cell[], level: Cell) => [range(cells), sign('>=', '&', sign(level, '-', 0.5)),
        range(cells), sign('<', '&', sign(level, '+', 0.5))];
    const axis = head + scale;
    const columnHeads = Array.from({ length: scale }, (_, i) => sheet.put(axis, 2 + i, i + 1, { ...looks.head, align: 'center' }));
    sheet.put(axis + 1, 2, words.impact, { bold: true });
    for (let step = scale; step >= 1; step--) {
        const row = head + scale - step;
        sheet.heights.set(row, 34);
        const level = sheet.put(row, 1, step, { ...looks.head, align: 'center', middle: true });
        columnHeads.forEach((column, i) => sheet.put(row, 2 + i, call('COUNTIFS', ...near(probabilities, level), ...near(impacts, column)),
            { framed: true, align: 'center', middle: true, bold: true, size: 14, number: 'count',
                ground: groundOf(step * (i + 1), scale) }));
    }
}

function groundOf(product: number, scale: number): 'bad' | 'fair' | 'good' {
    const share = product / scale / scale;
    return share >= 0.6 ? 'bad' : share >= 0.3 ? 'fair' : 'good';
}
