import type { Programme } from '../../model/programme.js';
import type { Element } from '../../model/elements.js';
import { placeOfStep } from '../../model/steps.js';
import type { Hit, Rule } from '../rule.js';
import { stubsInTexts } from './stubs.js';
import { hitsIn } from './wording-rule.js';

/** Once the first phase of the requirement has come, what is still open in its wording is an error. */
export const toBeDefined: Rule = {
    code: 'to-be-defined',
    family: 'wording',
    severity: 'warning',
    title: { fr: 'Point à définir', en: 'Point to be defined' },
    why: {
        fr: 'Ce qui reste à définir sera défini par celui qui répond, ou au cours d’un avenant.',
        en: 'What is left to be defined will be defined by the bidder, or in an amendment to the contract.',
    },
    reference: 'ISO/IEC/IEEE 29148:2018, 5.2.5',
    example: {
        bad: `programme P "École" { stade APD  phases mop }
exigence EX-1 "Cour" { "La cour doit mesurer ‹XX› m²."  phases ESQ, AOR }
exigence EX-2 "Préau" { critère "Hauteur du préau" "‹à définir›"  phases PRO, AOR }`,
        good: `programme P "École" { stade APD  phases mop }
exigence EX-1 "Cour" { "La cour doit mesurer 600 m²."  phases ESQ, AOR }
exigence EX-2 "Ateliers" { "L'assistance doit aider les usagers à définir leurs besoins." }`,
    },
    suspect: { requirement: requirement => openIn(requirement).length > 0 },
    alone: stubsInTexts,
    each: {
        requirement(requirement, programme) {
            const hits = openIn(requirement);
            const due = hits.length > 0 && phaseCome(requirement, programme);
            return due ? hits.map(hit => ({
                ...hit, severity: 'error' as const,
                message: {
                    fr: `${hit.message.fr.slice(0, -1)}, et la phase ${due} est venue.`,
                    en: `${hit.message.en.slice(0, -1)}, and phase ${due} has come.`,
                },
            })) : hits;
        },
    },
};

const known = new WeakMap<Element<'requirement'>, readonly Hit[]>();

/** What stands open in a requirement: asked at each change of the programme, and found once. */
function openIn(requirement: Element<'requirement'>): readonly Hit[] {
    let hits = known.get(requirement);
    if (!hits) {
        hits = hitsIn(requirement, {
            parts: ['statement', 'criterion', 'figured', 'level', 'condition'],
            message: words => ({ fr: `« ${words} » : ce point reste ouvert.`, en: `“${words}”: this point is open.` }),
            advice: {
                fr: 'Écrivez la valeur, ou posez une « question » avec sa date et celui qui doit y répondre.',
                en: 'Write the value, or put a “question” with its date and who has to answer it.',
            },
            find: ({ sentence }) => sentence.marks.filter(({ sign }) => sign === 'undefined'),
        }) ?? [];
        known.set(requirement, hits);
    }
    return hits;
}

/** The first phase of a requirement, or the award of contracts where that comes first, once the programme has reached it. */
function phaseCome({ phases }: Element<'requirement'>, programme: Programme): string | undefined {
    const { reached, ladder } = programme;
    const first = programme.placesIn(phases)[0];
    const place = first === undefined ? undefined : Math.min(first, placeOfStep('tender', ladder));
    return reached !== undefined && place !== undefined && place <= reached ? ladder.phases[place]!.id : undefined;
}
