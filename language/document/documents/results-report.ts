/** What came of it: from the baseline to the target, what was measured, what was verified, what goes on. */
import type { Element } from '../../model/elements.js';
import { badge, inlines, paragraph, quantity } from '../build.js';
import type { Block, Inline, Section } from '../nodes.js';
import type { Compilation } from '../sections/compilation.js';
import { joined } from '../sections/compilation.js';
import { indicatorsSection, standing } from '../sections/indicators.js';
import { elementTable, section } from '../sections/parts.js';
import { expressionInlines, periodText, targetInlines } from '../sections/values.js';
import { wordBadge } from '../sections/words.js';
import { formatNumber } from '../typography.js';
import { facts, type Builder } from './parts.js';

const WORDS = {
    fr: {
        summary: 'Résultats en un tableau', indicator: 'Indicateur', baseline: 'État initial', target: 'Cible', last: 'Dernière mesure',
        result: 'Résultat', reached: 'Atteint', notReached: 'Pas atteint', unmeasured: 'Pas encore mesuré', unknown: 'À apprécier',
        details: 'Indicateur par indicateur', verified: 'Exigences vérifiées', requirements: 'Ce que disent les vérifications',
        verdict: 'Verdict', count: 'Vérifications', around: 'Ce qui reste en place', commitments: 'Engagements', champions: 'Référents',
        activities: 'Actions menées', attendance: 'Participants', lead: (reached: number, measured: number) =>
            `${reached} indicateur${reached > 1 ? 's' : ''} sur ${measured} mesuré${measured > 1 ? 's' : ''} `
            + `${reached > 1 ? 'atteignent leur' : 'atteint sa'} cible.`,
    },
    en: {
        summary: 'Results in one table', indicator: 'Indicator', baseline: 'Baseline', target: 'Target', last: 'Last measure',
        result: 'Result', reached: 'Reached', notReached: 'Not reached', unmeasured: 'Not measured yet', unknown: 'To be judged',
        details: 'Indicator by indicator', verified: 'Requirements verified', requirements: 'What verifications say', verdict: 'Verdict',
        count: 'Verifications', around: 'What remains in place', commitments: 'Commitments', champions: 'Champions',
        activities: 'Activities held', attendance: 'Participants', lead: (reached: number, measured: number) =>
            `${reached} of ${measured} measured indicator${measured === 1 ? '' : 's'} `
            + `${reached === 1 ? 'reaches its' : 'reach their'} target.`,
    },
} as const;

type Indicator = Element<'indicator'>;

/** Writes the report. */
export const resultsReport: Builder = c => {
    const words = WORDS[c.language];
    const all = c.of('indicator');
    if (all.length === 0) { return []; }
    const details = indicatorsSection(c, true);
    return [
        section('synthese', words.summary, summary(c, all)),
        details === undefined ? undefined : { ...details, title: words.details, newPage: true },
        section('verifications', words.requirements, verdicts(c)),
        remaining(c),
    ];
};

function summary(c: Compilation, all: readonly Indicator[]): readonly Block[] {
    const words = WORDS[c.language];
    const known = all.map(each => standing(c, each).reached).filter(each => each !== undefined);
    const value = (of: Indicator['baseline']): readonly Inline[] => (of === undefined ? [] : joined([
        of.value === undefined ? [] : targetInlines(c, of.value), of.date === undefined ? [] : inlines(periodText(c, of.date)),
    ], { kind: 'line-break' }));
    return [
        ...(known.length === 0 ? [] : [paragraph(words.lead(known.filter(each => each).length, known.length), 'lead')]),
        elementTable(all, [
            { title: words.indicator, header: true, weight: 4, cell: each => c.link(each, 'title') },
            { title: words.baseline, weight: 3, cell: each => value(each.baseline) },
            { title: words.target, weight: 3, cell: each => value(each.target) },
            { title: words.last, weight: 3, cell: each => value(each.measurements.at(-1)) },
            { title: words.result, weight: 2, cell: each => verdict(c, each) },
        ], { presentation: 'wide' }),
    ];
}

function verdict(c: Compilation, indicator: Indicator): Inline {
    const words = WORDS[c.language];
    const { last, reached } = standing(c, indicator);
    if (last === undefined) { return badge(words.unmeasured, 'muted'); }
    return reached === undefined ? badge(words.unknown) : reached ? badge(words.reached, 'positive') : badge(words.notReached, 'caution');
}

function verdicts(c: Compilation): readonly Block[] {
    const words = WORDS[c.language];
    const made = c.requirements.flatMap(({ verifications }) => verifications.flatMap(each => each.verdict ?? []));
    const rows = (['compliant', 'partlyCompliant', 'notCompliant', 'pending'] as const)
        .map(each => ({ each, count: made.filter(other => other === each).length })).filter(({ count }) => count > 0);
    if (rows.length === 0) { return []; }
    return [elementTable(rows, [
        { title: words.verdict, header: true, cell: ({ each }) => wordBadge(each, c.language) },
        { title: words.count, kind: 'number', cell: ({ count }) => quantity(formatNumber(count, c.language)) },
    ])];
}

function remaining(c: Compilation): Section | undefined {
    const words = WORDS[c.language];
    const met = c.of('activity').reduce((sum, { attendance }) => sum + (c.programme.number(attendance) ?? 0), 0);
    const listed = (items: readonly (readonly Inline[])[]): readonly Inline[] => joined(items, { kind: 'line-break' });
    const count = (number: number): string => (number === 0 ? '' : formatNumber(number, c.language));
    return section('suites', words.around, facts([
        [words.activities, count(c.of('activity').length)], [words.attendance, count(met)],
        [words.commitments, listed(c.of('commitment').map(each => inlines(c.title(each))))],
        [words.champions, listed(c.of('champion').map(each => [
            ...inlines(c.title(each)), ...(each.count === undefined ? [] : [...inlines(', '),
                ...expressionInlines(c, each.count, { alone: true })]),
        ]))],
    ]));
}
