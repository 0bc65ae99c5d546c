import type { Rule } from '../rule.js';

/** Said once, at the head of the first file. */
export const noProgramme: Rule = {
    code: 'no-programme',
    family: 'programme',
    severity: 'error',
    title: { fr: 'Aucune déclaration de programme', en: 'No programme declaration' },
    why: {
        fr: 'La déclaration du programme donne la langue, le lieu, l’enveloppe et les phases ; sans elle rien ne peut être compilé.',
        en: 'The programme declaration gives the language, the place, the budget and the phases; without it nothing can be compiled.',
    },
    example: {
        bad: '‹›besoin BES-1 "Se réunir à distance" {}',
        good: 'programme PLATEAUX "Transformation des plateaux" {}\nbesoin BES-1 "Se réunir à distance" {}',
    },
    *check({ header, libraryHeader, files }) {
        const first = files[0];
        if (!header && !libraryHeader && first) {
            yield {
                range: { file: first.file, start: 0, end: 0 },
                message: { fr: 'Aucun fichier de ce dossier ne déclare de programme.', en: 'No file of this folder declares a programme.' },
                advice: {
                    fr: 'Commencez un fichier par « programme CODE "Titre" { … } ».',
                    en: 'Begin a file with “programme NAME "Title" { … }”.',
                },
            };
        }
    },
};
