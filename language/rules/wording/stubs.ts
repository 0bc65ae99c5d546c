import type { Text } from '../../grammar/values.js';
import { kinds, type KindName } from '../../grammar/concepts.js';
import type { AnyElement } from '../../model/elements.js';
import { remembered } from '../own.js';
import type { Hit, Looks } from '../rule.js';

/** A text that says nothing but that it is still to be written; a blank left in a title. */
const stub = /^(?:(?:reste )?à (?:définir|compléter|préciser|renseigner|rédiger)|to be (?:defined|completed|confirmed|written)|t\.?b\.?[dc]\.?|xx+|\?+|…|\.\.\.)\s*[.…]*$/iu;

/** What the wording rules read word by word already. */
const readElsewhere: ReadonlySet<string> = new Set(['statement', 'criteria']);

const stubsOf = remembered((element: AnyElement): readonly Hit[] => {
    const hits: Hit[] = [];
    for (const [name, value] of Object.entries(element)) {
        if (element.kind !== 'requirement' || !readElsewhere.has(name)) {
            collect(value, 0, hits);
        }
    }
    return hits;
});

const everyKind = Object.keys(kinds) as readonly KindName[];

/** Looks for texts left to be written in whatever an element says: its title, and every text of its properties. */
export const stubsInTexts = Object.fromEntries(everyKind.map(kind => [kind, stubsOf])) as Looks<readonly []>;

/** Texts stand in a field, in a list of them, or in the parts of a record. */
function collect(value: unknown, depth: number, hits: Hit[]): void {
    if (typeof value !== 'object' || value === null || depth > 4) {
        return;
    }
    if (isText(value)) {
        if (value.text.length < 30 && stub.test(value.text.trim())) {
            hits.push({
                range: value.range,
                message: {
                    fr: `«\u00a0${value.text.trim()}\u00a0»\u00a0: ce point reste ouvert.`,
                    en: `“${value.text.trim()}”: this point is open.`,
                },
                advice: {
                    fr: 'Écrivez le texte, ou posez une «\u00a0question\u00a0» avec sa date et celui qui doit y répondre.',
                    en: 'Write the text, or put a “question” with its date and who has to answer it.',
                },
            });
        }
        return;
    }
    Object.values(value).forEach(inner => collect(inner, depth + 1, hits));
}

function isText(value: object): value is Text {
    return 'text' in value && typeof value.text === 'string' && 'references' in value;
}
