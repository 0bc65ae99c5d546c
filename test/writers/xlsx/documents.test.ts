import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { workbook, workbookOf } from '../../../language/writers/xlsx/workbooks.js';
import { priceFormula } from '../../../language/writers/xlsx/judging.js';
import type { DocumentKind } from '../../../language/document/documents/names.js';
import type { Programme } from '../../../language/model/programme.js';
import type { Cell, Sheet } from '../../../language/writers/xlsx/grid.js';
import { programmeOf } from '../../model/programmes.js';
import { faultsOf } from '../standard.js';
import { cellsOf, partsOf } from './opened.js';

const environment = { today: '2026-11-03', version: '1.2.3' };

function sheets(programme: Programme, kind: DocumentKind): ReadonlyMap<string, Sheet> {
    return new Map(workbookOf(programme, kind, { environment }).sheets.map(sheet => [sheet.name, sheet]));
}

function texts(row: readonly Cell[] | undefined): readonly unknown[] {
    return Array.from(row ?? [], cell => cell?.value);
}

function rowsOf(sheet: Sheet): readonly (readonly unknown[])[] {
    // Rows that nothing stands in are holes.
    return Array.from(sheet.rows, texts);
}

const tender = `programme P "Lots" { }
exigence EX-1 "Isolement" { "La cloison doit isoler."  critère "Isolement" >= 40 dB  flexibilité F1  qualité acoustique }
exigence EX-2 "Délai" { "Le chantier doit durer moins d'un an."  nature service }
exigence EX-3 "Autre" { "Le hall doit être clair." }
consultation LOT "Cloisons" {
  barème 10
  formule "Note = 10 × offre la moins-disante / offre, arrondie au dixième"
  porte sur EX-1, EX-2
  critère d'attribution TECH "Technique" {
    poids 60 %
    critère d'attribution T1 "Mémoire" { poids 40 %  nature technique }
    critère d'attribution T2 "Délai" { poids 20 %  nature délai }
  }
  critère d'attribution PRIX "Prix" { poids 40 %  nature prix }
}
offre A "Alpha" { consultation LOT  montant 100 000 € HT  réponse EX-1 conforme  réponse EX-2 non conforme "14 mois" }
offre B "Bêta" { consultation LOT  montant 130 000 € HT  réponse EX-1 partiellement conforme }
offres LOT
| critère | note A | note B | motif A    |
| T1      |      8 |    9,5 | Bon dossier |
| T2      |      5 |     10 |            |
`;

describe('the grid of offers', () => {
    const grid = sheets(programmeOf(tender), 'bidAnalysis').get('Offres')!;
    const row = (code: string): readonly Cell[] => grid.rows.find(cells => cells?.[0]?.value === code)!;

    it('weighs marks, sums parts into their whole, and ranks', () => {
        expect(texts(row('T1')).slice(3, 9)).toEqual([0.4, 8, 'Bon dossier', 32, 9.5, undefined]);
        expect([row('TECH')[3]!.value, row('TECH')[6]!.value, row('TECH')[9]!.value]).toEqual([expect.closeTo(0.6), 42, 58]);
        expect(texts(row('A')).slice(3)).toEqual([82, 2]);
        expect((row('B')[3]!.value as number)).toBeCloseTo(58 + 0.4 * 7.7 * 10, 9);
        expect(row('B')[4]!.value).toBe(1);
    });

    it('gives the price its mark by the formula of the tender', () => {
        expect([row('PRIX')[4]!.value, row('PRIX')[7]!.value]).toEqual([10, 7.7]);
        expect(row('PRIX')[7]!.formula).toBeDefined();
    });

    it('says that marks are missing rather than count them as nought', () => {
        const open = sheets(programmeOf(tender.replace('| T2      |      5 |     10 |            |\n', '')), 'bidAnalysis').get('Offres')!;
        const ranking = open.rows.filter(cells => ['A', 'B'].includes(String(cells?.[0]?.value)));
        expect(ranking.map(cells => texts(cells).slice(3))).toEqual([['Notes à compléter', ''], ['Notes à compléter', '']]);
    });

    it('offers marks from a list, and lets a mark that is not on it stand', async () => {
        const parts = partsOf(await workbook(programmeOf(tender.replace('9,5', '9,25')), 'bidAnalysis', { environment }));
        const sheet = parts.get('xl/worksheets/sheet2.xml')!;
        expect(sheet).toMatch(/<dataValidation type="list" sqref="E\d+"[^>]*><formula1>'Listes'!\$A\$2:\$A\$22<\/formula1>/);
        expect(sheet).toMatch(/<dataValidation type="decimal" sqref="H\d+" operator="between"/);
    });

    it('has room for offers to come', () => {
        const empty = sheets(programmeOf(tender.replace(/^offre[\s\S]*/m, '')), 'bidAnalysis').get('Offres')!;
        expect(rowsOf(empty).flat()).toEqual(expect.arrayContaining(['Note\nOffre 1', 'Note\nOffre 3']));
    });

    it('counts what each offer answers', () => {
        const answers = sheets(programmeOf(tender), 'bidAnalysis').get('Réponses')!;
        expect(rowsOf(answers).slice(-4)).toEqual([
            [undefined, 'Conforme', 1, undefined, 0, undefined], [undefined, 'Partiellement conforme', 0, undefined, 1, undefined],
            [undefined, 'Non conforme', 1, undefined, 0, undefined], [undefined, 'Sans réponse', 0, undefined, 1, undefined],
        ]);
    });
});

describe('a formula of the price in words', () => {
    it.each([
        ['Note de prix = 5 × prix de l\'offre la plus basse / prix de l\'offre, arrondie au centième', { best: 5, decimals: 2 }],
        ['Mark of price = 5 × lowest four-year cost / four-year cost of the offer', { best: 5 }],
        ['(offre la moins-disante / offre) × 20', { best: 20 }],
        ['Pmin / P', {}],
    ])('that is the usual one is computed: %s', (text, formula) => {
        expect(priceFormula(text)).toEqual(formula);
    });

    it.each([
        '10 × (1 - (P - Pmin) / Pmin)', 'selon le rapport qualité-prix', '5 × prix de l\'offre / prix le plus bas', '10 × (Pmin / P)²',
    ])(
        'that is another is left to the reader: %s', text => {
            expect(priceFormula(text)).toBeUndefined();
        });
});

describe('the response framework', () => {
    it('asks for what the tender names, and for nothing else of the programme', () => {
        const found = sheets(programmeOf(`${tender}poste TRAVAUX "Travaux" { montant 1 000 000 € HT }\n`), 'responseFramework');
        expect([...found.keys()]).toEqual(['Mode d’emploi', 'Réponses', 'Synthèse', 'Listes']);
        expect(rowsOf(found.get('Réponses')!).map(row => row[1]).filter(code => String(code).startsWith('EX-'))).toEqual(['EX-1', 'EX-2']);
        expect(rowsOf(found.get('Synthèse')!).at(-1)).toEqual(['Total', 2, 0, 0, 0, 2, 0]);
        const said = [...found.values()].flatMap(rowsOf).flat().join('\n');
        expect(said).not.toMatch(/1000000|Travaux/);
    });

    it('leaves only the answers open', async () => {
        const bytes = await workbook(programmeOf(tender), 'responseFramework', { environment });
        const parts = partsOf(bytes);
        const open = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(parts.get('xl/styles.xml')!)![1]!.split('<xf ').slice(1)
            .flatMap((style, i) => (style.includes('locked="0"') ? [i] : []));
        const cells = [...cellsOf(bytes).get('Réponses')!];
        expect(parts.get('xl/worksheets/sheet2.xml')).toContain('<sheetProtection sheet="1"');
        expect(cells.filter(([, { style }]) => open.includes(style)).map(([at]) => at.replace(/\d+/, ''))).toEqual(
            ['G', 'H', 'I', 'G', 'H', 'I']);
        expect(cells.filter(([, { style, value }]) => open.includes(style) && value !== undefined)).toEqual([]);
    });

    it('has answers of its own for each tender', () => {
        const two = `${tender}consultation LOT-2 "Sols" { porte sur EX-3 }\n`;
        expect([...sheets(programmeOf(two), 'responseFramework').keys()]).toEqual(
            ['Mode d’emploi', 'Réponses LOT', 'Synthèse LOT', 'Réponses LOT-2', 'Synthèse LOT-2', 'Listes']);
    });
});

describe('the planning', () => {
    it('moves phases with those that they follow', () => {
        const planning = sheets(programmeOf(`programme P "P" { }
phase A "Études" { début 2027-01-04  durée 28 jours }
phase B "Travaux" { après A  durée 7 jours }
jalon J "Réception" { date 2027-02-08 }
`), 'budget').get('Planning')!;
        const [a, b] = ['A', 'B'].map(code => planning.rows.find(cells => cells?.[0]?.value === code)!);
        expect(texts(a).slice(4, 7)).toEqual([46391, 46418, 28]);
        expect(texts(b).slice(4, 7)).toEqual([46419, 46425, 7]);
        expect(b![4]!.formula).toBeDefined();
        expect(planning.rows.find(cells => cells?.[0]?.value === 'J')!.filter(cell => cell.value === '◆')).toHaveLength(1);
    });
});

describe('the first sheet', () => {
    it('says what the document is, for whom, and what it leaves out, and not what is not for its readers', () => {
        const first = rowsOf(sheets(programmeOf(tender.replace('programme P "Lots" { }', 'programme P "Lots" { enveloppe 900 000 € HT }')),
            'bidAnalysis').get('Sommaire')!);
        const said = new Map(first.map(([name, value]) => [name, value]));
        expect(said.get('Document')).toBe('Grille et rapport d’analyse des offres');
        expect(said.get('Ne contient pas')).toContain('le maître d’ouvrage seul décide');
        expect([...said.keys()]).toEqual(expect.arrayContaining(['Code', 'Destinataires']));
        expect([...said.keys()]).not.toContain('Enveloppe');
    });
});

describe('charts', () => {
    it('follow the cells: names, lengths, and what there is to see in words', async () => {
        const bytes = await workbook(programmeOf(tender), 'bidAnalysis', { environment });
        const chart = partsOf(bytes).get('xl/charts/chart1.xml')!;
        expect([...chart.matchAll(/<c:f>(.*?)<\/c:f>/g)].map(([, range]) => range)).toEqual(expect.arrayContaining([
            "'Comparaison'!$A$5:$A$6", "'Comparaison'!$B$5:$B$6", "'Comparaison'!$C$5:$C$6",
        ]));
        const drawings = [...partsOf(bytes)].filter(([name]) => name.startsWith('xl/drawings/drawing')).map(([, part]) => part);
        expect(drawings.filter(part => part.includes('descr="Une barre par offre'))).toHaveLength(1);
        const shown = cellsOf(bytes).get('Comparaison')!;
        expect(['A5', 'B5', 'C5', 'D5'].map(at => shown.get(at)!.value)).toEqual(['A', '42', '40', '82']);
        expect(await faultsOf(bytes, 'xlsx')).toEqual([]);
    });
});

describe('the progress of an indicator', () => {
    const progress = (inside: string): unknown => {
        const sheet = sheets(programmeOf(`programme P "P" { }\nindicateur I "I" { ${inside} }\n`), 'resultsReport').get('Indicateurs')!;
        const column = sheet.rows[3]!.findIndex(cell => cell.value === 'Avancement');
        return sheet.rows[4]![column]!.value;
    };

    it.each([
        ['état initial 40 % en 2026-01  cible >= 80 % en 2027-01  mesure 60 % en 2026-06', 0.5],
        ['état initial 40 % en 2026-01  cible >= 80 % en 2027-01  mesure 30 % en 2026-06', -0.25],
        ['état initial 40 % en 2026-01  cible >= 80 % en 2027-01', ''],
        // There already, and still there: all is done.
        ['état initial 90 % en 2026-01  cible >= 80 % en 2027-01  mesure 90 % en 2026-06', 1],
        ['état initial 80 % en 2026-01  cible <= 100 % en 2027-01  mesure 60 % en 2026-06', 1],
        // There at first, then no more.
        ['état initial 80 % en 2026-01  cible <= 100 % en 2027-01  mesure 110 % en 2026-06', 0],
        ['état initial 60 % en 2026-01  cible 75..90 % en 2027-01  mesure 75 % en 2026-06', 1],
    ])('%s', (inside, share) => {
        expect(progress(inside)).toEqual(share);
    });
});

describe('the budget', () => {
    const budget = (items: string, name = 'Budget'): Sheet => sheets(programmeOf(`programme P "P" { }\n${items}`), 'budget').get(name)!;

    it('waits for the rates of VAT that nobody gave', () => {
        const rows = rowsOf(budget('poste A "A" { montant 100 € HT }\nposte B "B" { montant 50 € HT  tva 10 % }\n'));
        expect(rows.find(row => row[0] === 'A')!.slice(5, 9)).toEqual([100, undefined, '', '']);
        expect(rows.find(row => row[0] === 'Total')!.slice(5, 9)).toEqual([150, undefined, 'TVA à préciser', 'TVA à préciser']);
    });

    it('takes VAT off amounts that hold it', () => {
        const rows = rowsOf(budget('poste A "A" { montant 120 € TTC  tva 20 % }\n'));
        expect(rows.find(row => row[0] === 'A')!.slice(5, 9)).toEqual([100, 0.2, 20, 120]);
    });

    it('sums an item from its parts and counts nothing twice', () => {
        const items = `poste T "Travaux" { }
poste T1 "Gros œuvre" { partie de T  montant 60 € HT  nature travaux }
poste T2 "Second œuvre" { partie de T  montant 40 € HT  nature travaux }
poste H "Honoraires" { montant 10 % de T  nature honoraires }
`;
        const rows = rowsOf(budget(items));
        expect(rows.find(row => row[0] === 'T')![5]).toBe(100);
        expect(rows.find(row => row[0] === 'Total')![5]).toBe(110);
        const breakdown = budget(items, 'Répartition du budget');
        expect(rowsOf(breakdown).slice(4, 7).map(row => row.slice(0, 2))).toEqual([['Travaux', 100], ['Honoraires', 10], ['Total', 110]]);
        expect(breakdown.charts.map(({ title, names }) => [title, texts(names)])).toEqual([
            ['Par nature', ['Travaux', 'Honoraires']],
        ]);
    });
});

describe('the whole programme as a workbook', () => {
    const text = (file: string): string => readFileSync(`test/golden/document/maison/${file}`, 'utf8');
    const maison = programmeOf(`//- programme.amont\n${text('programme.amont')}\n//- lib/socle.amont\n${text('socle/socle.amont')}`);

    it('has the parts that it had', async () => {
        const bytes = await workbook(maison, 'programme', { environment });
        expect(await faultsOf(bytes, 'xlsx')).toEqual([]);
        const parts = partsOf(bytes);
        const lines = [...cellsOf(bytes)].flatMap(([name, cells], i) => {
            const sheet = parts.get(`xl/worksheets/sheet${i + 1}.xml`)!;
            const rules = [...sheet.matchAll(/<(?:dataValidation |conditionalFormatting |pane |sheetProtection |pageSetup )[^>]*>(?:<cfRule.*?<\/conditionalFormatting>)?/gs)];
            return [`== ${name}`, ...[...cells].flatMap(([at, { value, formula }]) =>
                (value === undefined ? [] : [`${at}\t${value.replace(/\n/g, ' ⏎ ')}${formula === undefined ? '' : `\t=${formula}`}`])),
            ...rules.map(([rule]) => rule), ''];
        });
        const names = [...parts.get('xl/workbook.xml')!.matchAll(/<definedName name="([^"]*)"[^>]*>(.*?)</g)].map(([, name, range]) => `${name}\t${range}`);
        const tables = [...parts].filter(([name]) => name.startsWith('xl/tables/')).map(([, table]) => /<table [^>]*?name="(\w+)"[^>]*ref="([^"]*)"/.exec(table)!)
            .map(([, name, range]) => `${name}\t${range}`);
        await expect([...lines, '== names', ...names, '', '== tables', ...tables, ''].join('\n'))
            .toMatchFileSnapshot('../../golden/writers/maison.xlsx.txt');
    });
});

describe('the sheet of areas', () => {
    const programme = programmeOf(`programme P "Résidence" { }
unité RES "Logements" {
  total 100 m²
  espace T2 "Deux pièces" { nombre 2  surface 40 m²  effectif permanent 3  effectif du public 1 }
  espace HALL "Entrée" { surface 20 m²  effectif maximum 10 }
}
`);
    const { rows } = sheets(programme, 'programme').get('Surfaces')!;
    const line = (code: string): readonly unknown[] => texts(rows.find(cells => cells?.[0]?.value === code));

    it('counts the places of all spaces, however each says how many people it is for', () => {
        expect(line('Code').slice(8, 10)).toEqual(['Places par espace', 'Places']);
        expect(line('T2').slice(8, 10)).toEqual([4, 8]);
        expect(line('HALL').slice(8, 10)).toEqual([10, 10]);
        expect(line('Total du programme')[9]).toBe(18);
    });

    it('does not say in words what a column shows already', () => {
        expect(line('RES')[6]).toBe(100);
        expect(line('RES')[10] ?? '').toBe('');
    });
});

describe('the first sheet', () => {
    it('speaks of cells to be changed only where there are any', () => {
        const shown = (kind: DocumentKind): string => rowsOf(sheets(programmeOf(tender), kind).get('Sommaire')!).flat().join('\n');
        expect(shown('bidAnalysis')).toContain('Cellules jaunes');
        expect(shown('findingsReport')).not.toContain('Cellules jaunes');
    });
});

describe('a review that found nothing', () => {
    it('says so, without a table', () => {
        const findings = sheets(programmeOf(tender), 'findingsReport').get('Constats')!;
        expect(rowsOf(findings).flat()).toEqual(['Constats', 'La revue n’a rien relevé.']);
    });
});
