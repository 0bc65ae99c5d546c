/** A PDF for print and for assistive technology: the theme and the document as one text, typeset by Typst. */
import type { Cover, Document, Target } from '../../document/nodes.js';
import { PALETTE } from '../../document/figures/palette.js';
import { targetsOf } from '../../document/transform.js';
import type { Environment, Typeset, Typesetter } from '../../environment.js';
import { coverFacts, coverTitles, hasShortContents, titleOf } from '../cover.js';
import { PAGE_WORDS, type PageWords } from '../words.js';
import { Refusal, type Output, type PageWriter, type WriterNote, type WriterOptions } from '../writer.js';
import { TypstBlocks, UPRIGHT } from './blocks.js';
import { completed } from './completed.js';
import { Destinations } from './destinations.js';
import { codeOf, drawnAlike, type Fonts, printable, readFonts } from './fonts.js';
import { contentOf, markOf } from './inlines.js';
import { array, literal, optional, shown } from './literals.js';
import theme from './theme.typ';
import { loadTypesetter } from './typesetter.js';

/** The typesetter's file in the assets. */
const CODE = 'typst.wasm';

/** Writes a document as a PDF. */
export const pdfWriter = {
    format: 'pdf',
    title: { fr: 'PDF', en: 'PDF' },
    async write(document: Document, options: WriterOptions): Promise<Output> {
        const { environment } = options;
        const anchors = new Destinations(document);
        const { source, marks } = sourceOf(document, anchors, environment);
        const fonts = await fontsOf(environment);
        const { text, files, missing } = printable(source, fonts);
        const typeset = await typesetBy(environment, text, files, drawnAlike(text, fonts));
        if (!('pdf' in typeset)) { throw failure(text, marks, typeset.line, typeset.message); }
        return {
            files: [{ path: `${options.name}.pdf`, content: completed(typeset.pdf, anchors.labels) }],
            notes: [...anchors.notes(), ...missingNotes(missing)],
        };
    },
} as const satisfies PageWriter;

/** The whole text for the typesetter, and the names of the nodes that it marks. */
export function sourceOf(
    document: Document, anchors: Destinations, environment: Environment,
): { readonly source: string; readonly marks: readonly Target[] } {
    const { cover, language } = document;
    const words = PAGE_WORDS[language];
    const blocks = new TypstBlocks(anchors, words);
    const withContents = document.withoutContents !== true;
    const shared = hasShortContents(document);
    const body = document.sections.map((section, index) =>
        blocks.section(shared && index === 0 ? { ...section, newPage: false } : section, 1)).join('\n');
    const source = [
        `#let ink = (${Object.entries(PALETTE).map(([ink, colour]) => `"${ink}": rgb("${colour.light}")`).join(', ')})`,
        theme,
        `#show: document-style.with(${settings(cover, language, words, environment).join(', ')})`,
        front(cover, words, blocks, anchors),
        ...(withContents ? [`#contents(${shown(words.contents)})`] : []),
        ...(shared ? [] : ['#pagebreak(weak: true)']),
        ...(document.largeType === true ? ['#set text(size: 14pt)'] : []),
        body,
        unplaced(document, anchors),
    ].join('\n');
    return { source, marks: blocks.marks };
}

/** What leads somewhere must find it: targets that no page shows stand at the end. */
function unplaced(document: Document, anchors: Destinations): string {
    return targetsOf(document).filter(target => !anchors.isPlaced(target)).map(target => markOf(target, anchors)).join('');
}

function settings(cover: Cover, language: string, words: PageWords, environment: Environment): readonly string[] {
    const [year = 0, month = 0, day = 0] = (cover.isoDate ?? environment.today).split('-').map(Number);
    const revision = cover.revision === undefined ? '' : ` · ${words.revision.toLowerCase()} ${cover.revision}`;
    const foot = [cover.reference ?? '', cover.date ?? ''].filter(part => part !== '').join(' · ');
    return [
        `language: "${language}"`,
        `title-text: ${literal(titleOf(cover, words))}`,
        `running: ${shown(`${cover.title}${revision}`)}`,
        `foot: ${shown(foot)}`,
        `page-word: "${words.page}"`,
        `continued: "${words.continued}"`,
        ...(cover.author === undefined ? [] : [`author: ${literal(cover.author)}`]),
        `description: ${literal(cover.subtitle ?? cover.genre)}`,
        `date: datetime(year: ${year}, month: ${month}, day: ${day})`,
    ];
}

function front(cover: Cover, words: PageWords, blocks: TypstBlocks, anchors: Destinations): string {
    const notice = cover.notice === undefined ? undefined
        : `[${blocks.callout(cover.notice, { level: 1, width: UPRIGHT, onPage: false })}]`;
    const { over, title } = coverTitles(cover);
    return `#front(${[
        shown(over), shown(title), optional(cover.subtitle === undefined ? undefined : shown(cover.subtitle)),
        optional(notice),
        ...coverFacts(cover, words).map(fact => array([shown(fact.name), contentOf(fact.content, anchors)])),
    ].join(', ')})`;
}

/** Fonts and typesetter are read once, however many documents are written. */
const shelves = new WeakMap<NonNullable<Environment['asset']>, Shelf>();

interface Shelf {
    fonts?: Promise<Fonts>;
    typesetter?: Promise<Typesetter>;
}

function fontsOf(environment: Environment): Promise<Fonts> {
    return installed(environment, 'fonts', readFonts);
}

function typesetterOf(environment: Environment): Promise<Typesetter> {
    return installed(environment, 'typesetter', async asset => loadTypesetter(await asset(CODE)));
}

async function installed<Name extends keyof Shelf>(
    { asset }: Environment, name: Name, load: (asset: NonNullable<Environment['asset']>) => NonNullable<Shelf[Name]>,
): Promise<Awaited<NonNullable<Shelf[Name]>>> {
    try {
        if (asset === undefined) { throw new Error('Nothing ships beside this host.'); }
        const shelf = shelves.get(asset) ?? {};
        shelves.set(asset, shelf);
        return await (shelf[name] ??= load(asset));
    } catch {
        if (asset !== undefined) { shelves.delete(asset); }
        throw new Refusal({
            fr: 'Le PDF ne peut pas être composé : les polices et le compositeur livrés avec Amont manquent ou sont abîmés. '
                + 'Réinstallez Amont.',
            en: 'The PDF cannot be typeset: the fonts and the typesetter that come with Amont are missing or damaged. Install Amont again.',
        });
    }
}

/** By the host's typesetter, or by the one that ships where that cannot or might do it otherwise. */
async function typesetBy(environment: Environment, text: string, fonts: readonly Uint8Array[], alike: boolean): Promise<Typeset> {
    const { typesetter } = environment;
    const quick = typesetter === undefined || !alike ? undefined : await typesetter(text, fonts).catch(() => undefined);
    if (quick !== undefined) { return quick; }
    const shipped = await typesetterOf(environment);
    return shipped(text, fonts).catch((error: unknown) => {
        // Whatever went wrong inside, the next document starts with a fresh typesetter.
        if (environment.asset !== undefined) { shelves.delete(environment.asset); }
        return { line: 0, message: error instanceof Error ? error.message : String(error) };
    });
}

function missingNotes(missing: readonly string[]): readonly WriterNote[] {
    return missing.map(character => {
        const code = codeOf(character);
        return {
            code: 'unknown-character',
            message: {
                fr: `Aucune police du PDF n’a le caractère « ${character} » : son numéro [${code}] est imprimé à sa place.`,
                en: `No font of the PDF has the character “${character}”: its number [${code}] is printed in its place.`,
            },
        };
    });
}

/** Says what the typesetter would not take, and where in the programme it comes from. */
function failure(source: string, marks: readonly Target[], line: number, message: string): Refusal {
    const before = source.split('\n').slice(0, line + 1);
    const mark = before.findLast(each => /^\/\/@ \d+$/.test(each));
    const target = mark === undefined ? undefined : marks[Number(mark.slice(4))];
    const fragment = (before[before.length - 1] ?? '').slice(0, 160);
    const place = target === undefined ? { fr: '', en: '' } : { fr: `, dans « ${target} »`, en: `, in “${target}”` };
    return new Refusal({
        fr: `Le PDF ne peut pas être composé${place.fr} : ${message}. Fragment : ${fragment}`,
        en: `The PDF cannot be typeset${place.en}: ${message}. Fragment: ${fragment}`,
    });
}
