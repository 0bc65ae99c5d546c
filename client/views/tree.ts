import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { treePathRequest, treeRequest, type TreeBranch, type TreeGrouping, type TreePath } from '../../server/protocol-views.js';
import type { ShownProgramme } from './choice.js';
import { elementItem } from './items.js';

/** A branch, with the way to it. */
export interface TreeNode {
    readonly branch: TreeBranch;
    readonly path: readonly string[];
    readonly parent?: TreeNode;
}

const memory = 'amont.tree.grouping';
const pauseMs = 200;

/** The elements of a programme by chapter, phase, space or user group. */
export class ProgrammeTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
    private readonly changed = new vscode.EventEmitter<void>();
    readonly onDidChangeTreeData = this.changed.event;
    readonly view: vscode.TreeView<TreeNode>;
    private readonly subscriptions: vscode.Disposable[];
    private known = new Map<string, Promise<readonly TreeNode[]>>();
    private grouping: TreeGrouping;
    private timer: ReturnType<typeof setTimeout> | undefined;

    constructor(
        private readonly client: BaseLanguageClient, private readonly programme: ShownProgramme, private readonly language: string,
        private readonly state: vscode.Memento,
    ) {
        this.grouping = state.get<TreeGrouping>(memory, 'chapter');
        this.view = vscode.window.createTreeView('amont.tree', { treeDataProvider: this, showCollapseAll: true });
        this.subscriptions = [
            this.changed, this.view,
            programme.onDidChange(() => this.refresh()),
            this.view.onDidChangeVisibility(({ visible }) => (visible ? this.refresh() : undefined)),
            vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor)),
        ];
        void this.group(this.grouping);
    }

    /** Puts the elements in other groups, and keeps to it in this workspace. */
    async group(grouping: TreeGrouping): Promise<void> {
        this.grouping = grouping;
        await this.state.update(memory, grouping);
        await vscode.commands.executeCommand('setContext', memory, grouping);
        this.refresh();
    }

    async getChildren(node?: TreeNode): Promise<TreeNode[]> {
        const { current } = this.programme;
        if (!current || !this.client.isRunning()) {
            return [];
        }
        const path = node?.path ?? [];
        const key = path.join('\n');
        const asked = this.known.get(key) ?? this.client
            .sendRequest<readonly TreeBranch[]>(treeRequest, { folder: current.folder, grouping: this.grouping, path })
            .then(branches => branches.map(branch => ({ branch, path: [...path, branch.name], ...(node ? { parent: node } : {}) })));
        this.known.set(key, asked);
        return [...await asked];
    }

    getParent({ parent }: TreeNode): TreeNode | undefined {
        return parent;
    }

    getTreeItem({ branch: { label, element, count, hasChildren }, path }: TreeNode): vscode.TreeItem {
        const { Collapsed, None } = vscode.TreeItemCollapsibleState;
        const item = element ? elementItem(element, label, hasChildren) : new vscode.TreeItem(label, hasChildren ? Collapsed : None);
        item.id = `${this.grouping}\n${path.join('\n')}`;
        if (!element) {
            item.description = count === undefined ? '' : String(count);
            item.contextValue = 'group';
        }
        return item;
    }

    dispose(): void {
        clearTimeout(this.timer);
        vscode.Disposable.from(...this.subscriptions).dispose();
    }

    private refresh(): void {
        this.known = new Map();
        const titles: Readonly<Record<TreeGrouping, string>> = {
            chapter: vscode.l10n.t('by chapter'), phase: vscode.l10n.t('by phase'), space: vscode.l10n.t('by space'),
            users: vscode.l10n.t('by user group'),
        };
        const title = this.programme.isOneOfSeveral ? `${this.programme.current?.title ?? ''} · ` : '';
        this.view.description = this.programme.current ? `${title}${titles[this.grouping]}` : '';
        this.changed.fire();
        this.follow(vscode.window.activeTextEditor);
    }

    /** Shows where the cursor stands, once it rests. */
    private follow(editor: vscode.TextEditor | undefined): void {
        const isWanted = vscode.workspace.getConfiguration(this.language).get<boolean>('tree.followCursor', true);
        clearTimeout(this.timer);
        if (isWanted && this.view.visible && editor?.document.languageId === this.language) {
            this.timer = setTimeout(() => void this.reveal(editor), pauseMs);
        }
    }

    private async reveal(editor: vscode.TextEditor): Promise<void> {
        const found = await this.client.sendRequest<TreePath | null>(treePathRequest, {
            uri: editor.document.uri.toString(), position: editor.selection.active, grouping: this.grouping,
        });
        const isShown = this.view.selection.some(({ path }) => path.join('\n') === found?.path.join('\n'));
        if (!found || found.folder !== this.programme.current?.folder || isShown || !this.view.visible) {
            return;
        }
        let node: TreeNode | undefined;
        for (const name of found.path) {
            node = (await this.getChildren(node)).find(({ branch }) => branch.name === name);
            if (!node) {
                return;
            }
        }
        // The tree may have been refreshed meanwhile: the next move of the cursor finds it again.
        await Promise.resolve(this.view.reveal(node!, { select: true, focus: false })).catch(() => undefined);
    }
}
