/** Lines of text as calls of the theme. */
import { externalAddress, referenceText } from '../../document/build.js';
import type { Inline, Link, Reference, Target } from '../../document/nodes.js';
import { unreachable } from '../../document/nodes.js';
import type { Destinations } from './destinations.js';
import { literal, shown } from './literals.js';

/** Past so many characters an identifier or a figure with its unit may break: a narrow column could not hold it. */
const LONGEST_KEPT = 24;

/** Where a line can end: anywhere but between letters, figures and signs that hold together. */
const BREAKABLE = /[^\p{L}\p{N}\u00A0\u202F.,%€°²³≤≥±−]/u;
/** A word that can be cut, which those of an identifier never are. */
const LONG_WORD = /\p{L}{5}/u;

/** A line as the inside of a content block. */
export function lineOf(content: readonly Inline[], anchors: Destinations): string {
    return content.map(node => inlineOf(node, anchors)).join('');
}

/** The same without links: what a page repeats for the eye may hold none. */
export function unlinkedLineOf(content: readonly Inline[], anchors: Destinations): string {
    return content.map(node => {
        switch (node.kind) {
            case 'reference': return shownReference(node);
            case 'link': return unlinkedLineOf(node.content, anchors);
            case 'strong':
            case 'emphasis': return inlineOf({ ...node, content: [] }, anchors).replace('[]', `[${unlinkedLineOf(node.content, anchors)}]`);
            default: return inlineOf(node, anchors);
        }
    }).join('');
}

/** A line as content. */
export function contentOf(content: readonly Inline[], anchors: Destinations): string {
    return `[${lineOf(content, anchors)}]`;
}

/** The mark that links to a target lead to, or nothing where the target is already placed or absent. */
export function markOf(target: Target | undefined, anchors: Destinations): string {
    const name = target === undefined ? undefined : anchors.place(target);
    return name === undefined ? '' : `#at(${literal(name)})`;
}

function inlineOf(node: Inline, anchors: Destinations): string {
    switch (node.kind) {
        case 'text':
            return textOf(node.text);
        case 'strong':
            return `#strong${contentOf(node.content, anchors)}`;
        case 'emphasis':
            return `#emph${contentOf(node.content, anchors)}`;
        case 'deleted':
            return `#crossed${contentOf(node.content, anchors)}`;
        case 'code':
            return `#raw(${literal(node.text)})`;
        case 'link':
            return linkOf(node, anchors);
        case 'reference':
            return referenceOf(node, anchors);
        case 'badge':
            return `#badge("${node.tone}", ${shown(node.text)})`;
        case 'quantity':
            return kept(node.text, LONG_WORD.test(node.text)).slice(1, -1);
        case 'line-break':
            return '#linebreak()';
        case 'anchor':
            return markOf(node.id, anchors);
        default:
            return unreachable(node);
    }
}

/** A tree may be built by hand: an address is looked at once more before it can be followed. */
function linkOf(node: Link, anchors: Destinations): string {
    const address = externalAddress(node.address);
    const content = contentOf(node.content, anchors);
    return address === undefined ? lineOf(node.content, anchors) : `#web(${literal(address)}, ${content})`;
}

function referenceOf(node: Reference, anchors: Destinations): string {
    return anchors.link(node.target, shownReference(node)) ?? shownReference(node);
}

function shownReference(node: Reference): string {
    const label = `#id${kept(node.label)}`;
    if (node.display === 'title') { return `#${literal(referenceText(node))}`; }
    return node.display === 'full' && node.title !== undefined ? `${label}#${literal(` ${node.title}`)}` : label;
}

/** An identifier that was written as plain text does not break at its hyphens either. */
const WRITTEN_IDENTIFIER = /(?<![\p{L}\d-])(\p{Lu}[\p{Lu}\d]*(?:-[\p{Lu}\d]+)+)(?![\p{L}\d-])/gu;

function textOf(text: string): string {
    return text.split(WRITTEN_IDENTIFIER).map((part, index) => {
        if (part === '') { return ''; }
        return index % 2 === 1 ? kept(part).slice(1, -1) : `#${literal(part)}`;
    }).join('');
}

/** A text that stays on one line; a box, which costs memory, only where a line could end. */
function kept(text: string, cut = false): string {
    return text.length > LONGEST_KEPT || !(cut || BREAKABLE.test(text)) ? shown(text) : `[#q${shown(text)}]`;
}
