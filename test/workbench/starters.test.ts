import { describe, expect, test } from 'vitest';
import { declaredDocuments } from '../../language/document/documents/names.js';
import type { Language } from '../../language/grammar/vocabulary.js';
import { writeOutputs } from '../../language/outputs.js';
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
