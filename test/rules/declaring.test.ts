import { describe, expect, test } from 'vitest';
import { applied, offered, sureFixes } from '../../language/features/fixes.js';
import { kindNames, kindOf } from '../../language/grammar/concepts.js';
import { languages, spell, type Language } from '../../language/grammar/vocabulary.js';
import { Workbench } from '../../language/workbench.js';

type Files = Readonly<Record<string, string>>;

interface Declared {
    readonly title: string;
    /** The files as they then are. */
    readonly files: Files;
}

function opened(files: Files): Workbench {
    const workbench = new Workbench();
    Object.entries(files).forEach(([name, text]) => workbench.setText(`/p/${name}`, text));
    return workbench;
}

/** What each fix of a broken reference makes of the files. */
function declared(files: Files | string, language: Language = 'fr'): readonly Declared[] {
    const texts = typeof files === 'string' ? { 'p.amont': files } : files;
    const workbench = opened(texts);
    const { programme, findings } = workbench.programmes[0]!;
    const settled = { language: programme.language, textOf: (file: string) => workbench.textOf(file) };
    const broken = findings.filter(({ code }) => code === 'broken-reference');
    expect(sureFixes(broken, settled)).toEqual([]);
    return offered(broken, settled).map(({ fix, edits }) => ({
        title: fix.title[language],
        files: Object.fromEntries(Object.entries(texts).map(([name, text]) =>
            [name, applied(text, edits.filter(({ range }) => range.file === `/p/${name}`))!])),
    }));
}

function errorsIn(files: Files): readonly string[] {
    return opened(files).programmes.flatMap(({ findings }) => findings)
        .filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

const titles = (files: Files | string, language?: Language): readonly string[] => declared(files, language).map(({ title }) => title);
const first = (text: string): string | undefined => declared(text)[0]?.files['p.amont'];

describe('what a reference names and nothing bears may be declared', () => {
    test('as the kind that the place expects', () => {
        expect(titles('scénario SC-1 "Réunion" { exige EX-ACOU-1 }')).toEqual(['Déclarer EX-ACOU-1, une exigence']);
        expect(titles('exigence EX-1 "R" { répond à BES-1 }', 'en')).toEqual(['Declare BES-1, a need']);
    });

    test('as each of the kinds, where it expects several', () => {
        expect(titles('besoin B "Calme" { exprimé par ACCUEIL }')).toHaveLength(2);
        const far = 'objectif O "Ouvrir" {}\nusager U "U" {}\nusager V "V" {}\nexigence E "E" {}\nexigence F "F" {}\nexigence G "G" {}\n';
        expect(titles(`${far}décision D "D" { porte sur PATIO }`))
            .toEqual(['Déclarer PATIO, une exigence', 'Déclarer PATIO, un usager', 'Déclarer PATIO, un objectif']);
    });

    test('as the one whose names begin alike, in the programme or as a rule', () => {
        expect(titles('risque RX-1 "Délai" {}\ndécision D "D" { porte sur RX-2 }')).toEqual(['Déclarer RX-2, un risque']);
        expect(titles('décision D "D" { porte sur BES-4 }')).toEqual(['Déclarer BES-4, un besoin']);
        expect(titles('exigence E-1 "T" { "Voir [SC-9]." }')).toEqual(['Déclarer SC-9, un scénario']);
    });

    test('not where a name near it is proposed, nor where no declaration can bear it', () => {
        expect(titles('besoin BES-VISIO "V" {}\nexigence E "T" { répond à BES-VISO }')).toEqual(['Remplacer par BES-VISIO']);
        expect(titles('scénario SC-1 "S" { lieux RDC.HALL }')).toEqual([]);
        expect(titles('programme P "P" { phases mop }\nexigence E "T" { phases TRAVAUX }')).toEqual([]);
    });
});

describe('the stub stands', () => {
    test('behind the last of its kind', () => {
        expect(first('besoin B "B" {}\nscénario S "S" { répond à AUTRE }\n'))
            .toBe('besoin B "B" {}\nbesoin AUTRE "à définir"\nscénario S "S" { répond à AUTRE }\n');
    });

    test('behind what names it, where there is none yet', () => {
        expect(first('scénario S "S" {\n  répond à CALME\n} // vu\nacteur A "A" {}\n'))
            .toBe('scénario S "S" {\n  répond à CALME\n} // vu\n\nbesoin CALME "à définir"\nacteur A "A" {}\n');
    });

    test('in the file that holds its kind', () => {
        const [{ files } = { files: {} }] = declared({
            'programme.amont': 'programme P "P" { langue fr }\nscénario S "S" { répond à CALME }\n', 'besoins.amont': 'besoin B "B" {}\n',
        });
        expect(files).toMatchObject({ 'besoins.amont': 'besoin B "B" {}\nbesoin CALME "à définir"\n' });
    });

    test('not among the rows of a table', () => {
        const table = 'besoins\n| code  | titre |\n| BES-1 | Calme |\n';
        expect(first(`scénario S "S" { répond à CLARTE }\n${table}`))
            .toBe(`scénario S "S" { répond à CLARTE }\nbesoin CLARTE "à définir"\n${table}`);
    });

    test('in the words of the programme', () => {
        expect(first('brief P "P" { language en }\nscenario S "S" { answers QUIET }\n')).toContain('\nneed QUIET "to be defined"\n');
    });
});

describe.each(languages)('a stub is a valid text, in %s', language => {
    test.each(kindNames.filter(kind => kindOf(kind).named && kind !== 'programme' && kind !== 'library'))('of a kind: %s', kind => {
        const before = language === 'fr' ? 'programme P "P" { langue fr }\n' : 'programme P "P" { language en }\n';
        const stub = `${spell(kindOf(kind).word, language)} NOUVEAU "${language === 'fr' ? 'à définir' : 'to be defined'}"\n`;
        // Whoever names a need mostly answers it; by itself it is an error that nothing does.
        const known = [...errorsIn({ 'p.amont': before }), 'need-without-requirement'];
        expect(errorsIn({ 'p.amont': before + stub }).filter(code => !known.includes(code))).toEqual([]);
    });
});
