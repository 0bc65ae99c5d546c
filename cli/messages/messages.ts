import type { Language } from '../../language/grammar/vocabulary.js';
import type { Severity } from '../../language/model/findings.js';
import { english } from './en.js';
import { french } from './fr.js';
import type { LayoutMessages } from './layout.js';
import type { StatusMessages } from './status.js';

/** How many findings weigh how much. */
export type Counts = Readonly<Record<Severity, number>>;

/** Everything that the command line says by itself, in one language. */
export interface Messages {
    readonly language: Language;
    readonly help: HelpMessages;
    readonly usage: UsageMessages;
    readonly files: FileMessages;
    readonly check: CheckMessages;
    readonly build: BuildMessages;
    readonly start: StartMessages;
    readonly watch: WatchMessages;
    readonly rules: RulesMessages;
    readonly status: StatusMessages;
    readonly layout: LayoutMessages;
    readonly fix: FixMessages;
    /** Before the one line that says why a command could not run. */
    readonly cannotRun: string;
    readonly unexpected: (reason: string) => string;
    readonly outputFailed: (reason: string) => string;
}

/** The help pages. */
export interface HelpMessages {
    readonly tagline: string;
    readonly titles: Readonly<Record<'Usage:' | 'Arguments:' | 'Options:' | 'Commands:', string>>;
    readonly commandPlaceholder: string;
    readonly optionsPlaceholder: string;
    readonly choices: string;
    readonly byDefault: string;
    /** Between the choices and the default. */
    readonly separator: string;
    readonly help: string;
    readonly helpCommand: string;
    readonly helpCommandArgument: string;
    readonly version: string;
    readonly language: string;
    readonly watch: string;
    readonly path: string;
    readonly paths: string;
    readonly folder: string;
    readonly check: { readonly summary: string; readonly description: string; readonly format: string; readonly failOn: string };
    readonly build: {
        readonly summary: string;
        readonly description: string;
        readonly to: string;
        readonly document: string;
        readonly phase: string;
        readonly unit: string;
        readonly out: string;
        readonly template: string;
        readonly update: string;
        readonly force: string;
        readonly lang: string;
        readonly names: Readonly<Record<'documents' | 'phase' | 'unit' | 'model', string>>;
    };
    readonly start: Readonly<Record<'summary' | 'description' | 'sector' | 'phases' | 'language', string>>;
    readonly rules: { readonly summary: string; readonly description: string };
    readonly totals: { readonly summary: string; readonly description: string; readonly explain: string };
    readonly fix: {
        readonly summary: string;
        readonly description: string;
        readonly rule: string;
        readonly dryRun: string;
        readonly exitCodes: string;
    };
    readonly examples: string;
    readonly exitCodes: string;
    /** Names of arguments as the help shows them. */
    readonly names: Readonly<Record<
        'path' | 'folder' | 'sector' | 'ladder' | 'formats' | 'format' | 'language' | 'level' | 'command' | 'phase' | 'code', string
    >>;
}

/** What was wrong with the arguments. */
export interface UsageMessages {
    readonly unknownOption: (option: string) => string;
    readonly unknownCommand: (command: string) => string;
    readonly missingArgument: (argument: string) => string;
    readonly missingValue: (option: string) => string;
    readonly missingOption: (option: string) => string;
    readonly badValue: (option: string, value: string, choices: readonly string[]) => string;
    readonly tooManyArguments: (command: string) => string;
    readonly didYouMean: (candidate: string) => string;
    readonly noCommand: string;
    readonly seeHelp: (command: string) => string;
}

/** What is said of files on disk. */
export interface FileMessages {
    readonly noSuchPath: (path: string) => string;
    readonly notAmont: (path: string) => string;
    readonly unreadablePath: (path: string, reason: string) => string;
    readonly noFiles: (path: string) => string;
    readonly noProgramme: (path: string) => string;
    /** Why the system refused. */
    readonly reasons: Readonly<Record<
        'denied' | 'deniedOrOpen' | 'open' | 'missing' | 'brokenLink' | 'folder' | 'special' | 'loop' | 'full' | 'readOnly' | 'notFolder'
        | 'tooManyOpen', string
    >>;
    readonly reading: (done: number) => string;
    readonly analysing: (done: number) => string;
}

/** The report of findings. */
export interface CheckMessages {
    readonly severity: Readonly<Record<Severity, string>>;
    readonly counts: (counts: Counts) => string;
    readonly scope: (programmes: number, files: number, elements: number) => string;
    readonly clean: string;
    /** How many findings can be mended in the editor, and how many of those `amont fix` mends by itself. */
    readonly fixable: (count: number, sure: number) => string;
    readonly untilLine: (line: number) => string;
    /** How many findings the programme sets aside with a reason. */
    readonly waived: (count: number) => string;
}

/** What a programme is called: its code and its title. */
export interface ProgrammeName {
    readonly code: string;
    readonly title: string;
}

/** The compiled documents. */
export interface BuildMessages {
    readonly stopped: (title: string, errors: number) => string;
    readonly forced: (title: string, errors: number) => string;
    readonly written: (path: string, size: string) => string;
    readonly unwritable: (path: string, reason: string) => string;
    readonly unreadableModel: (path: string, reason: string) => string;
    readonly noSuchFile: string;
    readonly outsized: string;
    readonly updateOne: string;
    /** A document delivered before that is of another programme, and one that is another document than what is asked for. */
    readonly otherProgramme: (path: string, theirs: ProgrammeName, ours: ProgrammeName) => string;
    readonly otherDocument: (path: string, delivered: string, asked: string) => string;
    readonly sameName: (name: string) => string;
    readonly onlyLibraries: (path: string) => string;
    readonly unknownFormat: (format: string, formats: readonly string[]) => string;
    readonly unknownDocument: (name: string, documents: readonly string[]) => string;
    /** A phase or a unit that the programme does not have. */
    readonly unknownCut: (kind: 'phase' | 'unit', name: string, title: string, known: readonly string[]) => string;
    readonly noDeclared: (title: string) => string;
    readonly note: (message: string, others: number) => string;
    readonly composing: string;
    /** A size in kilobytes. */
    readonly size: (kilobytes: number) => string;
}

/** The starting programme. */
export interface StartMessages {
    readonly unknownSector: (sector: string, sectors: string) => string;
    readonly missingSector: (sectors: string) => string;
    readonly unknownLadder: (ladder: string, ladders: string) => string;
    readonly notEmpty: (path: string) => string;
    readonly notFolder: (path: string) => string;
    readonly created: (path: string) => string;
    readonly next: string;
    readonly write: (path: string) => string;
    readonly check: string;
    readonly build: string;
}

/** The list of rules. */
export interface RulesMessages {
    readonly count: (rules: number) => string;
}

/** The sure fixes. */
export interface FixMessages {
    readonly unknownRule: (code: string, meant: string | undefined) => string;
    readonly refused: (place: string, code: string, because: string) => string;
    readonly changedMeanwhile: (path: string) => string;
    readonly otherEncoding: (path: string) => string;
    readonly summary: (fixes: number, files: number, detail: string, dryRun: boolean) => string;
}

/** While watching. */
export interface WatchMessages {
    readonly waiting: string;
    readonly changed: (paths: readonly string[]) => string;
    readonly stopped: string;
}

/** The messages of a language. */
export function messagesIn(language: Language): Messages {
    return language === 'fr' ? french : english;
}
