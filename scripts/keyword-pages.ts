/** The pages of the manual that list the words of the language, made from its two tables. */
import { kindNames, kindOf } from '../language/grammar/concepts.js';
import { waiver } from '../language/grammar/records.js';
import type { Field, Reading, Shape } from '../language/grammar/readings.js';
import { describeReading } from '../language/model/describe-reading.js';
import { ownSpellings, spell, spellings, type Language, type Word } from '../language/grammar/vocabulary.js';

const wording = {
    fr: {
        title: 'Les mots du langage',
        lead: 'Chaque déclaration, ses propriétés, et ce que chacune attend. '
            + 'Les mots anglais sont lus aussi, partout. Cette page est produite à partir du langage lui-même.',
        table: 'Tableau', field: 'Propriété', other: 'En anglais', expects: 'Ce qu’elle attend', several: 'plusieurs fois',
        bare: 'sans son mot', position: 'd’emblée', within: (word: string) => `Dans « ${word} »`, holds: 'Peut contenir',
        also: '\u00a0; ou, à la manière de MoSCoW\u00a0:',
    },
    en: {
        title: 'The words of the language',
        lead: 'Each declaration, its properties, and what each expects. '
            + 'French words are read too, everywhere. This page is made from the language itself.',
        table: 'Table', field: 'Property', other: 'In French', expects: 'What it expects', several: 'several times',
        bare: 'without its word', position: 'straight away', within: (word: string) => `In “${word}”`, holds: 'May hold',
        also: '; or, the MoSCoW way:',
    },
} as const;

/** The text of the page in a language. */
export function keywordPage(language: Language): string {
    const words = wording[language];
    const other: Language = language === 'fr' ? 'en' : 'fr';
    const lines = [`# ${words.title}`, '', words.lead, ''];
    for (const name of kindNames) {
        const { word, table, shape, holds } = kindOf(name);
        const colon = language === 'fr' ? '\u00a0:' : ':';
        const facts = [
            `${words.other}${colon} ${all(word, other)}.`,
            ...(table && table !== word ? [`${words.table}${colon} ${all(table, language)}.`] : []),
            ...(holds.length > 0 ? [`${words.holds}${colon} ${holds.map(kind => spell(kind as Word, language)).join(', ')}.`] : []),
        ];
        lines.push(`## ${all(word, language)}`, '', facts.join(' '), '');
        lines.push(...fieldTable(shape, language, other));
        for (const [, field] of Object.entries(shape.fields)) {
            // Every kind takes waivers: the first one explains them.
            if (field.reading.as === 'record' && (field.reading.shape !== waiver || name === kindNames[0])) {
                lines.push(`**${words.within(spell(field.word, language))}**`, '', ...fieldTable(field.reading.shape, language, other));
            }
        }
    }
    return `${lines.join('\n').trimEnd()}\n`;
}

function fieldTable(shape: Shape, language: Language, other: Language): string[] {
    const words = wording[language];
    const row = (name: string, field: Field): string => {
        const notes = [
            ...(field.many ? [words.several] : []),
            ...(field.unnamed ? [words.bare] : []),
            ...(shape.positional.includes(name) ? [words.position] : []),
            ...(field.table ? [`${words.table.toLowerCase()}${language === 'fr' ? '\u00a0' : ''}: ${spell(field.table, language)}`] : []),
        ];
        const expects = [describeReading(field.reading)[language], ...borrowedIn(field.reading, language)].join('').replace(/\|/g, '\\|');
        const detail = notes.length > 0 ? ` (${notes.join(', ')})` : '';
        return `| ${named(field, language)} | ${named(field, other)} | ${expects}${detail} |`;
    };
    return [
        `| ${words.field} | ${words.other} | ${words.expects} |`, '| --- | --- | --- |',
        ...Object.entries(shape.fields).map(([name, field]) => row(name, field)), '',
    ];
}

/** The words of the other language that a language takes besides its own. */
function borrowedIn(reading: Reading, language: Language): string[] {
    const choice = reading.as === 'word' || reading.as === 'words' ? reading.words : [];
    const own = ownSpellings(choice, language);
    const others = choice.map(word => spell(word, language)).filter(spelling => !own.includes(spelling));
    return others.length > 0 ? [`${wording[language].also} ${others.join(', ')}`] : [];
}

function named({ word, also }: Field, language: Language): string {
    return also ? `${all(word, language)}, ${all(also, language)}` : all(word, language);
}

function all(word: Word, language: Language): string {
    return spellings(word, language).map(spelling => `\`${spelling}\``).join(', ');
}
