import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
    buildChoicesRequest, buildRequest, newElementRequest, newProgrammeRequest, startersRequest,
    type BuildAnswer, type BuildChoice, type NewElementChoices, type NewFile, type StarterChoice,
} from '../../server/protocol-commands.js';
import { Editor } from './editor.js';

const files = {
    'programme.amont': `programme ESSAI "Essai" {
  langue fr
  stade programme
  moa MOA
  phases mop
}
acteur MOA "Maître d'ouvrage" { rôle maître d'ouvrage }
livrable LIV-01 "Budget" { par MOA  document coûts }
`,
    'exigences.amont': `exigence EX-ACOU-01 "Calme" {
  phases APD
}
exigence EX-ACOU-02 "Silence" { phases APD }

// La fin.
`,
    'espaces.amont': `unité ACCUEIL "Accueil" {
  espace HALL "Hall" {
    surface 40 m²
  }
}
unité VIDE "Vide" {}
`,
};

describe('commands', () => {
    let editor: Editor;
    beforeAll(async () => {
        editor = await Editor.start(files);
        await editor.open('exigences.amont', files['exigences.amont']);
    });
    afterAll(() => editor.stop());

    const ask = <T>(request: string, given: object): Promise<T> => editor.connection.sendRequest<T>(request, given);

    test('starting programmes are told by sector with their phases, and made with the names that were given', async () => {
        const starters = await ask<StarterChoice[]>(startersRequest, { language: 'fr' });
        expect(starters.map(({ label }) => label))
            .toEqual(['Bureaux', 'Logement', 'Équipement public', 'Quartier', 'Système d’information']);
        expect(starters[0]).toMatchObject({ sector: 'offices', title: 'Aménagement des plateaux de bureaux' });
        expect(starters[0]!.ladders.map(({ name, label, stage }) => [name, label, stage])).toEqual([
            ['mop', 'Maîtrise d’ouvrage publique (MOP)', 'programme'], ['developer', 'Promoteur', 'ECA'],
            ['si', 'Système d’information', 'spécification'],
        ]);
        expect(starters[4]!.ladders.map(({ name }) => name)).toEqual(['si', 'mop', 'developer']);
        expect(starters[0]!.ladders[1]!.phases.map(({ id }) => id)).toContain('PC');
        const made = await ask<NewFile[]>(newProgrammeRequest, {
            sector: 'offices', language: 'fr', name: 'Siège de Lyon', title: 'Le "siège"', owner: 'Ville', stage: 'APD',
        });
        expect(made.map(({ path }) => path)).toContain('acteurs-et-usagers.amont');
        const texts = made.map(file => ('text' in file ? file.text : '')).join('\n');
        expect(texts).toContain('\nprogramme SIEGE-DE-LYON "Le ’siège’" {\n');
        expect(texts).toContain('\n  stade APD\n');
        expect(texts).toContain('\nacteur MOA "Ville" {\n');
        const other = await ask<NewFile[]>(newProgrammeRequest, {
            sector: 'housing', language: 'fr', name: 'Îlot B', ladder: 'developer', stage: 'CE',
        });
        expect(other[0]).toMatchObject({ text: expect.stringMatching(/\n {2}stade CE\n[^]*\n {2}phases promoteur\n/) as string });
    });

    test('a new requirement stands after the last of its file, under the next identifier', async () => {
        const { places } = await ask<NewElementChoices>(newElementRequest, { kind: 'requirement', uri: editor.uri('programme.amont') });
        expect(places.map(({ uri, count }) => [uri, count])).toEqual([
            [editor.uri('exigences.amont'), 2], [editor.uri('programme.amont'), 0], [editor.uri('espaces.amont'), 0],
        ]);
        expect(places[0]).toMatchObject({ position: { line: 3, character: 44 }, names: [{ name: 'EX-ACOU-03' }] });
        expect(places[0]!.names[0]!.snippet).toMatch(/^\n\nexigence \$\{1:EX-ACOU-03\} "\$\{2:Titre\}" \{\n {2}\S/);
    });

    test('a new space stands in a unit, before its closing brace', async () => {
        const { places } = await ask<NewElementChoices>(newElementRequest, { kind: 'space', uri: editor.uri('espaces.amont') });
        expect(places.map(({ unit, count, position }) => [unit, count, position])).toEqual([
            ['ACCUEIL', 1, { line: 3, character: 3 }], ['VIDE', 0, { line: 5, character: 19 }],
        ]);
        expect(places[0]!.names[0]!.snippet).toMatch(/^\n {2}espace \$\{1:ESPACE\}[^]*\n {2}\}$/);
        expect(places[1]!.names[0]!.snippet).toMatch(/\n {2}\}\n$/);
    });

    test('what can be built is told, with the declared deliverables; errors refuse a build unless it is forced', async () => {
        const [choice] = await ask<BuildChoice[]>(buildChoicesRequest, { uri: editor.uri('exigences.amont') });
        expect(choice).toMatchObject({ title: 'Essai', folder: editor.uri('').replace(/\/$/, ''), own: true });
        expect(choice!.target).toBe(`${choice!.folder}/livrables`);
        expect(choice!.documents.filter(({ declared }) => declared).map(({ kind }) => kind)).toEqual(['budget']);
        expect(choice!.errors).toBeGreaterThan(0);
        const order = { folder: choice!.folder, documents: ['programme', 'budget'], formats: ['html', 'json', 'xlsx', 'md'] };
        expect(await ask<BuildAnswer>(buildRequest, order)).toEqual({
            refused: expect.stringMatching(/^Le programme a /) as string, errors: choice!.errors,
        });
        const answer = await ask<BuildAnswer>(buildRequest, { ...order, force: true });
        expect('files' in answer && answer.files.map(({ path }) => path)).toEqual([
            'ESSAI.html', 'ESSAI-budget.html', 'ESSAI.md', 'ESSAI-budget.md', 'ESSAI.json', 'ESSAI.xlsx', 'ESSAI-budget.xlsx',
        ]);
        const page = 'files' in answer ? answer.files[0]! : undefined;
        expect(page && 'text' in page && page.text).toMatch(/<\/html>\s*$/);
    });

    test('a programme that is gone, and an order of nothing, are refused with the reason', async () => {
        const order = { documents: ['programme'], formats: ['html'] };
        expect(await ask(buildRequest, { ...order, folder: 'file:///nulle-part' }))
            .toEqual({ errors: 0, refused: 'Ce programme n’est plus ouvert.' });
        const [choice] = await ask<BuildChoice[]>(buildChoicesRequest, {});
        expect(await ask(buildRequest, { ...order, folder: choice!.folder, formats: ['papyrus'] }))
            .toEqual({ errors: 0, refused: 'Choisissez au moins un document et un format.' });
    });
});
