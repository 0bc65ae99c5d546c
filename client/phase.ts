import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
    completenessRequest, type PhaseFigures, type ProgrammeCompleteness, type ProgrammeStatus, type Status,
} from '../server/protocol.js';

const setting = 'phase';
/** Completeness is counted once the hand rests. */
const restMs = 800;

/**
 * The phase at which programmes are judged, with how complete the programme at hand is there and what was found in it: shown in the status
 * bar beside a programme's text. The phase is chosen there.
 */
export class PhaseItem implements vscode.Disposable {
    private readonly item: vscode.StatusBarItem;
    private readonly listeners: vscode.Disposable[];
    private programmes: readonly ProgrammeStatus[] = [];
    private timer: ReturnType<typeof setTimeout> | undefined;
    private counted: ProgrammeCompleteness | undefined;

    constructor(private readonly client: BaseLanguageClient, private readonly language: string) {
        this.item = vscode.window.createStatusBarItem('amont.phase', vscode.StatusBarAlignment.Right, 90);
        this.item.name = vscode.l10n.t('Amont: phase');
        this.item.command = 'amont.choosePhase';
        this.listeners = [
            vscode.commands.registerCommand('amont.choosePhase', (phase?: string) => this.choose(phase)),
            vscode.window.onDidChangeActiveTextEditor(() => {
                this.refresh();
                this.countSoon();
            }),
            vscode.workspace.onDidChangeConfiguration(change => {
                if (change.affectsConfiguration(`${language}.${setting}`)) {
                    this.refresh();
                }
            }),
        ];
        this.refresh();
    }

    show({ programmes }: Status): void {
        this.programmes = programmes;
        this.refresh();
        this.countSoon();
    }

    dispose(): void {
        clearTimeout(this.timer);
        this.item.dispose();
        this.listeners.forEach(listener => void listener.dispose());
    }

    private get asked(): string {
        return vscode.workspace.getConfiguration(this.language).get<string>(setting, '').trim();
    }

    private refresh(): void {
        if (vscode.window.activeTextEditor?.document.languageId !== this.language) {
            this.item.hide();
            return;
        }
        const { asked } = this;
        const judged = [...new Set(this.programmes.flatMap(({ judgedAt }) => judgedAt ?? []))];
        const told = this.programmes.flatMap(({ knowsPhase }) => knowsPhase ?? []);
        const isUnknown = asked !== '' && told.length > 0 && !told.includes(true);
        const shown = asked || (judged.length === 1 ? judged[0]! : vscode.l10n.t('Phase'));
        this.item.text = [`$(${isUnknown ? 'warning' : 'milestone'}) ${shown}`, ...this.figures].join('  ');
        const about = isUnknown
            ? vscode.l10n.t('No programme has a phase {0}: they are judged at their own stage. Click to choose one.', asked)
            : asked ? vscode.l10n.t('Programmes are judged at {0}: only what is due by then is reported. Click to choose another.', asked)
            : vscode.l10n.t('Programmes are judged at their own stage. Click to choose a phase.');
        this.item.tooltip = [...this.sentences, about].join('\n');
        this.item.show();
    }

    private get completeness(): PhaseFigures | undefined {
        return this.counted?.phases.find(({ id }) => id === this.counted?.judgedAt);
    }

    private get found(): ProgrammeStatus | undefined {
        return this.programmes.find(({ folder }) => folder === this.counted?.folder);
    }

    private get figures(): readonly string[] {
        const { completeness, found } = this;
        return [
            ...(typeof completeness?.percent === 'number' ? [vscode.l10n.t('{0}%', completeness.percent)] : []),
            ...(found ? [`$(error) ${found.errors} $(warning) ${found.warnings}`] : []),
        ];
    }

    private get sentences(): readonly string[] {
        const { completeness, counted, found } = this;
        return [
            ...(counted ? [counted.title] : []),
            ...(completeness ? [detailOf(completeness)] : []),
            ...(found ? [vscode.l10n.t('{0} errors, {1} other findings', found.errors, found.warnings + found.informations)] : []),
        ];
    }

    private countSoon(): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.count(), restMs);
    }

    private async count(): Promise<void> {
        const document = vscode.window.activeTextEditor?.document;
        if (document?.languageId !== this.language || !this.client.isRunning()) {
            return;
        }
        [this.counted] = await this.client.sendRequest<readonly ProgrammeCompleteness[]>(
            completenessRequest, { uri: document.uri.toString() });
        this.refresh();
    }

    /** Judges at a phase: the one given, or the one that the user picks; an empty one is each programme's own stage. */
    private async choose(phase?: string): Promise<void> {
        const chosen = phase ?? await this.pick();
        if (chosen !== undefined) {
            const hasFolder = (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
            const target = hasFolder ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
            await vscode.workspace.getConfiguration(this.language).update(setting, chosen === '' ? undefined : chosen, target);
        }
    }

    private async pick(): Promise<string | undefined> {
        const document = vscode.window.activeTextEditor?.document;
        const uri = document?.languageId === this.language ? document.uri.toString() : undefined;
        const asked = async (of: { readonly uri?: string }): Promise<readonly ProgrammeCompleteness[]> =>
            this.client.sendRequest<readonly ProgrammeCompleteness[]>(completenessRequest, of);
        const own = uri === undefined ? [] : await asked({ uri });
        const programmes = own.length > 0 ? own : await asked({});
        const picked = await vscode.window.showQuickPick(choicesOf(programmes, this.asked), {
            title: vscode.l10n.t('At which phase are programmes judged?'),
            placeHolder: vscode.l10n.t('Only what is due by then is reported'),
            matchOnDescription: true,
        });
        return picked?.phase;
    }
}

interface Choice extends vscode.QuickPickItem {
    readonly phase: string;
}

function choicesOf(programmes: readonly ProgrammeCompleteness[], asked: string): Choice[] {
    const stages = [...new Set(programmes.flatMap(({ stage }) => stage ?? []))];
    const choices: Choice[] = [{
        phase: '', label: vscode.l10n.t('The programme’s stage'), description: stages.join(', '), picked: asked === '',
        detail: vscode.l10n.t('Each programme is judged where it says that it is'),
    }];
    for (const { title, phases } of programmes) {
        const known = new Set(choices.map(({ phase }) => phase));
        const added = phases.filter(({ id }) => !known.has(id)).map(phase => choiceOf(phase, asked));
        choices.push(...(added.length > 0 ? [{ phase: '', label: title, kind: vscode.QuickPickItemKind.Separator }, ...added] : []));
    }
    return choices;
}

function choiceOf(phase: PhaseFigures, asked: string): Choice {
    const { id, title } = phase;
    const isAsked = isSame(id, asked);
    return {
        phase: id, label: isAsked ? `$(check) ${id}` : id, description: title === id ? '' : title,
        detail: detailOf(phase),
    };
}

function detailOf({ percent, open }: PhaseFigures): string {
    return percent === null ? vscode.l10n.t('Nothing is due yet')
        : open === 0 ? vscode.l10n.t('{0}% complete', percent) : vscode.l10n.t('{0}% complete, {1} to complete', percent, open);
}

function isSame(one: string, other: string): boolean {
    return one.toLowerCase() === other.toLowerCase();
}
