import { placeOfStep } from '../../model/steps.js';
import { onceDue } from './due.js';

/** Of indicators that aim at something, once the building or the system is in use. */
export const resultNotMeasured = onceDue({
    code: 'result-not-measured',
    severity: 'information',
    title: { fr: 'Résultat visé et jamais mesuré', en: 'Result aimed at and never measured' },
    why: {
        fr: 'Sans mesure en exploitation, personne ne sait si l’opération a tenu ce qu’elle promettait aux usagers.',
        en: 'Without a measurement in operation, nobody knows whether the project kept what it promised the users.',
    },
    example: {
        bad: `programme P "École" { phases mop  stade exploitation }
indicateur ‹IND-1› "Température des classes" { cible <= 26 °C }`,
        good: `programme P "École" { phases mop  stade exploitation }
indicateur IND-1 "Température des classes" { cible <= 26 °C  mesure 2029-07 25 °C }`,
    },
}, 'indicator', ({ target, measurements }) => Boolean(target) && measurements.length === 0,
({ id, nameRange, target, measurements }, programme) => (!target ? [] : [{
    place: placeOfStep('operation', programme.ladder),
    ...(measurements.length > 0 ? {} : {
        missing: {
            range: nameRange,
            message: { fr: `${id} a une cible, et aucune mesure.`, en: `${id} has a target, and no measurement.` },
            advice: { fr: 'Ajoutez « mesure DATE VALEUR ».', en: 'Add “measurement DATE VALUE”.' },
        },
    }),
}]));
