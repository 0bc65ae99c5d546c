import type { Programme } from '../../model/programme.js';
import { ownOf } from '../own.js';
import type { Rule } from '../rule.js';

/** Where nothing is built, spaces are places of use: an area says nothing of them. */
export const spaceWithoutArea: Rule = {
    code: 'space-without-area',
    family: 'spaces',
    severity: 'warning',
    title: { fr: 'Espace sans surface', en: 'Space without area' },
    why: {
        fr: 'Un espace sans surface manque à tous les totaux, donc au budget.',
        en: 'A space without an area is missing from every total, hence from the budget.',
    },
    example: {
        bad: 'espace ‹ACCUEIL› "Accueil" { nombre 2 }',
        good: `type d'espace BULLE "Bulle" { surface 2,5 m² }
espace ACCUEIL "Accueil" { surface 60 m² }
espace BULLES "Bulles" { nombre 4  type BULLE }`,
    },
    *check(programme) {
        if (isUsageOnly(programme)) {
            return;
        }
        for (const space of ownOf(programme, 'space')) {
            if (!programme.areas.sheet(space).area?.amount?.amount) {
                yield {
                    range: space.nameRange,
                    message: { fr: `L’espace ${space.id} n’a pas de surface.`, en: `The space ${space.id} has no area.` },
                    advice: { fr: 'Ajoutez « surface … m² », ou un type qui en a une.', en: 'Add “area … m²”, or a type that has one.' },
                };
            }
        }
    },
};

function isUsageOnly({ header }: Programme): boolean {
    return header?.sector === 'si' || (Boolean(header?.nature?.length) && header!.nature!.every(nature => nature === 'usage'));
}
