/**
 * Makes the pictures of the manual, docs/images/fr/*.png and docs/images/en/*.png: the extension in a real VS Code, and a page of each
 * document.
 *
 *     npm run pictures [NAME…]
 *
 * NAME is that of a picture (`wizard`), or one with its language (`fr/wizard`). Needs Chromium; the pages of documents need pdftoppm and
 * pdftotext (poppler), and LibreOffice for Word and Excel: it says what is missing.
 */
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openBrowser } from '../browser.mjs';
import { deliverablePictures, takeDeliverables } from './pictures/deliverables.mjs';
import { editorPictures, takeInEditor } from './pictures/editor.mjs';
import { reduced } from './pictures/paint.mjs';

const images = path.join(import.meta.dirname, '../../docs/images');
const largest = 60 * 1024;
/** Tried from the most to the fewest, until the picture is light enough. */
const colours = [96, 48, 24];
const wanted = process.argv.slice(2);

const known = new Set([...editorPictures, ...deliverablePictures.fr, ...deliverablePictures.en]);
const unknown = wanted.filter((name) => !known.has(name.replace(/^(?:fr|en)\//, '')));
if (unknown.length > 0) {
    throw new Error(`No such picture: ${unknown.join(', ')}. There are: ${[...known].join(', ')}.`);
}

const folder = await mkdtemp(path.join(tmpdir(), 'amont-pictures-'));
const browser = await openBrowser();
try {
    await takeDeliverables(folder, isWanted, save);
    await takeInEditor(browser, folder, isWanted, save);
} finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
}

function isWanted(language, name) {
    return wanted.length === 0 || wanted.includes(name) || wanted.includes(`${language}/${name}`);
}

/** A picture takes its place only when it is complete and small enough to be kept. */
async function save(language, name, take) {
    const made = path.join(folder, `${language}-${name}.png`);
    const tried = path.join(folder, 'tried.png');
    const file = path.join(images, language, `${name}.png`);
    await take(made);
    for (const count of colours) {
        await copyFile(made, tried);
        const size = await reduced(tried, count);
        if (size <= largest) {
            await mkdir(path.dirname(file), { recursive: true });
            await copyFile(tried, file);
            console.log(`docs/images/${language}/${name}.png  ${Math.ceil(size / 1024)} kB`);
            return;
        }
    }
    console.error(`${language}/${name}.png weighs more than ${largest} bytes: show less.`);
    process.exitCode = 1;
}
