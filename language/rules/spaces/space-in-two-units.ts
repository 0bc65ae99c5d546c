import { replace } from '../mending.js';
import type { Rule } from '../rule.js';

/** A space stands in the unit whose body holds it; the property is for spaces declared elsewhere. */
export const spaceInTwoUnits: Rule = {
    code: 'space-in-two-units',
    family: 'spaces',
    severity: 'error',
    title: { fr: 'Espace dans deux unités', en: 'Space in two units' },
    why: {
        fr: 'Un espace compté dans une unité et annoncé dans une autre fausse les deux totaux.',
        en: 'A space counted in one unit and stated in another falsifies both totals.',
    },
    example: {
        bad: 'unité ACCUEIL "Accueil" {}\nunité REUNION "Pôle réunion" { espace SALLE "Salle" { unité ‹ACCUEIL› } }',
        good: 'unité ACCUEIL "Accueil" { espace SALLE "Salle" {} }',
    },
    each: {
        space({ id, parent, unit }, programme) {
            const stated = unit && programme.resolve(unit);
            const held = parent === undefined ? undefined : programme.get(parent);
            if (unit && stated && held && stated.id !== held.id) {
                return {
                    range: unit.range,
                    message: {
                        fr: `${id} est dans l’unité ${held.id}, et dit être dans ${stated.id}.`,
                        en: `${id} stands in the unit ${held.id}, and says that it is in ${stated.id}.`,
                    },
                    advice: { fr: 'Retirez « unité », ou déplacez l’espace.', en: 'Remove “unit”, or move the space.' },
                    fixes: [replace(unit.range, held.id)],
                };
            }
            return undefined;
        },
    },
};
