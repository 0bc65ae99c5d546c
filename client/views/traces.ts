import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
    traceRequest, traceSubjectRequest, type ElementCard, type TraceStep, type TraceSubject,
} from '../../server/protocol-views.js';
import type { ShownProgramme } from './choice.js';
import { elementItem, placeAtHand } from './items.js';

type Way = 'from' | 'to';

/** A line of the view: the element itself, one of the two ways, or a step on it. */
type TraceNode =
    | { readonly type: 'subject' }
    | { readonly type: 'way'; readonly way: Way }
    | { readonly type: 'step'; readonly way: Way; readonly step: TraceStep; readonly path: readonly string[] };

const pauseMs = 200;

/** What an element comes from and what it leads to, opened step by step. It follows the cursor, or stays on an element. */
export class TraceView implements vscode.TreeDataProvider<TraceNode>, vscode.Disposable {
    private readonly changed = new vscode.EventEmitter<void>();
    readonly onDidChangeTreeData = this.changed.event;
    readonly view: vscode.TreeView<TraceNode>;
    private readonly subscriptions: vscode.Disposable[];
    private subject: TraceSubject | undefined;
    private isPinned = false;
    private timer: ReturnType<typeof setTimeout> | undefined;

    constructor(private readonly client: BaseLanguageClient, programme: ShownProgramme, private readonly language: string) {
        this.view = vscode.window.createTreeView('amont.traces', { treeDataProvider: this });
        this.subscriptions = [
            this.changed, this.view,
            programme.onDidChange(() => this.soon()),
            this.view.onDidChangeVisibility(({ visible }) => (visible ? this.soon() : undefined)),
            vscode.window.onDidChangeTextEditorSelection(({ textEditor }) =>
                (textEditor.document.languageId === language && !this.isPinned ? this.soon() : undefined)),
            vscode.window.onDidChangeActiveTextEditor(() => (this.isPinned ? undefined : this.soon())),
        ];
    }

    /** Shows the traces of an element, or of the one at the cursor, and stays on it. */
    async show(element: ElementCard | undefined): Promise<void> {
        const at = placeAtHand(element, this.language);
        const found = element ? await this.ask({ folder: element.folder, key: element.key })
            : at && await this.ask({ uri: at.uri.toString(), position: at.position });
        if (!found) {
            await vscode.window.showInformationMessage(vscode.l10n.t('Place the cursor in an element of a programme first.'));
            return;
        }
        this.subject = found;
        await this.pin(true);
        this.changed.fire();
        await vscode.commands.executeCommand('amont.traces.focus');
    }

    /** Stays on the element that is shown, or follows the cursor again. */
    async pin(isPinned: boolean): Promise<void> {
        this.isPinned = isPinned;
        await vscode.commands.executeCommand('setContext', 'amont.traces.pinned', isPinned);
        this.describe();
        if (!isPinned) {
            this.soon();
        }
    }

    /** The element whose traces are shown, for who looks at the view from outside. */
    get shown(): TraceSubject | undefined {
        return this.subject;
    }

    async getChildren(node?: TraceNode): Promise<TraceNode[]> {
        const { subject } = this;
        if (!subject) {
            return [];
        }
        if (!node) {
            return [{ type: 'subject' }, { type: 'way', way: 'from' }, { type: 'way', way: 'to' }];
        }
        if (node.type === 'subject') {
            return [];
        }
        const { folder } = subject.element;
        const [key, path] = node.type === 'way' ? [subject.element.key, []] : [node.step.element.key, node.path];
        const steps = await this.client.sendRequest<readonly TraceStep[]>(traceRequest, { folder, key, way: node.way, path });
        return steps.map(step => ({ type: 'step', way: node.way, step, path: [...path, key] }));
    }

    getTreeItem(node: TraceNode): vscode.TreeItem {
        const { Expanded, None } = vscode.TreeItemCollapsibleState;
        if (node.type === 'subject') {
            const { element } = this.subject!;
            const item = elementItem(element, element.id || element.word, false);
            item.description = `${element.word} · ${element.title}`;
            item.id = `subject ${element.key}`;
            return item;
        }
        if (node.type === 'way') {
            const { direct, whole } = this.subject![node.way];
            const item = new vscode.TreeItem(
                node.way === 'from' ? vscode.l10n.t('Comes from') : vscode.l10n.t('Leads to'), direct > 0 ? Expanded : None,
            );
            item.description = direct === 0 ? vscode.l10n.t('nothing')
                : whole > direct ? vscode.l10n.t('{0}, {1} in all', direct, whole) : String(direct);
            item.iconPath = new vscode.ThemeIcon(node.way === 'from' ? 'arrow-up' : 'arrow-down');
            item.id = `${this.subject!.element.key} ${node.way}`;
            item.contextValue = 'way';
            return item;
        }
        const { step: { element, roles, further, isAgain }, path, way } = node;
        const item = elementItem(element, element.id || element.word, further > 0);
        item.description = [roles.join(', '), element.title, isAgain ? vscode.l10n.t('already above') : '']
            .filter(part => part !== '').join(' · ');
        item.id = [way, ...path, element.key].join('\n');
        if (isAgain) {
            item.iconPath = new vscode.ThemeIcon('sync-ignored');
        }
        return item;
    }

    dispose(): void {
        clearTimeout(this.timer);
        vscode.Disposable.from(...this.subscriptions).dispose();
    }

    private soon(): void {
        clearTimeout(this.timer);
        if (this.view.visible) {
            this.timer = setTimeout(() => void this.look(), pauseMs);
        }
    }

    private async look(): Promise<void> {
        const { element } = this.subject ?? {};
        const at = placeAtHand(undefined, this.language);
        const found = this.isPinned && element ? await this.ask({ folder: element.folder, key: element.key })
            : at && await this.ask({ uri: at.uri.toString(), position: at.position });
        // Between two elements the last one stays; a pinned one that is gone leaves the view to the cursor.
        if (this.isPinned && !found) {
            this.subject = undefined;
            await this.pin(false);
        } else if (JSON.stringify(found ?? this.subject) === JSON.stringify(this.subject) && !this.isPinned) {
            return;
        } else {
            this.subject = found ?? this.subject;
        }
        this.describe();
        this.changed.fire();
    }

    private describe(): void {
        this.view.description = this.isPinned && this.subject ? vscode.l10n.t('{0}, pinned', this.subject.element.id) : '';
    }

    private async ask(place: object): Promise<TraceSubject | undefined> {
        return this.client.isRunning()
            ? await this.client.sendRequest<TraceSubject | null>(traceSubjectRequest, place) ?? undefined : undefined;
    }
}

/** The element that a line of a view stands for: the tree and the traces share their menus. */
export function elementOf(node: unknown): ElementCard | undefined {
    const { branch, step } = (node ?? {}) as { branch?: { element?: ElementCard }; step?: TraceStep };
    return branch?.element ?? step?.element;
}
