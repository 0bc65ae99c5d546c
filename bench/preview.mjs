/**
 * How long a stroke takes to be seen in the live preview of a real VS Code: `npm run bench:preview`. Nothing here passes or fails.
 *
 *     npm run bench:preview [-- N…]      programmes of N requirements; 1 000 where none is given
 *
 * Measured in the page, from the key's own event in the text to the frame of the preview that shows the letter. Needs Chromium.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openBrowser } from '../test/browser.mjs';
import { startServer } from '../test/vscode/host.mjs';

const root = path.join(import.meta.dirname, '..');
const strokes = 60;
const betweenMs = 250;

const sizes = process.argv.slice(2).map(Number).filter(size => size > 0);
for (const size of sizes.length > 0 ? sizes : [1000]) {
    const times = await measure(size);
    const at = share => times[Math.floor((times.length - 1) * share)].toFixed(0);
    console.log(`${size} requirements, ${times.length} of ${strokes} strokes seen: p50 ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)} ms`);
}

/** The times of the strokes that were seen, in ms, ascending. */
async function measure(size) {
    const folder = mkdtempSync(path.join(tmpdir(), 'amont-banc-'));
    spawnSync(process.execPath, ['esbuild.mjs', 'run', 'bench/main.ts', 'write', String(size), folder], { cwd: root, stdio: 'inherit' });
    const server = await startServer();
    let browser;
    try {
        browser = await openBrowser();
        const page = await browser.newPage({ viewport: { width: 1500, height: 900 } });
        // After the first word of a requirement's text.
        const at = `${server.remote(path.join(folder, 'exigences/exigences-00001.amont'))}:113:7`;
        const payload = [['extensionDevelopmentPath', server.remote(root)], ['gotoLineMode', 'true'], ['openFile', at]];
        await page.goto(server.url(folder, payload));
        await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 120_000 });
        await page.waitForTimeout(5000);
        await command(page, 'Open the compiled programme beside the text');
        const view = await preview(page);
        await page.waitForTimeout(8000);
        await page.evaluate(() => {
            window.struck = [];
            document.addEventListener('keydown', () => { window.struck.push(performance.timeOrigin + performance.now()); }, true);
        });
        await view.evaluate(() => {
            window.seen = [];
            new MutationObserver(changes => {
                const said = changes.flatMap(({ addedNodes }) => [...addedNodes]).map(({ textContent }) => textContent).join(' ');
                const sevens = said.match(/7+Z/)?.[0].length ?? 0;
                // The frame after the one that is being prepared has been shown.
                requestAnimationFrame(() => requestAnimationFrame(() => {
                    window.seen.push([sevens - 1, performance.timeOrigin + performance.now()]);
                }));
            }).observe(document.body, { childList: true, subtree: true });
        });
        await page.keyboard.type('Z');
        await page.keyboard.press('ArrowLeft');
        await page.waitForTimeout(2000);
        await page.evaluate(() => { window.struck = []; });
        for (let i = 0; i < strokes; i++) {
            await page.keyboard.type('7');
            await page.waitForTimeout(betweenMs);
        }
        await page.waitForTimeout(2000);
        const struck = await page.evaluate(() => window.struck);
        const seen = await view.evaluate(() => window.seen);
        return struck.map((from, i) => (seen.find(([count]) => count >= i + 1)?.[1] ?? NaN) - from).filter(ms => ms >= 0)
            .sort((a, b) => a - b);
    } finally {
        await browser?.close();
        await server.stop();
        rmSync(folder, { recursive: true, force: true });
    }
}

async function command(page, name) {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill(`>${name}`);
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await page.waitForTimeout(1500);
    await page.keyboard.press('Enter');
}

/** The frame of the preview's own page. */
async function preview(page) {
    for (let waited = 0; waited < 30_000; waited += 250) {
        for (const frame of page.frames()) {
            if (await frame.locator('main#page .piece').count().catch(() => 0) > 0) {
                return frame;
            }
        }
        await page.waitForTimeout(250);
    }
    throw new Error('The preview did not open.');
}
