import type { KindName } from '../grammar/concepts.js';
import type { Language } from '../grammar/vocabulary.js';
import type { Programme } from '../model/programme.js';
import { declarationSnippet } from './completion/snippets.js';
import { nextNames } from './completion/names.js';
import { entriesOf, type Entry } from './entries.js';
import { lineEnd, lineStart, View } from './view.js';

/** A place for a new element: after those of its kind in a file, or in a unit. */
export interface NewPlace {
    readonly file: string;
    /** The unit in which it stands; the file itself otherwise. */
    readonly unit?: string;
    /** How many of its kind stand there. */
    readonly count: number;
    readonly offset: number;
    readonly names: readonly { readonly name: string; readonly snippet: string }[];
}

/** What stands inside is written so much further in. */
const step = '  ';

/** What a space is called as long as nothing better is typed. */
const spaceName: Readonly<Record<Language, string>> = { fr: 'ESPACE', en: 'SPACE' };

/**
 * Where a new element may stand in a programme, the likeliest first: the file at hand where it holds its kind, then the fullest. A space
 * stands in a unit where there is one.
 */
export function newPlaces(programme: Programme, kind: KindName, atHand: string | undefined): readonly NewPlace[] {
    const views = programme.files.map(model => new View(programme, model));
    const inUnits = kind === 'space' ? views.flatMap(view => unitPlaces(view)) : [];
    const places = inUnits.length > 0 ? inUnits : views.map(view => filePlace(view, kind));
    const rank = ({ file, count }: NewPlace): number => (count > 0 ? 2 : 0) + (file === atHand ? 1 : 0);
    return places.sort((a, b) => rank(b) - rank(a) || b.count - a.count || Number(b.file === atHand) - Number(a.file === atHand));
}

function filePlace(view: View, kind: KindName): NewPlace {
    const count = view.model.elements.filter(element => element.kind === kind && !element.derived).length;
    const last = declarationsOf(entriesOf(view), kind).at(-1);
    const offset = last ? lineEnd(view.text, last.end) : view.text.trimEnd().length;
    return { file: view.file, count, offset, names: namesAt(view, kind, offset, (last ? '\n\n' : offset === 0 ? '' : '\n\n')) };
}

/** Before the brace that closes each unit, one step further in than the unit itself. */
function unitPlaces(view: View): NewPlace[] {
    const units = (entries: readonly Entry[]): readonly Entry[] =>
        entries.flatMap(entry => [...declarationsOf([entry], 'unit'), ...units(entry.entries)]);
    return units(entriesOf(view)).flatMap(unit => {
        const id = view.model.elements.find(({ kind, range }) => kind === 'unit' && range.start === unit.start)?.id;
        if (id === undefined || !unit.body) {
            return [];
        }
        const { text } = view;
        const offset = unit.body.start + text.slice(unit.body.start, unit.body.end).trimEnd().length;
        const margin = /^[ \t]*/.exec(text.slice(lineStart(text, unit.start)))![0];
        const alone = text.slice(offset, unit.body.end).includes('\n') ? '' : `\n${margin}`;
        return [{
            file: view.file, unit: id, offset,
            count: declarationsOf(unit.entries, 'space').length,
            names: namesAt(view, 'space', offset, `\n${margin}${step}`, alone),
        }];
    });
}

function declarationsOf(entries: readonly Entry[], kind: KindName): readonly Entry[] {
    return entries.filter(({ opening }) => opening?.opens === 'declaration' && opening.kind === kind);
}

function namesAt(view: View, kind: KindName, offset: number, before: string, after = ''): NewPlace['names'] {
    const { language } = view.programme;
    const free = nextNames(view, kind, offset);
    const names = free.length > 0 ? free : [kind === 'space' ? spaceName[language] : ''];
    const margin = before.slice(before.lastIndexOf('\n') + 1);
    return names.map(name => ({
        name, snippet: before + declarationSnippet(kind, name, language).replaceAll('\n', `\n${margin}`).replaceAll('\t', step) + after,
    }));
}
