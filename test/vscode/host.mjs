/** A VS Code server of its own, on a free port. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { install, vscodeHome } from './install.mjs';

/** VS Code wants Node 24: the project's own, where this one is older. */
const node = Number.parseInt(process.versions.node) >= 24
    ? process.execPath
    : path.join(import.meta.dirname, '../../node_modules/node/bin/node');

const startSeconds = 60;

/** What keeps a workbench quiet: no welcome, no update, no suggestion, no assistant. */
const quiet = {
    'chat.disableAIFeatures': true,
    'extensions.autoCheckUpdates': false,
    'extensions.ignoreRecommendations': true,
    'git.enabled': false,
    'security.workspace.trust.startupPrompt': 'never',
    'security.workspace.trust.banner': 'never',
    'telemetry.telemetryLevel': 'off',
    'update.mode': 'none',
    'window.menuBarVisibility': 'hidden',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.startupEditor': 'none',
    'workbench.tips.enabled': false,
};

/**
 * Starts VS Code's server. `vsix` is installed first where it is given; `trusted: false` opens workspaces in restricted mode.
 * Returns `url(folder, payload)` of a workbench, `remote(path)` as its payload names files, and `stop()`.
 */
export async function startServer({ vsix, settings = {}, trusted = true } = {}) {
    install();
    const home = await mkdtemp(path.join(tmpdir(), 'amont-vscode-'));
    const folders = { user: path.join(home, 'user'), server: path.join(home, 'server'), extensions: path.join(home, 'extensions') };
    await mkdir(path.join(folders.user, 'User'), { recursive: true });
    await writeFile(path.join(folders.user, 'User/settings.json'), JSON.stringify({ ...quiet, ...settings }));
    const program = path.join(vscodeHome, 'out/server-main.js');
    const places = ['--user-data-dir', folders.user, '--server-data-dir', folders.server, '--extensions-dir', folders.extensions];
    const consent = ['--accept-server-license-terms', '--disable-telemetry'];
    const cleanUp = () => rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

    if (vsix !== undefined) {
        await finished(spawn(node, [program, '--install-extension', vsix, '--force', ...places, ...consent], quietly), vsix);
    }
    const server = spawn(node, [
        program, '--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--enable-smoke-test-driver',
        ...(trusted ? ['--disable-workspace-trust'] : []), ...places, ...consent,
    ], quietly);
    const port = await listening(server).catch(async (error) => {
        server.kill('SIGKILL');
        await cleanUp();
        throw error;
    });
    const remote = (file) => `vscode-remote://127.0.0.1:${port}${file}`;
    return {
        remote,
        url: (folder, payload = []) => `http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}`
            + `&payload=${encodeURIComponent(JSON.stringify([...payload, ['skipWelcome', 'true']]))}`,
        async stop() {
            const ended = new Promise((resolve) => {
                server.once('exit', resolve);
            });
            server.kill('SIGTERM');
            // The server waits for its extension hosts, which wait for a reconnection.
            const force = setTimeout(() => server.kill('SIGKILL'), 5_000);
            await ended;
            clearTimeout(force);
            await cleanUp();
        },
    };
}

const quietly = { stdio: ['ignore', 'pipe', 'pipe'] };

function finished(child, what) {
    return new Promise((resolve, reject) => {
        let said = '';
        child.stdout.on('data', (data) => { said += data; });
        child.stderr.on('data', (data) => { said += data; });
        child.once('error', reject);
        child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`VS Code did not install ${what}:\n${said}`))));
    });
}

function listening(server) {
    return new Promise((resolve, reject) => {
        let said = '';
        const give = setTimeout(() => {
            reject(new Error(`VS Code's server did not start in ${startSeconds} s:\n${said}`));
        }, startSeconds * 1000);
        const read = (data) => {
            said += data;
            const port = /listening on (\d+)/.exec(said)?.[1];
            if (port !== undefined) {
                clearTimeout(give);
                resolve(Number(port));
            }
        };
        server.stdout.on('data', read);
        server.stderr.on('data', read);
        server.once('error', reject);
        server.once('exit', (code) => {
            clearTimeout(give);
            reject(new Error(`VS Code's server ended (${code}):\n${said.slice(-2000)}`));
        });
    });
}
