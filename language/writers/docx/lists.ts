/** Bullets and numbers of lists, and the numbers of headings. */
import type { Styles } from './styles.js';
import { elementsOf, spliced } from './scan.js';

/** Names our two kinds of lists to ourselves, so that a document written twice does not gather them. */
const BULLETS = 'A30A7E01';
const NUMBERS = 'A30A7E02';
const HEADINGS = 'A30A7E03';
const STEP = 340;

/** An empty part of lists. */
export function emptyNumbering(declarations: string): string {
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:numbering ${declarations}></w:numbering>`;
}

/** The lists of a document: those of the model's own styles where they have bullets or numbers, ours elsewhere. */
export class Lists {
    private readonly instances: string[] = [];
    private readonly kinds: string[] = [];
    private readonly removed: { start: number; end: number; by: string }[] = [];
    private nextInstance = 1;
    private bulletInstance: number | undefined;
    private readonly bulletsOwn: number | undefined;
    private readonly numbersOwn: string | undefined;
    private numbersKind: string | undefined;
    private nextKind = 0;
    private readonly firstInstance: number;
    private readonly firstKind: number;

    /** `numbering` is the part of the lists of the model. */
    constructor(private readonly numbering: string, styles: Styles) {
        const elements = elementsOf(numbering);
        const kinds = elements.filter(({ name, depth }) => name === 'abstractNum' && depth === 1);
        const instances = elements.filter(({ name, depth }) => name === 'num' && depth === 1);
        const kindOf = (instance: string): string | undefined => {
            const own = instances.find(({ attributes }) => attributes['numId'] === instance);
            return own && elements.find(({ name, parent }) => name === 'abstractNumId' && parent === own)?.attributes['val'];
        };
        // What an earlier writing left is written anew.
        const ours = new Set(elements.filter(({ name, attributes }) =>
            name === 'nsid' && [BULLETS, NUMBERS].includes(attributes['val'] ?? ''))
            .map(({ parent }) => parent!.attributes['abstractNumId']!));
        for (const each of [...kinds, ...instances]) {
            const kind = each.name === 'num' ? kindOf(each.attributes['numId']!) : each.attributes['abstractNumId'];
            if (kind !== undefined && ours.has(kind)) { this.removed.push({ start: each.start, end: each.end, by: '' }); }
        }
        const stay = (each: (typeof kinds)[number]): boolean => !this.removed.some(({ start }) => start === each.start);
        this.nextInstance = Math.max(0, ...instances.filter(stay).map(({ attributes }) => Number(attributes['numId']) || 0)) + 1;
        this.nextKind = Math.max(-1, ...kinds.filter(stay).map(({ attributes }) => Number(attributes['abstractNumId']) || 0)) + 1;
        const own = styles.lists;
        this.bulletsOwn = own.bullets === undefined || ours.has(kindOf(own.bullets) ?? '') ? undefined : Number(own.bullets);
        this.numbersOwn = own.numbers === undefined || ours.has(kindOf(own.numbers) ?? '') ? undefined : kindOf(own.numbers);
        const firstInstance = instances.find(stay);
        const after = elements.find(({ name, depth }) => depth === 1 && name === 'numIdMacAtCleanup');
        const end = numbering.lastIndexOf('</');
        this.firstInstance = after?.start ?? end;
        this.firstKind = firstInstance?.start ?? this.firstInstance;
    }

    /** The instance of bullets. */
    bullets(): number {
        if (this.bulletsOwn !== undefined) { return this.bulletsOwn; }
        if (this.bulletInstance === undefined) {
            const levels = range9.map(level => levelElement(level, 'bullet', ['•', '–', '·'][level % 3]!));
            this.bulletInstance = this.instance(this.kind(BULLETS, levels));
        }
        return this.bulletInstance;
    }

    /** An instance of numbers of its own for one list, from this number on. */
    numbers(start: number, level: number): number {
        if (this.numbersOwn === undefined && this.numbersKind === undefined) {
            const formats = ['decimal', 'lowerLetter', 'lowerRoman'];
            this.numbersKind = this.kind(NUMBERS, range9.map(each => levelElement(each, formats[each % 3]!, `%${each + 1}.`)));
        }
        const override = `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
        return this.instance(this.numbersOwn ?? this.numbersKind!, override);
    }

    private kind(name: string, levels: readonly string[]): string {
        const id = this.nextKind++;
        this.kinds.push(`<w:abstractNum w:abstractNumId="${id}"><w:nsid w:val="${name}"/><w:multiLevelType w:val="hybridMultilevel"/>`
            + `${levels.join('')}</w:abstractNum>`);
        return String(id);
    }

    private instance(kind: string, override = ''): number {
        const id = this.nextInstance++;
        this.instances.push(`<w:num w:numId="${id}"><w:abstractNumId w:val="${kind}"/>${override}</w:num>`);
        return id;
    }

    /** The part with the lists that were asked for. */
    xml(): string {
        const kinds = { start: this.firstKind, end: this.firstKind, by: this.kinds.join('') };
        const instances = { start: this.firstInstance, end: this.firstInstance, by: this.instances.join('') };
        if (kinds.start === instances.start) {
            return spliced(this.numbering, [...this.removed, { ...kinds, by: kinds.by + instances.by }]);
        }
        return spliced(this.numbering, [...this.removed, kinds, instances]);
    }
}

const range9 = [0, 1, 2, 3, 4, 5, 6, 7, 8];

function levelElement(level: number, format: string, text: string): string {
    return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>`
        + `<w:pPr><w:ind w:left="${(level + 1) * STEP}" w:hanging="${STEP}"/></w:pPr></w:lvl>`;
}

/** The numbers of headings, in the project's own model: 1, 1.1, 1.1.1 … before their titles. */
export function headingNumbering(declarations: string, styles: readonly string[]): string {
    const widths = [624, 737, 851, 964, 1077, 1191];
    const levels = range9.map(level => {
        const text = range9.slice(0, level + 1).map(each => `%${each + 1}`).join('.');
        const style = styles[level] === undefined ? '' : `<w:pStyle w:val="${styles[level]}"/>`;
        const width = widths[level] ?? 1304;
        return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>${style}<w:suff w:val="tab"/>`
            + `<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" w:pos="${width}"/></w:tabs>`
            + `<w:ind w:left="${width}" w:hanging="${width}"/></w:pPr></w:lvl>`;
    });
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:numbering ${declarations}><w:abstractNum w:abstractNumId="0">`
        + `<w:nsid w:val="${HEADINGS}"/><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`
        + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
}
