import { rules } from '../language/rules/index.js';
import { profiles, settingsName, weights } from '../language/settings.js';

/** What an editor knows of `amont.json`: it completes the codes of rules and shows what each one reports, in both languages. */
export function settingsSchema(): string {
    const weight = { enum: weights };
    return `${JSON.stringify({
        $schema: 'http://json-schema.org/draft-07/schema#',
        title: settingsName,
        description: both('Réglages d’un programme, dans son dossier.', 'Settings of a programme, in its folder.'),
        type: 'object',
        additionalProperties: false,
        properties: {
            $schema: { type: 'string' },
            profile: {
                enum: Object.keys(profiles),
                description: both(
                    'Pour qui le programme est écrit, quand son texte ne le dit pas (« profil ») : '
                        + 'un maître d’ouvrage public, privé, ou un système d’information.',
                    'For whom the programme is written, where its text does not say (“profile”): '
                        + 'a public owner, a private one, or an information system.',
                ),
            },
            rules: {
                type: 'object',
                additionalProperties: false,
                description: both('La gravité de chaque règle ; « off » la fait taire.', 'The severity of each rule; “off” silences it.'),
                properties: Object.fromEntries(rules.map(({ code, title, why }) => [code, {
                    ...weight, description: both(`${title.fr} : ${why.fr}`, `${title.en}: ${why.en}`),
                }])),
            },
        },
    }, undefined, 2)}\n`;
}

function both(fr: string, en: string): string {
    return `${fr}\n\n${en}`;
}
