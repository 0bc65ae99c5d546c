import { describe, expect, test } from 'vitest';
import { declaredDocuments } from '../../language/document/documents/names.js';
import type { Language } from '../../language/grammar/vocabulary.js';
import { writeOutputs } from '../../language/outputs.js';
import { developed } from '../../language/starters/developer.js';
import { starterFiles, starterSummary } from '../../language/starters/index.js';
import { ladders, phasesOf, type LadderName } from '../../language/starters/ladders.js';
import { sectors, type Sector } from '../../language/starters/sectors.js';
import { Workbench, type CheckedProgramme } from '../../language/workbench.js';

const today = '2026-11-22';

function made(sector: Sector, language: Language, ladder: LadderName): CheckedProgramme {
    const workbench = new Workbench();
    workbench.setToday(today);
    for (const { path, content } of starterFiles(sector, language, { name: 'essai', today, ladder })) {
        workbench.setText(`/essai/${path}`, content);
    }
    const { programmes } = workbench;
    expect(programmes).toHaveLength(1);
    return programmes[0]!;
}

const all = sectors.flatMap(sector => (['fr', 'en'] as const).flatMap(language =>
    ladders.map(ladder => [sector, language, ladder] as const)));

describe('a starting programme on a ladder', () => {
    test.each(all)('%s, %s, %s: nothing to report, and what it declares as deliverables is compiled', async (sector, language, ladder) => {
        const checked = made(sector, language, ladder);
        expect(checked.findings.map(({ code, message }) => `${code}: ${message[language]}`)).toEqual([]);
        const { programme } = checked;
        expect(programme.header).toMatchObject({ phases: ladder });
        const stage = programme.header?.stage && programme.resolve(programme.header.stage);
        expect(stage?.id).toBe(starterSummary(sector, language).stageOn(ladder));
        const names = new Set(phasesOf(ladder, language).map(({ id }) => id));
        expect(programme.of('phase').filter(({ id, derived }) => derived !== true && !names.has(id))).toEqual([]);
        const documents = declaredDocuments(programme);
        expect(documents).toEqual(expect.arrayContaining(['programme', 'listeningReport', 'resultsReport']));
        const { files } = await writeOutputs(programme, ['html'], {
            environment: { today, version: '0' }, errors: 0, name: 'essai',
            documents: documents.map(kind => ({ kind, name: kind })),
        });
        expect(files.map(({ path }) => path)).toEqual(documents.map(kind => `${kind}.html`));
        files.forEach(({ content, path }) => expect(typeof content === 'string' && content.trimEnd().endsWith('</html>'), path).toBe(true));
    });
});

describe('who owns the operation, and whose words are used', () => {
    /** Words of those who build with public money, or for tenants: nothing of a developer's. */
    const ofPublicOwners = {
        fr: /bailleur|sociaux|loyer|locati[fv]|prêts|attributions|subvention|dotation|agrément|arrêté en conseil|collectivité, financeur/i,
        en: /landlord|social dwellings|\brents?\b|subsidised|awards|grants?\b|approval|by the council|authority, funder/i,
    };
    /** Words of those who build to sell. */
    const ofDevelopers = { fr: /promoteur|acquéreur|mise en vente/i, en: /developer|\bbuyers?\b|for sale/i };
    const texts = (sector: Sector, language: Language, ladder: LadderName): string =>
        starterFiles(sector, language, { name: 'essai', today, ladder }).map(({ content }) => content).join('\n');

    test.each(all)('%s, %s, %s', (sector, language, ladder) => {
        const text = texts(sector, language, ladder);
        const isPrivate = /^ {2}profile? (?:privé|private)/mu.test(text);
        // The tenant of offices has a landlord; the comment beside the profile names the code of public procurement.
        const said = text.replace(/\/\/.*$/gmu, '').replaceAll(/Le bailleur autorise-t-il|Does the landlord allow/g, '');
        expect(isPrivate).toBe(sector === 'offices' || (sector !== 'si' && ladder === 'developer'));
        expect(isPrivate ? said.match(ofPublicOwners[language])?.[0] : undefined).toBeUndefined();
        expect(ladder === 'developer' ? undefined : said.match(ofDevelopers[language])?.[0]).toBeUndefined();
    });
    test.each(sectors.flatMap(sector => (['fr', 'en'] as const).map(language => [sector, language] as const)))(
        'all that a developer says otherwise stands in the example: %s, %s', (sector, language) => {
            const text = texts(sector, language, 'mop');
            expect(developed(sector, language).filter(([owned]) => !text.includes(owned)).map(([owned]) => owned)).toEqual([]);
            const made = texts(sector, language, 'developer');
            expect(developed(sector, language).filter(([, other]) => !made.includes(other)).map(([, other]) => other)).toEqual([]);
        });
});
