import { describe, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { workbook, workbookOf } from '../../../language/writers/xlsx/workbooks.js';
import { xlsxWriter } from '../../../language/writers/xlsx/xlsx.js';
import { documentKinds } from '../../../language/document/documents/names.js';
import type { Programme } from '../../../language/model/programme.js';
import type { Sheet } from '../../../language/writers/xlsx/grid.js';
import { programmeOf } from '../../model/programmes.js';
import { faultsOf } from '../standard.js';
import { cellsOf, partsOf } from './opened.js';

const environment = { today: '2026-11-03', version: '1.2.3' };

const offices = `programme P "Bureaux" {
  indice "B" du 2026-10-12
  total 74 m² SU
  enveloppe 100 000 € HT
}
donnée POSTES "Postes" { valeur 12 }
unité A "Étage" {
  total 74 m² SU
  espaces
  | code | titre   | nombre | surface        |
  | S1   | Salle   |      2 | 15 m²          |
  | S2   | Plateau |      1 | 2 m² × POSTES  |
  unité B "Annexe" { espace S3 "Réserve" { surface 20 m² au total  nombre 4 } }
}
poste TRAVAUX "Travaux" { montant 74 m² × 1 000 €/m² HT  tva 20 %  nature travaux }
poste ALEAS "Aléas" { montant 8 % de TRAVAUX  tva 20 %  nature aléas }
poste HONO "Honoraires" { montant 10 % de TRAVAUX  tva 10 %  nature honoraires }
`;

function sheetOf(programme: Programme, name: string): Sheet {
    const sheets = workbookOf(programme, 'programme', { environment }).sheets;
    const found = sheets.find(sheet => sheet.name === name);
    expect(sheets.map(sheet => sheet.name)).toContain(name);
    return found!;
}

function rowStarting(sheet: Sheet, text: string): Sheet['rows'][number] {
    return sheet.rows.find(row => row?.some((cell, column) => column < 2 && cell.value === text))!;
}

describe('a workbook', () => {
    it('sums areas by units, as the model does', () => {
        const programme = programmeOf(offices);
        const sheet = sheetOf(programme, 'Surfaces');
        expect(rowStarting(sheet, 'Étage')[5]!.value).toBe(74);
        expect(rowStarting(sheet, 'Annexe')[5]!.value).toBe(20);
        expect(rowStarting(sheet, 'Total du programme')[5]!.value).toBe(programme.areas.total);
        expect(rowStarting(sheet, 'Réserve')[4]!.value).toBe(5);
        expect(rowStarting(sheet, 'Total du programme')[7]!.value).toBe(0);
    });

    it('computes what an item is a share of, VAT, totals and sums by nature', () => {
        const programme = programmeOf(offices);
        const sheet = sheetOf(programme, 'Budget');
        expect(rowStarting(sheet, 'ALEAS').slice(5, 9).map(cell => cell.value)).toEqual([5920, 0.2, 1184, 7104]);
        const total = rowStarting(sheet, 'Total');
        expect(total[5]!.value).toBeCloseTo(programme.budget.total, 6);
        expect(total[8]!.value).toBeCloseTo(74_000 * 1.2 + 5920 * 1.2 + 7400 * 1.1, 6);
        expect(rowStarting(sheet, 'Écart à l’enveloppe')[5]!.value).toBeCloseTo(programme.budget.total - 100_000, 6);
        expect(rowStarting(sheet, 'Honoraires')[5]!.value).toBe(7400);
        const breakdown = sheetOf(programme, 'Répartition du budget');
        expect(rowStarting(breakdown, 'Honoraires')[1]!.value).toBe(7400);
    });

    it('writes formulas that follow the cells they name', async () => {
        const cells = cellsOf(await workbook(programmeOf(offices), 'programme', { environment }));
        const budget = [...cells.get('Budget')!.values()].flatMap(({ formula }) => formula ?? []);
        expect(budget).toContain('8%*F5');
        expect([...cells.get('Surfaces')!.values()].flatMap(({ formula }) => formula ?? []))
            .toEqual(expect.arrayContaining(['D6*E6', '2*\'Données\'!C5']));
    });

    it('keeps text that looks like a formula as text', async () => {
        const bytes = await workbook(programmeOf(`programme P "=1+1" { }
exigence EX-1 "+33 4 72" { "-2 % par an"  thème "@SUM(A1)" }
exigence EX-2 "#N/A" { "Le texte reste." }
exigence EX-3 "Code _x0041_" { "Le code reste." }
`), 'programme', { environment });
        const cells = cellsOf(bytes).get('Exigences')!;
        const styles = [...partsOf(bytes).get('xl/styles.xml')!.matchAll(/<xf numFmtId="(\d+)"/g)].slice(1).map(([, id]) => Number(id));
        const format = Number(/numFmtId="(\d+)" formatCode="@"/.exec(partsOf(bytes).get('xl/styles.xml')!)![1]);
        const said = [...cells.values()].filter(({ value }) => /^[=+@\u2212-]/.test(value ?? ''));
        expect(said.map(({ value }) => value)).toEqual(['+33 4 72', '\u22122\u00a0% par an', '@SUM(A1)']);
        expect(said.filter(({ formula, type }) => formula !== undefined || type !== 's')).toEqual([]);
        expect(said.filter(({ value }) => /^[=+@-]/.test(value!)).map(({ style }) => styles[style])).toEqual([format, format]);
        expect([...cells.values()].filter(({ type }) => type === 'e')).toEqual([]);
        expect([...cells.values()].map(({ value }) => value)).toContain('#N/A');
        expect(partsOf(bytes).get('xl/sharedStrings.xml')).toContain('_x005F_x0041_');
        expect(await faultsOf(bytes, 'xlsx')).toEqual([]);
    });

    it('is the same in every time zone and on every run', async () => {
        const zone = process.env.TZ;
        const made: Uint8Array[] = [];
        try {
            for (const each of ['UTC', 'Pacific/Auckland', 'America/Los_Angeles']) {
                process.env.TZ = each;
                made.push(await workbook(programmeOf(offices), 'programme', { environment }));
            }
        } finally {
            if (zone === undefined) { delete process.env.TZ; } else { process.env.TZ = zone; }
        }
        expect(Buffer.compare(made[0]!, made[1]!)).toBe(0);
        expect(Buffer.compare(made[0]!, made[2]!)).toBe(0);
        expect(partsOf(made[0]!).get('docProps/core.xml')).toContain('2026-11-03T12:00:00Z');
    });

    it('has legal sheet names, all different, whatever tenders are called', () => {
        const tender = (id: string): string =>
            `consultation ${id} "Lot" { critère d'attribution C-${id} "Prix" { poids 100 %  nature prix } }\n`;
        const names = workbookOf(programmeOf(`programme P "P" { }\n${tender('LOT-AVEC-UN-NOM-BEAUCOUP-TROP-LONG-1')}${
            tender('LOT-AVEC-UN-NOM-BEAUCOUP-TROP-LONG-2')}`), 'programme', { environment }).sheets.map(({ name }) => name);
        expect(new Set(names.map(name => name.toLowerCase())).size).toBe(names.length);
        expect(names.filter(name => name.length > 31 || /[[\]:*?/\\]/.test(name))).toEqual([]);
        expect(names.filter(name => name.startsWith('Offres'))).toHaveLength(2);
    });

    for (const kind of documentKinds) {
        it(`of a programme with nothing in it opens: ${kind}`, async () => {
            const bytes = await workbook(programmeOf('programme P "Vide" { }\n'), kind, { environment });
            expect(cellsOf(bytes).size).toBeGreaterThan(0);
            expect(await faultsOf(bytes, 'xlsx')).toEqual([]);
        });
    }

    it('says where a text is too long for a cell', async () => {
        const long = 'Le local doit être clair. '.repeat(1500).trim();
        const { files, notes } = await xlsxWriter.write(programmeOf(`programme P "P" { }\nexigence EX-1 "Long" { "${long}" }\n`),
            { name: 'P', environment });
        expect(notes.map(({ code }) => code)).toEqual(['layout-lost']);
        expect(notes[0]!.message.fr).toContain('« Exigences », cellule C5');
        const cells = [...cellsOf(files[0]!.content as Uint8Array).get('Exigences')!.values()];
        expect(Math.max(...cells.map(({ value }) => value?.length ?? 0))).toBe(32_767);
    });

    it('is what --to xlsx gives', async () => {
        const { files, notes } = await xlsxWriter.write(programmeOf(offices), { name: 'P-B', environment });
        expect(files.map(({ path }) => path)).toEqual(['P-B.xlsx']);
        expect(notes).toEqual([]);
        expect(Object.keys(unzipSync(files[0]!.content as Uint8Array))).toContain('xl/workbook.xml');
    });
});
