import { describe, expect, test } from 'vitest';
import { applied, offered } from '../../language/features/fixes.js';
import { Workbench, type CheckedProgramme } from '../../language/workbench.js';
import { codesIn, messagesOf, placesOf } from './programmes.js';

const vague = '"Les salles doivent être agréables."';

function check(text: string | Readonly<Record<string, string>>, today = '2026-05-04'): CheckedProgramme {
    const workbench = new Workbench();
    workbench.setToday(today);
    for (const [name, content] of Object.entries(typeof text === 'string' ? { 'p.amont': text } : text)) {
        workbench.setText(`/projet/${name}`, content);
    }
    return workbench.programmes[0]!;
}

function requirement(waiver: string): string {
    return `exigence E-1 { ${vague}\n ${waiver}\n}`;
}

describe('a waiver', () => {
    test('sets aside the findings of its rule in its element, and tells who did so and why', () => {
        const { findings, waived } = check(`acteur MOA { rôle maître d'ouvrage }\n${
            requirement('dérogation vague-term "Mot du conseil." jusqu\'au 2026-12-31 décidée par MOA')}`);
        expect(codesIn(findings)).not.toContain('vague-term');
        expect(waived).toHaveLength(1);
        const [{ finding, waiver, element }] = waived as [(typeof waived)[0]];
        expect([finding.code, waiver.reason?.text, waiver.until?.to, waiver.by?.[0]?.name, element.id])
            .toEqual(['vague-term', 'Mot du conseil.', '2026-12-31', 'MOA', 'E-1']);
    });

    test('is written in English words as well', () => {
        const { findings } = check('programme P { language en }\nrequirement R-1 { "Rooms shall be pleasant."\n'
            + ' waiver vague-term "Wording of the council." until 2026-12-31 }');
        expect(codesIn(findings).filter(code => code === 'vague-term' || code.startsWith('waiver'))).toEqual([]);
    });

    test('names several rules, and leaves all others alone', () => {
        const { findings, waived } = check(requirement('dérogation vague-term, requirement-without-source "Repris du conseil."'));
        expect(waived.map(({ finding }) => finding.code).sort()).toEqual(['requirement-without-source', 'vague-term']);
        expect(codesIn(findings)).toContain('requirement-without-verification');
    });

    test('reaches no other element', () => {
        const { findings } = check(`${requirement('dérogation vague-term "Repris du conseil."')}\nexigence E-2 { ${vague} }`);
        expect(findings.filter(({ code }) => code === 'vague-term')).toHaveLength(1);
    });

    test('in the programme reaches every file of it; the nearest waiver is the one that counts', () => {
        const { findings, waived } = check({
            'p.amont': 'programme P { dérogation vague-term "Programme repris mot à mot." }',
            'e.amont': `${requirement('dérogation vague-term "Mot du conseil."')}\nexigence E-2 { ${vague} }`,
        });
        expect(codesIn(findings)).not.toContain('vague-term');
        expect(codesIn(findings)).not.toContain('waiver-without-effect');
        expect(waived.map(({ element }) => element.id).sort()).toEqual(['E-1', 'P']);
    });

    test('in a unit reaches the spaces that say they belong to it', () => {
        const { findings } = check('unité U { dérogation space-without-area "Surfaces fixées à l’APS." }\n'
            + 'espaces\n | code | unité |\n | S-1 | U |\n | S-2 | V |\nunité V');
        expect(placesOf(findings, 'space-without-area')).toHaveLength(1);
    });

    test('in a tender reaches the table of its marks', () => {
        const text = (waiver: string): string => `consultation C {\n ${waiver}\n critère d'attribution A { nature prix poids 100 }\n`
            + ' offre O-1 { candidat "X" }\n}\noffres C\n | critère | note O-1 |\n | A | 3 |\n';
        expect(codesIn(check(text('')).findings)).toContain('mark-without-reason');
        expect(codesIn(check(text('dérogation mark-without-reason "Notes d’essai."')).findings)).not.toContain('mark-without-reason');
    });

    test('stands in the column of a table, for its row', () => {
        const { findings, waived } = check('exigences\n | code | énoncé | dérogation |\n'
            + ' | E-1 | Les salles doivent être agréables. | vague-term "Mot du conseil." jusqu\'en 2026 |\n'
            + ' | E-2 | Les salles doivent être agréables. | |');
        expect(waived.map(({ element }) => element.id)).toEqual(['E-1']);
        expect(findings.filter(({ code }) => code === 'vague-term')).toHaveLength(1);
    });

    test('may be one of several in a table of their own', () => {
        const { waived } = check('programme P {\n dérogations\n | règle | motif |\n | no-need | Étude en cours. |\n'
            + ' | no-objective | Étude en cours. |\n}');
        expect(waived.map(({ finding }) => finding.code).sort()).toEqual(['no-need', 'no-objective']);
    });

    test.each(['', '"…"', '"..."', '"à compléter"', '"Motif à écrire"', '"TBD"', '"  "'])('without a reason has no effect: %s', reason => {
        const { findings, waived } = check(requirement(`dérogation vague-term ${reason}`));
        expect(codesIn(findings)).toEqual(expect.arrayContaining(['vague-term', 'waiver-without-reason']));
        expect(codesIn(findings)).not.toContain('waiver-without-effect');
        expect(waived).toEqual([]);
    });

    test('lasts to the end of the day, month or year of its end date', () => {
        const expires = (until: string, today: string): boolean =>
            codesIn(check(requirement(`dérogation vague-term "Mot du conseil." jusqu'au ${until}`), today).findings).includes('vague-term');
        expect([
            expires('2026-05-04', '2026-05-04'), expires('2026-05-04', '2026-05-05'), expires('2026-05', '2026-05-31'),
            expires('2026-05', '2026-06-01'), expires('2026', '2026-12-31'), expires('2026', '2027-01-01'),
        ]).toEqual([false, true, false, true, false, true]);
    });

    test('that expired is told, and the day decides anew when the host says that it changed', () => {
        const workbench = new Workbench();
        workbench.setText('/projet/p.amont', requirement('dérogation vague-term "Mot du conseil." jusqu\'au 2026-05-04'));
        const codes = (): readonly string[] => codesIn(workbench.programmes[0]!.findings);
        expect(codes()).not.toContain('waiver-expired');
        workbench.setToday('2026-05-05');
        expect(codes()).toEqual(expect.arrayContaining(['vague-term', 'waiver-expired']));
        expect(messagesOf(workbench.programmes[0]!.findings, 'waiver-expired')).toEqual([
            'Cette dérogation est échue depuis le 04/05/2026 : la règle est de nouveau signalée.',
        ]);
    });

    test('of an unknown rule proposes the nearest', () => {
        const { findings } = check(requirement('dérogation vage-term "Mot du conseil."'));
        const [finding] = findings.filter(({ code }) => code === 'waiver-of-unknown-rule');
        expect(finding?.advice?.fr).toContain('vague-term');
        expect(finding?.fixes?.[0]?.edits[0]?.newText).toBe('vague-term');
    });

    test('without any rule says so', () => {
        expect(codesIn(check(requirement('dérogation "Mot du conseil."')).findings)).toContain('waiver-of-unknown-rule');
    });

    test('of what cannot be read, or of what the model rests on, is refused', () => {
        const { findings, waived } = check('exigence E-1 { "Les salles font 12 m²."\n bidule "x"\n dérogation unknown-word "Plus tard." }\n'
            + 'exigence E-1 { dérogation duplicate-identifier "Plus tard." }');
        expect(findings.filter(({ code }) => code === 'waiver-not-allowed')).toHaveLength(2);
        expect(waived).toEqual([]);
        expect(codesIn(findings)).toEqual(expect.arrayContaining(['unknown-word', 'duplicate-identifier']));
    });

    test('cannot excuse another waiver', () => {
        const { findings } = check(requirement('dérogation vague-term\n dérogation waiver-without-reason "Plus tard."'));
        expect(codesIn(findings)).toEqual(expect.arrayContaining(['waiver-without-reason', 'waiver-not-allowed']));
    });

    test('reaches a rule of the firm’s own', () => {
        const settings = '{ "requires": [{ "name": "charge", "kind": "exigence", "fields": ["à la charge de"] }] }';
        const own = (code: string): CheckedProgramme => check({
            'amont.json': settings, 'p.amont': requirement(`dérogation ${code} "Oui."`),
        });
        expect(codesIn(own('vague-term').findings)).toContain('own/charge');
        expect(codesIn(own('own/charge').findings)).not.toContain('own/charge');
        expect(messagesOf(own('own/charges').findings, 'waiver-of-unknown-rule')).toEqual([
            'Aucune règle ne porte le code « own/charges ».',
        ]);
    });

    test('has no effect any more once another file mends what it excused', () => {
        const workbench = new Workbench();
        workbench.setText('/projet/p.amont', 'programme P\nbesoin B-1 "Dormir" { dérogation need-without-scenario "Plus tard." }');
        const told = (): boolean => codesIn(workbench.programmes[0]!.findings).includes('waiver-without-effect');
        expect(told()).toBe(false);
        workbench.setText('/projet/s.amont', 'scénario S-1 "Nuit" { répond à B-1 }');
        expect(told()).toBe(true);
        workbench.remove('/projet/s.amont');
        expect(told()).toBe(false);
    });

    test('of a rule that the settings turn off has nothing to set aside', () => {
        const { findings } = check({
            'amont.json': '{ "rules": { "vague-term": "off" } }', 'p.amont': requirement('dérogation vague-term "Mot du conseil."'),
        });
        expect(codesIn(findings)).toContain('waiver-without-effect');
    });

    test('weighs as the settings say', () => {
        const { findings } = check({
            'amont.json': '{ "rules": { "waiver-without-effect": "error" } }', 'p.amont': requirement('dérogation no-need "Oui."'),
        });
        expect(findings.filter(({ code }) => code === 'waiver-without-effect').map(({ severity }) => severity)).toEqual(['error']);
    });
});

describe('a waiver without effect is taken out by a fix', () => {
    test('with its line', () => {
        const text = 'exigence E-1 {\n    "Le bruit doit rester sous 35 dB(A)."\n    dérogation vague-term "Mot du conseil."\n'
            + '    priorité importante\n}\n';
        const [finding] = check(text).findings.filter(({ code }) => code === 'waiver-without-effect');
        const [fix] = offered([finding!], { language: 'fr', textOf: () => text });
        expect(applied(text, fix!.edits)).toBe(text.replace('    dérogation vague-term "Mot du conseil."\n', ''));
    });

    test('but not where it names other rules, nor in the cell of a row', () => {
        const fixes = (text: string): number => check(text).findings.filter(({ code }) => code === 'waiver-without-effect')
            .flatMap(finding => finding.fixes ?? []).length;
        expect(fixes(requirement('dérogation vague-term, no-need "Mot du conseil."'))).toBe(0);
        expect(fixes('exigences\n | code | dérogation |\n | E-1 | no-need "Oui." |\n')).toBe(0);
    });
});
