/**
 * Opens a compiled programme in a real browser, as a reader would: on a desk, on a phone, in the dark, on paper, without scripts. Looks for
 * barriers with axe, for anything fetched, and for anything wider than the screen.
 *
 * `node test/pages/check.mjs [FILE.html …]`: the files given, or the office document of the tests. The counts lie in
 * out/test/pages.json.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { openBrowser } from '../browser.mjs';

const axe = createRequire(import.meta.url).resolve('axe-core');
const folder = await mkdtemp(join(tmpdir(), 'amont-pages-'));
const browser = await openBrowser();
let passed = 0;
let failed = 0;

function report(name, problems) {
    if (problems.length === 0) {
        passed++;
        console.log(`ok    ${name}`);
    } else {
        failed++;
        console.log(`FAIL  ${name}`);
        for (const problem of problems) { console.log(`      ${problem}`); }
    }
}

/** The office document of the tests, written by the HTML writer. */
async function officePage() {
    const bundle = join(folder, 'office.mjs');
    await build({
        stdin: {
            contents: 'export { OFFICE_DOCUMENT } from \'./test/writers/office.js\';'
                + 'export { htmlWriter } from \'./language/writers/html/html.js\';',
            resolveDir: fileURLToPath(new URL('../..', import.meta.url)), loader: 'ts',
        },
        bundle: true, platform: 'node', format: 'esm', outfile: bundle, logLevel: 'warning',
    });
    const { OFFICE_DOCUMENT, htmlWriter } = await import(pathToFileURL(bundle).href);
    const page = join(folder, 'office.html');
    await writeFile(page, htmlWriter.write(OFFICE_DOCUMENT, { name: 'office' }).files[0].content);
    return page;
}

const VIEWS = [
    { name: 'desk', viewport: { width: 1360, height: 900 }, colorScheme: 'light' },
    { name: 'desk in the dark', viewport: { width: 1360, height: 900 }, colorScheme: 'dark' },
    { name: 'phone', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
    { name: 'narrow phone in the dark', viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
];

async function checkView(file, { name, ...view }) {
    const page = await browser.newPage(view);
    const fetched = [];
    page.on('request', (request) => { if (request.url() !== pathToFileURL(file).href) { fetched.push(`fetched ${request.url()}`); } });
    await page.goto(pathToFileURL(file).href);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await page.evaluate(() => { for (const each of document.querySelectorAll('details')) { each.open = true; } });
    await page.addScriptTag({ path: axe });
    const { violations } = await page.evaluate(() => window.axe.run(document));
    const barriers = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}, first: ${nodes[0]?.html.slice(0, 120)})`);
    for (const { id, impact, nodes } of violations) { console.log(`      ${impact ?? 'minor'}: ${id} (${nodes.length})`); }
    report(`${basename(file)}, ${name}`, [...barriers, ...fetched, ...(wide > 0 ? [`wider than the screen by ${wide} px`] : [])]);
    await page.close();
}

/** Paper, with scripts off: the cover alone on the first page, and the data of figures opened. */
async function checkPaper(file) {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    report(`${basename(file)}, paper without scripts`, sheets < 3 ? [`only ${sheets} pages`] : []);
    await context.close();
}

try {
    const files = process.argv.length > 2 ? process.argv.slice(2).map((path) => resolve(path)) : [await officePage()];
    for (const file of files) {
        for (const view of VIEWS) { await checkView(file, view); }
        await checkPaper(file);
    }
} finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
}
await mkdir('out/test', { recursive: true });
await writeFile('out/test/pages.json', JSON.stringify({ passed, failed }));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
