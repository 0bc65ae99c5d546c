/** Figures: the drawing itself, the same as points for what cannot draw, and what there is to see in words. */
import { plainText } from '../../document/build.js';
import type { Scene } from '../../document/figures/scene.js';
import type { Figure } from '../../document/nodes.js';
import { targetsOf } from '../../document/transform.js';
import { escapeMarkup } from '../escape.js';
import { extentOf } from './extents.js';
import { renderInlines } from './inlines.js';
import { EMU, paragraph, PIXEL } from './markup.js';
import type { Picture, Piece, Place, Sheet } from './sheet.js';
import { captionRuns, renderTable } from './tables.js';

/** The share of a page's height that a drawing may take. */
const TALLEST = 0.8;

/** A figure with its caption; as its data where it cannot be drawn. */
export function renderFigure(figure: Figure, sheet: Sheet, place: Place): readonly Piece[] {
    const picture = sheet.pictures.get(figure.id);
    const { words } = sheet;
    const runs = captionRuns(sheet, words.figure, figure.number, renderInlines(figure.caption, sheet));
    const inside = targetsOf({ language: 'fr', cover: { genre: '', title: '', facts: [] }, sections: [
        { id: figure.id, title: '', blocks: [figure.data], sections: [] },
    ] }).filter(target => target !== figure.id && !sheet.anchors.isPlaced(target));
    const caption = sheet.bookmarked(figure.id, runs);
    if (picture === undefined) {
        sheet.note({
            code: 'figure-as-table', target: figure.id,
            message: { fr: 'Une figure est donnée par ses données : elle n’a pas pu être dessinée.',
                en: 'A figure is given by its data: it could not be drawn.' },
        });
        const title = sheet.piece(paragraph(caption, { style: sheet.style('caption'), keepNext: true }), 500,
            { keepNext: true, introduces: true });
        return [title, ...renderTable(figure.data, sheet, place)];
    }
    const { scene } = figure;
    const room = place.width - place.indent;
    const scale = Math.min(1, room / (scene.width * PIXEL), sheet.formats.upright.textHeight * TALLEST / (scene.height * PIXEL));
    // What the data names is marked here, where it is drawn.
    const marks = inside.map(target => sheet.bookmarked(target, '')).join('');
    const drawing = pictureRun(sheet, picture, scene, `${words.figure} ${figure.number ?? ''}`.trim(), scale);
    return [
        sheet.piece(paragraph(marks + drawing,
            { style: sheet.style('normal'), keepNext: true, align: 'center', spacing: { before: 160, after: 0 } }),
        scene.height * PIXEL * scale + 200, { keepNext: true }),
        sheet.piece(paragraph(caption, { style: sheet.style('caption'), align: 'center', spacing: { before: 80, after: 240 } }),
            extentOf(plainText(figure.caption), 'caption', place.width)),
    ];
}

/** A picture in the line, at some share of its size; what it shows is said in words. */
export function pictureRun(sheet: Sheet, picture: Picture, scene: Scene, name: string, scale: number): string {
    const [width, height] = [scene.width, scene.height].map(length => Math.round(length * PIXEL * scale * EMU)) as [number, number];
    const file = `amont-${sheet.nextPicture()}`;
    return drawingRun({
        id: sheet.number(), name, alternative: `${scene.title}. ${scene.description}`, width, height,
        png: sheet.file.picture(`${file}.png`, picture.png),
        svg: sheet.file.picture(`${file}.svg`, new TextEncoder().encode(picture.svg)),
    });
}

interface Drawing {
    readonly id: number;
    readonly name: string;
    readonly alternative: string;
    /** In English metric units. */
    readonly width: number;
    readonly height: number;
    readonly png: string;
    readonly svg: string;
}

/** A run that holds a drawing in the line. */
function drawingRun({ id, name, alternative, width, height, png, svg }: Drawing): string {
    const properties = `id="${id}" name="${escapeMarkup(name)}" descr="${escapeMarkup(alternative)}"`;
    return '<w:r><w:drawing>'
        + '<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
        + `<wp:extent cx="${width}" cy="${height}"/><wp:docPr ${properties}/>`
        + '<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" noChangeAspect="1"/>'
        + '</wp:cNvGraphicFramePr><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        + '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        + `<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr ${properties}/><pic:cNvPicPr/>`
        + `</pic:nvPicPr><pic:blipFill><a:blip r:embed="${png}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">`
        + `<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${svg}"/></a:ext></a:extLst></a:blip>`
        + '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        + `<a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`
        + '</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
}
