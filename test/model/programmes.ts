import type { AnyElement } from '../../language/model/elements.js';
import { Programme, type Library } from '../../language/model/programme.js';
import { readFile } from '../../language/model/read-file.js';
import type { Language } from '../../language/grammar/vocabulary.js';

/** The files of a text: `//- name.amont` begins one. A text without such a line is one file. */
function filesIn(text: string): { readonly file: string; readonly text: string }[] {
    const parts = text.split(/^\/\/- (\S+)\n/m);
    const files = parts[0]!.trim() === '' ? [] : [{ file: 'file.amont', text: parts[0]! }];
    for (let i = 1; i < parts.length; i += 2) {
        files.push({ file: parts[i]!, text: parts[i + 1]! });
    }
    return files;
}

/** The programme that a text holds. Files under `lib/` are a library on which it rests. */
export function programmeOf(text: string, language: Language = 'fr'): Programme {
    const models = filesIn(text).map(({ file, text: content }) => readFile(file, content, language));
    const inLibrary = models.filter(({ file }) => file.startsWith('lib/'));
    const libraries: Library[] = inLibrary.length > 0 ? [{ path: 'lib', files: inLibrary }] : [];
    return Programme.build(models.filter(({ file }) => !file.startsWith('lib/')), libraries, language);
}

/** An element by its kind and name; the test fails where there is none. */
export function element(programme: Programme, kind: AnyElement['kind'], id: string): AnyElement {
    const found = programme.elements.find(each => each.kind === kind && each.id === id);
    if (!found) {
        throw new Error(`No ${kind} ${id}`);
    }
    return found;
}

/** What an element names and what names it, one relation a line: `from -role-> to`. */
export function relationsOf(programme: Programme, { key }: AnyElement): { readonly outgoing: string[]; readonly incoming: string[] } {
    const named = programme.get(key)!;
    return {
        outgoing: programme.outgoing(named).map(({ role, to }) => `${role} ${to}`),
        incoming: programme.incoming(named).map(({ from, role }) => `${from} ${role}`),
    };
}

/** Names that come to nothing, with why: `name` alone, `name: candidates`, or `name elsewhere`. */
export function unresolvedIn(programme: Programme): string[] {
    return programme.unresolved.map(({ reference, resolution }) => [
        reference.name, ...(resolution.candidates.length > 0 ? [`either ${resolution.candidates.join(' or ')}`] : []),
        ...(resolution.elsewhere ? [`is ${resolution.elsewhere}`] : []),
    ].join(' '));
}
