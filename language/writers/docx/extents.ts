/** How much of a page a paragraph takes, as its style sets it: enough to foresee on which page something comes. */
import { textWidth } from '../../document/figures/metrics.js';
import { OWN_COLOURS } from './colours.js';
import { STYLES, type Role } from './style-table.js';

/** A height and the space kept around it, in twentieths of a point. Of two spaces that meet, the greater counts. */
export interface Extent {
    readonly height: number;
    readonly before: number;
    readonly after: number;
}

/** How a style sets its lines. */
interface Setting {
    readonly size: number;
    readonly line: number;
    readonly before: number;
    readonly after: number;
    /** A line above it, with what is between the two. */
    readonly edge: number;
    readonly bold: boolean;
}

const POINT = 20;
/** The height of a line of the model's font set solid, and what the widths of figures hold in reserve. */
const SOLID = 1.149;
const RESERVE = 1.04;

const settings = new Map<Role, Setting>();

/** How much a paragraph takes in a column of some width. */
export function extentOf(text: string, role: Role, width: number): Extent {
    const { size, line, before, after, edge, bold } = settingOf(role);
    const room = Math.max(20, width / POINT);
    const lines = text.split('\n').reduce((sum, each) => sum + linesIn(each, size, bold, room), 0);
    return { height: lines * size * SOLID * line * POINT + edge, before, after };
}

/** How many lines a text takes in a room, broken between words as whoever sets it will; a word wider than the room goes on below. */
function linesIn(text: string, size: number, bold: boolean, room: number): number {
    const widthOf = (piece: string): number => textWidth(piece, size, bold ? 'bold' : 'regular') / RESERVE;
    if (widthOf(text) <= room) { return 1; }
    let [lines, used] = [1, 0];
    for (const word of text.split(/(?<=[ -])/)) {
        const shown = widthOf(word.trimEnd());
        if (used > 0 && used + shown > room) { [lines, used] = [lines + 1, 0]; }
        lines += Math.max(0, Math.ceil(shown / room) - 1);
        used = shown > room ? shown % room : used + widthOf(word);
    }
    return lines;
}

function settingOf(role: Role): Setting {
    const known = settings.get(role);
    if (known !== undefined) { return known; }
    const row = STYLES.find(each => each.role === role)!;
    const like = row.like === undefined ? { size: 10, line: 1, before: 0, after: 0, edge: 0, bold: false } : settingOf(row.like);
    const xml = (row.paragraph?.(OWN_COLOURS) ?? '') + (row.letters?.(OWN_COLOURS) ?? '');
    const read = (pattern: RegExp, scale: number, otherwise: number): number => {
        const found = pattern.exec(xml)?.[1];
        return found === undefined ? otherwise : Number(found) / scale;
    };
    const above = /<w:top [^>]*w:sz="(\d+)" w:space="(\d+)"/.exec(xml);
    const setting: Setting = {
        size: read(/<w:sz w:val="(\d+)"/, 2, like.size), line: read(/w:line="(\d+)" w:lineRule="auto"/, 240, like.line),
        before: read(/w:before="(\d+)"/, 1, like.before), after: read(/w:after="(\d+)"/, 1, like.after),
        // Lines are counted in eighths of a point, what is between in points.
        edge: above === null ? 0 : (Number(above[1]) / 8 + Number(above[2])) * POINT,
        bold: xml.includes('<w:b/>') || like.bold,
    };
    settings.set(role, setting);
    return setting;
}
