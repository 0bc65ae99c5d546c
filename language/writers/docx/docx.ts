/** One Word document, on the firm's model or on the project's own. */
import type { Document } from '../../document/nodes.js';
import { Anchors } from '../anchors.js';
import { hasShortContents } from '../cover.js';
import { PAGE_WORDS } from '../words.js';
import { Refusal, type Output, type PageWriter, type WordModel, type WriterOptions } from '../writer.js';
import { renderSection } from './blocks.js';
import { bodyPlace, BODY_MARK } from './body.js';
import { changesIn, saidOfChanges } from './changes.js';
import { coloursAround, OWN_COLOURS } from './colours.js';
import { commentsOn, saidOf, withComments } from './comments.js';
import { COVER_MARK, renderContents, renderCover } from './cover.js';
import { flowOf } from './flow.js';
import { labelsOf } from './labels.js';
import { emptyNumbering, Lists } from './lists.js';
import { element } from './markup.js';
import { ownModel } from './model.js';
import { WordPackage } from './package.js';
import { pageFormats } from './pages.js';
import { picturesOf } from './pictures.js';
import { refuse } from './problem.js';
import { filled, propertiesOf, writeProperties } from './properties.js';
import { elementsOf, spliced, WORD } from './scan.js';
import { settingsBroughtUp, styledIn } from './settings.js';
import { Sheet, withPages } from './sheet.js';
import { LARGER, stylesIn } from './styles.js';

const NAMES = `xmlns:w="${WORD}"`;
/** Holds the place of the text while what stands around it is filled. */
const HERE = '<!--amont-->';
const RELATIONSHIPS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Writes a document as a Word file. */
export const docxWriter = {
    format: 'docx',
    title: { fr: 'Document Word', en: 'Word document' },
    async write(document: Document, options: WriterOptions): Promise<Output> {
        const pictures = await picturesOf(document, options.environment);
        const words = PAGE_WORDS[document.language];
        const { model } = options;
        const { file, sheet } = named(model, () => {
            const read = model === undefined ? ownModel(document.language, words) : WordPackage.read(model.bytes);
            return { file: read, sheet: sheetOn(read, document, pictures, options) };
        });
        return { files: [{ path: `${options.name}.docx`, content: file.bytes() }], notes: sheet.notes() };
    },
} as const satisfies PageWriter;

function sheetOn(file: WordPackage, document: Document, pictures: Sheet['pictures'], options: WriterOptions): Sheet {
    const { cover, language } = document;
    const words = PAGE_WORDS[language];
    const properties = propertiesOf(cover, language);
    const text = withRelationships(file.text(file.main));
    const place = bodyPlace(text);
    if (options.model?.update === true && place.kind !== 'earlier' && place.kind !== 'asked') {
        refuse(
            'il n’a rien qu’Amont ait écrit, ni de paragraphe {{contenu}} pour dire où écrire.',
            'it holds nothing that Amont wrote, and no paragraph {{content}} that says where to write.',
        );
    }
    const colours = coloursOf(file);
    const stylesPart = file.relatedOrNew('styles', 'styles.xml', `${TYPE}.styles+xml`, `<w:styles ${NAMES}></w:styles>`);
    const styles = stylesIn(file.text(stylesPart), {
        language, colours, isOwn: options.model === undefined, isLarge: document.largeType === true,
    });
    const numberingPart = file.relatedOrNew('numbering', 'numbering.xml', `${TYPE}.numbering+xml`, emptyNumbering(NAMES));
    const lists = new Lists(file.text(numberingPart), styles);
    const formats = pageFormats(place.pages, place.declarations);
    const anchors = new Anchors(document, 'bookmark', [BODY_MARK.toLowerCase(), COVER_MARK.toLowerCase(), ...place.taken]);
    const sheet = new Sheet(file, anchors, words, styles, colours, lists, formats, labelsOf(document), place.nextIdentifier, pictures,
        document.largeType === true ? LARGER : 1);
    const id = sheet.number();
    const pieces = [
        ...(place.cover ? renderCover(cover, sheet) : []),
        ...(document.withoutContents === true ? []
        : renderContents(document.sections, sheet, place.cover || (place.preceded && place.kind !== 'earlier'))),
        ...document.sections.flatMap((section, at) =>
            renderSection(at === 0 ? { ...section, newPage: !hasShortContents(document) } : section, 1, sheet)),
    ];
    const flow = flowOf(pieces, formats, place.pages ?? formats.upright.properties, sheet.style('joint'));
    const jointStyle = element('w:pStyle', { 'w:val': sheet.style('joint') });
    const turnsBack = flow.last !== formats.upright && place.followed;
    const opening = `<w:p><w:pPr>${jointStyle}</w:pPr><w:bookmarkStart w:id="${id}" w:name="${BODY_MARK}"/></w:p>`;
    const closing = `<w:p><w:pPr>${jointStyle}${turnsBack ? flow.last.properties : ''}</w:pPr><w:bookmarkEnd w:id="${id}"/></w:p>`;
    const pages = turnsBack ? formats.upright.properties : flow.last.properties;
    const comments = place.kind === 'earlier' ? commentsOn(file, text, place) : [];
    const changed = place.kind === 'earlier' ? changesIn(text, place) : [];
    const body = withComments(withPages(opening + flow.xml + closing, flow.pages), comments);
    const changes = [{ start: place.start, end: place.end, by: HERE }];
    if (place.pagesAfter !== undefined && (flow.sections || place.sectioned)) {
        changes.push({ ...place.pagesAfter, by: flow.sections ? pages : place.pages ?? pages });
    }
    file.set(file.main, filled(spliced(text, changes), properties).replace(HERE, () => body));
    file.set(stylesPart, styledIn(styles.xml, language));
    file.set(numberingPart, lists.xml());
    for (const part of [...file.related('header'), ...file.related('footer')]) { file.set(part, filled(file.text(part), properties)); }
    const settingsPart = file.relatedOrNew('settings', 'settings.xml', `${TYPE}.settings+xml`, `<w:settings ${NAMES}></w:settings>`);
    file.set(settingsPart, settingsBroughtUp(file.text(settingsPart)));
    file.untie(settingsPart, 'attachedTemplate');
    writeProperties(file, cover, properties, language, options);
    file.tidy();
    if (place.kind === 'after') {
        sheet.note({ code: 'model-without-place', message: {
            fr: 'Le modèle a déjà du texte : le document vient à la suite. Un paragraphe {{contenu}} y dirait où l’écrire.',
            en: 'The model has text already: the document comes after it. A paragraph {{content}} in it would say where to write.',
        } });
    }
    if (comments.length > 0) { sheet.note({ code: 'comments-moved', message: saidOf(comments) }); }
    if (changed.length > 0) { sheet.note({ code: 'changes-gone', message: saidOfChanges(changed) }); }
    return sheet;
}

/** What is wrong with a model is said with its name. */
function named<T>(model: WordModel | undefined, work: () => T): T {
    try {
        return work();
    } catch (error) {
        if (!(error instanceof Refusal) || model === undefined) { throw error; }
        const { fr, en } = error.explanation;
        throw new Refusal({
            fr: `On ne peut pas écrire sur « ${model.name} » : ${fr}`, en: `“${model.name}” cannot be written on: ${en}`,
        });
    }
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
