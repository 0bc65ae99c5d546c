import { aKind } from '../kind-names.js';
import { freeName } from '../free-names.js';
import type { Rule } from '../rule.js';

/** References come to the first that bears the name; the others are cut off. */
export const duplicateIdentifier: Rule = {
    code: 'duplicate-identifier',
    family: 'traceability',
    severity: 'error',
    title: { fr: 'Identifiant utilisé deux fois', en: 'Identifier used twice' },
    why: {
        fr: 'Qui cite cet identifiant ne peut désigner que le premier : le second n’est plus ni vérifié ni suivi.',
        en: 'Whoever quotes this identifier can only mean the first: the second is neither verified nor traced any more.',
    },
    reference: 'ISO/IEC/IEEE 29148:2018',
    example: {
        bad: 'besoin BES-1 "Se réunir à distance" {}\nbesoin ‹BES-1› "Travailler au calme" {}',
        good: 'besoin BES-1 "Se réunir à distance" {}\nbesoin BES-2 "Travailler au calme" {}',
    },
    *check(programme) {
        const proposed = new Set<string>();
        for (const { element, first } of programme.duplicates) {
            const { fr, en } = aKind(first.kind);
            const free = freeName(programme, element, proposed);
            proposed.add(`${element.kind}:${free}`);
            yield {
                range: element.nameRange,
                message: { fr: `${element.id} est déjà le nom d’${fr}.`, en: `${element.id} is already the name of ${en}.` },
                advice: { fr: `Donnez-lui un autre nom, par exemple ${free}.`, en: `Give it another name, for instance ${free}.` },
                related: [{ range: first.nameRange, message: { fr: 'Déjà déclaré ici.', en: 'Already declared here.' } }],
                fixes: [{
                    title: { fr: `Renommer en ${free}`, en: `Rename to ${free}` },
                    edits: [{ range: element.nameRange, newText: free }],
                }],
            };
        }
    },
};
