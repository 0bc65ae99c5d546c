import { parseUnit } from '../grammar/units.js';
import type { Programme } from './programme.js';
import type { Quantity } from './quantities.js';
import type { Element } from './elements.js';
import type { Bilingual } from './findings.js';
import type { Profile } from './profile.js';

/** The stakes that a programme may state. */
export type Stakes = NonNullable<Element<'programme'>['stakes']>;

/** The stakes, the lowest first. */
export const stakesInOrder: readonly Stakes[] = ['low', 'medium', 'high'];

/** Figures that rules compare with where the text states none of its own: what is usual, unless a firm or an owner knows better. */
export interface Limits {
    /** The overall area for each m² of useful area. */
    readonly overallArea: { readonly min: number; readonly max: number };
    /** What works may cost for each m², where the programme states no ratio. */
    readonly costPerArea?: { readonly min?: Quantity; readonly max?: Quantity };
    /** From which stakes, or from which budget, the owner is expected to be advised. */
    readonly adviser: { readonly stakes: Stakes; readonly budget?: Quantity };
    /** How far what works cost may lie from a ratio that is stated without a range, as a fraction of it. */
    readonly costTolerance: number;
}

/** What is usual. */
export const usualLimits: Limits = { overallArea: { min: 1.2, max: 1.3 }, adviser: { stakes: 'high' }, costTolerance: 0.1 };

/** What a programme's settings say beside its text. */
export interface StatedElsewhere {
    readonly profile?: Profile;
    readonly limits?: Partial<Limits>;
    readonly baseline?: Baseline;
}

/** The programme as it was tendered, where the host could read it; else why it could not. */
export type Baseline = { readonly programme: Programme } | { readonly problem: Bilingual };

const figurePattern = /^(-?\d[\d \u00a0\u202f]*(?:[.,]\d+)?)\s*(.*)$/;

/** A quantity as a setting writes it (`"9 m²"`, `"2 000 000 € HT"`); undefined where it is none. */
export function quantityIn(written: string): Quantity | undefined {
    const [, digits, unitText = ''] = figurePattern.exec(written.trim()) ?? [];
    const unit = unitText === '' ? { text: '', factor: 1, dimensions: {}, scale: 'linear' as const } : parseUnit(unitText);
    return digits === undefined || !unit ? undefined
        : { value: Number(digits.replace(/[ \u00a0\u202f]/g, '').replace(',', '.')), unit };
}
