/** Lines of text as Markdown. */
import { externalAddress, referenceText } from '../../document/build.js';
import type { Inline, Link, Reference, Target } from '../../document/nodes.js';
import { unreachable } from '../../document/nodes.js';
import type { Anchors } from '../anchors.js';
import { escapeMarkup } from '../escape.js';

/** Where a line stands: a cell has no line breaks and no free bars. */
export type Place = 'line' | 'cell';

/** Renders a line. */
export function markdownInlines(content: readonly Inline[], anchors: Anchors, place: Place = 'line'): string {
    return content.map(node => markdownInline(node, anchors, place)).join('');
}

function markdownInline(node: Inline, anchors: Anchors, place: Place): string {
    switch (node.kind) {
        case 'text':
        case 'quantity':
            return escapeMarkdown(node.text, place);
        case 'strong':
            return wrappedIn('**', markdownInlines(node.content, anchors, place));
        case 'emphasis':
            return wrappedIn('*', markdownInlines(node.content, anchors, place));
        case 'deleted':
            return wrappedIn('~~', markdownInlines(node.content, anchors, place));
        case 'code':
            return codeSpan(node.text, place);
        case 'badge':
            return codeSpan(node.text, place);
        case 'link':
            return markdownLink(node, anchors, place);
        case 'reference':
            return markdownReference(node, anchors, place);
        case 'line-break':
            return place === 'cell' ? '<br>' : '\\\n';
        case 'anchor':
            return markdownAnchor(node.id, anchors);
        default:
            return unreachable(node);
    }
}

/** The mark of a target, or nothing where it is already placed. */
export function markdownAnchor(target: Target | undefined, anchors: Anchors): string {
    const name = target === undefined ? undefined : anchors.place(target);
    return name === undefined ? '' : `<a id="${escapeMarkup(name)}"></a>`;
}

function markdownLink(node: Link, anchors: Anchors, place: Place): string {
    const address = externalAddress(node.address);
    const content = markdownInlines(node.content, anchors, place);
    return address === undefined ? content : `[${content}](<${address.replace(/[<>\\|]/g, encodeURIComponent)}>)`;
}

function markdownReference(node: Reference, anchors: Anchors, place: Place): string {
    const name = anchors.lead(node.target);
    const shown = escapeMarkdown(referenceText(node), place);
    return name === undefined ? shown : `[${shown}](#${encodeURIComponent(name)})`;
}

/** Emphasis marks only count against a letter: spaces at the ends go outside. */
function wrappedIn(mark: string, content: string): string {
    const [, before = '', inside = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(content) ?? [];
    return inside === '' ? content : `${before}${mark}${inside}${mark}${after}`;
}

function codeSpan(text: string, place: Place): string {
    const flat = text.replace(/\s*\n\s*/g, ' ');
    const longest = Math.max(0, ...(flat.match(/`+/g) ?? []).map(run => run.length));
    const fence = '`'.repeat(longest + 1);
    const padded = flat.startsWith('`') || flat.endsWith('`') || flat === '' ? ` ${flat} ` : flat;
    return `${fence}${place === 'cell' ? padded.replace(/\|/g, '\\|') : padded}${fence}`;
}

/** Makes plain text safe: no mark of Markdown or HTML in it counts. */
export function escapeMarkdown(text: string, place: Place = 'line'): string {
    const flat = text
        .replace(/\r\n?|\n/g, ' ')
        .replace(/[\\`*[\]~]/g, '\\$&')
        // An underscore inside a word is only an underscore.
        .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;');
    return place === 'cell'
        ? flat.replace(/\|/g, '\\|')
        : flat.replace(/^(\s*)([#+-])(?=\s|$)/, '$1\\$2').replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2').replace(/^(\s*)([-=])(?=[-=]*\s*$)/, '$1\\$2');
}
