/** The formats, and nothing else registers one. */
import { docxWriter } from './docx/docx.js';
import { htmlWriter } from './html/html.js';
import { jsonWriter } from './json/json.js';
import { markdownWriter } from './markdown/markdown.js';
import { pdfWriter } from './pdf/pdf.js';
import { xlsxWriter } from './xlsx/xlsx.js';
import type { DataWriter, PageWriter } from './writer.js';

/** Every writer of pages, by what the user types after `--to`. */
export const pageWriters = {
    html: htmlWriter,
    md: markdownWriter,
    docx: docxWriter,
    pdf: pdfWriter,
} as const satisfies Readonly<Record<string, PageWriter>>;

/** Every writer of data, by what the user types after `--to`. */
export const dataWriters = {
    json: jsonWriter,
    xlsx: xlsxWriter,
} as const satisfies Readonly<Record<string, DataWriter>>;
