/** The first sheet: what the file is about, its key figures, and where everything stands. */
import { documentCover } from '../../../document/documents/cover.js';
import type { DocumentKind } from '../../../document/documents/names.js';
import { dateText } from '../../../document/sections/values.js';
import type { Book } from '../book.js';
import { cellAt } from '../formulas.js';
import type { Content, Sheet } from '../grid.js';
import { looks } from '../listing.js';
import type { Look } from '../looks.js';
import { lineText, titleOf } from '../texts.js';

const WORDS = {
    fr: {
        name: 'Sommaire', document: 'Document', code: 'Code', revision: 'Indice', date: 'Date', stage: 'Stade', owner: 'Maître d’ouvrage',
        author: 'Rédacteur', sheets: 'Feuilles', holds: 'Ce qu’elle contient',
        nothing: 'Le programme ne contient encore rien de ce que ce document présente.',
        figures: 'Chiffres clés', area: 'Surface totale (m²)', budget: 'Budget', requirements: 'Exigences', checks: 'Vérifications prévues',
        open: 'Cellules jaunes : à modifier',
        openHow: 'Tout ce qui en dépend se recalcule dans ce fichier. Le programme, lui, ne change pas : reportez-y ce que vous retenez.',
        errors: 'Ce fichier a été produit malgré des erreurs dans le programme : vérifiez-le avant de vous en servir.',
        made: (day: string, version: string) => `Produit le ${day} par Amont ${version}`,
    },
    en: {
        name: 'Contents', document: 'Document', code: 'Code', revision: 'Revision', date: 'Date', stage: 'Stage', owner: 'Project owner',
        author: 'Author', sheets: 'Sheets', holds: 'What it holds',
        nothing: 'The programme holds nothing yet of what this document shows.',
        figures: 'Key figures', area: 'Total area (m²)', budget: 'Budget', requirements: 'Requirements', checks: 'Planned checks',
        open: 'Yellow cells: to be changed',
        openHow: 'All that depends on them is computed again in this file. The programme itself does not change: carry over what you keep.',
        errors: 'This file was made despite errors in the programme: check it before you use it.',
        made: (day: string, version: string) => `Made on ${day} by Amont ${version}`,
    },
} as const;

/** Makes the sheet, first of all; it is filled once the others stand. */
export function summarySheet(book: Book): Sheet {
    return book.workbook.sheet(book.words(WORDS).name);
}

/** Fills the first sheet with what the others hold. */
export function fillSummary(book: Book, sheet: Sheet, kind: DocumentKind): void {
    const { c } = book;
    const words = book.words(WORDS);
    const { header } = book.programme;
    const label: Look = { framed: true, bold: true, ground: 'subgroup', wrap: true };
    sheet.widths.push(30, 92);
    sheet.purpose = words.holds;
    sheet.put(0, 0, header ? titleOf(c, header) : book.workbook.properties.title, looks.title);
    sheet.heights.set(0, 24);
    sheet.put(1, 0, words.made(dateText(c, c.environment.today), c.environment.version), looks.note);
    let row = 3;
    const line = (name: string, content: Content, look: Look = looks.cell): void => {
        if (content === undefined || content === '') { return; }
        sheet.put(row, 0, name, label);
        sheet.put(row, 1, content, { ...looks.cell, align: 'left', ...look });
        row++;
    };
    if (c.errors > 0) {
        sheet.put(row, 0, words.errors, { bold: true, ground: 'bad' });
        sheet.put(row, 1, undefined, { ground: 'bad' });
        row += 2;
    }
    const cover = documentCover(c, kind);
    line(words.document, cover.genre);
    line(words.code, cover.reference);
    line(words.revision, cover.revision);
    line(words.date, cover.date);
    line(words.stage, cover.stage);
    line(words.owner, cover.owner);
    line(words.author, cover.author);
    // The last says when it was made, as the line below the title does.
    cover.facts.slice(0, -1).forEach(({ name, content }) => { line(name, lineText(c, content)); });
    row++;
    row = keyFigures(book, sheet, row, label);
    sheet.line(row++, [words.sheets, words.holds], looks.head);
    if (book.workbook.sheets.length === 1) { sheet.put(row++, 0, words.nothing, looks.note); }
    for (const other of book.workbook.sheets.filter(each => each !== sheet && !each.hidden)) {
        const cell = sheet.put(row, 0, other.name, { framed: true, link: true });
        cell.link = { sheet: other.name };
        sheet.put(row, 1, other.purpose, looks.cell);
        row++;
    }
    const isOpen = book.workbook.sheets.some(({ rows }) => rows.some(cells => cells?.some(cell => cell?.look.open === true)));
    if (isOpen) {
        row++;
        sheet.put(row, 0, words.open, { framed: true, wrap: true, ground: 'input' });
        sheet.put(row, 1, words.openHow, looks.cell);
    }
    sheet.print = { portrait: true };
}

/** Figures that follow the other sheets. */
function keyFigures(book: Book, sheet: Sheet, from: number, label: Look): number {
    const { c } = book;
    const words = book.words(WORDS);
    const { budget } = c;
    const figures = [
        { name: words.area, cell: book.cells.get('areas'), number: 'integer' },
        { name: `${words.budget}${budget.tax === 'HT' || budget.tax === 'TTC' ? ` ${taxText(c.language, budget.tax)}` : ''}`,
            cell: budget.tax === 'mixed' ? undefined : book.cells.get('budget'), number: 'money' },
        { name: words.requirements, cell: c.requirements.length > 0 ? c.requirements.length : undefined, number: 'integer' },
        { name: words.checks, cell: book.cells.get('checks'), number: 'integer' },
    ] as const;
    const known = figures.filter(({ cell }) => cell !== undefined);
    if (known.length === 0) { return from; }
    let row = from;
    sheet.line(row++, [words.figures, ''], looks.head);
    for (const { name, cell, number } of known) {
        sheet.put(row, 0, name, label);
        sheet.put(row, 1, typeof cell === 'object' ? cellAt(cell) : cell, { framed: true, bold: true, align: 'left', number });
        row++;
    }
    return row + 1;
}

function taxText(language: 'fr' | 'en', tax: 'HT' | 'TTC'): string {
    return language === 'fr' ? tax : tax === 'HT' ? 'excl. VAT' : 'incl. VAT';
}
