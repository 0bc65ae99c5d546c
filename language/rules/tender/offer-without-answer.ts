import { isKind, type Element } from '../../model/elements.js';
import { leftBehindIn } from '../../model/in-force.js';
import type { Programme } from '../../model/programme.js';
import { addLine, toDefine } from '../mending.js';
import { counts, ownOf } from '../own.js';
import { ofPublicAdvice } from '../profile.js';
import type { Rule } from '../rule.js';

/** Names said where there are more than one beyond: a tender may bear on a hundred requirements. */
const mostNamed = 6;

/**
 * Once an offer answers some of the requirements that its tender bears on, it is being read: those that it leaves out are missing. An offer
 * of which no answer is written yet is only recorded.
 */
export const offerWithoutAnswer: Rule = {
    code: 'offer-without-answer',
    family: 'tender',
    severity: 'warning',
    title: { fr: 'Offre qui laisse une exigence sans réponse', en: 'Bid that leaves a requirement without an answer' },
    why: {
        fr: 'Une offre qui ne répond pas à tout ce qui est demandé est incomplète, donc irrégulière : il faut le savoir avant de la noter, '
            + 'tant que le candidat peut encore la compléter.',
        en: 'A bid that does not answer all that is asked is incomplete, hence irregular: better known before it is marked, while the '
            + 'bidder may still complete it.',
    },
    reference: 'CCP L2152-2, R2152-2',
    example: {
        bad: `exigence EX-1 "Réverbération" {}
exigence EX-2 "Réemploi du mobilier" {}
consultation C "Maîtrise d'œuvre" { porte sur EX-1, EX-2 }
offre ‹OFFRE-A› "Agence Belvédère" { consultation C  réponse EX-1 conforme }`,
        good: `exigence EX-1 "Réverbération" {}
exigence EX-2 "Réemploi du mobilier" {}
consultation C "Maîtrise d'œuvre" { porte sur EX-1, EX-2 }
offre OFFRE-A "Agence Belvédère" { consultation C  réponse EX-1 conforme  réponse EX-2 non conforme "Rien n'est repris." }`,
    },
    *check(programme) {
        const leftBehind = leftBehindIn(programme);
        for (const offer of ownOf(programme, 'offer')) {
            const answered = new Set(offer.answers.filter(({ verdict, remark }) => verdict !== undefined || remark?.text.trim())
                .flatMap(({ requirements }) => programme.resolveAll(requirements)).map(({ key }) => key));
            const missing = answered.size === 0 ? [] : programme.resolveAll(tenderOf(offer, programme)?.concerns)
                .filter(asked => isKind(asked, 'requirement') && counts(asked) && !leftBehind.has(asked.key) && !answered.has(asked.key));
            if (missing.length === 0) {
                continue;
            }
            const ids = missing.map(({ id }) => id);
            const isCut = ids.length > mostNamed + 1;
            const named = (isCut ? ids.slice(0, mostNamed) : ids).join(', ');
            const [fr, en] = isCut ? [` et à ${ids.length - mostNamed} autres`, ` and ${ids.length - mostNamed} more`] : ['', ''];
            yield {
                range: offer.nameRange,
                severity: ofPublicAdvice(programme),
                message: {
                    fr: `L’offre ${offer.id} ne répond pas à ${named}${fr}.`,
                    en: `The bid ${offer.id} does not answer ${named}${en}.`,
                },
                advice: {
                    fr: 'Demandez sa réponse au candidat si la procédure le permet, et ajoutez « réponse », l’exigence et le verdict.',
                    en: 'Ask the bidder for its answer where the procedure allows it, and add “answer”, the requirement and the verdict.',
                },
                fixes: [addLine(offer,
                    { fr: `réponse ${ids.join(', ')} ${toDefine.fr}`, en: `answer ${ids.join(', ')} ${toDefine.en}` },
                    { fr: 'Ajouter ce qui reste sans réponse', en: 'Add what is left without an answer' })],
            };
        }
    },
};

/** The tender that an offer names, or the one in which it stands. */
function tenderOf({ tender, parent }: Element<'offer'>, programme: Programme): Element<'tender'> | undefined {
    const found = tender ? programme.resolve(tender) : parent === undefined ? undefined : programme.get(parent);
    return found && isKind(found, 'tender') ? found : undefined;
}
