import { kindOf, type KindName } from '../../grammar/concepts.js';
import type { Field, Reading } from '../../grammar/readings.js';
import { columnMeaning, type Opening } from '../../grammar/scopes.js';
import { ownSpellings, spell, type Language, type Word } from '../../grammar/vocabulary.js';
import { choiceOf, inSnippet } from './proposal.js';

/** The fields that a new declaration of a kind starts with. */
const startingFields: Partial<Record<KindName, readonly string[]>> = {
    programme: ['language', 'sector', 'nature', 'stage', 'owner', 'author', 'phases'],
    actor: ['role'],
    user: ['headcount', 'presence'],
    milestone: ['date'],
    objective: ['indicators'],
    need: ['statedBy', 'for'],
    scenario: ['users', 'venues', 'answers', 'steps'],
    requirement: ['statement', 'criteria', 'in', 'phases', 'verifications', 'obliges', 'priority', 'source'],
    spaceType: ['area', 'height', 'headcount', 'uses', 'temperature', 'freshAir', 'noise', 'illuminance', 'equipment', 'furniture'],
    space: ['type', 'count', 'area', 'headcount'],
    activity: ['nature', 'date', 'audience', 'result'],
    proposal: ['raisedIn', 'answer', 'reason', 'leadsTo'],
    commitment: ['signatories', 'users'],
    indicator: ['baseline', 'target', 'for'],
    costItem: ['amount', 'nature'],
    risk: ['probability', 'impact', 'bearer', 'mitigation'],
    decision: ['by', 'date', 'reason', 'concerns'],
    question: ['askedBy', 'for', 'due'],
    deliverable: ['by', 'phase', 'due'],
    parameter: ['value'],
    term: ['description'],
    regulation: ['nature', 'reference'],
    chapter: ['description'],
};

/** The columns that a new table starts with, beside the code and the title. */
const startingColumns: Partial<Record<KindName, readonly string[]>> = {
    space: ['count', 'area', 'type'],
    spaceType: ['area', 'height', 'headcount'],
    requirement: ['phases', 'priority', 'source'],
    risk: ['probability', 'impact', 'mitigation'],
    costItem: ['amount', 'nature'],
    need: ['statedBy', 'for'],
    user: ['headcount'],
    actor: ['role'],
    milestone: ['date'],
    indicator: ['baseline', 'target'],
    proposal: ['answer', 'reason'],
    activity: ['nature', 'date'],
    awardCriterion: ['weight'],
    decision: ['by', 'date', 'reason'],
    deliverable: ['by', 'due'],
};

/** A declaration with tab stops: its name, its title, and the fields that one usually gives. */
export function declarationSnippet(kind: KindName, name: string, language: Language): string {
    const { word, named, shape } = kindOf(kind);
    const keyword = inSnippet(spell(word, language));
    if (!named) {
        return `${keyword} $0`;
    }
    let stop = 3;
    const lines = (startingFields[kind] ?? []).map(field => {
        const written = fieldSnippet(shape.fields[field]!, language, stop);
        stop = written.next;
        return `\t${written.text}`;
    });
    const title = language === 'fr' ? 'Titre' : 'Title';
    return [`${keyword} \${1:${inSnippet(name)}} "\${2:${title}}" {`, ...lines, lines.length > 0 ? '\t$0' : '\t$0', '}'].join('\n');
}

/** What fields of a room data sheet usually say, with a stop at the figure: it is replaced, its unit and its bound stay. */
const usualValues: Partial<Record<Word, string>> = {
    area: '$ m²:12', height: '>= $ m:2,50', temperature: '$ °C:19..26', humidity: '$ %:30..70', freshAir: '>= $ m³/h par personne:25',
    noise: '<= $ dB(A):35', insulation: '>= $ dB:40', reverberation: '<= $ s:0,6', illuminance: '>= $ lux:300', daylight: '>= $ %:2',
    floorLoad: '>= $ kg/m²:250', total: '$ m² SU:100', envelope: '$ € HT:1 000 000', weight: '$ %:20',
};

/** How a text usually begins, to be written over. */
const usualTexts: Partial<Record<Word, Readonly<Record<Language, string>>>> = {
    statement: { fr: 'Le … doit …', en: 'The … shall …' },
};

/** What is usually said of a field by clauses, where it is not by its place. */
const usualClauses: Partial<Record<Word, readonly string[]>> = { verify: ['phases', 'method'] };

function usualValue(word: Word, language: Language, stop: number): { text: string; next: number } | undefined {
    const said = usualTexts[word]?.[language];
    if (said !== undefined) {
        return { text: `"\${${stop}:${said}}"`, next: stop + 1 };
    }
    const [form, figure] = usualValues[word]?.split(':') ?? [];
    if (form === undefined || figure === undefined) {
        return undefined;
    }
    const value = language === 'fr' ? figure : figure.replace(',', '.').replace(/(?<=\d) (?=\d)/g, ',');
    const shown = language === 'fr' ? form : form.replace('par personne', 'per person').replace('€ HT', '€ excl. VAT');
    return { text: shown.replace('$', `\${${stop}:${value}}`), next: stop + 1 };
}

/** A field with tab stops for its value. */
export function fieldSnippet(field: Field, language: Language, from = 1): { readonly text: string; readonly next: number } {
    const value = usualValue(field.word, language, from) ?? clausesSnippet(field, language, from)
        ?? valueSnippet(field.reading, language, from);
    const word = field.unnamed && field.reading.as === 'text' ? '' : inSnippet(spell(field.word, language));
    return { text: [word, value.text].filter(part => part !== '').join(' '), next: value.next };
}

function clausesSnippet({ word, reading }: Field, language: Language, from: number): { text: string; next: number } | undefined {
    const names = usualClauses[word];
    if (names === undefined || reading.as !== 'record') {
        return undefined;
    }
    const texts = names.map((name, i) => {
        const clause = reading.shape.fields[name]!;
        const words = clause.reading.as === 'words' ? ownSpellings(clause.reading.words, language) : [];
        return `${inSnippet(spell(clause.word, language))} ${words.length > 0 ? choiceOf(from + i, words) : `$${from + i}`}`;
    });
    return { text: texts.join(' '), next: from + names.length };
}

const mostChoices = 12;

function valueSnippet(reading: Reading, language: Language, stop: number): { text: string; next: number } {
    switch (reading.as) {
        case 'text':
        case 'texts':
            return { text: `"$${stop}"`, next: stop + 1 };
        case 'flag':
            return { text: '', next: stop };
        case 'word': {
            const own = ownSpellings(reading.words, language);
            return { text: own.length <= mostChoices ? choiceOf(stop, own) : `$${stop}`, next: stop + 1 };
        }
        case 'record': {
            const [first] = reading.shape.positional;
            return first === undefined
                ? { text: `$${stop}`, next: stop + 1 }
                : positionalSnippet(
                    reading.shape.positional.map(name => reading.shape.fields[name]!),
                    language,
                    stop,
                );
        }
        case 'words':
        case 'name':
        case 'reference':
        case 'references':
        case 'sources':
        case 'phases':
        case 'spaces':
        case 'expression':
        case 'level':
        case 'target':
        case 'fraction':
        case 'period':
        case 'hours':
        case 'per':
        case 'codes':
            return { text: `$${stop}`, next: stop + 1 };
    }
}

function positionalSnippet(fields: readonly Field[], language: Language, stop: number): { text: string; next: number } {
    let next = stop;
    const texts: string[] = [];
    for (const { reading } of fields) {
        // What may be left out is not called for: only texts and the level that a criterion is about.
        if (texts.length === 0 || reading.as === 'level') {
            const value = valueSnippet(reading, language, next);
            texts.push(value.text);
            next = value.next;
        }
    }
    return { text: texts.join(' '), next };
}

/** A table with its header and one row to fill. */
export function tableSnippet(opening: Extract<Opening, { opens: 'declarationTable' | 'fieldTable' }>, language: Language): string {
    const columns = columnsOfTable(opening).map(word => spell(word, language));
    const heading = opening.opens === 'declarationTable' ? kindOf(opening.kind).table! : opening.field.table!;
    const row = columns.map((column, i) => `$${i + 1}${' '.repeat(column.length)}`).join(' | ');
    return `${inSnippet(spell(heading, language))}\n| ${columns.map(inSnippet).join(' | ')} |\n| ${row} |$0`;
}

function columnsOfTable(opening: Extract<Opening, { opens: 'declarationTable' | 'fieldTable' }>): Word[] {
    if (opening.opens === 'declarationTable') {
        const { fields } = kindOf(opening.kind).shape;
        return ['code', 'title', ...(startingColumns[opening.kind] ?? []).map(name => fields[name]!.word)];
    }
    const { reading } = opening.field;
    return reading.as === 'record'
        ? reading.shape.positional.map(name => reading.shape.fields[name]!.word).filter(word => columnMeaning(opening, word))
        : [];
}
