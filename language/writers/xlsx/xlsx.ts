import type { Programme } from '../../model/programme.js';
import type { Writer } from '../writer.js';

/** The programme as a workbook that a person goes on working with: every sum, share, rank and count is a formula. */
export const xlsxWriter: Writer<Programme> = {
    format: 'xlsx',
    title: { fr: 'Classeur (XLSX)', en: 'Workbook (XLSX)' },
    async write(programme, { name, environment }) {
        const { workbook } = await import('./workbooks.js');
        return { files: [{ path: `${name}.xlsx`, content: await workbook(programme, 'programme', { environment }) }], notes: [] };
    },
};
