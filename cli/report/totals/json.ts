import type { Expression } from '../../../language/grammar/values.js';
import type { AnyElement } from '../../../language/model/elements.js';
import type { Programme } from '../../../language/model/programme.js';
import { inBase } from '../../../language/model/quantities.js';
import { formulaOf, totalsOf, type StatedArea } from '../../../language/model/totals.js';

/** Totals for programs: areas in m², money in €, shares and weights as parts of one. */
export function totalsInJson(programmes: readonly Programme[], version: string): string {
    return `${JSON.stringify({ amont: version, programmes: programmes.map(write) }, undefined, 2)}\n`;
}

function write(programme: Programme) {
    const { areas, people, costs, tenders, data } = totalsOf(programme);
    const formula = (expression: Expression | undefined): string | undefined =>
        (expression && expression.op !== 'quantity' ? formulaOf(programme, expression) : undefined);
    return {
        ...named(programme.header),
        areas: areas && {
            sum: areas.sum, spaces: areas.spaces, spacesWithoutArea: areas.without, stated: areas.stated.map(stated),
            overallToUseful: areas.overallToUseful, perUser: areas.perPerson,
            units: areas.units.map(({ unit, depth, spaces, area, stated: own, people: count, perPerson }) =>
                ({ ...named(unit), depth, spaces, area, stated: own.map(stated), people: count, perPerson })),
        },
        people: people && {
            headcount: people.headcount, places: people.places,
            groups: people.groups.map(({ user, headcount, present }) =>
                ({ ...named(user), headcount, present, formula: formula(user.headcount) })),
        },
        costs: costs && {
            sum: costs.tax === 'mixed' || costs.rows.length === 0 ? undefined : costs.sum,
            tax: costs.tax, withVat: costs.withVat, yearly: costs.yearly,
            byNature: costs.byNature, perArea: costs.rows.length === 0 ? [] : costs.perArea, envelope: costs.envelope,
            items: costs.rows.map(({ line: { item, amount }, depth, share }) => ({
                ...named(item), depth, nature: item.nature, amount: amount && inBase(amount), tax: amount?.unit.tax, share,
                formula: formula(item.amount),
            })),
        },
        tenders: tenders.map(({ tender, criteria, sum, inPoints }) => ({
            ...named(tender), sum, inPoints,
            criteria: criteria.map(({ criterion, depth, weight }) => ({ ...named(criterion), depth, weight })),
        })),
        data: data.map(({ parameter, value }) =>
            ({ ...named(parameter), value: value.value, unit: value.unit.text, formula: formula(parameter.value) })),
    };
}

function named(element: AnyElement | undefined) {
    return { id: element?.id, title: element?.title?.text };
}

function stated({ kind, area, difference }: StatedArea) {
    return { kind, area, difference };
}
