/** One Markdown file, as a forge's viewer shows it: titles, tables and links between identifiers. */
import type { Cover, Document, Section } from '../../document/nodes.js';
import { Anchors } from '../anchors.js';
import { PAGE_WORDS, type PageWords } from '../words.js';
import { coverTitles } from '../cover.js';
import type { Output, PageWriter, WriterOptions } from '../writer.js';
import { joined, MarkdownBlocks } from './blocks.js';
import { escapeMarkdown, markdownInlines } from './inlines.js';

/** Writes a document as one Markdown file. */
export const markdownWriter = {
    format: 'md',
    title: { fr: 'Markdown', en: 'Markdown' },
    write(document: Document, options: WriterOptions): Output {
        const anchors = new Anchors(document, 'plain');
        const words = PAGE_WORDS[document.language];
        const blocks = new MarkdownBlocks(anchors, words);
        const content = joined([
            markdownCover(document.cover, words, blocks, anchors),
            ...(document.withoutContents === true ? [] : [`## ${words.contents}`, contentsList(document.sections, anchors, 0)]),
            ...document.sections.map(section => blocks.section(section, 1)),
        ]);
        return { files: [{ path: `${options.name}.md`, content: `${content}\n` }], notes: [...anchors.notes(), ...blocks.notes] };
    },
} as const satisfies PageWriter;

function markdownCover(cover: Cover, words: PageWords, blocks: MarkdownBlocks, anchors: Anchors): string {
    const fact = (name: string, value: string | undefined): readonly string[] =>
        (value === undefined || value === '' ? [] : [`- **${name}**${words.colon}${escapeMarkdown(value)}`]);
    const facts = [
        ...fact(words.owner, cover.owner), ...fact(words.author, cover.author), ...fact(words.stage, cover.stage),
        ...fact(words.revision, cover.revision), ...fact(words.date, cover.date), ...fact(words.reference, cover.reference),
        ...cover.facts.map(each => `- **${escapeMarkdown(each.name)}**${words.colon}${markdownInlines(each.content, anchors)}`),
    ];
    const { over, title } = coverTitles(cover);
    return joined([
        `# ${escapeMarkdown(title)}`,
        escapeMarkdown(over),
        cover.subtitle === undefined ? '' : `*${escapeMarkdown(cover.subtitle)}*`,
        cover.notice === undefined ? '' : blocks.callout(cover.notice, 2),
        facts.join('\n'),
    ]);
}

function contentsList(sections: readonly Section[], anchors: Anchors, depth: number): string {
    if (depth > 2) { return ''; }
    return sections.map(section => {
        const name = anchors.lead(section.id) ?? '';
        const number = section.number === undefined ? '' : `${section.number} `;
        const inside = contentsList(section.sections, anchors, depth + 1);
        const line = `${'  '.repeat(depth)}- [${number}${escapeMarkdown(section.title)}](#${encodeURIComponent(name)})`;
        return inside === '' ? line : `${line}\n${inside}`;
    }).join('\n');
}
