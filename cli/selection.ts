import { readdirSync, statSync, readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { isUnder } from '../language/paths.js';
import { decodeFile, largestFile } from '../language/readers/text-file.js';
import { TenderVersions } from '../language/tendered.js';
import { declaredIn, Workbench, type CheckedProgramme } from '../language/workbench.js';
import { today } from './environment.js';
import { CannotRun, reasonOf } from './failure.js';
import { corePath, filesUnder, isAmont, isThere, noteUnreadable, readInto, shownPath } from './files.js';
import type { Messages } from './messages/messages.js';
import { filesTendered } from './tendered.js';
import type { Terminal } from './terminal.js';

/** The programmes that the user's paths lead to, in a workbench that holds all that they rest on. */
export class Selection {
    readonly workbench: Workbench;
    /** The folders of the programmes to which the user's paths belong. */
    private readonly homes: readonly string[];
    /** What the user named: programmes below are meant too. */
    private readonly named: readonly string[];
    /** The folders whose trees are loaded: those of the programmes, then those of their libraries. */
    private readonly loaded = new Set<string>();
    private analysed = 0;
    private readonly tendered: TenderVersions;

    constructor(paths: readonly string[], private readonly terminal: Terminal, private readonly messages: Messages) {
        this.workbench = new Workbench(() => {
            this.analysed++;
            terminal.progress(() => messages.files.analysing(this.analysed));
        });
        this.tendered = new TenderVersions(this.workbench);
        this.workbench.setToday(today());
        const given = paths.length > 0 ? paths : ['.'];
        this.named = given.map(corePath);
        this.homes = given.map(homeOf);
        this.homes.forEach(folder => this.load(folder));
        this.loadLibraries();
        terminal.endProgress();
    }

    /** Every folder of which a change may change what is found. */
    get folders(): readonly string[] {
        return [...this.loaded];
    }

    /** What the user named, to be told about it. */
    get shownNames(): string {
        return this.named.map(name => shownPath(name, 'native')).join(', ');
    }

    /** The groups of files that the user's paths lead to: programmes, libraries among them, and files that belong to none. */
    get checked(): readonly CheckedProgramme[] {
        this.tendered.take().forEach(version => this.tendered.found(version, filesTendered(version.folder, version.name)));
        const groups = this.workbench.programmes
            .filter(({ folder }) => this.homes.includes(folder) || this.named.some(name => isUnder(folder, name)));
        this.terminal.endProgress();
        return groups;
    }

    /**
     * Reads again the files that changed on disk, were added or went away; tells whether there was anything to it. A file that is gone is
     * taken out even when nothing was said of it: of a renamed file the new name is often heard of first.
     */
    reload(changed: readonly string[]): boolean {
        const gone = this.workbench.files.filter(file => !isThere(path.normalize(file)));
        const ours = changed.filter(file => this.workbench.has(corePath(file)) || isThere(file));
        gone.forEach(file => this.workbench.remove(file));
        ours.forEach(file => readInto(this.workbench, file));
        this.loadLibraries();
        this.terminal.endProgress();
        return gone.length > 0 || ours.length > 0;
    }

    /** Reads every folder again: what changed while nobody was watching. What did not change costs nothing more. */
    refresh(): void {
        const before = new Set(this.workbench.files);
        for (const folder of this.loaded) {
            for (const file of filesUnder(path.normalize(folder), (at, error) => this.refuse(folder, at, error))) {
                readInto(this.workbench, file);
                before.delete(corePath(file));
            }
        }
        before.forEach(file => this.workbench.remove(file));
        this.loadLibraries();
    }

    private load(folder: string): void {
        if ([...this.loaded].some(other => isUnder(folder, other))) {
            return;
        }
        this.loaded.add(folder);
        let read = 0;
        for (const file of filesUnder(path.normalize(folder), (at, error) => this.refuse(folder, at, error))) {
            readInto(this.workbench, file);
            read++;
            this.terminal.progress(() => this.messages.files.reading(read));
        }
    }

    private refuse(folder: string, at: string, error: unknown): void {
        if (corePath(at) === folder && this.homes.includes(folder)) {
            throw new CannotRun(m => m.files.unreadablePath(shownPath(at, 'native'), reasonOf(error, m)));
        }
        noteUnreadable(this.workbench, at, error);
    }

    private loadLibraries(): void {
        for (;;) {
            const missing = this.workbench.missingLibraries.filter(folder => !this.loaded.has(folder) && isFolder(folder));
            if (missing.length === 0) {
                return;
            }
            missing.forEach(folder => this.load(folder));
            missing.forEach(folder => this.loaded.add(folder));
        }
    }
}

/** Whether a group of files is a programme or a library, and not files that belong to none. */
export function isDeclared({ programme }: CheckedProgramme): boolean {
    return programme.header !== undefined || programme.libraryHeader !== undefined;
}

/** Refuses a selection without any file. */
export function requireFiles(selection: Selection): void {
    if (selection.checked.length === 0) {
        throw new CannotRun(m => m.files.noFiles(selection.shownNames));
    }
}

/** The folder of the programme to which a path belongs; where no folder above declares one, the path's own folder. */
export function homeOf(given: string): string {
    const full = path.resolve(given);
    let isFile: boolean;
    try {
        isFile = !statSync(full).isDirectory();
    } catch (error) {
        const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
        throw new CannotRun(m => (missing ? m.files.noSuchPath(given) : m.files.unreadablePath(given, reasonOf(error, m))));
    }
    if (isFile && !isAmont(path.basename(full))) {
        throw new CannotRun(m => m.files.notAmont(given));
    }
    const start = isFile ? path.dirname(full) : full;
    for (let folder = start; ; folder = path.dirname(folder)) {
        if (declaresProgramme(folder)) {
            return corePath(folder);
        }
        // A repository is a world of its own: what lies above it is not the user's programme.
        if (folder === path.dirname(folder) || existsSync(path.join(folder, '.git'))) {
            return corePath(start);
        }
    }
}

function declaresProgramme(folder: string): boolean {
    let names: string[];
    try {
        names = readdirSync(folder);
    } catch {
        return false;
    }
    return names.some(name => {
        const file = path.join(folder, name);
        try {
            const stats = isAmont(name) ? statSync(file) : undefined;
            return stats !== undefined && stats.isFile() && stats.size <= largestFile
                && declaredIn(decodeFile(file, readFileSync(file)).text) !== undefined;
        } catch {
            return false;
        }
    });
}

function isFolder(folder: string): boolean {
    try {
        return statSync(folder).isDirectory();
    } catch {
        return false;
    }
}
