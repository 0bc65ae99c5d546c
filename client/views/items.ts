import * as vscode from 'vscode';
import type { Place } from '../../server/protocol.js';
import type { ElementCard, FindingCounts } from '../../server/protocol-views.js';
import { rangeOf } from '../places.js';

const icons: Readonly<Record<string, string>> = {
    programme: 'book', library: 'library', chapter: 'note', actor: 'organization', user: 'account', phase: 'milestone',
    milestone: 'pin', objective: 'target', need: 'comment', scenario: 'run-all', requirement: 'checklist', setAside: 'circle-slash',
    spaceType: 'symbol-structure', unit: 'layers', space: 'layout', adjacency: 'arrow-swap', activity: 'calendar',
    proposal: 'lightbulb', commitment: 'verified', champion: 'star', guidance: 'info', indicator: 'graph', costItem: 'credit-card',
    risk: 'flame', decision: 'pass', question: 'question', tender: 'briefcase', awardCriterion: 'law', offer: 'package',
    marks: 'table', deliverable: 'file', parameter: 'symbol-variable', term: 'quote', regulation: 'references',
};

/** What findings in an element look like in a tree: the scheme of addresses that carry their counts. */
const scheme = 'amont-element';

/** An element as an item of a tree: its name, its title, its icon, what was found in it; a click leads to its text. */
export function elementItem(element: ElementCard, label: string, hasChildren: boolean): vscode.TreeItem {
    const { Collapsed, None } = vscode.TreeItemCollapsibleState;
    const { kind, word, title, place, findings, key } = element;
    const item = new vscode.TreeItem(label, hasChildren ? Collapsed : None);
    const counts = countsText(findings);
    item.description = title === label ? '' : title;
    item.tooltip = [`${word} ${label}`, title, counts].filter(line => line !== '').join('\n');
    item.accessibilityInformation = { label: [label, title, word, counts].filter(part => part !== '').join(', ') };
    item.iconPath = new vscode.ThemeIcon(icons[kind] ?? 'symbol-misc');
    item.contextValue = 'element';
    item.command = opening(place);
    item.resourceUri = vscode.Uri.from({ scheme, path: `/${key}`, query: `${findings.errors},${findings.warnings}` });
    return item;
}

/** The command that opens a place of the text. */
export function opening({ uri, range }: Place): vscode.Command {
    const at = rangeOf(range);
    return {
        command: 'vscode.open', title: vscode.l10n.t('Open the text'),
        arguments: [vscode.Uri.parse(uri), { selection: new vscode.Range(at.start, at.start) } satisfies vscode.TextDocumentShowOptions],
    };
}

/** How many findings there are, in words; nothing where there are none. */
export function countsText({ errors, warnings, informations }: FindingCounts): string {
    return [
        errors > 0 ? vscode.l10n.t('Errors: {0}', errors) : '',
        warnings > 0 ? vscode.l10n.t('Warnings: {0}', warnings) : '',
        informations > 0 ? vscode.l10n.t('Remarks: {0}', informations) : '',
    ].filter(part => part !== '').join(', ');
}

const colours = {
    error: new vscode.ThemeColor('list.errorForeground'), warning: new vscode.ThemeColor('list.warningForeground'),
};

/** The icon of a weight. */
export function severityIcon({ errors, warnings }: FindingCounts): vscode.ThemeIcon {
    return errors > 0 ? new vscode.ThemeIcon('error', colours.error)
        : warnings > 0 ? new vscode.ThemeIcon('warning', colours.warning) : new vscode.ThemeIcon('info');
}

/** Puts the number of findings beside the elements in which they stand. */
export const badges: vscode.FileDecorationProvider = {
    provideFileDecoration(uri) {
        if (uri.scheme !== scheme) {
            return undefined;
        }
        const [errors = 0, warnings = 0] = uri.query.split(',').map(Number);
        const count = errors + warnings;
        return count === 0 ? undefined : {
            badge: count > 9 ? '9+' : String(count), color: errors > 0 ? colours.error : colours.warning,
            tooltip: countsText({ errors, warnings, informations: 0 }),
        };
    },
};

/** Where an element of a view or the cursor stands. */
export function placeAtHand(
    element: ElementCard | undefined, language: string,
): { readonly uri: vscode.Uri; readonly position: vscode.Position } | undefined {
    if (element) {
        return { uri: vscode.Uri.parse(element.place.uri), position: rangeOf(element.place.range).start };
    }
    const editor = vscode.window.activeTextEditor;
    return editor?.document.languageId === language ? { uri: editor.document.uri, position: editor.selection.active } : undefined;
}
