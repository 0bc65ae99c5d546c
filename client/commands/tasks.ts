import * as vscode from 'vscode';

/** A task of a programme, as `tasks.json` writes it. */
interface AmontTask extends vscode.TaskDefinition {
    readonly command: 'check' | 'build';
    /** The programme's folder, below that of the workspace. */
    readonly path?: string;
    readonly formats?: readonly string[];
    readonly documents?: readonly string[];
    readonly phase?: string;
}

/** Offers to check and to build the programmes of each folder as tasks, with the command line that ships with the extension. */
export function provideTasks(extension: vscode.Uri): vscode.Disposable {
    const program = vscode.Uri.joinPath(extension, 'out', 'cli', 'amont.cjs').fsPath;
    return vscode.tasks.registerTaskProvider('amont', {
        async provideTasks() {
            const found = await vscode.workspace.findFiles('**/*.amont', '**/{node_modules,out}/**', mostFiles);
            const folders = (vscode.workspace.workspaceFolders ?? [])
                .filter(({ uri }) => uri.scheme === 'file' && found.some(file => file.path.startsWith(`${uri.path}/`)));
            return folders.flatMap(folder => (['check', 'build'] as const).map(command =>
                taskOf({ type: 'amont', command }, folder, program)));
        },
        resolveTask({ definition, scope }) {
            const folder = typeof scope === 'object' ? scope : vscode.workspace.workspaceFolders?.[0];
            return folder && taskOf(definition as AmontTask, folder, program);
        },
    });
}

const mostFiles = 200;

function taskOf(definition: AmontTask, folder: vscode.WorkspaceFolder, program: string): vscode.Task {
    const { command, path = '.', formats = [], documents = [], phase } = definition;
    const words = [
        program, command, path,
        ...(command === 'build' && formats.length > 0 ? ['--to', formats.join(',')] : []),
        ...(command === 'build' && documents.length > 0 ? ['--document', documents.join(',')] : []),
        ...(command === 'check' && phase !== undefined ? ['--at', phase] : []),
    ];
    // The editor's own Node runs it: there may be no other on the machine.
    const execution = new vscode.ProcessExecution(process.execPath, words, { cwd: folder.uri.fsPath, env: { ELECTRON_RUN_AS_NODE: '1' } });
    const name = command === 'check' ? vscode.l10n.t('check the programmes') : vscode.l10n.t('build the programmes');
    const task = new vscode.Task(definition, folder, name, 'amont', execution, []);
    task.group = command === 'build' ? vscode.TaskGroup.Build : vscode.TaskGroup.Test;
    // What it tells is told live already: a second list of the same findings would be in the way.
    task.presentationOptions = { clear: true, showReuseMessage: false };
    return task;
}
