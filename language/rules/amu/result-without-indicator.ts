import { declareNew } from '../free-names.js';
import { nameOf } from '../kind-names.js';
import { ownOf } from '../own.js';
import type { Rule } from '../rule.js';

/** What an action in operation says that it obtained. Listening at the start has results too, which nothing measures yet. */
export const resultWithoutIndicator: Rule = {
    code: 'result-without-indicator',
    family: 'amu',
    severity: 'warning',
    title: { fr: 'Résultat sans indicateur', en: 'Result without an indicator' },
    why: {
        fr: 'Un résultat que rien ne mesure est une impression : il ne convainc ni le maître d’ouvrage, ni qui voudrait refaire.',
        en: 'A result that nothing measures is an impression: it convinces neither the owner nor whoever would do the same again.',
    },
    reference: 'ADEME, fiche outils « Assistance à maîtrise d’usage », 2020',
    example: {
        bad: `programme P "Plateaux" { phases mop }
objectif OBJ-1 "Moins de bruit" { }
action ‹ACT-9› "Bilan" { nature enquête  phase exploitation  pour OBJ-1  résultat "Les agents disent mieux travailler." }`,
        good: `programme P "Plateaux" { phases mop }
objectif OBJ-1 "Moins de bruit" { }
indicateur IND-1 "Gêne due au bruit" { pour OBJ-1  état initial 2025-03 62 %  mesure 2027-03 21 % }
action ACT-9 "Bilan" { nature enquête  phase exploitation  pour OBJ-1  résultat "Les agents disent mieux travailler." }`,
    },
    *check(programme) {
        const operation = programme.ladder.moments.get('operation');
        if (operation === undefined) {
            return;
        }
        for (const activity of ownOf(programme, 'activity')) {
            const isLate = programme.placesIn(activity.phase).some(place => place >= operation);
            const objectives = programme.resolveAll(activity.for);
            const measured = objectives.length === 0 ? programme.of('indicator').length > 0 : objectives.some(objective =>
                programme.naming(objective, 'indicator').length > 0
                || programme.outgoing(objective).some(({ to }) => programme.get(to)?.kind === 'indicator'));
            if (isLate && activity.result.length > 0 && !measured) {
                const name = nameOf(activity);
                const [objective] = objectives;
                yield {
                    range: activity.nameRange,
                    message: {
                        fr: `${name} annonce un résultat, et aucun indicateur ne le mesure.`,
                        en: `${name} states a result, and no indicator measures it.`,
                    },
                    advice: {
                        fr: 'Déclarez l’indicateur, son état initial et ses mesures, « pour » le même objectif.',
                        en: 'Declare the indicator, its baseline and its measurements, “for” the same objective.',
                    },
                    fixes: [declareNew(programme, activity, 'indicator',
                        objective && { fr: `pour ${objective.id}`, en: `for ${objective.id}` })],
                };
            }
        }
    },
};
