import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { beforeAll, describe, expect, test } from 'vitest';

const file = 'syntaxes/amont.tmLanguage.json';
let grammar: textmate.IGrammar;

beforeAll(async () => {
    const wasm = await readFile(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
    await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
    const registry = new textmate.Registry({
        onigLib: Promise.resolve({
            createOnigScanner: patterns => new oniguruma.OnigScanner(patterns), createOnigString: text => new oniguruma.OnigString(text),
        }),
        loadGrammar: async () => textmate.parseRawGrammar(await readFile(file, 'utf8'), file),
    });
    grammar = (await registry.loadGrammar('source.amont'))!;
});

const short: Readonly<Record<string, string>> = {
    'keyword.control.declaration.amont': 'kind',
    'entity.name.type.amont': 'declared',
    'keyword.other.property.amont': 'property',
    'variable.other.enummember.amont': 'word',
    'variable.other.reference.amont': 'name',
    'constant.numeric.amont': 'number',
    'constant.numeric.date.amont': 'date',
    'keyword.other.unit.amont': 'unit',
    'keyword.other.column.amont': 'column',
    'comment.line.double-slash.amont': 'comment',
    'string.quoted.double.amont': 'text',
    'meta.prose.amont': 'prose',
    'meta.cell.amont': 'cell',
    'keyword.operator.amont': 'operator',
};

/** The pieces of a text that have a meaning, as `meaning:piece`; punctuation and plain text are left out. */
function check(text: string): string[] {
    let stack = textmate.INITIAL;
    return text.split('\n').flatMap(line => {
        const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
        stack = ruleStack;
        return tokens.flatMap(({ startIndex, endIndex, scopes }) => {
            const meaning = short[scopes[scopes.length - 1]!];
            const piece = line.slice(startIndex, endIndex).trim();
            return meaning === undefined || piece === '' ? [] : [`${meaning}:${piece}`];
        });
    });
}

describe('declarations', () => {
    test('kind and name, words of several parts, either apostrophe', () => {
        expect(check('type d’espace SALLE-6 "Salle" {')).toEqual(['kind:type d’espace', 'declared:SALLE-6', 'text:Salle']);
        expect(check('space type ROOM')).toEqual(['kind:space type', 'declared:ROOM']);
        expect(check('scénario SC-Élève "É"')).toEqual(['kind:scénario', 'declared:SC-Élève', 'text:É']);
    });
    test('an accented word is one word: no keyword begins or ends inside it', () => {
        expect(check('  étapes-clés X')).toEqual(['name:X']);
        expect(check('porte-parole-adjoint MOA')).toEqual(['name:MOA']);
        expect(check('réunions "x"')).toEqual(['text:x']);
    });
    test('a word of a property is none in the middle of a line', () => {
        expect(check('besoin texte "T"')).toEqual(['kind:besoin', 'declared:texte', 'text:T']);
        expect(check('  exprimé par source')).toEqual(['property:exprimé par']);
    });
});

describe('properties', () => {
    test('with their enumerated words', () => {
        expect(check('acteur MOA "F" { rôle maître d\'ouvrage }'))
            .toEqual(['kind:acteur', 'declared:MOA', 'text:F', 'property:rôle', 'word:maître d\'ouvrage']);
    });
    test('several on a line, parted by two spaces', () => {
        expect(check('  nature technique  qualité qualité de l\'air'))
            .toEqual(['property:nature', 'word:technique', 'property:qualité', 'word:qualité de l\'air']);
        expect(check('  surface 14 m²  hauteur >= 2,60 m')).toEqual([
            'property:surface', 'number:14', 'unit:m²', 'property:hauteur', 'operator:>=', 'number:2,60', 'unit:m',
        ]);
    });
    test('clauses of a criterion and of a verification', () => {
        expect(check('  critère "Bruit" <= 35 dB(A)  flexibilité F1  quand "portes fermées"')).toEqual([
            'property:critère',
            'text:Bruit',
            'operator:<=',
            'number:35',
            'unit:dB(A)',
            'property:flexibilité',
            'word:F1',
            'property:quand',
            'text:portes fermées',
        ]);
        expect(check('  vérifier en AOR par mesure  responsable AMO')).toEqual([
            'property:vérifier', 'property:en', 'name:AOR', 'property:par', 'word:mesure', 'property:responsable', 'name:AMO',
        ]);
    });
});

describe('values', () => {
    test('numbers as they are written, with units', () => {
        expect(check('  montant 2 400 m² × 600 €/m² HT')).toEqual([
            'property:montant',
            'number:2 400',
            'unit:m²',
            'operator:×',
            'number:600',
            'unit:€/m² HT',
        ]);
        expect(check('  air neuf >= 25 m³/h par personne')).toEqual([
            'property:air neuf',
            'operator:>=',
            'number:25',
            'unit:m³/h par personne',
        ]);
        expect(check('  date 2026-10-12')).toEqual(['property:date', 'date:2026-10-12']);
    });
    test('texts of one line end with it; prose goes on; references in both', () => {
        expect(check('  "ouvert\nbesoin A "B"')).toEqual(['text:ouvert', 'kind:besoin', 'declared:A', 'text:B']);
        expect(check('  « Voir [EX-1]. »')).toEqual(['text:Voir', 'name:EX-1', 'text:.']);
        expect(check('  """\n  exigence [EX-1](lien) [BES-2]\n  """')).toEqual(['prose:exigence [EX-1](lien)', 'name:BES-2']);
    });
    test('comments, not within texts', () => {
        expect(check('besoin A "http://x" // fin')).toEqual(['kind:besoin', 'declared:A', 'text:http://x', 'comment:// fin']);
    });
});

describe('tables', () => {
    test('heading, columns and cells', () => {
        expect(check('espaces\n| code | titre | surface |\n| S-1 | Salle de réunion | 14 m² | // note')).toEqual([
            'kind:espaces',
            'column:code',
            'column:titre',
            'column:surface',
            'name:S-1',
            'cell:Salle de réunion',
            'number:14',
            'unit:m²',
            'comment:// note',
        ]);
    });
    test('a heading with a name', () => {
        expect(check('| critère | poids | note OFFRE-A |')).toEqual(['column:critère', 'column:poids', 'column:note', 'name:OFFRE-A']);
    });
});
