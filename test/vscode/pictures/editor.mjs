/**
 * What a person sees of the extension in a real VS Code, over a programme in French and one in English. Amont speaks the language of each;
 * VS Code's own menus are in English: their French comes from a language pack that the marketplace alone has.
 */
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { startServer } from '../host.mjs';

const root = path.join(import.meta.dirname, '../../..');

/** Per language: the programme, the places in its files, and the titles of Amont's commands. */
const views = {
    fr: {
        programme: 'bureaux-hybrides',
        requirement: ['exigences/confort.amont', 14], source: ['exigences/confort.amont', 18], named: ['exigences/confort.amont', 3],
        prose: ['exigences/confort.amont', 24], table: ['espaces.amont', 116],
        unknown: 'source BES-BRUIT', renamed: 'EX-ACOU-10', vague: 'Le silence doit être suffisant.', loose: 'flexibilité',
        wizard: 'Nouveau programme', preview: 'Ouvrir le programme compilé', dashboard: 'Ouvrir le tableau de bord',
        grid: 'Ouvrir le tableau en grille',
    },
    en: {
        programme: 'information-system',
        requirement: ['requirements/acceptance-and-support.amont', 9], source: ['requirements/acceptance-and-support.amont', 14],
        named: ['requirements/acceptance-and-support.amont', 3], prose: ['requirements/acceptance-and-support.amont', 6],
        table: ['governance.amont', 6],
        unknown: 'source N-QUIET', renamed: 'REQ-VA-10', vague: 'The test shall be easy.', loose: 'flexibility',
        wizard: 'New programme', preview: 'Open the compiled programme', dashboard: 'Open the dashboard',
        grid: 'Open the table as a grid',
    },
};

/** A picture of the editor: where it stands, and what a person does there. `wide` leaves the side bar out. */
const scenes = {
    editor: { at: 'requirement', height: 760, steps: async () => {} },
    wizard: { at: 'requirement', height: 420, steps: wizard },
    completion: { at: 'source', height: 520, wide: true, steps: complete },
    findings: { at: 'source', height: 560, wide: true, steps: spoil },
    fix: { at: 'prose', height: 520, wide: true, steps: offerFixes },
    rename: { at: 'named', height: 620, wide: true, steps: rename },
    grid: { at: 'table', height: 560, wide: true, steps: grid },
    preview: { at: 'requirement', height: 660, wide: true, steps: showBeside },
    board: { at: 'requirement', height: 660, wide: true, steps: board },
    views: { at: 'requirement', height: 700, steps: page => command(page, 'View: Show Amont') },
};

/** The names of these pictures. */
export const editorPictures = Object.keys(scenes);

/** Takes the pictures that are asked for; `save(language, name, take)` keeps what `take(file)` makes. */
export async function takeInEditor(browser, folder, isWanted, save) {
    const asked = Object.keys(views).flatMap(language => editorPictures.map(name => ({ language, name })))
        .filter(({ language, name }) => isWanted(language, name));
    if (asked.length === 0) {
        return;
    }
    const server = await startServer({
        settings: {
            'workbench.colorTheme': 'Light 2026', 'files.autoSave': 'off', 'editor.minimap.enabled': false, 'window.zoomLevel': 0,
            'window.commandCenter': false, 'workbench.layoutControl.enabled': false,
        },
    });
    try {
        for (const { language, name } of asked) {
            const view = views[language];
            const programme = path.join(folder, language, view.programme);
            await cp(path.join(root, 'examples', view.programme), programme, { recursive: true });
            const { at, height, wide, steps } = scenes[name];
            const viewport = { width: wide ? 1040 : 1180, height };
            const [file, line] = view[at];
            const address = server.url(programme, [
                ['extensionDevelopmentPath', server.remote(root)], ['gotoLineMode', 'true'],
                ['openFile', `${server.remote(path.join(programme, file))}:${line}:1`],
            ]);
            const context = await browser.newContext({ viewport, locale: language });
            await context.addCookies([{ name: 'vscode.nls.locale', value: language, url: new URL(address).origin }]);
            const page = await context.newPage();
            await page.addInitScript(known => {
                Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { value: known, writable: false });
            }, language);
            await page.goto(address);
            await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 60_000 });
            await settled(page);
            if (wide) {
                await command(page, 'View: Toggle Primary Side Bar Visibility');
            }
            await steps(page, view);
            await settled(page);
            const { width } = page.viewportSize();
            await save(language, name, to => page.screenshot({ path: to, caret: 'hide', clip: { x: 0, y: 0, width, height } }));
            // VS Code keeps what is not saved for the next window.
            await page.keyboard.press('Escape');
            await command(page, 'File: Revert File');
            await page.waitForTimeout(1000);
            await context.close();
        }
    } finally {
        await server.stop();
    }
}

async function wizard(page, view) {
    await command(page, view.wizard);
    await page.waitForTimeout(1500);
    await page.keyboard.press('Enter');
}

/** Adds to a list of codes, and asks which may stand there. */
async function complete(page) {
    await page.keyboard.press('End');
    await page.keyboard.type(', ');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget .monaco-list-row').first().waitFor();
}

/** Types a line that nothing declares, never saved. */
async function type(page, view) {
    await page.keyboard.press('End');
    await page.keyboard.type(`\n${view.unknown}`);
    // What completion proposes comes a moment later, and would hide the lines below.
    await page.waitForTimeout(2000);
    await page.keyboard.press('Escape');
}

/** The panel is open before the line is typed, so that the line is seen above it. */
async function spoil(page, view) {
    await command(page, 'View: Focus Problems (Errors, Warnings, Infos)');
    await page.keyboard.press('Control+1');
    await page.waitForTimeout(1000);
    await type(page, view);
}

/** Adds a sentence that nobody could measure, and opens the light bulb on its vague word. */
async function offerFixes(page, view) {
    // A long line goes on below: the first time leads to the end of what is seen of it.
    await page.keyboard.press('End');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type(` ${view.vague}`);
    for (let letter = 0; letter < 3; letter++) {
        await page.keyboard.press('ArrowLeft');
    }
    await page.waitForTimeout(3000);
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row').first().waitFor();
}

/** Gives the requirement another code, and asks to see what would change. */
async function rename(page, view) {
    await page.keyboard.press('Control+ArrowRight');
    await page.keyboard.press('ArrowRight');
    const box = page.locator('.rename-box input').first();
    for (let tries = 0; tries < 10 && !await box.isVisible(); tries++) {
        await page.keyboard.press('F2');
        await page.waitForTimeout(1500);
    }
    await box.waitFor();
    await box.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(view.renamed);
    await page.keyboard.press('Control+Enter');
    await page.waitForTimeout(4000);
}

async function grid(page, view) {
    await command(page, view.grid);
    await page.waitForTimeout(4000);
}

async function board(page, view) {
    await command(page, view.dashboard);
    await page.waitForTimeout(5000);
}

/** The compiled programme beside the text, scrolled to the same requirement. */
async function showBeside(page, view) {
    await command(page, view.preview);
    await page.waitForTimeout(5000);
    // The document follows what is scrolled to.
    await page.locator('.view-line').filter({ hasText: view.loose }).first().hover();
    await page.mouse.wheel(0, 60);
    await page.waitForTimeout(2000);
}

async function command(page, title) {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').first().fill(`>${title}`);
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await page.waitForTimeout(300);
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
