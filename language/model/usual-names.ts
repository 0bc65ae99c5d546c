import type { KindName } from '../grammar/concepts.js';

/** How the names of a kind usually begin, as long as a programme has none of its own. */
export const usualPrefix: Partial<Record<KindName, readonly [fr: string, en: string]>> = {
    requirement: ['EX-', 'REQ-'],
    need: ['BES-', 'NEED-'],
    objective: ['OBJ-', 'OBJ-'],
    scenario: ['SC-', 'SC-'],
    risk: ['R-', 'R-'],
    decision: ['DEC-', 'DEC-'],
    question: ['Q-', 'Q-'],
    proposal: ['PR-', 'PR-'],
    activity: ['ACT-', 'ACT-'],
    indicator: ['IND-', 'IND-'],
    commitment: ['ENG-', 'COM-'],
    guidance: ['CONS-', 'GUIDE-'],
    deliverable: ['LIV-', 'DEL-'],
    milestone: ['J-', 'M-'],
    offer: ['OFFRE-', 'BID-'],
    awardCriterion: ['CA-', 'AC-'],
};
