import { Checked, type CheckedProgramme, type Input } from './checked.js';
import { isKind, type Element, type FileModel } from './model/elements.js';
import type { Bilingual, Finding } from './model/findings.js';
import type { Baseline } from './model/limits.js';
import { placeOfPhase } from './model/phases.js';
import { Programme, type Library } from './model/programme.js';
import { readFile, statedLanguage } from './model/read-file.js';
import { folderOf, isUnder, resolvePath } from './paths.js';
import { decodeFile, tooLarge } from './readers/text-file.js';
import { isSettings, readSettings, settingsName, type Settings, type Weight } from './settings.js';
import { scan } from './grammar/scanner.js';
import { wordOf, type Language } from './grammar/vocabulary.js';

export type { CheckedProgramme } from './checked.js';

/** A file as it was given, decoded. */
interface Source {
    readonly file: string;
    readonly text: string;
    readonly findings: readonly Finding[];
    readonly declares: ReturnType<typeof declaredIn>;
    /** Its model in a language, kept while neither changes. */
    model?: { readonly language: Language; readonly value: FileModel };
}

/**
 * The façade of the core: files in, programmes and findings out. Synchronous; reads nothing by itself. Only what changed is read anew, and
 * only programmes with a changed file are checked again.
 */
export class Workbench {
    private readonly sources = new Map<string, Source>();
    private checked = new Map<string, Checked>();
    private stale = true;
    /** The settings of programmes, by their files. */
    private readonly settings = new Map<string, { readonly text: string; readonly read: Settings }>();
    private hostWeights: ReadonlyMap<string, Weight> = new Map();
    private today: string | undefined;
    private readonly baselines = new Map<string, Baseline>();
    private phaseAsked: string | undefined;

    /** @param onRead Told of each file that is read anew, so that a host can show how far long work has come. */
    constructor(private readonly onRead?: (file: string) => void) {}

    /** Adds or replaces a file by its bytes. */
    setBytes(file: string, bytes: Uint8Array): void {
        const { text, findings } = decodeFile(file, bytes);
        this.set(file, text, findings);
    }

    /** Adds or replaces a file by its text, as an editor holds it. */
    setText(file: string, text: string): void {
        this.set(file, text, []);
    }

    /** Adds a file that could not be read; its finding stands with those of its programme. */
    setUnreadable(file: string, reason: string | Bilingual): void {
        const { fr, en } = typeof reason === 'string' ? { fr: reason, en: reason } : reason;
        this.set(file, '', [{
            code: 'file-unreadable', severity: 'error', range: { file, start: 0, end: 0 },
            message: { fr: `Ce fichier ne peut pas être lu (${fr}).`, en: `This file cannot be read (${en}).` },
            advice: { fr: 'Vérifiez ses droits d’accès, ou retirez-le.', en: 'Check its access rights, or take it away.' },
        }]);
    }

    /** Adds a file that is too large to be read, by its size in bytes. */
    setTooLarge(file: string, size: number): void {
        this.set(file, '', [tooLarge(file, size)]);
    }

    remove(file: string): void {
        this.stale = this.sources.delete(file) || this.settings.delete(file) || this.stale;
    }

    has(file: string): boolean {
        return this.sources.has(file) || this.settings.has(file);
    }

    get files(): readonly string[] {
        return [...this.sources.keys(), ...this.settings.keys()];
    }

    textOf(file: string): string | undefined {
        return this.sources.get(file)?.text ?? this.settings.get(file)?.text;
    }

    /** How much rules weigh for who uses the host, whatever the programmes' own settings say. */
    setWeights(given: ReadonlyMap<string, Weight>): void {
        this.hostWeights = given;
        this.stale = true;
    }

    /** The phase at which programmes are judged instead of their stage; those that have no phase of that name keep theirs. */
    setPhase(name: string | undefined): void {
        this.stale ||= name !== this.phaseAsked;
        this.phaseAsked = name;
    }

    get phase(): string | undefined {
        return this.phaseAsked;
    }

    /** The day on which the work is done (ISO 8601): without it, no waiver expires. */
    setToday(today: string): void {
        this.stale ||= today !== this.today;
        this.today = today;
    }

    /** The version of a programme that was tendered, by its folder: its files as they were, or why they cannot be read. */
    setBaseline(folder: string, given: ReadonlyMap<string, string> | { readonly problem: Bilingual }): void {
        this.stale = true;
        if ('problem' in given) {
            this.baselines.set(folder, given);
            return;
        }
        const then = new Workbench();
        given.forEach((text, file) => then.setText(file, text));
        const programme = then.programmes.find(checked => checked.folder === folder)?.programme;
        this.baselines.set(folder, programme ? { programme } : { problem: {
            fr: 'elle ne contient pas ce programme', en: 'it does not hold this programme',
        } });
    }

    private set(file: string, text: string, findings: readonly Finding[]): void {
        if (isSettings(file)) {
            this.setSettings(file, text, findings);
            return;
        }
        const known = this.sources.get(file);
        if (known && known.text === text && known.findings.length === 0 && findings.length === 0) {
            return;
        }
        this.sources.set(file, { file, text, findings, declares: declaredIn(text) });
        this.stale = true;
    }

    private setSettings(file: string, text: string, findings: readonly Finding[]): void {
        if (this.settings.get(file)?.text !== text || findings.length > 0) {
            // What cannot be read as a text has no settings in it.
            const unread = findings.some(({ severity }) => severity === 'error');
            const read = unread ? { file, rules: new Map<string, Weight>(), requires: [], findings: [] } : readSettings(file, text);
            this.settings.set(file, { text, read: { ...read, findings: [...findings, ...read.findings] } });
            this.stale = true;
        }
    }

    /** Folders of the libraries that programmes rest on. */
    get libraryFolders(): readonly string[] {
        const found = this.programmes.flatMap(({ folder, programme }) =>
            restsOn(programme, folder).filter(path => !isUnder(folder, path)));
        return [...new Set(found)];
    }

    /** Folders of libraries that programmes rest on and of which no file was given yet. */
    get missingLibraries(): readonly string[] {
        return this.libraryFolders.filter(path => ![...this.sources.keys()].some(file => isUnder(file, path)));
    }

    /** The programme to which a file belongs. */
    programmeOf(file: string): CheckedProgramme | undefined {
        return this.programmes.find(({ programme }) => programme.files.some(model => model.file === file));
    }

    /** Every programme and every library among the files, by folder. */
    get programmes(): readonly CheckedProgramme[] {
        if (this.stale) {
            this.checkAll();
            this.stale = false;
        }
        return [...this.checked.values()];
    }

    private checkAll(): void {
        const groups = this.groups();
        const previous = this.checked;
        this.checked = new Map();
        for (const [folder, sources] of groups) {
            const language = languageOf(sources);
            const files = sources.map(source => this.modelOf(source, language));
            const libraries = this.librariesOf(folder, files, groups);
            const together = this.keepSame(folder, [...libraries.findings, ...severalHeaders(files)]);
            const extra = [...sources.flatMap(({ findings }) => findings), ...together];
            const settings = this.settings.get(resolvePath(folder, settingsName))?.read;
            const others = libraries.libraries.flatMap(library => library.files);
            const baseline = this.baselines.get(folder);
            const host = [this.hostWeights, this.today, this.phase, baseline];
            const inputs: Input[] = [...host, ...(settings ? [settings] : []), ...files, ...others, ...extra];
            const known = previous.get(folder);
            if (known && known.inputs.length === inputs.length && known.inputs.every((input, i) => input === inputs[i])) {
                this.checked.set(folder, known);
                continue;
            }
            const programme = Programme.build(files, libraries.libraries, language, known?.programme, {
                ...settings, ...(baseline ? { baseline } : {}),
            });
            const read = [...settings?.findings ?? [], ...extra, ...files.flatMap(model => model.findings)];
            const place = this.phase !== undefined && programme.header ? placeOfPhase(programme.ladder, this.phase) : undefined;
            const judged = place === undefined ? programme : programme.judgedAt(place);
            this.checked.set(folder, new Checked(
                folder, judged, inputs, read, settings, this.hostWeights, this.today, judged.reached !== programme.reached,
            ));
        }
    }

    /** Files by programme: each belongs to the nearest folder above it that declares one. */
    private groups(): Map<string, Source[]> {
        const sorted = [...this.sources.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
        const heads = [...new Set(sorted.filter(({ declares }) => declares).map(({ file }) => folderOf(file)))].sort((a, b) =>
            b.length - a.length);
        const groups = new Map<string, Source[]>();
        for (const source of sorted) {
            const folder = heads.find(head => isUnder(source.file, head)) ?? folderOf(source.file);
            const group = groups.get(folder);
            if (group) {
                group.push(source);
            } else {
                groups.set(folder, [source]);
            }
        }
        return groups;
    }

    private modelOf(source: Source, language: Language): FileModel {
        if (source.model?.language !== language) {
            source.model = { language, value: readFile(source.file, source.text, language) };
            this.onRead?.(source.file);
        }
        return source.model.value;
    }

    private librariesOf(folder: string, files: readonly FileModel[], groups: ReadonlyMap<string,
        readonly Source[]>): { libraries: Library[]; findings: Finding[] } {
        const libraries: Library[] = [];
        const findings: Finding[] = [];
        const seen = new Set<string>([folder]);
        const visit = (from: string, models: readonly FileModel[], top: boolean): void => {
            for (const model of models) {
                for (const { text, range } of restsOnTexts(model)) {
                    const path = resolvePath(from, text);
                    if (isUnder(folder, path)) {
                        findings.push(libraryFinding('library-cycle', range,
                            `Le référentiel « ${text} » repose sur ce programme : un cercle ne se résout pas.`,
                            `The library “${text}” rests on this programme: a circle cannot be resolved.`,
                            'Retirez l’un des « s’appuie sur ».', 'Remove one of the “rests on”.'));
                        continue;
                    }
                    // The library's own files; those of other programmes that lie in its folder are none of it.
                    const sources = groups.get(path) ?? [...groups].filter(([other]) => isUnder(other, path)).flatMap(([, others]) =>
                        others);
                    if (sources.length === 0) {
                        if (top) {
                            findings.push(libraryFinding('library-missing', range, `Aucun fichier .amont dans « ${text} ».`,
                                `No .amont file in “${text}”.`,
                                'Vérifiez le chemin : il part du dossier de ce programme.',
                                'Check the path: it starts from the folder of this programme.'));
                        }
                        continue;
                    }
                    if (seen.has(path)) {
                        continue;
                    }
                    seen.add(path);
                    const language = languageOf(sources);
                    const read = sources.map(source => this.modelOf(source, language));
                    libraries.push({ path, files: read });
                    visit(path, read, false);
                }
            }
        };
        visit(folder, files, true);
        return { libraries, findings };
    }

    private readonly foundTogether = new Map<string, Finding[]>();

    /** The same findings as before are the same objects, so that nothing is checked again for them. */
    private keepSame(folder: string, findings: Finding[]): Finding[] {
        const known = this.foundTogether.get(folder);
        if (known && JSON.stringify(known) === JSON.stringify(findings)) {
            return known;
        }
        this.foundTogether.set(folder, findings);
        return findings;
    }
}

function libraryFinding(code: string, range: Finding['range'], fr: string, en: string, adviceFr: string, adviceEn: string): Finding {
    return { code, severity: 'error', range, message: { fr, en }, advice: { fr: adviceFr, en: adviceEn } };
}

const heading = /^[ \t\u00a0]*(?:programme|brief|référentiel|re\u0301fe\u0301rentiel|library)[ \t\u00a0]+[\p{L}_]/mu;

/** What a file declares, of the two that head a folder. A quick look first: most files have no line that could. */
export function declaredIn(text: string): 'programme' | 'library' | undefined {
    if (!heading.test(text)) {
        return undefined;
    }
    for (const { type, start, end } of scan(text).lexemes) {
        const word = type === 'KEYWORD' ? wordOf(text.slice(start, end)) : undefined;
        if (word === 'programme' || word === 'library') {
            return word;
        }
    }
    return undefined;
}

function languageOf(sources: readonly Source[]): Language {
    const header = sources.find(({ declares }) => declares);
    return (header && statedLanguage(header.text)) ?? 'fr';
}

const headersOf = new WeakMap<FileModel, readonly (Element<'programme'> | Element<'library'>)[]>();

/** The declarations of programmes and libraries in a file: asked for at each check, found once. */
function declarationsIn(model: FileModel): readonly (Element<'programme'> | Element<'library'>)[] {
    let found = headersOf.get(model);
    if (!found) {
        found = model.elements.filter(element => isKind(element, 'programme') || isKind(element, 'library'));
        headersOf.set(model, found);
    }
    return found;
}

function restsOnTexts(model: FileModel) {
    return declarationsIn(model).flatMap(({ restsOn }) => restsOn);
}

function restsOn(programme: Programme, folder: string): string[] {
    return programme.files.flatMap(model => restsOnTexts(model).map(({ text }) => resolvePath(folder, text)));
}

/** A folder holds one programme: a second declaration is an error where it stands. */
function severalHeaders(files: readonly FileModel[]): Finding[] {
    const [first, ...others] = files.flatMap(declarationsIn);
    return others.map(element => ({
        code: 'several-programmes', severity: 'error', range: element.nameRange,
        message: {
            fr: 'Ce dossier contient déjà un programme : un dossier n’en contient qu’un.',
            en: 'This folder already holds a programme: a folder holds only one.',
        },
        advice: { fr: 'Déplacez ce programme dans un dossier à lui.', en: 'Move this programme to a folder of its own.' },
        related: [{ range: first!.nameRange, message: { fr: 'Le premier est déclaré ici.', en: 'The first is declared here.' } }],
    }));
}
