/** What the server says beyond the Language Server Protocol. The client imports nothing else of the server. */

/** Sent by the server whenever what it knows of the workspace changes. */
export const statusNotification = 'amont/status';

/** What a programme comes to, for the editor's status. */
export interface ProgrammeStatus {
    /** The folder of its declaration, as a URI. */
    readonly folder: string;
    /** Its title, or the folder's name. */
    readonly title: string;
    readonly files: number;
    readonly errors: number;
    readonly warnings: number;
    readonly informations: number;
    /** The phase at which it is judged: the one that was asked for, else that of its stage. */
    readonly judgedAt?: string;
    /** Whether its ladder has the phase that was asked for; absent where none was. */
    readonly knowsPhase?: boolean;
}

/** What the server knows of the workspace. */
export interface Status {
    readonly state: 'loading' | 'ready';
    readonly programmes: readonly ProgrammeStatus[];
}

/** What the client tells at start. */
export interface ClientOptions {
    /** The command that opens the list of proposals, for what calls for a further one. */
    readonly suggestCommand?: string;
    /** The command that shows places beside a line: it is given a document's URI, a position and a list of `Place`. */
    readonly placesCommand?: string;
    /** The folder of the rules' pages, as a URI: `fr/` and `en/` lie in it. */
    readonly rulePages?: string;
    /** The folder of the files that formats ask for (fonts, models), as a URI. */
    readonly assets?: string;
    /** The editor reads the history of files: it may be asked for the version of a programme that was tendered. */
    readonly readsHistory?: boolean;
    /** The script of the thread that builds, as a URI, for a server inside a page. */
    readonly builder?: string;
    /** How much rules weigh for the user, by their codes: `off`, `information`, `warning` or `error`. */
    readonly rules?: Readonly<Record<string, string>>;
    /** The phase at which programmes are judged, instead of their own stage. */
    readonly phase?: string;
    /** The language in which the user wants to be spoken to, when not the editor's. */
    readonly language?: 'fr' | 'en';
}

/** A stretch of a document, as the protocol writes it. */
export interface Place {
    readonly uri: string;
    readonly range: {
        readonly start: { readonly line: number; readonly character: number };
        readonly end: { readonly line: number; readonly character: number };
    };
}

/**
 * How Node is started for the server. What an edit leaves behind is cleared away as young as it is: with the usual room for it, much of it
 * would be taken for lasting, and the pause to clear that away would fall between two strokes.
 */
export const serverArguments: readonly string[] = ['--max-semi-space-size=32'];

// The compiled programme beside its text ------------------------------------------------------------------------------

/** Asks for the compiled programme that holds a document (`PreviewQuery`), and to be told of its changes: a `PreviewPage`, or null. */
export const previewRequest = 'amont/preview';
/** Tells that nobody looks at the programme of a `folder`, shown as `kind`, any more. */
export const previewClosedNotification = 'amont/previewClosed';
/** Sent by the server while a programme is looked at: a `PreviewChange`. */
export const previewChangeNotification = 'amont/previewChange';
/** Asks where what stands at a `PreviewPlace` is written: a `Place`, or null. */
export const previewSourceRequest = 'amont/previewSource';
/** Asks where what the mark at a `PreviewPlace` tells stands in the text: a `Place`, or null. */
export const previewMarkRequest = 'amont/previewMark';
/** Asks where the page describes what is written at a `PreviewPosition`: a `PreviewPlace`, or null. */
export const previewAnchorRequest = 'amont/previewAnchor';

/** What a page shows: the whole programme, where nothing is said, or its dashboard. */
export type PreviewKind = 'programme' | 'dashboard';

/** The page of the programme that holds a document. */
export interface PreviewQuery {
    readonly uri: string;
    readonly kind?: PreviewKind;
}

/** A piece of the page, which is replaced by itself. */
export interface PreviewPiece {
    readonly key: string;
    readonly html: string;
}

/** What was found in what a place of the page describes. */
export interface PreviewMark {
    /** An `id` of the page. */
    readonly anchor: string;
    readonly severity: 'error' | 'warning' | 'information';
    readonly messages: readonly string[];
}

/** The whole page. */
export interface PreviewPage {
    /** Names the programme in what is said of this page. */
    readonly folder: string;
    readonly kind: PreviewKind;
    readonly title: string;
    readonly language: 'fr' | 'en';
    /** How the pieces look, as a style sheet. */
    readonly style: string;
    readonly pieces: readonly PreviewPiece[];
    readonly order: readonly string[];
    readonly marks: readonly PreviewMark[];
}

/** What of the page is new. */
export interface PreviewChange {
    readonly folder: string;
    readonly kind: PreviewKind;
    readonly title: string;
    readonly pieces: readonly PreviewPiece[];
    /** Every piece's key in reading order, where pieces came, went or moved. */
    readonly order?: readonly string[];
    /** Every mark, where they differ. */
    readonly marks?: readonly PreviewMark[];
}

/** A place of the page. */
export interface PreviewPlace {
    readonly folder: string;
    readonly kind?: PreviewKind;
    readonly anchor: string;
}

/** A place of the text. */
export interface PreviewPosition {
    readonly uri: string;
    readonly kind?: PreviewKind;
    readonly position: Place['range']['start'];
}

/** Where the cursor stands when a table is asked about. */
export interface TablePlace {
    readonly textDocument: { readonly uri: string };
    readonly position: Place['range']['start'];
}

/** A change to a document at hand, as the protocol writes it. */
export interface PlainEdit {
    readonly range: Place['range'];
    readonly newText: string;
}

/** Asks how the table at a `TablePlace` is laid out, its columns aligned: `PlainEdit`s, or null outside tables. */
export const tableLayoutRequest = 'amont/table/layout';
/** Asks what cells on the clipboard (`text`, `html`) become at a `TablePlace`: a `PasteAnswer`, or null where they are no table. */
export const tablePasteRequest = 'amont/table/paste';
/** Sorts the table at a `TablePlace`, by a `column` (else the cursor's), `descending` or not (else in turn): a `TableAnswer`. */
export const tableSortRequest = 'amont/table/sort';
/** Asks for the table at a `TablePlace` as a grid: a `GridAnswer`, or null. */
export const tableGridRequest = 'amont/table/grid';
/** Makes a `change` (`GridChange`) to the table at a `TablePlace`: a `TableAnswer`. */
export const tableWriteRequest = 'amont/table/write';
/** Asks for the tables of a document (`uri`): the ranges of the words that head them. */
export const tablesRequest = 'amont/tables';

/** What is done to a table in its grid, row 0 below the header: cells written or pasted over, an empty row before a row, rows that go. */
export type GridChange =
    | { readonly write: readonly { readonly row: number; readonly column: number; readonly text: string }[] }
    | { readonly paste: { readonly text: string; readonly html?: string }; readonly row: number; readonly column: number }
    | { readonly insert: number }
    | { readonly remove: readonly number[] };

/** What pasted cells become, and the headings that the table does not know. */
export interface PasteAnswer {
    readonly edits: readonly PlainEdit[];
    readonly unknown: readonly string[];
}

/** A table as a grid: the kind of each column says how its cells are filled, `words` with which words. */
export interface GridAnswer {
    readonly heading: string;
    readonly range: Place['range'];
    readonly columns: readonly {
        readonly heading: string;
        readonly kind: 'name' | 'text' | 'number' | 'word' | 'unknown';
        readonly words?: readonly string[];
    }[];
    readonly rows: readonly (readonly string[])[];
}

/** An edit of the workspace (LSP `WorkspaceEdit`), or the reason why there is none, in the user's language. */
export type TableAnswer = { readonly edit: object } | { readonly refused: string };

// Completeness by phase -----------------------------------------------------------------------------------------------

/** Asks how complete programmes are: that of a document (`uri`), or all. The answer is a list of `ProgrammeCompleteness`. */
export const completenessRequest = 'amont/completeness';

/** How much of what is due is there; the percentage is null where nothing is due. */
export interface CompletenessFigure {
    readonly done: number;
    readonly due: number;
    readonly percent: number | null;
}

/** A phase of a programme's ladder, with what is complete there. */
export interface PhaseFigures extends CompletenessFigure {
    readonly id: string;
    readonly title: string;
    /** How many things are missing there. */
    readonly open: number;
    readonly areas: readonly (CompletenessFigure & { readonly area: string; readonly title: string })[];
}

/** One thing that is due and not there. */
export interface CompletenessItem {
    readonly code: string;
    readonly area: string;
    readonly title: string;
    readonly severity: 'error' | 'warning' | 'information';
    /** The phase from which it is due. */
    readonly due: string;
    readonly element?: string;
    readonly message: string;
    readonly advice?: string;
    readonly location: Place;
}

/** How complete a programme is at each phase of its ladder, and what is open at the one at which it is judged. */
export interface ProgrammeCompleteness {
    readonly folder: string;
    readonly title: string;
    readonly stage?: string;
    readonly judgedAt: string;
    readonly phases: readonly PhaseFigures[];
    readonly open: readonly CompletenessItem[];
}

// Files that only the editor can reach --------------------------------------------------------------------------------

/** Asked by the server: the bytes of the file at a `uri`, in base 64; nothing where there is no such file. */
export const readFileRequest = 'amont/readFile';
/** Asked by the server: what a folder at a `uri` holds, as a list of `FolderEntry`. */
export const listFolderRequest = 'amont/listFolder';
/** Asked by the server: whether a folder stands at a `uri`. */
export const isFolderRequest = 'amont/isFolder';
/** Asked by the server: whether what the editor holds of the file at a `uri` was never saved. */
export const isUnsavedRequest = 'amont/isUnsaved';

/** What stands in a folder. */
export interface FolderEntry {
    readonly name: string;
    readonly isFolder: boolean;
}

// The version of a programme that was tendered ------------------------------------------------------------------------

/** Asked by the server: the files of a programme as they were in a version (`TenderedQuestion`): a `TenderedAnswer`. */
export const tenderedRequest = 'amont/tendered';
/** Tells that a version in the history of a `folder`, as a URI, is not what it was: it is to be asked for anew. */
export const tenderedChangedNotification = 'amont/tenderedChanged';

/** The version that a programme names, with the URIs of its folder and of the files that it has now. */
export interface TenderedQuestion {
    readonly folder: string;
    readonly version: string;
    readonly files: readonly string[];
}

/** The texts by the URIs of the files, the reason why there are none, or null where the editor has no history to read. */
export type TenderedAnswer =
    | { readonly files: readonly (readonly [uri: string, text: string])[] }
    | { readonly problem: 'noRepository' | 'noVersion' | 'unreadable' }
    | null;
