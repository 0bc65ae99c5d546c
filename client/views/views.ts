import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { TreeGrouping } from '../../server/protocol-views.js';
import { ShownProgramme } from './choice.js';
import { FindingsView } from './findings.js';
import { badges, placeAtHand } from './items.js';
import { elementOf, TraceView } from './traces.js';
import { ProgrammeTree } from './tree.js';

const groupingCommands: Readonly<Record<string, TreeGrouping>> = {
    'amont.tree.byChapter': 'chapter', 'amont.tree.byPhase': 'phase', 'amont.tree.bySpace': 'space', 'amont.tree.byUsers': 'users',
};

/** The side bar of programmes: their tree, traces, findings, and the commands of these views. */
export function openViews(context: vscode.ExtensionContext, client: BaseLanguageClient, language: string): vscode.Disposable {
    const programme = new ShownProgramme(client, language);
    const tree = new ProgrammeTree(client, programme, language, context.workspaceState);
    const traces = new TraceView(client, programme, language);
    const findings = new FindingsView(client, programme);
    const { registerCommand } = vscode.commands;
    return vscode.Disposable.from(
        programme, tree, traces, findings,
        vscode.window.registerFileDecorationProvider(badges),
        ...Object.entries(groupingCommands).map(([command, grouping]) => registerCommand(command, () => tree.group(grouping))),
        registerCommand('amont.chooseProgramme', () => programme.choose()),
        registerCommand('amont.showTraceability', (node?: unknown) => traces.show(elementOf(node))),
        registerCommand('amont.traces.pin', () => traces.pin(true)),
        registerCommand('amont.traces.unpin', () => traces.pin(false)),
        registerCommand('amont.tree.references', (node: unknown) => showReferences(node, language)),
        registerCommand('amont.tree.preview', async (node: unknown) => {
            const at = placeAtHand(elementOf(node), language);
            if (at) {
                await vscode.window.showTextDocument(at.uri, { selection: new vscode.Range(at.position, at.position) });
                await vscode.commands.executeCommand('amont.openPreview', at.uri);
            }
        }),
        registerCommand('amont.viewStates', async () => ({
            programme: programme.current,
            tree: await labels(tree, undefined, 2),
            selected: tree.view.selection.map(({ branch }) => branch.label),
            traces: traces.shown,
            traceLines: await labels(traces, undefined, 2),
            findings: await labels(findings, undefined, 2),
        })),
    );
}

async function showReferences(node: unknown, language: string): Promise<void> {
    const at = placeAtHand(elementOf(node), language);
    if (at) {
        const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', at.uri, at.position);
        await vscode.window.showTextDocument(at.uri, { selection: new vscode.Range(at.position, at.position) });
        await vscode.commands.executeCommand('editor.action.showReferences', at.uri, at.position, found);
    }
}

/** The lines of a view as they are read, for who looks at it from outside. */
async function labels<T>(view: vscode.TreeDataProvider<T>, above: T | undefined, depth: number): Promise<readonly string[]> {
    const nodes = await view.getChildren(above) ?? [];
    const all = await Promise.all(nodes.map(async node => {
        const { label, description } = await view.getTreeItem(node);
        const own = [label, description].filter((part): part is string => typeof part === 'string' && part !== '').join(' · ');
        return [own, ...(depth > 1 ? (await labels(view, node, depth - 1)).map(below => `  ${below}`) : [])];
    }));
    return all.flat();
}

