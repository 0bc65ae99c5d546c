/** The formats that carry pages, and nothing else registers one. */
import { htmlWriter } from './html/html.js';
import { markdownWriter } from './markdown/markdown.js';
import type { PageWriter } from './writer.js';

/** Every writer of pages, by what the user types after `--to`. */
export const pageWriters = {
    html: htmlWriter,
    md: markdownWriter,
} as const satisfies Readonly<Record<string, PageWriter>>;
