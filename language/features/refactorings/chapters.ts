import { kindOf } from '../../grammar/concepts.js';
import { spell, type Language, type Word } from '../../grammar/vocabulary.js';
import { entriesAround } from '../entries.js';
import { lineBreakOf } from '../tables/layout.js';
import { lineEnd, type View } from '../view.js';
import type { Asked, Refactoring } from './refactoring.js';

/** A chapter of prose that readers look for, and what it should tell. */
interface Expected {
    readonly section: Word;
    readonly where: 'after' | 'before';
    readonly name: Readonly<Record<Language, string>>;
    readonly title: Readonly<Record<Language, string>>;
    readonly tells: Readonly<Record<Language, string>>;
}

const expected: readonly Expected[] = [
    {
        section: 'context', where: 'after', name: { fr: 'CONTEXTE', en: 'CONTEXT' },
        title: { fr: 'Contexte de l’opération', en: 'Context of the operation' },
        tells: {
            fr: 'Dites pourquoi l’opération est décidée maintenant, ce qui est acquis, et ce qui est en jeu.',
            en: 'Say why the operation is decided now, what is settled, and what is at stake.',
        },
    },
    {
        section: 'site', where: 'after', name: { fr: 'SITE', en: 'SITE' },
        title: { fr: 'Site et existant', en: 'Site and what stands there' },
        tells: {
            fr: 'Décrivez le terrain ou le bâtiment, ses abords, ses réseaux, ses contraintes, et ce qui doit rester.',
            en: 'Describe the plot or the building, its surroundings, its networks, its constraints, and what must stay.',
        },
    },
];

/** For an information system: what is replaced stands where others have their site. */
const existingSystem: Expected = {
    section: 'context', where: 'after', name: { fr: 'EXISTANT', en: 'EXISTING' },
    title: { fr: 'Système existant et volumes', en: 'Existing system and volumes' },
    tells: {
        fr: 'Décrivez les outils en place, les données à reprendre, les volumes et les interfaces.',
        en: 'Describe the tools in place, the data to take over, the volumes and the interfaces.',
    },
};

/** Chapters that the programme lacks, offered between declarations, on its own head and on a chapter's. */
export function missingChapters({ view, start }: Asked): readonly Refactoring[] {
    const { programme } = view;
    const around = entriesAround(view, start);
    const at = around[around.length - 1];
    const here = at?.opening?.opens === 'declaration' && (at.opening.kind === 'programme' || at.opening.kind === 'chapter');
    if (!programme.header || (at && !(here && start <= (at.body?.start ?? at.end)))) {
        return [];
    }
    const chapters = programme.of('chapter');
    const told = new Set(chapters.flatMap(({ after, before }) => [after, before]));
    const wanted = programme.header.sector === 'si'
        ? [expected[0]!, ...(chapters.filter(({ after }) => after === 'context').length < 2 ? [existingSystem] : [])] : expected;
    return wanted.filter(one => one === existingSystem || !told.has(one.section as never))
        .filter(one => !chapters.some(({ id }) => id === one.name[programme.language]))
        .map((one): Refactoring => ({
            id: `chapter:${one.name.en}`, kind: 'rewrite',
            title: { fr: `Insérer le chapitre « ${one.title.fr} »`, en: `Insert the chapter “${one.title.en}”` },
            make: () => ({ edits: [insertion(view, at?.end ?? start, textOf(view, one), at !== undefined)] }),
        }));
}

function textOf(view: View, { section, where, name, title, tells }: Expected): string {
    const { language } = view.programme;
    return [
        `${spell(kindOf('chapter').word, language)} ${name[language]} "${title[language].replace(/’/g, '\'')}" {`,
        `  ${spell(where, language)} ${spell(section, language)}`, '  """', `  ${tells[language].replace(/’/g, '\'')}`, '  """', '}',
    ].join(lineBreakOf(view.text));
}

function insertion(view: View, place: number, chapter: string, behind: boolean): {
    range: { file: string; start: number; end: number }; newText: string;
} {
    const lineBreak = lineBreakOf(view.text);
    const at = behind ? place : lineEnd(view.text, place);
    const above = view.text.slice(0, at).trimEnd() === '' ? '' : /[\r\n][ \t]*$/.test(view.text.slice(0, at)) ? lineBreak : lineBreak.repeat(2);
    return { range: { file: view.file, start: at, end: at }, newText: `${above}${chapter}${behind ? '' : lineBreak}` };
}
