/** What leads to what: requirements by phase, and from each need to how its answer is verified. */
import type { AnyElement, Element } from '../../model/elements.js';
import { cell, columnHeader, inlines, paragraph, row, rowHeader, text } from '../build.js';
import type { Block, Inline, Section, Table, TableRow } from '../nodes.js';
import { joined, type Compilation } from './compilation.js';
import { section } from './parts.js';
import type { PhaseMark, PhaseUse } from './phase-use.js';
import { requirementGroups } from './requirements.js';
import { shown } from './words.js';

const WORDS = {
    fr: {
        title: 'Traçabilité', matrix: 'Exigences par phase', needs: 'Du besoin à la vérification', requirement: 'Exigence',
        scenario: 'Scénario', verification: 'Vérification', legend: '✓ : exigence portée dans la phase ; V : vérifiée dans la phase.',
        noNeed: 'Exigences qui ne répondent à aucun besoin déclaré', unanswered: 'Aucune exigence ne répond encore à ce besoin.',
        unverified: 'sans vérification',
    },
    en: {
        title: 'Traceability', matrix: 'Requirements by phase', needs: 'From need to verification', requirement: 'Requirement',
        scenario: 'Scenario', verification: 'Verification', legend: '✓: requirement carried in the phase; V: verified in the phase.',
        noNeed: 'Requirements that answer no declared need', unanswered: 'No requirement answers this need yet.',
        unverified: 'not verified',
    },
} as const;

/** The two tables of traces. */
export function traceabilitySection(c: Compilation, use: PhaseUse): Section | undefined {
    const words = WORDS[c.language];
    return section('tracabilite', words.title, [], [
        section('matrice', words.matrix, matrix(c, use)), section('trace-besoins', words.needs, needs(c)),
    ], { newPage: true });
}

function matrix(c: Compilation, use: PhaseUse): readonly Block[] {
    const words = WORDS[c.language];
    const phases = use.phases.filter(phase => use.carried(phase) > 0 || use.verified(phase) > 0);
    if (phases.length === 0) { return []; }
    const groups = requirementGroups(c);
    const body = groups.flatMap(group => [
        ...(groups.length > 1 ? [row([rowHeader(group.title, { columnSpan: phases.length + 1 })], { role: 'group' })] : []),
        ...group.requirements.map(requirement => matrixRow(c, requirement, phases, use)),
    ]);
    const table: Table = {
        kind: 'table', id: 'tableau-matrice', caption: inlines(words.matrix), presentation: 'matrix',
        columns: [{ kind: 'text' }, ...phases.map(() => ({ kind: 'mark' as const }))],
        head: [row([columnHeader(words.requirement), ...phases.map(phase => columnHeader([c.link(phase)]))])],
        body, foot: [], note: inlines(words.legend),
    };
    return [table];
}

const MARKS: Readonly<Record<PhaseMark, string>> = { carried: '✓', verified: 'V', both: '✓\u00a0V' };

function matrixRow(c: Compilation, requirement: Element<'requirement'>, phases: readonly Element<'phase'>[], use: PhaseUse): TableRow {
    const marks = use.of(requirement);
    return row([
        rowHeader([c.link(requirement, 'full')]),
        ...phases.map(phase => {
            const mark = marks.get(phase.key);
            return mark === undefined ? cell([]) : cell(MARKS[mark], mark === 'carried' ? {} : { tone: 'accent' });
        }),
    ]);
}

function needs(c: Compilation): readonly Block[] {
    const words = WORDS[c.language];
    const all = c.of('need');
    if (all.length === 0) { return []; }
    const traced = new Traces(c);
    const body = all.flatMap((need): readonly TableRow[] => {
        const title = row([rowHeader([c.link(need, 'full')], { columnSpan: 3 })], { role: 'group' });
        const found = traced.of(need);
        if (found.length === 0) { return [title, row([cell(words.unanswered, { columnSpan: 3, tone: 'caution' })])]; }
        return [title, ...found.map(({ requirement, scenarios }) =>
            row([rowHeader([c.link(requirement, 'full')]), c.links(scenarios), verifications(c, requirement)]))];
    });
    const free = c.requirements.filter(requirement => !traced.answered.has(requirement.key));
    return [
        {
            kind: 'table', id: 'tableau-besoins', caption: inlines(words.needs),
            columns: [{ kind: 'text', weight: 5 }, { kind: 'text', weight: 3 }, { kind: 'text', weight: 4 }],
            head: [row([words.requirement, words.scenario, words.verification].map(title => columnHeader(title)))],
            body, foot: [],
        },
        ...(free.length === 0 ? [] : [paragraph([text(`${words.noNeed}${c.language === 'fr' ? '\u00a0: ' : ': '}`), ...c.links(free),
            text('.')], 'note')]),
    ];
}

function verifications(c: Compilation, requirement: Element<'requirement'>): readonly Inline[] {
    const words = WORDS[c.language];
    if (requirement.verifications.length === 0) { return [text(words.unverified)]; }
    return joined(requirement.verifications.map(each => joined([
        c.phases(each.phases), inlines((each.method ?? []).map(method => shown(method, c.language)).join(', ')),
    ], ' ')), ' ; ');
}

/** A requirement that answers a need, and the scenarios by which it does. */
export interface Trace {
    readonly requirement: Element<'requirement'>;
    readonly scenarios: AnyElement[];
}

/** The requirements that answer each need: by themselves, or by a scenario that answers it. */
export class Traces {
    readonly answered = new Set<string>();
    private readonly byNeed = new Map<string, Map<string, Trace>>();

    constructor(private readonly c: Compilation) {
        const { programme } = c;
        const inForce = new Map(c.requirements.map(requirement => [requirement.key, requirement]));
        for (const requirement of c.requirements) {
            for (const relation of programme.outgoing(requirement)) {
                if ((relation.role === 'answers' || relation.role === 'source')
                    && programme.get(relation.to)?.kind === 'need') { this.add(relation.to, requirement); }
            }
        }
        for (const scenario of c.of('scenario')) {
            const answered = programme.resolveAll(scenario.answers);
            const required = programme.outgoing(scenario).flatMap(relation => inForce.get(relation.to) ?? []);
            for (const need of answered) {
                for (const requirement of required) { this.add(need.key, requirement, scenario); }
            }
        }
    }

    private add(need: string, requirement: Element<'requirement'>, scenario?: AnyElement): void {
        const traces = this.byNeed.get(need) ?? new Map<string, Trace>();
        this.byNeed.set(need, traces);
        const trace = traces.get(requirement.key) ?? { requirement, scenarios: [] };
        traces.set(requirement.key, trace);
        if (scenario !== undefined && !trace.scenarios.includes(scenario)) { trace.scenarios.push(scenario); }
        this.answered.add(requirement.key);
    }

    of(need: AnyElement): readonly Trace[] {
        return [...this.byNeed.get(need.key)?.values() ?? []];
    }
}
