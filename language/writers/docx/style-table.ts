/** The styles that a document is written in: by which names a firm's model may have them, and how they look where it has not. */
import type { Bilingual } from '../../model/findings.js';
import type { Colours } from './colours.js';

/** What a style is for. */
export type Role =
    | 'normal' | 'title' | 'subtitle' | 'genre' | 'coverName' | 'coverValue'
    | 'heading1' | 'heading2' | 'heading3' | 'heading4' | 'heading5' | 'heading6'
    | 'contentsTitle' | 'contents1' | 'contents2' | 'contents3'
    | 'inner1' | 'inner2' | 'inner3' | 'lead' | 'note' | 'caption' | 'bullets' | 'numbers' | 'quotation' | 'attribution' | 'code'
    | 'cardTitle' | 'badges' | 'calloutTitle' | 'callout' | 'warningTitle' | 'warning' | 'term' | 'indexGroup' | 'indexEntry'
    | 'indexMentions' | 'cell' | 'cellHead' | 'factName' | 'joint'
    | 'header' | 'footer'
    | 'link' | 'reference' | 'referenceTitle' | 'identifier' | 'codeLetters'
    | 'table';

/** One style. */
export interface StyleRow {
    readonly role: Role;
    readonly kind: 'paragraph' | 'character' | 'table';
    readonly id: string;
    /** What the style is called in the file. Word translates the names of its own styles by itself: there they are English. */
    readonly name: string | Bilingual;
    /** The other names by which a model may have it. */
    readonly also?: readonly string[];
    /** The style that it is like, apart from what it says. */
    readonly like?: Role;
    /** The style of the paragraph that follows. */
    readonly next?: Role;
    /** Paragraph properties, then those of letters or of tables, as the schema orders them. */
    readonly paragraph?: (colours: Colours) => string;
    readonly letters?: (colours: Colours) => string;
    readonly table?: (colours: Colours) => string;
}

const heading = (level: 1 | 2 | 3 | 4 | 5 | 6, more: Pick<StyleRow, 'paragraph' | 'letters'>): StyleRow => ({
    role: `heading${level}`, kind: 'paragraph', id: `Heading${level}`, name: `heading ${level}`, also: [`titre ${level}`],
    like: 'normal', next: 'normal', ...more,
});

const contents = (level: 1 | 2 | 3, more: Pick<StyleRow, 'paragraph' | 'letters'>): StyleRow => ({
    role: `contents${level}`, kind: 'paragraph', id: `TOC${level}`, name: `toc ${level}`, also: [`tm ${level}`, `tdm ${level}`],
    like: 'normal', next: 'normal', ...more,
});

const edge = (side: string, colour: string, size: number, space: number): string =>
    `<w:${side} w:val="single" w:sz="${size}" w:space="${space}" w:color="${colour}"/>`;

const spacing = (before: number, after: number, line?: number): string =>
    `<w:spacing w:before="${before}" w:after="${after}"${line === undefined ? '' : ` w:line="${line}" w:lineRule="auto"`}/>`;

const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;

const colour = (hex: string): string => `<w:color w:val="${hex}"/>`;

const keep = '<w:keepNext/><w:keepLines/>';

/** Remarks stand behind a thick line, on a ground of their own. */
const remark = (line: string, ground: string, first: boolean): string =>
    `${first ? keep : '<w:keepLines/>'}<w:pBdr>${edge('left', line, 24, 10)}</w:pBdr>`
    + `<w:shd w:val="clear" w:color="auto" w:fill="${ground}"/>`
    + `${spacing(first ? 160 : 0, first ? 0 : 160)}<w:ind w:left="284" w:right="113"/>${first ? '' : '<w:contextualSpacing/>'}`;

/** Every style, those that others are like first. */
export const STYLES: readonly StyleRow[] = [
    {
        role: 'normal', kind: 'paragraph', id: 'Normal', name: 'Normal', also: ['standard'],
        paragraph: () => '<w:widowControl/>' + spacing(0, 120, 276), letters: c => colour(c.text) + size(20),
    },
    {
        role: 'title', kind: 'paragraph', id: 'Title', name: 'Title', also: ['titre'], like: 'normal', next: 'subtitle',
        paragraph: () => keep + spacing(120, 200, 240) + '<w:jc w:val="left"/>', letters: c => '<w:b/>' + colour(c.accent) + size(60),
    },
    {
        role: 'subtitle', kind: 'paragraph', id: 'Subtitle', name: 'Subtitle', also: ['sous-titre'], like: 'normal', next: 'normal',
        paragraph: () => '<w:keepLines/>' + spacing(0, 480, 264), letters: c => colour(c.soft) + size(28),
    },
    {
        role: 'genre', kind: 'paragraph', id: 'AmontGenre', name: { fr: 'Amont Genre', en: 'Amont Genre' }, like: 'normal', next: 'title',
        paragraph: c => `${keep}<w:pBdr>${edge('top', c.accent, 36, 12)}</w:pBdr>${spacing(2400, 120)}`,
        letters: c => '<w:b/>' + colour(c.soft) + '<w:spacing w:val="10"/>' + size(24),
    },
    {
        role: 'coverName', kind: 'paragraph', id: 'AmontCoverName', name: { fr: 'Amont Garde – nom', en: 'Amont Cover – name' },
        like: 'normal', paragraph: () => '<w:keepLines/>' + spacing(40, 40, 252), letters: c => colour(c.soft) + size(18),
    },
    {
        role: 'coverValue', kind: 'paragraph', id: 'AmontCoverValue', name: { fr: 'Amont Garde – valeur', en: 'Amont Cover – value' },
        like: 'normal', paragraph: () => '<w:keepLines/>' + spacing(40, 40, 252), letters: () => size(20),
    },
    heading(1, {
        paragraph: c => `${keep}<w:pBdr>${edge('top', c.accent, 24, 8)}</w:pBdr>${spacing(480, 280, 240)}<w:outlineLvl w:val="0"/>`,
        letters: c => '<w:b/>' + colour(c.accent) + size(38),
    }),
    heading(2, {
        paragraph: () => `${keep}${spacing(400, 140, 252)}<w:outlineLvl w:val="1"/>`, letters: c => '<w:b/>' + colour(c.text) + size(27),
    }),
    heading(3, {
        paragraph: () => `${keep}${spacing(320, 120, 252)}<w:outlineLvl w:val="2"/>`, letters: c => '<w:b/>' + colour(c.accent) + size(23),
    }),
    heading(4, {
        paragraph: () => `${keep}${spacing(260, 100, 252)}<w:outlineLvl w:val="3"/>`, letters: c => '<w:b/>' + colour(c.text) + size(21),
    }),
    heading(5, {
        paragraph: () => `${keep}${spacing(220, 80, 252)}<w:outlineLvl w:val="4"/>`, letters: c => '<w:b/>' + colour(c.soft) + size(20),
    }),
    heading(6, {
        paragraph: () => `${keep}${spacing(200, 80, 252)}<w:outlineLvl w:val="5"/>`, letters: c => '<w:i/>' + colour(c.soft) + size(20),
    }),
    {
        role: 'contentsTitle', kind: 'paragraph', id: 'TOCHeading', name: 'TOC Heading',
        also: ['en-tête de table des matières', 'titre de table des matières', 'titre tm', 'titre tdm'], like: 'normal', next: 'normal',
        paragraph: c => `${keep}<w:pBdr>${edge('top', c.accent, 24, 8)}</w:pBdr>${spacing(0, 320, 240)}`,
        letters: c => '<w:b/>' + colour(c.accent) + size(38),
    },
    contents(1, { paragraph: () => '<w:keepLines/>' + spacing(90, 10, 240), letters: () => '<w:b/>' }),
    contents(2, { paragraph: () => '<w:keepLines/>' + spacing(0, 10, 240), letters: () => size(19) }),
    contents(3, { paragraph: () => '<w:keepLines/>' + spacing(0, 0, 240), letters: c => colour(c.soft) + size(18) }),
    ...[1, 2, 3].map((level): StyleRow => ({
        role: `inner${level as 1 | 2 | 3}`, kind: 'paragraph', id: `AmontInner${level}`,
        name: { fr: `Amont Intertitre ${level}`, en: `Amont Inner title ${level}` }, like: 'normal', next: 'normal',
        paragraph: () => keep + spacing(level === 1 ? 240 : 180, 80, 252),
        letters: c => '<w:b/>' + colour(level === 1 ? c.accent : level === 2 ? c.text : c.soft) + size(level === 1 ? 21 : 20),
    })),
    {
        role: 'lead', kind: 'paragraph', id: 'AmontLead', name: { fr: 'Amont Chapeau', en: 'Amont Lead' }, like: 'normal', next: 'normal',
        paragraph: () => spacing(0, 200, 288), letters: c => colour(c.soft) + size(22),
    },
    {
        role: 'note', kind: 'paragraph', id: 'AmontNote', name: { fr: 'Amont Note', en: 'Amont Note' }, like: 'normal', next: 'normal',
        paragraph: () => '<w:keepLines/>' + spacing(60, 160, 252), letters: c => colour(c.soft) + size(17),
    },
    {
        role: 'caption', kind: 'paragraph', id: 'Caption', name: 'caption', also: ['légende'], like: 'normal', next: 'normal',
        paragraph: () => '<w:keepLines/>' + spacing(240, 80, 252), letters: c => '<w:b/>' + colour(c.text) + size(18),
    },
    {
        role: 'bullets', kind: 'paragraph', id: 'ListBullet', name: 'List Bullet', also: ['liste à puces'], like: 'normal',
        paragraph: () => spacing(0, 40),
    },
    {
        role: 'numbers', kind: 'paragraph', id: 'ListNumber', name: 'List Number', also: ['liste à numéros', 'liste numérotée'],
        like: 'normal',
        paragraph: () => spacing(0, 40),
    },
    {
        role: 'quotation', kind: 'paragraph', id: 'Quote', name: 'Quote', also: ['citation'], like: 'normal',
        paragraph: c => `<w:pBdr>${edge('left', c.line, 12, 12)}</w:pBdr>${spacing(80, 80)}<w:ind w:left="567" w:right="567"/>`,
        letters: c => '<w:i/>' + colour(c.text),
    },
    {
        role: 'attribution', kind: 'paragraph', id: 'AmontAttribution', name: { fr: 'Amont Auteur cité', en: 'Amont Attribution' },
        like: 'quotation', paragraph: () => '<w:keepLines/>' + spacing(0, 160),
        letters: c => '<w:i w:val="0"/>' + colour(c.soft) + size(18),
    },
    {
        role: 'code', kind: 'paragraph', id: 'AmontCode', name: { fr: 'Amont Code', en: 'Amont Code' }, like: 'normal',
        paragraph: c =>
            `<w:keepLines/><w:shd w:val="clear" w:color="auto" w:fill="${c.panel}"/>${spacing(80, 160, 252)}<w:jc w:val="left"/>`,
        letters: () => '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/><w:noProof/>' + size(17),
    },
    {
        role: 'cardTitle', kind: 'paragraph', id: 'AmontCard', name: { fr: 'Amont Fiche', en: 'Amont Card' }, like: 'normal',
        next: 'normal',
        paragraph: c => `${keep}<w:pBdr>${edge('top', c.accent, 12, 4)}</w:pBdr>`
            + `<w:shd w:val="clear" w:color="auto" w:fill="${c.accentSoft}"/>${spacing(320, 80, 264)}`,
        letters: c => '<w:b/>' + colour(c.text) + size(21),
    },
    {
        role: 'badges', kind: 'paragraph', id: 'AmontBadges', name: { fr: 'Amont Étiquettes', en: 'Amont Badges' }, like: 'normal',
        paragraph: () => keep + spacing(0, 100, 288), letters: () => size(17),
    },
    {
        role: 'calloutTitle', kind: 'paragraph', id: 'AmontCalloutTitle', name: { fr: 'Amont Encadré – titre', en: 'Amont Remark – title' },
        like: 'normal', next: 'callout', paragraph: c => remark(c.accent, c.accentSoft, true), letters: c => '<w:b/>' + colour(c.accent),
    },
    {
        role: 'callout', kind: 'paragraph', id: 'AmontCallout', name: { fr: 'Amont Encadré', en: 'Amont Remark' }, like: 'normal',
        paragraph: c => remark(c.accent, c.accentSoft, false),
    },
    {
        role: 'warningTitle', kind: 'paragraph', id: 'AmontWarningTitle',
        name: { fr: 'Amont Avertissement – titre', en: 'Amont Warning – title' }, like: 'normal', next: 'warning',
        paragraph: c => remark(c.alert, c.alertSoft, true), letters: c => '<w:b/>' + colour(c.alert),
    },
    {
        role: 'warning', kind: 'paragraph', id: 'AmontWarning', name: { fr: 'Amont Avertissement', en: 'Amont Warning' }, like: 'normal',
        paragraph: c => remark(c.alert, c.alertSoft, false),
    },
    {
        role: 'term', kind: 'paragraph', id: 'AmontTerm', name: { fr: 'Amont Terme', en: 'Amont Term' }, like: 'normal', next: 'normal',
        paragraph: () => keep + spacing(120, 20), letters: () => '<w:b/>',
    },
    {
        role: 'indexGroup', kind: 'paragraph', id: 'AmontIndexGroup', name: { fr: 'Amont Index – groupe', en: 'Amont Index – group' },
        like: 'normal', next: 'indexEntry', paragraph: () => keep + spacing(260, 80), letters: c => '<w:b/>' + colour(c.accent) + size(21),
    },
    {
        role: 'indexEntry', kind: 'paragraph', id: 'AmontIndexEntry', name: { fr: 'Amont Index – entrée', en: 'Amont Index – entry' },
        like: 'normal', paragraph: () => '<w:keepLines/>' + spacing(40, 0, 252), letters: () => size(18),
    },
    {
        role: 'indexMentions', kind: 'paragraph', id: 'AmontIndexMentions',
        name: { fr: 'Amont Index – renvois', en: 'Amont Index – mentions' },
        like: 'normal', paragraph: () => '<w:keepLines/>' + spacing(0, 20, 240) + '<w:ind w:left="567" w:right="567"/>',
        letters: c => colour(c.soft) + size(16),
    },
    {
        role: 'cell', kind: 'paragraph', id: 'AmontCell', name: { fr: 'Amont Cellule', en: 'Amont Cell' }, like: 'normal',
        paragraph: () => spacing(30, 30, 252) + '<w:jc w:val="left"/>', letters: () => size(17),
    },
    {
        role: 'cellHead', kind: 'paragraph', id: 'AmontCellHead', name: { fr: 'Amont Cellule d’en-tête', en: 'Amont Head cell' },
        like: 'cell',
        paragraph: () => keep, letters: c => '<w:b/>' + colour(c.text),
    },
    {
        role: 'factName', kind: 'paragraph', id: 'AmontFactName', name: { fr: 'Amont Fiche – rubrique', en: 'Amont Card – heading' },
        like: 'cell', letters: c => colour(c.soft),
    },
    {
        role: 'joint', kind: 'paragraph', id: 'AmontJoint', name: { fr: 'Amont Joint', en: 'Amont Joint' }, like: 'normal',
        paragraph: () => '<w:spacing w:before="0" w:after="0" w:line="40" w:lineRule="exact"/>', letters: () => size(2),
    },
    ...(['header', 'footer'] as const).map((role): StyleRow => ({
        role, kind: 'paragraph', id: role === 'header' ? 'Header' : 'Footer', name: role,
        also: [role === 'header' ? 'en-tête' : 'pied de page'], like: 'normal', paragraph: () => spacing(60, 60, 240),
        letters: c => colour(c.soft) + size(16),
    })),
    {
        role: 'link', kind: 'character', id: 'Hyperlink', name: 'Hyperlink', also: ['lien hypertexte'],
        letters: c => colour(c.accent) + '<w:u w:val="single"/>',
    },
    {
        role: 'reference', kind: 'character', id: 'AmontReference', name: { fr: 'Amont Renvoi', en: 'Amont Reference' },
        letters: c => colour(c.accent) + '<w:u w:val="none"/>',
    },
    {
        role: 'referenceTitle', kind: 'character', id: 'AmontReferenceTitle',
        name: { fr: 'Amont Renvoi – titre', en: 'Amont Reference – title' }, letters: c => colour(c.text) + '<w:u w:val="none"/>',
    },
    {
        role: 'identifier', kind: 'character', id: 'AmontIdentifier', name: { fr: 'Amont Identifiant', en: 'Amont Identifier' },
        letters: c => '<w:noProof/>' + colour(c.accent) + '<w:u w:val="none"/>',
    },
    {
        role: 'codeLetters', kind: 'character', id: 'AmontCodeLetters', name: { fr: 'Amont Code dans le texte', en: 'Amont Code in text' },
        letters: () => '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/><w:noProof/>',
    },
    {
        role: 'table', kind: 'table', id: 'AmontTable', name: { fr: 'Amont Tableau', en: 'Amont Table' },
        also: ['table grid', 'grille du tableau'],
        table: c => `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>${edge('top', c.line, 8, 0)}${edge('bottom', c.line, 8, 0)}`
            + `${edge('insideH', c.lineSoft, 4, 0)}</w:tblBorders>`
            + '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
            + '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>',
    },
];
