import * as vscode from 'vscode';
import type { ProgrammeStatus, Status } from '../server/protocol.js';

/** What the server knows of the programme that is read, in the language status of an editor that shows one of its files. */
export class StatusItem implements vscode.Disposable {
    private readonly item: vscode.LanguageStatusItem;
    private readonly following: vscode.Disposable;
    private last: Status = { state: 'loading', programmes: [] };

    constructor(language: string) {
        this.item = vscode.languages.createLanguageStatusItem('amont.status', { language });
        this.item.name = 'Amont';
        this.item.command = { command: 'amont.showOutput', title: vscode.l10n.t('Show the log') };
        this.following = vscode.window.onDidChangeActiveTextEditor(() => this.show(this.last));
        this.show(this.last);
    }

    show(status: Status): void {
        this.last = status;
        const { state } = status;
        const programmes = ownAmong(status.programmes, vscode.window.activeTextEditor?.document.uri);
        const errors = sum(programmes, ({ errors: count }) => count);
        const others = sum(programmes, ({ warnings, informations }) => warnings + informations);
        this.item.busy = state === 'loading';
        this.item.severity = errors > 0 ? vscode.LanguageStatusSeverity.Error
            : others > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
        this.item.text = state === 'loading' ? vscode.l10n.t('Reading the programmes…')
            : errors + others === 0 ? vscode.l10n.t('No finding')
            : vscode.l10n.t('{0} errors, {1} other findings', errors, others);
        this.item.detail = programmes.map(({ title, files }) => vscode.l10n.t('{0} ({1} files)', title, files)).join(' · ');
    }

    dispose(): void {
        this.following.dispose();
        this.item.dispose();
    }
}

/** The programme that holds a document, the innermost of several; all of them where none does. */
function ownAmong(programmes: readonly ProgrammeStatus[], uri: vscode.Uri | undefined): readonly ProgrammeStatus[] {
    const holding = programmes.filter(({ folder }) => uri?.path.startsWith(`${vscode.Uri.parse(folder).path}/`) === true)
        .sort((one, other) => other.folder.length - one.folder.length);
    return holding.length > 0 ? holding.slice(0, 1) : programmes;
}

function sum(programmes: readonly ProgrammeStatus[], count: (programme: ProgrammeStatus) => number): number {
    return programmes.reduce((total, programme) => total + count(programme), 0);
}
