/** Any kind of element as a list: its code, its title, what is said of it, and each field that is given. */
import { kindOf, type KindName } from '../../../grammar/concepts.js';
import { fieldOf, type AnyElement } from '../../../model/elements.js';
import { fieldLabel, kindHeading } from '../../../document/sections/fields.js';
import { isGiven, valueInlines } from '../../../document/sections/values.js';
import { formatCount } from '../../../document/typography.js';
import type { Book } from '../book.js';
import { headed, listing, looks, type Column } from '../listing.js';
import { lineText, prose, titleOf } from '../texts.js';

const WORDS = {
    fr: {
        code: 'Code', title: 'Intitulé', description: 'Description', line: 'ligne', lines: 'lignes', findings: 'Constats',
        findingsPurpose: 'Ce que la revue a relevé, un constat par ligne. Filtrez par gravité ou par famille.', severity: 'Gravité',
        family: 'Famille', finding: 'Constat', advice: 'Que faire', rule: 'Règle', file: 'Fichier', lineNumber: 'Ligne',
        error: 'Erreur', warning: 'Avertissement', information: 'Remarque', none: 'La revue n’a rien relevé.',
    },
    en: {
        code: 'Code', title: 'Title', description: 'Description', line: 'line', lines: 'lines', findings: 'Findings',
        findingsPurpose: 'What the review found, one finding a line. Filter by severity or family.', severity: 'Severity',
        family: 'Family', finding: 'Finding', advice: 'What to do', rule: 'Rule', file: 'File', lineNumber: 'Line',
        error: 'Error', warning: 'Warning', information: 'Remark', none: 'The review found nothing.',
    },
} as const;

/** A sheet for each of some kinds, where the programme has any. */
export function elementSheets(...kinds: readonly KindName[]): (book: Book) => void {
    return book => kinds.forEach(kind => elementSheet(book, kind));
}

function elementSheet(book: Book, kind: KindName): void {
    const { c } = book;
    const words = book.words(WORDS);
    const elements: readonly AnyElement[] = c.of(kind);
    if (elements.length === 0) { return; }
    const name = kindHeading(c, kind);
    const sheet = book.workbook.sheet(name);
    headed(sheet, name, formatCount(elements.length, words.line, words.lines, c.language));
    const fields = Object.entries(kindOf(kind).shape.fields).filter(([field]) => field !== 'description');
    listing(book, sheet, elements, [
        { title: words.code, width: 16, look: looks.code, optional: true, cell: each => (each.id === '' ? '' : c.label(each)) },
        { title: words.title, width: 40, look: { ...looks.cell, bold: true }, cell: each => titleOf(c, each) },
        { title: words.description, width: 50, optional: true, cell: each => {
            const text = fieldOf(each, 'description');
            return isGiven(text) ? prose(c, text as Parameters<typeof prose>[1]) : '';
        } },
        ...fields.map(([field, { word, reading, many }]): Column<AnyElement> => ({
            title: fieldLabel(c, word), width: reading.as === 'text' || reading.as === 'record' ? 40 : 20, optional: true,
            cell: each => {
                const value = fieldOf(each, field);
                if (!isGiven(value)) { return ''; }
                return (many ? value as readonly unknown[] : [value]).map(one =>
                    lineText(c, valueInlines(c, one, reading, kind))).join('\n');
            },
        })),
    ], { from: sheet.end + 1 });
}

/** What the review found. */
export function findingsSheet(book: Book): void {
    const { c } = book;
    const words = book.words(WORDS);
    const sheet = book.workbook.sheet(words.findings);
    headed(sheet, words.findings, c.findings.length === 0 ? words.none : words.findingsPurpose);
    if (c.findings.length === 0) { return; }
    const starts = new Map(book.programme.files.map(({ file, text }) => [file, text]));
    listing(book, sheet, c.findings, [
        { title: words.severity, width: 14, cell: ({ severity }) => words[severity] },
        { title: words.family, width: 22, optional: true, cell: ({ family }) => family?.[c.language] },
        { title: words.finding, width: 60, cell: ({ message }) => message[c.language] },
        { title: words.advice, width: 60, optional: true, cell: ({ advice }) => advice?.[c.language] },
        { title: words.rule, width: 30, cell: ({ code }) => code },
        { title: words.file, width: 30, cell: ({ range }) => range.file.slice(range.file.lastIndexOf('/') + 1) },
        { title: words.lineNumber, width: 8, look: looks.number,
            cell: ({ range }) => (starts.get(range.file) ?? '').slice(0, range.start).split('\n').length },
    ], { from: sheet.end + 1, frozenColumns: 1 });
}
