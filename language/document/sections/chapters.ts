/** The author's own chapters, and where in the document each stands. */
import { isKind, type AnyElement, type Element } from '../../model/elements.js';
import type { Section } from '../nodes.js';
import type { Compilation } from './compilation.js';
import { otherFields } from './fields.js';
import { section } from './parts.js';

/** A part of the document beside which a chapter may stand. */
export type Place = NonNullable<Element<'chapter'>['before']>;

/** The chapters that stand beside one part. */
export interface Beside {
    readonly before: readonly Section[];
    readonly after: readonly Section[];
}

/** Parts that are made of chapters above all: those beside them stand inside. */
const HOSTS: ReadonlySet<Place> = new Set<Place>(['context', 'site', 'annexes']);

/** The chapters of a programme by the part beside which they stand. */
export class Chapters {
    private readonly places = new Map<Place, { before: Section[]; after: Section[] }>();

    constructor(private readonly c: Compilation) {
        for (const chapter of c.of('chapter')) {
            const inside = chapter.parent === undefined ? undefined : c.programme.get(chapter.parent);
            if (inside?.kind === 'chapter' && chapter.before === undefined && chapter.after === undefined) { continue; }
            const built = this.chapter(chapter);
            const place = chapter.before ?? chapter.after ?? (this.opensTheText(chapter) ? 'context' : 'annexes');
            this.at(place)[chapter.before === undefined ? 'after' : 'before'].push(built);
        }
    }

    /** What stands beside a part; nothing for a part that holds its chapters itself. */
    beside(place: Place): Beside {
        return HOSTS.has(place) ? { before: [], after: [] } : this.at(place);
    }

    /** The chapters that a part holds. */
    within(place: Place): readonly Section[] {
        const { before, after } = this.at(place);
        return [...before, ...after];
    }

    private at(place: Place): { before: Section[]; after: Section[] } {
        const known = this.places.get(place) ?? { before: [], after: [] };
        this.places.set(place, known);
        return known;
    }

    private chapter(chapter: Element<'chapter'>): Section {
        const { c } = this;
        const inside = c.programme.childrenOf(chapter).filter((child): child is Element<'chapter'> & AnyElement =>
            isKind(child, 'chapter') && child.before === undefined && child.after === undefined);
        const others = otherFields(c, chapter, ['description', 'before', 'after']);
        return {
            id: c.target(chapter), title: c.title(chapter),
            blocks: [...c.prose(chapter.description),
                ...(others.length === 0 ? [] : [{ kind: 'definitions' as const, presentation: 'facts' as const, items: others }])],
            sections: inside.map(each => this.chapter(each)),
        };
    }

    /** A chapter without a place belongs to the context where it stands at the head of the programme's own file. */
    private opensTheText(chapter: Element<'chapter'>): boolean {
        const { header, elements } = this.c.programme;
        if (header?.range.file !== chapter.range.file) { return false; }
        return !elements.some(other => other.range.file === chapter.range.file && other.range.start < chapter.range.start
            && !other.derived && !['programme', 'actor', 'parameter', 'chapter'].includes(other.kind));
    }
}

const WORDS = {
    fr: { annexes: 'Annexes' },
    en: { annexes: 'Annexes' },
} as const;

/** The chapters that have no place elsewhere. */
export function annexesSection(c: Compilation, chapters: Chapters): Section | undefined {
    return section('annexes', WORDS[c.language].annexes, [], chapters.within('annexes'));
}
