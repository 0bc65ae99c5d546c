/** What the views of a programme ask of the server, beside the texts: its tree, its traces, its findings. */
import type { Place } from './protocol.js';

/** Asks which programmes there are, and which holds a document (`uri`): a `ProgrammeList`. Who asked is told of checks from then on. */
export const programmesRequest = 'amont/programmes';
/** Sent by the server to who asked for programmes, once some were checked anew: a list of their folders. */
export const checkedNotification = 'amont/checked';
/** Asks for branches of a programme's tree (`TreeQuery`): a list of `TreeBranch`. */
export const treeRequest = 'amont/tree';
/** Asks where the tree shows what stands at a `PreviewPosition` (with a `grouping`): a `TreePath`, or null. */
export const treePathRequest = 'amont/treePath';
/** Asks for the element at a `PreviewPosition`: a `TraceSubject`, or null. */
export const traceSubjectRequest = 'amont/traceSubject';
/** Asks for the steps of a trace (`TraceQuery`): a list of `TraceStep`. */
export const traceRequest = 'amont/trace';
/** Asks for the findings of a `folder` by family: a list of `FindingFamily`. */
export const findingsRequest = 'amont/findings';

/** How the tree of a programme is put in groups. */
export type TreeGrouping = 'chapter' | 'phase' | 'space' | 'users';

/** A programme that there is a view of. */
export interface ProgrammeChoice {
    /** Names it in what is asked. */
    readonly folder: string;
    readonly uri: string;
    readonly title: string;
    /** The URI of the file that declares it; of its first file where none does. */
    readonly file: string;
}

/** The programmes, and the folder of the one that holds the document. */
export interface ProgrammeList {
    readonly programmes: readonly ProgrammeChoice[];
    readonly current?: string;
}

/** How many findings of each weight there are. */
export interface FindingCounts {
    readonly errors: number;
    readonly warnings: number;
    readonly informations: number;
}

/** An element as the views name it. */
export interface ElementCard {
    readonly folder: string;
    /** Names it in its programme. */
    readonly key: string;
    /** Its kind, as the language calls it in the code: `requirement`. */
    readonly kind: string;
    /** Its kind in the user's words. */
    readonly word: string;
    readonly id: string;
    readonly title: string;
    /** Where its name is written. */
    readonly place: Place;
    readonly findings: FindingCounts;
}

/** What branches are asked for: those below a path of names, the top ones where it is empty. */
export interface TreeQuery {
    readonly folder: string;
    readonly grouping: TreeGrouping;
    readonly path: readonly string[];
}

/** A branch of the tree: a group, or an element. */
export interface TreeBranch {
    /** Names it among its siblings. */
    readonly name: string;
    readonly label: string;
    readonly element?: ElementCard;
    /** How many elements it holds, for a group. */
    readonly count?: number;
    readonly hasChildren: boolean;
}

/** The way down a programme's tree, name by name. */
export interface TreePath {
    readonly folder: string;
    readonly path: readonly string[];
}

/** An element whose traces are looked at, with how many elements it comes from and leads to: at once, and in all. */
export interface TraceSubject {
    readonly element: ElementCard;
    readonly from: { readonly direct: number; readonly whole: number };
    readonly to: { readonly direct: number; readonly whole: number };
}

/** The steps from an element: the `path` holds the keys of those on the way to it. */
export interface TraceQuery {
    readonly folder: string;
    readonly key: string;
    readonly way: 'from' | 'to';
    readonly path: readonly string[];
}

/** One step of a trace. */
export interface TraceStep {
    readonly element: ElementCard;
    /** Why the two hold together, in the words of the language. */
    readonly roles: readonly string[];
    /** How many steps lead further. */
    readonly further: number;
    /** The element stands already on the way here. */
    readonly isAgain: boolean;
}

/** The findings of one family of rules. */
export interface FindingFamily {
    readonly name: string;
    readonly title: string;
    readonly counts: FindingCounts;
    readonly rules: readonly FindingRule[];
}

/** The findings of one rule. */
export interface FindingRule {
    readonly code: string;
    readonly title: string;
    readonly counts: FindingCounts;
    readonly findings: readonly {
        readonly severity: 'error' | 'warning' | 'information';
        readonly message: string;
        readonly place: Place;
    }[];
}
