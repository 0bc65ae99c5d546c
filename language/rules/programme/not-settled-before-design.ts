import type { Programme } from '../../model/programme.js';
import { isInformationSystem, ofPublicOrder } from '../profile.js';
import { ownOf } from '../own.js';
import type { Rule } from '../rule.js';

/**
 * Looks at what is said not to be settled: requirements still drafts or proposed, once the programme's stage is the avant-projet. Until the
 * final design they may still be refinements; and the law lets a rehabilitation, or an evolution that was announced, take longer.
 */
export const notSettledBeforeDesign: Rule = {
    code: 'not-settled-before-design',
    family: 'programme',
    severity: 'error',
    title: { fr: 'Programme non arrêté avant l’avant-projet', en: 'Programme not settled before outline design' },
    why: {
        fr: 'Le programme s’arrête avant l’avant-projet, et se précise jusqu’aux études de projet : ensuite, tout changement se paie.',
        en: 'The programme is settled before outline design and may be refined until final design only: later, every change is paid for.',
    },
    reference: 'CCP L2421-3, L2421-4',
    example: {
        bad: 'programme P "École" { phases mop  nature neuf  stade ‹PRO› }\nexigence EX-1 "Préau" { état brouillon }',
        good: 'programme P "École" { phases mop  nature neuf  stade PRO }\nexigence EX-1 "Préau" { état validée }',
    },
    *check(programme) {
        const { header, ladder, reached: place } = programme;
        const outline = ladder.moments.get('outlineDesign');
        if (!header || place === undefined || outline === undefined || place < outline || mayEvolve(programme)) {
            return;
        }
        const open = ownOf(programme, 'requirement').filter(({ status }) => status === 'draft' || status === 'proposed');
        if (open.length === 0) {
            return;
        }
        const final = ladder.phases.findIndex(({ id, equivalentTo }) => (equivalentTo?.name ?? id) === 'PRO');
        const tooLate = final >= 0 && place >= final;
        const several = open.length > 1;
        const { id } = ladder.phases[place]!;
        yield {
            range: header.stage?.range ?? header.nameRange,
            severity: tooLate && !isInformationSystem(programme) ? ofPublicOrder(programme) : 'warning',
            message: {
                fr: `Le programme en est à ${id}, et ${open.length} exigence${several ? 's ne sont pas arrêtées' : ' n’est pas arrêtée'}.`,
                en: `The programme is at ${id}, and ${open.length} requirement${several ? 's are' : ' is'} not settled.`,
            },
            advice: {
                fr: 'Faites-les approuver par le maître d’ouvrage, ou retirez-les.',
                en: 'Have them approved by the owner, or withdraw them.',
            },
            related: open.slice(0, 20).map(requirement => ({
                range: requirement.nameRange,
                message: { fr: `${requirement.id} n’est pas approuvée.`, en: `${requirement.id} is not approved.` },
            })),
        };
    },
};

function mayEvolve({ header }: Programme): boolean {
    return Boolean(header?.evolution?.text.trim()) || Boolean(header?.nature?.includes('rehabilitation'));
}
