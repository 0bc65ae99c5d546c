import type { Language } from '../language/grammar/vocabulary.js';
import type { Severity } from '../language/model/findings.js';
import type { OutputFormat } from '../language/outputs.js';
import type { AskedDocuments } from '../language/document/documents/names.js';

/** What may follow `--format`. */
export const reportFormats = ['text', 'json', 'sarif', 'github', 'junit'] as const;
/** A form of the result of a check. */
export type ReportFormat = (typeof reportFormats)[number];

/** What may follow `--fail-on`, and the severity that it stands for. */
export const failLevels = { error: 'error', warning: 'warning', info: 'information' } as const satisfies Readonly<Record<string, Severity>>;

/** The options of `amont check`, as they were read. */
export interface CheckOptions {
    readonly format: ReportFormat;
    readonly failOn: keyof typeof failLevels;
    /** The phase at which programmes are judged, instead of their stage. */
    readonly at?: string;
    readonly lang?: Language;
    readonly watch?: boolean;
}

/** The options of `amont build`, as they were read. */
export interface BuildOptions {
    readonly to: readonly OutputFormat[];
    /** What follows `--document`; the whole programme where nothing does. */
    readonly documents?: AskedDocuments;
    readonly phase?: string;
    readonly unit?: string;
    readonly out?: string;
    /** The Word document to write on. */
    readonly template?: string;
    /** The Word document to bring up to date in its place. */
    readonly update?: string;
    readonly force?: boolean;
    readonly lang?: Language;
    readonly watch?: boolean;
}

/** The options of `amont fmt`, as they were read. */
export interface FormatOptions {
    readonly check?: boolean;
    readonly lang?: Language;
}

/** The options of `amont fix`, as they were read. */
export interface FixOptions {
    readonly rule?: readonly string[];
    readonly dryRun?: boolean;
    readonly lang?: Language;
}

/** What may follow `--format` of `amont status`. */
export const statusFormats = ['text', 'json', 'md'] as const;
/** A form of the table of completeness. */
export type StatusFormat = (typeof statusFormats)[number];

/** The options of `amont status`, as they were read. */
export interface StatusOptions {
    readonly format: StatusFormat;
    readonly at?: string;
    readonly lang?: Language;
}

/** What may follow `--format` of `amont totals`. */
export const totalsFormats = ['text', 'json', 'md'] as const;

/** The options of `amont totals`, as they were read. */
export interface TotalsOptions {
    readonly format: (typeof totalsFormats)[number];
    readonly explain?: boolean;
    readonly lang?: Language;
}

/** What may follow `--format` of `amont rules`. */
export const ruleFormats = ['text', 'json', 'md'] as const;

/** The options of `amont rules`, as they were read. */
export interface RulesOptions {
    readonly format: (typeof ruleFormats)[number];
    readonly lang?: Language;
}

/** The options of `amont new`, as they were read. */
export interface NewOptions {
    readonly secteur?: string;
    readonly sector?: string;
    /** The ladder of its phases, by its name in either language. */
    readonly phases?: string;
    readonly lang?: Language;
}
