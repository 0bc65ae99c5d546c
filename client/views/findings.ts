import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { completenessRequest, type CompletenessFigure, type Place, type ProgrammeCompleteness } from '../../server/protocol.js';
import { findingsRequest, type FindingFamily } from '../../server/protocol-views.js';
import type { ShownProgramme } from './choice.js';
import { countsText, opening, severityIcon } from './items.js';

/** A line of the view, made with those below it. */
interface Line {
    readonly item: vscode.TreeItem;
    readonly children: readonly Line[];
}

const countOf = { error: 'errors', warning: 'warnings', information: 'informations' } as const;

/** What was found, family by family, below the completeness of each phase. */
export class FindingsView implements vscode.TreeDataProvider<Line>, vscode.Disposable {
    private readonly changed = new vscode.EventEmitter<void>();
    readonly onDidChangeTreeData = this.changed.event;
    readonly view: vscode.TreeView<Line>;
    private readonly subscriptions: vscode.Disposable[];

    constructor(private readonly client: BaseLanguageClient, private readonly programme: ShownProgramme) {
        this.view = vscode.window.createTreeView('amont.findings', { treeDataProvider: this, showCollapseAll: true });
        this.subscriptions = [
            this.changed, this.view,
            programme.onDidChange(() => (this.view.visible ? this.changed.fire() : undefined)),
            this.view.onDidChangeVisibility(({ visible }) => (visible ? this.changed.fire() : undefined)),
        ];
    }

    async getChildren(line?: Line): Promise<Line[]> {
        return [...line?.children ?? await this.top()];
    }

    getTreeItem({ item }: Line): vscode.TreeItem {
        return item;
    }

    dispose(): void {
        vscode.Disposable.from(...this.subscriptions).dispose();
    }

    private async top(): Promise<readonly Line[]> {
        const { current } = this.programme;
        if (!current || !this.client.isRunning()) {
            return [];
        }
        const [families, programmes] = await Promise.all([
            this.client.sendRequest<readonly FindingFamily[]>(findingsRequest, { folder: current.folder }),
            this.client.sendRequest<readonly ProgrammeCompleteness[]>(completenessRequest, {}),
        ]);
        const total = families.reduce((sum, { counts }) => sum + counts.errors + counts.warnings, 0);
        this.view.badge = total === 0 ? undefined : { value: total, tooltip: vscode.l10n.t('Findings to look at: {0}', total) };
        this.view.description = this.programme.isOneOfSeveral ? current.title : '';
        const counted = programmes.find(({ folder }) => folder === current.uri);
        const none = new vscode.TreeItem(vscode.l10n.t('No finding'));
        none.iconPath = new vscode.ThemeIcon('pass');
        return [
            ...(counted ? [completenessLine(counted)] : []),
            ...families.map(familyLine),
            ...(families.length === 0 ? [{ item: none, children: [] }] : []),
        ];
    }
}

function line(id: string, label: string, description: string, icon: vscode.ThemeIcon | undefined, children: readonly Line[]): Line {
    const { Collapsed, None } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(label, children.length > 0 ? Collapsed : None);
    item.id = id;
    item.description = description;
    item.tooltip = label;
    item.accessibilityInformation = { label: [label, description].filter(part => part !== '').join(', ') };
    if (icon) {
        item.iconPath = icon;
    }
    return { item, children };
}

function familyLine({ name, title, counts, rules }: FindingFamily): Line {
    return line(name, title, countsText(counts), severityIcon(counts), rules.map(rule =>
        line(`${name}\n${rule.code}`, rule.title, countsText(rule.counts), severityIcon(rule.counts),
            rule.findings.map(({ severity, message, place }) => {
                const one = { errors: 0, warnings: 0, informations: 0, [countOf[severity]]: 1 };
                const { start } = place.range;
                const id = [name, rule.code, place.uri, start.line, start.character, message].join('\n');
                return placed(line(id, message, fileOf(place.uri), severityIcon(one), []), place);
            }))));
}

function completenessLine({ title, judgedAt, phases, open }: ProgrammeCompleteness): Line {
    const judged = phases.find(({ id }) => id === judgedAt);
    const all = phases.map(phase => {
        const isJudged = phase.id === judgedAt;
        const areas = phase.areas.map(({ area, title: name, ...figure }) => line(
            `complete\n${phase.id}\n${area}`, name, figureText(figure),
            new vscode.ThemeIcon(figure.done === figure.due ? 'pass' : 'circle-large-outline'),
            isJudged ? open.filter(item => item.area === area).map((item, i) => placed(line(
                `complete\n${phase.id}\n${area}\n${i}`, item.message, item.due,
                severityIcon({ errors: 0, warnings: 0, informations: 0, [countOf[item.severity]]: 1 }), [],
            ), item.location)) : [],
        ));
        const name = phase.title === '' || phase.title === phase.id ? phase.id : `${phase.id} – ${phase.title}`;
        return line(`complete\n${phase.id}`, name, figureText(phase), new vscode.ThemeIcon(isJudged ? 'location' : 'milestone'), areas);
    });
    const description = judged ? vscode.l10n.t('{0} at {1}', figureText(judged), judgedAt) : '';
    const made = line('complete', vscode.l10n.t('Completeness'), description, new vscode.ThemeIcon('pie-chart'), all);
    made.item.tooltip = `${title}\n${description}`;
    return made;
}

function figureText({ done, due, percent }: CompletenessFigure): string {
    return percent === null ? vscode.l10n.t('nothing due') : vscode.l10n.t('{0}% ({1}/{2})', percent, done, due);
}

function placed(made: Line, place: Place): Line {
    made.item.command = opening(place);
    made.item.contextValue = 'finding';
    return made;
}

function fileOf(uri: string): string {
    const { path } = vscode.Uri.parse(uri);
    return path.slice(path.lastIndexOf('/') + 1);
}
