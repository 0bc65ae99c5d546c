import { kindOf, type KindName } from '../../grammar/concepts.js';
import { spell } from '../../grammar/vocabulary.js';
import type { Programme, Unresolved } from '../../model/programme.js';
import { closest, isSameName } from '../../model/suggestions.js';
import { aKind } from '../kind-names.js';
import type { Hit, Rule } from '../rule.js';
import { Declaring } from './declaring.js';

/** Names compared at most while looking for what was meant: a file that goes missing breaks thousands of references at once. */
const comparisons = 50_000;

/** In prose too: `[EX-1]` is a reference like any other. */
export const brokenReference: Rule = {
    code: 'broken-reference',
    family: 'traceability',
    severity: 'error',
    title: { fr: 'Référence brisée', en: 'Broken reference' },
    why: {
        fr: 'Un renvoi qui ne mène à rien laisse le lecteur sans réponse, et rompt le suivi de l’exigence.',
        en: 'A reference that leads nowhere leaves the reader without an answer, and breaks the trace of the requirement.',
    },
    reference: 'ISO/IEC/IEEE 29148:2018',
    example: {
        bad: `besoin BES-VISIO "Se réunir à distance" {}
exigence EX-1 "Visioconférence" {
répond à ‹BES-VISO›
"Voir aussi [‹EX-2›] et [‹Bes-Visio›]."
}`,
        good: `besoin BES-VISIO "Se réunir à distance" {}
exigence EX-1 "Visioconférence" {
répond à BES-VISIO
"Voir aussi [BES-VISIO]."
}`,
    },
    *check(programme) {
        const meant = suggester(programme);
        const declaring = new Declaring(programme);
        for (const problem of programme.unresolved) {
            const { candidates, elsewhere } = problem.resolution;
            if (candidates.length === 0) {
                yield elsewhere ? otherKind(programme, problem, elsewhere) : unknownName(problem, meant(problem), declaring);
            }
        }
    },
};

function unknownName({ reference }: Unresolved, meant: string | undefined, declaring: Declaring): Hit {
    const { name, to, range } = reference;
    const [only] = to;
    const message = to.length === 1 && only
        ? { fr: `${noneOf(only)} ne porte le nom ${name}.`, en: `No ${spell(kindOf(only).word, 'en')} is named ${name}.` }
        : { fr: `Rien ne porte le nom ${name}.`, en: `Nothing is named ${name}.` };
    return {
        range, message,
        advice: meant
            ? { fr: `Vouliez-vous dire ${meant} ?`, en: `Did you mean ${meant}?` }
            : { fr: `Déclarez ${name}, ou corrigez le renvoi.`, en: `Declare ${name}, or correct the reference.` },
        fixes: meant ? [{ title: {
            fr: `Remplacer par ${meant}`,
            en: `Replace by ${meant}`,
        }, edits: [{ range, newText: meant }], sure: isSameName(name, meant) }] : declaring.of(reference),
    };
}

/** « Aucune exigence » */
function noneOf(kind: KindName): string {
    return aKind(kind).fr.replace(/^un/, 'Aucun');
}

function otherKind(programme: Programme, { reference: { name, to, range } }: Unresolved, key: string): Hit {
    const found = programme.get(key);
    const is = aKind(found?.kind ?? 'chapter');
    const expected = to.slice(0, 4).map(aKind);
    return {
        range,
        message: {
            fr: `${name} est ${is.fr} ; il faut ici ${expected.map(({ fr }) => fr).join(' ou ')}.`,
            en: `${name} is ${is.en}; this needs ${expected.map(({ en }) => en).join(' or ')}.`,
        },
        advice: {
            fr: 'Nommez un élément de la bonne sorte, ou employez une autre propriété.',
            en: 'Name an element of the right kind, or use another property.',
        },
        related: found && !found.derived ? [{ range: found.nameRange, message: {
            fr: `${name} est déclaré ici.`,
            en: `${name} is declared here.`,
        } }] : undefined,
    };
}

/** The name nearest to the one written, among those of the kinds that the place expects; each name is looked for once. */
function suggester(programme: Programme): (problem: Unresolved) => string | undefined {
    const known = new Map<string, string | undefined>();
    let left = comparisons;
    return ({ reference: { name, to } }) => {
        const key = `${name} ${to.join()}`;
        if (!known.has(key)) {
            const number = numberAtEnd(name);
            const candidates: string[] = [];
            for (const kind of to) {
                for (const candidate of programme.names.namesOf(kind)) {
                    const other = number === undefined ? undefined : numberAtEnd(candidate);
                    // EX-2 is no slip of the pen for EX-1.
                    if (other === undefined || other === number) {
                        candidates.push(candidate);
                    }
                }
            }
            // The first name is always looked for, however many there are.
            known.set(key, left > 0 ? closest(name, candidates) : undefined);
            left -= candidates.length;
        }
        return known.get(key);
    };
}

function numberAtEnd(name: string): number | undefined {
    const digits = /\d+$/.exec(name);
    return digits ? Number(digits[0]) : undefined;
}
