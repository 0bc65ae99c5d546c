import type { Rule } from '../rule.js';
import { problemsOf } from './expressions.js';

/** Most often a parameter that was left at zero. */
export const divisionByZero: Rule = {
    code: 'division-by-zero',
    family: 'calculation',
    severity: 'error',
    title: { fr: 'Division par zéro', en: 'Division by zero' },
    why: {
        fr: 'Le calcul n’a pas de résultat ; une donnée est sans doute restée à zéro.',
        en: 'The calculation has no result; a parameter was probably left at zero.',
    },
    example: {
        bad: 'donnée POSTES "Postes" { valeur 0 }\ndonnée RATIO "Surface par poste" { valeur ‹2 400 m² / POSTES› }',
        good: 'donnée POSTES "Postes" { valeur 120 }\ndonnée RATIO "Surface par poste" { valeur 2 400 m² / POSTES }',
    },
    *check(programme) {
        for (const { range } of problemsOf(programme, 'division-by-zero')) {
            yield {
                range,
                message: { fr: 'Ce calcul divise par zéro.', en: 'This calculation divides by zero.' },
                advice: { fr: 'Vérifiez la valeur qui divise.', en: 'Check the value that divides.' },
            };
        }
    },
};
