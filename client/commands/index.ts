import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Status } from '../../server/protocol.js';
import { build, type BuildGiven } from './build.js';
import { newElement } from './new-element.js';
import { newProgramme, type NewProgrammeGiven } from './new-programme.js';
import { goToFinding } from './next-finding.js';
import { openExample, openManual } from './reading.js';

/** What the user asks for by name: to begin a programme or an element, to build documents, to go from finding to finding. */
export class Commands implements vscode.Disposable {
    private readonly registered: readonly vscode.Disposable[];
    private programmes: readonly string[] = [];

    constructor(client: BaseLanguageClient, extension: vscode.Uri) {
        const register = (name: string, run: (given: never) => unknown): vscode.Disposable =>
            vscode.commands.registerCommand(`amont.${name}`, run as (given: unknown) => unknown);
        this.registered = [
            register('newProgramme', (given: unknown) => newProgramme(client, programmeFrom(given))),
            register('openExample', (name: unknown) => openExample(extension, textOf(name))),
            register('openManual', () => openManual(extension)),
            register('newRequirement', (file: unknown) => newElement(client, 'requirement', textOf(file))),
            register('newScenario', (file: unknown) => newElement(client, 'scenario', textOf(file))),
            register('newSpace', (file: unknown) => newElement(client, 'space', textOf(file))),
            register('build', (given: unknown) => build(client, given instanceof vscode.Uri ? {} : given as BuildGiven)),
            register('nextFinding', () => goToFinding(this.programmes, false)),
            register('previousFinding', () => goToFinding(this.programmes, true)),
        ];
    }

    show({ state, programmes }: Status): void {
        if (state === 'ready') {
            this.programmes = programmes.map(({ folder }) => vscode.Uri.parse(folder).path);
            void vscode.commands.executeCommand('setContext', 'amont.hasProgramme', programmes.length > 0);
            void vscode.commands.executeCommand('setContext', 'amont.isRead', true);
        }
    }

    dispose(): void {
        vscode.Disposable.from(...this.registered).dispose();
    }
}

/** From the explorer the command is given the folder to make the programme in. */
function programmeFrom(given: unknown): NewProgrammeGiven {
    return given instanceof vscode.Uri ? { parent: given } : given ?? {};
}

function textOf(given: unknown): string | undefined {
    return typeof given === 'string' ? given : undefined;
}
