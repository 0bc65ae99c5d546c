/** What a quoted text says, and where its runs begin in what was written; without runs, behind the opening quote if there is one. */
export interface Written {
    readonly text: string;
    readonly runs?: readonly (readonly [at: number, from: number])[];
}

/** What a cell of a table says. */
export function cellText(source: string): Written {
    const closing = { '"': '"', '«': '»', '“': '”' }[source[0] ?? ''];
    // Quotes around the whole cell are no part of it; two quoted texts are.
    const isQuoted = closing !== undefined && source.length > 1 && source.indexOf(closing, 1) === source.length - 1;
    const plain = isQuoted ? quotedText(source) : { text: source };
    return plain.text.includes('\\|') ? withoutEscapes(plain.text, source.indexOf(plain.text)) : plain;
}

/** A bar in a cell is written `\|`. */
function withoutEscapes(text: string, from: number): Written {
    const runs: [number, number][] = [[0, from]];
    const parts = text.split('\\|');
    let at = 0;
    let place = from;
    for (const part of parts.slice(0, -1)) {
        at += part.length;
        place += part.length + 1;
        runs.push([at, place]);
    }
    return { text: parts.join('|'), runs };
}

/** What stands between quotes, ends of lines as \n; prose in triple quotes without its indentation. */
export function quotedText(source: string): Written {
    if (source.startsWith('"""')) {
        return dedent(source.slice(3, source.length >= 6 && source.endsWith('"""') ? -3 : undefined), 3);
    }
    const closed = /["»”]$/.test(source) && source.length > 1;
    const inner = source.slice(1, closed ? -1 : undefined);
    if (source.startsWith('"')) {
        return { text: inner };
    }
    const text = inner.trim();
    const blanks = inner.length - inner.trimStart().length;
    return blanks > 0 ? { text, runs: [[0, 1 + blanks]] } : { text };
}

function dedent(prose: string, from: number): Written {
    const lines = prose.split(/\r\n?|\n/);
    let indent = Infinity;
    for (const line of lines.slice(1)) {
        const blanks = blanksOf(line);
        indent = blanks < line.length ? Math.min(indent, blanks) : indent;
    }
    const runs: [number, number][] = [];
    let text = '';
    let place = from;
    lines.forEach((line, i) => {
        const cut = i === 0 ? line.length - line.trimStart().length : Math.min(indent, blanksOf(line));
        text += i === 0 ? '' : '\n';
        runs.push([text.length, place + cut]);
        text += line.slice(cut).trimEnd();
        place += line.length;
        place += prose.startsWith('\r\n', place - from) ? 2 : 1;
    });
    const trimmed = text.trim();
    const lost = text.length - text.trimStart().length;
    const first = runs.findLastIndex(([at]) => at <= lost);
    return {
        text: trimmed,
        runs: runs.slice(first).map(([at, start]) => (at <= lost ? [0, start + lost - at] as const : [at - lost, start] as const))
            .filter(([at]) => at <= trimmed.length),
    };
}

/** How many blanks a line begins with. */
function blanksOf(line: string): number {
    return /^[ \t]*/.exec(line)![0].length;
}
