import { ownOf } from '../own.js';
import { isInformationSystem, ofPublicOrder } from '../profile.js';
import type { Rule } from '../rule.js';

/**
 * New works of high stakes whose design has begun with requirements still open: from the avant-projet on, `not-settled-before-design` says
 * so. Rehabilitation may evolve without being announced.
 */
export const evolutionNotAnnounced: Rule = {
    code: 'evolution-not-announced',
    family: 'programme',
    severity: 'error',
    title: { fr: 'Évolution du programme non annoncée', en: 'Evolution of the programme not announced' },
    why: {
        fr: 'Pour un ouvrage neuf et complexe, le programme peut se préciser pendant l’avant-projet à condition que la consultation des '
            + 'maîtres d’œuvre l’ait annoncé. Sans annonce, il doit être arrêté avant, ou le marché de maîtrise d’œuvre est à reprendre.',
        en: 'For new and complex works the programme may be refined during outline design on condition that the tender for the designers '
            + 'announced it. Without that it must be settled before, or the design contract has to be taken up again.',
    },
    reference: 'CCP L2421-4',
    example: {
        bad: 'programme P "Hôpital" { phases mop  nature neuf  enjeux forts  stade ‹ESQ› }\nexigence EX-1 "Blocs" { état brouillon }',
        good: `programme P "Hôpital" {
    phases mop  nature neuf  enjeux forts  stade ESQ
    évolution annoncée "Les blocs opératoires seront précisés pendant l'APS : annoncé au règlement de la consultation."
}
exigence EX-1 "Blocs" { état brouillon }`,
    },
    *check(programme) {
        const { header, ladder, reached: place } = programme;
        const [design, outline] = [ladder.moments.get('design'), ladder.moments.get('outlineDesign')];
        const isComplex = header?.stakes === 'high' && header.nature?.includes('newBuild') && !header.nature.includes('rehabilitation');
        if (!header || !isComplex || isInformationSystem(programme) || header.evolution?.text.trim()
            || place === undefined || design === undefined || place < design || (outline !== undefined && place >= outline)) {
            return;
        }
        const open = ownOf(programme, 'requirement').filter(({ status }) => status === 'draft' || status === 'proposed');
        if (open.length > 0) {
            const s = open.length > 1;
            yield {
                range: header.stage?.range ?? header.nameRange,
                severity: ofPublicOrder(programme),
                message: {
                    fr: `La conception a commencé, ${open.length} exigence${s ? 's restent' : ' reste'} à arrêter, et rien n’annonce `
                        + 'que le programme évoluera.',
                    en: `Design has begun, ${open.length} requirement${s ? 's are' : ' is'} still to be settled, and nothing `
                        + 'announces that the programme will evolve.',
                },
                advice: {
                    fr: 'Arrêtez-les avant l’avant-projet, ou écrivez sous « évolution annoncée » ce que la consultation en disait.',
                    en: 'Settle them before outline design, or write under “announced evolution” what the tender said of it.',
                },
                related: open.slice(0, 20).map(requirement => ({
                    range: requirement.nameRange,
                    message: { fr: `${requirement.id} n’est pas approuvée.`, en: `${requirement.id} is not approved.` },
                })),
            };
        }
    },
};
