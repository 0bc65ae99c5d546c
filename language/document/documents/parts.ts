/** What several documents are made of. */
import type { Text } from '../../grammar/values.js';
import type { Element } from '../../model/elements.js';
import { badge, cell, inlines, paragraph, text, type InlineLike } from '../build.js';
import type { Block, Callout, Inline, Section, TableCell } from '../nodes.js';
import { joined, type Compilation } from '../sections/compilation.js';
import { elementTable, section, type Column } from '../sections/parts.js';
import { levelInlines, perInlines } from '../sections/values.js';
import { flexibilityBadge, shown, wordBadge } from '../sections/words.js';
import { NBSP } from '../typography.js';

/** Writes the parts of a document; nothing where the programme holds nothing that it could say. */
export type Builder = (c: Compilation) => readonly (Section | undefined)[];

/** A requirement. */
export type Requirement = Element<'requirement'>;
/** How a requirement is verified, once. */
export type Verification = Requirement['verifications'][number];

const WORDS = {
    fr: {
        code: 'Code', requirement: 'Exigence', criteria: 'Niveau demandé', priority: 'Priorité', cited: 'Exigences citées',
        preferably: 'De préférence', by: 'par',
    },
    en: {
        code: 'Code', requirement: 'Requirement', criteria: 'Required level', priority: 'Priority', cited: 'Requirements quoted',
        preferably: 'Preferably', by: 'by',
    },
} as const;

/** A text on lines of a cell: paragraphs and the items of lists, one under the other. */
function lines(c: Compilation, source: Text | undefined): readonly Inline[] {
    return joined(c.prose(source).flatMap(linesOf), { kind: 'line-break' });
}

function linesOf(block: Block): readonly (readonly Inline[])[] {
    switch (block.kind) {
        case 'paragraph':
        case 'heading':
            return [block.content];
        case 'list':
            return block.items.flatMap(item => item.blocks.flatMap(linesOf)).map(line => [text('– '), ...line]);
        case 'callout':
        case 'quotation':
        case 'group':
            return block.blocks.flatMap(linesOf);
        case 'code-block':
            return [[text(block.text)]];
        default:
            return [];
    }
}

/** Title and statement, for a cell. */
export function statementCell(c: Compilation, requirement: Requirement): readonly Inline[] {
    return joined([[{ kind: 'strong', content: [text(c.title(requirement))] }], lines(c, requirement.statement)], { kind: 'line-break' });
}

/** Each criterion on a line: « DnT,A ≥ 45 dB (portes fermées) F1 ». */
export function criteriaLines(c: Compilation, { criteria }: Requirement): readonly Inline[] {
    return joined(criteria.map(each => joined([
        each.name === undefined ? [] : c.line(each.name),
        each.level === undefined ? [] : levelInlines(c, each.level),
        each.per === undefined ? [] : perInlines(c, each.per),
        each.when === undefined ? [] : [text('('), ...c.line(each.when), text(')')],
        each.flexibility !== undefined ? [flexibilityBadge(each.flexibility, c.language)]
        : each.preferably === true ? [badge(WORDS[c.language].preferably, 'muted')] : [],
    ], ' ')), { kind: 'line-break' });
}

/** The columns of a short table of requirements. */
export function requirementColumns(c: Compilation): readonly Column<Requirement>[] {
    const words = WORDS[c.language];
    return [
        { title: words.code, kind: 'code', header: true, cell: each => c.label(each) },
        { title: words.requirement, cell: each => statementCell(c, each) },
        { title: words.criteria, cell: each => criteriaLines(c, each) },
        { title: words.priority, cell: each => (each.priority === undefined ? '' : wordBadge(each.priority, c.language, 'requirement')) },
    ];
}

/** The requirements that a document speaks of, shortly, so that its references lead somewhere. */
export function citedRequirements(c: Compilation, cited: readonly Requirement[], title?: string): Section | undefined {
    if (cited.length === 0) { return undefined; }
    return section('exigences-citees', title ?? WORDS[c.language].cited,
        [elementTable(cited, requirementColumns(c), { rowId: each => c.target(each), presentation: 'wide' })], [], { newPage: true });
}

/** How a verification is made: « APD, par calcul ». */
export function methodText(c: Compilation, { method }: Verification): string {
    return (method ?? []).map(each => shown(each, c.language)).join(', ');
}

/** A cell to be filled by hand. */
export function blank(height = 2): TableCell {
    return cell(Array.from({ length: height }, (_, index): Inline => (index === 0 ? text(NBSP) : { kind: 'line-break' })));
}

/** A remark to the reader of the document. */
export function note(title: string, ...paragraphs: readonly InlineLike[]): Callout {
    return { kind: 'callout', genre: 'note', title, blocks: paragraphs.map(each => paragraph(each)) };
}

/** Short values beside their names, those without a value left out. */
export function facts(items: readonly (readonly [name: string, value: InlineLike])[]): readonly Block[] {
    const given = items.map(([name, value]) => [name, inlines(value)] as const).filter(([, value]) => value.length > 0);
    return given.length === 0 ? [] : [{
        kind: 'definitions', presentation: 'facts',
        items: given.map(([name, value]) => ({ term: inlines(name), blocks: [paragraph(value)] })),
    }];
}

/** Blocks, each from the second on at the head of a page. */
export function onePageEach(blocks: readonly Block[]): readonly Block[] {
    return blocks.flatMap((block, index): readonly Block[] => (index === 0 ? [block] : [{ kind: 'page-break' }, block]));
}

/** Those that are given, without those that come twice. */
export function distinct<T>(all: readonly (T | undefined)[]): readonly T[] {
    return [...new Set(all.filter(each => each !== undefined))];
}
