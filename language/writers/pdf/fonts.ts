/** The fonts that ship, each under its name in the assets (esbuild.mjs says where they come from). All are free (SIL Open Font License). */

/** Those with the characters of running text, whose marks decide what can be printed. */
const SANS = ['SourceSans3-Regular.ttf', 'SourceSans3-Italic.ttf', 'SourceSans3-SemiBold.ttf', 'SourceSans3-SemiBoldItalic.ttf'];
const SYMBOLS = 'NotoSansSymbols2-Regular.ttf';

/** Every font of a page. */
const FONT_NAMES: readonly string[] = [
    'SourceSerif4-Regular.ttf', 'SourceSerif4-Italic.ttf', 'SourceSerif4-SemiBold.ttf', 'SourceSerif4-SemiBoldItalic.ttf',
    ...SANS, 'SourceCodePro-Regular.ttf', SYMBOLS,
];

/** What stands for a character that no font has. */
const REPLACEMENT = '\u25A1';

/** A text that the fonts can print, and the characters that had to be replaced. */
interface Printable {
    readonly text: string;
    readonly missing: readonly string[];
}

/** The fonts of a page, and what they can print. */
export interface Fonts {
    readonly files: readonly Uint8Array[];
    /** Whether a character can be printed, in every cut of the letters. */
    readonly has: (code: number) => boolean;
    /** Whether the letters' own fonts have it, without help from the font of symbols. */
    readonly hasInText: (code: number) => boolean;
}

/** Reads every font. Throws where one is damaged. */
export async function readFonts(asset: (name: string) => Promise<Uint8Array>): Promise<Fonts> {
    const files = new Map(await Promise.all(FONT_NAMES.map(async name => [name, await asset(name)] as const)));
    const inSans = SANS.map(name => charactersOf(files.get(name)!));
    const symbols = charactersOf(files.get(SYMBOLS)!);
    const hasInText = (code: number): boolean => inSans.every(has => has(code));
    return { files: [...files.values()], has: code => symbols(code) || hasInText(code), hasInText };
}

/** The text with each character that cannot be printed replaced. */
export function printable(text: string, fonts: Fonts): Printable {
    const missing = new Set<string>();
    // Marks without a shape of their own (joiners, variants, directions) are left to the typesetter only where a font knows them.
    const checked = text.normalize('NFC').replace(/[^\u0000-\u007F]/gu, character => {
        const code = character.codePointAt(0)!;
        if (fonts.has(code)) { return character; }
        if (/[\p{Cf}\p{Variation_Selector}\u{1F3FB}-\u{1F3FF}]/u.test(character)) { return character === '\u00AD' ? character : ''; }
        missing.add(character);
        return REPLACEMENT;
    });
    return { text: checked, missing: [...missing] };
}

/**
 * Whether each character of each drawing is in the font of drawings: for others a typesetter looks among all fonts that it has, which are
 * not the same everywhere.
 */
export function drawnAlike(source: string, fonts: Fonts): boolean {
    const drawings = source.match(/"<svg(?:[^"\\]|\\.)*"/g) ?? [];
    return drawings.every(drawing => [...new Set(drawing)].every(each => each < '\u0080' || fonts.hasInText(each.codePointAt(0)!)));
}

/** Says of a character whether a font has it. Reads the font's own table of characters (OpenType `cmap`, formats 4 and 12). */
function charactersOf(font: Uint8Array): (code: number) => boolean {
    const data = new DataView(font.buffer, font.byteOffset, font.byteLength);
    const tables = data.getUint16(4);
    for (let at = 12; at < 12 + tables * 16; at += 16) {
        if (data.getUint32(at) === 0x636D6170) { return charactersIn(data, data.getUint32(at + 8)); }
    }
    throw new Error('A font has no table of characters.');
}

function charactersIn(data: DataView, cmap: number): (code: number) => boolean {
    const known = new Set<number>();
    const count = data.getUint16(cmap + 2);
    for (let index = 0; index < count; index++) {
        const at = cmap + data.getUint32(cmap + 4 + index * 8 + 4);
        const format = data.getUint16(at);
        if (format === 12) { readGroups(data, at, known); } else if (format === 4) { readSegments(data, at, known); }
    }
    return code => known.has(code);
}

function readGroups(data: DataView, at: number, known: Set<number>): void {
    const groups = data.getUint32(at + 12);
    for (let group = at + 16; group < at + 16 + groups * 12; group += 12) {
        for (let code = data.getUint32(group); code <= data.getUint32(group + 4); code++) { known.add(code); }
    }
}

function readSegments(data: DataView, at: number, known: Set<number>): void {
    const twice = data.getUint16(at + 6);
    for (let segment = 0; segment < twice; segment += 2) {
        const end = data.getUint16(at + 14 + segment);
        const start = data.getUint16(at + 16 + twice + segment);
        const delta = data.getUint16(at + 16 + 2 * twice + segment);
        const rangeAt = at + 16 + 3 * twice + segment;
        const range = data.getUint16(rangeAt);
        for (let code = start; code <= end && code < 0xFFFF; code++) {
            const glyph = range === 0 ? (code + delta) & 0xFFFF : data.getUint16(rangeAt + range + (code - start) * 2);
            if (glyph !== 0) { known.add(code); }
        }
    }
}
