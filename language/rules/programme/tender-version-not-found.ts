import type { Rule } from '../rule.js';

/** The host looks for the version; where it was not asked to, nothing is said. */
export const tenderVersionNotFound: Rule = {
    code: 'tender-version-not-found',
    family: 'programme',
    severity: 'information',
    title: { fr: 'Version de référence introuvable', en: 'Reference version not found' },
    why: {
        fr: 'Sans le texte qui a servi à consulter, personne ne peut dire ce qui a changé depuis : chaque écart se plaide.',
        en: 'Without the text on which the tender was based, nobody can say what has changed since: every difference is argued over.',
    },
    example: {
        bad: 'programme P "Plateaux" { version de référence ‹"v1.0"› du 2026-05-04 }',
        before: 'missing',
        good: 'programme P "Plateaux" { indice "A" du 2026-05-04 }',
    },
    *check({ header, baseline }) {
        const label = header?.tenderVersion?.label;
        if (label && baseline && 'problem' in baseline) {
            yield {
                range: label.range,
                message: {
                    fr: `La version « ${label.text} » ne peut pas être lue : ${baseline.problem.fr}.`,
                    en: `The version “${label.text}” cannot be read: ${baseline.problem.en}.`,
                },
                advice: {
                    fr: 'Écrivez l’étiquette git de la version consultée (git tag), dans le dépôt qui contient ce programme.',
                    en: 'Write the git tag of the version that was tendered, in the repository that holds this programme.',
                },
            };
        }
    },
};
