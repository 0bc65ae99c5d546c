/** Cells that were copied from a spreadsheet or a word processor: as text with tabs, and as HTML where the program gave it. */
export interface Copied {
    readonly text: string;
    readonly html?: string;
}

const mostColumns = 200;

/** The rows and cells of what was copied, as many cells in each row; undefined where it is no table. */
export function cellsIn({ text, html }: Copied): readonly (readonly string[])[] | undefined {
    // HTML knows the cells of Word, of which the text has lost the lines inside; a spreadsheet's text says all.
    const rows = (html === undefined ? undefined : fromHtml(html)) ?? fromTabs(text);
    const filled = rows?.map(row => row.map(tidy)).filter(row => row.some(cell => cell !== ''));
    if (!filled || filled.length === 0) {
        return undefined;
    }
    const width = Math.max(...filled.map(row => row.findLastIndex(cell => cell !== '') + 1));
    return width < 1 || (width === 1 && filled.length === 1) ? undefined
        : filled.map(row => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

function tidy(cell: string): string {
    return cell.replace(/[\s\ufeff]+/g, found => (/^[\u00a0\u202f\u2009]$/.test(found) ? found : ' ')).trim();
}

/** Text with tabs; a cell that holds tabs or line ends stands between quotes, its own quotes doubled. */
function fromTabs(text: string): string[][] | undefined {
    if (!text.includes('\t')) {
        return undefined;
    }
    const rows: string[][] = [[]];
    let at = 0;
    while (at <= text.length) {
        const quoted = text[at] === '"' ? /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y : undefined;
        if (quoted) {
            quoted.lastIndex = at;
        }
        const found = quoted?.exec(text);
        const end = found ? at + found[0].length : at + /[^\t\r\n]*/.exec(text.slice(at))![0].length;
        rows[rows.length - 1]!.push(found ? found[1]!.replace(/""/g, '"') : text.slice(at, end));
        if (text[end] === '\t') {
            at = end + 1;
        } else if (end >= text.length) {
            break;
        } else {
            at = end + (text.startsWith('\r\n', end) ? 2 : 1);
            if (at < text.length) {
                rows.push([]);
            } else {
                break;
            }
        }
    }
    return rows;
}

const named: Readonly<Record<string, string>> = {
    amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: '\u00a0', euro: '€', eacute: 'é', egrave: 'è', agrave: 'à', ccedil: 'ç',
    rsquo: '’', laquo: '«', raquo: '»', deg: '°', sup2: '²', le: '≤', ge: '≥',
};

/** The first table of an HTML text. Only its cells are read: nothing of it is ever shown. */
function fromHtml(html: string): string[][] | undefined {
    const table = /<table\b[^]*?<\/table\s*>/i.exec(html)?.[0];
    if (table === undefined) {
        return undefined;
    }
    const rows: string[][] = [];
    /** Cells that reach down from rows above, by column. */
    const reaching = new Map<number, number>();
    for (const [row] of table.matchAll(/<tr\b[^]*?(?=<tr\b|<\/table|<\/tr\s*>)/gi)) {
        const cells: string[] = [];
        const skip = (): void => {
            for (let left = reaching.get(cells.length) ?? 0; left > 0; left = reaching.get(cells.length) ?? 0) {
                reaching.set(cells.length, left - 1);
                cells.push('');
            }
        };
        for (const [, attributes, inner] of row.matchAll(/<t[dh]\b([^>]*)>([^]*?)(?=<t[dh]\b|<\/t[dh]\s*>|$)/gi)) {
            skip();
            const span = (name: string): number =>
                Math.min(mostColumns, Number(new RegExp(`${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes!)?.[1] ?? 1));
            const columns = span('colspan');
            for (let i = 0; i < columns; i++) {
                reaching.set(cells.length, span('rowspan') - 1);
                cells.push(i === 0 ? plainText(inner!) : '');
            }
        }
        skip();
        rows.push(cells);
    }
    return rows;
}

function plainText(html: string): string {
    return html
        .replace(/<!--[^]*?-->|<(style|script)\b[^]*?<\/\1\s*>/gi, '')
        .replace(/<(?:br|\/p|\/div|\/li)\b[^>]*>/gi, ' ')
        .replace(/<[^>]*>/g, '')
        .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, code?: string, name?: string) =>
            (hex ?? code) !== undefined ? characterOf(Number.parseInt(hex ?? code!, hex === undefined ? 10 : 16)) : named[name!] ?? whole);
}

function characterOf(code: number): string {
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
