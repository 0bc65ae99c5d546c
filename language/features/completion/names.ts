import { kindOf, type KindName } from '../../grammar/concepts.js';
import { spell, type Language } from '../../grammar/vocabulary.js';
import type { AnyElement } from '../../model/elements.js';
import { usualPrefix } from '../../model/usual-names.js';
import type { View } from '../view.js';
import { cardOf } from '../card.js';
import { byLikelihood } from './likelihood.js';
import type { Proposal, Question } from './proposal.js';

/** The elements that a place may name, the likeliest first within each kind; of those that are as likely, the ones of this file. */
export function elementProposals({ view, offset, locale }: Question, kinds: readonly KindName[]): Proposal[] {
    const { programme } = view;
    return kinds.flatMap(kind => {
        const all: readonly AnyElement[] = kind === 'phase' ? programme.ladder.phases : programme.of(kind);
        const named = all.filter(({ id }) => id !== '');
        const here = named.filter(({ range }) => range.file === view.file);
        const near = kind === 'phase' ? named : [...here, ...named.filter(({ range }) => range.file !== view.file)];
        return (kind === 'phase' ? near : byLikelihood(view, offset, near))
            .map(element => proposalOf(view, element, locale));
    });
}

const made: Readonly<Record<Language, WeakMap<AnyElement, Proposal>>> = { fr: new WeakMap(), en: new WeakMap() };

/** Proposals are kept with their elements; how a space is best called depends on the others. */
function proposalOf(view: View, element: AnyElement, locale: Language): Proposal {
    const known = element.kind === 'space' ? undefined : made[locale].get(element);
    if (known) {
        return known;
    }
    const title = element.title?.text.replace(/\s+/g, ' ');
    const proposal: Proposal = {
        kind: 'element', label: nameFor(view, element), detail: title ?? spell(kindOf(element.kind).word, locale), alsoFoundBy: title,
        element: element.key,
    };
    made[locale].set(element, proposal);
    return proposal;
}

/** The note of an element, asked for only when its proposal is looked at. */
export function elementNote(view: View, key: string, locale: Language): string | undefined {
    const element = view.programme.get(key);
    return element && cardOf(view.programme, element, locale, () => '');
}

/** The shortest name that means the element: `UNIT.CODE` only where the code alone would mean several spaces. */
function nameFor({ programme }: View, element: AnyElement): string {
    if (element.kind !== 'space' || programme.names.resolve(element.id, ['space']).found && !element.derived) {
        return element.id;
    }
    const unit = programme.unitOf(element);
    return unit ? `${unit.id}.${element.id}` : element.id;
}

const mostFamilies = 6;

/** The next free identifiers of a kind: of each family (`EX-ACOU-…`), the one nearest above in the file first. */
export function nextNames(view: View, kind: KindName, offset: number): string[] {
    const families = new Map<string, { next: number; width: number; nearest: number }>();
    for (const { id, nameRange } of view.programme.of(kind) as readonly AnyElement[]) {
        const numbered = /^(.*?)(\d+)$/.exec(id);
        if (!numbered || nameRange.file === view.file && nameRange.start === offset) {
            continue;
        }
        const [, family, digits] = numbered;
        const nearest = nameRange.file !== view.file ? -1 : nameRange.start < offset ? nameRange.start : 0;
        const known = families.get(family!);
        families.set(family!, {
            next: Math.max(known?.next ?? 0, Number(digits) + 1),
            width: Math.max(known?.width ?? 0, digits!.length),
            nearest: Math.max(known?.nearest ?? -1, nearest),
        });
    }
    if (families.size === 0) {
        const prefix = usualPrefix[kind]?.[view.programme.language === 'fr' ? 0 : 1];
        return prefix === undefined ? [] : [`${prefix}01`];
    }
    return [...families].sort(([, a], [, b]) => b.nearest - a.nearest).slice(0, mostFamilies)
        .map(([family, { next, width }]) => `${family}${String(next).padStart(width, '0')}`);
}
