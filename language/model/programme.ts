import type { KindName } from '../grammar/concepts.js';
import type { Expression, NameRange, Reference, SourceRange, SpaceSet } from '../grammar/values.js';
import type { Language } from '../grammar/vocabulary.js';
import { Areas } from './areas.js';
import { budgetOf, type Budget } from './costs.js';
import { isKind, type AnyElement, type Element, type FileModel } from './elements.js';
import { Names, type Resolution } from './names.js';
import { ladderOf, presets, type Ladder, type PresetPhase } from './phases.js';
import { scheduleOf, type Scheduled } from './planning.js';
import { Calculator, inBase } from './quantities.js';

/** That one element names another, in a field, at a place. */
export interface Relation {
    readonly from: string;
    readonly to: string;
    /** The field in which the name stands (`verifications.responsible`). */
    readonly role: string;
    readonly range: SourceRange;
}

/** A name that comes to no element, or to several. */
export interface Unresolved {
    readonly owner: AnyElement;
    readonly role: string;
    readonly reference: Reference;
    readonly resolution: Extract<Resolution, { found: false }>;
}

/** What the names of one file come to. */
interface FileLinks {
    readonly resolved: ReadonlyMap<Reference, string>;
    readonly relations: readonly Relation[];
    readonly unresolved: readonly Unresolved[];
}

/** A library on which a programme rests: its files, read. */
export interface Library {
    readonly path: string;
    readonly files: readonly FileModel[];
}

/**
 * The resolved model of a programme: its elements with their places, every relation both ways, computed quantities, totals, phases in order.
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
    /** Elements declared under a name that their kind already has; the name resolves to the first. */
    readonly duplicates: readonly { readonly element: AnyElement; readonly first: AnyElement }[];

    private readonly byKey = new Map<string, AnyElement>();
    private readonly byKind = new Map<KindName, AnyElement[]>();
    private readonly children = new Map<string, AnyElement[]>();
    private readonly models = new Map<string, FileModel>();
    private readonly links = new Map<string, FileLinks>();
    private readonly ownFiles: ReadonlySet<string>;
    private readonly signature: string;
    private incomingRelations: Map<string, Relation[]> | undefined;
    private outgoingRelations: Map<string, Relation[]> | undefined;
    private cachedBudget: Budget | undefined;
    private cachedSchedule: readonly Scheduled[] | undefined;

    private constructor(readonly files: readonly FileModel[], readonly libraries: readonly Library[], language: Language, previous: Programme | undefined) {
        this.language = language;
        this.ownFiles = new Set(files.map(({ file }) => file));
        const duplicates: { element: AnyElement; first: AnyElement }[] = [];
        const elements: AnyElement[] = [];
        const add = (element: AnyElement): void => {
            const first = this.byKey.get(element.key);
            let kept = element;
            if (first) {
                let n = 2;
                while (this.byKey.has(`${element.key}#${n}`)) {
                    n++;
                }
                kept = { ...element, key: `${element.key}#${n}` };
                duplicates.push({ element: kept, first });
            }
            this.byKey.set(kept.key, kept);
            elements.push(kept);
            const list = this.byKind.get(kept.kind);
            if (list) {
                list.push(kept);
            } else {
                this.byKind.set(kept.kind, [kept]);
            }
            if (kept.parent) {
                const siblings = this.children.get(kept.parent);
                if (siblings) {
                    siblings.push(kept);
                } else {
                    this.children.set(kept.parent, [kept]);
                }
            }
        };
        for (const { elements: own } of files) {
            for (const element of own) {
                add(this.placed(element));
            }
        }
        this.duplicates = duplicates.slice();
        const ownHeader = elements.find(element => isKind(element, 'programme'));
        this.header = ownHeader as Element<'programme'> | undefined;
        this.libraryHeader = elements.find(element => isKind(element, 'library')) as Element<'library'> | undefined;
        const libraryElements: AnyElement[] = [];
        for (const library of libraries) {
            for (const { elements: others } of library.files) {
                libraryElements.push(...others.filter(({ kind, key }) => kind !== 'library' && kind !== 'programme' && !this.byKey.has(key)));
            }
        }
        libraryElements.forEach(add);
        this.copySpaces(add);
        this.preset = this.choosePreset();
        this.ladder = this.buildLadder(add);
        this.elements = elements;
        this.names = new Names(elements, space => this.unitOf(space));
        for (const preset of this.preset) {
            if (preset.alias) {
                this.names.alias('phase', preset.alias, `phase:${preset.id}`);
            }
        }
        this.signature = elements.map(signatureOf).join('\n');
        const sameNames = previous?.signature === this.signature;
        for (const model of [...files, ...libraries.flatMap(({ files: others }) => others)]) {
            const kept = sameNames && previous.models.get(model.file) === model ? previous.links.get(model.file) : undefined;
            this.models.set(model.file, model);
            this.links.set(model.file, kept ?? this.link(model));
        }
    }

    /**
     * Builds the model of a programme from its files and the libraries that it rests on. With the previous model, names are resolved anew only
     * in files that changed, unless a name was added or removed.
     */
    static build(files: readonly FileModel[], libraries: readonly Library[], language: Language, previous?: Programme): Programme {
        return new Programme(files, libraries, language, previous);
    }

    // Elements ---------------------------------------------------------------------------------------------------------------------------------

    /** The elements of a kind, in the order of the text. */
    of<K extends KindName>(kind: K): readonly Element<K>[] {
        return (this.byKind.get(kind) ?? []) as unknown as readonly Element<K>[];
    }

    get(key: string): AnyElement | undefined {
        return this.byKey.get(key);
    }

    /** The elements that stand in the body of another. */
    childrenOf(element: AnyElement): readonly AnyElement[] {
        return this.children.get(element.key) ?? [];
    }

    /** Whether an element was declared in the programme's own files, not in a library. */
    isOwn(element: AnyElement): boolean {
        return this.ownFiles.has(element.range.file);
    }

    /** The unit of a space. */
    unitOf(space: AnyElement): Element<'unit'> | undefined {
        const parent = space.parent ? this.byKey.get(space.parent) : undefined;
        return parent && isKind(parent, 'unit') ? parent : undefined;
    }

    /** The requirements in force: the programme's own and its libraries', without those set aside, replaced by an adaptation, or withdrawn. */
    get requirements(): readonly Element<'requirement'>[] {
        const left = new Set<string>();
        for (const aside of this.of('setAside')) {
            for (const reference of aside.requirements ?? []) {
                left.add(this.resolve(reference)?.key ?? '');
            }
        }
        for (const requirement of this.of('requirement')) {
            if (requirement.adapts && this.isOwn(requirement)) {
                left.add(this.resolve(requirement.adapts)?.key ?? '');
            }
        }
        return this.of('requirement').filter(({ key, status }) => !left.has(key) && status !== 'withdrawn');
    }

    // Names and relations ------------------------------------------------------------------------------------------------------------------------

    /** The element that a reference names, or undefined. */
    resolve(reference: Reference): AnyElement | undefined {
        const key = this.links.get(reference.range.file)?.resolved.get(reference);
        return key === undefined ? undefined : this.byKey.get(key);
    }

    /** The elements that references name; those that name nothing are left out. */
    resolveAll(references: readonly Reference[] | undefined): readonly AnyElement[] {
        return (references ?? []).flatMap(reference => this.resolve(reference) ?? []);
    }

    /** Names that come to no element, or to several. */
    get unresolved(): readonly Unresolved[] {
        return this.files.flatMap(({ file }) => this.links.get(file)?.unresolved ?? []);
    }

    /** What an element names. */
    outgoing(element: AnyElement): readonly Relation[] {
        if (!this.outgoingRelations) {
            this.outgoingRelations = new Map();
            this.group(this.outgoingRelations, 'from');
        }
        return this.outgoingRelations.get(element.key) ?? [];
    }

    /** What names an element. */
    incoming(element: AnyElement): readonly Relation[] {
        if (!this.incomingRelations) {
            this.incomingRelations = new Map();
            this.group(this.incomingRelations, 'to');
        }
        return this.incomingRelations.get(element.key) ?? [];
    }

    /** The elements of a kind that name an element, in any field or in one whose role begins so. */
    naming<K extends KindName>(element: AnyElement, kind: K, role?: string): readonly Element<K>[] {
        const found = new Set<AnyElement>();
        for (const relation of this.incoming(element)) {
            const from = this.byKey.get(relation.from);
            if (from?.kind === kind && (role === undefined || relation.role === role || relation.role.startsWith(`${role}.`))) {
                found.add(from);
            }
        }
        return [...found] as unknown as readonly Element<K>[];
    }

    // What derives -------------------------------------------------------------------------------------------------------------------------------

    /** The number that an expression comes to, in base units (m², €, s, a count); undefined where it has no result. */
    number(expression: Expression | undefined): number | undefined {
        const result = expression && this.calculator.evaluate(expression);
        return result?.ok ? inBase(result.quantity) : undefined;
    }

    get budget(): Budget {
        return this.cachedBudget ??= budgetOf(this);
    }

    get schedule(): readonly Scheduled[] {
        return this.cachedSchedule ??= scheduleOf(this);
    }

    /** The phases that a list names, ranges filled in, in the order of the ladder. */
    phasesIn(ranges: readonly NameRange[] | undefined): readonly Element<'phase'>[] {
        const places = new Set<number>();
        for (const { from, to } of ranges ?? []) {
            const start = this.placeOf(from);
            const end = to ? this.placeOf(to) : start;
            if (start !== undefined && end !== undefined) {
                for (let place = Math.min(start, end); place <= Math.max(start, end); place++) {
                    places.add(place);
                }
            }
        }
        return [...places].sort((a, b) => a - b).map(place => this.ladder.phases[place]!);
    }

    /** The spaces that sets name: those named, those of a unit, and with « tous » every space of a type. */
    spacesIn(...sets: readonly (SpaceSet | undefined)[]): readonly Element<'space'>[] {
        const found = new Set<Element<'space'>>();
        const addUnit = (unit: AnyElement): void => {
            for (const child of this.childrenOf(unit)) {
                if (isKind(child, 'space')) {
                    found.add(child);
                } else if (child.kind === 'unit') {
                    addUnit(child);
                }
            }
        };
        for (const { name } of sets.flatMap(set => set?.items ?? [])) {
            const target = this.resolve(name);
            if (!target) {
                continue;
            }
            if (isKind(target, 'space')) {
                found.add(target);
            } else if (target.kind === 'unit') {
                addUnit(target);
            } else {
                this.of('space').filter(space => space.type && this.resolve(space.type) === target).forEach(space => found.add(space));
            }
        }
        return [...found];
    }

    private placeOf(reference: Reference): number | undefined {
        const phase = this.resolve(reference);
        return phase && this.ladder.order.get(phase.key);
    }

    // Building -----------------------------------------------------------------------------------------------------------------------------------

    /** A space that states its unit in a field stands in it as one declared in its body does. */
    private placed(element: AnyElement): AnyElement {
        if (isKind(element, 'space') && !element.parent && element.unit && element.id !== '') {
            return { ...element, parent: `unit:${element.unit.name}`, key: `space:${element.unit.name}.${element.id}` };
        }
        return element;
    }

    /** `comme` another unit: its spaces stand here too, without those that are left out or declared anew. */
    private copySpaces(add: (element: AnyElement) => void): void {
        const done = new Set<string>();
        const copy = (unit: Element<'unit'>): void => {
            if (done.has(unit.key)) {
                return;
            }
            done.add(unit.key);
            const source = unit.like && this.byKey.get(`unit:${unit.like.name}`);
            if (!source || !isKind(source, 'unit') || source === (unit as AnyElement)) {
                return;
            }
            copy(source);
            const own = new Set(this.childrenOf(unit).map(({ id }) => id));
            const without = new Set((unit.without ?? []).map(({ name }) => name.slice(name.lastIndexOf('.') + 1)));
            for (const space of [...this.childrenOf(source)]) {
                if (isKind(space, 'space') && !own.has(space.id) && !without.has(space.id)) {
                    add({ ...space, key: `space:${unit.id}.${space.id}`, parent: unit.key, derived: true });
                }
            }
        };
        this.of('unit').slice().forEach(copy);
    }

    /** The ladder that the programme chose; without a choice and without phases of its own, its sector's. */
    private choosePreset(): readonly PresetPhase[] {
        if (this.header?.phases) {
            return presets[this.header.phases];
        }
        return this.of('phase').length > 0 ? [] : presets[this.header?.sector === 'si' ? 'si' : 'mop'];
    }

    private buildLadder(add: (element: AnyElement) => void): Ladder {
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
        added.forEach(add);
        return ladder;
    }

    private link(model: FileModel): FileLinks {
        const resolved = new Map<Reference, string>();
        const relations: Relation[] = [];
        const unresolved: Unresolved[] = [];
        for (const written of model.elements) {
            const element = this.kept(this.placed(written));
            const near = element.kind === 'unit' ? element.id : element.parent?.startsWith('unit:') ? element.parent.slice(5) : undefined;
            for (const { role, reference } of element.links) {
                const resolution = this.names.resolve(reference.name, reference.to, role === 'without' && isKind(element, 'unit') ? element.like?.name : near);
                if (resolution.found) {
                    resolved.set(reference, resolution.key);
                    relations.push({ from: element.key, to: resolution.key, role, range: reference.range });
                } else {
                    unresolved.push({ owner: element, role, reference, resolution });
                }
            }
        }
        return { resolved, relations, unresolved };
    }

    /** The element as the programme holds it: under a key of its own where its name was used before. */
    private kept(element: AnyElement): AnyElement {
        for (let key = element.key, n = 2; ; key = `${element.key}#${n++}`) {
            const kept = this.byKey.get(key);
            if (!kept || (kept.range.start === element.range.start && kept.range.file === element.range.file)) {
                return kept ?? element;
            }
        }
    }

    private group(map: Map<string, Relation[]>, end: 'from' | 'to'): void {
        for (const { relations } of this.links.values()) {
            for (const relation of relations) {
                const list = map.get(relation[end]);
                if (list) {
                    list.push(relation);
                } else {
                    map.set(relation[end], [relation]);
                }
            }
        }
    }
}

/** What of an element can change what names come to. */
function signatureOf(element: AnyElement): string {
    return isKind(element, 'unit') && element.like ? `${element.key}<${element.like.name}` : element.key;
}
