/** One self-contained page: no script, no file beside it, nothing fetched. */
import type { Cover, Document, Section } from '../../document/nodes.js';
import { Anchors } from '../anchors.js';
import { coverFacts, coverTitles, runningText, titleOf } from '../cover.js';
import { escapeMarkup } from '../escape.js';
import { PAGE_WORDS, type PageWords } from '../words.js';
import type { Output, PageWriter, WriterOptions } from '../writer.js';
import { BlockRenderer } from './blocks.js';
import { fragment, renderInlines } from './inlines.js';
import { styleSheet } from './styles.js';

/** The ids that belong to the page itself. */
const CONTENT = 'contenu';
const CONTENTS = 'sommaire';

/** Writes a document as one HTML page. */
export const htmlWriter = {
    format: 'html',
    title: { fr: 'Page HTML', en: 'HTML page' },
    write(document: Document, options: WriterOptions): Output {
        const anchors = new Anchors(document, 'exact', [CONTENT, CONTENTS]);
        const page = renderPage(document, anchors);
        return { files: [{ path: `${options.name}.html`, content: page }], notes: anchors.notes() };
    },
} as const satisfies PageWriter;

function renderPage(document: Document, anchors: Anchors): string {
    const { cover, language } = document;
    const words = PAGE_WORDS[language];
    const renderer = new BlockRenderer(anchors, words);
    const body = document.sections.map(section => renderer.section(section, 1)).join('\n');
    return [
        '<!DOCTYPE html>',
        `<html lang="${language}"${classes(document)}>`,
        '<head>',
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        `<title>${escapeMarkup(titleOf(cover, words))}</title>`,
        ...metadata(cover),
        '<meta name="color-scheme" content="light dark">',
        `<style>\n${styleSheet(runningText(cover, words), words)}</style>`,
        '</head>',
        '<body>',
        `<a class="skip" href="#${CONTENT}">${words.skip}</a>`,
        coverOf(cover, words, renderer, anchors),
        '<div class="layout">',
        ...(document.withoutContents === true ? [] : [renderContents(document.sections, words, anchors)]),
        `<main id="${CONTENT}">`,
        body,
        '</main>',
        '</div>',
        `<footer class="colophon"><p>${escapeMarkup(runningText(cover, words))}</p>`
            + `${document.withoutContents === true ? '' : `<p><a href="#${CONTENTS}">${words.backToContents}</a></p>`}</footer>`,
        '</body>',
        '</html>',
        '',
    ].join('\n');
}

/** What the style sheet sets otherwise than in a report. */
function classes({ withoutContents, largeType }: Document): string {
    const names = [...(withoutContents === true ? ['brief'] : []), ...(largeType === true ? ['large'] : [])];
    return names.length === 0 ? '' : ` class="${names.join(' ')}"`;
}

function metadata(cover: Cover): readonly string[] {
    const one = (name: string, content: string | undefined): readonly string[] =>
        (content === undefined || content === '' ? [] : [`<meta name="${name}" content="${escapeMarkup(content)}">`]);
    return [
        ...one('author', cover.author),
        ...one('description', cover.subtitle ?? cover.genre),
        ...one('dcterms.date', cover.isoDate),
        '<meta name="generator" content="Amont">',
    ];
}

/** The cover, as the head of a page. */
export function coverOf(cover: Cover, words: PageWords, renderer: BlockRenderer, anchors: Anchors): string {
    const facts = coverFacts(cover, words);
    const { over, title } = coverTitles(cover);
    return [
        `<header class="cover${cover.foremost === undefined ? '' : ' one-of-several'}">`,
        cover.notice === undefined ? '' : renderer.callout(cover.notice, 2),
        `<p class="genre">${escapeMarkup(over)}</p>`,
        `<h1>${escapeMarkup(title)}</h1>`,
        cover.subtitle === undefined ? '' : `<p class="subtitle">${escapeMarkup(cover.subtitle)}</p>`,
        facts.length === 0 ? '' : '<dl class="cover-facts">\n' + facts.map(each =>
            `<div><dt>${escapeMarkup(each.name)}</dt><dd>${renderInlines(each.content, anchors)}</dd></div>`).join('\n') + '\n</dl>',
        '</header>',
    ].filter(line => line !== '').join('\n');
}

function renderContents(sections: readonly Section[], words: PageWords, anchors: Anchors): string {
    return [
        `<nav class="contents" id="${CONTENTS}" aria-label="${words.contents}">`,
        `<p class="contents-title">${words.contents}</p>`,
        contentsList(sections, anchors, 1),
        '</nav>',
    ].join('\n');
}

function contentsList(sections: readonly Section[], anchors: Anchors, depth: number): string {
    if (sections.length === 0 || depth > 3) { return ''; }
    const items = sections.map(section => {
        const name = anchors.lead(section.id) ?? '';
        const number = section.number === undefined ? '' : `<span class="number">${escapeMarkup(section.number)}</span>`;
        const inside = contentsList(section.sections, anchors, depth + 1);
        const link = `<a href="${escapeMarkup(fragment(name))}">${number}<span class="title">${escapeMarkup(section.title)}</span></a>`;
        return `<li>${link}${inside}</li>`;
    });
    return `<ol>\n${items.join('\n')}\n</ol>`;
}
