import type { Rule } from '../rule.js';

/** What was measured, and a target said as a difference or a change, both want what they start from. */
export const resultWithoutBaseline: Rule = {
    code: 'result-without-baseline',
    family: 'amu',
    severity: 'warning',
    title: { fr: 'Résultat sans état initial', en: 'Result without baseline' },
    why: {
        fr: 'Sans mesure de départ, personne ne sait si le résultat est un progrès, ni à quoi il est dû.',
        en: 'Without a measurement to start from, nobody knows whether the result is progress, nor what it is due to.',
    },
    reference: 'ADEME, fiche outils « Assistance à maîtrise d’usage », 2020',
    example: {
        bad: `indicateur ‹IND-1› "Température des bureaux" { mesure 2019-03 20,5 °C }
indicateur ‹IND-2› "Énergie" { cible 2030 évolution -20 % }`,
        good: 'indicateur IND-1 "Température des bureaux" { état initial 2017-03 22 °C  mesure 2019-03 20,5 °C }',
    },
    alone: {
        indicator({ id, nameRange, baseline, target, measurements }) {
            const relative = target?.value !== undefined && target.value.mode !== 'absolute';
            if (baseline?.value || (measurements.length === 0 && !relative)) {
                return undefined;
            }
            return {
                range: nameRange,
                message: measurements.length > 0
                    ? { fr: `${id} a des mesures, et aucun état initial.`, en: `${id} has measurements, and no baseline.` }
                    : {
                        fr: `La cible de ${id} est un écart, et rien ne dit à partir de quoi.`,
                        en: `The target of ${id} is a change, and nothing says from what.`,
                    },
                advice: { fr: 'Ajoutez « état initial » avec sa date et sa valeur.', en: 'Add “baseline” with its date and its value.' },
            };
        },
    },
};
