/** What a Word document that was delivered before says of itself: of which programme it is, and which of its documents. */
import { documentKinds, documentNames, readDocumentNames, type DocumentKind } from '../../document/documents/names.js';
import type { Cut } from '../../document/scope.js';
import type { Language } from '../../document/nodes.js';
import { bodyPlace } from './body.js';
import { WordPackage } from './package.js';
import { elementsOf } from './scan.js';

/** A document that Amont wrote. */
export interface Delivered {
    /** The code and the title of its programme. */
    readonly reference?: string;
    readonly title?: string;
    readonly kind?: DocumentKind;
    /** The language of its headings. */
    readonly language?: Language;
    /** The phase and the unit that it is cut to; absent where it does not say whether it is cut. */
    readonly cut?: { readonly phase?: string; readonly unit?: string };
}

const DOCUMENT = 'Amont document';
const PHASE = 'Amont phase';
const UNIT = { fr: 'Amont unité', en: 'Amont unit' } as const;

/** Under which names a document says what it is; those of an earlier writing are written anew. */
export const STAMPS: readonly string[] = [DOCUMENT, PHASE, UNIT.fr, UNIT.en];

/** What a document says of itself for when it is brought up to date, by the names of properties. */
export function stampsOf(
    kind: DocumentKind, { phase, unit }: Cut, language: Language,
): readonly (readonly [name: string, value: string])[] {
    return [
        [DOCUMENT, documentNames[kind].typed[language][0]!],
        ...(phase === undefined ? [] : [[PHASE, phase.id] as const]), ...(unit === undefined ? [] : [[UNIT[language], unit.id] as const]),
    ];
}

/** What the document says of itself; nothing where Amont wrote nothing in it. Refuses what is no Word document. */
export function deliveredAs(bytes: Uint8Array): Delivered | undefined {
    const file = WordPackage.read(bytes);
    if (bodyPlace(file.text(file.main)).kind !== 'earlier') { return undefined; }
    const custom = customProperties(file);
    const core = coreProperties(file);
    const stamped = custom.get(DOCUMENT);
    const asked = stamped === undefined ? undefined : readDocumentNames([stamped]);
    const kind = asked === undefined ? kindTitled(core.get('subject')) : 'kinds' in asked ? asked.kinds[0] : undefined;
    const references = [custom.get('Référence'), custom.get('Reference')];
    const reference = references.find(each => each !== undefined && each !== '');
    const language = references[0] === undefined ? 'en' : references[1] === undefined ? 'fr' : undefined;
    const title = core.get('title');
    const phase = custom.get(PHASE);
    const unit = custom.get(UNIT.fr) ?? custom.get(UNIT.en);
    return {
        ...(reference !== undefined && { reference }), ...(title !== undefined && { title }), ...(kind && { kind }),
        ...(language && references.some(each => each !== undefined) && { language }),
        ...(stamped !== undefined && { cut: { ...(phase !== undefined && { phase }), ...(unit !== undefined && { unit }) } }),
    };
}

/** A document that was delivered before documents said which they are has it in its title. */
function kindTitled(subject: string | undefined): DocumentKind | undefined {
    return documentKinds.find(kind => [documentNames[kind].title.fr, documentNames[kind].title.en].includes(subject ?? ''));
}

function customProperties(file: WordPackage): ReadonlyMap<string, string> {
    const text = file.text(file.rootPart('custom-properties') ?? '');
    const elements = text === '' ? [] : elementsOf(text);
    return new Map(elements.filter(({ name, depth }) => name === 'property' && depth === 1).map(property =>
        [property.attributes['name'] ?? '', elements.find(({ parent }) => parent === property)?.text ?? '']));
}

function coreProperties(file: WordPackage): ReadonlyMap<string, string> {
    const text = file.text(file.rootPart('core-properties') ?? '');
    return new Map((text === '' ? [] : elementsOf(text)).filter(({ depth }) => depth === 1).map(({ name, text: value }) => [name, value]));
}
