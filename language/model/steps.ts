import type { Period } from '../grammar/values.js';
import { dayNumber } from './dates.js';
import { isKind, type AnyElement, type Element } from './elements.js';
import type { Bilingual } from './findings.js';
import { presets, type Ladder } from './phases.js';
import type { Programme } from './programme.js';

/** The name of a preset ladder. */
export type PresetName = keyof typeof presets;

type StepPhases = Readonly<Record<PresetName, string>> & {
    /** Where a ladder of other names comes to it: 0 its first phase, 1 its last. */
    readonly share: number;
    /** What must be there by then, and why then. */
    readonly why: Bilingual;
};

/**
 * How far a programme must have come, and the phase at which each ladder asks for it. A developer has no phase of its own for the
 * programme, so that it is ready for the sketch; a system is bought before it is designed, so that all which binds the supplier is ready
 * for the tender.
 */
const steps = {
    opportunity: {
        mop: 'amont', developer: 'ECA', si: 'cadrage', share: 0,
        why: {
            fr: 'L’opportunité se juge sur ce que l’opération vise, où, pour qui, et sous quelle responsabilité.',
            en: 'Opportunity is judged on what the project aims at, where, for whom, and under whose responsibility.',
        },
    },
    outlineBrief: {
        mop: 'préprogramme', developer: 'ECA', si: 'cadrage', share: 0,
        why: {
            fr: 'Le préprogramme compare des scénarios : il lui faut les besoins et ceux qui les expriment, pas encore le détail.',
            en: 'The outline brief compares options: it takes the needs and those who state them, not yet the detail.',
        },
    },
    brief: {
        mop: 'programme', developer: 'ESQ', si: 'spécification', share: 0.25,
        why: {
            fr: 'Le programme et l’enveloppe sont arrêtés avant l’avant-projet (CCP L2421-3) : le concepteur répond à ce qui est écrit.',
            en: 'Programme and budget are settled before outline design (CCP L2421-3): the designer answers what is written.',
        },
    },
    outlineDesign: {
        mop: 'APS', developer: 'APS', si: 'consultation', share: 0.4,
        why: {
            fr: 'Rien ne reste à décider : à partir d’ici, un changement reprend des études déjà payées.',
            en: 'Nothing is left to decide: from here on a change redoes design work that is paid for.',
        },
    },
    detailedDesign: {
        mop: 'APD', developer: 'APD', si: 'conception', share: 0.5,
        why: {
            fr: 'Le plan de vérification se dresse avec l’avant-projet définitif : qui vérifie, et comment, se prévoit dans les contrats.',
            en: 'The plan of verification is drawn up with detailed design: who verifies, and how, goes into the contracts.',
        },
    },
    tender: {
        mop: 'ACT', developer: 'AO', si: 'consultation', share: 0.6,
        why: {
            fr: 'Les marchés se passent : ce que le dossier de consultation ne dit pas n’est pas dû.',
            en: 'Contracts are awarded: what the tender documents do not say is not owed.',
        },
    },
    operation: {
        mop: 'exploitation', developer: 'EXPL', si: 'exploitation', share: 1,
        why: {
            fr: 'L’usage commence : les résultats promis se mesurent.',
            en: 'Use begins: the results that were promised are measured.',
        },
    },
} as const satisfies Record<string, StepPhases>;

/** A state of a programme that a phase calls for. */
export type Step = keyof typeof steps;

/** Every step, the first first. */
export const stepNames = Object.keys(steps) as readonly Step[];

/** The phase of a preset ladder that calls for a step. */
export function phaseOfStep(step: Step, preset: PresetName): string {
    return steps[step][preset];
}

/** What must be there at a step, and why. */
export function reasonOf(step: Step): Bilingual {
    return steps[step].why;
}

const placesOn = new WeakMap<Ladder, ReadonlyMap<Step, number>>();

/**
 * The place in a ladder at which a step must be reached. A ladder of other names is read by what its phases are said to be equivalent to;
 * what it has no phase for comes with the next that it has, and where it has none at all, with its place in the whole.
 */
export function placeOfStep(step: Step, ladder: Ladder): number {
    let places = placesOn.get(ladder);
    if (!places) {
        places = placesOfSteps(ladder);
        placesOn.set(ladder, places);
    }
    return places.get(step)!;
}

function placesOfSteps(ladder: Ladder): ReadonlyMap<Step, number> {
    const names = Object.keys(presets) as PresetName[];
    const preset = names.find(name => presets[name].every(({ id }) => ladder.aliases.has(id)));
    const places = new Map<Step, number>();
    if (preset) {
        stepNames.forEach(step => places.set(step, ladder.order.get(ladder.aliases.get(steps[step][preset])!)!));
        return places;
    }
    const standsFor = ladder.phases.map(({ id, equivalentTo }) => equivalentTo?.name ?? id);
    const known = new Map<Step, number>();
    for (const step of stepNames) {
        const place = standsFor.findIndex(id => names.some(name => steps[step][name] === id));
        if (place >= 0) {
            known.set(step, place);
        }
    }
    const last = Math.max(0, ladder.phases.length - 1);
    stepNames.forEach((step, i) => {
        const next = stepNames.slice(i).find(later => known.has(later));
        places.set(step, known.size === 0 ? Math.round(steps[step].share * last) : next ? known.get(next)! : last);
    });
    return places;
}

/** The first phase of the ladder that ends on a day or after it, as far as phases have dates. */
export function placeOfDate({ schedule }: Programme, date: Period): number | undefined {
    const day = dayNumber(date.to);
    const place = schedule.findIndex(({ end }) => end !== undefined && end >= day);
    return place < 0 ? undefined : place;
}

/** The place behind the last phase that has ended before a day, as far as phases have dates; behind the whole ladder where all have. */
export function placeBehind({ schedule }: Programme, date: Period): number {
    const day = dayNumber(date.to);
    return schedule.findLastIndex(({ end }) => end !== undefined && end < day) + 1;
}

/** The first phase that elements bear on: of requirements, costs, risks and deliverables their own, of a milestone its phase. */
export function firstPlaceOf(elements: readonly AnyElement[], programme: Programme): number | undefined {
    const places = elements.flatMap(element => placesOf(element, programme).slice(0, 1));
    return places.length > 0 ? Math.min(...places) : undefined;
}

function placesOf(element: AnyElement, programme: Programme): readonly number[] {
    if (isKind(element, 'phase')) {
        const place = programme.ladder.order.get(element.key);
        return place === undefined ? [] : [place];
    }
    if (isKind(element, 'milestone')) {
        return placeOfMilestone(element, programme);
    }
    if (isKind(element, 'requirement')) {
        return programme.placesIn(element.phases);
    }
    const hasPhase = isKind(element, 'costItem') || isKind(element, 'risk') || isKind(element, 'deliverable') || isKind(element, 'activity')
        || isKind(element, 'tender');
    return hasPhase ? programme.placesIn((element as Element<'risk'>).phase) : [];
}

function placeOfMilestone({ phase, date }: Element<'milestone'>, programme: Programme): readonly number[] {
    const named = phase && programme.resolve(phase);
    const place = named ? programme.ladder.order.get(named.key) : date && placeOfDate(programme, date);
    return place === undefined ? [] : [place];
}
