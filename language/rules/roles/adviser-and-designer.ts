import { spell } from '../../grammar/vocabulary.js';
import { ofPublicOrder } from '../profile.js';
import type { Rule } from '../rule.js';

/** Advice and design in one hand: the adviser would judge its own work. */
export const adviserAndDesigner: Rule = {
    code: 'adviser-and-designer',
    family: 'roles',
    severity: 'error',
    title: { fr: 'Assistant et maître d’œuvre à la fois', en: 'Adviser and designer at once' },
    why: {
        fr: 'L’assistant conseille le maître d’ouvrage et juge ce que conçoit le maître d’œuvre : il ne peut pas juger son propre travail.',
        en: 'The adviser counsels the owner and judges what the designer designs: it cannot judge its own work.',
    },
    example: {
        bad: 'acteur ‹ATELIER› "Atelier Confluence" { rôle amo, maître d\'œuvre }',
        good: 'acteur ATELIER "Atelier Confluence" { rôle amo }\nacteur MOE "Agence Belvédère" { rôle maître d\'œuvre }',
    },
    each: {
        actor(actor, programme) {
            const adviser = actor.role?.find(role => role === 'amo' || role === 'amu');
            if (adviser && actor.role?.includes('designer')) {
                return {
                    range: actor.nameRange,
                    severity: ofPublicOrder(programme),
                    message: {
                        fr: `${actor.id} est à la fois ${spell(adviser, 'fr').toUpperCase()} et maître d’œuvre.`,
                        en: `${actor.id} is both ${spell(adviser, 'en').replace('\'', '’')} and designer.`,
                    },
                    advice: {
                        fr: 'Confiez les deux missions à deux acteurs distincts.',
                        en: 'Entrust the two missions to two distinct actors.',
                    },
                };
            }
            return undefined;
        },
    },
};
