import type { Rule } from '../rule.js';

/** Found where waivers are applied (waiving.ts), once all else is known. */
export const waiverWithoutEffect: Rule = {
    code: 'waiver-without-effect',
    family: 'waivers',
    severity: 'warning',
    title: { fr: 'Dérogation qui n’écarte plus rien', en: 'Waiver that sets nothing aside any more' },
    why: {
        fr: 'Ce que la dérogation excusait a été corrigé, ou se trouve ailleurs. Gardée, elle ferait passer en silence la prochaine faute '
            + 'de même nature, et le document continuerait d’annoncer un écart qui n’existe plus.',
        en: 'What the waiver excused has been mended, or stands elsewhere. Kept, it would let the next fault of the kind pass in silence, '
            + 'and the document would go on announcing a departure that is no more.',
    },
    example: {
        bad: `
exigence EXI-12 {
    "Le niveau de bruit dans les salles de réunion doit rester sous 35 dB(A)."
    dérogation ‹vague-term› "Mot du conseil municipal, repris tel quel."
}`,
        good: `
exigence EXI-12 {
    "Le niveau de bruit dans les salles de réunion doit rester sous 35 dB(A)."
}`,
    },
};
