/** Lines of text as HTML. */
import type { Badge, Inline, Link, Reference, Target } from '../../document/nodes.js';
import { unreachable } from '../../document/nodes.js';
import { externalAddress, referenceText } from '../../document/build.js';
import type { Anchors } from '../anchors.js';
import { escapeMarkup } from '../escape.js';

/** Renders a line. */
export function renderInlines(content: readonly Inline[], anchors: Anchors): string {
    return content.map(node => renderInline(node, anchors)).join('');
}

function renderInline(node: Inline, anchors: Anchors): string {
    switch (node.kind) {
        case 'text':
            return escapeMarkup(node.text);
        case 'strong':
            return `<strong>${renderInlines(node.content, anchors)}</strong>`;
        case 'emphasis':
            return `<em>${renderInlines(node.content, anchors)}</em>`;
        case 'deleted':
            return `<del>${renderInlines(node.content, anchors)}</del>`;
        case 'code':
            return `<code>${escapeMarkup(node.text)}</code>`;
        case 'link':
            return renderLink(node, anchors);
        case 'reference':
            return renderReference(node, anchors);
        case 'badge':
            return renderBadge(node);
        case 'quantity':
            return `<span class="q">${escapeMarkup(node.text)}</span>`;
        case 'line-break':
            return '<br>';
        case 'anchor':
            return `<span${idAttribute(node.id, anchors)}></span>`;
        default:
            return unreachable(node);
    }
}

/** ` id="…"`, or nothing where the target is already placed or absent. */
export function idAttribute(target: Target | undefined, anchors: Anchors): string {
    const name = target === undefined ? undefined : anchors.place(target);
    return name === undefined ? '' : ` id="${escapeMarkup(name)}"`;
}

/** The address of a target within the page. */
export function fragment(name: string): string {
    return `#${encodeURIComponent(name)}`;
}

/** A tree may be built by hand: an address is looked at once more before it can be followed. */
function renderLink(node: Link, anchors: Anchors): string {
    const address = externalAddress(node.address);
    const content = renderInlines(node.content, anchors);
    return address === undefined ? content : `<a class="out" href="${escapeMarkup(address)}" rel="noopener noreferrer">${content}</a>`;
}

function renderReference(node: Reference, anchors: Anchors): string {
    const name = anchors.lead(node.target);
    const shown = node.display === 'full' && node.title !== undefined
        ? `<span class="id">${escapeMarkup(node.label)}</span> ${escapeMarkup(node.title)}`
        : node.display === 'title' ? escapeMarkup(referenceText(node)) : `<span class="id">${escapeMarkup(node.label)}</span>`;
    if (name === undefined) { return shown; }
    const tooltip = node.display === undefined ? node.title : node.display === 'title' ? node.label : undefined;
    const title = tooltip === undefined ? '' : ` title="${escapeMarkup(tooltip)}"`;
    return `<a class="ref" href="${escapeMarkup(fragment(name))}"${title}>${shown}</a>`;
}

function renderBadge(node: Badge): string {
    return node.meaning === undefined
        ? `<span class="badge tone-${node.tone}">${escapeMarkup(node.text)}</span>`
        : `<abbr class="badge tone-${node.tone}" title="${escapeMarkup(node.meaning)}">${escapeMarkup(node.text)}</abbr>`;
}
