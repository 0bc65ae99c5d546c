/** What the editor's commands ask of the server: to begin a programme or an element, and to build. */

/** Asks for the programmes that one may start from, in a `language`: a list of `StarterChoice`. */
export const startersRequest = 'amont/starters';
/** Asks for the files of a new programme, as a `NewProgramme` describes it: a list of `NewFile`. */
export const newProgrammeRequest = 'amont/newProgramme';
/** Asks where a `NewElementQuestion` may be answered: `NewElementChoices`, or null outside programmes. */
export const newElementRequest = 'amont/newElement';
/** Asks what can be built, and from which programmes, that of a document (`uri`) first: a list of `BuildChoice`. */
export const buildChoicesRequest = 'amont/buildChoices';
/** Compiles a programme as a `BuildOrder` says: a `BuildAnswer`. It tells how far it is (`workDoneToken`) and can be called off. */
export const buildRequest = 'amont/build';

/** A sector, with the programme that one starts from there. */
export interface StarterChoice {
    readonly sector: string;
    readonly label: string;
    readonly title: string;
    /** The ladders of phases that it may follow, the one for which it is written first. */
    readonly ladders: readonly LadderChoice[];
}

/** A ladder of phases, with the phase that a new programme has reached on it. */
export interface LadderChoice {
    readonly name: string;
    readonly label: string;
    /** Its phases and whom it suits, in a line. */
    readonly detail: string;
    readonly phases: readonly { readonly id: string; readonly title: string }[];
    readonly stage: string;
}

/** What a new programme is made for. */
export interface NewProgramme {
    readonly sector: string;
    readonly language: 'fr' | 'en';
    /** The name from which its code is taken. */
    readonly name: string;
    readonly title?: string;
    readonly owner?: string;
    /** The ladder of its phases, by the name that a `LadderChoice` gives it. */
    readonly ladder?: string;
    readonly stage?: string;
}

/** A file to be written, by its path below a folder; bytes are in base 64. */
export type NewFile = { readonly path: string } & ({ readonly text: string } | { readonly bytes: string });

/** What is to be declared, and the document at hand. */
export interface NewElementQuestion {
    readonly kind: 'requirement' | 'scenario' | 'space';
    readonly uri?: string;
}

/** Where a new element may stand, and under which names. */
export interface NewElementChoices {
    readonly places: readonly {
        readonly uri: string;
        /** The unit that holds it, where it is one: a file otherwise. */
        readonly unit?: string;
        /** How many elements of that kind stand there. */
        readonly count: number;
        readonly position: { readonly line: number; readonly character: number };
        /** The snippets of the free names, the likeliest first. */
        readonly names: readonly { readonly name: string; readonly snippet: string }[];
    }[];
}

/** A programme that can be compiled. */
export interface BuildChoice {
    /** Its folder, as a URI. */
    readonly folder: string;
    readonly title: string;
    /** Whether it holds the document that was asked about. */
    readonly own: boolean;
    /** Where its documents usually stand, as a URI. */
    readonly target: string;
    readonly errors: number;
    readonly documents: readonly {
        readonly kind: string;
        readonly title: string;
        readonly audience: string;
        /** The programme declares it as a deliverable. */
        readonly declared: boolean;
    }[];
    readonly formats: readonly string[];
}

/** What is to be compiled. */
export interface BuildOrder {
    readonly folder: string;
    readonly documents: readonly string[];
    readonly formats: readonly string[];
    /** Compile despite errors: the documents say so on their covers. */
    readonly force?: boolean;
    readonly workDoneToken?: string;
}

/** The files of what was compiled with what could not be rendered, or the reason why there are none. */
export type BuildAnswer =
    | { readonly files: readonly NewFile[]; readonly notes: readonly string[] }
    | { readonly refused: string; readonly errors: number };
