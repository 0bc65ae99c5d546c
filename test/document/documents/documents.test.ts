import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { compileDocument, type CompileOptions } from '../../../language/document/compile.js';
import {
    declaredDocuments, documentKinds, documentNames, fileWord, readDocumentNames, type DocumentKind,
} from '../../../language/document/documents/names.js';
import type { Document, Section } from '../../../language/document/nodes.js';
import { cutOf } from '../../../language/document/scope.js';
import type { Language } from '../../../language/grammar/vocabulary.js';
import type { Programme } from '../../../language/model/programme.js';
import { readFile } from '../../../language/model/read-file.js';
import { markdownWriter } from '../../../language/writers/markdown/markdown.js';
import { environment, pageOf, programmeOf, wordsOf } from '../sections/compiled.js';

const root = path.resolve(import.meta.dirname, '../../..');

function textsOf(folder: string): Record<string, string> {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.amont')).sort();
    return Object.fromEntries(files.map(file => [file.replace(/\\/g, '/'), readFileSync(path.join(folder, file), 'utf8')]));
}

function maison(): Programme {
    const texts = textsOf(path.join(root, 'test/golden/document/maison'));
    const library = readFile('socle/socle.amont', texts['socle/socle.amont']!, 'fr');
    return programmeOf({ 'programme.amont': texts['programme.amont']! }, 'fr', [{ path: 'socle', files: [library] }]);
}

const house = maison();

const EXAMPLES: Readonly<Record<string, Language>> = {
    'bureaux-hybrides': 'fr', 'chauffage-lyon-feyzin': 'fr', 'lyon-confluence': 'fr', papeo: 'fr', 'information-system': 'en',
};

const findings: CompileOptions['findings'] = [
    {
        code: 'criterion-without-flexibility', severity: 'information', range: rangeOf('critère "Réverbération"'),
        family: { fr: 'Exigences', en: 'Requirements' },
        message: {
            fr: 'Le critère « Réverbération » ne dit pas ce qui se négocie.', en: 'The criterion does not say what can be negotiated.',
        },
        advice: { fr: 'Ajoutez « flexibilité F1 ».', en: 'Add “flexibility F1”.' },
    },
    {
        code: 'file-unreadable', severity: 'error', range: { file: 'annexe.amont', start: 0, end: 0 },
        message: { fr: 'Ce fichier ne peut pas être lu.', en: 'This file cannot be read.' },
    },
];

function rangeOf(words: string): { file: string; start: number; end: number } {
    const start = house.files[0]!.text.indexOf(words);
    return { file: 'programme.amont', start, end: start + words.length };
}

function written(kind: DocumentKind, more: Partial<CompileOptions> = {}, programme = house): string {
    const document = compileDocument(programme, kind, { environment, findings, ...more });
    return String(markdownWriter.write(document, { name: 'page', environment }).files[0]!.content);
}

function wordsIn(kind: DocumentKind, more: Partial<CompileOptions> = {}, programme = house): string {
    return wordsOf(pageOf(compileDocument(programme, kind, { environment, ...more })).html);
}

function titles(sections: readonly Section[]): readonly string[] {
    return sections.flatMap(section => [section.title, ...titles(section.sections)]);
}

/** `npx vitest run --update=all test/document/documents` writes them anew; read the difference before you commit it. */
describe('goldens', () => {
    test.each(documentKinds.filter(kind => kind !== 'programme'))('%s', async kind => {
        await expect(written(kind)).toMatchFileSnapshot(`../../golden/document/documents/${fileWord(kind, 'fr')}.md`);
    });

    it('of one unit', async () => {
        const cut = cutOf(house, { unit: 'public' });
        await expect(written('programme', { cut: cut as CompileOptions['cut'] & object }))
            .toMatchFileSnapshot('../../golden/document/documents/programme-PUBLIC.md');
    });

    it('of one phase, in English', async () => {
        const cut = cutOf(house, { phase: 'AOR' });
        await expect(written('verificationPlan', { cut: cut as CompileOptions['cut'] & object, language: 'en' }))
            .toMatchFileSnapshot('../../golden/document/documents/verification-AOR.md');
    });
});

describe('every document of every example', () => {
    const programmes = Object.entries(EXAMPLES).map(([name, language]) =>
        [name, programmeOf(textsOf(path.join(root, 'examples', name)), language)] as const);

    test.each(documentKinds)('%s: every link leads somewhere, every name is there once, the first page says what it is', kind => {
        for (const [, programme] of programmes) {
            const document = compileDocument(programme, kind, { environment, findings: [] });
            const { html, notes } = pageOf(document);
            expect(notes).toEqual([]);
            const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(match => match[1]!);
            expect(new Set(ids).size).toBe(ids.length);
            const { language, cover } = document;
            const facts = cover.facts.map(({ name }) => name);
            expect(facts).toContain(language === 'fr' ? 'Destinataires' : 'Audience');
            expect(facts.includes(language === 'fr' ? 'Ne contient pas' : 'Does not contain')).toBe(kind !== 'programme');
            expect([cover.reference, cover.revision, cover.date, cover.stage]).not.toContain(undefined);
        }
    });

    it('is the same each time', () => {
        for (const [, programme] of programmes) {
            const made = (kind: DocumentKind): Document => compileDocument(programme, kind, { environment });
            documentKinds.forEach(kind => expect(made(kind)).toEqual(made(kind)));
        }
    });
});

describe('a programme that has nothing for a document', () => {
    const bare = programmeOf({ 'programme.amont': 'programme VIDE "Rien encore" { langue fr }' });

    test.each(documentKinds.filter(kind => kind !== 'findingsReport'))('%s says so, and what to write', kind => {
        const document = compileDocument(bare, kind, { environment });
        expect(titles(document.sections)).toEqual(['Rien à présenter pour l’instant']);
        expect(wordsIn(kind, {}, bare)).toMatch(/ne contient encore aucune? .*dès que le programme déclarera : \S+/);
    });

    it('a review without findings is a good one', () => {
        expect(wordsIn('findingsReport', { findings: [] }, bare)).toContain('Rien à signaler');
    });
});

describe('what goes to people outside', () => {
    test.each(['responseFramework', 'charter', 'usageNotice'] as const)('%s does not tell the budget', kind => {
        expect(wordsIn(kind)).not.toMatch(/900 000|Enveloppe/);
    });

    it('a response framework asks for each requirement in force, and for nothing else', () => {
        const words = wordsIn('responseFramework');
        for (const { id } of house.requirements) { expect(words).toContain(id); }
        expect(words).not.toContain('EX-TOIT');
        expect(words).not.toMatch(/OFFRE-A|R-PLOMB|DEC-01/);
    });
});

describe('the analysis of bids', () => {
    const bids = (answers: readonly [string, string]): Programme => programmeOf({ 'p.amont': `programme P "P" {}
exigence EX-A "Bruit" {}
exigence EX-B "Lumière" {}
exigence EX-C "Air" {}
consultation C "Consultation" { barème 5  porte sur EX-A, EX-B
  critère d'attribution CA "Technique" { poids 100 % } }
offre O-1 "Agence Un" { consultation C  ${answers[0]} }
offre O-2 "Agence Deux" { consultation C  ${answers[1]} }
offres C
| critère | poids | note O-1 | note O-2 |
| CA      | 100 % | 4        | 3        |
` });
    const analysis = (programme: Programme, language?: Language): string => markdownWriter.write(
        compileDocument(programme, 'bidAnalysis', { environment, ...(language && { language }) }),
        { name: 'p', environment }).files[0]!.content as string;

    test('says which requirements a bid leaves without an answer, in the matrix and bid by bid', () => {
        const text = analysis(bids(['réponse EX-A conforme "Oui"', 'réponse EX-A, EX-C non conforme']));
        const lines = text.split('\n').filter(line => /^\| \*{0,2}(?:\[?EX-|<a)?.*(?:Bruit|Lumière|Air)/.test(line));
        expect(lines.map(line => line.split(' | ').slice(1).join(' | '))).toEqual([
            '`Conforme`<br>Oui | `Non conforme` |', '`Sans réponse` | `Sans réponse` |', '`Sans réponse` | `Non conforme` |',
        ]);
        const [first, second] = text.slice(text.lastIndexOf('Rapport par offre')).split('O-2 Agence Deux').map(part =>
            part.split('Exigences sans réponse**')[1] ?? '');
        expect([first!.includes('EX-B'), first!.includes('EX-C'), first!.includes('EX-A')]).toEqual([true, true, false]);
        expect([second!.includes('EX-B'), second!.includes('EX-C'), second!.includes('EX-A')]).toEqual([true, false, false]);
        expect(analysis(bids(['réponse EX-A conforme', '']), 'en')).toContain('`No answer`');
    });

    test('says nothing of answers where no bid has any yet', () => {
        expect(analysis(bids(['', '']))).not.toMatch(/[Ss]ans réponse/);
    });
});

describe('a document in the other language', () => {
    it('has its own words in it, and the author’s as they are', () => {
        const words = wordsIn('prescriptionBooklet', { language: 'en' });
        expect(words).toContain('Users’ prescription booklet');
        expect(words).toContain('Accepted proposals');
        expect(words).toContain('Chanter le soir');
        expect(words).not.toContain('Propositions retenues');
    });

    it('leaves the spaces of French where they were', () => {
        const { html } = pageOf(compileDocument(house, 'decisionLog', { environment, language: 'en' }));
        expect(html).toContain('Qui tient les clés\u202f?');
    });
});

describe('a document cut to a part', () => {
    const cut = (asked: Parameters<typeof cutOf>[1]): CompileOptions['cut'] & object => {
        const found = cutOf(house, asked);
        if ('known' in found) { throw new Error(`no ${found.kind} ${found.name}`); }
        return found;
    };

    it('to a unit: what concerns its spaces, the rest as codes, and the first page says so', () => {
        const words = wordsIn('programme', { cut: cut({ unit: 'PUBLIC' }) });
        expect(words).toContain('Extrait Unité PUBLIC, Espaces ouverts au public');
        expect(words).toContain('dont 2 exigences qui ne désignent aucun de ses lieux');
        expect(words).not.toMatch(/R-PLOMB|Coûts|Surface annoncée 180/);
        expect(words).toContain('Isolement de la grande salle');
    });

    it('to a phase: what it carries and what is verified in it', () => {
        const words = wordsIn('programme', { cut: cut({ phase: 'PRO' }) });
        expect(words).toContain('Chaises rangées');
        expect(words).not.toContain('Isolement de la grande salle La grande salle');
        expect(wordsIn('charter', { cut: cut({ phase: 'PRO' }) })).toContain('Rien dans le programme ne relève de la phase PRO');
    });

    it('to a phase or a unit that is not there: those that are', () => {
        expect(cutOf(house, { unit: 'NORD' })).toEqual({ kind: 'unit', name: 'NORD', known: ['PUBLIC'] });
        expect(cutOf(house, { phase: 'XYZ' })).toMatchObject({ kind: 'phase', name: 'XYZ' });
    });
});

describe('names', () => {
    test.each([
        [['fiches'], ['sheets']], [['Cadre de réponse', 'charter'], ['responseFramework', 'charter']],
        [['carnet de prescriptions'], ['prescriptionBooklet']], [["compte-rendu-d'écoute"], ['listeningReport']], [['coûts'], ['budget']],
        [['TABLEAU-DE-BORD', 'tableau de bord'], ['dashboard']], [['matrice de traçabilité'], ['traceabilityMatrix']],
    ] as const)('%j', (typed, kinds) => {
        expect(readDocumentNames(typed)).toEqual({ kinds, deliverables: false });
    });

    test('all, deliverables, and what is none', () => {
        expect(readDocumentNames(['tous'])).toEqual({ kinds: documentKinds, deliverables: false });
        expect(readDocumentNames(['livrables'])).toEqual({ kinds: [], deliverables: true });
        expect(readDocumentNames(['notice', 'roman'])).toEqual({ unknown: 'roman' });
    });

    test('deliverables say which documents are built for them', () => {
        const programme = programmeOf({ 'programme.amont': `programme P "Projet" { langue fr }
            livrable A "Notice" { document notice d'usage }
            livrable B "Budget" { document planning }
            livrable C "Plans" { }` });
        expect(declaredDocuments(programme)).toEqual(['budget', 'usageNotice']);
    });

    test('no two documents share a name', () => {
        const all = documentKinds.flatMap(kind => [...new Set([...documentNames[kind].typed.fr, ...documentNames[kind].typed.en])]);
        expect(new Set(all).size).toBe(all.length);
    });
});
