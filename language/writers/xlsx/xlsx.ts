import type { Programme } from '../../model/programme.js';
import type { Writer } from '../writer.js';

/**
 * A programme, or one of the documents of its mission, as a workbook that a person goes on working with: every sum, share, rank and count
 * is a formula.
 */
export const xlsxWriter: Writer<Programme> = {
    format: 'xlsx',
    title: { fr: 'Classeur (XLSX)', en: 'Workbook (XLSX)' },
    byDocument: true,
    async write(programme, { name, environment, document }) {
        const { workbookOf, notesOn } = await import('./workbooks.js');
        const { fileOf } = await import('./file.js');
        const workbook = workbookOf(programme, document?.kind ?? 'programme', document ?? { environment });
        return { files: [{ path: `${name}.xlsx`, content: await fileOf(workbook) }], notes: notesOn(workbook) };
    },
};
