/** Blocks as paragraphs and tables. */
import { plainText } from '../../document/build.js';
import type {
    Block, Callout, Card, Definition, Definitions, Heading, Index, Inline, List, ListItem, Paragraph, Quotation, Section, Target,
} from '../../document/nodes.js';
import { unreachable } from '../../document/nodes.js';
import { linesOf } from './columns.js';
import { extentOf } from './extents.js';
import { pictureRun, renderFigure } from './figures.js';
import { renderBadge, renderInlines } from './inlines.js';
import { element, grid, pageField, paragraph, PIXEL, run, type ParagraphLook } from './markup.js';
import { pictogramOf } from './pictures.js';
import { heightOf, joined, type Piece, type Place, type Sheet } from './sheet.js';
import type { Role } from './style-table.js';
import { indented, joint, jointPiece, renderTable } from './tables.js';

const STEP = 340;
/** The height of a pictogram beside a title. */
const PICTOGRAM = 560;
/** A card that takes less than this share of a page stays on one. */
const WHOLE = 0.6;
/** A fact that takes less does. */
const WHOLE_FACT = 0.3;

/** A part of the document and all that it holds. */
export function renderSection(section: Section, depth: number, sheet: Sheet): readonly Piece[] {
    const level = Math.min(6, depth) as 1 | 2 | 3 | 4 | 5 | 6;
    const role: Role = `heading${level}`;
    const numbers = sheet.styles.numbered[level - 1] === true;
    const number = section.number === undefined || numbers ? '' : `${section.number}\u00a0\u00a0`;
    const look: ParagraphLook = {
        style: sheet.style(role), keepNext: true, keepLines: true,
        // At the top of a page nothing is kept above a title, whoever lays out the page.
        ...(section.newPage === true ? { pageBreakBefore: true, spacing: { before: 0 } } : {}),
        // A title outside the numbering stands where the numbers of others do.
        ...(section.number === undefined && numbers ? { list: { number: 0, level: 0 }, indent: { left: 0, firstLine: 0 } } : {}),
    };
    const place: Place = { depth, width: sheet.formats.upright.textWidth, indent: 0, text: 'normal', inside: false };
    const extent = extentOf(section.title, role, place.width);
    const title = sheet.piece(
        paragraph(sheet.bookmarked(section.id, run(number + section.title)), look),
        section.newPage === true ? { ...extent, before: 0 } : extent,
        { keepNext: true, introduces: true, ...(section.newPage === true ? { pageBefore: true } : {}) },
    );
    return [title, ...renderBlocks(section.blocks, sheet, place),
        ...section.sections.flatMap(each => renderSection(each, depth + 1, sheet))];
}

/** Blocks one under the other. */
function renderBlocks(blocks: readonly Block[], sheet: Sheet, place: Place): readonly Piece[] {
    let breaks = false;
    let turned = false;
    return blocks.flatMap(block => {
        if (block.kind === 'page-break') { [breaks, turned] = [true, false]; return []; }
        const pieces = block.kind === 'table' ? renderTable(block, sheet, place, turned) : renderBlock(block, sheet, place);
        turned = pieces.at(-1)?.turned === true || (turned && (block.kind === 'paragraph' || block.kind === 'heading'));
        const [first, ...rest] = pieces;
        if (!breaks || first === undefined) { return pieces; }
        breaks = false;
        const turn = sheet.piece(paragraph('<w:r><w:br w:type="page"/></w:r>', { style: sheet.style('joint') }), 0, { pageBefore: true });
        return [turn, first, ...rest];
    });
}

function renderBlock(block: Block, sheet: Sheet, place: Place): readonly Piece[] {
    switch (block.kind) {
        case 'paragraph':
            return [renderParagraph(block, sheet, place)];
        case 'heading':
            return [renderHeading(block, sheet, place)];
        case 'list':
            return renderList(block, sheet, place, 0);
        case 'table':
            return renderTable(block, sheet, place);
        case 'card':
            return renderCard(block, sheet, place);
        case 'definitions':
            return renderDefinitions(block, sheet, place);
        case 'figure':
            return renderFigure(block, sheet, place);
        case 'callout':
            return renderCallout(block, sheet, place);
        case 'quotation':
            return renderQuotation(block, sheet, place);
        case 'code-block':
            return [textPiece(sheet, place, 'code', run(block.text), block.text)];
        case 'group':
            return renderGroup(block.id, block.blocks, sheet, place);
        case 'index':
            return renderIndex(block, sheet, place);
        case 'separator':
            return [sheet.piece(paragraph(run('* * *'), { style: sheet.style('note'), align: 'center' }), 500)];
        case 'page-break':
            return [];
        default:
            return unreachable(block);
    }
}

function textPiece(sheet: Sheet, place: Place, role: Role, runs: string, text: string, more: ParagraphLook = {}): Piece {
    const xml = paragraph(runs, { style: sheet.style(role), ...indented(place), ...more });
    return sheet.piece(xml, extentOf(text, role, place.width), more.keepNext === true ? { keepNext: true } : {});
}

function renderParagraph(block: Paragraph, sheet: Sheet, place: Place): Piece {
    const role = block.role ?? place.text;
    const piece = textPiece(sheet, place, role, renderInlines(block.content, sheet), linesOf(block).join('\n'));
    return block.role === 'lead' ? { ...piece, introduces: true } : piece;
}

function renderHeading(block: Heading, sheet: Sheet, place: Place): Piece {
    const runs = sheet.bookmarked(block.id, renderInlines(block.content, sheet));
    const piece = textPiece(sheet, place, `inner${block.level}`, runs, plainText(block.content), {
        keepNext: true, ...(place.inside ? {} : { outline: Math.min(9, place.depth + block.level) }),
    });
    return { ...piece, introduces: true };
}

function renderList(list: List, sheet: Sheet, place: Place, level: number): readonly Piece[] {
    const depth = Math.min(level, 8);
    const number = list.ordered ? sheet.lists.numbers(list.start ?? 1, depth) : sheet.lists.bullets();
    const role: Role = list.ordered ? 'numbers' : 'bullets';
    return list.items.flatMap((item, at) => renderItem(item, at === list.items.length - 1, { number, role, depth }, sheet, place));
}

function renderItem(
    item: ListItem, isLast: boolean, { number, role, depth }: { number: number; role: Role; depth: number }, sheet: Sheet, place: Place,
): readonly Piece[] {
    const left = place.indent + STEP * (depth + 1);
    const inner: Place = { ...place, indent: left, width: Math.max(1000, place.width - STEP), inside: true };
    const box = item.checked === undefined ? '' : run(`${item.checked ? '☑' : '☐'}\u00a0`);
    const [first, ...rest] = item.blocks;
    const opens = first?.kind === 'paragraph' ? first.content : [];
    const isClosed = isLast && depth === 0 && !place.inside;
    const style = place.text === 'cell' || place.text === 'factName' ? 'cell' : role;
    const look: ParagraphLook = {
        style: sheet.style(style), list: { number, level: depth }, indent: { left, hanging: STEP },
        ...(isClosed && rest.length === 0 ? { spacing: { after: 140 } } : {}),
    };
    const head = sheet.piece(
        paragraph(sheet.bookmarked(item.id, box + renderInlines(opens, sheet)), look), extentOf(plainText(opens), style, inner.width),
    );
    const others = (first === undefined || first.kind === 'paragraph' ? rest : item.blocks).flatMap(block =>
        (block.kind === 'list' ? renderList(block, sheet, { ...place, inside: true }, depth + 1) : renderBlock(block, sheet, inner)));
    return [head, ...others];
}

function renderCard(card: Card, sheet: Sheet, place: Place): readonly Piece[] {
    const label = sheet.bookmarked(card.id, run(card.label, { colour: sheet.colours.accent, unproofed: true }));
    const title = card.title === card.label || card.title === '' ? '' : run(`\u2002${card.title}`);
    const inner: Place = { ...place, inside: true };
    const picture = sheet.pictures.get(pictogramOf(card.id));
    const pictogram = picture === undefined || card.pictogram === undefined ? ''
        : pictureRun(sheet, picture, card.pictogram, card.pictogram.title, PICTOGRAM / (card.pictogram.height * PIXEL)) + run('\u2002');
    const head = textPiece(sheet, place, 'cardTitle', pictogram + label + title, `${card.label}  ${card.title}`, {
        keepNext: true, ...(place.inside ? {} : { outline: Math.min(9, Math.max(4, place.depth + 1)) }),
    });
    const badges = card.badges.length === 0 ? [] : [textPiece(
        sheet, place, 'badges', card.badges.map(renderBadge).join(run(' ')), card.badges.map(({ text }) => text).join('    '),
        { keepNext: true },
    )];
    const body = renderBlocks(card.blocks, sheet, inner);
    const fields = card.fields.length === 0 ? [] : renderFacts(card.fields, sheet, inner);
    const room = body.length === 0 || fields.length === 0 || body.at(-1)!.xml.includes('</w:tbl>') ? []
        : [jointPiece(sheet, 60)];
    return kept([head, ...badges, ...body, ...room, ...fields], sheet);
}

/** What is short stays on one page; of what is long, the beginning stays together and so do the last rows with what closes them. */
function kept(pieces: readonly Piece[], sheet: Sheet): readonly Piece[] {
    const isShort = heightOf(pieces) < sheet.formats.upright.textHeight * WHOLE;
    const last = pieces.length - 1;
    return pieces.map((piece, at) => (at < last && (isShort || at < 2 || at >= last - 2) && piece.keepNext !== true
        ? { ...piece, xml: keptXml(piece.xml), keepNext: true } : piece));
}

/** Every paragraph of a piece stays with what follows. */
function keptXml(xml: string): string {
    return xml.replace(/<w:p>(?:<w:pPr>(<w:pStyle [^>]*\/>)?(<w:keepNext\/>)?)?/g, (whole, style: string | undefined) =>
        (whole.startsWith('<w:p><w:pPr>') ? `<w:p><w:pPr>${style ?? ''}<w:keepNext/>` : '<w:p><w:pPr><w:keepNext/></w:pPr>'));
}

/** Names beside their values, between thin lines. */
function renderFacts(items: readonly Definition[], sheet: Sheet, place: Place): readonly Piece[] {
    const names = Math.min(2300, Math.round(place.width * 0.26));
    const widths = [names, place.width - names];
    const line = (side: string): string =>
        element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': sheet.colours.lineSoft });
    const start = '<w:tbl><w:tblPr>'
        + element('w:tblW', { 'w:w': place.width, 'w:type': 'dxa' }) + element('w:tblInd', { 'w:w': place.indent, 'w:type': 'dxa' })
        + `<w:tblBorders>${line('top')}${line('bottom')}${line('insideH')}</w:tblBorders><w:tblLayout w:type="fixed"/>`
        + '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="113" w:type="dxa"/></w:tblCellMar>'
        + '<w:tblLook w:val="0080" w:firstRow="0" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
        + grid(widths);
    const inner: Place = { ...place, indent: 0, width: widths[1]! - 113, text: 'cell', inside: true };
    const rows = items.map((item, at): Piece => {
        const term = paragraph(sheet.bookmarked(item.id, renderInlines(item.term, sheet)), { style: sheet.style('factName') });
        const value = renderBlocks(item.blocks, sheet, inner);
        const content = joined(value);
        const closed = content === '' || content.endsWith('</w:tbl>') ? content + joint(sheet) : content;
        const named = extentOf(plainText(item.term), 'factName', names);
        const height = Math.max(heightOf(value) + (value.at(-1)?.after ?? 0), named.before + named.height + named.after);
        const whole = height < sheet.formats.upright.textHeight * WHOLE_FACT ? '<w:trPr><w:cantSplit/></w:trPr>' : '';
        const cells = [term, closed].map((each, column) =>
            `<w:tc><w:tcPr>${element('w:tcW', { 'w:w': widths[column], 'w:type': 'dxa' })}</w:tcPr>${each}</w:tc>`);
        const xml = `${at === 0 ? start : ''}<w:tr>${whole}${cells.join('')}</w:tr>${at === items.length - 1 ? '</w:tbl>' : ''}`;
        const piece = sheet.piece(xml, height + 10);
        return { ...piece, marks: [...value.flatMap(({ marks }) => marks), ...piece.marks] };
    });
    return [...rows, jointPiece(sheet, 60)];
}

function renderDefinitions(node: Definitions, sheet: Sheet, place: Place): readonly Piece[] {
    const isShort = node.items.every(({ blocks }) => blocks.every(({ kind }) => kind === 'paragraph' || kind === 'list'));
    if (node.presentation === 'facts' && isShort && node.items.length > 0) { return renderFacts(node.items, sheet, place); }
    const inner: Place = { ...place, indent: place.indent + STEP, width: place.width - STEP };
    return node.items.flatMap(item => [
        textPiece(sheet, place, 'term', sheet.bookmarked(item.id, renderInlines(item.term, sheet)), plainText(item.term),
            { keepNext: true }),
        ...renderBlocks(item.blocks, sheet, inner),
    ]);
}

/** A remark set apart. */
export function renderCallout(callout: Callout, sheet: Sheet, place: Place): readonly Piece[] {
    const [title, text]: readonly [Role, Role] = callout.genre === 'warning' ? ['warningTitle', 'warning'] : ['calloutTitle', 'callout'];
    const words = callout.title ?? (callout.genre === 'warning' ? sheet.words.warning : sheet.words.note);
    return [
        textPiece(sheet, { ...place, indent: 0 }, title, run(words), words, { keepNext: true }),
        ...renderBlocks(callout.blocks, sheet, { ...place, indent: 0, text, inside: true }),
    ];
}

function renderQuotation(quotation: Quotation, sheet: Sheet, place: Place): readonly Piece[] {
    const body = renderBlocks(quotation.blocks, sheet, { ...place, indent: 0, text: 'quotation', inside: true });
    const by: readonly Inline[] | undefined = quotation.attribution;
    if (by === undefined) { return body; }
    const last = textPiece(sheet, { ...place, indent: 0 }, 'attribution', `${run('— ')}${renderInlines(by, sheet)}`, plainText(by));
    return [...body.map(piece => ({ ...piece, xml: keptXml(piece.xml), keepNext: true })), last];
}

function renderGroup(id: Target | undefined, blocks: readonly Block[], sheet: Sheet, place: Place): readonly Piece[] {
    const mark = id === undefined ? '' : sheet.bookmarked(id, '');
    const pieces = kept(renderBlocks(blocks, sheet, place), sheet);
    const [first, ...rest] = pieces;
    if (mark === '' || first === undefined) { return pieces; }
    const at = first.xml.indexOf('</w:pPr>');
    const opened = at < 0 || !first.xml.startsWith('<w:p>') ? undefined : at + '</w:pPr>'.length;
    return opened === undefined
        ? [sheet.piece(paragraph(mark, { style: sheet.style('joint'), keepNext: true }), 20), ...pieces]
        : [{ ...first, xml: first.xml.slice(0, opened) + mark + first.xml.slice(opened) }, ...rest];
}

/** The index, in two columns: each identifier with the page where it is described, and where it is spoken of. */
function renderIndex(index: Index, sheet: Sheet, around: Place): readonly Piece[] {
    const place = around.inside ? around : { ...around, width: sheet.formats.columns.textWidth };
    const right = place.width;
    return index.groups.flatMap(group => [
        textPiece(sheet, place, 'indexGroup', run(group.title), group.title, { keepNext: true }),
        ...group.entries.flatMap(entry => {
            const name = sheet.anchors.lead(entry.target);
            const label = run(entry.label, { style: sheet.style('identifier'), bold: true });
            const link = name === undefined ? label : element('w:hyperlink', { 'w:anchor': name, 'w:history': 1 }, label);
            const title = entry.title === undefined ? '' : run(`\u2002${entry.title}`);
            const page = name === undefined ? '' : `<w:r><w:tab/></w:r>${pageField(name, run(sheet.pageOf(name)))}`;
            const entryPiece = textPiece(sheet, place, 'indexEntry', link + title + page, `${entry.label} ${entry.title ?? ''} 000`, {
                tabs: [{ at: right, kind: 'right', dotted: true }], indent: { left: 567, hanging: 567 },
                ...(entry.mentions.length === 0 ? {} : { keepNext: true }),
            });
            if (entry.mentions.length === 0) { return [entryPiece]; }
            const mentions = entry.mentions.map(each => renderInlines([each], sheet)).join(run(', '));
            return [entryPiece,
                textPiece(sheet, place, 'indexMentions', mentions, entry.mentions.map(({ label: each }) => each).join(', '))];
        }),
    ]).map(piece => (around.inside ? piece : { ...piece, columns: true }));
}
