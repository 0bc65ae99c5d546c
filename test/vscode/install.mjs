/**
 * Installs the VS Code that the suite runs in, into this folder, when it is not there yet. No package's own script is run: they
 * would compile native modules that the suite does not need.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where this VS Code lies. */
export const vscodeHome = path.join(import.meta.dirname, 'node_modules/code-server/lib/vscode');

/** Makes sure that VS Code is installed here. Throws when npm fails. */
export function install() {
    if (!existsSync(path.join(import.meta.dirname, 'node_modules/code-server'))) {
        npm(['ci'], import.meta.dirname);
    }
    if (!existsSync(path.join(vscodeHome, 'node_modules/ws'))) {
        // Its shrinkwrap is not complete, which `npm ci` refuses.
        npm(['install', '--omit=dev'], vscodeHome);
    }
}

function npm(words, folder) {
    const command = ['npm', ...words, '--ignore-scripts', '--no-audit', '--no-fund'];
    console.log(`${command.join(' ')}   (in ${path.relative(process.cwd(), folder)})`);
    const { status } = spawnSync(command[0], command.slice(1), {
        cwd: folder,
        stdio: ['ignore', 'inherit', 'inherit'],
        shell: process.platform === 'win32',
    });
    if (status !== 0) {
        throw new Error(`${command.join(' ')} failed in ${folder}.`);
    }
}
