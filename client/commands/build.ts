import * as vscode from 'vscode';
import { WorkDoneProgress, type BaseLanguageClient } from 'vscode-languageclient';
import {
    buildChoicesRequest, buildRequest, type BuildAnswer, type BuildChoice, type BuildOrder,
} from '../../server/protocol-commands.js';
import { writeTogether } from './written.js';

/** What may be known of a build before anything is asked; what is known is not asked for. */
export interface BuildGiven extends Partial<Pick<BuildOrder, 'documents' | 'formats' | 'force'>> {
    readonly target?: vscode.Uri;
}

/** Compiles documents of a programme into a folder, and offers to open them. Gives what was written. */
export async function build(client: BaseLanguageClient, given: BuildGiven = {}): Promise<readonly vscode.Uri[] | undefined> {
    const choice = await programmeToBuild(client);
    const documents = choice && (given.documents ?? await documentsAmong(choice));
    const formats = documents && (given.formats ?? await formatsAmong(choice.formats));
    const target = formats && (given.target ?? await folderFor(choice));
    if (!target) {
        return undefined;
    }
    const order: BuildOrder = { folder: choice.folder, documents, formats };
    const files = await compiled(client, order, target, given.force);
    if (files && given.target === undefined) {
        void offer(files, target);
    }
    return files;
}

async function programmeToBuild(client: BaseLanguageClient): Promise<BuildChoice | undefined> {
    const document = vscode.window.activeTextEditor?.document;
    const uri = document?.languageId === 'amont' ? document.uri.toString() : undefined;
    const choices = await client.sendRequest<readonly BuildChoice[]>(buildChoicesRequest, uri === undefined ? {} : { uri });
    if (choices.length === 0) {
        await vscode.window.showInformationMessage(vscode.l10n.t('There is no programme here yet: make one first.'));
    }
    if (choices.length <= 1 || choices[0]!.own) {
        return choices[0];
    }
    const items = choices.map(choice => ({
        choice, label: choice.title, description: vscode.workspace.asRelativePath(vscode.Uri.parse(choice.folder)),
    }));
    return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which programme is built?') }))?.choice;
}

async function documentsAmong({ documents }: BuildChoice): Promise<readonly string[] | undefined> {
    const item = ({ kind, title, audience, declared }: BuildChoice['documents'][number]): vscode.QuickPickItem & { kindOf: string } => ({
        kindOf: kind, label: title, detail: vscode.l10n.t('For: {0}', audience), picked: kind === 'programme',
        description: declared ? vscode.l10n.t('declared as a deliverable') : '',
    });
    const picked = await vscode.window.showQuickPick(
        [...documents.filter(({ declared }) => declared), ...documents.filter(({ declared }) => !declared)].map(item),
        {
            canPickMany: true, title: vscode.l10n.t('Build documents ({0}/3)', 1), placeHolder: vscode.l10n.t('Which documents?'),
            matchOnDetail: true, ignoreFocusOut: true,
        },
    );
    return picked && picked.length > 0 ? picked.map(({ kindOf }) => kindOf) : undefined;
}

async function formatsAmong(formats: readonly string[]): Promise<readonly string[] | undefined> {
    const titles: Readonly<Record<string, readonly [label: string, detail: string]>> = {
        html: ['HTML', vscode.l10n.t('A page of one file, to read and to send')],
        md: ['Markdown', vscode.l10n.t('Text, for a wiki or a forge')],
        docx: ['Word', vscode.l10n.t('To go on writing, with your firm’s styles')],
        pdf: ['PDF', vscode.l10n.t('To print and to sign')],
        xlsx: ['Excel', vscode.l10n.t('Tables that calculate')],
        json: ['JSON', vscode.l10n.t('The data, for other software')],
    };
    const items = formats.map(format => ({
        format, label: titles[format]?.[0] ?? format, detail: titles[format]?.[1] ?? '', picked: format === 'html',
    }));
    const picked = await vscode.window.showQuickPick(items, {
        canPickMany: true, title: vscode.l10n.t('Build documents ({0}/3)', 2), placeHolder: vscode.l10n.t('In which formats?'),
        ignoreFocusOut: true,
    });
    return picked && picked.length > 0 ? picked.map(({ format }) => format) : undefined;
}

async function folderFor({ target }: BuildChoice): Promise<vscode.Uri | undefined> {
    const usual = vscode.Uri.parse(target);
    const elsewhere = vscode.l10n.t('Another folder…');
    const chosen = await vscode.window.showQuickPick([
        {
            label: vscode.workspace.asRelativePath(usual),
            detail: vscode.l10n.t('Beside the programme; files of the same names are replaced'),
        },
        { label: elsewhere },
    ], { title: vscode.l10n.t('Build documents ({0}/3)', 3), placeHolder: vscode.l10n.t('Into which folder?'), ignoreFocusOut: true });
    if (chosen?.label !== elsewhere) {
        return chosen && usual;
    }
    const [other] = await vscode.window.showOpenDialog({
        canSelectFiles: false, canSelectFolders: true, defaultUri: vscode.Uri.joinPath(usual, '..'), openLabel: vscode.l10n.t('Build here'),
    }) ?? [];
    return other;
}

async function compiled(
    client: BaseLanguageClient, order: BuildOrder, target: vscode.Uri, force: boolean | undefined,
): Promise<readonly vscode.Uri[] | undefined> {
    const answer = await vscode.window.withProgress({
        location: vscode.ProgressLocation.Notification, cancellable: true, title: vscode.l10n.t('Building'),
    }, (progress, token) => {
        const wanted = { ...order, force: force ?? false };
        return answered(client, wanted, token, (message, increment) => progress.report({ message, increment }));
    });
    if (answer === undefined) {
        return undefined;
    }
    if ('refused' in answer) {
        return refused(client, order, target, answer, force === undefined);
    }
    try {
        const files = await writeTogether(target, answer.files);
        answer.notes.forEach(note => client.outputChannel.appendLine(note));
        return files;
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        void vscode.window.showErrorMessage(vscode.l10n.t('The documents could not be written: {0}', reason));
        return undefined;
    }
}

/** What the server built; nothing where it was called off. */
async function answered(
    client: BaseLanguageClient, order: BuildOrder, token: vscode.CancellationToken, tell: (message: string, increment: number) => void,
): Promise<BuildAnswer | undefined> {
    const workDoneToken = `amont-build-${++builds}`;
    let done = 0;
    const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, value => {
        if (value.kind === 'report') {
            const reached = value.percentage ?? done;
            tell(value.message ?? '', reached - done);
            done = reached;
        }
    });
    try {
        const answer = await client.sendRequest<BuildAnswer>(buildRequest, { ...order, workDoneToken }, token);
        return token.isCancellationRequested ? undefined : answer;
    } catch (error) {
        if (token.isCancellationRequested) {
            return undefined;
        }
        throw error;
    } finally {
        listening.dispose();
    }
}

/** Numbers builds, so that each hears of its own progress. */
let builds = 0;

type Refused = Extract<BuildAnswer, { readonly refused: string }>;

async function refused(
    client: BaseLanguageClient, order: BuildOrder, target: vscode.Uri, { refused: reason, errors }: Refused, mayAsk: boolean,
): Promise<readonly vscode.Uri[] | undefined> {
    if (errors === 0 || !mayAsk) {
        void vscode.window.showErrorMessage(reason || vscode.l10n.t('The documents could not be built: the log says why.'));
        return undefined;
    }
    const anyway = vscode.l10n.t('Build anyway');
    const show = vscode.l10n.t('Go to the first error');
    const detail = vscode.l10n.t('What is built despite errors says so on its cover.');
    const chosen = await vscode.window.showWarningMessage(reason, { modal: true, detail }, show, anyway);
    if (chosen === show) {
        await vscode.commands.executeCommand('amont.nextFinding');
    }
    return chosen === anyway ? compiled(client, order, target, true) : undefined;
}

async function offer(files: readonly vscode.Uri[], target: vscode.Uri): Promise<void> {
    const [first] = files;
    const canReveal = target.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop;
    const open = vscode.l10n.t('Open');
    const reveal = canReveal ? vscode.l10n.t('Show in the folder') : vscode.l10n.t('Show in the explorer');
    const said = vscode.l10n.t('Documents built in “{0}”: {1}', vscode.workspace.asRelativePath(target), files.length);
    const chosen = await vscode.window.showInformationMessage(said, open, reveal);
    if (chosen === open && first) {
        await (canReveal ? vscode.env.openExternal(first) : vscode.commands.executeCommand('vscode.open', first));
    } else if (chosen === reveal && first) {
        await vscode.commands.executeCommand(canReveal ? 'revealFileInOS' : 'revealInExplorer', first);
    }
}
