import type { Rule } from '../rule.js';

/** A space's code alone does wherever one space bears it. */
export const ambiguousReference: Rule = {
    code: 'ambiguous-reference',
    family: 'traceability',
    severity: 'error',
    title: { fr: 'Référence ambiguë', en: 'Ambiguous reference' },
    why: {
        fr: 'Plusieurs unités ont un espace de ce code : on ne sait pas lequel est visé.',
        en: 'Several units have a space of this code: which one is meant cannot be known.',
    },
    example: {
        bad: `unité REUNION "Pôle réunion" { espace SALLE "Salle" {} }
unité ACCUEIL "Accueil" { espace SALLE "Salle d'attente" {} }
scénario SC-1 "Réunion mixte" { lieux ‹SALLE› }`,
        good: `unité REUNION "Pôle réunion" { espace SALLE "Salle" {} }
unité ACCUEIL "Accueil" { espace SALLE "Salle d'attente" {} }
scénario SC-1 "Réunion mixte" { lieux REUNION.SALLE }`,
    },
    *check(programme) {
        for (const { reference: { name, range }, resolution: { candidates } } of programme.unresolved) {
            if (candidates.length === 0) {
                continue;
            }
            const names = [...new Set(candidates.map(qualifiedName))];
            yield {
                range,
                message: {
                    fr: `${name} désigne plusieurs espaces : ${names.join(', ')}.`,
                    en: `${name} means several spaces: ${names.join(', ')}.`,
                },
                advice: { fr: 'Écrivez le code de l’unité devant celui de l’espace.', en: 'Write the unit’s code before the space’s.' },
                related: candidates.flatMap(key => {
                    const space = programme.get(key);
                    return space ? { range: space.nameRange, message: {
                        fr: `${qualifiedName(key)} est ici.`,
                        en: `${qualifiedName(key)} is here.`,
                    } } : [];
                }),
                fixes: names.filter(candidate => candidate !== name).map(candidate => ({
                    title: { fr: `Écrire ${candidate}`, en: `Write ${candidate}` }, edits: [{ range, newText: candidate }],
                })),
            };
        }
    },
};

/** `UNIT.CODE`, as the key of a space holds it. */
function qualifiedName(key: string): string {
    return key.replace(/^space:/, '').replace(/#\d+$/, '');
}
