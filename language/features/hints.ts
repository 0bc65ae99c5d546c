import type { Language } from '../grammar/vocabulary.js';
import type { Expression } from '../grammar/values.js';
import { fieldOf, isKind, type AnyElement, type Element } from '../model/elements.js';
import { measure } from '../model/figures.js';
import type { Programme } from '../model/programme.js';
import type { Quantity } from '../model/quantities.js';
import type { View } from './view.js';

/** A note shown in the line, that is not part of the text. */
export interface Hint {
    readonly at: number;
    readonly label: string;
    readonly kind: 'total' | 'title';
}

/** Which notes are wanted. */
export interface HintChoice {
    readonly totals: boolean;
    readonly titles: boolean;
}

const longestTitle = 36;
/** Weights beyond this are points, not shares of the whole. */
const mostShares = 3;

/** The notes of a stretch of a file: what sums and calculations come to, and the titles of the elements that are named. */
export function hintsOf(view: View, from: number, to: number, choice: HintChoice, language: Language): Hint[] {
    const hints: Hint[] = [];
    for (const element of view.model.elements) {
        if (element.range.start > to || element.range.end < from) {
            continue;
        }
        if (choice.totals) {
            totalsOf(view, element, language, (at, label) => hints.push({ at: behindRow(view, element, at), label, kind: 'total' }));
        }
        if (choice.titles) {
            hints.push(...titlesIn(view, element));
        }
    }
    return hints.filter(({ at }) => from <= at && at <= to).sort((a, b) => a.at - b.at);
}

/** In a table a note stands behind the row, so that the columns stay aligned. */
function behindRow({ text }: View, { range }: AnyElement, at: number): number {
    return text[range.start] === '|' ? range.end : at;
}

type Say = (at: number, label: string) => void;

function totalsOf({ programme }: View, written: AnyElement, language: Language, say: Say): void {
    const element = programme.get(written.key) ?? written;
    if (isKind(element, 'programme')) {
        ofProgramme(programme, element, language, say);
    } else if (isKind(element, 'unit')) {
        const area = programme.areas.of(element);
        if (area !== undefined) {
            const at = element.total[0]?.range.end ?? element.title?.range.end ?? element.nameRange.end;
            say(at, sum(language, measure(area, 'm²', language)));
        }
    } else if (isKind(element, 'space')) {
        const area = programme.areas.of(element);
        if (area !== undefined && (programme.number(element.count) ?? 1) > 1 && element.area && element.area.inAll !== true) {
            say(element.area.range.end, `= ${measure(area, 'm²', language)}`);
        }
    } else if (isKind(element, 'costItem')) {
        ofCost(programme, element, language, say);
    } else if (isKind(element, 'parameter')) {
        const result = programme.calculator.valueOf(element, element.nameRange);
        if (element.value && isComputed(element.value) && result.ok) {
            say(element.value.range.end, `= ${shown(result.quantity, language)}`);
        }
    } else if (isKind(element, 'tender')) {
        const weights = weightsOf(programme, element);
        if (weights !== undefined) {
            say(element.title?.range.end ?? element.nameRange.end, (language === 'fr' ? 'somme des poids\u00a0: ' : 'sum of the weights: ')
                + (weights > mostShares ? measure(weights, 'points', language) : measure(weights * 100, '%', language)));
        }
    }
}

function sum(language: Language, said: string): string {
    return language === 'fr' ? `somme des espaces\u00a0: ${said}` : `sum of the spaces: ${said}`;
}

function ofProgramme(programme: Programme, header: Element<'programme'>, language: Language, say: Say): void {
    const { areas, budget } = programme;
    const [total] = header.total;
    if (total && areas.total > 0) {
        say(total.range.end, sum(language, measure(areas.total, 'm²', language)));
    }
    if (header.envelope?.amount && budget.total > 0 && budget.tax !== 'mixed') {
        const unit = budget.tax ? `€ ${budget.tax}` : '€';
        const area = areaOf(programme);
        const ratio = area === undefined ? '' : ` · ${measure(budget.total / area, budget.tax ? `€/m² ${budget.tax}` : '€/m²', language)}`;
        const items = language === 'fr' ? 'somme des postes\u00a0: ' : 'sum of the cost items: ';
        say(header.envelope.range.end, `${items}${measure(budget.total, unit, language)}${ratio}`);
    }
}

/** The area that costs are divided by: the first that the programme states, else the sum of its spaces. */
function areaOf(programme: Programme): number | undefined {
    const stated = programme.number(programme.header?.total[0]?.amount);
    return stated !== undefined && stated > 0 ? stated : programme.areas.total > 0 ? programme.areas.total : undefined;
}

function ofCost(programme: Programme, item: Element<'costItem'>, language: Language, say: Say): void {
    const result = item.amount && programme.calculator.valueOf(item, item.nameRange);
    if (!item.amount || !result?.ok) {
        return;
    }
    const { quantity } = result;
    const area = item.nature === 'works' ? areaOf(programme) : undefined;
    const ratio = area === undefined ? []
        : [measure(quantity.value * quantity.unit.factor / area, quantity.unit.tax ? `€/m² ${quantity.unit.tax}` : '€/m²', language)];
    const said = [...(isComputed(item.amount) ? [`= ${shown(quantity, language)}`] : []), ...ratio];
    if (said.length > 0) {
        say(item.amount.range.end, said.join(' · '));
    }
}

function isComputed({ op }: Expression): boolean {
    return op !== 'quantity' && op !== 'reference';
}

function shown({ value, unit }: Quantity, language: Language): string {
    return measure(value, unit.text, language);
}

/** The weights of the criteria of a tender, those that are part of another left out. */
function weightsOf(programme: Programme, tender: Element<'tender'>): number | undefined {
    const criteria = programme.of('awardCriterion').filter(criterion => criterion.weight && !criterion.partOf
        && (criterion.parent === tender.key || (criterion.tender && programme.resolve(criterion.tender) === (tender as AnyElement))));
    const weights = criteria.flatMap(({ weight }) => programme.number(weight) ?? []);
    return weights.length === 0 ? undefined : weights.reduce((a, b) => a + b, 0);
}

/** In prose and below a column of names that is narrow already, the name is left to stand by itself. */
function titlesIn({ programme, text }: View, { links }: AnyElement): Hint[] {
    return links.flatMap(({ reference }): Hint[] => {
        const target = text[reference.range.start - 1] === '[' ? undefined : programme.resolve(reference);
        const title = target && (target.title?.text ?? (fieldOf(target, 'abbreviation') as { text?: string } | undefined)?.text);
        return title === undefined ? [] : [{ at: reference.range.end, label: clipped(title.replace(/\s+/g, ' ')), kind: 'title' }];
    });
}

function clipped(title: string): string {
    return title.length <= longestTitle ? title : `${title.slice(0, longestTitle - 1).trimEnd()}…`;
}
