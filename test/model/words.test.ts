import { describe, expect, test } from 'vitest';
import { completionAt } from '../../language/features/completion/completion.js';
import { readFile } from '../../language/model/read-file.js';
import { fixture } from '../features/fixture.js';

const french = 'indispensable, importante, souhaitée, de confort, obligatoire';
const english = 'essential, important, desirable, nice to have, mandatory, must have, should have, could have, won\'t have';

describe('the words to choose from are told in the programme’s language, whoever reads the message', () => {
    test.each([['fr', 'priorité haute', french], ['en', 'priority high-up', english]] as const)('%s', (language, line, words) => {
        const [finding] = readFile('/a.amont', `exigence EX-1 "T" { ${line} }`, language).findings;
        expect(finding).toMatchObject({ code: 'value-unexpected' });
        expect(finding!.message.fr.endsWith(`attend l’un de ces mots : ${words}.`)).toBe(true);
        expect(finding!.message.en.endsWith(`expects one of these words: ${words}.`)).toBe(true);
    });
    test('where the word stands alone', () => {
        const [finding] = readFile('/a.amont', 'objectif OBJ-1 "T" { priorité }', 'fr').findings;
        expect(finding!.message.fr).toBe(`« priorité » attend l’un de ces mots : ${french}.`);
    });
    test('in completion, and in what a new requirement starts with', () => {
        const at = (text: string) => {
            const { view, offset } = fixture(`programme P "Essai" { langue fr }\n${text}`);
            return completionAt({ view, offset, locale: 'en' }).proposals;
        };
        expect(at('exigence EX-1 "T" {\n  priorité <|>\n}').map(({ label }) => label).join(', ')).toBe(french);
        expect(at('<|>').find(({ label }) => label === 'exigence')!.insert)
            .toMatch(/priorité \$\{\d+\|indispensable,importante,souhaitée,de confort,obligatoire\|\}/);
    });
    test('words borrowed from English are read all the same', () => {
        expect(readFile('/a.amont', 'exigence EX-1 "T" { priorité must }', 'fr').findings).toEqual([]);
    });
});

describe('the name of the role for the word of the owner', () => {
    const labels = (text: string): readonly string[] => {
        const { view, offset } = fixture(text);
        return completionAt({ view, offset, locale: 'fr' }).proposals.map(({ label }) => label);
    };

    test('is not proposed beside it, and stands for it once given', () => {
        const before = labels('programme P "Essai" {\n  <|>\n}');
        expect(before).toContain('moa');
        expect(before).not.toContain('maître d\'ouvrage');
        expect(labels('programme P "Essai" {\n  maître d\'ouvrage MOA\n  <|>\n}')).not.toContain('moa');
    });

    test('names the actors that may stand there', () => {
        expect(labels('acteur MOA "Ville" { rôle maître d\'ouvrage }\nprogramme P "Essai" {\n  maître d\'ouvrage <|>\n}')).toEqual(['MOA']);
    });

    test('is suggested where its accents are missing', () => {
        const [finding, ...others] = readFile('/a.amont', 'programme P "Essai" { maitre d\'ouvrage MOA }', 'fr').findings;
        expect(finding!.message.fr).toMatch(/Vouliez-vous dire «\smaître d'ouvrage\s»/);
        expect(finding!.fixes).toMatchObject([{ sure: true, edits: [{ newText: 'maître d\'ouvrage' }] }]);
        expect(others).toEqual([]);
    });
});
