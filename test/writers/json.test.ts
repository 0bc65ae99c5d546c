import { readdirSync, readFileSync, statSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { isoDate, dayNumber } from '../../language/model/dates.js';
import { Workbench } from '../../language/workbench.js';
import { jsonWriter, programmeData } from '../../language/writers/json/json.js';
import { programmeSchema } from '../../scripts/json-schema.js';
import { programmeOf } from '../model/programmes.js';

const ajv = new Ajv2020({ strict: true, allErrors: true, discriminator: false });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(programmeSchema()) as object);

function valid(data: unknown): unknown[] {
    validate(JSON.parse(JSON.stringify(data)));
    return (validate.errors ?? []).slice(0, 5).map(({ instancePath, message, params }) => ({ instancePath, message, params }));
}

function amontFiles(folder: string): string[] {
    return readdirSync(folder).sort().flatMap(name => {
        const path = `${folder}/${name}`;
        return statSync(path).isDirectory() ? amontFiles(path) : path.endsWith('.amont') ? [path] : [];
    });
}

describe('the data of a programme', () => {
    for (const example of readdirSync('examples').filter(name => statSync(`examples/${name}`).isDirectory())) {
        it(`of ${example} is as the published schema says`, () => {
            const workbench = new Workbench();
            amontFiles(`examples/${example}`).forEach(file => workbench.setBytes(file, readFileSync(file)));
            expect(workbench.programmes).toHaveLength(1);
            expect(workbench.programmes.flatMap(({ programme }) => valid(programmeData(programme)))).toEqual([]);
        });
    }

    it('holds values, places, relations and what is computed', () => {
        const programme = programmeOf(`//- dossier/programme.amont
programme P "Projet" { phases si }
donnée POSTES "Postes" { valeur 12 }
//- dossier/exigences/a.amont
exigence EX-1 "Surface" {
  "Le plateau doit offrir la surface de [POSTES]."
  critère "Surface utile" >= 10 m² × POSTES  flexibilité F0
  vérifier en VA..VSR par mesure
}
`);
        const data = JSON.parse(JSON.stringify(programmeData(programme))) as {
            elements: { key: string; at: unknown; fields: Record<string,
                unknown> }[]; relations: { from: string; to: string; role: string }[];
        };
        const requirement = data.elements.find(({ key }) => key === 'requirement:EX-1')!;
        expect(requirement.at).toEqual({ file: 'exigences/a.amont', start: { line: 1, column: 1 }, end: { line: 5, column: 2 } });
        expect(requirement.fields.criteria).toEqual([{
            name: 'Surface utile', level: { bound: 'atLeast', amount: { written: '10 m² × POSTES', value: 120, unit: 'm²' } },
            flexibility: 'F0',
            at: { file: 'exigences/a.amont', start: { line: 3, column: 3 }, end: { line: 3, column: 60 } },
        }]);
        expect(data.relations.map(({ from, role, to }) =>
            `${from} ${role} ${to}`)).toContain('requirement:EX-1 statement parameter:POSTES');
        expect(valid(data)).toEqual([]);
    });

    it('stands in one file, its text ended by a line end', async () => {
        const { files } = await jsonWriter.write(programmeOf('programme P "Projet" {}'),
            { name: 'P-A', environment: { today: '2026-10-12', version: '0' } });
        expect(files.map(({ path }) => path)).toEqual(['P-A.json']);
        expect((files[0]!.content as string).endsWith('}\n')).toBe(true);
    });
});

it('a day and its date are each other’s inverse', () => {
    for (const date of ['1970-01-01', '2000-02-29', '2026-12-31', '1899-03-01']) {
        expect(isoDate(dayNumber(date))).toBe(date);
    }
});
