/** Lines of text as runs. */
import { externalAddress, plainText, referenceText } from '../../document/build.js';
import type { Badge, Inline, Link, Reference } from '../../document/nodes.js';
import { unreachable } from '../../document/nodes.js';
import { TONES } from './colours.js';
import { element, field, run, type RunLook } from './markup.js';
import type { Sheet } from './sheet.js';

/** Past this many cross-reference fields Word takes minutes to bring them up to date; the rest are plain links. */
const MOST_FIELDS = 4000;
const NBSP = '\u00a0';

/** The runs of a line. `look` is what stands around it: bold in a header. */
export function renderInlines(content: readonly Inline[], sheet: Sheet, look: RunLook = {}): string {
    return content.map(node => renderInline(node, sheet, look)).join('');
}

function renderInline(node: Inline, sheet: Sheet, look: RunLook): string {
    switch (node.kind) {
        case 'text':
            return run(node.text, look);
        case 'strong':
            return renderInlines(node.content, sheet, { ...look, bold: true });
        case 'emphasis':
            return renderInlines(node.content, sheet, { ...look, italic: true });
        case 'deleted':
            return renderInlines(node.content, sheet, { ...look, struck: true });
        case 'code':
            return run(node.text, { ...look, style: sheet.style('codeLetters') });
        case 'link':
            return renderLink(node, sheet, look);
        case 'reference':
            return renderReference(node, sheet, look);
        case 'badge':
            return renderBadge(node);
        case 'quantity':
            return run(node.text.replace(/ /g, NBSP), look);
        case 'line-break':
            return '<w:r><w:br/></w:r>';
        case 'anchor':
            return sheet.bookmarked(node.id, '');
        default:
            return unreachable(node);
    }
}

/** A tree may be built by hand: an address is looked at once more before it can be followed. */
function renderLink(node: Link, sheet: Sheet, look: RunLook): string {
    const address = externalAddress(node.address);
    if (address === undefined) { return renderInlines(node.content, sheet, look); }
    const content = run(plainText(node.content), { ...look, style: sheet.style('link') });
    return element('w:hyperlink', { 'r:id': sheet.file.link(address), 'w:history': 1 }, content);
}

/** A reference to what is marked by its identifier alone follows a change of it; any other leads to its place. */
function renderReference(node: Reference, sheet: Sheet, look: RunLook): string {
    const name = sheet.anchors.lead(node.target);
    const style = sheet.style(node.display === 'title' ? 'reference' : 'identifier');
    const shown = node.display === 'full' && node.title !== undefined
        ? `${run(node.label, { ...look, style })}${run(` ${node.title}`, { ...look, style: sheet.style('referenceTitle') })}`
        : run(node.display === 'title' ? referenceText(node) : node.label, { ...look, ...(name === undefined ? {} : { style }) });
    if (name === undefined) { return shown; }
    if (node.display === undefined && sheet.labels.get(node.target) === node.label && sheet.nextField() <= MOST_FIELDS) {
        return field(`REF ${name} \\h`, shown);
    }
    const tooltip = node.display === undefined ? node.title : node.display === 'title' ? node.label : undefined;
    return element('w:hyperlink', { 'w:anchor': name, 'w:tooltip': tooltip?.slice(0, 250), 'w:history': 1 }, shown);
}

/** A badge: its text between spaces that do not break, on a ground of its tone. */
export function renderBadge(node: Badge): string {
    const { ground, frame } = TONES[node.tone];
    return run(`${NBSP}${node.text.replace(/ /g, NBSP)}${NBSP}`, { fill: ground, frame });
}
