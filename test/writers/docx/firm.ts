/** A firm's Word document as the French Word saves one: its own styles, a logo in its head, places to fill. */
import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** One grey point. */
const LOGO = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64');

const colour = (name: string, value: string): string => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
const COLOURS = `<a:clrScheme name="Agence">${colour('dk1', '000000')}${colour('lt1', 'FFFFFF')}${colour('dk2', '222222')}`
    + `${colour('lt2', 'EEEEEE')}${[1, 2, 3, 4, 5, 6].map(at => colour(`accent${at}`, 'FFB000')).join('')}${colour('hlink', '0000EE')}`
    + `${colour('folHlink', '551A8B')}</a:clrScheme>`;
const faces = '<a:latin typeface="Georgia"/><a:ea typeface=""/><a:cs typeface=""/>';
const FACES = `<a:fontScheme name="Agence"><a:majorFont>${faces}</a:majorFont><a:minorFont>${faces}</a:minorFont></a:fontScheme>`;
const fills = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3);
const FORMATS = `<a:fmtScheme name="Agence"><a:fillStyleLst>${fills}</a:fillStyleLst><a:lnStyleLst>${'<a:ln/>'.repeat(3)}</a:lnStyleLst>`
    + `<a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst>`
    + `<a:bgFillStyleLst>${fills}</a:bgFillStyleLst></a:fmtScheme>`;

const style = (id: string, name: string, inside = '', more = ''): string =>
    `<w:style w:type="paragraph" ${more} w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;

/** The parts of the firm's document; `body` stands before the pages. */
export function firmParts(body: string): Record<string, Uint8Array> {
    const text = (name: string, content: string): [string, Uint8Array] => [name, strToU8(`<?xml version="1.0"?>\n${content}`)];
    return Object.fromEntries([
        text('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            + '<Default Extension="png" ContentType="image/png"/><Default Extension="xml" ContentType="application/xml"/>'
            + `<Override PartName="/word/document.xml" ContentType="${TYPE}.template.main+xml"/>`
            + `<Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/>`
            + `<Override PartName="/word/numbering.xml" ContentType="${TYPE}.numbering+xml"/>`
            + `<Override PartName="/word/settings.xml" ContentType="${TYPE}.settings+xml"/>`
            + `<Override PartName="/word/header1.xml" ContentType="${TYPE}.header+xml"/>`
            + '<Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>'
            + '</Types>'),
        text('_rels/.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            + `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`),
        text('word/_rels/document.xml.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            + ['styles', 'numbering', 'settings', 'header'].map((kind, at) =>
                `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="${kind}${kind === 'header' ? 1 : ''}.xml"/>`).join('')
            + `<Relationship Id="rId9" Type="${OFFICE}/theme" Target="theme/theme1.xml"/></Relationships>`),
        text('word/document.xml', `<w:document ${W} ${R}><w:body>${body}<w:sectPr><w:headerReference w:type="default" r:id="rId4"/>`
            + '<w:pgSz w:w="11906" w:h="16838"/>'
            + '<w:pgMar w:top="1700" w:right="1400" w:bottom="1400" w:left="1400" w:header="700" w:footer="700"'
            + ' w:gutter="0"/></w:sectPr></w:body></w:document>'),
        text('word/styles.xml', `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/>`
            + '<w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>'
            + style('Normal', 'Normal', '<w:rPr><w:sz w:val="21"/></w:rPr>', 'w:default="1"')
            + style('Titre1', 'heading 1', '<w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>')
            + style('Titre2', 'Titre 2', '<w:basedOn w:val="Titre1"/><w:rPr><w:i/></w:rPr>', 'w:customStyle="1"')
            + style('Legende', 'L&#233;gende', '<w:basedOn w:val="Normal"/>', 'w:customStyle="1"')
            + style('Puces', 'Puces maison',
                '<w:aliases w:val="Liste &#224; puces"/><w:pPr><w:numPr><w:numId w:val="8"/></w:numPr></w:pPr>',
                'w:customStyle="1"')
            + '<w:style w:type="table" w:styleId="Grilledutableau"><w:name w:val="Table Grid"/></w:style></w:styles>'),
        text('word/numbering.xml', `<w:numbering ${W}>`
            + '<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>'
            + '<w:pStyle w:val="Titre1"/>'
            + '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0">'
            + '<w:numFmt w:val="bullet"/>'
            + '<w:lvlText w:val="&#187;"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>'
            + '<w:num w:numId="8"><w:abstractNumId w:val="4"/></w:num></w:numbering>'),
        text('word/settings.xml',
            `<w:settings ${W} ${R}><w:zoom w:percent="90"/><w:attachedTemplate r:id="rId1"/><w:compat/></w:settings>`),
        text('word/_rels/settings.xml.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            + `<Relationship Id="rId1" Type="${OFFICE}/attachedTemplate" Target="https://exemple.fr/modele.dotm" TargetMode="External"/>`
            + '</Relationships>'),
        // Word cuts what is typed into runs where it checks the spelling.
        text('word/header1.xml',
            `<w:hdr ${W} ${R}><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Agence Belvédère – {{ti</w:t></w:r><w:proofErr w:type="spellStart"/>`
            + '<w:r><w:t>tre}} (indice {{Indice}})</w:t></w:r></w:p><w:p><w:r><w:t>{{inconnu}}</w:t></w:r></w:p></w:hdr>'),
        text('word/_rels/header1.xml.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            + `<Relationship Id="rId1" Type="${OFFICE}/image" Target="media/logo.png"/></Relationships>`),
        ['word/media/logo.png', new Uint8Array(LOGO)],
        text('word/theme/theme1.xml',
            `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Agence"><a:themeElements>${COLOURS}${FACES}`
            + `${FORMATS}</a:themeElements></a:theme>`),
    ]);
}

/** A paragraph as a person types one. */
export function typed(text: string): string {
    return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A file of parts. */
export function zipped(parts: Record<string, Uint8Array>): Uint8Array {
    return zipSync(parts, { mtime: '2026-01-05T00:00:00' });
}

/** The firm's document, its text going between a page of the firm's own and an annex. */
export function firmModel(body = typed('Agence Belvédère présente : {{titre}}') + typed('{{contenu}}')
    + typed('Conditions de l’agence')): Uint8Array {
    return zipped(firmParts(body));
}
