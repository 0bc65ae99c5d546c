/** The provisional budget, what is spent in which phase, and the schedule. */
import type { CostLine } from '../../model/costs.js';
import type { Element } from '../../model/elements.js';
import { cell, columnHeader, inlines, quantity, row, rowHeader, text } from '../build.js';
import { bars } from '../figures/bars.js';
import type { Block, Section } from '../nodes.js';
import type { Compilation } from '../sections/compilation.js';
import { costsSection } from '../sections/costs.js';
import { deliverablesSection } from '../sections/deliverables.js';
import { figure, section } from '../sections/parts.js';
import { PhaseUse } from '../sections/phase-use.js';
import { planningSection } from '../sections/planning.js';
import { risksSection } from '../sections/risks.js';
import { moneyText } from '../sections/values.js';
import { capitalised, formatPercent, typeset } from '../typography.js';
import { shown } from '../sections/words.js';
import type { Builder } from './parts.js';

const WORDS = {
    fr: {
        phasing: 'Phasage des dépenses', caption: 'Dépenses par phase', phase: 'Phase', items: 'Postes', amount: 'Montant', share: 'Part',
        without: 'Sans phase indiquée', several: 'Sur plusieurs phases', total: 'Total', natures: 'Dépenses par nature', nature: 'Nature',
        other: 'Nature non précisée',
        note: 'Un poste qui couvre plusieurs phases n’est pas réparti entre elles : le programme ne dit pas dans quelle proportion.',
    },
    en: {
        phasing: 'Phasing of expenses', caption: 'Expenses by phase', phase: 'Phase', items: 'Items', amount: 'Amount', share: 'Share',
        without: 'No phase stated', several: 'Over several phases', total: 'Total', natures: 'Expenses by nature', nature: 'Nature',
        other: 'Nature not stated',
        note: 'An item that covers several phases is not divided between them: the programme does not say in which proportion.',
    },
} as const;

/** Writes the budget and its phasing. */
export const budget: Builder = c => {
    const costs = costsSection(c);
    const planning = planningSection(c, new PhaseUse(c));
    return costs === undefined && planning === undefined ? []
        : [costs, phasing(c), planning, deliverablesSection(c), c.of('risk').some(({ provision }) => provision !== undefined)
            ? risksSection(c) : undefined];
};

/** A sum of items under a name. */
interface Sum {
    readonly name: string;
    readonly items: Element<'costItem'>[];
    total: number;
}

function phasing(c: Compilation): Section | undefined {
    const words = WORDS[c.language];
    const { lines, tax, total } = c.budget;
    if (lines.length < 2 || tax === 'mixed' || total <= 0) { return undefined; }
    const byPhase = sums(lines, line => {
        const phases = c.phasesIn(line.item.phase);
        const [only] = phases;
        return phases.length === 0 ? words.without : phases.length > 1
            || only === undefined ? words.several : `${only.id} ${c.title(only)}`;
    });
    const order = c.programme.ladder.phases.map(phase => `${phase.id} ${c.title(phase)}`);
    const place = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length + (name === words.several ? 0 : 1));
    byPhase.sort((a, b) => place(a.name) - place(b.name));
    const byNature = sums(lines, ({ item }) =>
        (item.nature === undefined ? words.other : capitalised(shown(item.nature, c.language, 'costItem'))));
    const named = byPhase.some(({ name }) => name !== words.without);
    return section('phasage', words.phasing, [
        ...(named ? [phaseTable(c, byPhase, total, tax)] : []),
        ...(named && byPhase.length > 1 ? [drawn(c, 'figure-phasage', words.caption, words.phase, byPhase)] : []),
        ...(byNature.length > 1 ? [drawn(c, 'figure-natures', words.natures, words.nature, byNature)] : []),
    ]);
}

function phaseTable(c: Compilation, sums: readonly Sum[], total: number, tax: string | undefined): Block {
    const words = WORDS[c.language];
    const several = sums.some(({ name }) => name === words.several);
    return {
        kind: 'table', id: 'tableau-phasage', caption: inlines(words.caption),
        columns: [{ kind: 'text', weight: 4 }, { kind: 'text', weight: 6 }, { kind: 'number', weight: 3 }, { kind: 'number', weight: 1.4 }],
        head: [row([words.phase, words.items, words.amount, words.share].map(title => columnHeader(title)))],
        body: sums.map(({ name, items, total: sum }) => row([
            rowHeader(name), cell([text(items.map(item => c.title(item)).join(', '))]), cell([quantity(moneyText(c, sum, tax))]),
            cell([quantity(formatPercent(sum / total, c.language, { decimals: 1 }))]),
        ])),
        foot: [row([rowHeader(words.total, { columnSpan: 2 }), cell([quantity(moneyText(c, total, tax))]), ''], { role: 'total' })],
        ...(several ? { note: inlines(words.note) } : {}),
    };
}

function drawn(c: Compilation, id: string, title: string, heading: string, sums: readonly Sum[]): Block {
    const { tax } = c.budget;
    return figure(id, title, bars({
        language: c.language, title, nameHeading: heading, valueHeading: WORDS[c.language].amount,
        unit: tax === undefined ? '€' : `€ ${tax}`,
        items: sums.map(({ name, total }) => ({ name: typeset(name, c.language), value: Math.round(total) })),
    }));
}

function sums(lines: readonly CostLine[], nameOf: (line: CostLine) => string): Sum[] {
    const found = new Map<string, Sum>();
    for (const line of lines) {
        if (line.amount === undefined) { continue; }
        const name = nameOf(line);
        const sum = found.get(name) ?? { name, items: [], total: 0 };
        found.set(name, sum);
        sum.items.push(line.item);
        sum.total += line.amount.value * line.amount.unit.factor;
    }
    return [...found.values()];
}
