import type { RuleNote } from '../language/features/waivers.js';
import { waivableRules } from '../language/rules/waiving.js';
import type { CheckedProgramme } from '../language/workbench.js';

/** The rules that a waiver of a programme may name: those of the product, then those of the firm's own in its settings. */
export function ruleNotesOf({ settings }: Pick<CheckedProgramme, 'settings'>): readonly RuleNote[] {
    const own = (settings?.requires ?? []).map(({ name, message }): RuleNote => ({
        code: `own/${name}`,
        title: message ?? { fr: name, en: name },
        why: { fr: 'Règle propre à ce programme (amont.json).', en: 'A rule of this programme’s own (amont.json).' },
    }));
    return [...waivableRules, ...own];
}
