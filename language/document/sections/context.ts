/** Why the project exists, and the place where it stands. */
import { definition, paragraph } from '../build.js';
import type { Block, Definition, Section } from '../nodes.js';
import type { Chapters } from './chapters.js';
import type { Compilation } from './compilation.js';
import { fieldsOf, otherFields } from './fields.js';
import { section } from './parts.js';

const WORDS = {
    fr: { context: 'Contexte', site: 'Site', place: 'Lieu du projet', library: 'Objet du référentiel' },
    en: { context: 'Context', site: 'Site', place: 'Place of the project', library: 'Purpose of the library' },
} as const;

/** What the cover, the summary and other parts show of the programme's declaration. */
const ELSEWHERE = [
    'description', 'location', 'stage', 'revision', 'owner', 'author', 'checker', 'envelope', 'total', 'restsOn', 'language', 'sector',
    'nature', 'financing', 'costRatio',
] as const;

/** The project in its author's words, how it is framed, and the chapters placed beside. */
export function contextSection(c: Compilation, chapters: Chapters): Section | undefined {
    const words = WORDS[c.language];
    const { header, libraryHeader } = c.programme;
    const described = header ?? libraryHeader;
    const framing: readonly Definition[] = header !== undefined ? otherFields(c, header, ELSEWHERE)
        : libraryHeader !== undefined ? otherFields(c, libraryHeader, ELSEWHERE) : [];
    const facts: readonly Block[] = framing.length === 0 ? [] : [{ kind: 'definitions', presentation: 'facts', items: framing }];
    return section('contexte', header === undefined && libraryHeader !== undefined ? words.library : words.context,
        [...c.prose(described?.description), ...facts], chapters.within('context'), { newPage: true });
}

/** The place, and the chapters about it. */
export function siteSection(c: Compilation, chapters: Chapters): Section | undefined {
    const words = WORDS[c.language];
    const { header } = c.programme;
    const inside = chapters.within('site');
    // The place alone is on the cover and in the summary: a part of one line would say it a third time.
    const place = header?.location === undefined || inside.length === 0 ? []
        : fieldsOf(c, header, ['location']).map(field => definition(words.place, { blocks: field.blocks }));
    return section('site', words.site,
        place.length === 0 ? [] : [paragraph(header?.location === undefined ? '' : c.line(header.location), 'lead')], inside);
}
