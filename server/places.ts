import { URI } from 'vscode-uri';

/** The path by which the core knows a document: plain, with `/`. Documents that are no files keep their scheme. */
export function pathOf(uri: string): string {
    const { scheme, authority, path, fsPath } = URI.parse(uri);
    if (scheme === 'file') {
        return fsPath.replace(/\\/g, '/');
    }
    return authority === '' ? `${scheme}:${path}` : `${scheme}://${authority}${path}`;
}

/** The URI of a path of the core. */
export function uriOf(path: string): string {
    const other = /^([a-z][a-z0-9+.-]+):(?:\/\/([^/]*))?(.*)$/i.exec(path);
    return (other ? URI.from({ scheme: other[1]!, authority: other[2], path: other[3] }) : URI.file(path)).toString();
}

interface Position {
    readonly line: number;
    readonly character: number;
}

/** Lines of a text, to go between offsets and positions in UTF-16 units. */
export class Lines {
    private readonly starts: number[] = [0];

    constructor(readonly text: string) {
        for (let at = 0; at < text.length; at++) {
            const character = text.charCodeAt(at);
            if (character === 10 || (character === 13 && text.charCodeAt(at + 1) !== 10)) {
                this.starts.push(at + 1);
            }
        }
    }

    positionAt(offset: number): Position {
        let low = 0;
        let high = this.starts.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (this.starts[middle]! <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return { line: low - 1, character: Math.min(offset, this.text.length) - this.starts[low - 1]! };
    }

    /** The offset of a position; one beyond the end of its line stands at that end. */
    offsetAt({ line, character }: Position): number {
        const start = this.starts[line];
        if (start === undefined) {
            return this.text.length;
        }
        const next = this.starts[line + 1] ?? this.text.length;
        return Math.min(start + character, line + 1 < this.starts.length ? next - 1 : next);
    }
}
