/**
 * Runs the suite in a real VS Code, and exits with 0 when every case passed.
 *
 *     node test/vscode/run.mjs                     the extension as it lies in this repository, in the VS Code installed here
 *     node test/vscode/run.mjs --vsix FILE         the packaged extension, installed as a user would
 *     node test/vscode/run.mjs --restricted        either of the two, in a workspace that is not trusted
 *     node test/vscode/run.mjs --only WORDS        the cases whose name says these words
 *     AMONT_VSCODE=PATH node test/vscode/run.mjs   a VS Code of this machine (its executable)
 *     node test/vscode/run.mjs --download          a VS Code that @vscode/test-electron downloads
 *
 * Either way the counts lie in out/test/vscode/report.json. What else VS Code has to say lies beside them in log.txt.
 */
import { createWriteStream } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from '../../esbuild.mjs';

const root = path.join(import.meta.dirname, '../..');
const out = path.join(root, 'out/test/vscode');
const suite = path.join(out, 'suite.cjs');
/** The cases of a workspace that has two folders. */
const foldersSuite = path.join(out, 'folders.cjs');
/** Written by a suite itself, beside its bundle. */
const reportFile = path.join(out, 'report.json');
/** An extension that does nothing: the workbench runs a suite only where some extension is under development. */
const bystander = path.join(import.meta.dirname, 'bystander');
const suiteMinutes = 5;

const { values: options } = parseArgs({
    options: { vsix: { type: 'string' }, restricted: { type: 'boolean', default: false }, download: { type: 'boolean', default: false },
        only: { type: 'string', default: '' } },
});

const desktop = process.env.AMONT_VSCODE !== undefined || options.download;
if (desktop && (options.vsix !== undefined || options.restricted)) {
    throw new Error('--vsix and --restricted want the VS Code installed here: test-electron offers neither.');
}

for (const [entry, outfile] of [['index', suite], ['folders', foldersSuite]]) {
    await bundle({
        entryPoints: [path.join(import.meta.dirname, `suite/${entry}.ts`)], outfile, external: ['vscode'], sourcemap: 'inline',
    });
}
// The suites write in what they open, so they work on copies.
const home = await mkdtemp(path.join(tmpdir(), 'amont-workspace-'));
const folder = path.join(home, 'essai');
const workspaceFile = path.join(home, 'deux.code-workspace');
try {
    await cp(path.join(import.meta.dirname, 'workspace'), folder, { recursive: true });
    await writeSecondFolder();
    const { passed, failed } = desktop ? await counted(inDesktop) : await inBrowser();
    console.log(`VS Code suite: ${passed} passed, ${failed} failed`);
    await writeFile(reportFile, JSON.stringify({ passed, failed }));
    process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
} finally {
    await rm(home, { recursive: true, force: true });
}

/** Another programme, in a folder of its own, whose elements bear the same names; and a workspace of both. */
async function writeSecondFolder() {
    const other = path.join(home, 'autre');
    await cp(folder, other, { recursive: true });
    for (const [name, from, to] of [['programme', "d'essai", 'de l’autre'], ['exigences', 'INCONNU', 'AUTRE-INCONNU']]) {
        const file = path.join(other, `${name}.amont`);
        await writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
    }
    await writeFile(workspaceFile, JSON.stringify({ folders: [{ path: 'essai' }, { path: 'autre' }] }));
}

/** Runs a suite, and gives its own report. A run that ended badly without a failed case in it counts as one failure. */
async function counted(runSuite) {
    await rm(reportFile, { force: true });
    const code = await runSuite();
    const report = JSON.parse(await readFile(reportFile, 'utf8').catch(() => '{"passed":0,"failed":0}'));
    if (report.trusted === options.restricted) {
        console.error(`The workspace was ${report.trusted ? '' : 'not '}trusted, which is not what was asked for.`);
    }
    const isBad = (code !== 0 || report.trusted === options.restricted) && report.failed === 0;
    return { passed: report.passed, failed: isBad ? 1 : report.failed };
}

async function inBrowser() {
    const [{ openBrowser }, { offerHand }, { startServer }] = await Promise.all([
        import('../browser.mjs'), import('./hand.mjs'), import('./host.mjs'),
    ]);
    let page;
    const hand = await offerHand(() => page);
    // The server hands its environment on to the extension host, where the suite runs.
    process.env.AMONT_HAND = hand.address;
    process.env.AMONT_ONLY = options.only;
    const server = await startServer({
        vsix: options.vsix === undefined ? undefined : path.resolve(options.vsix),
        trusted: !options.restricted,
        // A workbench in a page saves by itself a second after: the cases say themselves what is saved.
        settings: { 'files.autoSave': 'off' },
    });
    const log = createWriteStream(path.join(out, 'log.txt'));
    let browser;
    try {
        browser = await openBrowser();
        const open = async (suiteFile, address) => {
            page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
            await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
            const code = await ended(page, address([
                ['extensionDevelopmentPath', server.remote(options.vsix === undefined ? root : bystander)],
                ['extensionTestsPath', server.remote(suiteFile)],
            ]), log);
            await page.context().close();
            return code;
        };
        const alone = await counted(() => open(suite, (payload) => server.url(folder, payload)));
        const together = await counted(() =>
            open(foldersSuite, (payload) => server.url(workspaceFile, payload).replace('?folder=', '?workspace=')));
        return { passed: alone.passed + together.passed, failed: alone.failed + together.failed };
    } catch (error) {
        console.error(error);
        return { passed: 0, failed: 1 };
    } finally {
        await browser?.close();
        await server.stop();
        hand.stop();
        log.end();
    }
}

/** Opens a workbench that runs a suite, and gives the code that it ends with. */
async function ended(page, address, log) {
    let give;
    try {
        return await new Promise((resolve, reject) => {
            give = setTimeout(() => {
                reject(new Error(`The suite did not end in ${suiteMinutes} minutes. `
                    + 'If no case began, VS Code still waits for an activate() that never ended.'));
            }, suiteMinutes * 60_000);
            page.exposeFunction('codeAutomationLog', (_, values) => {
                log.write(`${values.join(' ')}\n`);
                // The workbench tells its whole life here; the suite's own lines begin so.
                if (/^(ok|FAIL) /.test(values[0])) {
                    console.log(values.join(' '));
                }
            })
                .then(() => page.exposeFunction('codeAutomationExit', resolve))
                .then(() => page.goto(address))
                .catch(reject);
        });
    } finally {
        clearTimeout(give);
    }
}

async function inDesktop() {
    const { downloadAndUnzipVSCode, runTests } = await import('@vscode/test-electron');
    const vscodeExecutablePath = process.env.AMONT_VSCODE ?? await downloadAndUnzipVSCode();
    try {
        return await runTests({
            vscodeExecutablePath,
            extensionDevelopmentPath: root,
            extensionTestsPath: suite,
            launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'],
        });
    } catch (error) {
        console.error(error);
        return 1;
    }
}
