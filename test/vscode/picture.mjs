/**
 * Takes a picture of a file in a real VS Code with the extension, as a person sees it.
 *
 *     node test/vscode/picture.mjs FOLDER FILE PICTURE.png [--command "View: …"]… [--line N] [--theme light|dark] [--size 1280x800]
 *         [--vsix FILE]
 *
 * FILE is relative to FOLDER. Each command is one of the command palette, given in turn: "View: Toggle Problems",
 * "Explorer: Focus on Outline View".
 * With --vsix the packaged extension is installed as a user would; without it the one that lies in this repository is under development.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from '../browser.mjs';
import { startServer } from './host.mjs';

const root = path.join(import.meta.dirname, '../..');
const { values: options, positionals } = parseArgs({
    allowPositionals: true,
    options: {
        command: { type: 'string', multiple: true, default: [] },
        line: { type: 'string', default: '1' },
        theme: { type: 'string', default: 'light' },
        size: { type: 'string', default: '1280x800' },
        vsix: { type: 'string' },
    },
});
const [folder, file, picture] = positionals;
if (picture === undefined) {
    throw new Error('Wanted: FOLDER FILE PICTURE.png');
}

const workspace = path.resolve(folder);
const [width, height] = options.size.split('x').map(Number);
const server = await startServer({
    vsix: options.vsix === undefined ? undefined : path.resolve(options.vsix),
    settings: { 'workbench.colorTheme': options.theme === 'dark' ? 'Default Dark Modern' : 'Default Light Modern' },
});
let browser;
try {
    browser = await openBrowser();
    const page = await browser.newPage({ viewport: { width, height } });
    await page.goto(server.url(workspace, [
        ...(options.vsix === undefined ? [['extensionDevelopmentPath', server.remote(root)]] : []),
        ['gotoLineMode', 'true'],
        ['openFile', `${server.remote(path.join(workspace, file))}:${options.line}:1`],
    ]));
    await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 60_000 });
    for (const command of options.command) {
        await page.keyboard.press('F1');
        await page.locator('.quick-input-widget input').fill(`>${command}`);
        await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
        await page.keyboard.press('Enter');
    }
    await settled(page);
    await page.screenshot({ path: picture });
} finally {
    await browser?.close();
    await server.stop();
}

/** The server answers after the editor is drawn: waits until two pictures a second apart are the same. */
async function settled(page) {
    let before;
    for (let second = 0; second < 20; second++) {
        await page.waitForTimeout(1000);
        const now = await page.screenshot({ caret: 'hide' });
        if (second > 2 && before?.equals(now)) {
            return;
        }
        before = now;
    }
}
