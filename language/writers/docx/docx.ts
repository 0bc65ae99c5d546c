/** One Word document, on the firm's model or on the project's own. */
import type { Document } from '../../document/nodes.js';
import { Anchors } from '../anchors.js';
import { PAGE_WORDS } from '../words.js';
import type { Output, PageWriter, WriterOptions } from '../writer.js';
import { renderSection } from './blocks.js';
import { bodyPlace, BODY_MARK } from './body.js';
import { coloursAround, OWN_COLOURS } from './colours.js';
import { COVER_MARK, renderContents, renderCover } from './cover.js';
import { flowOf } from './flow.js';
import { labelsOf } from './labels.js';
import { emptyNumbering, Lists } from './lists.js';
import { element } from './markup.js';
import { ownModel } from './model.js';
import { WordPackage } from './package.js';
import { pageFormats } from './pages.js';
import { picturesOf } from './pictures.js';
import { filled, propertiesOf, writeProperties } from './properties.js';
import { elementsOf, spliced, WORD } from './scan.js';
import { settingsBroughtUp, styledIn } from './settings.js';
import { Sheet, withPages } from './sheet.js';
import { stylesIn } from './styles.js';

const NAMES = `xmlns:w="${WORD}"`;
const RELATIONSHIPS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Writes a document as a Word file. */
export const docxWriter = {
    format: 'docx',
    title: { fr: 'Document Word', en: 'Word document' },
    async write(document: Document, options: WriterOptions): Promise<Output> {
        const pictures = await picturesOf(document, options.environment);
        const words = PAGE_WORDS[document.language];
        const file = options.model === undefined ? ownModel(document.language, words) : WordPackage.read(options.model);
        const sheet = sheetOn(file, document, pictures, options);
        return { files: [{ path: `${options.name}.docx`, content: file.bytes() }], notes: sheet.notes() };
    },
} as const satisfies PageWriter;

function sheetOn(file: WordPackage, document: Document, pictures: Sheet['pictures'], options: WriterOptions): Sheet {
    const { cover, language } = document;
    const words = PAGE_WORDS[language];
    const properties = propertiesOf(cover, language);
    const text = filled(withRelationships(file.text(file.main)), properties);
    const place = bodyPlace(text);
    const colours = coloursOf(file);
    const stylesPart = file.relatedOrNew('styles', 'styles.xml', `${TYPE}.styles+xml`, `<w:styles ${NAMES}></w:styles>`);
    const styles = stylesIn(file.text(stylesPart), language, colours, options.model === undefined);
    const numberingPart = file.relatedOrNew('numbering', 'numbering.xml', `${TYPE}.numbering+xml`, emptyNumbering(NAMES));
    const lists = new Lists(file.text(numberingPart), styles);
    const formats = pageFormats(place.pages, place.declarations);
    const anchors = new Anchors(document, 'bookmark', [BODY_MARK, COVER_MARK].map(name => name.toLowerCase()));
    const sheet = new Sheet(file, anchors, words, styles, colours, lists, formats, labelsOf(document), place.nextIdentifier, pictures);
    const id = sheet.number();
    const pieces = [
        ...(place.cover ? renderCover(cover, sheet) : []),
        ...renderContents(document.sections, sheet, place.cover || (place.preceded && !place.found)),
        ...document.sections.flatMap((section, at) => renderSection(at === 0 ? { ...section, newPage: true } : section, 1, sheet)),
    ];
    const flow = flowOf(pieces, formats, place.pages ?? formats.upright.properties, sheet.style('joint'));
    const jointStyle = element('w:pStyle', { 'w:val': sheet.style('joint') });
    const turnsBack = flow.endsTurned && place.followed;
    const opening = `<w:p><w:pPr>${jointStyle}</w:pPr><w:bookmarkStart w:id="${id}" w:name="${BODY_MARK}"/></w:p>`;
    const closing = `<w:p><w:pPr>${jointStyle}${turnsBack ? formats.turned.properties : ''}</w:pPr><w:bookmarkEnd w:id="${id}"/></w:p>`;
    const pages = flow.endsTurned && !turnsBack ? formats.turned.properties : formats.upright.properties;
    const body = withPages(opening + flow.xml + closing, flow.pages);
    const changes = [{ start: place.start, end: place.end, by: body }];
    if (flow.sections && place.pagesAfter !== undefined) { changes.push({ ...place.pagesAfter, by: pages }); }
    file.set(file.main, spliced(text, changes));
    file.set(stylesPart, styledIn(styles.xml, language));
    file.set(numberingPart, lists.xml());
    for (const part of [...file.related('header'), ...file.related('footer')]) { file.set(part, filled(file.text(part), properties)); }
    const settingsPart = file.relatedOrNew('settings', 'settings.xml', `${TYPE}.settings+xml`, `<w:settings ${NAMES}></w:settings>`);
    file.set(settingsPart, settingsBroughtUp(file.text(settingsPart)));
    writeProperties(file, cover, properties, language, options.environment.today, options.environment.version);
    file.tidy();
    return sheet;
}

/** The part with the prefix of relationships, where a model with no picture and no heading does without. */
function withRelationships(xml: string): string {
    return xml.replace(/<w:document\b[^>]*>/,
        tag => (/\sxmlns:r=/.test(tag) ? tag : tag.replace(/^<w:document/, `<w:document ${RELATIONSHIPS}`)));
}

/** The main colour of the model's theme, and those that go with it. */
function coloursOf(file: WordPackage): typeof OWN_COLOURS {
    const [theme] = file.related('theme');
    if (theme === undefined) { return OWN_COLOURS; }
    const elements = elementsOf(file.text(theme));
    const accent = elements.find(({ name }) => name === 'accent1');
    const colour = elements.find(({ parent }) => accent !== undefined && parent === accent)?.attributes['val'];
    return colour !== undefined && /^[0-9a-f]{6}$/i.test(colour) ? coloursAround(colour) : OWN_COLOURS;
}
