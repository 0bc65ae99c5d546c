import type { Element } from '../model/elements.js';
import type { Bilingual } from '../model/findings.js';
import type { Programme } from '../model/programme.js';
import { placeOfStep, type Step } from '../model/steps.js';
import { acceptedProposalWithoutRequirement } from '../rules/amu/accepted-proposal-without-requirement.js';
import { noChampion } from '../rules/amu/no-champion.js';
import { noListeningAtStart } from '../rules/amu/no-listening-at-start.js';
import { nothingInOperation } from '../rules/amu/nothing-in-operation.js';
import { proposalWithoutAnswer } from '../rules/amu/proposal-without-answer.js';
import { proposalWithoutReason } from '../rules/amu/proposal-without-reason.js';
import { resultWithoutBaseline } from '../rules/amu/result-without-baseline.js';
import { awardCriterionWithoutWeight } from '../rules/completeness/award-criterion-without-weight.js';
import { decisionStillPending } from '../rules/completeness/decision-still-pending.js';
import { deliverableIncomplete } from '../rules/completeness/deliverable-incomplete.js';
import { phaseWithoutDates } from '../rules/completeness/phase-without-dates.js';
import { proposalStillUnderStudy } from '../rules/completeness/proposal-still-under-study.js';
import { questionStillOpen } from '../rules/completeness/question-still-open.js';
import { resultNotMeasured } from '../rules/completeness/result-not-measured.js';
import { verificationNotOrganised } from '../rules/completeness/verification-not-organised.js';
import { verificationWithoutVerdict } from '../rules/completeness/verification-without-verdict.js';
import { costItemWithoutAmount } from '../rules/cost/cost-item-without-amount.js';
import { noContingencies } from '../rules/cost/no-contingencies.js';
import { bringsUsersIn, isInformationSystem } from '../rules/profile.js';
import { documentNotIdentified } from '../rules/programme/document-not-identified.js';
import { noBudget } from '../rules/programme/no-budget.js';
import { noFinancing } from '../rules/programme/no-financing.js';
import { noLocation } from '../rules/programme/no-location.js';
import { noNeed } from '../rules/programme/no-need.js';
import { noObjective } from '../rules/programme/no-objective.js';
import { notSettledBeforeDesign } from '../rules/programme/not-settled-before-design.js';
import { qualityNotTreated } from '../rules/programme/quality-not-treated.js';
import { criterionWithoutFlexibility } from '../rules/requirement/criterion-without-flexibility.js';
import { criterionWithoutLevel } from '../rules/requirement/criterion-without-level.js';
import { emptyRequirement } from '../rules/requirement/empty-requirement.js';
import { functionWithoutCriterion } from '../rules/requirement/function-without-criterion.js';
import { needWithoutRequirement } from '../rules/requirement/need-without-requirement.js';
import { requirementWithoutPhase } from '../rules/requirement/requirement-without-phase.js';
import { requirementWithoutPriority } from '../rules/requirement/requirement-without-priority.js';
import { requirementWithoutSource } from '../rules/requirement/requirement-without-source.js';
import { requirementWithoutVerification } from '../rules/requirement/requirement-without-verification.js';
import { valueWithoutTolerance } from '../rules/requirement/value-without-tolerance.js';
import { riskWithoutBearer } from '../rules/risk/risk-without-bearer.js';
import { riskWithoutTreatment } from '../rules/risk/risk-without-treatment.js';
import { treatmentWithoutDate } from '../rules/risk/treatment-without-date.js';
import { noOwner } from '../rules/roles/no-owner.js';
import type { Rule } from '../rules/rule.js';
import { incompleteSheet } from '../rules/spaces/incomplete-sheet.js';
import { spaceWithoutArea } from '../rules/spaces/space-without-area.js';
import { noAcceptance } from '../rules/systems/no-acceptance.js';
import { noReversibility } from '../rules/systems/no-reversibility.js';
import { notCarriedToHandover } from '../rules/traceability/not-carried-to-handover.js';
import { phaseWithoutDeliverable } from '../rules/traceability/phase-without-deliverable.js';
import { needWithoutScenario } from '../rules/usage/need-without-scenario.js';
import { nobodyInUse } from '../rules/usage/nobody-in-use.js';
import { scenarioWithoutRequirement } from '../rules/usage/scenario-without-requirement.js';
import { userWithoutScenario } from '../rules/usage/user-without-scenario.js';
import { notVerifiedAfterwards } from '../rules/verification/not-verified-afterwards.js';
import { verificationWithoutPhase } from '../rules/verification/verification-without-phase.js';
import { toBeDefined } from '../rules/wording/to-be-defined.js';
import { drafts, openPoints } from './requirement-subjects.js';
import { each, once, whenDue, type Subjects } from './subjects.js';

/** What completeness is told of, in the order of a table's rows. */
export const areas = {
    programme: { fr: 'Programme', en: 'Programme' },
    usage: { fr: 'Usages', en: 'Usage' },
    amu: { fr: 'Concertation', en: 'Participation' },
    requirement: { fr: 'Exigences', en: 'Requirements' },
    verification: { fr: 'Vérifications', en: 'Verifications' },
    spaces: { fr: 'Espaces', en: 'Spaces' },
    cost: { fr: 'Coûts', en: 'Costs' },
    planning: { fr: 'Calendrier', en: 'Schedule' },
    risk: { fr: 'Risques', en: 'Risks' },
    decision: { fr: 'Décisions', en: 'Decisions' },
    tender: { fr: 'Consultations', en: 'Tenders' },
} as const satisfies Record<string, Bilingual>;

/** A row of the table of completeness. */
export type Area = keyof typeof areas;

/** One thing that a complete programme has: the rule that reports it missing, and the step from which it is due. */
export interface Point {
    readonly rule: Rule;
    readonly area: Area;
    readonly step: Step;
    /** When it is due, where each thing has its own moment; the step is then the one that its page names. */
    readonly moment?: Bilingual;
    readonly subjects: Subjects;
}

const hasCriteria = ({ criteria }: Element<'requirement'>): boolean => criteria.length > 0;
const hasFigures = ({ criteria }: Element<'requirement'>): boolean => criteria.some(({ level }) => level?.amount !== undefined);
const hasVerifications = ({ verifications }: Element<'requirement'>): boolean => verifications.length > 0;
const isFunction = ({ nature }: Element<'requirement'>): boolean => nature === 'functional' || nature === 'performance';
const isBuilt = ({ header, requirements }: Programme): boolean => header?.sector !== 'si' && requirements.length > 0;

/**
 * The one table of completeness: what each step asks for beyond those before it. A rule of this table says nothing before its step: a
 * programme is judged by its stage.
 */
export const points: readonly Point[] = [
    { rule: noOwner, area: 'programme', step: 'opportunity', subjects: once() },
    { rule: noLocation, area: 'programme', step: 'opportunity', subjects: once() },
    { rule: noObjective, area: 'programme', step: 'opportunity', subjects: once() },
    { rule: noListeningAtStart, area: 'amu', step: 'opportunity', subjects: once(bringsUsersIn) },

    { rule: noNeed, area: 'usage', step: 'outlineBrief', subjects: once() },
    { rule: nobodyInUse, area: 'usage', step: 'outlineBrief', subjects: once() },
    { rule: emptyRequirement, area: 'requirement', step: 'outlineBrief', subjects: each('requirement') },

    { rule: documentNotIdentified, area: 'programme', step: 'brief', subjects: once() },
    { rule: qualityNotTreated, area: 'programme', step: 'brief', subjects: once(isBuilt) },
    { rule: noAcceptance, area: 'programme', step: 'brief', subjects: once(isInformationSystem) },
    { rule: noReversibility, area: 'programme', step: 'brief', subjects: once(isInformationSystem) },
    { rule: needWithoutScenario, area: 'usage', step: 'brief', subjects: each('need') },
    { rule: needWithoutRequirement, area: 'usage', step: 'brief', subjects: each('need') },
    { rule: userWithoutScenario, area: 'usage', step: 'brief', subjects: each('user') },
    { rule: scenarioWithoutRequirement, area: 'usage', step: 'brief', subjects: each('scenario') },
    { rule: proposalWithoutAnswer, area: 'amu', step: 'brief', subjects: each('proposal') },
    { rule: proposalWithoutReason, area: 'amu', step: 'brief', subjects: each('proposal', ({ answer }) => answer !== undefined) },
    {
        rule: acceptedProposalWithoutRequirement, area: 'amu', step: 'brief',
        subjects: each('proposal', ({ answer }) => answer === 'accepted' || answer === 'adapted'),
    },
    { rule: noChampion, area: 'amu', step: 'brief', subjects: once(bringsUsersIn) },
    { rule: nothingInOperation, area: 'amu', step: 'brief', subjects: once(bringsUsersIn) },
    { rule: resultWithoutBaseline, area: 'amu', step: 'brief', subjects: each('indicator') },
    { rule: functionWithoutCriterion, area: 'requirement', step: 'brief', subjects: each('requirement', isFunction) },
    { rule: criterionWithoutLevel, area: 'requirement', step: 'brief', subjects: each('requirement', hasCriteria) },
    { rule: criterionWithoutFlexibility, area: 'requirement', step: 'brief', subjects: each('requirement', hasCriteria) },
    { rule: valueWithoutTolerance, area: 'requirement', step: 'brief', subjects: each('requirement', hasFigures) },
    { rule: requirementWithoutPhase, area: 'requirement', step: 'brief', subjects: each('requirement') },
    { rule: requirementWithoutPriority, area: 'requirement', step: 'brief', subjects: each('requirement') },
    { rule: requirementWithoutSource, area: 'requirement', step: 'brief', subjects: each('requirement') },
    {
        rule: toBeDefined, area: 'requirement', step: 'brief', subjects: openPoints,
        moment: {
            fr: 'erreur quand vient la première phase de l’exigence, à la passation des marchés au plus tard',
            en: 'an error when the first phase of the requirement comes, at the award of contracts at the latest',
        },
    },
    { rule: requirementWithoutVerification, area: 'verification', step: 'brief', subjects: each('requirement') },
    { rule: verificationWithoutPhase, area: 'verification', step: 'brief', subjects: each('requirement', hasVerifications) },
    { rule: notVerifiedAfterwards, area: 'verification', step: 'brief', subjects: each('requirement', hasVerifications) },
    { rule: notCarriedToHandover, area: 'verification', step: 'brief', subjects: each('requirement') },
    { rule: spaceWithoutArea, area: 'spaces', step: 'brief', subjects: each('space') },
    { rule: incompleteSheet, area: 'spaces', step: 'brief', subjects: each('space') },
    { rule: noBudget, area: 'cost', step: 'brief', subjects: once() },
    { rule: noFinancing, area: 'cost', step: 'brief', subjects: once() },
    { rule: costItemWithoutAmount, area: 'cost', step: 'brief', subjects: each('costItem') },
    { rule: noContingencies, area: 'cost', step: 'brief', subjects: once(programme => programme.of('costItem').length > 0) },
    { rule: phaseWithoutDates, area: 'planning', step: 'brief', subjects: whenDue(phaseWithoutDates) },
    { rule: phaseWithoutDeliverable, area: 'planning', step: 'brief', subjects: each('phase', isServed) },
    {
        rule: deliverableIncomplete, area: 'planning', step: 'brief', subjects: whenDue(deliverableIncomplete),
        moment: { fr: 'à la phase où il est remis, si elle vient avant', en: 'at the phase in which it is handed over, if sooner' },
    },
    { rule: riskWithoutBearer, area: 'risk', step: 'brief', subjects: each('risk') },
    { rule: riskWithoutTreatment, area: 'risk', step: 'brief', subjects: each('risk') },
    { rule: treatmentWithoutDate, area: 'risk', step: 'brief', subjects: each('risk', ({ mitigation }) => mitigation.length > 0) },

    { rule: notSettledBeforeDesign, area: 'requirement', step: 'outlineDesign', subjects: drafts },
    {
        rule: proposalStillUnderStudy, area: 'amu', step: 'outlineDesign', subjects: whenDue(proposalStillUnderStudy),
        moment: { fr: 'plus tard, si l’action dont elle est issue vient après', en: 'later, if the activity that raised it comes after' },
    },
    {
        rule: questionStillOpen, area: 'decision', step: 'outlineDesign', subjects: whenDue(questionStillOpen),
        moment: {
            fr: 'à la phase qu’elle nomme (« avant … »), sinon à celle de son échéance ou de ce sur quoi elle porte',
            en: 'at the phase that it names (“before …”), else at that of its due date or of what it concerns',
        },
    },
    {
        rule: decisionStillPending, area: 'decision', step: 'outlineDesign', subjects: whenDue(decisionStillPending),
        moment: {
            fr: 'à la phase de sa date, sinon à la première de ce sur quoi elle porte',
            en: 'at the phase of its date, else at the first of what it concerns',
        },
    },

    {
        rule: verificationNotOrganised, area: 'verification', step: 'detailedDesign', subjects: whenDue(verificationNotOrganised),
        moment: { fr: 'à la phase de la vérification, si elle vient avant', en: 'at the phase of the verification, if sooner' },
    },
    {
        rule: verificationWithoutVerdict, area: 'verification', step: 'detailedDesign', subjects: whenDue(verificationWithoutVerdict),
        moment: { fr: 'à la première phase où elle est prévue', en: 'at the first phase for which it is planned' },
    },
    {
        rule: awardCriterionWithoutWeight, area: 'tender', step: 'tender', subjects: whenDue(awardCriterionWithoutWeight),
        moment: { fr: 'à la phase de sa consultation', en: 'at the phase of its tender' },
    },
    { rule: resultNotMeasured, area: 'amu', step: 'operation', subjects: whenDue(resultNotMeasured) },
];

/** Phases that owe a deliverable: those that the programme declares, once it names deliverables. */
function isServed({ optional }: Element<'phase'>, programme: Programme): boolean {
    return !optional && programme.of('deliverable').length > 0;
}

/**
 * The codes of rules that say nothing yet of a programme judged where it is. Rules of completeness by phase know themselves when a thing is
 * due.
 */
export function notYetDue({ header, reached, ladder }: Programme): ReadonlySet<string> {
    return new Set(!header || reached === undefined ? []
        : points.filter(({ rule, step }) => rule.family !== 'completeness' && placeOfStep(step, ladder) > reached)
            .map(({ rule }) => rule.code));
}
