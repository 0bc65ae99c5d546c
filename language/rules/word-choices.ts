import { spell, type Language, type Word } from '../grammar/vocabulary.js';

/** What one may choose from, as a sentence says it: « indispensable, importante, souhaitée ou de confort ». */
export function oneOf(choice: readonly Word[], language: Language): string {
    const spelled = choice.map(word => spell(word, language).replace(/'/g, '’'));
    const last = spelled.pop() ?? '';
    return spelled.length === 0 ? last : `${spelled.join(', ')} ${language === 'fr' ? 'ou' : 'or'} ${last}`;
}
