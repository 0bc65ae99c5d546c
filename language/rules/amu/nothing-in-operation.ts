import { dayNumber } from '../../model/dates.js';
import type { NameRange, Period } from '../../grammar/values.js';
import type { Programme } from '../../model/programme.js';
import { ownOf } from '../own.js';
import { bringsUsersIn } from '../profile.js';
import { advisersOf } from '../roles/owners.js';
import { declareNew } from '../free-names.js';
import type { Rule } from '../rule.js';

/** Anything that lasts will do: an action, a deliverable or local champions once in operation, guidance for users. */
export const nothingInOperation: Rule = {
    code: 'nothing-in-operation',
    family: 'amu',
    severity: 'warning',
    title: { fr: 'Rien pour les usagers en exploitation', en: 'Nothing for users in operation' },
    why: {
        fr: 'L’assistance à maîtrise d’usage va jusqu’à l’exploitation : sans suite, les usages prévus se défont dès l’emménagement.',
        en: 'Usage support goes on into operation: without a follow-up, the uses that were planned come undone once people move in.',
    },
    reference: 'ADEME, fiche outils « Assistance à maîtrise d’usage », 2020',
    example: {
        bad: 'programme P "Plateaux" { phases mop }\naction ‹ACT-1› "Écoute" { nature écoute  phase amont }',
        good: `programme P "Plateaux" { phases mop }
action ACT-1 "Écoute" { nature écoute  phase amont }
action ACT-2 "Bilan d'usage" { nature enquête  phase exploitation }`,
    },
    *check(programme) {
        const operation = programme.ladder.moments.get('operation');
        const place = advisersOf(programme, 'amu').find(actor => programme.isOwn(actor)) ?? ownOf(programme, 'activity')[0];
        const isOver = operation !== undefined && programme.of('guidance').length === 0 && !lasts(programme, operation);
        if (!place || !isOver || !bringsUsersIn(programme)) {
            return;
        }
        const { id } = programme.ladder.phases[operation]!;
        yield {
            range: place.nameRange,
            message: {
                fr: 'Rien n’accompagne les usagers une fois en exploitation.',
                en: 'Nothing accompanies the users once in operation.',
            },
            advice: {
                fr: `Ajoutez une action en ${id}, des référents ou des consignes.`,
                en: `Add an activity at ${id}, champions or guidance.`,
            },
            fixes: [
                declareNew(programme, place, 'activity', { fr: `nature enquête  phase ${id}`, en: `nature survey  phase ${id}` }),
                declareNew(programme, place, 'champion'),
            ],
        };
    },
};

function lasts(programme: Programme, operation: number): boolean {
    const opens = programme.schedule[operation]?.start;
    const reaches = (phases: readonly NameRange[] | undefined): boolean =>
        programme.phasesIn(phases).some(({ key }) => programme.ladder.order.get(key)! >= operation);
    const isLate = (dates: readonly Period[]): boolean => opens !== undefined && dates.some(({ to }) => dayNumber(to) >= opens);
    return programme.of('activity').some(({ phase, date }) => reaches(phase) || isLate(date))
        || programme.of('deliverable').some(({ phase }) => reaches(phase))
        || programme.of('champion').some(({ phases }) => !phases?.length || reaches(phases));
}
