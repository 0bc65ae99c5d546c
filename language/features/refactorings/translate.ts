import type { Lexeme } from '../../grammar/lexemes.js';
import { scan } from '../../grammar/scanner.js';
import { normalizePhrase, spell, spellings, wordOf, type Language } from '../../grammar/vocabulary.js';
import { changed, differences, formatChanges, type Change } from '../format/format.js';
import { lineEnd, type View } from '../view.js';
import type { Asked, Made, Refactoring } from './refactoring.js';

const worded: ReadonlySet<string> = new Set(['KEYWORD', 'CLAUSE', 'COLUMN', 'WORD', 'RELATION', 'FUNCTION', 'of', 'APPROXIMATELY']);
const longestShown = 40;
const names: Readonly<Record<Language, { readonly fr: string; readonly en: string }>> = {
    fr: { fr: 'français', en: 'French' }, en: { fr: 'anglais', en: 'English' },
};

/** Writes the words of the language of a whole file in the programme's own language, or where they are, in the other. */
export function translateKeywords({ view, start }: Asked): readonly Refactoring[] {
    const lexeme = view.lexemeAt(start);
    if (lexeme?.type !== 'KEYWORD') {
        return [];
    }
    const { language } = view.programme;
    const foreign = translations(view, language).length > 0;
    const to: Language = foreign ? language : language === 'fr' ? 'en' : 'fr';
    return [{
        id: `translate-keywords:${to}`, kind: 'rewrite',
        title: { fr: `Écrire les mots du langage en ${names[to].fr}`, en: `Write the words of the language in ${names[to].en}` },
        make: () => made(view, to),
    }];
}

/** The words of a file that a language spells otherwise. */
function translations(view: View, to: Language): Change[] {
    return view.scan.lexemes.flatMap(({ type, start, end }): Change[] => {
        const written = view.text.slice(start, end);
        // × and the like stand for themselves; « en » where a language is asked for is a code, not the preposition.
        const word = worded.has(type) && /\p{L}/u.test(written) ? wordOf(written) : undefined;
        const isCode = type === 'WORD' && (word === 'at' || word === 'fr' || word === 'en');
        const known = word && spellings(word, to).some(spelling => normalizePhrase(spelling) === normalizePhrase(written));
        return !word || known || isCode ? [] : [{ start, end, newText: spell(word, to) }];
    });
}

function made(view: View, to: Language): Made {
    const changes = translations(view, to);
    const after = changed(view.text, changes);
    const differs = firstDifference(view.text, view.scan.lexemes, after, scan(after).lexemes);
    if (differs !== undefined) {
        const name = view.text.slice(differs.start, Math.min(lineEnd(view.text, differs.start), differs.start + longestShown)).trimEnd();
        return { refused: {
            fr: `« ${name} » se lirait autrement en ${names[to].fr} : changez-y d’abord le nom.`,
            en: `“${name}” would be read otherwise in ${names[to].en}: change the name in it first.`,
        } };
    }
    // Words of other lengths move the columns of tables.
    const wasLaidOut = formatChanges(view.text, view.scan).length === 0;
    const laidOut = wasLaidOut ? differences(view.text, changed(after, formatChanges(after))) : changes;
    return { edits: laidOut.map(({ start, end, newText }) => ({ range: { file: view.file, start, end }, newText })) };
}

/** The first lexeme that is not the same in two texts, words by their meaning. */
function firstDifference(before: string, lexemes: readonly Lexeme[], after: string, others: readonly Lexeme[]): Lexeme | undefined {
    const meaning = (text: string, { type, start, end }: Lexeme): string => {
        const written = text.slice(start, end);
        return worded.has(type) ? wordOf(written) ?? written : written;
    };
    return lexemes.find((lexeme, i) => {
        const other = others[i];
        return other?.type !== lexeme.type || meaning(before, lexeme) !== meaning(after, other);
    });
}
