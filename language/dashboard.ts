/**
 * The dashboard as it is looked at while a programme is written: the document of costs, time and risks, then what is complete at each
 * phase, what covers what, and what users proposed.
 */
import { percentOf, type Completeness } from './completeness/completeness.js';
import { cellOf, statusTable } from './completeness/table.js';
import { cell, columnHeader, inlines, row, rowHeader } from './document/build.js';
import { compileDocument, type CompileOptions } from './document/compile.js';
import { bars } from './document/figures/bars.js';
import { coverage } from './document/figures/coverage.js';
import type { Block, Document, Section, TableRow } from './document/nodes.js';
import type { Compilation } from './document/sections/compilation.js';
import { answer } from './document/sections/participation.js';
import { elementTable, figure, section } from './document/sections/parts.js';
import { PhaseUse, type PhaseMark } from './document/sections/phase-use.js';
import { requirementGroups } from './document/sections/requirements.js';
import { shown } from './document/sections/words.js';
import { capitalised, formatPercent, typeset } from './document/typography.js';
import type { Programme } from './model/programme.js';

const WORDS = {
    fr: {
        completeness: 'Complétude par phase', phase: 'Phase', share: 'Ce qui est dû et présent', area: 'Domaine', judged: 'jugé ici',
        coverage: 'Couverture des exigences', themes: 'Exigences portées et vérifiées, par thème et par phase', theme: 'Thème',
        natures: 'Coûts par nature', nature: 'Nature', amount: 'Montant', noNature: 'Sans nature',
        counted: 'exigences', requirement: 'Exigence', legend: '✓ : exigence portée dans la phase ; V : vérifiée dans la phase.',
        proposals: 'Propositions des usagers', answers: 'Réponses données aux propositions', answer: 'Réponse', count: 'Propositions',
        unanswered: 'Sans réponse', code: 'Code', proposal: 'Proposition', reason: 'Motif', leadsTo: 'Aboutit à',
    },
    en: {
        completeness: 'Completeness by phase', phase: 'Phase', share: 'Due and there', area: 'Area', judged: 'judged here',
        coverage: 'Coverage of requirements', themes: 'Requirements carried and verified, by theme and phase', theme: 'Theme',
        natures: 'Costs by nature', nature: 'Nature', amount: 'Amount', noNature: 'Without a nature',
        counted: 'requirements', requirement: 'Requirement', legend: '✓: requirement carried in the phase; V: verified in the phase.',
        proposals: 'Users’ proposals', answers: 'Answers given to proposals', answer: 'Answer', count: 'Proposals',
        unanswered: 'Without answer', code: 'Code', proposal: 'Proposal', reason: 'Reason', leadsTo: 'Leads to',
    },
} as const;

/** Compiles the dashboard of a programme. */
export function compileDashboard(programme: Programme, completeness: Completeness, options: CompileOptions): Document {
    const document = compileDocument(programme, 'dashboard', options, c =>
        [natures(c), completenessSection(c, completeness), coverageSection(c), proposals(c)]);
    // Beside the text the figures come first: who made the document, when and for whom stands on its printed cover.
    const { genre, title, notice } = document.cover;
    return { ...document, cover: { genre, title, facts: [], ...(notice ? { notice } : {}) } };
}

/** The budget by nature of cost, where it has several. */
function natures(c: Compilation): Section | undefined {
    const words = WORDS[c.language];
    const { lines, tax } = c.budget;
    const sums = new Map<string, number>();
    for (const { item: { nature }, amount } of lines) {
        if (amount !== undefined && amount.value > 0) {
            const name = nature === undefined ? words.noNature : capitalised(shown(nature, c.language, 'costItem'));
            sums.set(name, (sums.get(name) ?? 0) + amount.value * amount.unit.factor);
        }
    }
    return section('natures', words.natures, tax === 'mixed' || sums.size < 2 ? [] : [
        figure('figure-natures', words.natures, bars({
            language: c.language, title: words.natures, nameHeading: words.nature, valueHeading: words.amount,
            unit: tax === undefined ? '€' : `€ ${tax}`,
            items: [...sums].map(([name, value]) => ({ name, value: Math.round(value) })).sort((a, b) => b.value - a.value),
        })),
    ]);
}

function completenessSection(c: Compilation, completeness: Completeness): Section | undefined {
    const words = WORDS[c.language];
    const { columns, rows, judged } = statusTable(completeness);
    const percent = (value: number | undefined): string =>
        (value === undefined ? '' : formatPercent(value / 100, c.language, { decimals: 0 }));
    const shares = columns.flatMap(({ phase, figures }) => {
        const value = percentOf(figures.total);
        return value === undefined ? [] : [{ name: phase === judged.phase ? `${phase.id} (${words.judged})` : phase.id, value }];
    });
    return section('completude', words.completeness, shares.length === 0 ? [] : [
        figure('figure-completude', words.completeness, bars({
            language: c.language, title: words.completeness, nameHeading: words.phase, valueHeading: words.share, unit: '%', decimals: 0,
            parts: false, items: shares,
        })),
        {
            kind: 'table', presentation: 'matrix', columns: [{ kind: 'text' }, ...columns.map(() => ({ kind: 'mark' as const }))],
            head: [row([columnHeader(words.area), ...columns.map(({ phase }) => columnHeader(phase.id))])],
            body: rows.map(({ area, title }) => row([
                rowHeader(typeset(title[c.language], c.language)),
                ...columns.map(column => {
                    const tally = cellOf(column, area);
                    const value = tally && percentOf(tally);
                    return cell(percent(value), value !== undefined && value < 100 && column === judged ? { tone: 'caution' } : {});
                }),
            ])),
            foot: [],
        },
    ]);
}

const MARKS: Readonly<Record<PhaseMark, string>> = { carried: '✓', verified: 'V', both: '✓\u00a0V' };

function coverageSection(c: Compilation): Section | undefined {
    const words = WORDS[c.language];
    const use = new PhaseUse(c);
    const phases = use.phases.filter(phase => use.carried(phase) > 0 || use.verified(phase) > 0);
    const groups = phases.length === 0 ? [] : requirementGroups(c);
    const map = groups.length < 2 ? [] : [figure('figure-couverture', words.themes, coverage({
        language: c.language, title: words.themes, rowHeading: words.theme, counted: words.counted, columns: phases.map(({ id }) => id),
        rows: groups.map(({ title, requirements }) => ({
            name: typeset(title, c.language),
            counts: phases.map(phase => requirements.filter(each => use.of(each).has(phase.key)).length),
        })),
    }))];
    // A table for each theme: what is typed replaces one of them.
    const tables = groups.map(({ title, requirements }, i): Block => ({
        kind: 'table', caption: inlines(title), presentation: 'matrix', foot: [], ...(i === 0 ? { note: inlines(words.legend) } : {}),
        columns: [{ kind: 'text' }, ...phases.map(() => ({ kind: 'mark' as const }))],
        head: [row([columnHeader(words.requirement), ...phases.map(({ id }) => columnHeader(id))])],
        body: requirements.map((each): TableRow => {
            const marks = use.of(each);
            return { ...row([rowHeader(`${each.id} ${c.title(each)}`), ...phases.map(({ key }) => {
                const mark = marks.get(key);
                return mark === undefined ? cell([]) : cell(MARKS[mark], mark === 'carried' ? {} : { tone: 'accent' });
            })]), id: c.target(each) };
        }),
    }));
    return section('couverture', words.coverage, [...map, ...tables]);
}

function proposals(c: Compilation): Section | undefined {
    const words = WORDS[c.language];
    const all = c.of('proposal');
    const counts = (['accepted', 'adapted', 'rejected', 'underStudy', undefined] as const).map(given => ({
        name: given === undefined ? words.unanswered : capitalised(shown(given, c.language, 'proposal')),
        value: all.filter(each => each.answer === given).length,
    })).filter(({ value }) => value > 0);
    return section('propositions', words.proposals, all.length === 0 ? [] : [
        figure('figure-propositions', words.answers, bars({
            language: c.language, title: words.answers, nameHeading: words.answer, valueHeading: words.count, unit: '', decimals: 0,
            items: counts,
        })),
        elementTable(all, [
            { title: words.code, kind: 'code', header: true, cell: each => each.id },
            { title: words.proposal, cell: each => c.title(each) },
            { title: words.answer, cell: each => answer(c, each) },
            { title: words.reason, cell: each => (each.reason === undefined ? [] : c.line(each.reason)) },
            { title: words.leadsTo, cell: each => c.named(each.leadsTo, 'title') },
        ], { rowId: each => c.target(each), presentation: 'wide' }),
    ]);
}
