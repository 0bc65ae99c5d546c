import { kindNames, kindOf } from '../language/grammar/concepts.js';
import { spell } from '../language/grammar/vocabulary.js';
import { severities } from '../language/model/findings.js';
import { rules } from '../language/rules/index.js';
import { limitParts, stakesWords, type LimitPart } from '../language/limits-settings.js';
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
                    'Pour qui le programme est écrit, quand son texte ne le dit pas (« profil ») : '
                        + 'un maître d’ouvrage public, privé, ou un système d’information.',
                    'For whom the programme is written, where its text does not say (“profile”): '
                        + 'a public owner, a private one, or an information system.',
                ),
            },
            template: {
                type: 'string',
                description: both(
                    'Le modèle Word (.docx ou .dotx) de vos documents, depuis le dossier du programme : ses styles, son en-tête et son '
                        + 'pied de page sont gardés, le texte va là où un paragraphe dit {{contenu}}.',
                    'The Word template (.docx or .dotx) of your documents, from the programme’s folder: its styles, header and footer are '
                        + 'kept, the text goes where a paragraph says {{content}}.',
                ),
            },
            limits: limitsSchema(),
            requires: requiresSchema(),
            rules: {
                type: 'object',
                additionalProperties: false,
                description: both('La gravité de chaque règle ; « off » la fait taire.', 'The severity of each rule; “off” silences it.'),
                properties: Object.fromEntries(rules.map(({ code, title, why }) => [code, {
                    ...weight, description: both(`${title.fr} : ${why.fr}`, `${title.en}: ${why.en}`),
                }])),
            },
        },
    }, undefined, 2)}\n`;
}

/** The figures that rules compare with, rule by rule. */
function limitsSchema(): object {
    const figures = (parts: Readonly<Record<string, LimitPart>>): object => Object.fromEntries(Object.entries(parts).map(([part, each]) => [
        part, {
            ...(part === 'stakes' ? { enum: Object.keys(stakesWords) } : { type: ['string', 'number'] }),
            description: both(each.title.fr, each.title.en), examples: [each.example],
        },
    ]));
    return {
        type: 'object',
        additionalProperties: false,
        description: both(
            'Les seuils de vos règles, quand ceux d’usage ne conviennent pas.',
            'The limits of your rules, where the usual ones do not fit.',
        ),
        properties: Object.fromEntries(Object.entries(limitParts).map(([code, parts]) => [
            code, { type: 'object', additionalProperties: false, properties: figures(parts) },
        ])),
    };
}

/** The rules of a firm's own. Words of fields are those of the language, French or English. */
function requiresSchema(): object {
    const kinds = kindNames.map(kind => kindOf(kind).word);
    const words = { type: 'array', items: { type: 'string' } };
    const kind = { enum: [...new Set(kinds.flatMap(word => [spell(word, 'fr'), spell(word, 'en')]))] };
    const quantities = { type: 'object', additionalProperties: { type: ['string', 'number'] } };
    return {
        type: 'array',
        description: both('Vos propres règles, vérifiées comme les autres.', 'Your own rules, checked like the others.'),
        items: {
            type: 'object',
            additionalProperties: false,
            required: ['name', 'kind'],
            properties: {
                name: { type: 'string', description: both(
                    'Le nom de la règle : « own/NOM » est son code.',
                    'The name of the rule: “own/NAME” is its code.',
                ) },
                kind: { ...kind, description: both(
                    'La sorte d’éléments que la règle regarde.',
                    'The kind of elements that the rule looks at.',
                ) },
                severity: { enum: severities },
                message: {
                    description: both(
                        'Ce que vous voulez dire ; {code} vaut pour le nom de l’élément.',
                        'What you want to say; {code} stands for the element’s name.',
                    ),
                    oneOf: [
                        { type: 'string' },
                        { type: 'object', additionalProperties: false, properties: { fr: { type: 'string' }, en: { type: 'string' } } },
                    ],
                },
                fields: { ...words, description: both('Champs à remplir.', 'Fields to fill in.') },
                links: { type: 'array', items: kind, description: both(
                    'Sortes d’éléments avec lesquelles il faut un lien.',
                    'Kinds of elements to be linked with.',
                ) },
                values: {
                    type: 'object', additionalProperties: words,
                    description: both('Les seuls mots qu’un champ peut contenir.', 'The only words that a field may hold.'),
                },
                code: {
                    type: 'string',
                    description: both(
                        'Le modèle des noms : @ pour un mot qui commence par une majuscule, # pour un chiffre, * pour ce que l’on veut.',
                        'The pattern of names: @ for a word that begins with a capital, # for a digit, * for anything.',
                    ),
                },
                min: { ...quantities, description: both(
                    'Le moins que vaut un champ, comme "9 m²".',
                    'The least that a field comes to, such as "9 m²".',
                ) },
                max: { ...quantities, description: both('Le plus que vaut un champ.', 'The most that a field comes to.') },
            },
        },
    };
}

function both(fr: string, en: string): string {
    return `${fr}\n\n${en}`;
}
