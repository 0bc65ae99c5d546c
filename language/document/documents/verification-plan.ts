/** Phase by phase: what is verified, how and by whom, and the record to be filled in and signed. */
import type { Element } from '../../model/elements.js';
import { cell, columnHeader, inlines, paragraph, row, rowHeader, text } from '../build.js';
import { coverage } from '../figures/coverage.js';
import type { Block, Section, Table } from '../nodes.js';
import { joined, type Compilation } from '../sections/compilation.js';
import { elementTable, figure, section } from '../sections/parts.js';
import { PhaseUse } from '../sections/phase-use.js';
import { periodText } from '../sections/values.js';
import { shown, wordBadge } from '../sections/words.js';
import { capitalised, NBSP, typeset } from '../typography.js';
import { blank, criteriaLines, methodText, statementCell, type Builder, type Requirement, type Verification } from './parts.js';

const WORDS = {
    fr: {
        summary: 'Vue d’ensemble', figure: 'Vérifications par méthode et par phase', counted: 'vérifications', method: 'Méthode',
        otherMethod: 'Méthode non précisée', plan: 'Plan de vérification', record: 'Procès-verbal', code: 'Code', requirement: 'Exigence',
        level: 'Niveau demandé', what: 'Ce qui est fait, ce qui est remis', by: 'Responsable', verdict: 'Verdict', date: 'Date',
        evidence: 'Preuve, réserve', visa: 'Visa', none: 'Sans phase indiquée', missing: 'Exigences sans vérification',
        missingLead: 'Rien ne dit quand ni comment ces exigences seront vérifiées : elles ne seront pas tenues pour acquises.',
        compliant: 'Conforme', partly: 'En partie', no: 'Non conforme', signed: 'Nom, qualité et signature', at: 'Fait à, le',
        lead: 'Une ligne par vérification. La case du verdict est cochée, la preuve citée, la ligne visée par le responsable.',
    },
    en: {
        summary: 'Overview', figure: 'Verifications by method and phase', counted: 'verifications', method: 'Method',
        otherMethod: 'Method not stated', plan: 'Verification plan', record: 'Record', code: 'Code', requirement: 'Requirement',
        level: 'Required level', what: 'What is done, what is handed over', by: 'Responsible', verdict: 'Verdict', date: 'Date',
        evidence: 'Evidence, reservation', visa: 'Initials', none: 'No phase stated', missing: 'Requirements without verification',
        missingLead: 'Nothing says when or how these requirements will be verified: they will not be taken as met.',
        compliant: 'Compliant', partly: 'Partly', no: 'Not compliant', signed: 'Name, position and signature', at: 'Place and date',
        lead: 'One line a verification. The verdict is ticked, the evidence named, the line initialled by who is responsible.',
    },
} as const;

/** One verification of one requirement. */
interface Line {
    readonly requirement: Requirement;
    readonly verification: Verification;
}

type Method = NonNullable<Verification['method']>[number];

/** Writes the plan and its records. */
export const verificationPlan: Builder = c => {
    const words = WORDS[c.language];
    const use = new PhaseUse(c);
    const lines = c.requirements.flatMap(requirement => requirement.verifications.map((verification): Line =>
        ({ requirement, verification })));
    if (lines.length === 0) { return []; }
    const phases = use.phases.filter(phase => linesOf(c, lines, phase).length > 0);
    const loose = lines.filter(({ verification }) => c.phasesIn(verification.phases).length === 0);
    return [
        section('vue-ensemble', words.summary, drawn(c, lines, phases)),
        ...phases.map(phase => phasePart(c, `${phase.id}${NBSP}– ${c.title(phase)}`, c.target(phase), linesOf(c, lines, phase))),
        loose.length === 0 || c.scope.cut.phase !== undefined ? undefined : phasePart(c, words.none, 'verifications-sans-phase', loose),
        missing(c),
    ];
};

function linesOf(c: Compilation, lines: readonly Line[], phase: Element<'phase'>): readonly Line[] {
    return lines.filter(({ verification }) => c.phasesIn(verification.phases).some(({ key }) => key === phase.key));
}

function drawn(c: Compilation, lines: readonly Line[], phases: readonly Element<'phase'>[]): readonly Block[] {
    const words = WORDS[c.language];
    const methods = [...new Set(lines.flatMap(({ verification }): readonly (Method | undefined)[] => verification.method ?? [undefined]))];
    if (phases.length === 0) { return []; }
    const count = (method: Method | undefined, phase: Element<'phase'>): number => linesOf(c, lines, phase)
        .filter(({ verification: { method: used } }) => (method === undefined ? used === undefined : used?.includes(method) === true))
        .length;
    return [figure('figure-verifications', words.figure, coverage({
        language: c.language, title: words.figure, rowHeading: words.method, counted: words.counted, columns: phases.map(({ id }) => id),
        rows: methods.map(method => ({
            name: typeset(method === undefined ? words.otherMethod : capitalised(shown(method, c.language)), c.language),
            counts: phases.map(phase => count(method, phase)),
        })).filter(({ counts }) => counts.some(each => each > 0)),
    }))];
}

function phasePart(c: Compilation, title: string, id: string, lines: readonly Line[]): Section | undefined {
    const words = WORDS[c.language];
    return section(id, title, [], [
        section(`${id}-plan`, words.plan, [planTable(c, id, lines)]),
        section(`${id}-pv`, words.record, [paragraph(words.lead), recordTable(c, lines), { kind: 'group', blocks: [signature(c)] }], [],
            { newPage: true }),
    ], { newPage: true });
}

function planTable(c: Compilation, id: string, lines: readonly Line[]): Table {
    const words = WORDS[c.language];
    return elementTable(lines, [
        { title: words.code, kind: 'code', header: true, cell: ({ requirement }) => c.label(requirement) },
        { title: words.requirement, cell: ({ requirement }) => statementCell(c, requirement) },
        { title: words.level, cell: ({ requirement }) => criteriaLines(c, requirement) },
        { title: words.what, cell: ({ verification }) => joined([
            [{ kind: 'strong', content: [text(capitalised(methodText(c, verification)))] }],
            verification.description === undefined ? [] : c.line(verification.description),
        ], { kind: 'line-break' }) },
        { title: words.by, cell: ({ verification }) => c.named(verification.responsible, 'title') },
    ], { id: `${id}-tableau`, presentation: 'wide' });
}

function recordTable(c: Compilation, lines: readonly Line[]): Table {
    const words = WORDS[c.language];
    const boxes = joined([words.compliant, words.partly, words.no].map(each => [text(`☐${NBSP}${each}`)]), { kind: 'line-break' });
    return {
        kind: 'table', presentation: 'form',
        columns: [{ kind: 'code', weight: 3 }, { kind: 'text', weight: 4 }, { kind: 'text', weight: 2.8 }, { kind: 'text', weight: 2 },
            { kind: 'text', weight: 5 }, { kind: 'text', weight: 1.6 }],
        head: [row([words.code, words.requirement, words.verdict, words.date, words.evidence, words.visa].map(title =>
            columnHeader(title)))],
        body: lines.map(({ requirement, verification }) => row([
            rowHeader(c.label(requirement)), cell(c.title(requirement)),
            cell(verification.verdict === undefined || verification.verdict === 'pending' ? boxes
            : [wordBadge(verification.verdict, c.language)]),
            cell(verification.date === undefined ? '' : periodText(c, verification.date)),
            cell(verification.evidence === undefined ? '' : c.line(verification.evidence)), blank(1),
        ])),
        foot: [],
    };
}

function signature(c: Compilation): Table {
    const words = WORDS[c.language];
    return {
        kind: 'table', presentation: 'form', columns: [{ kind: 'text', weight: 3 }, { kind: 'text', weight: 7 }], head: [],
        body: [row([rowHeader(words.at), blank(1)]), row([rowHeader(words.signed), blank(3)])], foot: [],
    };
}

function missing(c: Compilation): Section | undefined {
    const words = WORDS[c.language];
    const left = c.requirements.filter(({ verifications }) => verifications.length === 0);
    if (left.length === 0 || c.scope.cut.phase !== undefined) { return undefined; }
    return section('sans-verification', words.missing, [paragraph(inlines(words.missingLead)), elementTable(left, [
        { title: words.code, kind: 'code', header: true, cell: each => c.label(each) },
        { title: words.requirement, cell: each => statementCell(c, each) },
    ])], [], { newPage: true });
}
