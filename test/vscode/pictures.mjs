/**
 * Makes the pictures of the manual, docs/images/*.png: the extension in a real VS Code, and pieces of the built documents.
 *
 *     npm run pictures [NAME…]
 *
 * Needs Chromium; the page of the PDF needs pdftoppm, the grid of offers LibreOffice and pdftoppm: without them these stay as they are.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowser } from '../browser.mjs';
import { startServer } from './host.mjs';

const root = path.join(import.meta.dirname, '../..');
const programme = path.join(root, 'examples/bureaux-hybrides');
const images = path.join(root, 'docs/images');
const largest = 200 * 1024;
const wanted = process.argv.slice(2);

/** Pieces of the compiled HTML document: their place in it, and how much of their height one takes in at a glance. */
const pieces = {
    requirement: { place: '[id="exigence-EX-ACOU-01"]', most: 888 },
    areas: { place: '#surfaces .table', most: 492 },
    planning: { place: '#figure-planning', most: 900 },
};

/** What is seen in the editor: a file, a line, then what a person does. */
const scenes = {
    findings: { file: 'exigences/confort.amont', line: 13, steps: spoil },
    preview: { file: 'exigences/confort.amont', line: 14, steps: showBeside },
    completion: { file: 'exigences/confort.amont', line: 18, steps: complete },
    views: { file: 'exigences/confort.amont', line: 14, steps: (page) => command(page, 'View: Show Amont') },
};

const browser = await openBrowser();
const folder = await mkdtemp(path.join(tmpdir(), 'amont-pictures-'));
try {
    await inDocuments();
    await inEditor();
} finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
}

async function inDocuments() {
    const asked = Object.entries(pieces).filter(([name]) => isWanted(name));
    if (asked.length > 0) {
        build('--to', 'html');
        const page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
        await page.goto(pathToFileURL(path.join(folder, 'PLATEAUX-C.html')).href);
        for (const [name, { place, most }] of asked) {
            await save(name, (file) => piece(page, place, most, file));
        }
        await page.close();
    }
    if (isWanted('pdf') && isHere('pdftoppm', '-v')) {
        build('--to', 'pdf');
        await save('pdf', (file) => paper('PLATEAUX-C.pdf', 40, file, '-r', '80'));
    }
    if (isWanted('offers') && isHere('soffice', '--version') && isHere('pdftoppm', '-v')) {
        build('--to', 'xlsx', '--document', 'analyse-des-offres');
        const book = path.join(folder, 'PLATEAUX-analyse-des-offres-C.xlsx');
        execFileSync('soffice', [`-env:UserInstallation=${pathToFileURL(path.join(folder, 'office')).href}`, '--headless',
            '--convert-to', 'pdf', '--outdir', folder, book], { stdio: 'ignore', env: { ...process.env, LC_ALL: 'fr_FR.UTF-8' } });
        await save('offers', (file) => paper('PLATEAUX-analyse-des-offres-C.pdf', 2, file,
            '-r', '110', '-x', '30', '-y', '50', '-W', '1230', '-H', '560'));
    }
}

/** A piece of a page, from its top, with a little room on both sides. */
async function piece(page, place, most, file) {
    const { x, y, width, height } = await page.locator(place).first().boundingBox();
    await page.screenshot({ path: file, fullPage: true, clip: { x: x - 12, y, width: width + 24, height: Math.min(height, most) } });
}

async function inEditor() {
    const asked = Object.entries(scenes).filter(([name]) => isWanted(name));
    if (asked.length === 0) {
        return;
    }
    const server = await startServer({ settings: {
        'workbench.colorTheme': 'Default Light Modern', 'files.autoSave': 'off', 'editor.minimap.enabled': false, 'window.zoomLevel': 0,
    } });
    try {
        for (const [name, { file, line, steps }] of asked) {
            const page = await browser.newPage({ viewport: { width: 1200, height: 700 } });
            await page.goto(server.url(programme, [
                ['extensionDevelopmentPath', server.remote(root)], ['gotoLineMode', 'true'],
                ['openFile', `${server.remote(path.join(programme, file))}:${line}:1`],
            ]));
            await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 60_000 });
            await settled(page);
            await steps(page);
            await settled(page);
            await save(name, (to) => page.screenshot({ path: to, caret: 'hide' }));
            // VS Code keeps what is not saved for the next window.
            await page.keyboard.press('Escape');
            await command(page, 'File: Revert File');
            await page.waitForTimeout(1000);
            await page.close();
        }
    } finally {
        await server.stop();
    }
}

/** The compiled programme beside the text, scrolled to the same requirement. */
async function showBeside(page) {
    await command(page, 'Amont: Open the compiled programme beside the text');
    await page.waitForTimeout(5000);
    await command(page, 'View: Toggle Primary Side Bar Visibility');
    // The document follows what is scrolled to.
    await page.locator('.view-line').filter({ hasText: 'flexibilité' }).first().hover();
    await page.mouse.wheel(0, 60);
    await page.waitForTimeout(2000);
}

/** Types a line that nothing declares, never saved, and shows what is found. */
async function spoil(page) {
    await page.keyboard.press('End');
    await page.keyboard.type('\nsource BES-BRUIT');
    await page.keyboard.press('Escape');
    await command(page, 'View: Focus Problems (Errors, Warnings, Infos)');
}

/** Adds to a list of codes, and asks which may stand there. */
async function complete(page) {
    await page.keyboard.press('End');
    await page.keyboard.type(', ');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget .monaco-list-row').first().waitFor();
}

async function command(page, title) {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill(`>${title}`);
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await page.keyboard.press('Enter');
}

/** The server answers after the editor is drawn: waits until two pictures a second apart are the same. */
async function settled(page) {
    let before;
    for (let second = 0; second < 25; second++) {
        await page.waitForTimeout(1000);
        const now = await page.screenshot({ caret: 'hide' });
        if (second > 3 && before?.equals(now)) {
            return;
        }
        before = now;
    }
}

function isWanted(name) {
    return wanted.length === 0 || wanted.includes(name);
}

function isHere(program, option) {
    return spawnSync(program, [option], { stdio: 'ignore' }).error === undefined;
}

function build(...options) {
    const cli = path.join(root, 'out/cli/amont.cjs');
    execFileSync(process.execPath, [cli, 'build', programme, '--out', folder, ...options], { stdio: 'ignore' });
}

/** A page of a PDF, or its top: `more` is for pdftoppm. */
function paper(name, number, file, ...more) {
    const page = ['-f', String(number), '-l', String(number)];
    execFileSync('pdftoppm', ['-png', '-singlefile', ...page, ...more, path.join(folder, name), file.replace(/\.png$/, '')]);
}

/** A picture takes its place only when it is complete and small enough to be kept. */
async function save(name, take) {
    const made = path.join(folder, `${name}.png`);
    await take(made);
    const { size } = await stat(made);
    if (size > largest) {
        console.error(`${name}.png weighs ${size} bytes, more than ${largest}: show less.`);
        process.exitCode = 1;
        return;
    }
    await copyFile(made, path.join(images, `${name}.png`));
    console.log(`docs/images/${name}.png`);
}
