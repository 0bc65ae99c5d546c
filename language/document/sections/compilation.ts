import type { Environment } from '../../environment.js';
import { kindOf, type KindName } from '../../grammar/concepts.js';
import type { NameRange, Reference, SpaceSet, Text } from '../../grammar/values.js';
import { spell, type Language, type Word } from '../../grammar/vocabulary.js';
import { inFull } from '../../model/adaptation.js';
import type { Room } from '../../model/areas.js';
import type { Budget } from '../../model/costs.js';
import { isKind, type AnyElement, type Element } from '../../model/elements.js';
import type { Bilingual, Finding } from '../../model/findings.js';
import type { Programme } from '../../model/programme.js';
import { paragraph, reference as referenceTo, text as plain, type InlineLike } from '../build.js';
import type { Block, Inline, Reference as ReferenceNode, Target } from '../nodes.js';
import { readLine, readProse, type Resolve } from '../prose.js';
import { folded } from '../ordering.js';
import { Scope, type Cut } from '../scope.js';
import { changedBlocks } from '../transform.js';
import { NBSP, typeset } from '../typography.js';

/** What a compilation starts from besides the programme. */
export interface CompileOptions {
    readonly environment: Environment;
    /** How many errors the checks found: a document that is compiled despite them says so on its cover. */
    readonly errors?: number;
    /** What rules are called, by their codes, for the waivers that name them. */
    readonly ruleTitles?: ReadonlyMap<string, Bilingual>;
    /** The language of headings, dates and figures, where it is not the programme's own; what authors wrote stays as it is. */
    readonly language?: Language;
    /** The phase or the unit that the document is cut to. */
    readonly cut?: Cut;
    /** What the checks found, for the documents that report it. */
    readonly findings?: readonly ReviewedFinding[];
    /** How complete the programme is, phase by phase. */
    readonly completeness?: readonly PhaseFigure[];
}

/** How much of what is due at a phase is there. */
export interface PhaseFigure {
    readonly phase: Element<'phase'>;
    readonly done: number;
    readonly due: number;
    /** In whole per cent: a hundred only where nothing is missing. */
    readonly percent: number;
    /** Whether it is the phase at which the programme stands. */
    readonly judged: boolean;
}

/** A finding, and the family of the rule that made it. */
export interface ReviewedFinding extends Finding {
    /** The chapter of the manual that its rule belongs to; absent for what no rule found (a file that cannot be read). */
    readonly family?: Bilingual;
}

/** Markdown that says nothing beyond its own characters needs no parser. */
const UNMARKED = /^[^\n*_`[\]<>#|~\\&:/=+-][^\n*_`[\]<>|~\\&/]*$/u;
const LISTED = /^\s*\d+[.)]\s/;

/** One compilation of one programme: how its elements are named, led to and spoken of in the document. */
export class Compilation {
    readonly language: Language;
    readonly errors: number;
    readonly environment: Environment;
    readonly ruleTitles: ReadonlyMap<string, Bilingual>;
    /** What of the programme the document speaks of. */
    readonly scope: Scope;
    readonly findings: readonly ReviewedFinding[];
    readonly completeness: readonly PhaseFigure[];
    /** The requirements in force that the document speaks of, in the order of the text; adaptations with what they take over. */
    readonly requirements: readonly Element<'requirement'>[];
    /** Texts of authors, set in their own language, where the document's words are in another. */
    readonly authored = new Set<string>();

    private readonly targets = new Map<string, Target>();
    private readonly texts = new Map<string, string>();
    private readonly spaceNames = new Map<string, number>();
    private readonly phaseLists = new Map<readonly NameRange[], readonly Element<'phase'>[]>();

    constructor(readonly programme: Programme, options: CompileOptions) {
        const { environment, errors, ruleTitles, language, cut, findings, completeness } = options;
        this.language = language ?? programme.language;
        this.scope = new Scope(programme, cut ?? {});
        this.findings = findings ?? [];
        this.completeness = completeness ?? [];
        this.environment = environment;
        this.errors = errors ?? 0;
        this.ruleTitles = ruleTitles ?? new Map();
        this.requirements = programme.requirements.filter(requirement => this.has(requirement))
            .map(requirement => inFull(programme, requirement));
        for (const { file, text } of [...programme.files, ...programme.libraries.flatMap(library => library.files)]) {
            this.texts.set(file, text);
        }
        for (const { id } of programme.of('space')) {
            this.spaceNames.set(id, (this.spaceNames.get(id) ?? 0) + 1);
        }
        const nameless = new Map<KindName, number>();
        for (const element of programme.elements) {
            const name = element.id !== '' ? element.key.slice(element.key.indexOf(':') + 1) : '';
            const count = (nameless.get(element.kind) ?? 0) + 1;
            if (name === '') { nameless.set(element.kind, count); }
            this.targets.set(element.key, `${this.kindWord(element.kind)}:${name === '' ? count : name}`);
        }
    }

    // What the document speaks of -------------------------------------------------------------------------------------

    /** The elements of a kind that the document speaks of, in the order of the text. */
    of<K extends KindName>(kind: K): readonly Element<K>[] {
        const all = this.programme.of(kind);
        return this.scope.isWhole ? all : all.filter(element => this.has(element as unknown as AnyElement));
    }

    /** Whether the document speaks of an element. */
    has(element: AnyElement): boolean {
        return this.scope.has(element);
    }

    /** The lines of the area programme. */
    get rooms(): readonly Room[] {
        return this.programme.areas.rooms.filter(({ space }) => this.has(space));
    }

    /** The area of all the spaces, in m². */
    get totalArea(): number {
        return this.rooms.reduce((sum, { total }) => sum + (total ?? 0), 0);
    }

    /** The budget, and what its lines come to. */
    get budget(): Budget {
        const { budget } = this.programme;
        if (this.scope.isWhole) { return budget; }
        const lines = budget.lines.filter(({ item }) => this.has(item));
        return {
            ...budget, lines,
            total: lines.reduce((sum, { amount }) => sum + (amount === undefined ? 0 : amount.value * amount.unit.factor), 0),
            yearly: this.of('costItem').reduce((sum, { yearlyCost }) => sum + (this.programme.number(yearlyCost) ?? 0), 0),
        };
    }

    // Names -----------------------------------------------------------------------------------------------------------

    /** The place of the document where an element is described. Stable: it holds the element's own name and nothing of its place. */
    target(element: AnyElement): Target {
        return this.targets.get(element.key) ?? element.key;
    }

    /** What the reader sees of an element's name; a space's code is qualified where several spaces bear it. */
    label(element: AnyElement): string {
        if (element.id === '') { return this.title(element); }
        if (isKind(element, 'space') && (this.spaceNames.get(element.id) ?? 0) > 1) {
            const unit = this.programme.unitOf(element);
            return unit === undefined ? element.id : `${unit.id}.${element.id}`;
        }
        return element.id;
    }

    /** The title of an element, or its name where it has none. */
    title(element: AnyElement): string {
        return element.title === undefined || element.title.text === '' ? element.id : this.own(element.title.text);
    }

    /** A text of an author: set here in the language of the programme where the document's own words are in another. */
    private own(written: string): string {
        if (this.language === this.programme.language) { return written; }
        const set = typeset(written, this.programme.language);
        this.authored.add(set);
        return set;
    }

    /** The title as a drawing writes it: drawings are not set by the document's last step. */
    drawnTitle(element: AnyElement): string {
        return typeset(this.title(element), this.programme.language);
    }

    /** A link to an element. */
    link(element: AnyElement, display?: ReferenceNode['display']): ReferenceNode {
        const title = element.title?.text;
        return referenceTo(this.target(element), this.label(element),
            title === '' || title === undefined ? undefined : this.own(title), display);
    }

    /** Links to elements, parted by commas; with `full`, each with its title. */
    links(elements: readonly AnyElement[], display?: ReferenceNode['display']): readonly Inline[] {
        return joined(elements.map(element => [this.link(element, display)]), between(display));
    }

    /** What references name, as links; a name that comes to nothing stays as it was written. */
    named(references: readonly Reference[] | undefined, display?: ReferenceNode['display']): readonly Inline[] {
        return joined((references ?? []).map(each => [this.nameOf(each, display)]), between(display));
    }

    private nameOf(reference: Reference, display?: ReferenceNode['display']): Inline {
        const element = this.programme.resolve(reference);
        return element === undefined ? plain(reference.name) : this.link(element, display);
    }

    /** Where something comes from: links, and texts where the origin is not declared. */
    sources(sources: readonly (Reference | Text)[]): readonly Inline[] {
        return joined(sources.map(source => ('name' in source ? [this.nameOf(source, 'full')] : this.line(source))),
            { kind: 'line-break' });
    }

    /** `APD à AOR` with links to both ends. */
    phases(ranges: readonly NameRange[] | undefined): readonly Inline[] {
        const to = this.language === 'fr' ? ` à${NBSP}` : ' to ';
        return joined((ranges ?? []).map(range =>
            (range.to === undefined ? [this.nameOf(range.from)] : [this.nameOf(range.from), plain(to), this.nameOf(range.to)])), ', ');
    }

    /** The phases that ranges name, computed once for each list. */
    phasesIn(ranges: readonly NameRange[] | undefined): readonly Element<'phase'>[] {
        if (ranges === undefined) { return []; }
        const known = this.phaseLists.get(ranges) ?? this.programme.phasesIn(ranges);
        this.phaseLists.set(ranges, known);
        return known;
    }

    /** `SALLE-4, tous les espaces SALLE-6`, as links. */
    spaces(...sets: readonly (SpaceSet | undefined)[]): readonly Inline[] {
        const items = sets.flatMap(set => set?.items ?? []);
        return joined(items.map(({ all, name }) => {
            const element = this.programme.resolve(name);
            const words = this.language === 'fr' ? 'tous les espaces ' : 'every ';
            const shown = element === undefined ? plain(name.name) : this.link(element, 'full');
            return all && (element === undefined || element.kind === 'spaceType') ? [plain(words), shown] : [shown];
        }), { kind: 'line-break' });
    }

    /** The word for a kind as it stands in an address: `exigence`, `type-d-espace`. */
    private kindWord(kind: KindName): string {
        return folded(spell(kindOf(kind).word, this.language)).replace(/[^\p{L}\p{N}]+/gu, '-');
    }

    // Texts -----------------------------------------------------------------------------------------------------------

    /** Prose of many lines, with live references. */
    prose(source: Text | undefined): readonly Block[] {
        if (source === undefined || source.text.trim() === '') { return []; }
        return isUnmarked(source.text) ? [paragraph(this.own(source.text))]
            : this.ownBlocks(readProse(source.text, this.resolver(source)));
    }

    /** Prose of one line, with live references. */
    line(source: Text): readonly Inline[] {
        if (isUnmarked(source.text)) { return [plain(this.own(source.text))]; }
        const [only] = this.ownBlocks([paragraph(readLine(source.text.replace(/\s*\n\s*/g, ' '), this.resolver(source)))]);
        return only?.kind === 'paragraph' ? only.content : [];
    }

    private ownBlocks(blocks: readonly Block[]): readonly Block[] {
        return this.language === this.programme.language ? blocks : changedBlocks(blocks, { text: written => this.own(written) });
    }

    /** A text as a line where it is one paragraph; nothing where it needs more room than a line has. */
    inOneLine(source: Text | undefined): readonly Inline[] | undefined {
        const [first, second] = this.prose(source);
        return first?.kind === 'paragraph' && second === undefined ? first.content : undefined;
    }

    private resolver(source: Text): Resolve {
        return identifier => {
            const found = source.references.find(each => each.name === identifier);
            const element = found && this.programme.resolve(found);
            return element && { id: this.label(element), target: this.target(element), title: this.title(element) };
        };
    }

    /** What was typed for a value. */
    written(range: { readonly file: string; readonly start: number; readonly end: number }): string {
        return this.texts.get(range.file)?.slice(range.start, range.end) ?? '';
    }

    /** A word of the vocabulary as its user types it. */
    word(word: Word): string {
        return spell(word, this.language);
    }
}

/** Links with their titles stand one a line. */
function between(display: ReferenceNode['display']): InlineLike {
    return display === 'full' ? { kind: 'line-break' } : display === 'title' ? ' ; ' : ', ';
}

function isUnmarked(source: string): boolean {
    return UNMARKED.test(source) && !LISTED.test(source);
}

/** Several lines of text as one, with something between them. */
export function joined(parts: readonly (readonly Inline[])[], between: InlineLike): readonly Inline[] {
    const separator = typeof between === 'string' ? [plain(between)] : 'kind' in between ? [between]
        : between.map(part => (typeof part === 'string' ? plain(part) : part));
    return parts.filter(part => part.length > 0).flatMap((part, index) => (index === 0 ? part : [...separator, ...part]));
}
