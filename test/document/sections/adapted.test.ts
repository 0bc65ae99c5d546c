import { describe, expect, it, test } from 'vitest';
import { compileDocument } from '../../../language/document/compile.js';
import type { DocumentKind } from '../../../language/document/documents/names.js';
import { cutOf, type Cut } from '../../../language/document/scope.js';
import type { Programme } from '../../../language/model/programme.js';
import { readFile } from '../../../language/model/read-file.js';
import { markdownWriter } from '../../../language/writers/markdown/markdown.js';
import { environment, programmeOf } from './compiled.js';

const library = readFile('agence/agence.amont', `référentiel AGENCE "Exigences de l'agence" { langue fr }
exigence EX-BRUIT-01 "Niveau de bruit" {
  "Le bureau doit rester calme, porte fermée."
  nature technique
  critère "Bruit des équipements" <= 35 dB(A)  flexibilité F0
  critère "Isolement" >= 40 dB  flexibilité F1
  phases APD, AOR
  vérifier en APD par calcul "Note acoustique"
  vérifier en AOR par mesure "Mesure in situ"
  à la charge de MOE
  priorité indispensable
  justification "La concentration en dépend."
  source "Enquête de l'agence"
}
exigence EX-BRUIT-02 "Niveau de bruit, seconde version" { adapte EX-BRUIT-01  phases PRO }
`, 'fr');

const head = `programme P "Bureaux" { langue fr  stade programme  phases mop  s'appuie sur "../agence" }
acteur MOE "Maître d'œuvre" { rôle maître d'œuvre }
espace SALON "Salon" { surface 20 m² }
`;

function adapted(requirement: string): Programme {
    return programmeOf({ 'programme.amont': head + requirement }, 'fr', [{ path: 'agence', files: [library] }]);
}

function written(programme: Programme, kind: DocumentKind = 'programme', phase?: string): string {
    const cut = phase === undefined ? {} : { cut: cutOf(programme, { phase }) as Cut };
    const document = compileDocument(programme, kind, { environment, ...cut });
    return String(markdownWriter.write(document, { name: 'page', environment }).files[0]!.content).replace(/[\u00a0\u202f]/g, ' ');
}

/** The card of the adaptation. */
function cardIn(text: string): string {
    return text.split(/\n(?=#{2,5} )/).find(part => /^#+ .*Bruit du salon/.test(part)) ?? '';
}

/** The lines of a table that speak of the adaptation. */
function rowsOf(text: string, code = 'EX-1'): readonly string[] {
    return text.split('\n').filter(line => line.startsWith('|') && line.includes(code))
        .map(line => line.replace(/<[^>]+>|\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\s+/g, ' '));
}

describe('an adaptation says what stays of the requirement that it adapts', () => {
    const own = adapted('exigence EX-1 "Bruit du salon" { adapte EX-BRUIT-01  motif "Salon."  dans SALON }');

    it('in its card', () => {
        const card = cardIn(written(own));
        for (const words of ['Le bureau doit rester calme', 'Bruit des équipements', '≥ 40 dB', 'Note acoustique', 'Mesure in situ',
            'La concentration en dépend.', 'Enquête de l’agence', 'Indispensable']) {
            expect(card, words).toContain(words);
        }
    });
    it('in the table of phases, with its marks', () => {
        expect(rowsOf(written(own, 'traceabilityMatrix')).join('\n')).toBe('| EX-1 Bruit du salon | ✓ V | | ✓ V |');
    });
    it('in the plan of verifications', () => {
        const [asked, , measured] = rowsOf(written(own, 'verificationPlan'));
        expect(asked).toMatch(/Le bureau doit rester calme.*≤ 35 dB\(A\).*≥ 40 dB.*Calcul.*Note acoustique/);
        expect(measured).toMatch(/Mesure.*Mesure in situ/);
    });
    it('in an extract of a phase that only the requirement of the library names', () => {
        expect(written(own, 'programme', 'APD')).toContain('Bruit du salon');
        expect(written(own, 'programme', 'DET')).not.toContain('Bruit du salon');
    });
});

test('what an adaptation says itself takes the place of what the library says', () => {
    const card = cardIn(written(adapted('exigence EX-1 "Bruit du salon" {\n  adapte EX-BRUIT-01  motif "Salon."\n'
        + '  critère "Bruit des équipements" <= 30 dB(A)  flexibilité F0\n  vérifier en GPA par mesure "Relevé"\n}')));
    expect(card).toContain('≤ 30 dB(A)');
    expect(card).toContain('Relevé');
    expect(card).toContain('Le bureau doit rester calme');
    expect(card).not.toMatch(/35 dB|Note acoustique/);
});

test('what is adapted in turn is followed, and an adaptation of itself ends', () => {
    const plan = written(adapted('exigence EX-1 "Bruit du salon" { adapte EX-BRUIT-02  motif "Salon." }'), 'traceabilityMatrix');
    expect(rowsOf(plan).join('\n')).toBe('| EX-1 Bruit du salon | V | ✓ | V |');
    expect(written(adapted('exigence EX-1 "Bruit du salon" { adapte EX-1  motif "Salon." }'))).toContain('Bruit du salon');
});
