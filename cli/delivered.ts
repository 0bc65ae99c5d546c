import { documentNames, type DocumentKind } from '../language/document/documents/names.js';
import type { Cut } from '../language/document/scope.js';
import type { Language } from '../language/grammar/vocabulary.js';
import type { Programme } from '../language/model/programme.js';
import type { Delivered } from '../language/writers/docx/delivered.js';
import { Refusal, type WordModel } from '../language/writers/writer.js';
import { CannotRun } from './failure.js';
import type { BuildOptions } from './options.js';

/**
 * What is asked for where a document delivered before is brought up to date: it stays the document that it is. Refuses a document of
 * another programme, and options that would make another document of it.
 */
export async function askedOf(
    programme: Programme, model: WordModel | undefined, kinds: readonly DocumentKind[], cut: Cut, options: BuildOptions,
): Promise<BuildOptions> {
    const delivered = model?.update === true ? await deliveredIn(model) : undefined;
    if (model === undefined || delivered === undefined) {
        return options;
    }
    const code = programme.header?.id;
    if (delivered.reference !== undefined && code !== undefined && code !== '' && !same(delivered.reference, code)) {
        const ours = { code, title: programme.header?.title?.text ?? '' };
        throw new CannotRun(m => m.build.otherProgramme(model.name, { code: delivered.reference!, title: delivered.title ?? '' }, ours));
    }
    const [kind] = kinds;
    const asked = {
        kind: options.documents === undefined ? delivered.kind ?? kind! : kind!,
        phase: cut.phase?.id ?? delivered.cut?.phase, unit: cut.unit?.id ?? delivered.cut?.unit,
    };
    const isSame = (delivered.kind === undefined || asked.kind === delivered.kind)
        && (delivered.cut === undefined || (same(asked.phase, delivered.cut.phase) && same(asked.unit, delivered.cut.unit)));
    if (!isSame) {
        const theirs = { kind: delivered.kind ?? asked.kind, ...delivered.cut };
        throw new CannotRun(m => m.build.otherDocument(model.name, nameIn(m.language, theirs), nameIn(m.language, asked)));
    }
    const { phase, unit } = asked;
    return {
        ...options, documents: { kinds: [asked.kind], deliverables: false },
        ...(phase !== undefined && { phase }), ...(unit !== undefined && { unit }),
        ...(options.lang === undefined && delivered.language && { lang: delivered.language }),
    };
}

/** What a document says of itself. One that cannot be read is refused where it is written on. */
async function deliveredIn({ bytes }: WordModel): Promise<Delivered | undefined> {
    const { deliveredAs } = await import('../language/writers/docx/delivered.js');
    try {
        return deliveredAs(bytes);
    } catch (error) {
        if (!(error instanceof Refusal)) {
            throw error;
        }
        return undefined;
    }
}

function same(one: string | undefined, other: string | undefined): boolean {
    return one?.normalize('NFC').toLowerCase() === other?.normalize('NFC').toLowerCase();
}

function nameIn(language: Language, { kind, phase, unit }: { kind: DocumentKind; phase?: string; unit?: string }): string {
    const cut = [
        ...(phase === undefined ? [] : [`phase ${phase}`]),
        ...(unit === undefined ? [] : [`${language === 'fr' ? 'unité' : 'unit'} ${unit}`]),
    ];
    return [documentNames[kind].title[language], ...cut].join(', ');
}
