import { inOrder, type Finding } from '../model/findings.js';
import type { Programme } from '../model/programme.js';
import { needWithoutRequirement } from './need-without-requirement.js';
import { findingsOf, type Rule } from './rule.js';

/** Every rule, in the order of the manual: the only list. */
export const rules: readonly Rule[] = [
    needWithoutRequirement,
];

/** What the rules find in a programme, in the order of the text. Libraries are checked where they are written. */
export function checkProgramme(programme: Programme): Finding[] {
    return inOrder(rules.flatMap(rule => findingsOf(rule, programme)));
}
