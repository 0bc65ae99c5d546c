/**
 * Runs the suite in a VS Code that is nothing but a page: no server behind it, the extensions in a worker, the files in memory.
 *
 *     node test/vscode/web.mjs [PICTURE.png]      the extension as it lies here; what the page shows in the end
 *
 * The counts lie in out/test/vscode/web.json.
 */
import { createServer } from 'node:http';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundle } from '../../esbuild.mjs';
import { openBrowser } from '../browser.mjs';
import { answerHand } from './hand.mjs';
import { install, vscodeHome } from './install.mjs';

const here = import.meta.dirname;
const root = path.join(here, '../..');
const out = path.join(root, 'out/test/vscode');
const main = 'out/vs/code/browser/workbench/workbench.js';
/** What a web view is made of; elsewhere it would come from the network. */
const views = 'out/vs/workbench/contrib/webview/browser/pre';
const minutes = 3;
const picture = process.argv[2];

install();
await mkdir(out, { recursive: true });
await bundle({
    entryPoints: [path.join(here, 'suite/web.ts')],
    outfile: path.join(out, 'web-suite.js'),
    platform: 'browser',
    external: ['vscode'],
    alias: { 'node:assert/strict': path.join(here, 'suite/assert.ts') },
});

const types = {
    '.html': 'text/html', '.js': 'text/javascript', '.cjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json',
    '.svg': 'image/svg+xml', '.ttf': 'font/ttf', '.wasm': 'application/wasm', '.png': 'image/png',
};

let page;
const server = createServer((request, response) => {
    if (request.url === '/hand') {
        answerHand(page, request, response);
        return;
    }
    answer(new URL(request.url, 'http://127.0.0.1')).then(({ type, body }) => {
        response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' });
        response.end(body);
    }, () => {
        response.writeHead(404);
        response.end();
    });
});
await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
});
const authority = `127.0.0.1:${server.address().port}`;
const browser = await openBrowser();
let exitCode = 1;
let passed = 0;
let failed = 0;
try {
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const ended = new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error(`The suite did not end in ${minutes} minutes.`)), minutes * 60_000).unref();
        page.exposeFunction('codeAutomationExit', resolve).catch(reject);
    });
    await page.exposeFunction('codeAutomationLog', (_, [line, ...values]) => {
        if (/^(ok|FAIL) /.test(line)) {
            console.log([line, ...values].join(' '));
            passed += line.startsWith('ok') ? 1 : 0;
            failed += line.startsWith('ok') ? 0 : 1;
        }
    });
    page.on('pageerror', (error) => console.error(error.message));
    await page.goto(`http://${authority}/`);
    exitCode = await ended;
    if (picture !== undefined) {
        await page.screenshot({ path: picture });
    }
} catch (error) {
    console.error(error instanceof Error ? error.message : error);
} finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
}
failed += exitCode !== 0 && failed === 0 ? 1 : 0;
await writeFile(path.join(out, 'web.json'), JSON.stringify({ passed, failed }));
console.log(`VS Code in a page: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** The workbench's page, VS Code's own files, and the two extensions: ours with the suite in it, and the one that holds the files. */
async function answer({ pathname }) {
    if (pathname === '/') {
        return { type: 'text/html', body: await workbench() };
    }
    if (pathname === '/memory/files.json') {
        return { type: 'application/json', body: JSON.stringify(await workspaceFiles()) };
    }
    const [, place, ...rest] = decodeURIComponent(pathname).split('/');
    const folder = { static: vscodeHome, extension: root, memory: path.join(here, 'memory') }[place];
    const file = path.join(folder, ...rest);
    if (!file.startsWith(folder)) {
        throw new Error('Outside.');
    }
    const body = await readFile(file);
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    return { type, body: place === 'static' && rest.join('/') === main ? alone(body.toString()) : body };
}

/** code-server's workbench takes the host of its page for a server to connect to: here there is none. */
function alone(script) {
    const changes = [
        ['remoteAuthority:location.host', 'remoteAuthority:void 0'],
        [/(P\.file\(this\.userDataPath\)\.with\(\{scheme:)\w+\.vscodeRemote/, '$1"vscode-userdata"'],
    ];
    return changes.reduce((text, [from, to]) => {
        const changed = text.replace(from, to);
        if (changed === text) {
            throw new Error(`VS Code's workbench has changed: ${String(from)} is not in it.`);
        }
        return changed;
    }, script);
}

async function workbench() {
    const base = `http://${authority}/static`;
    const at = (place) => ({ scheme: 'http', authority, path: place });
    const configuration = {
        folderUri: { scheme: 'memfs', path: '/workspace' },
        // code-server's workbench asks for these.
        userDataPath: '/user', isEnabledFileDownloads: true, isEnabledFileUploads: true, isEnabledCoderGettingStarted: false,
        additionalBuiltinExtensions: [at('/memory')],
        // A suite runs where the extension does in whose folder it lies.
        developmentOptions: { extensions: [at('/extension')], extensionTestsPath: at('/extension/out/test/vscode/web-suite.js') },
        configurationDefaults: {
            'workbench.startupEditor': 'none', 'security.workspace.trust.enabled': false, 'chat.disableAIFeatures': true,
            'files.autoSave': 'off',
        },
        webviewEndpoint: `${base}/${views}`,
        productConfiguration: { enableTelemetry: false, webviewContentExternalBaseUrlTemplate: `${base}/${views}/` },
    };
    const settings = (value) => JSON.stringify(value).replace(/&/g, '&amp;').replace(/"/g, '&quot;');
    return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta id="vscode-workbench-web-configuration" data-settings="${settings(configuration)}">
<meta id="vscode-workbench-web-base-url" data-settings="${base}">
<meta id="vscode-workbench-auth-session" data-settings="">
<link rel="stylesheet" href="${base}/out/vs/code/browser/workbench/workbench.css">
</head>
<body aria-label="">
<script>globalThis._VSCODE_FILE_ROOT = '${base}/out/';</script>
<script type="module" src="${base}/out/nls.messages.js"></script>
<script type="module" src="${base}/out/vs/code/browser/workbench/workbench.js"></script>
</body>
</html>`;
}

async function workspaceFiles() {
    const folder = path.join(here, 'workspace');
    const names = await readdir(folder);
    return Object.fromEntries(await Promise.all(names.map(async (name) =>
        [`workspace/${name}`, await readFile(path.join(folder, name), 'utf8')])));
}
