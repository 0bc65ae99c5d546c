/**
 * Where links lead. A typesetter that looks each link's target up lays every page out again once it knows them; so links to what stands in
 * the index are written as numbers, and get their places once the pages are made (`completed`), from the index, which looks each up once.
 */
import type { Block, Document, Section, Target } from '../../document/nodes.js';
import { Anchors } from '../anchors.js';
import { literal } from './literals.js';

/** The names of a document's targets in the PDF, and the numbers of those that the index places. */
export class Destinations extends Anchors {
    private readonly numbers = new Map<Target, number>();
    private readonly shown: string[] = [];

    constructor(document: Document) {
        super(document, 'plain');
        const known = (target: Target): boolean => this.nameOf(target) !== undefined;
        for (const block of document.sections.flatMap(blocksOf)) {
            if (block.kind !== 'index') { continue; }
            for (const { target, label } of block.groups.flatMap(group => group.entries)) {
                if (!known(target) || this.numbers.has(target)) { continue; }
                this.numbers.set(target, this.shown.length);
                this.shown.push(label);
            }
        }
    }

    /** What is read out for the link of each number. */
    get labels(): readonly string[] {
        return this.shown;
    }

    /** The number of a target that the index places. */
    numberOf(target: Target): number | undefined {
        return this.numbers.get(target);
    }

    /** A call of the theme that makes a link of some content, or nothing where the document holds no such target. */
    link(target: Target, content: string): string | undefined {
        const name = this.lead(target);
        const number = this.numbers.get(target);
        if (name === undefined) { return undefined; }
        return number === undefined ? `#go(${literal(name)}, [${content}])` : `#jump(${number}, [${content}])`;
    }
}

function blocksOf(section: Section): readonly Block[] {
    return [...section.blocks, ...section.sections.flatMap(blocksOf)];
}
