import { inOrder, type Finding } from '../model/findings.js';
import type { Programme } from '../model/programme.js';
import { acceptedProposalWithoutRequirement } from './amu/accepted-proposal-without-requirement.js';
import { noChampion } from './amu/no-champion.js';
import { noListeningAtStart } from './amu/no-listening-at-start.js';
import { nothingInOperation } from './amu/nothing-in-operation.js';
import { proposalWithoutAnswer } from './amu/proposal-without-answer.js';
import { proposalWithoutReason } from './amu/proposal-without-reason.js';
import { resultWithoutBaseline } from './amu/result-without-baseline.js';
import { resultWithoutIndicator } from './amu/result-without-indicator.js';
import { calculationCycle } from './calculation/calculation-cycle.js';
import { divisionByZero } from './calculation/division-by-zero.js';
import { mismatchedDimensions } from './calculation/mismatched-dimensions.js';
import { mixedTaxes } from './calculation/mixed-taxes.js';
import { scaleArithmetic } from './calculation/scale-arithmetic.js';
import { valueUnknown } from './calculation/value-unknown.js';
import { awardCriterionWithoutWeight } from './completeness/award-criterion-without-weight.js';
import { decisionStillPending } from './completeness/decision-still-pending.js';
import { deliverableIncomplete } from './completeness/deliverable-incomplete.js';
import { phaseWithoutDates } from './completeness/phase-without-dates.js';
import { proposalStillUnderStudy } from './completeness/proposal-still-under-study.js';
import { questionStillOpen } from './completeness/question-still-open.js';
import { resultNotMeasured } from './completeness/result-not-measured.js';
import { verificationNotOrganised } from './completeness/verification-not-organised.js';
import { verificationWithoutVerdict } from './completeness/verification-without-verdict.js';
import { amountWithoutTax } from './cost/amount-without-tax.js';
import { budgetDiffersFromEnvelope } from './cost/budget-differs-from-envelope.js';
import { costItemWithoutAmount } from './cost/cost-item-without-amount.js';
import { costRatioOutOfRange } from './cost/cost-ratio-out-of-range.js';
import { noContingencies } from './cost/no-contingencies.js';
import { noPriceRevisions } from './cost/no-price-revisions.js';
import { milestoneBeforePredecessor } from './planning/milestone-before-predecessor.js';
import { phaseEndsBeforeStart } from './planning/phase-ends-before-start.js';
import { phaseOrderUnknown } from './planning/phase-order-unknown.js';
import { phaseOutOfOrder } from './planning/phase-out-of-order.js';
import { phaseOverlapsPredecessor } from './planning/phase-overlaps-predecessor.js';
import { phaseRangeBackwards } from './planning/phase-range-backwards.js';
import { predecessorCycle } from './planning/predecessor-cycle.js';
import { changedAfterTender } from './programme/changed-after-tender.js';
import { evolutionNotAnnounced } from './programme/evolution-not-announced.js';
import { tenderVersionNotFound } from './programme/tender-version-not-found.js';
import { documentNotIdentified } from './programme/document-not-identified.js';
import { noBudget } from './programme/no-budget.js';
import { noFinancing } from './programme/no-financing.js';
import { noLocation } from './programme/no-location.js';
import { noNeed } from './programme/no-need.js';
import { noObjective } from './programme/no-objective.js';
import { noProgramme } from './programme/no-programme.js';
import { notSettledBeforeDesign } from './programme/not-settled-before-design.js';
import { qualityNotTreated } from './programme/quality-not-treated.js';
import { adaptationWithoutReason } from './requirement/adaptation-without-reason.js';
import { criterionWithoutFlexibility } from './requirement/criterion-without-flexibility.js';
import { criterionWithoutLevel } from './requirement/criterion-without-level.js';
import { emptyRequirement } from './requirement/empty-requirement.js';
import { functionWithoutCriterion } from './requirement/function-without-criterion.js';
import { imperativeLevelsContradict } from './requirement/imperative-levels-contradict.js';
import { needWithoutRequirement } from './requirement/need-without-requirement.js';
import { requirementWithoutPhase } from './requirement/requirement-without-phase.js';
import { requirementWithoutPriority } from './requirement/requirement-without-priority.js';
import { requirementWithoutSource } from './requirement/requirement-without-source.js';
import { requirementWithoutVerification } from './requirement/requirement-without-verification.js';
import { setAsideWithoutReason } from './requirement/set-aside-without-reason.js';
import { valueWithoutTolerance } from './requirement/value-without-tolerance.js';
import { valueWithoutUnit } from './requirement/value-without-unit.js';
import { riskWithoutBearer } from './risk/risk-without-bearer.js';
import { riskWithoutTreatment } from './risk/risk-without-treatment.js';
import { treatmentWithoutDate } from './risk/treatment-without-date.js';
import { adviserAfterDesign } from './roles/adviser-after-design.js';
import { adviserAndDesigner } from './roles/adviser-and-designer.js';
import { decisionNotByOwner } from './roles/decision-not-by-owner.js';
import { noAdviserOnHighStakes } from './roles/no-adviser-on-high-stakes.js';
import { noOwner } from './roles/no-owner.js';
import { areaPerPersonTooSmall } from './spaces/area-per-person-too-small.js';
import { areaTotalDiffers } from './spaces/area-total-differs.js';
import { circulationAsUsefulArea } from './spaces/circulation-as-useful-area.js';
import { comfortInAnotherDimension } from './spaces/comfort-in-another-dimension.js';
import { incompleteSheet } from './spaces/incomplete-sheet.js';
import { nearAndFar } from './spaces/near-and-far.js';
import { overallAreaOutOfRange } from './spaces/overall-area-out-of-range.js';
import { spaceInTwoUnits } from './spaces/space-in-two-units.js';
import { spaceWithoutArea } from './spaces/space-without-area.js';
import { noAcceptance } from './systems/no-acceptance.js';
import { noReversibility } from './systems/no-reversibility.js';
import { awardCriterionWithoutRequirement } from './tender/award-criterion-without-requirement.js';
import { markWithoutReason } from './tender/mark-without-reason.js';
import { noPriceCriterion } from './tender/no-price-criterion.js';
import { offerWithoutAnswer } from './tender/offer-without-answer.js';
import { weightContradicted } from './tender/weight-contradicted.js';
import { weightsNot100 } from './tender/weights-not-100.js';
import { ambiguousReference } from './traceability/ambiguous-reference.js';
import { brokenReference } from './traceability/broken-reference.js';
import { derivationCycle } from './traceability/derivation-cycle.js';
import { duplicateIdentifier } from './traceability/duplicate-identifier.js';
import { likenessCycle } from './traceability/likeness-cycle.js';
import { notCarriedToHandover } from './traceability/not-carried-to-handover.js';
import { partOfCycle } from './traceability/part-of-cycle.js';
import { phaseWithoutDeliverable } from './traceability/phase-without-deliverable.js';
import { needWithoutScenario } from './usage/need-without-scenario.js';
import { nobodyInUse } from './usage/nobody-in-use.js';
import { scenarioWithoutRequirement } from './usage/scenario-without-requirement.js';
import { spaceWithoutScenario } from './usage/space-without-scenario.js';
import { userWithoutScenario } from './usage/user-without-scenario.js';
import { methodImpossible } from './verification/method-impossible.js';
import { notVerifiedAfterwards } from './verification/not-verified-afterwards.js';
import { siteMeasureBeforeWorks } from './verification/site-measure-before-works.js';
import { verificationWithoutPhase } from './verification/verification-without-phase.js';
import { waiverExpired } from './waivers/waiver-expired.js';
import { waiverNotAllowed } from './waivers/waiver-not-allowed.js';
import { waiverOfUnknownRule } from './waivers/waiver-of-unknown-rule.js';
import { waiverWithoutEffect } from './waivers/waiver-without-effect.js';
import { waiverWithoutReason } from './waivers/waiver-without-reason.js';
import { absoluteTerm } from './wording/absolute-term.js';
import { andOr } from './wording/and-or.js';
import { escapeClause } from './wording/escape-clause.js';
import { imposedMeans } from './wording/imposed-means.js';
import { negativeRequirement } from './wording/negative-requirement.js';
import { openList } from './wording/open-list.js';
import { passiveWithoutAgent } from './wording/passive-without-agent.js';
import { purposeInRequirement } from './wording/purpose-in-requirement.js';
import { severalObligations } from './wording/several-obligations.js';
import { superfluousInfinitive } from './wording/superfluous-infinitive.js';
import { toBeDefined } from './wording/to-be-defined.js';
import { unclearPronoun } from './wording/unclear-pronoun.js';
import { undatedReference } from './wording/undated-reference.js';
import { vagueTerm } from './wording/vague-term.js';
import { findingsOf, type Rule } from './rule.js';

/** Every rule, family by family in the order of the manual: the only list. */
export const rules: readonly Rule[] = [
    changedAfterTender,
    documentNotIdentified,
    evolutionNotAnnounced,
    noBudget,
    noFinancing,
    noLocation,
    noNeed,
    noObjective,
    noProgramme,
    notSettledBeforeDesign,
    qualityNotTreated,
    tenderVersionNotFound,

    adviserAfterDesign,
    adviserAndDesigner,
    decisionNotByOwner,
    noAdviserOnHighStakes,
    noOwner,

    needWithoutScenario,
    nobodyInUse,
    scenarioWithoutRequirement,
    spaceWithoutScenario,
    userWithoutScenario,

    acceptedProposalWithoutRequirement,
    noChampion,
    noListeningAtStart,
    nothingInOperation,
    proposalWithoutAnswer,
    proposalWithoutReason,
    resultWithoutBaseline,
    resultWithoutIndicator,

    adaptationWithoutReason,
    criterionWithoutFlexibility,
    criterionWithoutLevel,
    emptyRequirement,
    functionWithoutCriterion,
    imperativeLevelsContradict,
    needWithoutRequirement,
    requirementWithoutPhase,
    requirementWithoutPriority,
    requirementWithoutSource,
    requirementWithoutVerification,
    setAsideWithoutReason,
    valueWithoutTolerance,
    valueWithoutUnit,

    absoluteTerm,
    andOr,
    escapeClause,
    imposedMeans,
    negativeRequirement,
    openList,
    passiveWithoutAgent,
    purposeInRequirement,
    severalObligations,
    superfluousInfinitive,
    toBeDefined,
    unclearPronoun,
    undatedReference,
    vagueTerm,

    methodImpossible,
    notVerifiedAfterwards,
    siteMeasureBeforeWorks,
    verificationWithoutPhase,

    ambiguousReference,
    brokenReference,
    derivationCycle,
    duplicateIdentifier,
    likenessCycle,
    notCarriedToHandover,
    partOfCycle,
    phaseWithoutDeliverable,

    calculationCycle,
    divisionByZero,
    mismatchedDimensions,
    mixedTaxes,
    scaleArithmetic,
    valueUnknown,

    areaPerPersonTooSmall,
    areaTotalDiffers,
    circulationAsUsefulArea,
    comfortInAnotherDimension,
    incompleteSheet,
    nearAndFar,
    overallAreaOutOfRange,
    spaceInTwoUnits,
    spaceWithoutArea,

    amountWithoutTax,
    budgetDiffersFromEnvelope,
    costItemWithoutAmount,
    costRatioOutOfRange,
    noContingencies,
    noPriceRevisions,

    milestoneBeforePredecessor,
    phaseEndsBeforeStart,
    phaseOrderUnknown,
    phaseOutOfOrder,
    phaseOverlapsPredecessor,
    phaseRangeBackwards,
    predecessorCycle,

    riskWithoutBearer,
    riskWithoutTreatment,
    treatmentWithoutDate,

    awardCriterionWithoutRequirement,
    markWithoutReason,
    noPriceCriterion,
    offerWithoutAnswer,
    weightContradicted,
    weightsNot100,

    noAcceptance,
    noReversibility,

    awardCriterionWithoutWeight,
    decisionStillPending,
    deliverableIncomplete,
    phaseWithoutDates,
    proposalStillUnderStudy,
    questionStillOpen,
    resultNotMeasured,
    verificationNotOrganised,
    verificationWithoutVerdict,

    waiverExpired,
    waiverNotAllowed,
    waiverOfUnknownRule,
    waiverWithoutEffect,
    waiverWithoutReason,
];

/** What the rules find in a programme, in the order of the text. Libraries are checked where they are written. */
export function checkProgramme(programme: Programme): Finding[] {
    return inOrder(findingsOf(rules, programme));
}
