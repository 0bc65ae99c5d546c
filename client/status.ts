import * as vscode from 'vscode';
import type { ProgrammeStatus, Status } from '../server/protocol.js';

/** What the server knows, in the language status of an editor that shows a programme's file. */
export class StatusItem implements vscode.Disposable {
    private readonly item: vscode.LanguageStatusItem;

    constructor(language: string) {
        this.item = vscode.languages.createLanguageStatusItem('amont.status', { language });
        this.item.name = 'Amont';
        this.item.command = { command: 'amont.showOutput', title: vscode.l10n.t('Show the log') };
        this.show({ state: 'loading', programmes: [] });
    }

    show({ state, programmes }: Status): void {
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
        this.item.dispose();
    }
}

function sum(programmes: readonly ProgrammeStatus[], count: (programme: ProgrammeStatus) => number): number {
    return programmes.reduce((total, programme) => total + count(programme), 0);
}
