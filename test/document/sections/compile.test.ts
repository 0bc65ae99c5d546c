import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../language/document/compile.js';
import type { Document, Section } from '../../../language/document/nodes.js';
import type { Language } from '../../../language/grammar/vocabulary.js';
import type { Programme } from '../../../language/model/programme.js';
import { readFile } from '../../../language/model/read-file.js';
import { markdownWriter } from '../../../language/writers/markdown/markdown.js';
import { compiled, environment, pageOf, programmeOf, wordsOf } from './compiled.js';

const root = path.resolve(import.meta.dirname, '../../..');

function textsOf(folder: string): Record<string, string> {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.amont')).sort();
    return Object.fromEntries(files.map(file => [file.replace(/\\/g, '/'), readFileSync(path.join(folder, file), 'utf8')]));
}

/** The small programme of the goldens, with the library that it rests on. */
function maison(): Programme {
    const texts = textsOf(path.join(root, 'test/golden/document/maison'));
    const library = readFile('socle/socle.amont', texts['socle/socle.amont']!, 'fr');
    return programmeOf({ 'programme.amont': texts['programme.amont']! }, 'fr', [{ path: 'socle', files: [library] }]);
}

const EXAMPLES: Readonly<Record<string, Language>> = {
    'bureaux-hybrides': 'fr', 'chauffage-lyon-feyzin': 'fr', 'lyon-confluence': 'fr', papeo: 'fr', 'information-system': 'en',
};

function example(name: string): Document {
    return compile(programmeOf(textsOf(path.join(root, 'examples', name)), EXAMPLES[name]), { environment });
}

/** The page without its style sheet, which has goldens of its own. */
function body(document: Document): string {
    return pageOf(document).html.replace(/<style>[\s\S]*?<\/style>/, '');
}

function markdown(document: Document): string {
    return String(markdownWriter.write(document, { name: 'page', environment }).files[0]!.content);
}

function titles(sections: readonly Section[]): readonly string[] {
    return sections.flatMap(section => [`${section.number ?? '-'} ${section.title}`, ...titles(section.sections)]);
}

/** `npx vitest run -u` writes them anew; read the difference before you commit it. */
describe('goldens', () => {
    it('are of a programme without a mistake', () => {
        const { files, libraries, unresolved } = maison();
        expect([...files, ...libraries.flatMap(library => library.files)].flatMap(({ findings }) => findings)).toEqual([]);
        expect(unresolved).toEqual([]);
    });

    it('a small programme as a page', async () => {
        await expect(body(compile(maison(), { environment }))).toMatchFileSnapshot('../../golden/document/maison.html');
    });

    it('a small programme as Markdown', async () => {
        await expect(markdown(compile(maison(), { environment }))).toMatchFileSnapshot('../../golden/document/maison.md');
    });

    it('an example as Markdown', async () => {
        await expect(markdown(example('papeo'))).toMatchFileSnapshot('../../golden/document/papeo.md');
    });
});

describe('every document', () => {
    for (const name of Object.keys(EXAMPLES)) {
        it(`${name}: every link leads somewhere, every name is there once`, () => {
            const { html, notes } = pageOf(example(name));
            expect(notes).toEqual([]);
            const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(match => match[1]!);
            expect(new Set(ids).size).toBe(ids.length);
            const leads = [...html.matchAll(/href="#([^"]+)"/g)].map(match => decodeURIComponent(match[1]!));
            expect(leads.filter(lead => !ids.includes(lead))).toEqual([]);
        });
    }

    it('is the same each time', () => {
        expect(body(compile(maison(), { environment }))).toBe(body(compile(maison(), { environment })));
    });

    it('names no file of the machine', () => {
        const texts = textsOf(path.join(root, 'examples/papeo'));
        const moved = Object.fromEntries(Object.entries(texts).map(([file, text]) => [`/elsewhere/${file}`, text]));
        expect(body(compile(programmeOf(moved), { environment }))).toBe(body(example('papeo')));
    });

    it('holds no table without rows and no part without content', () => {
        for (const name of Object.keys(EXAMPLES)) {
            const { html } = pageOf(example(name));
            expect(html).not.toMatch(/<tbody>\s*<\/tbody>|<dl class="[a-z]+">\s*<\/dl>|<ul>\s*<\/ul>/);
            expect(html).not.toMatch(/<\/h2>\s*<\/section>/);
        }
    });
});

describe('parts', () => {
    it('of a programme that says nothing more than its name', () => {
        const document = compiled('programme VIDE "Rien encore" { langue fr }');
        expect(titles(document.sections)).toEqual(['- Rien à présenter pour l’instant']);
        expect(document.cover.title).toBe('Rien encore');
    });

    it('stand in the order of the field, chapters where they were placed', () => {
        expect(titles(compile(maison(), { environment }).sections)).toEqual([
            '- Le programme en bref',
            '1 Contexte', '1.1 Histoire du bâtiment', '1.1.1 La cour',
            '2 Acteurs', '3 Objectifs', '4 Site', '4.1 La place', '5 Usagers', '6 Besoins', '7 Scénarios d’usage', '8 Le parti',
            '9 Espaces', '9.1 Programme des surfaces', '9.2 Schéma fonctionnel et liaisons',
            '10 Fiches espaces', '10.1 Types d’espace', '10.2 Espaces',
            '11 Exigences', '11.1 Fonctions et usages', '11.2 Technique', '11.3 Exigences abandonnées',
            '12 Démarche avec les usagers', '12.1 Actions', '12.2 Propositions et réponses', '12.3 Engagements', '12.4 Référents',
            '12.5 Consignes d’usage',
            '13 Indicateurs', '14 Coûts', '15 Planning', '16 Traçabilité', '16.1 Exigences par phase', '16.2 Du besoin à la vérification',
            '17 Risques', '18 Décisions et questions', '18.1 Décisions', '18.2 Questions', '19 Consultations', '20 Livrables',
            '21 Textes de référence',
            '22 Données', '23 Référentiels', '23.1 Exigences du référentiel qui ne s’appliquent pas', '24 Glossaire', '25 Annexes',
            '25.1 Relevés',
            '- Index des identifiants',
        ]);
    });

    it('say on the cover that errors were left', () => {
        expect(compiled('programme P "P" { langue fr }', 'fr', 3).cover.notice?.title).toBe('Document compilé malgré 3\u00a0erreurs');
        expect(compiled('programme P "P" { language en }', 'en', 1).cover.notice?.title).toBe('Compiled despite 1\u00a0error');
        expect(compiled('programme P "P" { langue fr }').cover.notice).toBeUndefined();
    });

    it('of a library alone are a document too', () => {
        const socle = 'référentiel SOCLE "Socle commun" { }\nexigence ST-1 "Une" { "Il doit être." }';
        const document = compile(programmeOf({ 'socle.amont': socle }), { environment });
        expect(document.cover).toMatchObject({ genre: 'Référentiel d’exigences', title: 'Socle commun' });
    });
});

describe('what the reader sees', () => {
    const level = (written: string): string => {
        const text = `programme P "P" { langue fr }\ndonnée N "N" { valeur 120 }\nexigence E "E" { critère "C" ${written} }`;
        const cell = /<th[^>]*>C<\/th><td>(.*?)<\/td>/.exec(body(compiled(text)))?.[1] ?? '';
        return cell.replace(/<[^>]+>/g, '').replace(/&lt;/g, '<').replace(/[\u00a0\u202f]/g, ' ');
    };

    it.each([
        ['<= 0,6 s', '≤ 0,6 s'], ['>= 2,60 m', '≥ 2,60 m'], ['19..26 °C', '19–26 °C'], ['19..21,5 °C', '19,0–21,5 °C'],
        ['20 °C ± 0,5', '20 °C ± 0,5 °C'],
        ['environ 90 cm', 'environ 90 cm'], ['>= N / 2', '≥ 60 (N / 2)'], ['présent', 'Présent'],
        ['>= 1 par tranche de 10 N', '≥ 1 par tranche de 10 N'],
        ['< 1 250 000 €', '< 1 250 000 €'],
    ])('a level written %s', (written, shown) => {
        expect(level(written)).toBe(shown);
    });

    it('how an amount came about', () => {
        const words = wordsOf(body(compile(maison(), { environment })));
        expect(words).toContain('180 m² × 4 000 €/m² HT 720 000 € HT');
        expect(words).toContain('12 % de TRAVAUX 86 400 € HT');
        expect(words).toContain('Total HT 806 400 € HT');
        expect(words).toContain('Total TTC 967 680 € TTC');
    });

    it('a thousand in English keeps its value', () => {
        const words = wordsOf(body(compiled('programme P "P" { language en  budget 155,000 € excl. VAT }', 'en')));
        expect(words).toContain('€155,000 excl. VAT');
    });

    it('what a space takes from its type', () => {
        const text = 'programme P "P" { langue fr }\ntype d\'espace T "Type" { éclairement >= 300 lux }\n'
            + 'espace A "A" { type T  sol "Bois" }';
        const words = wordsOf(body(compiled(text)));
        expect(words).toContain('Éclairement ≥ 300 lux type');
        expect(words).toContain('Les valeurs marquées « type » sont reprises de T Type');
    });

    it('no French in an English document', () => {
        const text = Object.entries(EXAMPLES).filter(([, language]) => language === 'en').map(([name]) =>
            pageOf(example(name)).html).join('');
        expect(text).not.toMatch(/Exigence|Maître|Espaces|Usagers|Livrable|Données|Sommaire|Glossaire|Risques|Coûts/);
    });
});
