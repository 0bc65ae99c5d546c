/** The requirements, theme by theme. */
import { kindOf } from '../../grammar/concepts.js';
import type { Word } from '../../grammar/vocabulary.js';
import type { Element } from '../../model/elements.js';
import { paragraph } from '../build.js';
import type { Section } from '../nodes.js';
import { folded } from '../ordering.js';
import { capitalised } from '../typography.js';
import type { Compilation } from './compilation.js';
import { section } from './parts.js';
import { requirementCard } from './requirement-card.js';
import { themeTitle } from './words.js';

const WORDS = {
    fr: {
        title: 'Exigences', other: 'Autres exigences', withdrawn: 'Exigences abandonnées',
        reading: 'Chaque exigence porte son niveau attendu et sa flexibilité, de F0 (impératif) à F3 (très négociable), '
            + 'et dit quand et comment elle est vérifiée.',
    },
    en: {
        title: 'Requirements', other: 'Other requirements', withdrawn: 'Withdrawn requirements',
        reading: 'Each requirement bears its required level and its flexibility, from F0 (imperative) to F3 (very negotiable), '
            + 'and says when and how it is verified.',
    },
} as const;

type Requirement = Element<'requirement'>;

/** One group of requirements under its title. */
export interface RequirementGroup {
    readonly id: string;
    readonly title: string;
    readonly requirements: readonly Requirement[];
}

/**
 * The requirements in force by what most of them state: their theme, else their first quality, else their nature; a division into
 * parts of two or three helps nobody find anything, so the next is then taken.
 */
export function requirementGroups(c: Compilation): readonly RequirementGroup[] {
    const way = grouping(c);
    const groups = new Map<string, Requirement[]>();
    for (const requirement of c.requirements) {
        const name = way.of(requirement) ?? '';
        const known = groups.get(name);
        if (known === undefined) { groups.set(name, [requirement]); } else { known.push(requirement); }
    }
    const named = [...groups].filter(([name]) => name !== '').sort(([a], [b]) => way.order.indexOf(a) - way.order.indexOf(b))
        .map(([name, requirements]) => ({ id: `exigences-${slug(way.title(name))}`, title: way.title(name), requirements }));
    const others = groups.get('');
    return others === undefined ? named : [...named, { id: 'exigences-autres', title: WORDS[c.language].other, requirements: others }];
}

function slug(name: string): string {
    return folded(name).replace(/[^\p{L}\p{N}]+/gu, '-');
}

interface Grouping {
    readonly of: (requirement: Requirement) => string | undefined;
    readonly title: (name: string) => string;
    /** The names in the order of the language's own table; empty where the text's order stands. */
    readonly order: readonly string[];
}

function grouping(c: Compilation): Grouping {
    const listed = (name: 'quality' | 'nature'): readonly string[] => {
        const { reading } = kindOf('requirement').shape.fields[name]!;
        return reading.as === 'word' || reading.as === 'words' ? reading.words : [];
    };
    const title = (name: string): string => themeTitle(name as Word, c.language);
    const ways: readonly Grouping[] = [
        { of: requirement => requirement.theme?.text.trim(), title: capitalised, order: [] },
        { of: requirement => requirement.quality?.[0], title, order: listed('quality') },
        { of: requirement => requirement.nature, title, order: listed('nature') },
    ];
    const usable = ways.filter(way =>
        c.requirements.filter(requirement => way.of(requirement) !== undefined).length > c.requirements.length / 2);
    const parts = (way: Grouping): number => new Set(c.requirements.map(way.of)).size;
    const way = usable.find(each => parts(each) <= Math.max(4, c.requirements.length / 4)) ?? usable.at(-1);
    return way ?? { of: () => undefined, title, order: [] };
}

/** The requirements in force and those that were withdrawn. */
export function requirementsSection(c: Compilation): Section | undefined {
    const words = WORDS[c.language];
    const groups = requirementGroups(c);
    const withdrawn = c.of('requirement').filter(each => each.status === 'withdrawn' && c.programme.isOwn(each));
    const dropped = section('exigences-abandonnees', words.withdrawn, withdrawn.map(each => requirementCard(c, each)));
    if (groups.length === 0) { return section('exigences', words.title, [], [dropped]); }
    const reading = c.requirements.some(each => each.criteria.length > 0) ? [paragraph(words.reading, 'lead')] : [];
    const [only] = groups;
    if (groups.length === 1 && only !== undefined) {
        return section('exigences', words.title, [...reading, ...only.requirements.map(each => requirementCard(c, each))], [dropped],
            { newPage: true });
    }
    return section('exigences', words.title, reading, [
        ...groups.map(group => section(group.id, group.title, group.requirements.map(each => requirementCard(c, each)))), dropped,
    ], { newPage: true });
}
