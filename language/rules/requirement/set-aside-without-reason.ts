import { addClause, toDefine } from '../mending.js';
import type { Rule } from '../rule.js';

/** Standard requirements of a library apply unless they are set aside, and that must be explained. */
export const setAsideWithoutReason: Rule = {
    code: 'set-aside-without-reason',
    family: 'requirement',
    severity: 'error',
    title: { fr: 'Exigence type écartée sans motif', en: 'Standard requirement set aside without reason' },
    why: {
        fr: 'Une exigence du référentiel s’applique à tous les programmes : qui l’écarte doit pouvoir dire pourquoi.',
        en: 'A requirement of the library applies to every programme: whoever sets it aside must be able to say why.',
    },
    example: {
        bad: '‹écarte› STD-ACOU-03',
        good: 'écarte STD-ACOU-03 "Aucune salle de réunion dans cette opération."',
    },
    alone: {
        setAside({ requirements, reason, nameRange }) {
            if (requirements?.length && !reason?.text.trim()) {
                const names = requirements.map(({ name }) => name).join(', ');
                return {
                    range: nameRange,
                    message: { fr: `Rien ne dit pourquoi ${names} ne s’applique pas.`, en: `Nothing says why ${names} does not apply.` },
                    advice: { fr: 'Ajoutez le motif entre guillemets.', en: 'Add the reason between quotes.' },
                    fixes: [addClause(requirements.at(-1)!.range, { fr: ` ${toDefine.fr}`, en: ` ${toDefine.en}` })],
                };
            }
            return undefined;
        },
    },
};
