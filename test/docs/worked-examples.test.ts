import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Bilingual } from '../../language/model/findings.js';
import { tenderProblems } from '../../language/tendered.js';
import { Workbench } from '../../language/workbench.js';

type Change = readonly [file: string, old: string, put: string];

function workbenchOf(texts: ReadonlyMap<string, string>): Workbench {
    const workbench = new Workbench();
    texts.forEach((text, file) => workbench.setText(file, text));
    return workbench;
}

function textsOf(example: string): Map<string, string> {
    const folder = path.join('examples', example);
    return new Map(readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.amont'))
        .map(name => [`examples/${example}/${name.replaceAll(path.sep, '/')}`, readFileSync(path.join(folder, name), 'utf8')]));
}

/** An example in which something was changed, as the manual says that it was. */
function changed(texts: ReadonlyMap<string, string>, changes: readonly Change[]): Map<string, string> {
    const after = new Map(texts);
    for (const [file, old, put] of changes) {
        const [name, text] = [...after].find(([each]) => each.endsWith(file))!;
        expect(text, `${file} holds ${old}`).toContain(old);
        after.set(name, text.replace(old, put));
    }
    return after;
}

/** Spaces are as the page has room for them. */
function spaced(words: string): string {
    return words.replace(/\s+/g, ' ');
}

/** What is said of a programme and the page does not show. */
function notShown(workbench: Workbench, example: string, language: 'fr' | 'en', page: string): readonly string[] {
    const shown = spaced(readFileSync(path.join('docs', language, `${page}.md`), 'utf8'));
    const programme = workbench.programmes.find(({ folder }) => folder.includes(example))!;
    expect(programme.findings.length).toBeGreaterThan(0);
    return programme.findings.flatMap(({ message, advice }) => [message, advice]).filter(said => said !== undefined)
        .map((said: Bilingual) => spaced(said[language])).filter(said => !shown.includes(said));
}

/** The offers that the English page adds to its example. */
const offers = [...readFileSync('docs/en/tender.md', 'utf8').matchAll(/^```amont\n(offer[^]*?)^```$/gm)].map(([, block]) => block).join('\n');

test.each<['fr' | 'en', string, string, readonly Change[]]>([
    ['fr', 'consultation', 'bureaux-hybrides', [
        ['consultation.amont', 'poids 25 %', 'poids 20 %'],
        ['consultation.amont', '| Délai tenu, peu de marge ', '|                          '],
    ]],
    ['en', 'tender', 'information-system', [
        ['governance.amont', 'weight 30 %', 'weight 25 %'],
        ['offers.amont', '| Connector shown at work ', '|                         '],
    ]],
])('what the page of offers in %s shows of a check is what is said', (language, page, example, changes) => {
    const texts = textsOf(example);
    texts.set(`examples/${example}/offers.amont`, language === 'en' ? offers : '');
    expect(notShown(workbenchOf(changed(texts, changes)), example, language, page)).toEqual([]);
});

const references = [
    ['fr', 'version-de-reference', 'bureaux-hybrides',
        ['programme.amont', '  indice "C"', '  version de référence "consultation-2026-10" du 2026-10-01\n  indice "C"'],
        ['exigences/confort.amont', '<= 0,6 s', '<= 0,5 s']],
    ['en', 'reference-version', 'information-system',
        ['brief.amont', '  revision "B"', '  reference version "tender-2027-03" dated 2027-03-05\n  revision "B"'],
        ['acceptance-and-support.amont', 'criterion "Major defects open" <= 3', 'criterion "Major defects open" <= 1']],
] as const;

test.each(references)('what the page of the reference version in %s shows is what is said', (language, page, example, naming, change) => {
    const texts = changed(textsOf(example), [naming]);
    const folder = `examples/${example}`;
    const later = workbenchOf(changed(texts, [change]));
    later.setBaseline(folder, texts);
    expect(notShown(later, example, language, page)).toEqual([]);
});

test.each(references)('the page of the reference version in %s says why it is not found', (language, page, example, [file, old, put]) => {
    const misspelt = put.replace('-10"', '-9"').replace('-03"', '-3"');
    const workbench = workbenchOf(changed(textsOf(example), [[file, old, misspelt]]));
    workbench.setBaseline(`examples/${example}`, { problem: tenderProblems.noVersion });
    expect(notShown(workbench, example, language, page)).toEqual([]);
});
