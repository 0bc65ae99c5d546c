import { ofPublicAdvice } from '../profile.js';
import { addStub } from '../mending.js';
import type { Rule } from '../rule.js';

/** A budget says how much, financing says with whose money. */
export const noFinancing: Rule = {
    code: 'no-financing',
    family: 'programme',
    severity: 'warning',
    title: { fr: 'Financement non décrit', en: 'Financing not described' },
    why: {
        fr: 'Le maître d’ouvrage assure le financement avant de lancer l’opération : une enveloppe sans financeur reste un souhait.',
        en: 'The owner secures the financing before launching the project: a budget that nobody funds remains a wish.',
    },
    reference: 'CCP L2421-1',
    example: {
        bad: 'programme ‹P› "Plateaux" { enveloppe 1 850 000 € HT }',
        good: 'programme P "Plateaux" { enveloppe 1 850 000 € HT  financement "Fonds propres, 60 % ; emprunt, 40 %" }',
    },
    *check(programme) {
        const { header } = programme;
        if (header && !header.financing.some(({ text }) => text.trim())) {
            yield {
                range: header.nameRange,
                severity: ofPublicAdvice(programme),
                message: {
                    fr: 'Le programme ne dit pas comment l’opération est financée.',
                    en: 'The programme does not say how the project is financed.',
                },
                advice: {
                    fr: 'Ajoutez « financement "…" » pour chaque source : fonds propres, emprunt, subvention.',
                    en: 'Add “financing "…"” for each source: own funds, loan, grant.',
                },
                fixes: [addStub(header, { fr: 'financement', en: 'financing' })],
            };
        }
    },
};
