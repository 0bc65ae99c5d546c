/**
 * The document tree: what a programme says on paper, before any file format is chosen.
 *
 * The tree is closed. A writer goes through every kind of node with a `switch` that ends in `unreachable`, so that a kind added
 * here does not compile until each writer renders it or reports that it did not.
 *
 * Texts in the tree are final: numbers, dates and quantities are already written in the document's language.
 */
import type { Language } from '../grammar/vocabulary.js';
import type { Scene } from './figures/scene.js';

export type { Language };

/**
 * Names a place in the document that references can lead to: a key that is unique in the document, chosen by whoever builds the tree
 * (`exigence:EX-ACOU-01`). A space and its type may share a code, so the key is not what the reader sees.
 */
export type Target = string;

/** What a colour or an emphasis means. A writer picks the colour; the text always says the same without it. */
export type Tone = 'neutral' | 'accent' | 'positive' | 'caution' | 'negative' | 'muted';

// ------------------------------------------------------------------------------------------------ the document

/** A whole document. */
export interface Document {
    readonly language: Language;
    readonly cover: Cover;
    readonly sections: readonly Section[];
    /** A few pages on which a table of contents would only be in the way. */
    readonly withoutContents?: boolean;
    /** Set in large type, for those who read little or from afar. */
    readonly largeType?: boolean;
}

/** What the first page says, and what the file's properties are filled with. */
export interface Cover {
    /** What kind of document it is: « Programme fonctionnel et technique ». */
    readonly genre: string;
    /** The programme's identifier. */
    readonly reference?: string;
    readonly title: string;
    readonly subtitle?: string;
    /** What is set largest: the title, unless the document is one of several of its programme, which its kind tells apart. */
    readonly foremost?: 'genre';
    /** The index of the revision: `B`. */
    readonly revision?: string;
    /** The date of the revision in the document's language: « 12 octobre 2026 ». */
    readonly date?: string;
    /** The same date for machines: `2026-10-12`. */
    readonly isoDate?: string;
    /** How far the programme has come: « Préprogramme », « Programme ». */
    readonly stage?: string;
    /** The maître d'ouvrage. */
    readonly owner?: string;
    /** Who wrote it. */
    readonly author?: string;
    /** Place, envelope, areas, … in reading order. */
    readonly facts: readonly CoverFact[];
    /** Warns the reader before anything else: « compilé malgré 3 erreurs ». */
    readonly notice?: Callout;
}

/** One line of the cover. */
export interface CoverFact {
    readonly name: string;
    readonly content: readonly Inline[];
}

/** A titled part of the document. Its level is its depth; its number is given by `numbered`. */
export interface Section {
    readonly id: Target;
    readonly title: string;
    /** `3.2`; absent where the part is not numbered (annexes, index). */
    readonly number?: string;
    /** Keeps this part and what it contains out of the numbering. */
    readonly unnumbered?: boolean;
    /** Starts on a new page in paged formats. */
    readonly newPage?: boolean;
    readonly blocks: readonly Block[];
    readonly sections: readonly Section[];
}

// ------------------------------------------------------------------------------------------------ blocks

/** Everything that stands on lines of its own. */
export type Block =
    | Paragraph
    | Heading
    | List
    | Table
    | Card
    | Definitions
    | Figure
    | Callout
    | Quotation
    | CodeBlock
    | Group
    | Index
    | Separator
    | PageBreak;

/** Running text. */
export interface Paragraph {
    readonly kind: 'paragraph';
    readonly content: readonly Inline[];
    /** `lead` opens a chapter; `note` is small print under a table or a figure. */
    readonly role?: 'lead' | 'note';
}

/** A title inside running text that is no section: never numbered, not in the table of contents. */
export interface Heading {
    readonly kind: 'heading';
    /** 1 is the level right under the section that holds it. */
    readonly level: 1 | 2 | 3;
    readonly id?: Target;
    readonly content: readonly Inline[];
}

/** A bulleted or numbered list. */
export interface List {
    readonly kind: 'list';
    readonly ordered: boolean;
    /** Where an ordered list starts; 1 when absent. */
    readonly start?: number;
    readonly items: readonly ListItem[];
}

/** One item of a list. */
export interface ListItem {
    readonly id?: Target;
    /** A check box before the item, and its state. */
    readonly checked?: boolean;
    readonly blocks: readonly Block[];
}

/** Rows under columns. */
export interface Table {
    readonly kind: 'table';
    readonly id?: Target;
    /** Given by `numbered` to tables that have a caption. */
    readonly number?: string;
    readonly caption?: readonly Inline[];
    readonly columns: readonly TableColumn[];
    readonly head: readonly TableRow[];
    readonly body: readonly TableRow[];
    readonly foot: readonly TableRow[];
    /** Small print under the table: source, basis, abbreviations. */
    readonly note?: readonly Inline[];
    /** `matrix` has narrow cells that hold marks; `wide` may turn the page or scroll; `form` has lines around cells to be filled in. */
    readonly presentation?: 'plain' | 'matrix' | 'wide' | 'form';
}

/** How a column's cells are set. */
export interface TableColumn {
    /** `number` aligns to the end with figures of equal width, `mark` is centred and narrow, `code` does not break. */
    readonly kind: 'text' | 'number' | 'code' | 'mark';
    /** Share of the width, relative to the other columns; a column without it takes what it needs. */
    readonly weight?: number;
}

/** One row. Cells covered by a span are left out, as in HTML. */
export interface TableRow {
    readonly id?: Target;
    /** `group` titles the rows that follow; `subtotal` and `total` sum those before. */
    readonly role?: 'group' | 'subtotal' | 'total';
    readonly cells: readonly TableCell[];
}

/** One cell. */
export interface TableCell {
    readonly content: readonly Inline[];
    /** The cell names its row or its column. */
    readonly header?: 'row' | 'column';
    readonly columnSpan?: number;
    readonly rowSpan?: number;
    readonly tone?: Tone;
}

/** An element that the reader looks up by its identifier: a requirement, a room data sheet, an action, a decision. */
export interface Card {
    readonly kind: 'card';
    readonly id: Target;
    /** What the reader sees of the identifier: `EX-ACOU-01`. */
    readonly label: string;
    readonly title: string;
    /** What it is a card of; a writer may give each its own look. */
    readonly genre: 'requirement' | 'space' | 'scenario' | 'action' | 'element';
    /** A pictogram beside the title. It says nothing that the text does not: a writer that cannot draw it may leave it out. */
    readonly pictogram?: Scene;
    readonly badges: readonly Badge[];
    /** Statement, criteria, tables. */
    readonly blocks: readonly Block[];
    /** Short facts after the body: phases, source, who is obliged. */
    readonly fields: readonly Definition[];
}

/** Terms and what is said of them. */
export interface Definitions {
    readonly kind: 'definitions';
    /** `glossary` is a list of terms in alphabetical order; `facts` sets short values beside their names. */
    readonly presentation: 'glossary' | 'facts';
    readonly items: readonly Definition[];
}

/** One term. */
export interface Definition {
    readonly id?: Target;
    readonly term: readonly Inline[];
    readonly blocks: readonly Block[];
}

/** A drawing, with the same data as a table for those who cannot see it and for formats that cannot draw. */
export interface Figure {
    readonly kind: 'figure';
    readonly id: Target;
    /** Given by `numbered`. */
    readonly number?: string;
    readonly caption: readonly Inline[];
    readonly scene: Scene;
    readonly data: Table;
}

/** A remark set apart from the text. */
export interface Callout {
    readonly kind: 'callout';
    readonly genre: 'note' | 'warning';
    readonly title?: string;
    readonly blocks: readonly Block[];
}

/** Somebody's words. */
export interface Quotation {
    readonly kind: 'quotation';
    readonly blocks: readonly Block[];
    /** Who said it, when. */
    readonly attribution?: readonly Inline[];
}

/** Text kept as it was typed. */
export interface CodeBlock {
    readonly kind: 'code-block';
    readonly text: string;
}

/** Blocks that stay on one page if they fit, and may be a target. */
export interface Group {
    readonly kind: 'group';
    readonly id?: Target;
    readonly blocks: readonly Block[];
}

/** The index of identifiers, grouped. */
export interface Index {
    readonly kind: 'index';
    readonly groups: readonly IndexGroup[];
}

/** The identifiers of one kind. */
export interface IndexGroup {
    readonly title: string;
    readonly entries: readonly IndexEntry[];
}

/** One identifier, where it is described and where it is spoken of. */
export interface IndexEntry {
    readonly target: Target;
    readonly label: string;
    readonly title?: string;
    readonly mentions: readonly Reference[];
}

/** A pause between two parts of a text. */
export interface Separator {
    readonly kind: 'separator';
}

/** The next block starts on a new page in paged formats. */
export interface PageBreak {
    readonly kind: 'page-break';
}

// ------------------------------------------------------------------------------------------------ inlines

/** Everything that stands in a line. */
export type Inline =
    | Text
    | Strong
    | Emphasis
    | Deleted
    | Code
    | Link
    | Reference
    | Badge
    | Quantity
    | LineBreak
    | Anchor;

/** Plain characters. */
export interface Text {
    readonly kind: 'text';
    readonly text: string;
}

/** Important words. */
export interface Strong {
    readonly kind: 'strong';
    readonly content: readonly Inline[];
}

/** Stressed words. */
export interface Emphasis {
    readonly kind: 'emphasis';
    readonly content: readonly Inline[];
}

/** Words struck out. */
export interface Deleted {
    readonly kind: 'deleted';
    readonly content: readonly Inline[];
}

/** Characters kept as they were typed. */
export interface Code {
    readonly kind: 'code';
    readonly text: string;
}

/** Leads out of the document. Only http, https, mailto and tel addresses are ever built (`externalAddress`). */
export interface Link {
    readonly kind: 'link';
    readonly address: string;
    readonly content: readonly Inline[];
}

/** Leads to a target of the document. */
export interface Reference {
    readonly kind: 'reference';
    readonly target: Target;
    /** What the reader sees: `EX-ACOU-01`. */
    readonly label: string;
    /** The title of what it leads to, shown where there is room, in a tooltip elsewhere. */
    readonly title?: string;
    /** `full` shows the label and the title, `title` the title alone; the label alone when absent. */
    readonly display?: 'full' | 'title';
}

/** A short label: priority, flexibility, status. */
export interface Badge {
    readonly kind: 'badge';
    readonly text: string;
    readonly tone: Tone;
    /** What an abbreviated badge means: `F0` is « impératif ». */
    readonly meaning?: string;
}

/** A figure with its unit, already written in the document's language; it never breaks at the end of a line. */
export interface Quantity {
    readonly kind: 'quantity';
    readonly text: string;
}

/** The text goes on at the next line. */
export interface LineBreak {
    readonly kind: 'line-break';
}

/** A target in the middle of a line. */
export interface Anchor {
    readonly kind: 'anchor';
    readonly id: Target;
}

/** Ends a `switch` over a closed union: a case that is not handled does not compile. */
export function unreachable(node: never): never {
    throw new Error(`A kind of node is not handled: ${JSON.stringify(node)}`);
}
