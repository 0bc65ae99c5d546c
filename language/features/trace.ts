import { kindOf, type KindName } from '../grammar/concepts.js';
import type { Fields } from '../grammar/readings.js';
import type { SourceRange } from '../grammar/values.js';
import { spell, type Language } from '../grammar/vocabulary.js';
import type { AnyElement } from '../model/elements.js';
import type { Programme } from '../model/programme.js';
import { comesFrom, leadsTo } from './traces.js';

/** The way of a trace: towards what an element comes from, or towards what it leads to. */
export type Way = 'from' | 'to';

/** One step of a trace: the element at its other end, why the two hold together, and whether there is more behind. */
export interface Step {
    readonly element: AnyElement;
    /** In words, who names whom: « répond à », or « exige » where the other names this one. */
    readonly roles: readonly string[];
    /** Where the name stands that makes the trace. */
    readonly range: SourceRange;
    /** How many steps lead further. */
    readonly further: number;
    /** It stands already on the way here: the trace is a circle, and is cut. */
    readonly isAgain: boolean;
}

/** The steps from an element, one way. `path` holds the keys of the elements on the way to it, so that circles are cut. */
export function stepsFrom(
    programme: Programme, element: AnyElement, way: Way, path: readonly string[], language: Language,
): readonly Step[] {
    const next = way === 'from' ? comesFrom : leadsTo;
    const passed = new Set([...path, element.key]);
    return next(programme, element).map(({ element: other, relations }): Step => {
        const isAgain = passed.has(other.key);
        const roles = relations.map(({ from, role }) => roleWords(from === element.key ? element.kind : other.kind, role, language));
        return {
            element: other, roles: [...new Set(roles)], range: relations[0]!.range, isAgain,
            further: isAgain || isEnd(other) ? 0 : next(programme, other).length,
        };
    });
}

/** How many elements an element comes from or leads to: in one step, and in any number of them. */
export function reachOf(programme: Programme, element: AnyElement, way: Way): { readonly direct: number; readonly whole: number } {
    const next = way === 'from' ? comesFrom : leadsTo;
    const direct = next(programme, element);
    const seen = new Set([element.key]);
    let edge: readonly AnyElement[] = [element];
    while (edge.length > 0) {
        edge = edge.flatMap(each =>
            (isEnd(each) && each !== element ? [] : next(programme, each).map(trace => trace.element))).filter(({ key }) => {
            const isNew = !seen.has(key);
            seen.add(key);
            return isNew;
        });
    }
    return { direct: direct.length, whole: seen.size - 1 };
}

/** Who carries something out is the end of its trace: all else that they do has nothing to do with it. */
function isEnd({ kind }: AnyElement): boolean {
    return kind === 'actor';
}

/** The field in which a name stands, in the words of the language: « vérifier … responsable ». */
export function roleWords(kind: KindName, role: string, language: Language): string {
    const words: string[] = [];
    let fields: Fields | undefined = kindOf(kind).shape.fields;
    for (const name of role.split('.')) {
        const field: Fields[string] | undefined = fields?.[name];
        if (!field) {
            break;
        }
        words.push(spell(field.word, language));
        fields = field.reading.as === 'record' ? field.reading.shape.fields : undefined;
    }
    return words.join(' … ') || (language === 'fr' ? 'cité' : 'mentioned');
}
