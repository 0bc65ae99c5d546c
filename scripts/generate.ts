/**
 * Writes the files that are made from the language's tables: `npm run generate`. With `--check` it fails when one of them, or of
 * those that Langium made from the grammar before, is not what the repository holds.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { manualFiles } from '../language/rule-pages.js';
import { rules } from '../language/rules/index.js';
import { programmeSchema } from './json-schema.js';
import { completenessPage } from './completeness-pages.js';
import { documentPage } from './document-pages.js';
import { keywordPage } from './keyword-pages.js';
import { settingsSchema } from './settings-schema.js';
import { textMateGrammar } from './textmate.js';
import { treeParser } from './tree-parser.js';

/** Each generated file and what makes its text. */
const products: Readonly<Record<string, () => string>> = {
    'language/grammar/tree-parser.generated.ts': treeParser,
    'syntaxes/amont.tmLanguage.json': textMateGrammar,
    'docs/programme.schema.json': programmeSchema,
    'docs/fr/mots-cles.md': () => keywordPage('fr'),
    'docs/en/keywords.md': () => keywordPage('en'),
    'docs/fr/completude.md': () => completenessPage('fr'),
    'docs/en/completeness.md': () => completenessPage('en'),
    'docs/fr/documents.md': () => documentPage('fr'),
    'docs/en/documents.md': () => documentPage('en'),
    'docs/amont.schema.json': settingsSchema,
    ...Object.fromEntries([...manualFiles(rules)].map(([file, text]) => [`docs/rules/${file}`, () => text])),
};

// The page of a rule that is no more goes too.
rmSync('docs/rules', { recursive: true, force: true });

for (const [file, make] of Object.entries(products)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, make());
}

if (process.argv.includes('--check')) {
    const files = ['language/grammar/generated', 'docs/rules', ...Object.keys(products)];
    // The second letter tells the working tree from the index: what is already staged is as good as committed.
    const stale = execFileSync('git', ['status', '--porcelain', '--untracked-files=all', '--', ...files], { encoding: 'utf8' })
        .split('\n')
        .filter((line) => line.length > 0 && line[1] !== ' ');
    if (stale.length > 0) {
        console.error(`Generated files differ from what is made now. Run \`npm run generate\` and commit:\n${stale.join('\n')}`);
        process.exitCode = 1;
    }
}
