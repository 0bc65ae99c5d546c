/** The trace of one element: what it comes from and what comes of it, from the objective to the verification. */
import { isKind, type AnyElement, type Element } from '../../model/elements.js';
import { trace, type TraceNode } from '../figures/trace.js';
import type { Block } from '../nodes.js';
import { capitalised, NBSP, typeset } from '../typography.js';
import type { Compilation } from './compilation.js';
import { figure } from './parts.js';
import { Traces } from './traceability.js';
import { shown } from './words.js';

const WORDS = {
    fr: {
        columns: ['Objectif', 'Besoin', 'Scénario', 'Exigence', 'Vérification'], title: (code: string) => `Trace de ${code}`,
        unverified: 'Sans vérification',
    },
    en: {
        columns: ['Objective', 'Need', 'Scenario', 'Requirement', 'Verification'], title: (code: string) => `Trace of ${code}`,
        unverified: 'No verification',
    },
} as const;

/** More boxes than this in one column make no drawing that can be read. */
const MOST = 14;

/** The steps of a trace, in order. */
const COLUMNS = ['objective', 'need', 'scenario', 'requirement'] as const;

/** Every link between objectives, needs, scenarios and requirements that a document speaks of, read once. */
export class TraceGraph {
    private readonly after = new Map<string, Set<string>>();
    private readonly before = new Map<string, Set<string>>();
    private readonly elements = new Map<string, AnyElement>();

    constructor(private readonly c: Compilation) {
        const { programme } = c;
        for (const kind of ['objective', 'need', 'scenario'] as const) {
            for (const each of c.of(kind) as readonly AnyElement[]) { this.elements.set(each.key, each); }
        }
        for (const each of c.requirements) { this.elements.set(each.key, each); }
        const traces = new Traces(c);
        for (const need of c.of('need')) {
            programme.resolveAll(need.for).forEach(objective => this.join(objective.key, need.key));
            for (const { requirement, scenarios } of traces.of(need)) {
                // What a scenario leads to is not led to a second time past it.
                if (scenarios.length === 0) { this.join(need.key, requirement.key); }
                for (const scenario of scenarios) {
                    this.join(need.key, scenario.key);
                    this.join(scenario.key, requirement.key);
                }
            }
        }
        for (const scenario of c.of('scenario')) {
            programme.resolveAll(scenario.answers).forEach(need => this.join(need.key, scenario.key));
            programme.outgoing(scenario).forEach(({ to }) => this.join(scenario.key, to));
        }
    }

    private join(from: string, to: string): void {
        const [first, second] = [this.elements.get(from), this.elements.get(to)];
        if (first === undefined || second === undefined || columnOf(first) >= columnOf(second)) { return; }
        add(this.after, from, to);
        add(this.before, to, from);
    }

    /** The drawing; nothing where there is no link to draw, or too many for a page. */
    figureOf(subject: AnyElement): readonly Block[] {
        const { c } = this;
        const words = WORDS[c.language];
        const found = new Set([...reach(this.before, subject.key), ...reach(this.after, subject.key)]);
        const elements = [...this.elements.values()].filter(({ key }) => found.has(key));
        if (elements.length < 2 || COLUMNS.some((_, column) =>
            elements.filter(each => columnOf(each) === column).length > MOST)) { return []; }
        const nodes: TraceNode[] = elements.map(each => ({
            id: each.key, column: columnOf(each), code: c.label(each), title: each.title === undefined ? '' : c.drawnTitle(each),
            ...(each.key === subject.key ? { subject: true } : {}),
        }));
        const links = elements.flatMap(({ key }) => [...this.after.get(key) ?? []].filter(to => found.has(to)).map(to =>
            ({ from: key, to })));
        for (const requirement of elements.filter((each): each is Element<'requirement'> & AnyElement => isKind(each, 'requirement'))) {
            const made = this.verifications(requirement);
            made.forEach(node => {
                if (!nodes.some(({ id }) => id === node.id)) { nodes.push(node); }
                links.push({ from: requirement.key, to: node.id });
            });
        }
        if (nodes.filter(({ column }) => column === COLUMNS.length).length > MOST) { return []; }
        const title = words.title(`${c.label(subject)}${NBSP}– ${c.title(subject)}`);
        return [figure(`figure-trace-${c.target(subject)}`, title, trace({
            language: c.language, title: typeset(title, c.language), columns: words.columns, nodes, links,
        }))];
    }

    /** A box for each phase and method: what is verified alike is shown once. */
    private verifications(requirement: Element<'requirement'>): readonly TraceNode[] {
        const { c } = this;
        if (requirement.verifications.length === 0) {
            return [{ id: `none:${requirement.key}`, column: COLUMNS.length, code: '—', title: WORDS[c.language].unverified, open: true }];
        }
        return requirement.verifications.map(({ phases, method }): TraceNode => {
            const at = c.phasesIn(phases).map(({ id }) => id).join(', ');
            const how = capitalised((method ?? []).map(each => shown(each, c.language)).join(', '));
            return { id: `verified:${at}:${how}`, column: COLUMNS.length, code: at === '' ? '—' : at, title: typeset(how, c.language) };
        });
    }
}

function columnOf({ kind }: AnyElement): number {
    return COLUMNS.findIndex(each => each === kind);
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
    const known = map.get(key);
    if (known === undefined) { map.set(key, new Set([value])); } else { known.add(value); }
}

function reach(map: ReadonlyMap<string, ReadonlySet<string>>, from: string): ReadonlySet<string> {
    const found = new Set([from]);
    for (const key of found) {
        for (const next of map.get(key) ?? []) { found.add(next); }
    }
    return found;
}
