/** The structure of a PDF as the typesetter gives it, before its objects are packed: what a screen reader walks through. */

/** An element of the structure. */
export interface Tag {
    readonly role: string;
    /** Its entries as they stand in the file. */
    readonly text: string;
    readonly children: readonly Tag[];
}

/** The tree of tags, from its root. */
export function structureOf(pdf: Uint8Array): Tag {
    const file = Buffer.from(pdf).toString('latin1');
    const elements = new Map([...file.matchAll(/^(\d+) 0 obj\n(<<\n {2}\/Type \/StructElem[\s\S]*?)\nendobj/gm)].map(([, id, text]) => [id!, text!]));
    const tag = (id: string): Tag => {
        const text = elements.get(id)!;
        const kids = /\n {2}\/K \[([^\]]*)\]/.exec(text)?.[1] ?? '';
        const children = [...kids.matchAll(/(\d+) 0 R/g)].map(([, kid]) => kid!).filter(kid => elements.has(kid));
        return { role: /\/S \/(\w+)/.exec(text)![1]!, text, children: children.map(tag) };
    };
    const root = [...elements].find(([, text]) => text.includes('/S /Document'));
    if (root === undefined) { throw new Error('The file has no structure.'); }
    return tag(root[0]);
}

/** An element and all below it, in the order in which they are read. */
export function allTags(tag: Tag): readonly Tag[] {
    return [tag, ...tag.children.flatMap(allTags)];
}
