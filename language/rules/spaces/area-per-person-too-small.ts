import { parseUnit } from '../../grammar/units.js';
import type { Text } from '../../grammar/values.js';
import type { Language } from '../../grammar/vocabulary.js';
import { orAdapted } from '../../model/adaptation.js';
import { isKind, type AnyElement, type Element } from '../../model/elements.js';
import { measure } from '../../model/figures.js';
import type { Programme } from '../../model/programme.js';
import { perModel } from '../own.js';
import type { Hit, Rule } from '../rule.js';

type Criterion = Element<'requirement'>['criteria'][number];

const ofArea = /^(?:surface|superficie|useful area|floor area|net area|area)(?!\p{L})/iu;
const perPerson = /(?:\/|(?:^|\s)(?:par|per)\s)\s*(?:personne|place|élève|agent|poste|occupant|salarié|enfant|person|seat|pupil|workstation|desk|employee|child)/iu;

/**
 * Compares a stated minimum with the spaces that its requirement names: a space with its own headcount, a unit with the headcount that it
 * states. Without a place, « 10 m² par poste » may be an average of the whole building.
 */
export const areaPerPersonTooSmall: Rule = {
    code: 'area-per-person-too-small',
    family: 'spaces',
    severity: 'warning',
    title: { fr: 'Surface par personne sous le minimum demandé', en: 'Area per person under the stated minimum' },
    why: {
        fr: 'Le tableau des surfaces contredit l’exigence : l’un des deux ne pourra pas être tenu.',
        en: 'The table of areas contradicts the requirement: one of the two cannot be met.',
    },
    example: {
        bad: `unité U "École" { espace ‹CLASSE› "Classe" { surface 40 m²  effectif 28 } }
exigence EX-1 "Place en classe" { critère "Surface par élève" >= 2 m² par élève  flexibilité F1  dans CLASSE }`,
        good: `unité U "École" { espace CLASSE "Classe" { surface 56 m²  effectif 28 } }
exigence EX-1 "Place en classe" { critère "Surface par élève" >= 2 m² par élève  flexibilité F1  dans CLASSE }`,
    },
    *check(programme) {
        for (const written of speaking(programme)) {
            const requirement = programme.standingFor(written);
            if (!requirement || !isKind(requirement, 'requirement') || !programme.isInForce(requirement)) {
                continue;
            }
            const criteria = orAdapted(programme, requirement, one => one.criteria.length > 0 && one.criteria) ?? [];
            const minima = criteria.flatMap(criterion => {
                const minimum = minimumOf(programme, criterion);
                return minimum === undefined ? [] : [{ criterion, minimum }];
            });
            if (minima.length > 0) {
                for (const element of placesOf(programme, requirement)) {
                    for (const { criterion, minimum } of minima) {
                        yield* tooSmall(programme, requirement, element, criterion, minimum);
                    }
                }
            }
        }
    },
};

/** The requirements that speak of areas, or may because they adapt one that does. */
const speaking = perModel(({ elements }) => elements.filter(element =>
    isKind(element, 'requirement') && (element.adapts ?? element.criteria.some(({ name }) => name && speaksOfArea(name)))));

function speaksOfArea(name: Text): boolean {
    return ofArea.test(name.text.trim());
}

/** The m² per person that a criterion asks for at least. */
function minimumOf(programme: Programme, { name, level, per, when }: Criterion): number | undefined {
    const isMinimum = level !== undefined && ['atLeast', 'above', 'between'].includes(level.bound);
    if (!name || !level?.amount || !isMinimum || per?.size || when || !speaksOfArea(name)) {
        return undefined;
    }
    const unit = level.amount.op === 'quantity' ? level.amount.unit : undefined;
    const result = programme.calculator.evaluate(level.amount);
    const isArea = result.ok && result.quantity.unit.dimensions.m === 2 && Object.keys(result.quantity.unit.dimensions).length === 1;
    const counted = `${unit === undefined ? '' : parseUnit(unit)?.text ?? ''} ${per ? `par ${per.each}` : ''}`;
    const isAsked = perPerson.test(counted) || perPerson.test(name.text);
    return isArea && isAsked ? programme.number(level.amount) : undefined;
}

/** The spaces and units that a requirement names; those of a type one by one. */
function placesOf(programme: Programme, requirement: Element<'requirement'>): readonly AnyElement[] {
    const sets = orAdapted(programme, requirement, one => one.in.length > 0 && one.in) ?? [];
    return [...new Set(sets.flatMap(set => set.items.flatMap((item): readonly AnyElement[] => {
        const target = programme.resolve(item.name);
        return target && isKind(target, 'unit') && !item.all ? [target] : programme.spacesIn({ ...set, items: [item] });
    })))];
}

function* tooSmall(
    programme: Programme, requirement: Element<'requirement'>, element: AnyElement, criterion: Criterion, minimum: number,
): Iterable<Hit> {
    const people = peopleIn(programme, element);
    const area = isKind(element, 'unit') ? programme.areas.of(element)
        : isKind(element, 'space') ? eachOf(programme, element) : undefined;
    if (!people || area === undefined || area / people >= minimum - 0.005 || !programme.isOwn(element) || element.derived) {
        return;
    }
    const say = (language: Language): readonly [string, string] =>
        [measure(area / people, 'm²', language), measure(minimum, 'm²', language)];
    const [foundFr, wantedFr] = say('fr');
    const [foundEn, wantedEn] = say('en');
    yield {
        range: element.nameRange,
        severity: criterion.flexibility === 'F0' ? 'error' : 'warning',
        message: {
            fr: `${element.id} offre ${foundFr} par personne, ${requirement.id} en demande ${wantedFr}.`,
            en: `${element.id} offers ${foundEn} per person, ${requirement.id} asks for ${wantedEn}.`,
        },
        advice: {
            fr: 'Agrandissez l’espace, réduisez son effectif, ou revoyez l’exigence.',
            en: 'Enlarge the space, reduce its headcount, or review the requirement.',
        },
        related: [{
            range: criterion.range, message: { fr: `Le minimum de ${requirement.id}.`, en: `The minimum of ${requirement.id}.` },
        }],
    };
}

function eachOf(programme: Programme, space: Element<'space'>): number | undefined {
    const { area } = programme.areas.sheet(space);
    const value = programme.number(area?.amount?.amount);
    const count = programme.number(space.count) ?? 1;
    return value === undefined || !area?.inAll ? value : count > 0 ? value / count : undefined;
}

function peopleIn(programme: Programme, element: AnyElement): number | undefined {
    if (isKind(element, 'unit')) {
        return programme.number(element.headcount);
    }
    if (!isKind(element, 'space')) {
        return undefined;
    }
    const { headcount, maximumHeadcount, permanentHeadcount } = programme.areas.sheet(element);
    return programme.number(headcount ?? maximumHeadcount ?? permanentHeadcount);
}
