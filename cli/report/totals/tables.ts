import { spell, type Language } from '../../../language/grammar/vocabulary.js';
import { nameOf } from '../../../language/rules/kind-names.js';
import type { AnyElement } from '../../../language/model/elements.js';
import { figure, measure } from '../../../language/model/figures.js';
import type { Expression } from '../../../language/grammar/values.js';
import type { Programme } from '../../../language/model/programme.js';
import { inBase, type Quantity } from '../../../language/model/quantities.js';
import {
    formulaOf, namedIn, type AreaTotals, type CostTotals, type PeopleTotals, type StatedArea, type TenderTotals, type Totals,
} from '../../../language/model/totals.js';
import { words } from './words.js';

/** A line of a table; the first cell is set in by its depth. */
export interface Row {
    readonly cells: readonly string[];
    readonly depth?: number;
    readonly kind?: 'total' | 'wrong' | 'right';
    /** How the figure came about. */
    readonly formula?: string;
}

/** A table with its title; the first columns are of text, one unless more are told, the others of figures. */
export interface Table {
    readonly texts?: number;
    readonly title: string;
    readonly head: readonly string[];
    readonly rows: readonly Row[];
}

/** The totals of a programme as tables. */
export function tablesOf(programme: Programme, totals: Totals, language: Language, explain: boolean): readonly Table[] {
    const teller = new Teller(programme, language, explain);
    return [
        ...totals.areas ? [teller.areas(totals.areas)] : [],
        ...totals.people && totals.people.groups.length > 0 ? [teller.people(totals.people)] : [],
        ...totals.costs ? teller.costs(totals.costs) : [],
        ...totals.tenders.map(tender => teller.tender(tender)),
        ...teller.data(totals),
    ];
}

class Teller {
    private readonly w: typeof words[Language];

    constructor(private readonly programme: Programme, private readonly language: Language, private readonly explain: boolean) {
        this.w = words[language];
    }

    areas({ units, loose, spaces, sum, without, stated, overallToUseful, perPerson }: AreaTotals): Table {
        const { w } = this;
        const rows: Row[] = units.map(({ unit, depth, spaces: count, area, stated: own, people, perPerson: each }) => ({
            depth, kind: own.some(isWrong) ? 'wrong' : undefined,
            cells: [
                this.titled(unit), String(count), this.square(area), own.map(one => this.square(one.area, one.kind)).join(' '),
                people === undefined ? '' : figure(people, this.language),
                each === undefined ? '' : figure(Math.round(each * 10) / 10, this.language),
            ],
        }));
        if (loose) {
            rows.push({ cells: [w.loose, String(loose.spaces), this.square(loose.area), '', '', ''] });
        }
        const note = (cells: readonly string[], kind: Row['kind'] = undefined): Row => ({ cells, kind });
        return {
            title: w.areas, head: [w.unit, w.spaces, w.area, w.stated, w.people, w.perPerson],
            rows: [
                ...rows,
                { kind: 'total', cells: [w.sum, String(spaces), this.square(sum), '', '', ''] },
                ...stated.flatMap(one => [
                    note([w.statedTotal, '', '', this.square(one.area, one.kind), '', ''], verdict(one)),
                    ...isWrong(one) ? [note([`  ${w.differs(this.square(Math.abs(one.difference!)))}`])] : [],
                ]),
                ...overallToUseful === undefined ? [] : [note([w.overall(figure(overallToUseful, this.language))])],
                ...perPerson === undefined ? [] : [note([w.perUser(this.square(perPerson))])],
                ...without > 0 ? [note([w.without(without)], 'wrong')] : [],
            ],
        };
    }

    people({ groups, headcount, places }: PeopleTotals): Table {
        const { w } = this;
        return {
            title: w.usersTitle, head: [w.group, w.headcount, w.present],
            rows: [
                ...groups.map(({ user, headcount: count, present }) => ({
                    cells: [this.titled(user), figure(count, this.language), present === undefined ? '' : figure(present, this.language)],
                    formula: this.formula(user.headcount),
                })),
                { kind: 'total', cells: [w.allUsers, figure(headcount, this.language), ''] },
                ...places > 0 ? [{ cells: [w.places(figure(places, this.language))] }] : [],
            ],
        };
    }

    costs({ rows, byNature, sum, tax, withVat, yearly, perArea, envelope }: CostTotals): readonly Table[] {
        const { w } = this;
        const unit = tax === 'HT' || tax === 'TTC' ? `€ ${tax}` : '€';
        const heads = { title: w.costs, texts: 2, head: [w.item, w.nature, w.amount, w.share] };
        if (rows.length === 0) {
            return [{ ...heads, rows: [...envelope ? this.envelope(envelope) : [], { cells: [w.noItem] }] }];
        }
        const items: Table = {
            ...heads,
            rows: [
                ...rows.map(({ line: { item, amount }, depth, share }): Row => ({
                    depth, formula: this.formula(item.amount),
                    cells: [
                        this.titled(item), item.nature ? this.word(item.nature) : '', amount ? this.money(amount) : w.notCosted,
                        this.percent(share),
                    ],
                })),
                ...tax === 'mixed' ? [{ kind: 'wrong' as const, cells: [w.mixed] }]
                : [{ kind: 'total' as const, cells: [w.total, '', measure(sum, unit, this.language), ''] }],
                ...withVat === undefined ? [] : [{ cells: [w.withVat, '', measure(withVat, '€ TTC', this.language), ''] }],
                ...yearly > 0 ? [{ cells: [w.yearly, '', measure(yearly, '€', this.language), ''] }] : [],
                ...envelope ? this.envelope(envelope) : [],
                ...perArea.map(({ kind, of, amount }) => ({
                    cells: [`${w.ratio}${kind ? ` ${kind}` : ''}, ${of === 'works' ? w.ofWorks : w.ofAll}`, '',
                        measure(Math.round(amount), tax === 'HT' || tax === 'TTC' ? `€/m² ${tax}` : '€/m²', this.language), ''],
                })),
            ],
        };
        const natures: Table = {
            title: `${w.costs}, ${w.byNature.toLowerCase()}`, head: [w.nature, w.amount, w.share],
            rows: byNature.map(({ nature, amount, share }) => ({
                cells: [nature ? this.word(nature) : w.noNature, measure(amount, unit, this.language), this.percent(share)],
            })),
        };
        return byNature.length > 1 ? [items, natures] : [items];
    }

    tender({ tender, criteria, sum, inPoints }: TenderTotals): Table {
        const { w } = this;
        const shown = (weight: number): string =>
            (inPoints ? `${figure(weight, this.language)} ${w.points}` : this.percent(weight));
        const isWhole = Math.abs(sum - (inPoints ? 100 : 1)) < 1e-6;
        return {
            title: `${w.tender} ${this.titled(tender)}`, head: [w.criterion, w.weight],
            rows: [
                ...criteria.map(({ criterion, depth, weight }) => ({
                    depth, cells: [this.titled(criterion), weight === undefined ? '' : shown(weight)],
                })),
                { kind: 'total', cells: [w.total, shown(sum)] },
                ...isWhole ? [] : [{
                    kind: 'wrong' as const, cells: [`${w.total} : ${shown(sum)} ${w.wrong} ${shown(inPoints ? 100 : 1)}`],
                }],
            ],
        };
    }

    data({ data }: Totals): readonly Table[] {
        const { w } = this;
        return data.length === 0 ? [] : [{
            title: w.data, head: [w.datum, w.value],
            rows: data.map(({ parameter, value }) => ({
                cells: [this.titled(parameter), this.quantity(value)], formula: this.formula(parameter.value),
            })),
        }];
    }

    private envelope({ amount, tax, of, difference }: NonNullable<CostTotals['envelope']>): readonly Row[] {
        const { w } = this;
        const unit = tax ? `€ ${tax}` : '€';
        const share = difference === undefined || amount === 0 ? undefined : difference / amount;
        return [
            { cells: [`${w.envelope}${of === 'works' ? `, ${w.ofWorks}` : ''}`, '', measure(amount, unit, this.language), ''] },
            ...difference === undefined ? [] : [{
                kind: Math.abs(difference) < 1 ? 'right' as const : difference > 0 ? 'wrong' as const : undefined,
                cells: [w.gap, '', signed(measure(difference, unit, this.language), difference),
                    share === undefined || Math.abs(difference) < 1 ? '' : signed(this.percent(share), share)],
            }],
        ];
    }

    /** How a value is calculated, with the values of what it names; nothing where it is written as it is. */
    private formula(expression: Expression | undefined): string | undefined {
        if (!this.explain || !expression || expression.op === 'quantity') {
            return undefined;
        }
        const named = namedIn(this.programme, expression).flatMap(element => {
            const result = this.programme.calculator.valueOf(element, expression.range);
            return result.ok ? `${nameOf(element)} = ${this.quantity(result.quantity)}` : [];
        });
        return [formulaOf(this.programme, expression), ...named].join(this.language === 'fr' ? ' ; ' : '; ');
    }

    private titled(element: AnyElement): string {
        return element.title?.text ? `${element.id}  ${element.title.text}` : element.id;
    }

    private word(nature: Parameters<typeof spell>[0]): string {
        return spell(nature, this.language);
    }

    private square(area: number | undefined, kind?: string): string {
        return area === undefined ? '' : measure(area, kind ? `m² ${kind}` : 'm²', this.language);
    }

    private money(quantity: Quantity): string {
        return measure(inBase(quantity), quantity.unit.tax ? `€ ${quantity.unit.tax}` : '€', this.language);
    }

    private quantity({ value, unit }: Quantity): string {
        return measure(value, unit.text, this.language);
    }

    private percent(share: number | undefined): string {
        return share === undefined ? '' : measure(Math.round(share * 1000) / 10, '%', this.language);
    }
}

/** To half of a square metre a stated total agrees with the sum. */
function isWrong({ difference }: StatedArea): boolean {
    return difference !== undefined && Math.abs(difference) > 0.5;
}

function verdict(stated: StatedArea): Row['kind'] {
    return stated.difference === undefined ? undefined : isWrong(stated) ? 'wrong' : 'right';
}

function signed(text: string, value: number): string {
    return value > 0 ? `+${text}` : text;
}
