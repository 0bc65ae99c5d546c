/** What the form of a text can leave unclear. A code is public: it stands in findings. */
export type SyntaxCode = keyof typeof messages;

interface Wording {
    /** What is wrong and what to do; `{}` is the detail. */
    readonly fr: string;
    readonly en: string;
}

const messages = {
    'unclosed-text': {
        fr: 'Ce texte n’est pas refermé : ajoutez le guillemet fermant avant la fin de la ligne.',
        en: 'This text is not closed: add the closing quote before the end of the line.',
    },
    'unclosed-prose': {
        fr: 'Ce texte sur plusieurs lignes n’est pas refermé : ajoutez """ à sa fin.',
        en: 'This text over several lines is not closed: add """ at its end.',
    },
    'unclosed-brace': {
        fr: 'Cette accolade n’est pas refermée : ajoutez « } » à la fin du bloc.',
        en: 'This brace is not closed: add “}” at the end of the block.',
    },
    'unclosed-parenthesis': {
        fr: 'Cette parenthèse n’est pas refermée : ajoutez « ) » à la fin du calcul.',
        en: 'This parenthesis is not closed: add “)” at the end of the calculation.',
    },
    'missing-operand': {
        fr: 'Il manque une valeur après « {} ».',
        en: 'A value is missing after “{}”.',
    },
    'unit-twice': {
        fr: '« {} » est une unité de trop : un nombre n’en a qu’une.',
        en: '“{}” is one unit too many: a number has only one.',
    },
    'unknown-unit': { fr: 'Unité inconnue : « {} ».', en: 'Unknown unit: “{}”.' },
    'brace-in-cell': {
        fr: 'Une accolade n’a pas sa place dans une cellule : déclarez cet élément hors du tableau.',
        en: 'A brace has no place in a cell: declare this element outside the table.',
    },
    'row-without-heading': {
        fr: 'Cette ligne de tableau ne suit aucun titre : écrivez au-dessus ce que liste le tableau, par exemple « exigences ».',
        en: 'This table row follows no heading: write above it what the table lists, for instance “requirements”.',
    },
    'bar-missing': {
        fr: 'Cette ligne de tableau ne commence pas par une barre : ajoutez « | » devant elle.',
        en: 'This table row does not begin with a bar: add “|” before it.',
    },
    'too-deep': {
        fr: 'Ceci est imbriqué sur plus de {} niveaux : la suite n’en est pas lue.',
        en: 'This is nested more than {} levels deep: the rest of it is not read.',
    },
    'too-long': {
        fr: 'Ce calcul a plus de {} opérations : passez par des données intermédiaires.',
        en: 'This calculation has more than {} operations: use intermediate parameters.',
    },
    stray: {
        fr: '« {} » n’a rien à faire ici : supprimez-le, ou complétez ce qui précède.',
        en: '“{}” has no place here: remove it, or complete what stands before.',
    },
    unexpected: {
        fr: 'Ces caractères ne se lisent pas ici. Un texte s’écrit entre guillemets.',
        en: 'These characters cannot be read here. A text is written between quotes.',
    },
} as const satisfies Record<string, Wording>;

/** The message of a problem in a language, its detail filled in. */
export function syntaxMessage(code: SyntaxCode, language: 'fr' | 'en', detail = ''): string {
    return messages[code][language].replace('{}', () => detail);
}
