/** Which targets are marked by their identifier and nothing else: references to these can follow a change of it. */
import { plainText } from '../../document/build.js';
import type { Block, Document, Section, Target } from '../../document/nodes.js';

/** The identifiers around which bookmarks stand, by target. */
export function labelsOf(document: Document): ReadonlyMap<Target, string> {
    const labels = new Map<Target, string>();
    const note = (target: Target | undefined, label: string): void => {
        if (target !== undefined && !labels.has(target)) { labels.set(target, label); }
    };
    const see = (block: Block): void => {
        switch (block.kind) {
            case 'card':
                note(block.id, block.label);
                [...block.blocks, ...block.fields.flatMap(({ blocks }) => blocks)].forEach(see);
                return;
            case 'definitions':
                block.items.forEach(item => {
                    note(item.id, plainText(item.term));
                    item.blocks.forEach(see);
                });
                return;
            case 'table':
                [...block.head, ...block.body, ...block.foot].forEach(row => note(row.id, plainText(row.cells[0]?.content ?? [])));
                return;
            case 'list':
                block.items.forEach(item => {
                    note(item.id, '');
                    item.blocks.forEach(see);
                });
                return;
            case 'callout':
            case 'quotation':
            case 'group':
                block.blocks.forEach(see);
                return;
            default:
        }
    };
    const seeSection = (section: Section): void => {
        note(section.id, section.title);
        section.blocks.forEach(see);
        section.sections.forEach(seeSection);
    };
    document.sections.forEach(seeSection);
    return labels;
}
