/** The last steps between a document's sections and its writers: one numbering and one typography for every format. */
import type { Block, Document, Section } from './nodes.js';
import { referenceText, text } from './build.js';
import { changed, targetsOf, type Change } from './transform.js';
import { typeset } from './typography.js';

/**
 * A document ready to be written: its parts, tables and figures are numbered, its texts are set in its language. Texts that are `authored`
 * are set already, in a language of their own.
 */
export function finished(document: Document, authored: ReadonlySet<string> = new Set()): Document {
    // The same headings and labels come back on every card.
    const known = new Map<string, string>();
    const text = (written: string): string => {
        const found = known.get(written) ?? (authored.has(written) ? written : typeset(written, document.language));
        known.set(written, found);
        return found;
    };
    return withNumbers(document, { text });
}

/** Numbers the parts (3.2), and through the whole document the figures and the tables that have a caption. */
export function numbered(document: Document): Document {
    return withNumbers(document, {});
}

/** Numbers a document while another change is made everywhere: it is gone through once. */
function withNumbers(document: Document, change: Change): Document {
    let figures = 0;
    let tables = 0;
    const block = (node: Block): Block => {
        if (node.kind === 'figure') { return { ...node, number: String(++figures) }; }
        if (node.kind === 'table' && node.caption !== undefined) { return { ...node, number: String(++tables) }; }
        return node;
    };
    return changed({ ...document, sections: numberedSections(document.sections, '') }, { ...change, block });
}

function numberedSections(sections: readonly Section[], prefix: string): readonly Section[] {
    let count = 0;
    return sections.map(section => {
        if (section.unnumbered === true) { return section; }
        const number = `${prefix}${++count}`;
        return { ...section, number, sections: numberedSections(section.sections, `${number}.`) };
    });
}

/** A document in which every reference leads somewhere: a reference to what it leaves out is written as plain words. */
export function selfContained(document: Document): Document {
    const targets = new Set(targetsOf(document));
    return changed(document, {
        reference: reference => (targets.has(reference.target) ? [reference] : [text(referenceText(reference))]),
    });
}
