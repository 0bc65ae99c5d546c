import {
    LSPErrorCodes, ResponseError, type CancellationToken, type Connection, type Location, type Position, type Range,
} from 'vscode-languageserver';
import type { Language } from '../language/grammar/vocabulary.js';
import type { SourceRange } from '../language/grammar/values.js';
import type { Bilingual } from '../language/model/findings.js';
import type { Programme } from '../language/model/programme.js';
import { TenderVersions } from '../language/tendered.js';
import { type View, viewOf } from '../language/features/view.js';
import { isUnder } from '../language/paths.js';
import { Workbench, type CheckedProgramme } from '../language/workbench.js';
import type { StartThread } from './building/thread.js';
import { Lines, pathOf, uriOf } from './places.js';
import type { ClientOptions } from './protocol.js';
import { Refreshes } from './refreshes.js';
import { SettingsReader } from './settings.js';

/** What a client can do, and what it asked for when the session began. */
export interface ClientTraits {
    readonly locale: Language;
    readonly snippets: boolean;
    readonly versionedEdits: boolean;
    readonly labelledSymbols: boolean;
    /** An action may be given its edit once it is chosen. */
    readonly lateEdits: boolean;
    readonly options: ClientOptions;
}

/** A document as the client holds it. */
interface OpenDocument {
    readonly uri: string;
    readonly version: number;
    readonly text: string;
}

/** What every feature works on: the workbench, and the way between places of the protocol and places of the core. */
export class Session {
    readonly workbench = new Workbench();
    /** The documents that the client holds open, by path. */
    readonly open = new Map<string, OpenDocument>();
    client: ClientTraits = {
        locale: 'en', snippets: false, versionedEdits: false, labelledSymbols: false, lateEdits: false, options: {},
    };
    /** Reads a file that ships with the editor's extension, by its name; absent where the editor named no folder of them. */
    asset: ((name: string) => Promise<Uint8Array>) | undefined;
    /** Reads a file of the user's, by its path; absent before the conversation begins. */
    read: ((file: string) => Promise<Uint8Array>) | undefined;
    /** Starts a thread beside the conversation; absent where the host has none. */
    startThread: StartThread | undefined;
    /** Gives the folders that the user opened; an editor of single texts has none. */
    folders: () => readonly string[] = () => [];
    /** Whether the user has opened a folder, be it closed since. */
    hadFolders = false;
    /** Settled when the files of the workspace are read. */
    ready: Promise<void> = Promise.resolve();
    /** The versions that programmes say were tendered. */
    readonly tendered = new TenderVersions(this.workbench);
    readonly settings: SettingsReader;
    readonly refreshes: Refreshes;
    private readonly lines = new Map<string, Lines>();
    private readonly readers: ((changed: readonly CheckedProgramme[]) => boolean)[] = [];
    private readonly listeners: ((changed: readonly CheckedProgramme[]) => void)[] = [];

    constructor(readonly connection: Connection) {
        const log = (what: string, error: unknown): void => this.log(what, error);
        this.settings = new SettingsReader(connection, log);
        this.refreshes = new Refreshes(connection, log);
    }

    /** The language in which the user is spoken to. */
    get locale(): Language {
        return this.client.locale;
    }

    /** A text in the user's language. */
    say(text: Bilingual): string {
        return text[this.locale];
    }

    /** Tells a feature of the programmes that were read anew, before the rules do their work; it says whether it shows something. */
    onRead(listener: (changed: readonly CheckedProgramme[]) => boolean): void {
        this.readers.push(listener);
    }

    /** Tells the features that some programmes were read anew. Gives whether one of them shows the user something. */
    tellRead(changed: readonly CheckedProgramme[]): boolean {
        return this.readers.map(listener => listener(changed)).includes(true);
    }

    /** Tells a feature of the programmes that were checked anew, once their findings are published. */
    onChecked(listener: (changed: readonly CheckedProgramme[]) => void): void {
        this.listeners.push(listener);
    }

    /** Tells the features that some programmes were checked anew. */
    tellChecked(changed: readonly CheckedProgramme[]): void {
        this.listeners.forEach(listener => listener(changed));
    }

    /** The programme that holds a document, checked. */
    checked(uri: string): CheckedProgramme | undefined {
        return this.workbench.programmeOf(pathOf(uri));
    }

    /**
     * The programmes among which the user is given a choice, that at hand among them: those of the folders that are open, and of their
     * libraries. An editor holds the texts of a folder that was closed for minutes after it shows none of them any more.
     */
    offered(atHand?: CheckedProgramme): readonly CheckedProgramme[] {
        const { programmes, libraryFolders } = this.workbench;
        const shown = [...this.folders(), ...libraryFolders];
        // An editor without a folder shows the programmes of single texts.
        return !this.hadFolders ? programmes
            : programmes.filter(checked => checked === atHand || shown.some(folder => isUnder(checked.folder, folder)));
    }

    get programmes(): readonly Programme[] {
        return this.workbench.programmes.map(({ programme }) => programme);
    }

    /** A document as the features see it; undefined for one that the workbench does not hold. */
    view(uri: string): View | undefined {
        const path = pathOf(uri);
        const checked = this.workbench.programmeOf(path);
        return checked && viewOf(checked.programme, path);
    }

    linesOf(file: string): Lines {
        const text = this.workbench.textOf(file) ?? '';
        const known = this.lines.get(file);
        if (known?.text === text) {
            return known;
        }
        const lines = new Lines(text);
        this.lines.set(file, lines);
        return lines;
    }

    offsetAt(file: string, position: Position): number {
        return this.linesOf(file).offsetAt(position);
    }

    rangeOf({ file, start, end }: SourceRange): Range {
        const lines = this.linesOf(file);
        return { start: lines.positionAt(start), end: lines.positionAt(end) };
    }

    locationOf(range: SourceRange): Location {
        return { uri: this.uriOf(range.file), range: this.rangeOf(range) };
    }

    /** An address that opens a file at a place. */
    addressOf(range: SourceRange): string {
        const { line, character } = this.rangeOf(range).start;
        return `${this.uriOf(range.file)}#L${line + 1},${character + 1}`;
    }

    /** The URI of a file: as the client wrote it where it is open. */
    uriOf(file: string): string {
        return this.open.get(file)?.uri ?? uriOf(file);
    }

    /**
     * A handler that answers once the workspace is read, and answers nothing where it fails: the failure is logged, and no other feature
     * suffers from it. What was called off meanwhile is not looked for.
     */
    answering<P extends unknown[], R>(
        what: string,
        empty: R,
        handle: (...parameters: P) => R | Promise<R>,
    ): (...parameters: P) => Promise<R> {
        return async (...parameters) => {
            await this.ready;
            if ((parameters[1] as CancellationToken | undefined)?.isCancellationRequested === true) {
                throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
            }
            try {
                return await handle(...parameters);
            } catch (error) {
                this.log(what, error);
                return empty;
            }
        };
    }

    log(what: string, error: unknown): void {
        this.connection.console.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
}
