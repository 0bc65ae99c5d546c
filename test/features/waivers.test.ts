import { describe, expect, test } from 'vitest';
import { completionAt } from '../../language/features/completion/completion.js';
import { ruleCard, waivedRuleAt, waiverFor } from '../../language/features/waivers.js';
import { waivableRules } from '../../language/rules/waiving.js';
import { codesIn } from '../rules/programmes.js';
import { applied, fixture } from './fixture.js';

const head = 'programme P "Essai" { langue fr }\n';

function labels(text: string): readonly string[] {
    const { view, offset } = fixture(text);
    return completionAt({ view, offset, locale: 'fr', rules: waivableRules }).proposals.map(({ label }) => label);
}

describe('behind « dérogation »', () => {
    test('the codes of the rules are proposed, with what they report', () => {
        const { view, offset } = fixture(`${head}exigence E-1 { dérogation <|> }`);
        const { proposals, due } = completionAt({ view, offset, locale: 'fr', rules: waivableRules });
        const vague = proposals.find(({ label }) => label === 'vague-term');
        expect(due).toBe(true);
        expect(vague?.detail).toBe('Terme vague');
        expect(vague?.note).toContain('`vague-term`');
        expect(proposals.map(({ label }) => label)).not.toContain('broken-reference');
    });

    test('a further code behind a comma, and in a cell; a code half typed is replaced whole', () => {
        expect(labels(`${head}exigence E-1 { dérogation no-need, <|> }`)).toContain('vague-term');
        expect(labels(`${head}exigences\n | code | dérogation |\n | E-1 | <|> |`)).toContain('vague-term');
        const { view, offset } = fixture(`${head}exigence E-1 { dérogation vague-t<|> }`);
        const { start } = completionAt({ view, offset, locale: 'fr', rules: waivableRules });
        expect(view.text.slice(start, offset)).toBe('vague-t');
    });

    test('the code of a rule leads to what it reports and why', () => {
        const { view, offset } = fixture(`${head}exigence E-1 { dérogation no-need, vague-<|>term "Oui." }`);
        const named = waivedRuleAt(view, offset);
        expect(named?.code).toBe('vague-term');
        const rule = waivableRules.find(({ code }) => code === named?.code)!;
        expect(ruleCard(rule, 'fr')).toMatch(/^\*\*Terme vague\*\* · `vague-term`\n\n\S/);
        expect(waivedRuleAt(view, offset + 12)).toBeUndefined();
    });
});

/** The text with the waiver that is offered for a code, or undefined where none is. */
function waived(text: string, code = 'vague-term'): string | undefined {
    const { view, files, workbench } = fixture(text);
    const finding = workbench.programmes[0]!.findings.find(each => each.code === code)!;
    const offer = waiverFor(view, finding);
    if (!offer) {
        return undefined;
    }
    const after = applied(files, offer.edits).get(view.file)!;
    workbench.setText(view.file, after);
    expect(codesIn(workbench.programmes[0]!.findings)).toEqual(expect.arrayContaining([code, 'waiver-without-reason']));
    return after;
}

describe('a waiver is offered, its reason still to be written,', () => {
    test('in the body of the element', () => {
        expect(waived(`${head}exigence E-1 {\n    "Les salles doivent être agréables."\n}\n`)).toBe(
            `${head}exigence E-1 {\n    "Les salles doivent être agréables."\n    dérogation vague-term "motif à écrire"\n}\n`);
    });

    test('in the words of an English programme', () => {
        expect(waived('programme P { language en }\nrequirement R-1 {\n  "Rooms shall be pleasant."\n}\n'))
            .toContain('\n  waiver vague-term "reason to be written"\n}');
    });

    test('in a new column of a table', () => {
        const rows = '  | E-1 | La salle doit être agréable. |\n  | E-2 | Rien. |\n';
        expect(waived(`${head}exigences\n  | code | énoncé |\n  | --- | --- |\n${rows}`))
            .toBe(`${head}exigences\n  | code | énoncé | dérogation |\n  | --- | --- | --- |\n`
                + '  | E-1 | La salle doit être agréable. | vague-term "motif à écrire" |\n  | E-2 | Rien. | |\n');
    });

    test('in the free cell of its column', () => {
        expect(waived(`${head}exigences\n| code | dérogation | énoncé |\n| E-1 | | La salle doit être agréable. |`))
            .toContain('| E-1 | vague-term "motif à écrire" | La salle');
        expect(waived(`${head}exigences\n| code | dérogation | énoncé |\n| E-1 | no-need "Oui." | La salle doit être agréable. |`))
            .toBeUndefined();
    });

    test('in the programme for what concerns all of it', () => {
        expect(waived('programme P "Essai" {\n  langue fr\n}\n', 'no-need')).toContain('\n  dérogation no-need "motif à écrire"\n}');
    });

    test('but once', () => {
        expect(waived(`${head}exigence E-1 { "Les salles doivent être agréables."  dérogation vague-term }`)).toBeUndefined();
    });
});
