/** Lines of text as calls of the theme. */
import { externalAddress, referenceText } from '../../document/build.js';
import type { Inline, Link, Reference, Target } from '../../document/nodes.js';
import { unreachable } from '../../document/nodes.js';
import type { Anchors } from '../anchors.js';
import { literal, shown } from './literals.js';

/** Past so many characters a figure with its unit may break: a whole line cannot be kept together. */
const LONGEST_QUANTITY = 28;

/** A line as the inside of a content block. */
export function lineOf(content: readonly Inline[], anchors: Anchors): string {
    return content.map(node => inlineOf(node, anchors)).join('');
}

/** A line as content. */
export function contentOf(content: readonly Inline[], anchors: Anchors): string {
    return `[${lineOf(content, anchors)}]`;
}

/** The mark that links to a target lead to, or nothing where the target is already placed or absent. */
export function markOf(target: Target | undefined, anchors: Anchors): string {
    const name = target === undefined ? undefined : anchors.place(target);
    return name === undefined ? '' : `#at(${literal(name)})`;
}

function inlineOf(node: Inline, anchors: Anchors): string {
    switch (node.kind) {
        case 'text':
            return node.text === '' ? '' : `#${literal(node.text)}`;
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
            return node.text.length > LONGEST_QUANTITY ? `#${literal(node.text)}` : `#q${shown(node.text)}`;
        case 'line-break':
            return '#linebreak()';
        case 'anchor':
            return markOf(node.id, anchors);
        default:
            return unreachable(node);
    }
}

/** A tree may be built by hand: an address is looked at once more before it can be followed. */
function linkOf(node: Link, anchors: Anchors): string {
    const address = externalAddress(node.address);
    const content = contentOf(node.content, anchors);
    return address === undefined ? lineOf(node.content, anchors) : `#link(${literal(address)}, ${content})`;
}

function referenceOf(node: Reference, anchors: Anchors): string {
    const name = anchors.lead(node.target);
    const label = `#id${shown(node.label)}`;
    const inside = node.display === 'full' && node.title !== undefined ? `${label}#${literal(` ${node.title}`)}`
        : node.display === 'title' ? `#${literal(referenceText(node))}` : label;
    return name === undefined ? inside : `#go(${literal(name)}, [${inside}])`;
}
