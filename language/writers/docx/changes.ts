/** Changes that people followed in text of ours: they go when it is written anew, which is said. */
import type { Bilingual } from '../../model/findings.js';
import { elementsOf, within } from './scan.js';

/** What somebody added to text of ours, or struck out of it. */
export interface FollowedChange {
    readonly author: string;
    readonly kind: 'added' | 'deleted';
    readonly words: string;
}

/** The followed changes of words in a part of the text. */
export function changesIn(text: string, region: { readonly start: number; readonly end: number }): readonly FollowedChange[] {
    if (!/<w:(?:ins|del) /.test(text)) { return []; }
    const elements = elementsOf(text).filter(({ start, end }) => start >= region.start && end <= region.end);
    return elements.flatMap(change => {
        if (change.name !== 'ins' && change.name !== 'del') { return []; }
        const words = elements.filter(each => (each.name === 't' || each.name === 'delText') && within(each, change))
            .map(each => each.text).join('').replace(/\s+/g, ' ').trim();
        const kind = change.name === 'ins' ? 'added' as const : 'deleted' as const;
        return words === '' ? [] : [{ author: change.attributes['author'] ?? '', kind, words }];
    });
}

/** How many followed changes are gone, whose they were and of which words. */
export function saidOfChanges(changes: readonly FollowedChange[]): Bilingual {
    const one = changes.length === 1;
    const listed = (line: (change: FollowedChange) => string): string => changes.map(each => `\n– ${line(each)}`).join('');
    return {
        fr: (one ? 'Une modification suivie était dans le texte récrit et n’y est plus ; si elle vaut, portez-la dans le programme :'
        : `${changes.length} modifications suivies étaient dans le texte récrit et n’y sont plus ; portez celles qui valent dans `
            + 'le programme :')
            + listed(({ author, kind, words }) =>
                `${author || 'sans auteur'}, ${kind === 'added' ? 'ajouté' : 'supprimé'} : « ${words} »`),
        en: (one ? 'A followed change stood in text that was written anew and is gone; if it holds, make it in the programme:'
        : `${changes.length} followed changes stood in text that was written anew and are gone; make those that hold in the programme:`)
            + listed(({ author, kind, words }) => `${author || 'no author'}, ${kind}: “${words}”`),
    };
}
