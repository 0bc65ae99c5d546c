/** One element by itself, as the document would say it. */
import { isKind, type AnyElement } from '../model/elements.js';
import type { Programme } from '../model/programme.js';
import { finished } from './finish.js';
import type { Block, Target } from './nodes.js';
import { Compilation, type CompileOptions } from './sections/compilation.js';
import { requirementCard } from './sections/requirement-card.js';
import { scenarioCard } from './sections/scenarios.js';

/** The card of an element, ready to be written; nothing for the kinds that are not told in cards of their own. */
export function compileCard(programme: Programme, element: AnyElement, options: CompileOptions): Block | undefined {
    const c = new Compilation(programme, options);
    const card = isKind(element, 'requirement') ? requirementCard(c, element)
        : isKind(element, 'scenario') ? scenarioCard(c, element) : undefined;
    if (card === undefined) { return undefined; }
    const cover = { genre: '', title: '', facts: [] };
    const sections = [{ id: 'card', title: '', blocks: [card], sections: [] }];
    return finished({ language: c.language, cover, sections }, c.authored).sections[0]!.blocks[0];
}

/** The elements of a programme by the places where its document describes them. */
export function elementsByTarget(programme: Programme, options: CompileOptions): ReadonlyMap<Target, AnyElement> {
    const c = new Compilation(programme, options);
    return new Map(programme.elements.map(element => [c.target(element), element]));
}
