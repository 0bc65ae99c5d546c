/**
 * Markdown that users write, read into the document tree. HTML is text like any other, images become links, and a link leads out
 * only to an address that `externalAddress` lets through.
 */
import MarkdownIt from 'markdown-it';
import { externalAddress, paragraph, plainText, text } from './build.js';
import type { Block, Heading, Inline, ListItem, TableCell, TableColumn, TableRow, Target } from './nodes.js';

type Token = ReturnType<MarkdownIt['parse']>[number];

/** What an identifier between brackets leads to. */
export interface Resolved {
    /** The identifier as the reader sees it. */
    readonly id: string;
    readonly title?: string;
    /** Where it leads in the document, when that is not the identifier itself. */
    readonly target?: Target;
}

/** Finds what `[ID]` names; nothing when no element has that name. */
export type Resolve = (identifier: string) => Resolved | undefined;

/** An identifier between brackets that no Markdown link claims: a capital, then letters, digits, `_`, `-` and `.`. */
const IDENTIFIER = /\[(\p{Lu}[\p{L}\p{M}\p{N}_.-]*[\p{L}\p{M}\p{N}_])\](?![([:])/uy;

const markdown = new MarkdownIt('default', { html: false, linkify: true, typographer: false, breaks: false });
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
markdown.validateLink = address => externalAddress(address) !== undefined;
markdown.inline.ruler.before('link', 'identifier', (state, silent) => {
    IDENTIFIER.lastIndex = state.pos;
    const match = IDENTIFIER.exec(state.src);
    const identifier = match?.[1];
    if (match === null || identifier === undefined) { return false; }
    if (!silent) { state.push('identifier', '', 0).content = identifier; }
    state.pos += match[0].length;
    return true;
});

/** Reads Markdown of many lines. */
export function readProse(source: string, resolve: Resolve): readonly Block[] {
    return new ProseReader(markdown.parse(source, {}), resolve).read();
}

/** Reads Markdown of one line: no lists, no titles, no tables. */
export function readLine(source: string, resolve: Resolve): readonly Inline[] {
    const tokens = markdown.parseInline(source, {});
    return readInlines(tokens[0]?.children ?? [], resolve);
}

/** Walks the flat list of tokens, where `x_open` and `x_close` stand around what they hold. */
class ProseReader {
    private position = 0;
    private readonly topLevel: number;

    constructor(private readonly tokens: readonly Token[], private readonly resolve: Resolve) {
        const levels = tokens.filter(token => token.type === 'heading_open').map(token => Number(token.tag.slice(1)));
        this.topLevel = levels.reduce((least, level) => Math.min(least, level), 6);
    }

    read(until?: string): readonly Block[] {
        const blocks: Block[] = [];
        for (let token = this.next(); token !== undefined && token.type !== until; token = this.next()) {
            blocks.push(...this.block(token));
        }
        return blocks;
    }

    private next(): Token | undefined {
        return this.tokens[this.position++];
    }

    private block(token: Token): readonly Block[] {
        switch (token.type) {
            case 'paragraph_open':
                return [paragraph(this.line('paragraph_close'))];
            case 'heading_open':
                return [{ kind: 'heading', level: this.level(token), content: this.line('heading_close') }];
            case 'bullet_list_open':
                return [{ kind: 'list', ordered: false, items: this.items('bullet_list_close') }];
            case 'ordered_list_open': {
                const start = Number(token.attrGet('start') ?? 1);
                const items = this.items('ordered_list_close');
                return [{ kind: 'list', ordered: true, ...(start === 1 ? {} : { start }), items }];
            }
            case 'blockquote_open':
                return [{ kind: 'quotation', blocks: this.read('blockquote_close') }];
            case 'table_open':
                return [this.table()];
            case 'fence':
            case 'code_block':
                return [{ kind: 'code-block', text: token.content.replace(/\n$/, '') }];
            case 'hr':
                return [{ kind: 'separator' }];
            case 'inline':
                return [paragraph(readInlines(token.children ?? [], this.resolve))];
            default:
                // Every block of the preset is above; an unknown one still gives its text.
                return token.content === '' ? [] : [paragraph(token.content)];
        }
    }

    private level(token: Token): Heading['level'] {
        const level = Number(token.tag.slice(1)) - this.topLevel + 1;
        return level <= 1 ? 1 : level === 2 ? 2 : 3;
    }

    private line(until: string): readonly Inline[] {
        const content: Inline[] = [];
        for (let token = this.next(); token !== undefined && token.type !== until; token = this.next()) {
            content.push(...readInlines(token.children ?? [], this.resolve));
        }
        return content;
    }

    private items(until: string): readonly ListItem[] {
        const items: ListItem[] = [];
        for (let token = this.next(); token !== undefined && token.type !== until; token = this.next()) {
            if (token.type === 'list_item_open') { items.push(withCheckBox(this.read('list_item_close'))); }
        }
        return items;
    }

    private table(): Block {
        const head: TableRow[] = [];
        const body: TableRow[] = [];
        const columns: TableColumn[] = [];
        let rows = head;
        let cells: TableCell[] = [];
        for (let token = this.next(); token !== undefined && token.type !== 'table_close'; token = this.next()) {
            switch (token.type) {
                case 'tbody_open':
                    rows = body;
                    break;
                case 'tr_open':
                    cells = [];
                    break;
                case 'th_open':
                    columns.push({ kind: columnKind(token.attrGet('style')) });
                    cells.push({ content: this.line('th_close'), header: 'column' });
                    break;
                case 'td_open':
                    cells.push({ content: this.line('td_close') });
                    break;
                case 'tr_close':
                    rows.push({ cells });
                    break;
            }
        }
        return { kind: 'table', columns, head, body, foot: [] };
    }
}

function columnKind(style: string | null): TableColumn['kind'] {
    if (style?.includes('right') === true) { return 'number'; }
    return style?.includes('center') === true ? 'mark' : 'text';
}

function withCheckBox(blocks: readonly Block[]): ListItem {
    const [first, ...rest] = blocks;
    const opening = first?.kind === 'paragraph' ? first.content[0] : undefined;
    if (first?.kind !== 'paragraph' || opening?.kind !== 'text') { return { blocks }; }
    const box = /^\[([ xX])\] /.exec(opening.text);
    if (box === null) { return { blocks }; }
    const content = [text(opening.text.slice(box[0].length)), ...first.content.slice(1)];
    return { checked: box[1] !== ' ', blocks: [{ ...first, content }, ...rest] };
}

function readInlines(tokens: readonly Token[], resolve: Resolve): readonly Inline[] {
    const open: { readonly token: Token | undefined; readonly content: Inline[] }[] = [{ token: undefined, content: [] }];
    const top = (): Inline[] => open[open.length - 1]?.content ?? [];
    for (const token of tokens) {
        if (token.nesting === 1) {
            open.push({ token, content: [] });
        } else if (token.nesting === -1) {
            const closed = open.length > 1 ? open.pop() : undefined;
            if (closed?.token !== undefined) { top().push(...wrapped(closed.token, closed.content)); }
        } else {
            top().push(...leaf(token, resolve));
        }
    }
    return merged(open.flatMap(each => each.content));
}

function wrapped(token: Token, content: readonly Inline[]): readonly Inline[] {
    switch (token.type) {
        case 'strong_open':
            return [{ kind: 'strong', content: merged(content) }];
        case 'em_open':
            return [{ kind: 'emphasis', content: merged(content) }];
        case 's_open':
            return [{ kind: 'deleted', content: merged(content) }];
        case 'link_open': {
            const address = externalAddress(token.attrGet('href') ?? '');
            return address === undefined ? content : [{ kind: 'link', address, content: merged(content) }];
        }
        default:
            return content;
    }
}

function leaf(token: Token, resolve: Resolve): readonly Inline[] {
    switch (token.type) {
        case 'code_inline':
            return [{ kind: 'code', text: token.content }];
        case 'softbreak':
            return [text(' ')];
        case 'hardbreak':
            return [{ kind: 'line-break' }];
        case 'identifier': {
            const found = resolve(token.content.normalize('NFC'));
            if (found === undefined) { return [text(`[${token.content}]`)]; }
            return [{
                kind: 'reference', target: found.target ?? found.id, label: found.id,
                ...(found.title === undefined ? {} : { title: found.title }),
            }];
        }
        case 'image': {
            const address = externalAddress(token.attrGet('src') ?? '');
            const caption = plainText(readInlines(token.children ?? [], resolve)) || address || '';
            return address === undefined ? [text(caption)] : [{ kind: 'link', address, content: [text(caption)] }];
        }
        default:
            return token.content === '' ? [] : [text(token.content)];
    }
}

/** Neighbouring plain texts become one, so that punctuation is set over the whole line. */
function merged(content: readonly Inline[]): readonly Inline[] {
    const result: Inline[] = [];
    for (const node of content) {
        const last = result[result.length - 1];
        if (node.kind === 'text' && last?.kind === 'text') {
            result[result.length - 1] = text(last.text + node.text);
        } else {
            result.push(node);
        }
    }
    return result;
}
