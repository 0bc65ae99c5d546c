import { addLine } from '../mending.js';
import { ownersOf } from '../roles/owners.js';
import type { Rule } from '../rule.js';

/** What tells one issue of the document from another, and who answers for it. */
export const documentNotIdentified: Rule = {
    code: 'document-not-identified',
    family: 'programme',
    severity: 'warning',
    title: { fr: 'Indice, date ou vérificateur manquant', en: 'Revision, date or checker missing' },
    why: {
        fr: 'Sans indice ni date, deux versions se confondent dans un marché ; sans vérificateur, personne n’a relu.',
        en: 'Without revision and date two versions are mistaken for each other in a contract; without a checker nobody has read it over.',
    },
    example: {
        bad: 'programme ‹P› "Plateaux" { indice "A" }',
        good: `programme P "Plateaux" { indice "A" du 2026-03-02  vérificateur MOA }
acteur MOA "Foncière" { rôle maître d'ouvrage }`,
    },
    *check(programme) {
        const { header } = programme;
        if (!header) {
            return;
        }
        const { revision, checker } = header;
        const missing = [
            ...revision?.label?.text.trim() ? [] : [{ fr: 'd’indice', en: 'revision' }],
            ...revision?.date ? [] : [{ fr: 'de date', en: 'date' }],
            ...checker?.length ? [] : [{ fr: 'de vérificateur', en: 'checker' }],
        ];
        if (missing.length > 0) {
            yield {
                range: header.nameRange,
                message: {
                    fr: `Le programme n’a pas ${missing.map(({ fr }) => fr).join(', ni ')}.`,
                    en: `The programme has no ${missing.map(({ en }) => en).join(', no ')}.`,
                },
                advice: {
                    fr: 'Écrivez par exemple : indice "A" du 2026-03-02, et « vérificateur » avec un acteur.',
                    en: 'Write for instance: revision "A" dated 2026-03-02, and “checker” with an actor.',
                },
                fixes: revision?.label?.text.trim() && revision.date
                    ? [...ownersOf(programme)].map(({ id }) => addLine(header, { fr: `vérificateur ${id}`, en: `checker ${id}` }))
                    : undefined,
            };
        }
    },
};
