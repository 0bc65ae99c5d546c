/** How cells look: one palette, legible in black and white, and formats of numbers that each reader's own machine spells out. */
import type { Language } from '../../grammar/vocabulary.js';

/** How a number or a date is shown. */
export type NumberLook =
    | 'integer' | 'count' | 'number' | 'area'
    | 'money' | 'cents' | 'percent' | 'share' | 'score' | 'date' | 'month' | 'year' | 'shortMonth' | 'text';

/** The grounds of cells. */
export type Ground = 'head' | 'group' | 'subgroup' | 'total' | 'input' | 'good' | 'fair' | 'bad' | 'calm' | 'bar';

/** How a cell looks; what is left out is as everywhere. */
export interface Look {
    readonly number?: NumberLook;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly muted?: boolean;
    readonly size?: number;
    readonly ground?: Ground;
    readonly align?: 'left' | 'center' | 'right';
    readonly wrap?: boolean;
    readonly indent?: number;
    /** Written upwards: heads of narrow columns. */
    readonly turned?: boolean;
    /** Halfway between top and foot of the cell. */
    readonly middle?: boolean;
    /** Thin lines around. */
    readonly framed?: boolean;
    /** A person is meant to change it: it has the ground of what is filled in, and a protected sheet leaves it open. */
    readonly open?: boolean;
    readonly link?: boolean;
}

/** The colours of the grounds and of what stands on them. All pairs pass 7 : 1. */
export const grounds: Readonly<Record<Ground, { readonly fill: string; readonly ink: string }>> = {
    head: { fill: '1F3A4D', ink: 'FFFFFF' },
    group: { fill: 'D5E1E8', ink: '14232E' },
    subgroup: { fill: 'EBF1F4', ink: '14232E' },
    total: { fill: 'E4E4E0', ink: '14232E' },
    input: { fill: 'FFF8DC', ink: '14232E' },
    good: { fill: 'CDE8D5', ink: '0B3D1E' },
    fair: { fill: 'FCE8B2', ink: '4A3400' },
    bad: { fill: 'F5C6BE', ink: '5A1208' },
    calm: { fill: 'F3F3F1', ink: '3B3B38' },
    bar: { fill: '2F6B8A', ink: 'FFFFFF' },
};

/** The face of every cell: the one that Office ships everywhere, and that free office suites replace letter for letter. */
export const face = 'Calibri';
/** Its size in points. */
export const faceSize = 10;

const NBSP = '\u00A0';

/** The code of a format. Separators of thousands and decimals are those of the reader's machine; words are in the document's language. */
export function formatCode(look: NumberLook, language: Language): string {
    const fr = language === 'fr';
    switch (look) {
        case 'integer': return '#,##0';
        // A zero says nothing: the cell stays empty.
        case 'count': return '#,##0;;';
        case 'number': return 'General';
        case 'area': return '#,##0.00';
        case 'money': return fr ? `#,##0"${NBSP}€";-#,##0"${NBSP}€"` : '"€"#,##0;-"€"#,##0';
        case 'cents': return fr ? `#,##0.00"${NBSP}€";-#,##0.00"${NBSP}€"` : '"€"#,##0.00;-"€"#,##0.00';
        case 'percent': return fr ? `0"${NBSP}"%` : '0%';
        case 'share': return fr ? `0.0"${NBSP}"%` : '0.0%';
        case 'score': return '0.00';
        case 'date': return fr ? 'dd/mm/yyyy' : '[$-809]d mmm yyyy';
        case 'month': return fr ? '[$-40C]mmmm yyyy' : '[$-809]mmmm yyyy';
        case 'shortMonth': return fr ? '[$-40C]mmm yy' : '[$-809]mmm yy';
        case 'year': return 'yyyy';
        case 'text': return '@';
    }
}
