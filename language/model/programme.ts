import type { KindName } from '../grammar/concepts.js';
import type { Expression, NameRange, Reference, SourceRange, SpaceSet } from '../grammar/values.js';
import type { Language } from '../grammar/vocabulary.js';
import { Areas } from './areas.js';
import { copySpaces } from './copies.js';
import { budgetOf, type Budget } from './costs.js';
import { ElementTable, isPlain, type FileChange } from './element-table.js';
import { isKind, type AnyElement, type Element, type FileModel } from './elements.js';
import { leftBehindIn } from './in-force.js';
import { linkAgain, linkFile, mentions } from './linking.js';
import { usualLimits, type Baseline, type Limits, type StatedElsewhere } from './limits.js';
import { Names } from './names.js';
import { ladderOf, presets, type Ladder, type PresetPhase } from './phases.js';
import { scheduleOf, type Scheduled } from './planning.js';
import { Calculator, inBase } from './quantities.js';
import { Sets } from './sets.js';
import { profileOf, type Profile } from './profile.js';
import { Relations, type FileLinks, type Relation, type Relinked, type Unresolved } from './relations.js';

export type { Relation, Unresolved };

/** A library on which a programme rests: its files, read. */
export interface Library {
    readonly path: string;
    readonly files: readonly FileModel[];
}

/**
 * The resolved model of a programme: its elements with their places, every relation both ways, computed quantities, totals, phases in
 * order.
 * Immutable; holds no node of the syntax tree. What derives from the elements is computed when first asked, and kept.
 */
export class Programme {
    readonly language: Language;
    /** The `programme` or `référentiel` declaration, where there is one. */
    readonly header: Element<'programme'> | undefined;
    readonly libraryHeader: Element<'library'> | undefined;
    /** Every element of the programme's own files in the order of the text, then derived ones, then the libraries'. */
    readonly elements: readonly AnyElement[];
    /** The preset ladder in use, empty where the programme declares its own. */
    readonly preset: readonly PresetPhase[];
    readonly ladder: Ladder;
    readonly names: Names;
    readonly areas = new Areas(this);
    readonly calculator = new Calculator(this);
    private readonly sets = new Sets(this);
    /** Elements declared under a name that their kind already has; the name resolves to the first. */
    readonly duplicates: readonly { readonly element: AnyElement; readonly first: AnyElement }[];

    private readonly table: ElementTable;
    private readonly relations: Relations;
    private cachedLeftBehind: ReadonlySet<string> | undefined;
    private cachedRequirements: readonly Element<'requirement'>[] | undefined;
    private readonly ownFiles: ReadonlySet<string>;
    private cachedModels: readonly FileModel[] | undefined;
    private cachedBudget: Budget | undefined;
    private cachedSchedule: readonly Scheduled[] | undefined;

    private constructor(
        readonly files: readonly FileModel[], readonly libraries: readonly Library[], language: Language,
        previous: Programme | undefined, changes: readonly FileChange[] | undefined,
        private readonly stated: StatedElsewhere,
    ) {
        this.language = language;
        const places = new Map(files.map(({ file }, i) => [file, i]));
        const kept = previous && changes && previous.table.replacing(changes,
            ({ derived, range }) => (derived ? Infinity : places.get(range.file) ?? Infinity));
        if (kept) {
            this.ownFiles = previous.ownFiles;
            this.table = kept;
            this.header = previous.header;
            this.libraryHeader = previous.libraryHeader;
            this.preset = previous.preset;
            this.ladder = previous.ladder;
            const { names, differing } = this.namesAfter(previous, changes);
            this.names = names;
            this.relations = this.linkAll(previous, differing, true);
        } else {
            this.ownFiles = new Set(places.keys());
            this.table = new ElementTable();
            files.forEach(({ elements }) => elements.forEach(element => this.table.add(this.placed(element), element)));
            this.header = this.of('programme')[0];
            this.libraryHeader = this.of('library')[0];
            this.addLibraries();
            copySpaces(this, this.table, unit => this.sets.spacesOf(unit));
            this.preset = this.choosePreset();
            this.ladder = this.sameLadder(previous) ?? this.buildLadder();
            this.names = this.collectNames();
            this.relations = this.linkAll(previous, previous && this.names.differingFrom(previous.names), false);
        }
        this.elements = this.table.all;
        this.duplicates = this.table.duplicates;
    }

    /**
     * Builds the model of a programme from its files and the libraries that it rests on. With the previous model, what files did not change
     * declare is taken as it was, and names are resolved anew only where they stand in a changed file or come to something else.
     */
    static build(
        files: readonly FileModel[], libraries: readonly Library[], language: Language, previous?: Programme, stated?: StatedElsewhere,
    ): Programme {
        return new Programme(files, libraries, language, previous, previous?.changesTo(files, libraries, language), stated ?? {});
    }

    /**
     * The files that differ, where elements come and go and nothing else does; undefined where what they declare has a bearing on others.
     */
    private changesTo(files: readonly FileModel[], libraries: readonly Library[], language: Language): readonly FileChange[] | undefined {
        const isSame = language === this.language && this.duplicates.length === 0 && !this.hasCopies
            && libraries.length === 0 && this.libraries.length === 0
            && files.length === this.files.length && files.every(({ file }, i) => file === this.files[i]!.file);
        const changes = isSame ? files.flatMap((after, i) => (after === this.files[i] ? [] : [{ before: this.files[i]!, after }]))
            : undefined;
        return changes?.every(isPlain) ? changes : undefined;
    }

    /** Whether some unit is like another: a change to a space may then be one to its copies. */
    private get hasCopies(): boolean {
        return this.of('unit').some(({ like }) => like !== undefined);
    }

    // Elements --------------------------------------------------------------------------------------------------------

    /** The elements of a kind, in the order of the text. */
    of<K extends KindName>(kind: K): readonly Element<K>[] {
        return this.table.of(kind) as unknown as readonly Element<K>[];
    }

    get(key: string): AnyElement | undefined {
        return this.table.get(key);
    }

    /** The elements that stand in the body of another. */
    childrenOf(element: AnyElement): readonly AnyElement[] {
        return this.table.childrenOf(element.key);
    }

    /** Whether an element was declared in the programme's own files, not in a library. */
    isOwn(element: AnyElement): boolean {
        return this.ownFiles.has(element.range.file);
    }

    /** What the programme holds for an element of one of its files: a space that names its unit is placed in it. */
    standingFor(written: AnyElement): AnyElement | undefined {
        return this.table.standingFor(written);
    }

    /** The unit of a space. */
    unitOf(space: AnyElement): Element<'unit'> | undefined {
        const parent = space.parent ? this.table.get(space.parent) : undefined;
        return parent && isKind(parent, 'unit') ? parent : undefined;
    }

    /**
     * The requirements in force: the programme's own and its libraries', without those set aside, replaced by an adaptation, or withdrawn.
     */
    get requirements(): readonly Element<'requirement'>[] {
        return this.cachedRequirements ??= this.of('requirement').filter(requirement => this.isInForce(requirement));
    }

    /** Whether a requirement still binds: neither withdrawn, nor set aside, nor adapted by another. */
    isInForce({ key, status }: Element<'requirement'>): boolean {
        return status !== 'withdrawn' && !this.leftBehind.has(key);
    }

    /** The requirements that were set aside or that another adapts, by key. */
    get leftBehind(): ReadonlySet<string> {
        return this.cachedLeftBehind ??= leftBehindIn(this);
    }

    // Names and relations ---------------------------------------------------------------------------------------------

    /** The element that a reference names, or undefined. */
    resolve(reference: Reference): AnyElement | undefined {
        const key = this.relations.of(reference.range.file)?.resolved.get(reference);
        return key === undefined ? undefined : this.table.get(key);
    }

    /** The elements that references name; those that name nothing are left out. */
    resolveAll(references: readonly Reference[] | undefined): readonly AnyElement[] {
        return (references ?? []).flatMap(reference => this.resolve(reference) ?? []);
    }

    /** Names that come to no element, or to several. */
    get unresolved(): readonly Unresolved[] {
        return this.files.flatMap(({ file }) => this.relations.of(file)?.unresolved ?? []);
    }

    /** What the names in one of its files come to: the same object as long as that does not change. */
    linksIn(file: string): FileLinks | undefined {
        return this.relations.of(file);
    }

    /** What an element names. */
    outgoing(element: AnyElement): readonly Relation[] {
        return this.relations.outgoing(element);
    }

    /** What names an element. */
    incoming(element: AnyElement): readonly Relation[] {
        return this.relations.incoming(element);
    }

    /** The elements of a kind that name an element, in any field or in one whose role begins so. */
    naming<K extends KindName>(element: AnyElement, kind: K, role?: string): readonly Element<K>[] {
        const found = new Set<AnyElement>();
        const inside = `${role}.`;
        for (const relation of this.incoming(element)) {
            if (role === undefined || relation.role === role || relation.role.startsWith(inside)) {
                const from = this.table.get(relation.from);
                if (from?.kind === kind) {
                    found.add(from);
                }
            }
        }
        return [...found] as unknown as readonly Element<K>[];
    }

    // What derives ----------------------------------------------------------------------------------------------------

    /** The number that an expression comes to, in base units (m², €, s, a count); undefined where it has no result. */
    number(expression: Expression | undefined): number | undefined {
        const result = expression && this.calculator.evaluate(expression);
        return result?.ok ? inBase(result.quantity) : undefined;
    }

    /** For whom the programme is written: what its text states, else its settings, else what its sector and its phases say. */
    get profile(): Profile {
        return profileOf(this.header, this.stated.profile);
    }

    /** The figures that rules compare with: those of its settings, else the usual ones. */
    get limits(): Limits {
        return { ...usualLimits, ...this.stated.limits };
    }

    /** The programme as it was tendered, where its host looked for it. */
    get baseline(): Baseline | undefined {
        return this.stated.baseline;
    }

    get budget(): Budget {
        return this.cachedBudget ??= budgetOf(this);
    }

    get schedule(): readonly Scheduled[] {
        return this.cachedSchedule ??= scheduleOf(this);
    }

    /** The place in the ladder of the phase at which the programme is judged: that of its stage, unless another was asked for. */
    get reached(): number | undefined {
        const stage = this.header?.stage && this.resolve(this.header.stage);
        return stage && this.ladder.order.get(stage.key);
    }

    /** The same programme, judged as at another phase of its ladder. */
    judgedAt(place: number): Programme {
        return Object.create(this, { reached: { value: place } }) as Programme;
    }

    /** The phases that a list names, ranges filled in, in the order of the ladder. */
    phasesIn(ranges: readonly NameRange[] | undefined): readonly Element<'phase'>[] {
        return this.placesIn(ranges).map(place => this.ladder.phases[place]!);
    }

    /** The places in the ladder of the phases that a list names, ranges filled in, the earliest first. */
    placesIn(ranges: readonly NameRange[] | undefined): readonly number[] {
        return this.sets.placesIn(ranges);
    }

    /** The spaces that sets name: those named, those of a unit, and with « tous » every space of a type. */
    spacesIn(...sets: readonly (SpaceSet | undefined)[]): readonly Element<'space'>[] {
        return this.sets.spacesIn(...sets);
    }

    /** The spaces that one element stands for: itself, those of a unit and of the units inside it, or those of a type. */
    spacesOf(element: AnyElement): readonly Element<'space'>[] {
        return this.sets.spacesNamedBy(element);
    }

    // Building --------------------------------------------------------------------------------------------------------

    /** A space that states its unit in a field stands in it as one declared in its body does. */
    private placed(element: AnyElement): AnyElement {
        if (isKind(element, 'space') && !element.parent && element.unit && element.id !== '') {
            return { ...element, parent: `unit:${element.unit.name}`, key: `space:${element.unit.name}.${element.id}` };
        }
        return element;
    }

    private addLibraries(): void {
        if (this.libraries.length > 0) {
            this.table.leaveOut();
        }
        const added = modelsOf(this.libraries).flatMap(({ elements }) =>
            elements.filter(({ kind, key }) => kind !== 'library' && kind !== 'programme' && !this.table.has(key)));
        added.forEach(element => this.table.add(element));
    }

    private collectNames(): Names {
        const names = new Names(this.table.all, space => this.unitOf(space));
        for (const [name, key] of this.ladder.aliases) {
            names.alias('phase', name, key);
        }
        return names;
    }

    /** The names as they are after changes; put together anew where one name stands for several elements. */
    private namesAfter(previous: Programme,
        changes: readonly FileChange[]): { readonly names: Names; readonly differing: ReadonlySet<string> } {
        const gone = changes.flatMap(({ before }) => before.elements);
        const come = changes.flatMap(({ after }) => after.elements);
        const now = new Set(come.map(({ key }) => key));
        const was = new Set(gone.map(({ key }) => key));
        const left = gone.filter(({ key }) => !now.has(key));
        const added = come.filter(({ key }) => !was.has(key));
        if (left.length + added.length === 0) {
            return { names: previous.names, differing: new Set() };
        }
        const replaced = previous.names.replacing(left, added, space => previous.unitOf(space) ?? this.unitOf(space));
        if (replaced) {
            return replaced;
        }
        const names = this.collectNames();
        return { names, differing: names.differingFrom(previous.names) };
    }

    /** The ladder that the programme chose; without a choice and without phases of its own, its sector's. */
    private choosePreset(): readonly PresetPhase[] {
        if (this.header?.phases) {
            return presets[this.header.phases];
        }
        return this.of('phase').length > 0 ? [] : presets[this.header?.sector === 'si' ? 'si' : 'mop'];
    }

    /** The ladder of before, where nothing came to it, went from it or changed in it. */
    private sameLadder(previous: Programme | undefined): Ladder | undefined {
        const phases = this.of('phase');
        if (previous?.header !== this.header || previous?.language !== this.language || previous.preset !== this.preset) {
            return undefined;
        }
        const before = previous.of('phase');
        const derived = before.filter(phase => phase.derived);
        if (before.length !== phases.length + derived.length || !phases.every((phase, i) => phase === before[i])) {
            return undefined;
        }
        derived.forEach(phase => this.table.add(phase));
        return previous.ladder;
    }

    private buildLadder(): Ladder {
        const { preset } = this;
        const file = this.header?.range.file ?? this.files[0]?.file ?? '';
        const range: SourceRange = this.header?.nameRange ?? { file, start: 0, end: 0 };
        const added: AnyElement[] = [];
        const ladder = ladderOf(preset, this.of('phase'), ({ id, title }) => {
            const element = {
                kind: 'phase', key: `phase:${id}`, id, range, nameRange: range, links: [], derived: true, remark: [],
                title: { text: title[this.language], references: [], range },
            } as unknown as Element<'phase'>;
            added.push(element);
            return element;
        });
        added.forEach(element => this.table.add(element));
        return ladder;
    }

    /**
     * Resolves what files name: those that changed, and those in which some name comes to something else than before; of these only the
     * names concerned, where `kept` elements are the same under the same keys.
     */
    private linkAll(previous: Programme | undefined, differing: ReadonlySet<string> | undefined, kept: boolean): Relations {
        const before = new Map((previous?.models ?? []).map(model => [model.file, model]));
        const relinked = new Map<string, Relinked>();
        const links = this.models.map((model): [string, FileLinks] => {
            const known = differing && before.get(model.file) === model ? previous!.relations.of(model.file)! : undefined;
            if (known && !mentions(model, differing!)) {
                return [model.file, known];
            }
            const made: Relinked = known && kept ? linkAgain(model, known, this.table, this.names, differing!)
                : { links: linkFile(model, this.table, this.names) };
            relinked.set(model.file, made);
            return [model.file, made.links];
        });
        const sameFiles = before.size === links.length && links.every(([file], i) => previous!.models[i]!.file === file);
        return sameFiles ? previous!.relations.replacing(relinked) : new Relations(new Map(links));
    }

    /** Its own files and those of its libraries. */
    get models(): readonly FileModel[] {
        return this.cachedModels ??= [...this.files, ...modelsOf(this.libraries)];
    }
}

function modelsOf(libraries: readonly Library[]): readonly FileModel[] {
    return libraries.flatMap(({ files }) => files);
}
