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
const suite = path.join(root, 'out/test/vscode/suite.cjs');
/** Written by the suite itself, beside its bundle. */
const reportFile = path.join(root, 'out/test/vscode/report.json');
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

await bundle({
    entryPoints: [path.join(import.meta.dirname, 'suite/index.ts')],
    outfile: suite,
    external: ['vscode'],
    sourcemap: 'inline',
});
await rm(reportFile, { force: true });
const workspace = await mkdtemp(path.join(tmpdir(), 'amont-workspace-'));
try {
    // The suite writes in it, so it works on a copy.
    await cp(path.join(import.meta.dirname, 'workspace'), workspace, { recursive: true });
    const code = desktop ? await inDesktop() : await inBrowser();
    const { passed, failed } = await counted(code);
    console.log(`VS Code suite: ${passed} passed, ${failed} failed`);
    process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
} finally {
    await rm(workspace, { recursive: true, force: true });
}

/** The suite's own report. A run that ended badly without a failed case in it counts as one failure. */
async function counted(code) {
    const said = await readFile(reportFile, 'utf8').catch(() => '{"passed":0,"failed":0}');
    const report = JSON.parse(said);
    if (report.trusted === options.restricted) {
        console.error(`The workspace was ${report.trusted ? '' : 'not '}trusted, which is not what was asked for.`);
    }
    if ((code !== 0 || report.trusted === options.restricted) && report.failed === 0) {
        report.failed = 1;
        await writeFile(reportFile, JSON.stringify(report));
    }
    return report;
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
    });
    const log = createWriteStream(path.join(root, 'out/test/vscode/log.txt'));
    let browser;
    let give;
    try {
        browser = await openBrowser();
        page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
        await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        return await new Promise((resolve, reject) => {
            give = setTimeout(() => {
                reject(new Error(`The suite did not end in ${suiteMinutes} minutes. `
                    + 'If no case began, VS Code still waits for an activate() that never ended.'));
            }, suiteMinutes * 60_000);
            const payload = [
                ['extensionDevelopmentPath', server.remote(options.vsix === undefined ? root : bystander)],
                ['extensionTestsPath', server.remote(suite)],
            ];
            page.exposeFunction('codeAutomationLog', (_, values) => {
                log.write(`${values.join(' ')}\n`);
                // The workbench tells its whole life here; the suite's own lines begin so.
                if (/^(ok|FAIL) /.test(values[0])) {
                    console.log(values.join(' '));
                }
            })
                .then(() => page.exposeFunction('codeAutomationExit', resolve))
                .then(() => page.goto(server.url(workspace, payload)))
                .catch(reject);
        });
    } catch (error) {
        console.error(error);
        return 1;
    } finally {
        clearTimeout(give);
        await browser?.close();
        await server.stop();
        hand.stop();
        log.end();
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
            launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'],
        });
    } catch (error) {
        console.error(error);
        return 1;
    }
}
