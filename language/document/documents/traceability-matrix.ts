/** What leads to what, both ways, and what leads nowhere. */
import type { AnyElement } from '../../model/elements.js';
import { paragraph } from '../build.js';
import { coverage } from '../figures/coverage.js';
import type { Block, Section } from '../nodes.js';
import type { Compilation } from '../sections/compilation.js';
import { elementTable, figure, section } from '../sections/parts.js';
import { PhaseUse } from '../sections/phase-use.js';
import { requirementGroups } from '../sections/requirements.js';
import { Traces, traceabilitySection } from '../sections/traceability.js';
import { TraceGraph } from '../sections/trace-figure.js';
import { typeset } from '../typography.js';
import { note, type Builder } from './parts.js';

const WORDS = {
    fr: {
        coverage: 'Couverture', graphs: 'Traces, besoin par besoin', theme: 'Thème',
        figure: 'Exigences portées et vérifiées, par thème et par phase',
        counted: 'exigences', gaps: 'Ce qui ne mène nulle part', needs: 'Besoins auxquels aucune exigence ne répond',
        requirements: 'Exigences qui ne répondent à aucun besoin', unverified: 'Exigences sans vérification',
        proposals: 'Propositions retenues ou adaptées sans suite écrite', code: 'Code', title: 'Intitulé', all: 'Rien ne manque',
        allText: 'Chaque besoin a sa réponse, chaque exigence sa raison et sa vérification.',
        gapsLead: 'Ces listes doivent être vides, ou chaque ligne avoir sa raison, avant que le programme ne soit arrêté.',
    },
    en: {
        coverage: 'Coverage', graphs: 'Traces, need by need', theme: 'Theme', counted: 'requirements',
        figure: 'Requirements carried and verified, by theme and phase',
        gaps: 'What leads nowhere', needs: 'Needs that no requirement answers', requirements: 'Requirements that answer no need',
        unverified: 'Requirements without verification', proposals: 'Accepted or adapted proposals without a written outcome',
        code: 'Code', title: 'Title', all: 'Nothing is missing',
        allText: 'Every need has its answer, every requirement its reason and its verification.',
        gapsLead: 'These lists must be empty, or each line have its reason, before the programme is settled.',
    },
} as const;

/** Writes the matrix. */
export const traceabilityMatrix: Builder = c => {
    if (c.requirements.length === 0 && c.of('need').length === 0) { return []; }
    const use = new PhaseUse(c);
    const traces = traceabilitySection(c, use);
    return [
        section('couverture', WORDS[c.language].coverage, drawn(c, use)),
        ...(traces?.sections ?? []).map(each => ({ ...each, newPage: true })),
        graphs(c),
        gaps(c),
    ];
};

/** A drawing for each need: what it serves, and how its answer is proved. */
function graphs(c: Compilation): Section | undefined {
    const graph = new TraceGraph(c);
    return section('traces', WORDS[c.language].graphs, c.of('need').flatMap(need => graph.figureOf(need)), [], { newPage: true });
}

function drawn(c: Compilation, use: PhaseUse): readonly Block[] {
    const words = WORDS[c.language];
    const phases = use.phases.filter(phase => use.carried(phase) > 0 || use.verified(phase) > 0);
    const groups = requirementGroups(c);
    if (phases.length === 0 || groups.length < 2) { return []; }
    return [figure('figure-couverture', words.figure, coverage({
        language: c.language, title: words.figure, rowHeading: words.theme, counted: words.counted, columns: phases.map(({ id }) => id),
        rows: groups.map(group => ({
            name: typeset(group.title, c.language),
            counts: phases.map(phase => group.requirements.filter(each => use.of(each).has(phase.key)).length),
        })),
    }))];
}

function gaps(c: Compilation): Section | undefined {
    const words = WORDS[c.language];
    const traces = new Traces(c);
    const lists: readonly (readonly [string, string, readonly AnyElement[]])[] = [
        ['besoins-sans-reponse', words.needs, c.of('need').filter(need => traces.of(need).length === 0)],
        ['exigences-sans-besoin', words.requirements,
            c.of('need').length === 0 ? [] : c.requirements.filter(({ key }) => !traces.answered.has(key))],
        ['exigences-sans-verification', words.unverified, c.requirements.filter(({ verifications }) => verifications.length === 0)],
        ['propositions-sans-suite', words.proposals, c.of('proposal').filter(({ answer, leadsTo }) =>
            (answer === 'accepted' || answer === 'adapted') && (leadsTo ?? []).length === 0)],
    ];
    const parts = lists.map(([id, title, elements]) => section(id, `${title} (${elements.length})`,
        elements.length === 0 ? [] : [elementTable(elements, [
            { title: words.code, kind: 'code', header: true, cell: each => c.label(each) },
            { title: words.title, cell: each => c.title(each) },
        ])]));
    const some = parts.some(each => each !== undefined);
    return section('manques', words.gaps, [some ? paragraph(words.gapsLead, 'lead') : note(words.all, words.allText)], parts,
        { newPage: true });
}
