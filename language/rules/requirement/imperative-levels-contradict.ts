import { sameDimensions } from '../../grammar/units.js';
import type { Expression, Level } from '../../grammar/values.js';
import { orAdapted } from '../../model/adaptation.js';
import { isKind, type AnyElement, type Element } from '../../model/elements.js';
import type { Programme } from '../../model/programme.js';
import { perModel } from '../own.js';
import { comfortFields, comfortLevels } from '../spaces/comfort.js';
import type { Hit, Rule } from '../rule.js';
import { plainly, subjectOf } from './criterion-names.js';
import { areApart, intervalOf, type Interval } from './intervals.js';

/** An imperative level, of whom, and under which condition. */
interface Imperative {
    readonly of: AnyElement;
    readonly name: string;
    readonly level: Level;
    readonly interval: Interval;
    readonly when: string;
}

/** The tightest ends among levels that hold together: below which none may go, and above which none. */
interface Tightest {
    low?: Imperative;
    high?: Imperative;
}

/**
 * Levels are compared within one requirement, and where requirements or room data sheets name the same space: « Délai » without a place may
 * be that of anything. Those that hold on different conditions, or are counted by different things, do not meet.
 */
export const imperativeLevelsContradict: Rule = {
    code: 'imperative-levels-contradict',
    family: 'requirement',
    severity: 'error',
    title: { fr: 'Niveaux impératifs (F0) qui se contredisent', en: 'Imperative levels (F0) that contradict each other' },
    why: {
        fr: 'Aucune solution ne tient deux niveaux impératifs qui s’excluent : celui qui répond devra choisir lequel ne pas tenir.',
        en: 'No solution meets two imperative levels that exclude each other: whoever answers will have to choose which one to break.',
    },
    reference: 'ISO/IEC/IEEE 29148:2018; NF X50-151',
    example: {
        bad: `unité U "Pôle" { espace SALLE "Salle" { surface 20 m²  bruit <= 30 dB(A)  flexibilité F0 } }
exigence EX-1 "Ventilation" { critère "Niveau de bruit" ‹>= 35 dB(A)›  flexibilité F0  dans SALLE }`,
        good: `unité U "Pôle" { espace SALLE "Salle" { surface 20 m²  bruit <= 35 dB(A)  flexibilité F0 } }
exigence EX-1 "Ventilation" { critère "Niveau de bruit" >= 30 dB(A)  flexibilité F0  dans SALLE }`,
    },
    *check(programme) {
        const told = new Set<Level>();
        for (const levels of together(programme)) {
            for (const [later, earlier] of apart(levels)) {
                const own = programme.isOwn(later.of) ? later : programme.isOwn(earlier.of) ? earlier : undefined;
                if (own && !told.has(own.level)) {
                    told.add(own.level);
                    yield hitOf(own, own === later ? earlier : later);
                }
            }
        }
    },
};

/** The levels that are to hold together: of one requirement and subject, and of one space and subject. */
function together(programme: Programme): Iterable<readonly Imperative[]> {
    const groups = new Map<string, Imperative[]>();
    const add = (key: string, imperative: Imperative): void => {
        const group = groups.get(key);
        if (group) {
            group.push(imperative);
        } else {
            groups.set(key, [imperative]);
        }
    };
    const requirements = compared(programme).flatMap(written => {
        const element = programme.standingFor(written);
        return element && isKind(element, 'requirement') && programme.isInForce(element) ? element : [];
    });
    const replaced = new Set<AnyElement>();
    requirements.forEach(({ replaces }) => programme.resolveAll(replaces).forEach(one => replaced.add(one)));
    const placed: { imperative: Imperative; subject: string; requirement: Element<'requirement'> }[] = [];
    for (const requirement of requirements) {
        const said = replaced.has(requirement) ? [] : imperativesOf(programme, requirement);
        for (const { imperative, subject, isGeneral } of said) {
            // A level that stands alone in its requirement has nothing there to contradict.
            if (said.length > 1) {
                add(`${requirement.key}\n${subject}`, imperative);
            }
            if (!isGeneral) {
                placed.push({ imperative, subject, requirement });
            }
        }
    }
    const uses = new Map<string, number>();
    placed.forEach(({ subject }) => uses.set(subject, (uses.get(subject) ?? 0) + 1));
    // Sheets are only gone through where a requirement speaks of what they state.
    for (const { space, sheet } of comfortFields.some(field => uses.has(field)) ? programme.areas.rooms : []) {
        for (const { field, level, flexibility, when } of comfortLevels(sheet)) {
            const interval = flexibility === 'F0' && uses.has(field) && level ? intervalOf(programme, level) : undefined;
            if (interval) {
                uses.set(field, 2);
                add(`${space.key}\n${field}`, { of: space, name: '', level: level!, interval, when: plainly(when ?? '') });
            }
        }
    }
    // Spaces are only gone through for what is said of more than once.
    for (const { imperative, subject, requirement } of placed.filter(one => uses.get(one.subject)! > 1)) {
        const sets = orAdapted(programme, requirement, one => one.in.length > 0 && one.in) ?? [];
        for (const space of programme.spacesIn(...sets)) {
            add(`${space.key}\n${subject}`, imperative);
        }
    }
    return groups.values();
}

/** The requirements that state an imperative level, those that may because they adapt one that does, and those that replace others. */
const compared = perModel(({ elements }) => elements.filter(element => isKind(element, 'requirement')
    && (element.adapts ?? element.replaces
        ?? element.criteria.some(({ name, level, flexibility }) => flexibility === 'F0' && name && level))));

/** An imperative level of a requirement, and what it is said of. */
interface Said {
    readonly imperative: Imperative;
    readonly subject: string;
    readonly isGeneral: boolean;
}

const fixed = new WeakMap<Element<'requirement'>, readonly Said[]>();

/** Kept where they depend on nothing but the requirement: it adapts no other, and calculates nothing. */
function imperativesOf(programme: Programme, requirement: Element<'requirement'>): readonly Said[] {
    let said = fixed.get(requirement);
    if (!said) {
        said = readImperatives(programme, requirement);
        const isStated = (expression: Expression | undefined): boolean => !expression || expression.op === 'quantity';
        const isFixed = !requirement.adapts && requirement.criteria.every(({ level, per }) =>
            [level?.amount, level?.upper, level?.tolerance, per?.size].every(isStated));
        if (isFixed) {
            fixed.set(requirement, said);
        }
    }
    return said;
}

function readImperatives(programme: Programme, requirement: Element<'requirement'>): readonly Said[] {
    const criteria = orAdapted(programme, requirement, one => one.criteria.length > 0 && one.criteria) ?? [];
    return criteria.flatMap(({ name, level, flexibility, when, per, countingFrom }) => {
        const interval = flexibility === 'F0' && name && level ? intervalOf(programme, level) : undefined;
        if (!interval) {
            return [];
        }
        const { subject, isGeneral } = subjectOf(name!);
        const counted = per ? `${per.each} ${per.of?.name ?? ''} ${per.size ? programme.number(per.size) : ''}` : '';
        return [{
            imperative: { of: requirement, name: name!.text, level: level!, interval, when: plainly(when?.text ?? '') },
            subject: [subject, counted, plainly(countingFrom?.text ?? '')].join('\n').trim(),
            isGeneral,
        }];
    });
}

/** The pairs that no value meets; what holds without a condition holds beside all that have one. */
function* apart(levels: readonly Imperative[]): Iterable<readonly [later: Imperative, earlier: Imperative]> {
    if (levels.length < 2) {
        return;
    }
    const tightest = new Map<string, Tightest>();
    for (const level of [...levels.filter(({ when }) => when === ''), ...levels.filter(({ when }) => when !== '')]) {
        const against = [tightest.get(''), level.when === '' ? undefined : tightest.get(level.when)].flatMap(one => [one?.low, one?.high]);
        const other = against.find(one => one && one.level !== level.level && excludes(one.interval, level.interval));
        if (other) {
            yield [level, other];
        }
        const own = tightest.get(level.when) ?? {};
        own.low = !own.low || level.interval.min > own.low.interval.min ? level : own.low;
        own.high = !own.high || level.interval.max < own.high.interval.max ? level : own.high;
        tightest.set(level.when, own);
    }
}

function excludes(a: Interval, b: Interval): boolean {
    return sameDimensions(a.dimensions, b.dimensions) && areApart(a, b);
}

function hitOf({ of, name, level }: Imperative, other: Imperative): Hit {
    const subject = name || other.name;
    return {
        range: level.range,
        message: of.key === other.of.key
            ? {
                fr: `${of.id} exige de « ${subject} » deux niveaux impératifs qui s’excluent.`,
                en: `${of.id} requires two imperative levels of “${subject}” that exclude each other.`,
            }
            : {
                fr: `${of.id} et ${other.of.id} exigent de « ${subject} » deux niveaux impératifs (F0) qui s’excluent.`,
                en: `${of.id} and ${other.of.id} require two imperative levels (F0) of “${subject}” that exclude each other.`,
            },
        advice: {
            fr: 'Corrigez l’un des deux, dites quand chacun s’applique (« quand »), ou rendez-en un négociable (F1 à F3).',
            en: 'Correct one of them, say when each applies (“when”), or make one negotiable (F1 to F3).',
        },
        related: [{
            range: other.level.range,
            message: { fr: `L’autre niveau, de ${other.of.id}.`, en: `The other level, of ${other.of.id}.` },
        }],
    };
}
