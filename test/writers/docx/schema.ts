/**
 * What ISO/IEC 29500 (transitional) says of the elements that Amont writes: which may stand in which,
     and in which order. The standard's own
 * schemas may not be copied here; this is the part of them that the writer meets, as a table.
 */
import type { Node } from './opened.js';

const TEXT_PROPERTIES = 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs'
    + ' suppressAutoHyphens spacing ind contextualSpacing mirrorIndents jc textDirection textAlignment outlineLvl';
const LETTERS = 'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike noProof snapToGrid vanish webHidden color spacing w kern'
        + ' position sz'
    + ' szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang';
const CELL_SIDES = 'top left start bottom right end insideH insideV';
const RUNS = 'r fldSimple hyperlink bookmarkStart bookmarkEnd sdt';
const BLOCKS = 'p tbl sdt bookmarkStart bookmarkEnd';

/** Elements whose children come in this order, each once at most but for those marked. */
const ORDERED: Readonly<Record<string, string>> = {
    pPr: `${TEXT_PROPERTIES} rPr sectPr`,
    rPr: LETTERS,
    tblPr: 'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd'
        + ' tblLayout'
        + ' tblCellMar tblLook tblCaption tblDescription',
    tcPr: 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
    tblBorders: CELL_SIDES, tcBorders: CELL_SIDES, tblCellMar: 'top left start bottom right end', pBdr: 'top left bottom right between bar',
    tbl: 'tblPr tblGrid tr*', tr: 'tblPrEx trPr tc*', tblGrid: 'gridCol*', tabs: 'tab*', numPr: 'ilvl numId', hyperlink: 'r* fldChar*',
    sectPr: 'headerReference* footerReference* footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols'
        + ' formProt vAlign'
        + ' noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
    style: 'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr tblPr trPr tcPr'
        + ' tblStylePr*',
    lvl: 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId lvlJc pPr rPr',
    abstractNum: 'nsid multiLevelType tmpl name styleLink numStyleLink lvl*', num: 'abstractNumId lvlOverride*',
    lvlOverride: 'startOverride lvl',
    numbering: 'numPicBullet* abstractNum* num* numIdMacAtCleanup', styles: 'docDefaults latentStyles style*',
    sdt: 'sdtPr sdtEndPr sdtContent',
    settings: 'zoom defaultTabStop characterSpacingControl updateFields footnotePr endnotePr compat rsids themeFontLang decimalSymbol'
        + ' listSeparator',
    document: 'background body', docDefaults: 'rPrDefault pPrDefault',
};

/** Elements whose children come in any order. */
const MIXED: Readonly<Record<string, string>> = {
    body: `${BLOCKS} sectPr`, sdtContent: BLOCKS, hdr: BLOCKS, ftr: BLOCKS, p: `pPr ${RUNS}`, fldSimple: RUNS,
    r: 'rPr t tab br fldChar instrText drawing noBreakHyphen', tc: `tcPr ${BLOCKS}`, trPr: 'cantSplit trHeight tblHeader',
};

/** What is wrong with the tree of a part; nothing where it is as the standard says. */
export function faultsIn(node: Node): readonly string[] {
    const name = local(node);
    const children = node.children.map(local);
    const own: string[] = [];
    const order = ORDERED[name]?.split(' ');
    if (order !== undefined) {
        let at = 0;
        for (const child of children) {
            const rank = order.findIndex(each => each.replace('*', '') === child);
            const repeats = rank === at - 1 && order[rank]?.endsWith('*') === true;
            if (rank < 0 || (rank < at && !repeats)) { own.push(`${child} out of its place in ${name}`); }
            at = Math.max(at, rank + 1);
        }
    }
    const mixed = MIXED[name]?.split(' ');
    children.filter(child => mixed !== undefined && !mixed.includes(child)).forEach(child => own.push(`${child} in ${name}`));
    const first = ['p', 'r', 'tc'].includes(name) ? children.findIndex(child => child === `${name}Pr`) : 0;
    if (first > 0) { own.push(`the properties of ${name} do not come first`); }
    if (name === 'tc' && children.at(-1) !== 'p') { own.push('a cell does not end with a paragraph'); }
    if (name === 'body' && (children.at(-1) !== 'sectPr' || children.filter(child => child === 'sectPr').length !== 1)) {
        own.push('the body does not end with its pages');
    }
    if (name === 'tbl') { own.push(...rowFaults(node)); }
    return [...own, ...node.children.flatMap(faultsIn)];
}

/** Each row fills the columns of its table: Word calls a file damaged where none does. */
function rowFaults(table: Node): readonly string[] {
    const columns = table.children.find(each => local(each) === 'tblGrid')!.children.length;
    return table.children.filter(each => local(each) === 'tr').flatMap(row => {
        const spans = row.children.filter(each => local(each) === 'tc').map(cell => {
            const properties = cell.children.find(each => local(each) === 'tcPr');
            return Number(properties?.children.find(each => local(each) === 'gridSpan')?.attributes['w:val'] ?? 1);
        });
        const filled = spans.reduce((sum, span) => sum + span, 0);
        return filled === columns ? [] : [`a row fills ${filled} of ${columns} columns`];
    });
}

function local(node: Node): string {
    return node.name.replace(/^.*:/, '');
}
