/** The project's own model: an A4 page with running heads and feet, drawn here and nowhere else. */
import type { Language } from '../../document/nodes.js';
import type { PageWords } from '../words.js';
import { OWN_COLOURS } from './colours.js';
import { element, grid } from './markup.js';
import { headingNumbering } from './lists.js';
import { WordPackage } from './package.js';
import { WORD } from './scan.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMES = `xmlns:w="${WORD}" xmlns:r="${OFFICE}"`;
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** A font that every Word has, and that others have under another name with the same widths. */
const FONT = 'Arial';

/** The project's model in a language. */
export function ownModel(language: Language, words: PageWords): WordPackage {
    const headings = [1, 2, 3, 4, 5, 6].map(level => `Heading${level}`);
    return WordPackage.of({
        '[Content_Types].xml': `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`
            + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            + '<Default Extension="xml" ContentType="application/xml"/>'
            + [['document', 'document.main'], ['styles', 'styles'], ['numbering', 'numbering'], ['settings', 'settings'],
                ['fontTable', 'fontTable'],
                ['header1', 'header'], ['footer1', 'footer']].map(([part, type]) =>
                `<Override PartName="/word/${part}.xml" ContentType="${TYPE}.${type}+xml"/>`).join('') + '</Types>',
        '_rels/.rels': relationships([['rId1', `${OFFICE}/officeDocument`, 'word/document.xml']]),
        'word/_rels/document.xml.rels': relationships([
            ['rId1', `${OFFICE}/styles`, 'styles.xml'], ['rId2', `${OFFICE}/numbering`, 'numbering.xml'],
            ['rId3', `${OFFICE}/settings`, 'settings.xml'],
            ['rId4', `${OFFICE}/fontTable`, 'fontTable.xml'], ['rId5', `${OFFICE}/header`, 'header1.xml'],
            ['rId6', `${OFFICE}/footer`, 'footer1.xml'],
        ]),
        'word/document.xml': `${DECLARATION}<w:document ${NAMES}><w:body><w:sectPr>`
            + '<w:headerReference w:type="default" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/>'
            + '<w:pgSz w:w="11906" w:h="16838"/>'
            + '<w:pgMar w:top="1474" w:right="1134" w:bottom="1361" w:left="1247" w:header="624" w:footer="567" w:gutter="0"/><w:titlePg/>'
            + '</w:sectPr></w:body></w:document>',
        'word/styles.xml': `${DECLARATION}<w:styles ${NAMES}><w:docDefaults><w:rPrDefault><w:rPr>`
            + `<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/><w:sz w:val="20"/><w:szCs w:val="20"/>`
            + `<w:lang w:val="${language === 'fr' ? 'fr-FR' : 'en-GB'}" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`
            + '<w:pPrDefault/></w:docDefaults></w:styles>',
        'word/numbering.xml': headingNumbering(NAMES, headings),
        'word/settings.xml': `${DECLARATION}<w:settings ${NAMES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>`
            + '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
            + '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
            + '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>',
        'word/fontTable.xml': `${DECLARATION}<w:fonts ${NAMES}><w:font w:name="${FONT}"><w:altName w:val="Liberation Sans"/>`
            + '<w:family w:val="swiss"/></w:font></w:fonts>',
        'word/header1.xml': `${DECLARATION}<w:hdr ${NAMES}>${line('Header', '{{titre}}', '{{référence}}')}</w:hdr>`,
        'word/footer1.xml': `${DECLARATION}<w:ftr ${NAMES}>${line('Footer',
            '{{pied de page}}', `${words.page} `, pages())}</w:ftr>`,
    });
}

function relationships(all: readonly (readonly [id: string, type: string, target: string])[]): string {
    return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
        + all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join('') + '</Relationships>';
}

/** The page and how many there are. */
function pages(): string {
    const one = (instruction: string): string => `<w:fldSimple w:instr=" ${instruction} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
    return `${one('PAGE')}<w:r><w:t xml:space="preserve"> / </w:t></w:r>${one('NUMPAGES')}`;
}

/** Something at the left and something at the right, as wide as the page whichever way it is turned. */
function line(style: 'Header' | 'Footer', left: string, right: string, more = ''): string {
    const cell = (width: number, align: string, text: string, rest = ''): string =>
        `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="pct"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="${style}"/>`
        + `<w:jc w:val="${align}"/></w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r>${rest}</w:p></w:tc>`;
    const edge = style === 'Header' ? 'w:bottom' : 'w:top';
    return '<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/>'
        + `<w:tblBorders>${element(edge, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': OWN_COLOURS.lineSoft })}</w:tblBorders>`
        + '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        + `${grid([7000, 2525])}<w:tr>${cell(3700, 'left', left)}${cell(1300, 'right', right, more)}</w:tr></w:tbl>`
        + '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="40" w:lineRule="exact"/></w:pPr></w:p>';
}
