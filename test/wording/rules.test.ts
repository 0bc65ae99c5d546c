import { expect, test } from 'vitest';
import { findingsIn } from '../rules/programmes.js';

/** `severity: words` of what a rule flags in a programme. */
function flagged(code: string, programme: string): readonly string[] {
    return findingsIn(programme).filter(finding => finding.code === code)
        .map(({ severity, range }) => `${severity}: ${programme.slice(range.start, range.end)}`);
}

const escaped = (body: string): string => `exigence EX-1 "T" { "Le titulaire doit conserver les arbres, si possible."  ${body} }`;

test.each([
    ['warning: si possible', 'critère "Arbres conservés" >= 90 %  flexibilité F1'],
    ['error: si possible', 'critère "Arbres conservés" >= 90 %  flexibilité F0'],
    ['error: si possible', 'critère "Arbres conservés" >= 90 %  flexibilité F0  priorité souhaitée'],
    [undefined, 'critère "Arbres conservés" >= 90 %  flexibilité F2'],
    [undefined, 'critère "Arbres conservés" présent  de préférence'],
    [undefined, 'priorité souhaitée'],
    ['warning: si possible', 'priorité indispensable'],
])('an escape clause weighs as the requirement does: %s', (expected, body) => {
    expect(flagged('escape-clause', escaped(body))).toEqual(expected === undefined ? [] : [expected]);
});

test('a vague term weighs less where a criterion gives the figure, or where it says to what', () => {
    const sentence = '"Le hall doit offrir un éclairage suffisant."';
    expect(flagged('vague-term', `exigence EX-1 "T" { ${sentence} }`)).toEqual(['warning: suffisant']);
    expect(flagged('vague-term', `exigence EX-1 "T" { ${sentence}  critère "Éclairement" >= 200 lux }`))
        .toEqual(['information: suffisant']);
    expect(flagged('vague-term', 'exigence EX-1 "T" { "Le hall doit offrir une assise adaptée aux enfants." }'))
        .toEqual(['information: adaptée']);
});

test('a criterion is read where its words bind', () => {
    const programme = `exigence EX-1 "T" {
  critère "Assise confortable" présent
  critère "Éclairement suffisant" >= 200 lux
  critère "Teinte" "claire, à préciser"
  critère "Bruit" <= 40 dB(A)  quand "conditions acceptables, etc."
}`;
    expect(flagged('vague-term', programme)).toEqual(['warning: confortable', 'warning: acceptables']);
    expect(flagged('to-be-defined', programme)).toEqual(['warning: à préciser']);
    expect(flagged('open-list', programme)).toEqual(['warning: etc.']);
});

test('only obligations are read, the points of a list under theirs', () => {
    expect(flagged('vague-term', `exigence EX-1 "T" {
  """
  Le hall actuel est peu pratique et peu lumineux.
  Le hall doit offrir :
  - une assise confortable ;
  - deux tables.

  Les usagers le veulent chaleureux.
  """
}`)).toEqual(['warning: confortable']);
    expect(flagged('vague-term', 'objectif OBJ-1 "Un lieu convivial" { "Le lieu doit être convivial." }')).toEqual([]);
});

test('what is to be defined is an error once its phase has come', () => {
    const at = (stage: string): readonly string[] => flagged('to-be-defined',
        `programme P "T" { ${stage} phases mop }\nexigence EX-1 "T" { "La cour doit mesurer XX m²."  phases APD, AOR }`);
    expect(at('stade programme ')).toEqual(['warning: XX']);
    expect(at('stade APD ')).toEqual(['error: XX']);
    expect(at('stade DET ')).toEqual(['error: XX']);
    expect(at('')).toEqual(['warning: XX']);
});

test('a text bound by selon has its date there; what it forbids may be said as it says it', () => {
    const bound = (clause: string): string => `texte TX-1 "Norme" { date 2024-08-23 }
exigence EX-1 "T" { "Le tableau ne doit pas dépendre du local et doit respecter la norme NF C 15-100."  ${clause} }`;
    expect(flagged('undated-reference', bound(''))).toEqual(['warning: NF C 15-100']);
    expect(flagged('undated-reference', bound('selon TX-1'))).toEqual([]);
    expect(flagged('negative-requirement', bound(''))).toEqual(['information: ne doit pas']);
    expect(flagged('negative-requirement', bound('selon TX-1'))).toEqual([]);
});

test('what is passive names its agent by who is obliged', () => {
    const requirement = (clause: string): string =>
        `exigence EX-1 "T" { "Un abri sera construit."  ${clause} }\nacteur MOE "M" { rôle maître d'œuvre }`;
    expect(flagged('passive-without-agent', requirement(''))).toEqual(['information: sera construit']);
    expect(flagged('passive-without-agent', requirement('à la charge de MOE'))).toEqual([]);
});

test('words are flagged as they were written: over lines, in either apostrophe, accents apart, in capitals', () => {
    expect(flagged('escape-clause', 'exigence EX-1 "T" {\n  """\n  Le titulaire doit fermer, dans la mesure\n  du possible.\n  """\n}'))
        .toEqual(['warning: dans la mesure\n  du possible']);
    expect(flagged('vague-term', 'exigence EX-1 "T" { "Le bassin doit contenir de l’ordre de 40 m³." }'))
        .toEqual(['warning: de l’ordre de']);
    expect(flagged('vague-term', 'exigence EX-1 "T" { "L\'accès doit e\u0302tre approprie\u0301." }'))
        .toEqual(['warning: approprie\u0301']);
    expect(flagged('vague-term', 'exigence EX-1 "T" { "LE HALL DOIT ÊTRE CONFORTABLE." }')).toEqual(['warning: CONFORTABLE']);
});

test('each text is read in its own language', () => {
    const programme = `programme P "T" { langue fr }
exigence EX-1 "T" { "The lobby shall offer sufficient seats on each floor." }
exigence EX-2 "T" { "On the door, the code shall be shown by the supplier." }
exigence EX-3 "T" { "Le hall doit offrir un add-on suffisant." }`;
    expect(flagged('vague-term', programme)).toEqual(['warning: sufficient', 'warning: suffisant']);
    expect(flagged('unclear-pronoun', programme)).toEqual([]);
});

test.each([
    ['', []],
    ['{', []],
    ['exigence EX-1 "T" { "« doit `suffisant [" }', ['warning: suffisant']],
    ['exigence EX-1 "T" { "Le hall doit" }', []],
    ['exigence EX-1 "T" { "İstanbul doit suffisant" }', ['warning: suffisant']],
])('half-written text breaks nothing: %s', (programme, expected) => {
    expect(flagged('vague-term', programme)).toEqual(expected);
});
