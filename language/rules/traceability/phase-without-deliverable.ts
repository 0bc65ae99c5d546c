import { ownOf } from '../own.js';
import { declareNew } from '../free-names.js';
import type { Rule } from '../rule.js';

/** Of the phases that the programme declares itself, once it names deliverables. */
export const phaseWithoutDeliverable: Rule = {
    code: 'phase-without-deliverable',
    family: 'traceability',
    severity: 'information',
    title: { fr: 'Phase sans livrable', en: 'Phase without deliverable' },
    why: {
        fr: 'Une phase dont rien n’est remis ne se valide pas : on ne sait pas quand elle est finie.',
        en: 'A phase that hands nothing over cannot be approved: nobody knows when it is over.',
    },
    example: {
        bad: `phase APS "Avant-projet sommaire" {}
phase ‹APD› "Avant-projet définitif" {}
livrable L-1 "Plans" { phase APS }`,
        good: `phase APS "Avant-projet sommaire" {}
phase APD "Avant-projet définitif" {}
livrable L-1 "Plans" { phase APS, APD }`,
    },
    *check(programme) {
        const deliverables = programme.of('deliverable');
        const served = new Set(deliverables.flatMap(({ phase }) => programme.phasesIn(phase)).map(({ key }) => key));
        if (served.size === 0) {
            return;
        }
        for (const phase of ownOf(programme, 'phase')) {
            if (!served.has(phase.key) && !phase.optional) {
                yield {
                    range: phase.nameRange,
                    message: {
                        fr: `Aucun livrable n’est remis en phase ${phase.id}.`,
                        en: `No deliverable is handed over at ${phase.id}.`,
                    },
                    advice: {
                        fr: `Déclarez un livrable avec « phase ${phase.id} ».`,
                        en: `Declare a deliverable with “phase ${phase.id}”.`,
                    },
                    fixes: [declareNew(programme, phase, 'deliverable', { fr: `phase ${phase.id}`, en: `phase ${phase.id}` })],
                };
            }
        }
    },
};
