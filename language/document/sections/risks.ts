/** What may go wrong, how likely and how grave, and what is done about it. */
import type { Element } from '../../model/elements.js';
import { badge, definition } from '../build.js';
import { riskMatrix } from '../figures/risks.js';
import type { Badge, Block, Section } from '../nodes.js';
import { NBSP } from '../typography.js';
import type { Compilation } from './compilation.js';
import { fieldsOf, namedBy } from './fields.js';
import { elementCard, figure, optionalBadge, section } from './parts.js';
import { fractionText, moneyText } from './values.js';

const WORDS = {
    fr: {
        title: 'Risques', figure: 'Matrice des risques', probability: 'Probabilité', impact: 'Impact',
        provisions: 'Provisions pour risques',
    },
    en: { title: 'Risks', figure: 'Risk matrix', probability: 'Probability', impact: 'Impact', provisions: 'Provisions for risks' },
} as const;

/** The matrix and a card for each risk, the gravest first. */
export function risksSection(c: Compilation): Section | undefined {
    const words = WORDS[c.language];
    const risks = rankedRisks(c);
    const order = ['bearer', 'cause', 'mitigation', 'provision', 'phase', 'due', 'concerns'];
    return section('risques', words.title, [
        ...riskFigure(c),
        ...risks.map(risk => elementCard(c, risk, {
            badges: [
                rated(c, words.probability, risk.probability), rated(c, words.impact, risk.impact), optionalBadge(c, risk.status, risk),
            ],
            fields: fieldsOf(c, risk, order),
            closing: namedBy(c, risk, ['requirement', 'decision', 'question']),
            shown: ['probability', 'impact', 'status', ...order],
        })),
        ...provisions(c, risks),
    ]);
}

/** The risks, the gravest first. */
export function rankedRisks(c: Compilation): readonly Element<'risk'>[] {
    return [...c.of('risk')].sort((a, b) => rank(b) - rank(a));
}

function rank({ probability, impact }: Element<'risk'>): number {
    return (probability === undefined ? 0 : probability.value / probability.of) * (impact === undefined ? 0 : impact.value / impact.of);
}

/** How likely or how grave, as a label. */
export function rated(c: Compilation, name: string, value: Element<'risk'>['probability']): Badge | undefined {
    if (value === undefined) { return undefined; }
    const share = value.value / value.of;
    return badge(`${name}${NBSP}${fractionText(c, value)}`, share > 0.7 ? 'negative' : share > 0.45 ? 'caution' : 'neutral');
}

/** The matrix of the risks, where there are some to compare. */
export function riskFigure(c: Compilation): readonly Block[] {
    const rated = rankedRisks(c).flatMap(risk => {
        const { id, probability, impact } = risk;
        return probability === undefined || impact === undefined ? [] : [{ id, title: c.drawnTitle(risk), probability, impact }];
    });
    if (rated.length < 2) { return []; }
    const scale = Math.max(...rated.flatMap(({ probability, impact }) => [probability.of, impact.of]));
    const title = WORDS[c.language].figure;
    return [figure('figure-risques', title, riskMatrix({
        language: c.language, title, scale,
        items: rated.map(({ id, title: name, probability, impact }) => ({
            id, title: name, probability: probability.value * scale / probability.of, impact: impact.value * scale / impact.of,
        })),
    }))];
}

function provisions(c: Compilation, risks: readonly Element<'risk'>[]): readonly Block[] {
    const known = risks.flatMap(risk => {
        const result = risk.provision && c.programme.calculator.evaluate(risk.provision);
        return result?.ok === true ? [result.quantity] : [];
    });
    const taxes = new Set(known.map(({ unit }) => unit.tax));
    if (known.length < 2 || taxes.size > 1) { return []; }
    const total = known.reduce((sum, { value, unit }) => sum + value * unit.factor, 0);
    return [{
        kind: 'definitions', presentation: 'facts', items: [definition(WORDS[c.language].provisions, moneyText(c, total, [...taxes][0]))],
    }];
}
