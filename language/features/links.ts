import type { SourceRange } from '../grammar/values.js';
import { isKind } from '../model/elements.js';
import { folderOf, resolvePath } from '../paths.js';
import type { View } from './view.js';

/** A stretch of a file that leads somewhere: to an address of the web, or to a place of the programme's files. */
export type DocumentLink = { readonly range: SourceRange } & ({ readonly address: string } | { readonly place: SourceRange });

const address = /https?:\/\/[^\s<>"«»“”|)\]]*[^\s<>"«»“”|)\].,;:!?'’…]/g;

/** The links of a file: addresses in texts and cells, and the paths of the libraries that the programme rests on. */
export function linksOf(view: View): DocumentLink[] {
    const links: DocumentLink[] = [];
    for (const { type, start, end } of view.scan.lexemes) {
        if (type === 'TEXT' || type === 'STATEMENT' || type === 'CELL') {
            for (const { index, 0: found } of view.text.slice(start, end).matchAll(address)) {
                const from = start + index;
                links.push({ range: { file: view.file, start: from, end: from + found.length }, address: found });
            }
        }
    }
    return [...links, ...librariesOf(view)];
}

function librariesOf({ file, model, programme, text }: View): DocumentLink[] {
    return model.elements.flatMap(element => (isKind(element, 'programme') || isKind(element, 'library') ? element.restsOn : []))
        .flatMap(({ text: path, range }): DocumentLink[] => {
            const folder = resolvePath(folderOf(file), path);
            const library = programme.libraries.find(one => one.path === folder);
            const header = library?.files.flatMap(({ elements }) => elements)
                .find(({ kind }) => kind === 'library' || kind === 'programme');
            const place = header?.nameRange ?? (library?.files[0] && { file: library.files[0].file, start: 0, end: 0 });
            const start = text.indexOf(path, range.start);
            return place && start >= 0 ? [{ range: { file, start, end: start + path.length }, place }] : [];
        });
}
