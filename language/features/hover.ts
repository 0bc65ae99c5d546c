import { scan } from '../grammar/scanner.js';
import { anyKind, scopeOf, type Opening } from '../grammar/scopes.js';
import { spell, spellings, wordOf, type Language, type Word } from '../grammar/vocabulary.js';
import type { SourceRange } from '../grammar/values.js';
import { describeReading } from '../model/describe-reading.js';
import { cardOf, type LinkTo } from './card.js';
import { conceptNotes } from './concept-notes.js';
import { targetAt } from './occurrences.js';
import type { View } from './view.js';

/** What to show about a stretch of text. */
export interface Hover {
    readonly range: SourceRange;
    readonly markdown: string;
}

/** What stands at an offset: the card of the element that is named there, or what the word means there. */
export function hoverAt(view: View, offset: number, language: Language, linkTo: LinkTo): Hover | undefined {
    const target = targetAt(view, offset);
    if (target) {
        return { range: target.range, markdown: cardOf(view.programme, target.element, language, linkTo) };
    }
    const lexeme = view.lexemeAt(offset);
    if (!lexeme || (lexeme.type !== 'KEYWORD' && lexeme.type !== 'CLAUSE' && lexeme.type !== 'COLUMN')) {
        return undefined;
    }
    const word = wordOf(view.text.slice(lexeme.start, lexeme.end));
    const opening = word && openingThere(view, lexeme.start, word);
    return word && { range: { file: view.file, start: lexeme.start, end: lexeme.end }, markdown: wordNote(word, opening, language) };
}

/** What a word opens at an offset, from what the scanner knows of the text before it. */
function openingThere(view: View, offset: number, word: Word): Opening | undefined {
    const { scope, entry } = scan(view.text.slice(0, offset)).context;
    return (entry && scopeOf(entry).openings.get(word)) ?? scope.openings.get(word) ?? anyKind(word);
}

/** What a word is where it opens something: its two spellings, what it declares or which value it takes. */
export function wordNote(word: Word, opening: Opening | undefined, language: Language): string {
    const other = language === 'fr' ? 'en' : 'fr';
    const both = `**${spell(word, language)}** · *${spellings(word, other)[0]!}*`;
    switch (opening?.opens) {
        case undefined: return both;
        case 'declaration': return `${both}\n\n${conceptNotes[opening.kind][language]}`;
        case 'declarationTable': {
            const said = language === 'fr' ? 'Un tableau : chaque ligne déclare un élément.' : 'A table: each row declares one element.';
            return `${both}\n\n${said} ${conceptNotes[opening.kind][language]}`;
        }
        case 'fieldTable': return `${both}\n\n${language === 'fr' ? 'Un tableau, une ligne pour chacun.' : 'A table, a row for each.'}`;
        case 'field': {
            const { reading, many } = opening.field;
            const expected = reading.as === 'record' ? recordNote(opening, language) : describeReading(reading)[language];
            const takes = reading.as === 'flag' ? (language === 'fr' ? 'Ne prend pas de valeur.' : 'Takes no value.')
                : language === 'fr' ? `Attend ${expected}.` : `Expects ${expected}.`;
            const again = many ? (language === 'fr' ? ' Peut être répété.' : ' May be repeated.') : '';
            return `${both}\n\n${takes}${again}`;
        }
    }
}

function recordNote(opening: Extract<Opening, { opens: 'field' }>, language: Language): string {
    const { reading } = opening.field;
    if (reading.as !== 'record') {
        return '';
    }
    const { positional, fields } = reading.shape;
    const values = positional.map(name => describeReading(fields[name]!.reading)[language]);
    const clauses = Object.entries(fields)
        .filter(([name]) => !positional.includes(name))
        .map(([, field]) => `*${spell(field.word, language)}*`);
    const then = language === 'fr' ? ' ; puis, au besoin : ' : '; then, if need be: ';
    return values.join(language === 'fr' ? ', puis ' : ', then ') + (clauses.length > 0 ? then + clauses.join(', ') : '');
}

