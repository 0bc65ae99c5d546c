import type { Rule } from '../rule.js';
import { problemsOf } from './expressions.js';

/** Such values compare, which is all that a criterion needs. */
export const scaleArithmetic: Rule = {
    code: 'scale-arithmetic',
    family: 'calculation',
    severity: 'error',
    title: { fr: 'Calcul sur des °C ou des dB', en: 'Arithmetic on °C or dB' },
    why: {
        fr: 'Deux fois 20 °C ne font pas 40 °C, et 35 dB plus 35 dB font 38 dB : ces échelles ne s’additionnent pas.',
        en: 'Twice 20 °C is not 40 °C, and 35 dB plus 35 dB make 38 dB: these scales do not add up.',
    },
    example: {
        bad: 'donnée CONSIGNE "Consigne" { valeur ‹19 °C + 2 °C› }',
        good: 'donnée CONSIGNE "Consigne" { valeur 21 °C }',
    },
    *check(programme) {
        for (const { range, left, right } of problemsOf(programme, 'scale')) {
            const units = [...new Set([left, right].filter(text => text))].join(', ');
            yield {
                range,
                message: { fr: `Ces valeurs ne se calculent pas : ${units}.`, en: `These values cannot be calculated with: ${units}.` },
                advice: { fr: 'Donnez directement la valeur voulue.', en: 'Give the wanted value directly.' },
            };
        }
    },
};
