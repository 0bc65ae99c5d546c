/** The fonts that ship, each under its name in the assets (esbuild.mjs says where they come from). All are free (SIL Open Font License). */

/** Those with the characters of running text, whose marks decide what can be printed. */
const SANS = ['SourceSans3-Regular.ttf', 'SourceSans3-Italic.ttf', 'SourceSans3-SemiBold.ttf', 'SourceSans3-SemiBoldItalic.ttf'];
const SYMBOLS = 'NotoSansSymbols2-Regular.ttf';
/** Those that few programmes need, each taken only where a text has a character that no other font has. */
const RARE: readonly string[] = [
    'NotoSansMath-Regular.ttf', 'NotoEmoji-Regular.ttf', 'NotoSansArabic-Regular.ttf', 'NotoSansHebrew-Regular.ttf',
];

/** Every other font of a page. */
const USUAL: readonly string[] = [
    'SourceSerif4-Regular.ttf', 'SourceSerif4-Italic.ttf', 'SourceSerif4-SemiBold.ttf', 'SourceSerif4-SemiBoldItalic.ttf',
    ...SANS, 'SourceCodePro-Regular.ttf', SYMBOLS,
];

/** Marks without a shape of their own that the typesetter understands: soft hyphens, joiners, directions, variants, colours of skin. */
const SHAPELESS = /[\u00AD\u200B-\u200F\u2060\u2066-\u2069\p{Variation_Selector}\u{1F3FB}-\u{1F3FF}]/u;
/** Written otherwise than Unicode would take them apart; the last are the bullets and marks of Word's own fonts, as they are pasted. */
const WRITTEN: Readonly<Record<string, string>> = {
    '㎡': 'm²', '㎥': 'm³', '\uF0B7': '•', '\uF0A7': '▪', '\uF0D8': '➢', '\uF0E0': '→', '\uF0FC': '✓', '\uF0FE': '☑', '\uF0A8': '☐',
};

/** A text that the fonts can print, the fonts that it takes, and the characters that no font has. */
interface Printable {
    readonly text: string;
    readonly files: readonly Uint8Array[];
    readonly missing: readonly string[];
}

interface RareFont {
    readonly file: Uint8Array;
    readonly has: (code: number) => boolean;
}

/** The fonts of a page, and what they can print. */
export interface Fonts {
    readonly usual: readonly Uint8Array[];
    readonly rare: readonly RareFont[];
    /** Whether a character can be printed with the usual fonts, in every cut of the letters. */
    readonly has: (code: number) => boolean;
    /** Whether the letters' own fonts have it, without help from the font of symbols. */
    readonly hasInText: (code: number) => boolean;
}

/** Reads every font. Throws where one is damaged. */
export async function readFonts(asset: (name: string) => Promise<Uint8Array>): Promise<Fonts> {
    const [usual, rare] = await Promise.all([USUAL, RARE].map(names => Promise.all(names.map(asset))));
    const inSans = SANS.map(name => charactersOf(usual![USUAL.indexOf(name)]!));
    const symbols = charactersOf(usual![USUAL.indexOf(SYMBOLS)]!);
    const hasInText = (code: number): boolean => inSans.every(has => has(code));
    return {
        usual: usual!, rare: rare!.map(file => ({ file, has: charactersOf(file) })), hasInText,
        has: code => symbols(code) || hasInText(code),
    };
}

/**
 * The text as the fonts can print it: a character that none has is written in others that mean the same (℃ in two), or else by its number
 * between brackets, for a square says nothing.
 */
export function printable(text: string, fonts: Fonts): Printable {
    const missing = new Set<string>();
    const taken = new Set<RareFont>();
    const printed = (character: string): string | undefined => {
        const code = character.codePointAt(0)!;
        // The typesetter makes every space, and the hyphen that does not break, of those that a font has.
        if (fonts.has(code) || SHAPELESS.test(character) || /[\p{Zs}\u2011]/u.test(character)) { return character; }
        const font = fonts.rare.find(({ has }) => has(code));
        if (font !== undefined) { taken.add(font); }
        return font && character;
    };
    const written = (character: string): string => {
        const parts = [...WRITTEN[character] ?? character.normalize('NFKC')].map(printed);
        if (parts.every(part => part !== undefined)) { return parts.join(''); }
        missing.add(character);
        return `[${codeOf(character)}]`;
    };
    const checked = text.normalize('NFC').replace(/[^\u0000-\u007F]/gu, character => {
        // Other marks without a shape, such as those that turn a text around, say nothing on paper.
        const known = printed(character);
        return known ?? (/\p{Cf}/u.test(character) ? '' : written(character));
    }).replace(/\]\[U\+/g, ' U+');
    return { text: checked, files: [...fonts.usual, ...[...taken].map(({ file }) => file)], missing: [...missing] };
}

/** `U+6F22`. */
export function codeOf(character: string): string {
    return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
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
