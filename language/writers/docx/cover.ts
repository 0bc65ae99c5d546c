/** The first page, and the table of contents. */
import { plainText } from '../../document/build.js';
import type { Cover, CoverFact, Section } from '../../document/nodes.js';
import { contentsOf, coverFacts, coverTitles } from '../cover.js';
import { renderCallout } from './blocks.js';
import { extentOf } from './extents.js';
import { renderInlines } from './inlines.js';
import { element, grid, pageField, paragraph, run } from './markup.js';
import { joined, type Piece, type Place, type Sheet } from './sheet.js';
import type { Role } from './style-table.js';

/** The bookmark that tells, when the document is brought up to date, that it has a first page of ours. */
export const COVER_MARK = 'AmontGarde';

/** The first page. */
export function renderCover(cover: Cover, sheet: Sheet): readonly Piece[] {
    const width = sheet.formats.upright.textWidth;
    const place: Place = { depth: 1, width, indent: 0, text: 'normal', inside: true };
    const line = (role: Role, words: string, runs = run(words)): Piece =>
        sheet.piece(paragraph(runs, { style: sheet.style(role) }), extentOf(words, role, width));
    const facts = coverFacts(cover, sheet.words);
    const { over, title } = coverTitles(cover);
    return [
        line('genre', over, sheet.marked(COVER_MARK, run(over))),
        line('title', title),
        line('subtitle', cover.subtitle ?? ''),
        ...(facts.length === 0 ? [] : [factTable(facts, sheet, width)]),
        ...(cover.notice === undefined ? [] : [
            sheet.piece(paragraph('', { style: sheet.style('joint'), spacing: { after: 240 } }), 260),
            ...renderCallout(cover.notice, sheet, place),
        ]),
    ];
}

function factTable(facts: readonly CoverFact[], sheet: Sheet, width: number): Piece {
    const names = Math.round(width * 0.28);
    const line = (side: string): string =>
        element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': sheet.colours.lineSoft });
    const cell = (content: string, wide: number): string =>
        `<w:tc><w:tcPr>${element('w:tcW', { 'w:w': wide, 'w:type': 'dxa' })}</w:tcPr>${content}</w:tc>`;
    const rows = facts.map(({ name, content }) => '<w:tr><w:trPr><w:cantSplit/></w:trPr>'
        + cell(paragraph(run(name), { style: sheet.style('coverName') }), names)
        + cell(paragraph(renderInlines(content, sheet), { style: sheet.style('coverValue') }), width - names) + '</w:tr>');
    const xml = `<w:tbl><w:tblPr>${element('w:tblW', { 'w:w': width, 'w:type': 'dxa' })}<w:tblInd w:w="0" w:type="dxa"/>`
        + `<w:tblBorders>${line('top')}${line('bottom')}${line('insideH')}</w:tblBorders><w:tblLayout w:type="fixed"/>`
        + '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="113" w:type="dxa"/></w:tblCellMar>'
        + '<w:tblLook w:val="0080" w:firstRow="0" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
        + `${grid([names, width - names])}${rows.join('')}</w:tbl>`;
    const height = facts.reduce((sum, { content }) => sum + extentOf(plainText(content), 'coverValue', width - names).height + 90, 0);
    return sheet.piece(xml, height);
}

/** The table of contents: a field of Word's, with what it would show. It begins on a page of its own where a first page stands before. */
export function renderContents(sections: readonly Section[], sheet: Sheet, newPage: boolean): readonly Piece[] {
    const width = sheet.formats.upright.textWidth;
    const entries = contentsOf(sections);
    const title = sheet.piece(
        paragraph(run(sheet.words.contents), { style: sheet.style('contentsTitle'), ...(newPage ? { pageBreakBefore: true } : {}) }),
        extentOf(sheet.words.contents, 'contentsTitle', width), { keepNext: true, ...(newPage ? { pageBefore: true } : {}) },
    );
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        + '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h \\z </w:instrText></w:r>'
        + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const lefts = [0, 454, 1077];
    const rooms = [454, 623, 794];
    const lines = entries.map(({ section, depth }, at): Piece => {
        const role: Role = `contents${depth as 1 | 2 | 3}`;
        const [left, room] = [lefts[depth - 1]!, rooms[depth - 1]!];
        const name = sheet.anchors.lead(section.id);
        const number = section.number === undefined ? '' : `${run(section.number)}<w:r><w:tab/></w:r>`;
        const page = name === undefined ? '' : pageField(name, run(sheet.pageOf(name)));
        const shown = `${number}${run(section.title)}<w:r><w:tab/></w:r>${page}`;
        const content = name === undefined ? shown : element('w:hyperlink', { 'w:anchor': name, 'w:history': 1 }, shown);
        const hanging = section.number === undefined ? {} : { hanging: room };
        const xml = paragraph(`${at === 0 ? begin : ''}${content}${at === entries.length - 1 ? end : ''}`, {
            style: sheet.style(role),
            tabs: [{ at: left + room, kind: 'left' as const }, { at: width, kind: 'right', dotted: true }],
            indent: { left: section.number === undefined ? left : left + room, ...hanging },
        });
        return sheet.piece(xml, extentOf(section.title, role, width - left - room - 567));
    });
    if (lines.length === 0) { return []; }
    const opening = '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>'
        + '<w:sdtContent>';
    const whole = joined([title, ...lines]);
    return [
        { ...title, xml: `${opening}${whole}</w:sdtContent></w:sdt>`, upright: true },
        ...lines.map(line => ({ ...line, xml: '', upright: true })),
    ];
}
