/** The programme on one sheet: its key figures, and what is still open. */
import type { AnyElement, Element } from '../../model/elements.js';
import { definition, heading, inlines, list, quantity, strong, text } from '../build.js';
import type { Block, Definition, Inline, Section } from '../nodes.js';
import { formatCount, formatNumber, NBSP } from '../typography.js';
import { joined, type Compilation } from './compilation.js';
import { budgetInlines, ratioInlines } from './costs.js';
import { envelopeInlines } from './cover.js';
import { section } from './parts.js';
import { planSpan } from './planning.js';
import type { PhaseUse } from './phase-use.js';
import { areaText, expressionInlines, levelInlines, periodText } from './values.js';
import { flexibilities, flexibilityBadge, flexibilityMeaning, wordBadge, type Flexibility } from './words.js';

const WORDS = {
    fr: {
        title: 'Le programme en bref', owner: 'Maître d’ouvrage', place: 'Lieu', area: 'Surface des espaces', stated: 'Surface annoncée',
        spaces: 'Espaces', space: 'espace', spacesMany: 'espaces', unit: 'unité', units: 'unités', headcount: 'Usagers',
        envelope: 'Enveloppe', budget: 'Budget prévisionnel', ratio: 'Ratio de coût attendu', phases: 'Calendrier', phase: 'phase',
        phasesMany: 'phases', milestone: 'jalon', milestones: 'jalons', requirements: 'Exigences', requirement: 'exigence',
        requirementsMany: 'exigences', criteria: 'critère', criteriaMany: 'critères', verification: 'vérification',
        verifications: 'vérifications', needs: 'Besoins et scénarios', need: 'besoin', needsMany: 'besoins', scenario: 'scénario',
        scenarios: 'scénarios', byPriority: 'Exigences par priorité', byFlexibility: 'Critères par flexibilité',
        open: 'Ce qui reste ouvert', questions: 'Questions ouvertes', decisions: 'Décisions à prendre', risks: 'Risques ouverts',
        proposals: 'Propositions à l’étude ou sans réponse', drafts: 'Exigences en brouillon ou proposées',
        unverified: 'Exigences sans vérification', due: 'échéance', objectives: 'Objectifs', completeness: 'Complétude',
        notCompliant: 'Exigences vérifiées non conformes',
    },
    en: {
        title: 'The programme in brief', owner: 'Owner', place: 'Place', area: 'Area of the spaces', stated: 'Stated area',
        spaces: 'Spaces', space: 'space', spacesMany: 'spaces', unit: 'unit', units: 'units', headcount: 'Users', envelope: 'Budget',
        budget: 'Estimated cost', ratio: 'Expected cost ratio', phases: 'Schedule', phase: 'phase', phasesMany: 'phases',
        milestone: 'milestone', milestones: 'milestones', requirements: 'Requirements', requirement: 'requirement',
        requirementsMany: 'requirements', criteria: 'criterion', criteriaMany: 'criteria', verification: 'verification',
        verifications: 'verifications', needs: 'Needs and scenarios', need: 'need', needsMany: 'needs', scenario: 'scenario',
        scenarios: 'scenarios', byPriority: 'Requirements by priority', byFlexibility: 'Criteria by flexibility',
        open: 'What is still open', questions: 'Open questions', decisions: 'Decisions to take', risks: 'Open risks',
        proposals: 'Proposals under study or unanswered', drafts: 'Requirements in draft or proposed',
        unverified: 'Requirements without verification', due: 'due', objectives: 'Objectives', completeness: 'Completeness',
        notCompliant: 'Requirements found not compliant',
    },
} as const;

/** Key figures, counts of requirements, and what waits for an answer. */
export function summarySection(c: Compilation, use: PhaseUse): Section | undefined {
    const words = WORDS[c.language];
    const facts = [...figures(c, use), ...counts(c)];
    const open = stillOpen(c);
    const listed = (items: readonly Definition[]): readonly Block[] =>
        (items.length === 0 ? [] : [{ kind: 'definitions', presentation: 'facts', items }]);
    return section('en-bref', words.title, [...listed(facts), ...(open.length === 0 ? [] : [heading(1, words.open)]), ...listed(open)], [],
        { unnumbered: true, newPage: true });
}

function figures(c: Compilation, use: PhaseUse): readonly Definition[] {
    const words = WORDS[c.language];
    const { language } = c;
    const { header } = c.programme;
    const fact = (name: string, content: readonly Inline[]): readonly Definition[] =>
        (content.length === 0 ? [] : [definition(name, content)]);
    const several = (count: number, one: string, many: string): readonly Inline[] =>
        (count === 0 ? [] : [quantity(formatCount(count, one, many, language))]);
    const total = c.totalArea;
    const criteria = c.requirements.reduce((sum, { criteria: own }) => sum + own.length, 0);
    const verifications = c.requirements.reduce((sum, { verifications: own }) => sum + own.length, 0);
    const span = planSpan(c, use);
    const units = c.of('unit').length;
    return [
        ...fact(words.owner, c.named(header?.owner, 'title')),
        ...fact(words.place, header?.location === undefined ? [] : c.line(header.location)),
        ...fact(words.objectives, joined(c.of('objective').map(each => [c.link(each, 'title')]), ' ; ')),
        ...fact(words.headcount, headcounts(c)),
        ...fact(words.area, total > 0 ? [quantity(areaText(c, total))] : []),
        ...fact(words.stated, header === undefined || c.scope.cut.unit !== undefined ? []
        : joined(header.total.map(each => levelInlines(c, each)), ', ')),
        ...fact(words.spaces, joined([several(c.of('space').length, words.space, words.spacesMany),
            several(units, words.unit, words.units)], ', ')),
        ...fact(words.envelope, envelopeInlines(c)),
        ...fact(words.budget, budgetInlines(c)), ...fact(words.ratio, ratioInlines(c)),
        ...fact(words.phases, joined([
            inlines(span), several(use.phases.length, words.phase, words.phasesMany),
            several(c.of('milestone').length, words.milestone, words.milestones),
        ], ', ')),
        ...fact(words.needs, joined([
            several(c.of('need').length, words.need, words.needsMany),
            several(c.of('scenario').length, words.scenario, words.scenarios),
        ], ', ')),
        ...fact(words.requirements, joined([
            several(c.requirements.length, words.requirement, words.requirementsMany),
            several(criteria, words.criteria, words.criteriaMany),
            several(verifications, words.verification, words.verifications),
        ], ', ')),
        ...fact(words.completeness, completenessInlines(c)),
    ];
}

/**
 * « **APD** 92 % (330 sur 358), PRO 71 % (…) »: at the phase where the programme stands and the two that come next. They count the whole
 * programme, so documents that are cut leave them out.
 */
function completenessInlines(c: Compilation): readonly Inline[] {
    const { phase, unit } = c.scope.cut;
    const french = c.language === 'fr';
    const from = c.completeness.findIndex(({ judged }) => judged);
    return phase !== undefined || unit !== undefined || from < 0 ? [] : joined(c.completeness.slice(from, from + 3).map(figure => {
        const done = formatNumber(figure.done, c.language);
        const due = formatNumber(figure.due, c.language);
        const share = quantity(french ? `${figure.percent}${NBSP}% (${done} sur ${due})` : `${figure.percent}% (${done} of ${due})`);
        // No link: a document need not show a phase that nothing in it names.
        const { id } = figure.phase;
        return [figure.judged ? strong(id) : text(id), text(' '), share];
    }), ', ');
}

/** Groups of users that are part of no other, with how many they are. */
function headcounts(c: Compilation): readonly Inline[] {
    const groups = c.of('user').filter(user => user.partOf === undefined && user.headcount !== undefined);
    return joined(groups.map(user => [
        c.link(user, 'title'), text(' ('), ...(user.headcount === undefined ? [] : expressionInlines(c, user.headcount, { alone: true })),
        text(')'),
    ]), ', ');
}

/** How many requirements there are of each priority, and criteria of each flexibility. */
function counts(c: Compilation): readonly Definition[] {
    const words = WORDS[c.language];
    const colon = c.language === 'fr' ? '\u00a0: ' : ': ';
    const priorities = new Map<Element<'requirement'>['priority'], number>();
    const degrees = new Map<Flexibility, number>();
    for (const { priority, criteria } of c.requirements) {
        priorities.set(priority, (priorities.get(priority) ?? 0) + 1);
        for (const { flexibility, preferably } of criteria) {
            const degree = flexibility ?? (preferably === true ? 'F3' : undefined);
            if (degree !== undefined) { degrees.set(degree, (degrees.get(degree) ?? 0) + 1); }
        }
    }
    const number = (count: number): Inline => quantity(formatNumber(count, c.language));
    const byPriority = [...priorities].flatMap(([priority, count]) =>
        (priority === undefined ? [] : [[wordBadge(priority, c.language, 'requirement'), text(' '), number(count)]]));
    const byFlexibility = flexibilities.flatMap(degree => {
        const count = degrees.get(degree);
        return count === undefined ? []
            : [[flexibilityBadge(degree, c.language), text(` ${flexibilityMeaning(degree, c.language)}${colon}`), number(count)]];
    });
    return [
        ...(byPriority.length === 0 ? [] : [definition(words.byPriority, joined(byPriority, { kind: 'line-break' }))]),
        ...(byFlexibility.length === 0 ? [] : [definition(words.byFlexibility, joined(byFlexibility, { kind: 'line-break' }))]),
    ];
}

function stillOpen(c: Compilation): readonly Definition[] {
    const words = WORDS[c.language];
    const listed = (name: string, elements: readonly AnyElement[],
        more: (element: AnyElement) => readonly Inline[] = () => []): readonly Definition[] => {
        if (elements.length === 0) { return []; }
        return [definition(`${name} (${formatNumber(elements.length, c.language)})`, elements.length > 12 ? c.links(elements)
            : { blocks: [list(elements.map(each => [c.link(each, 'full'), ...more(each)]))] })];
    };
    const questions = c.of('question').filter(({ status }) => status !== 'closed');
    const dues = new Map(questions.map(({ key, due }) => [key, due]));
    const due = (element: AnyElement): readonly Inline[] => {
        const period = dues.get(element.key);
        return period === undefined ? [] : [text(` (${words.due} ${periodText(c, period)})`)];
    };
    return [
        ...listed(words.questions, questions, due),
        ...listed(words.decisions, c.of('decision').filter(({ status }) => status === 'proposed' || status === 'deferred')),
        ...listed(words.risks, c.of('risk').filter(({ status }) => status === 'open')),
        ...listed(words.proposals, c.of('proposal').filter(({ answer }) => answer === 'underStudy' || answer === undefined)),
        ...listed(words.drafts, c.requirements.filter(({ status }) => status === 'draft' || status === 'proposed')),
        ...listed(words.unverified, c.requirements.filter(({ verifications }) => verifications.length === 0)),
        ...listed(words.notCompliant, c.requirements.filter(({ verifications }) =>
            verifications.some(({ verdict }) => verdict === 'notCompliant'))),
    ];
}
