import { kindOf, kindNames, type KindName } from '../grammar/concepts.js';
import type { Field } from '../grammar/readings.js';
import type { NameRange, SpaceSet } from '../grammar/values.js';
import { spell, type Language } from '../grammar/vocabulary.js';
import { fieldOf, isKind, type AnyElement, type Element } from '../model/elements.js';
import type { Bilingual } from '../model/findings.js';
import type { Programme } from '../model/programme.js';

/** How the elements of a programme are put in groups. */
export const groupings = ['chapter', 'phase', 'space', 'users'] as const;
/** One of these ways. */
export type Grouping = (typeof groupings)[number];

/** A branch of the tree: a group, an element, or an element with what belongs to it. Its children are found when asked for. */
export interface Branch {
    /** Names it among its siblings. */
    readonly name: string;
    /** What a group is called; of an element, its name, or its kind where it has none. */
    readonly label: string;
    readonly element?: AnyElement;
    /** How many elements a group holds; absent for a mere element. */
    readonly count?: number;
    readonly children: () => readonly Branch[];
}

const leaf = (): readonly Branch[] => [];

/** The top of the tree. */
export function treeOf(programme: Programme, grouping: Grouping, language: Language): readonly Branch[] {
    const tree = new Tree(programme, language);
    switch (grouping) {
        case 'chapter': return tree.chapters();
        case 'phase': return tree.phases();
        case 'space': return tree.places();
        case 'users': return tree.users();
    }
}

/** The branches below the one that a path of names leads to; nothing where it leads nowhere any more. */
export function branchesAt(top: readonly Branch[], path: readonly string[]): readonly Branch[] {
    let branches = top;
    for (const name of path) {
        branches = branches.find(branch => branch.name === name)?.children() ?? [];
    }
    return branches;
}

/** The path of names to the first branch of an element; undefined where the tree does not show it. */
export function pathTo(top: readonly Branch[], element: AnyElement): readonly string[] | undefined {
    for (const branch of top) {
        if (branch.element?.key === element.key) {
            return [branch.name];
        }
        const below = pathTo(branch.children(), element);
        if (below) {
            return [branch.name, ...below];
        }
    }
    return undefined;
}

interface Chapter {
    readonly title: Bilingual;
    readonly kinds: readonly KindName[];
}

/** The chapters of the programme in the order of the compiled document, with the kinds that each tells. */
const chapters: readonly Chapter[] = [
    { title: { fr: 'Présentation', en: 'Presentation' }, kinds: ['programme', 'library', 'chapter'] },
    { title: { fr: 'Acteurs', en: 'Actors' }, kinds: ['actor'] },
    { title: { fr: 'Objectifs', en: 'Objectives' }, kinds: ['objective'] },
    { title: { fr: 'Usagers', en: 'Users' }, kinds: ['user'] },
    { title: { fr: 'Besoins', en: 'Needs' }, kinds: ['need'] },
    { title: { fr: 'Scénarios d’usage', en: 'Usage scenarios' }, kinds: ['scenario'] },
    { title: { fr: 'Espaces', en: 'Spaces' }, kinds: ['unit', 'space', 'spaceType', 'adjacency'] },
    { title: { fr: 'Exigences', en: 'Requirements' }, kinds: ['requirement', 'setAside'] },
    {
        title: { fr: 'Démarche avec les usagers', en: 'Work with the users' },
        kinds: ['activity', 'proposal', 'commitment', 'champion', 'guidance'],
    },
    { title: { fr: 'Indicateurs', en: 'Indicators' }, kinds: ['indicator'] },
    { title: { fr: 'Coûts', en: 'Costs' }, kinds: ['costItem'] },
    { title: { fr: 'Calendrier', en: 'Schedule' }, kinds: ['phase', 'milestone'] },
    { title: { fr: 'Risques', en: 'Risks' }, kinds: ['risk'] },
    { title: { fr: 'Décisions et questions', en: 'Decisions and questions' }, kinds: ['decision', 'question'] },
    { title: { fr: 'Consultations', en: 'Tenders' }, kinds: ['tender', 'awardCriterion', 'offer', 'marks'] },
    { title: { fr: 'Livrables', en: 'Deliverables' }, kinds: ['deliverable'] },
    { title: { fr: 'Textes et paramètres', en: 'Texts and parameters' }, kinds: ['regulation', 'parameter', 'term'] },
];

const groupTitles = {
    libraries: { fr: 'Repris des référentiels', en: 'Taken from libraries' },
    noTheme: { fr: 'Autres exigences', en: 'Other requirements' },
    noPhase: { fr: 'Sans phase', en: 'Without a phase' },
    noSpace: { fr: 'Sans lieu', en: 'Without a place' },
    noUser: { fr: 'Sans usager', en: 'Without users' },
    spaceTypes: { fr: 'Types d’espace', en: 'Space types' },
} as const satisfies Readonly<Record<string, Bilingual>>;

class Tree {
    constructor(private readonly programme: Programme, private readonly language: Language) {}

    // By chapter ------------------------------------------------------------------------------------------------------

    chapters(): readonly Branch[] {
        const own = this.programme.elements.filter(element => this.programme.isOwn(element)
            && !(element.derived === true && element.kind === 'phase'));
        const borrowed = this.programme.elements.filter(element => !this.programme.isOwn(element) && !this.isPreset(element));
        return [
            ...chapters.flatMap(({ title, kinds }) => {
                const elements = own.filter(({ kind }) => kinds.includes(kind));
                const inside = new Set<string>(elements.map(({ key }) => key));
                const top = elements.filter(({ parent }) => parent === undefined || !inside.has(parent));
                return this.group(kinds[0]!, title, elements.length, () => this.chapter(kinds, top));
            }),
            ...this.group('libraries', groupTitles.libraries, borrowed.length, () => this.byKind(borrowed)),
        ];
    }

    private chapter(kinds: readonly KindName[], top: readonly AnyElement[]): readonly Branch[] {
        if (kinds[0] === 'requirement') {
            return [...this.themes(top.filter(element => isKind(element, 'requirement'))),
                ...this.elements(top.filter(({ kind }) => kind !== 'requirement'))];
        }
        // Units and tenders stand for themselves, with what they hold.
        const [first] = kinds;
        const isApart = first === 'unit' || first === 'tender' || first === 'programme';
        return isApart ? [
            ...top.filter(({ kind }) => kind === first).map(element => this.withBody(element)),
            ...this.byKind(top.filter(({ kind }) => kind !== first), element => this.withBody(element)),
        ] : new Set(top.map(({ kind }) => kind)).size > 1 ? this.byKind(top) : this.elements(top);
    }

    /** The requirements by what they are about: their theme, else their first quality, else their nature. */
    private themes(requirements: readonly Element<'requirement'>[]): readonly Branch[] {
        const groups = new Map<string, Element<'requirement'>[]>();
        for (const requirement of requirements) {
            const { theme, quality, nature } = requirement;
            const word = quality?.[0] ?? nature;
            const title = theme?.text.trim() ?? (word === undefined ? '' : spell(word, this.language));
            groups.set(title, [...groups.get(title) ?? [], requirement]);
        }
        if (groups.size === 1) {
            return this.elements(requirements);
        }
        const others = groups.get('');
        groups.delete('');
        return [
            ...[...groups].map(([title, elements]) => this.branch(`theme ${title}`, capitalised(title), elements)),
            ...(others ? [this.branch('theme', groupTitles.noTheme[this.language], others)] : []),
        ];
    }

    // By phase --------------------------------------------------------------------------------------------------------

    phases(): readonly Branch[] {
        const { ladder } = this.programme;
        const byPlace = new Map<number, AnyElement[]>();
        const without: AnyElement[] = [];
        for (const element of this.programme.elements) {
            if (element.kind === 'phase' || element.kind === 'programme' || element.kind === 'actor') {
                continue;
            }
            const places = phasesOf(this.programme, element);
            places.forEach(place => byPlace.set(place, [...byPlace.get(place) ?? [], element]));
            if (places.size === 0 && (element.kind === 'requirement' || element.kind === 'deliverable')) {
                without.push(element);
            }
        }
        return [
            ...ladder.phases.flatMap((phase, place): Branch[] => {
                const elements = byPlace.get(place) ?? [];
                return elements.length === 0 && phase.derived === true ? []
                    : [{ ...this.named(phase), count: elements.length, children: () => this.byKind(elements) }];
            }),
            ...this.group('none', groupTitles.noPhase, without.length, () => this.byKind(without)),
        ];
    }

    // By space --------------------------------------------------------------------------------------------------------

    places(): readonly Branch[] {
        const { programme } = this;
        const about = aboutPlaces(programme);
        const spaces = programme.of('space');
        const placed = (space: AnyElement): boolean => space.parent !== undefined && programme.get(space.parent)?.kind === 'unit';
        const without = programme.requirements.filter(({ in: places }) => places.length === 0);
        return [
            ...programme.of('unit').filter(unit => !placed(unit)).map(unit => this.place(unit, about)),
            ...spaces.filter(space => !placed(space)).map(space => this.place(space, about)),
            ...this.group('types', groupTitles.spaceTypes, programme.of('spaceType').length,
                () => programme.of('spaceType').map(type => this.place(type, about))),
            ...this.group('none', groupTitles.noSpace, without.length, () => this.themes(without)),
        ];
    }

    private place(place: AnyElement, about: ReadonlyMap<string, ReadonlySet<AnyElement>>): Branch {
        const inside = this.programme.childrenOf(place).filter(({ kind }) => kind === 'unit' || kind === 'space');
        const elements = [...about.get(place.key) ?? []];
        return {
            ...this.named(place), count: inside.length + elements.length,
            children: () => [...inside.map(each => this.place(each, about)), ...this.byKind(elements)],
        };
    }

    // By user group ---------------------------------------------------------------------------------------------------

    users(): readonly Branch[] {
        const users = this.programme.of('user');
        const named = new Set(users.flatMap(user => this.programme.incoming(user).map(({ from }) => from)));
        const without = [...this.programme.of('need'), ...this.programme.of('scenario')].filter(({ key }) => !named.has(key));
        const top = users.filter(({ partOf }) => partOf === undefined || !this.programme.resolve(partOf));
        return [
            ...top.map(user => this.user(user, new Set())),
            ...this.group('none', groupTitles.noUser, without.length, () => this.byKind(without)),
        ];
    }

    private user(user: AnyElement, above: ReadonlySet<string>): Branch {
        const seen = new Set([...above, user.key]);
        const naming = distinct(this.programme.incoming(user).flatMap(({ from }) => this.programme.get(from) ?? []));
        const parts = this.programme.naming(user, 'user', 'partOf').filter(({ key }) => !seen.has(key));
        const others = naming.filter(({ kind }) => kind !== 'user');
        return {
            ...this.named(user), count: parts.length + others.length,
            children: () => [...parts.map(part => this.user(part, seen)), ...this.byKind(others, element => this.answered(element))],
        };
    }

    /** A need with the scenarios and requirements that answer it. */
    private answered(element: AnyElement): Branch {
        const answers = element.kind !== 'need' ? [] : distinct(this.programme.incoming(element)
            .filter(({ role }) => role === 'answers' || role === 'source')
            .flatMap(({ from }) => this.programme.get(from) ?? []));
        return { ...this.named(element), children: () => this.elements(answers) };
    }

    // Branches --------------------------------------------------------------------------------------------------------

    /** A phase that no line of the text declares. */
    private isPreset({ kind, derived }: AnyElement): boolean {
        return kind === 'phase' && derived === true;
    }

    private group(name: string, title: Bilingual, count: number, children: () => readonly Branch[]): readonly Branch[] {
        return count === 0 ? [] : [{ name: `group ${name}`, label: title[this.language], count, children }];
    }

    private branch(name: string, label: string, elements: readonly AnyElement[]): Branch {
        return { name: `group ${name}`, label, count: elements.length, children: () => this.elements(elements) };
    }

    /** Elements by their kind, in the order of the language; of one kind alone, without a group. */
    private byKind(elements: readonly AnyElement[], one = (element: AnyElement): Branch => this.named(element)): readonly Branch[] {
        const groups = kindNames.map(kind => ({ kind, own: elements.filter(element => element.kind === kind) }))
            .filter(({ own }) => own.length > 0);
        return groups.map(({ kind, own }): Branch => ({
            name: `group ${kind}`, label: this.plural(kind), count: own.length, children: () => own.map(one),
        }));
    }

    private elements(elements: readonly AnyElement[]): readonly Branch[] {
        return elements.map(element => this.named(element));
    }

    private withBody(element: AnyElement): Branch {
        const inside = this.programme.childrenOf(element);
        return {
            ...this.named(element), ...(inside.length > 0 ? { count: inside.length } : {}),
            children: () => inside.map(each => this.withBody(each)),
        };
    }

    private named(element: AnyElement): Branch {
        const { key, id, kind } = element;
        return { name: key, label: id || this.unnamed(element) || capitalised(spell(kindOf(kind).word, this.language)), element,
            children: leaf };
    }

    /** What stands for the name of an adjacency: the places that it brings together. */
    private unnamed(element: AnyElement): string {
        return distinct(this.programme.outgoing(element).flatMap(({ to }) => this.programme.get(to) ?? []))
            .map(({ id }) => id).join(' – ');
    }

    private plural(kind: KindName): string {
        const { word, table } = kindOf(kind);
        return capitalised(spell(table ?? word, this.language));
    }
}

/** The places in the ladder of the phases that an element names, ranges filled in. */
function phasesOf(programme: Programme, element: AnyElement): ReadonlySet<number> {
    const places = new Set<number>();
    for (const { to } of programme.outgoing(element)) {
        const place = programme.ladder.order.get(to);
        if (place !== undefined) {
            places.add(place);
        }
    }
    // Their ends are named; what lies between is filled in.
    if (places.size > 1) {
        eachValue(element, 'phases', value => {
            programme.placesIn(value as readonly NameRange[]).forEach(place => places.add(place));
        });
    }
    return places;
}

/** What is said of each place: elements whose sets of spaces hold it, and those that name it, or its unit or its type, alone. */
function aboutPlaces(programme: Programme): ReadonlyMap<string, ReadonlySet<AnyElement>> {
    const about = new Map<string, Set<AnyElement>>();
    const add = (key: string, element: AnyElement): void => {
        const known = about.get(key);
        if (known) {
            known.add(element);
        } else {
            about.set(key, new Set([element]));
        }
    };
    for (const element of programme.elements) {
        if (['unit', 'space', 'spaceType'].includes(element.kind)) {
            continue;
        }
        for (const { to } of programme.outgoing(element)) {
            const kind = programme.get(to)?.kind;
            if (kind === 'unit' || kind === 'space' || kind === 'spaceType') {
                add(to, element);
            }
        }
        eachValue(element, 'spaces', value => {
            const sets = (Array.isArray(value) ? value : [value]) as readonly SpaceSet[];
            programme.spacesIn(...sets).forEach(({ key }) => add(key, element));
        });
    }
    return about;
}

/** Every value of an element that is read in one way, those of its records too. */
function eachValue(element: AnyElement, as: 'phases' | 'spaces', use: (value: unknown) => void): void {
    const look = (fields: Readonly<Record<string, Field>>, valueOf: (name: string) => unknown): void => {
        for (const [name, { reading }] of Object.entries(fields)) {
            const value = valueOf(name);
            if (value === undefined) {
                continue;
            }
            if (reading.as === as) {
                use(value);
            } else if (reading.as === 'record') {
                const records = (Array.isArray(value) ? value : [value]) as readonly Readonly<Record<string, unknown>>[];
                records.forEach(record => look(reading.shape.fields, inside => record[inside]));
            }
        }
    };
    look(kindOf(element.kind).shape.fields, name => fieldOf(element, name));
}

function distinct(elements: readonly AnyElement[]): readonly AnyElement[] {
    return [...new Set(elements)];
}

/** A word of the language as a title is set. */
function capitalised(text: string): string {
    return (text.charAt(0).toUpperCase() + text.slice(1)).replace(/'/g, '’');
}
