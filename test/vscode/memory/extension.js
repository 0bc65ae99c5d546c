// A file system in the memory of the page: the files of the workspace under test come with the host that serves this extension.
const vscode = require('vscode');

const { Directory, File } = vscode.FileType;

class Memory {
    constructor(files) {
        this.files = new Map(Object.entries(files).map(([name, text]) => [`/${name}`, new TextEncoder().encode(text)]));
        this.changes = new vscode.EventEmitter();
        this.onDidChangeFile = this.changes.event;
    }

    watch() {
        return { dispose() {} };
    }

    stat(uri) {
        const bytes = this.files.get(uri.path);
        if (bytes === undefined && !this.below(uri.path).length) {
            throw vscode.FileSystemError.FileNotFound(uri);
        }
        return { type: bytes === undefined ? Directory : File, ctime: 0, mtime: 0, size: bytes?.length ?? 0 };
    }

    readDirectory(uri) {
        const inside = this.below(uri.path).map((path) => path.split('/'));
        return [...new Map(inside.map(([name, ...rest]) => [name, rest.length === 0 ? File : Directory]))];
    }

    readFile(uri) {
        const bytes = this.files.get(uri.path);
        if (bytes === undefined) {
            throw vscode.FileSystemError.FileNotFound(uri);
        }
        return bytes;
    }

    writeFile(uri, bytes) {
        const type = this.files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
        this.files.set(uri.path, bytes);
        this.changes.fire([{ type, uri }]);
    }

    delete(uri) {
        // A folder goes with all it holds.
        [uri.path, ...this.below(uri.path).map((name) => `${uri.path}/${name}`)].forEach((name) => this.files.delete(name));
        this.changes.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
    }

    rename(from, to) {
        this.writeFile(to, this.readFile(from));
        this.delete(from);
    }

    createDirectory() {
        // Folders are where files are.
    }

    below(path) {
        const folder = path.endsWith('/') ? path : `${path}/`;
        return [...this.files.keys()].filter((name) => name.startsWith(folder)).map((name) => name.slice(folder.length));
    }
}

exports.activate = async (context) => {
    const answer = await fetch(vscode.Uri.joinPath(context.extensionUri, 'files.json').toString(true));
    const memory = new Memory(await answer.json());
    context.subscriptions.push(vscode.workspace.registerFileSystemProvider('memfs', memory, { isCaseSensitive: true }));
};
