import type { Element } from '../../model/elements.js';
import type { Programme } from '../../model/programme.js';
import { ownOf } from '../own.js';
import { advisersOf } from '../roles/owners.js';
import { declareNew } from '../free-names.js';
import type { Rule } from '../rule.js';

/** Asked of programmes that bring users in: those with a usage adviser, or with actions. An action without a phase is taken as early. */
export const noListeningAtStart: Rule = {
    code: 'no-listening-at-start',
    family: 'amu',
    severity: 'warning',
    title: { fr: 'Aucune écoute au démarrage', en: 'No listening at the start' },
    why: {
        fr: 'Une phase d’écoute est nécessaire au démarrage dans tous les cas, pour cerner les rôles, les positions et les besoins.',
        en: 'A listening phase is necessary at the start in every case, to make out roles, positions and needs.',
    },
    reference: 'ADEME, fiche outils « Assistance à maîtrise d’usage », 2020',
    example: {
        bad: 'acteur ‹AMU› "Collectif Usages" { rôle amu }\naction ACT-1 "Atelier" { nature atelier }',
        good: 'acteur AMU "Collectif Usages" { rôle amu }\naction ACT-1 "Écoute des services" { nature écoute  phase amont }',
    },
    *check(programme) {
        const adviser = advisersOf(programme, 'amu').find(actor => programme.isOwn(actor));
        const place = adviser ?? ownOf(programme, 'activity')[0];
        const listening = programme.of('activity').filter(({ nature }) => nature === 'listening');
        if (!place || listening.some(activity => isEarly(programme, activity))) {
            return;
        }
        const late = listening[0];
        yield {
            range: late && programme.isOwn(late) ? late.nameRange : place.nameRange,
            message: late
                ? {
                    fr: `L’écoute ${late.id} ne commence qu’une fois la conception lancée.`,
                    en: `The listening ${late.id} only starts once design is under way.`,
                }
                : { fr: 'Aucune action n’écoute les usagers au démarrage.', en: 'No activity listens to the users at the start.' },
            advice: {
                fr: 'Ajoutez une action de « nature écoute » avant la conception.',
                en: 'Add an activity of “nature listening” before design.',
            },
            fixes: late ? undefined : [declareNew(programme, place, 'activity', { fr: 'nature écoute', en: 'nature listening' })],
        };
    },
};

function isEarly(programme: Programme, { phase }: Element<'activity'>): boolean {
    const { order, moments } = programme.ladder;
    const first = programme.phasesIn(phase)[0];
    const design = moments.get('design') ?? moments.get('works');
    return !first || design === undefined || order.get(first.key)! < design;
}
