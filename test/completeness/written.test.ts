import { describe, expect, test } from 'vitest';
import type { Language } from '../../language/grammar/vocabulary.js';
import { writeOutputs, type OutputFormat } from '../../language/outputs.js';
import { Workbench } from '../../language/workbench.js';

const settings = JSON.stringify({
    requires: [{
        name: 'charte', kind: 'exigence', fields: ['source'], message: { fr: '{code} est sans source', en: '{code} has no source' },
    }],
});
const text = `programme P "École" { phases mop  stade APD }
exigence EX-1 "Cour" { "La cour doit mesurer 600 m²."  dérogation own/charte "Commande orale."  phases PRO, AOR  vérifier en PRO par revue }
question Q "?" { avant APD }`;

async function written(format: OutputFormat, given: { readonly cut?: string; readonly language?: Language } = {}): Promise<string> {
    const workbench = new Workbench();
    workbench.setText('/projet/amont.json', settings);
    workbench.setText('/projet/programme.amont', text);
    const { programme, completeness, settings: read } = workbench.programmes[0]!;
    const phase = programme.ladder.phases.find(({ id }) => id === given.cut);
    const { files } = await writeOutputs(programme, [format], {
        environment: { today: '2027-01-15', version: '1.0.0' }, errors: 0, name: 'P', completeness, ownRules: read?.requires ?? [],
        ...(phase && { cut: { phase } }), ...(given.language && { language: given.language }),
    });
    return String(files[0]!.content);
}

describe('what is complete, in what is written', () => {
    test('the summary says it for the phase where the programme stands, and for the two that ask for more', async () => {
        const line = (await written('md')).split('\n').find(each => each.includes('Complétude'))!;
        expect(line).toMatch(/\*\*APD\*\* \d+\u00a0% \(\d+ sur \d+\), PRO \d+\u00a0% \(\d+ sur \d+\)/);
        expect(line).not.toContain('100');
        expect(line).not.toContain('programme');
        expect(await written('md', { language: 'en' })).toMatch(/Completeness.*\*\*APD\*\* \d+% \(\d+ of \d+\)/);
    });

    test('a document that is cut to a phase leaves it out', async () => {
        expect(await written('md', { cut: 'PRO' })).not.toContain('Complétude');
    });

    test('the data have it for every phase at which something falls due', async () => {
        const { completeness } = JSON.parse(await written('json')) as { completeness: readonly Record<string, unknown>[] };
        expect(completeness.map(({ phase }) => phase)).toEqual(expect.arrayContaining(['phase:programme', 'phase:APD', 'phase:PRO']));
        const [apd, ...others] = completeness.filter(({ judged }) => judged === true);
        expect([apd!.phase, others]).toEqual(['phase:APD', []]);
        expect(apd!.percent).toBe(Math.floor(100 * Number(apd!.done) / Number(apd!.due)));
    });

    test('a waiver of a firm’s own rule is shown with the firm’s message, for the element at hand', async () => {
        const document = await written('md');
        expect(document).toContain('EX-1 est sans source');
        expect(document).not.toContain('own/charte');
        expect(await written('md', { language: 'en' })).toContain('EX-1 has no source');
    });
});
