import * as assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { eventually, type Case } from './case.js';
import { fileNamed, findingsIn, placeOf, shown, untilFound, workspaceFolder, written } from './documents.js';

/** What other programs do to the files while the editor looks at them, and beyond the folder that it opened. */
export const outside: readonly Case[] = [
    {
        name: 'a file that another program writes is followed, whether it is shown or not',
        async run() {
            const requirements = await fileNamed('exigences.amont');
            appendFileSync(onDisk('besoins.amont'), '\nbesoin INCONNU "Un besoin écrit ailleurs"\n');
            await untilFound(requirements, 'INCONNU', false);
            const { document } = await shown('besoins.amont');
            writeFileSync(onDisk('besoins.amont'), readFileSync(onDisk('besoins.amont'), 'utf8').replace('INCONNU', 'CONNU'));
            await untilFound(requirements, 'INCONNU');
            assert.ok(!document.isDirty);
        },
    },
    {
        name: 'files made, renamed and deleted by another program are followed, folders with all they hold',
        async run() {
            const requirements = await fileNamed('exigences.amont');
            mkdirSync(onDisk('ailleurs'));
            writeFileSync(onDisk('ailleurs/besoin.amont'), 'besoin INCONNU "Un besoin écrit ailleurs"\n');
            await untilFound(requirements, 'INCONNU', false);
            rmSync(onDisk('ailleurs'), { recursive: true });
            await untilFound(requirements, 'INCONNU');
            renameSync(onDisk('besoins.amont'), onDisk('demandes.amont'));
            await untilFound(vscode.Uri.joinPath(workspaceFolder(), 'demandes.amont'), 'BES-CALME');
            await untilFound(requirements, 'BES-CALME', false);
            rmSync(onDisk('demandes.amont'));
            await untilFound(requirements, 'BES-CALME');
        },
    },
    {
        name: 'a file that is deleted while it is shown counts no longer, unless something in it was never saved',
        async run() {
            const requirements = await fileNamed('exigences.amont');
            const { document } = await shown('besoins.amont');
            rmSync(onDisk('besoins.amont'));
            await untilFound(requirements, 'BES-CALME');
            assert.equal(findingsIn(document.uri).length, 0);
            const editor = await written('autres.amont', 'besoin INCONNU "Un besoin"\n');
            await untilFound(requirements, 'INCONNU', false);
            await editor.edit(edit => edit.insert(placeOf(editor.document, 'besoin'), 'besoin BES-CALME "Le calme"\n'));
            await untilFound(requirements, 'BES-CALME', false);
            rmSync(onDisk('autres.amont'));
            writeFileSync(onDisk('signal.amont'), 'exigense\n');
            await untilFound(vscode.Uri.joinPath(workspaceFolder(), 'signal.amont'), 'exigense');
            assert.ok(editor.document.isDirty);
            assert.ok(!findingsIn(requirements).some(finding => finding.includes('BES-CALME')), 'what was typed still counts');
        },
    },
    {
        name: 'a library outside the folder is followed where it lies',
        async run() {
            const requirements = await fileNamed('exigences.amont');
            const folder = `${workspaceFolder().fsPath}-communs`;
            const library = path.join(folder, 'référentiel.amont');
            const text = 'référentiel COMMUNS "Ce qui est commun" { langue fr }\n';
            mkdirSync(folder);
            try {
                writeFileSync(library, text);
                const { document } = await shown('programme.amont');
                const edit = new vscode.WorkspaceEdit();
                edit.insert(document.uri, placeOf(document, '  phases mop'), `  s'appuie sur "../${path.basename(folder)}"\n`);
                await vscode.workspace.applyEdit(edit);
                await document.save();
                await untilFound(document.uri, 'library-missing', false);
                await untilFound(requirements, 'INCONNU');
                // When the editor has begun to look there is not told: the other program goes on writing until it is seen.
                let times = 0;
                await eventually('the need of the library', () => {
                    writeFileSync(library, `${text}besoin INCONNU "Un besoin de tous"\n// ${++times}\n`);
                    return findingsIn(requirements).every(finding => !finding.includes('INCONNU')) || undefined;
                });
                rmSync(library);
                await untilFound(requirements, 'INCONNU');
            } finally {
                rmSync(folder, { recursive: true });
            }
        },
    },
    ...spawnSync('git', ['--version']).error === undefined ? [{
        name: 'another branch that git puts in the folder is followed, and the way back',
        async run() {
            const requirements = await fileNamed('exigences.amont');
            const git = (...words: readonly string[]): string => execFileSync('git', [
                '-c', 'user.name=Essai', '-c', 'user.email=essai@example.org', '-c', 'core.hooksPath=', ...words,
            ], { cwd: workspaceFolder().fsPath, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
            try {
                git('init', '--initial-branch=principale');
                git('add', '.');
                git('commit', '--message=Programme');
                git('checkout', '-b', 'variante');
                git('mv', 'besoins.amont', 'demandes.amont');
                appendFileSync(onDisk('demandes.amont'), '\nbesoin INCONNU "Un besoin de la variante"\n');
                git('commit', '--all', '--message=Variante');
                await untilFound(requirements, 'INCONNU', false);
                await shown('demandes.amont');
                git('checkout', 'principale');
                await untilFound(requirements, 'INCONNU');
                await untilFound(requirements, 'BES-CALME', false);
                await untilFound(await fileNamed('besoins.amont'), 'duplicate-identifier', false);
            } finally {
                rmSync(onDisk('.git'), { recursive: true, force: true });
            }
        },
    }] : [],
];

function onDisk(name: string): string {
    return path.join(workspaceFolder().fsPath, name);
}
