import type { SourceRange } from '../grammar/values.js';
import { spell, type Word } from '../grammar/vocabulary.js';
import { kindOf } from '../grammar/concepts.js';
import type { AnyElement } from '../model/elements.js';
import type { Bilingual } from '../model/findings.js';
import type { Programme } from '../model/programme.js';
import { occurrencesOf, sameName, targetAt, textsOf } from './occurrences.js';
import type { View } from './view.js';

/** A change to one place of a file. */
export interface TextEdit {
    readonly range: SourceRange;
    readonly newText: string;
}

/** What a rename changes, or the reason why it is refused. */
export type Rename = { readonly edits: readonly TextEdit[] } | { readonly refused: Bilingual };

const nameForm = /^[\p{L}_](?:[\p{L}\p{M}\p{N}_]|-(?=[\p{L}\p{N}_])|\.(?=\p{N}))*$/u;

/** The name that a rename at an offset is about, or the reason why nothing there can be renamed. */
export function renamable(
    view: View,
    offset: number,
): { readonly range: SourceRange; readonly name: string } | { readonly refused: Bilingual } {
    const target = targetAt(view, offset);
    if (!target) {
        return {
            refused: {
                fr: 'Placez le curseur sur un identifiant pour le renommer.',
                en: 'Place the cursor on an identifier to rename it.',
            },
        };
    }
    const { element } = target;
    if (element.kind === 'phase' && element.derived) {
        return {
            refused: {
                fr: `La phase ${element.id} vient de l’échelle choisie par « phases » : elle n’est déclarée dans aucun fichier.`,
                en: `Phase ${element.id} comes from the ladder chosen by “phases”: no file declares it.`,
            },
        };
    }
    return { range: target.range, name: element.id };
}

/** Renames what stands at an offset: declaration, references, prose, cells and qualified names, in every programme that holds it. */
export function renameAt(programmes: readonly Programme[], view: View, offset: number, typed: string): Rename {
    const found = renamable(view, offset);
    if ('refused' in found) {
        return found;
    }
    const { element } = targetAt(view, offset)!;
    const name = typed.trim().normalize('NFC');
    if (name === element.id) {
        return { edits: [] };
    }
    if (!nameForm.test(name)) {
        return { refused: {
            fr: `« ${name} » n’est pas un nom : une lettre d’abord, puis des lettres, des chiffres, « - » ou « _ », sans espace.`,
            en: `“${name}” is not a name: a letter first, then letters, digits, “-” or “_”, without spaces.`,
        } };
    }
    const occurrences = occurrencesOf(programmes, element);
    if (occurrences.some(({ inProse }) => inProse) && !/^\p{Lu}./u.test(name)) {
        return {
            refused: {
                fr: `${element.id} est cité dans un texte : son nouveau nom commence par une capitale et compte deux caractères au moins.`,
                en: `${element.id} is cited in prose: its new name must begin with a capital and have two characters or more.`,
            },
        };
    }
    for (const programme of programmes) {
        const refused = collision(programme, element, name);
        if (refused) {
            return { refused };
        }
    }
    return { edits: occurrences.map(({ range }) => ({ range, newText: name })) };
}

function collision(programme: Programme, element: AnyElement, name: string): Bilingual | undefined {
    const own = sameName(programme, element);
    if (own.length === 0) {
        return undefined;
    }
    const word = kindOf(element.kind).word;
    const taken = programme.names.keysOf(element.kind, name).map(key => programme.get(key)!);
    if (element.kind === 'space') {
        const units = new Set(own.map(({ parent }) => parent));
        if (taken.some(({ parent }) => units.has(parent))) {
            return alreadyNamed(word, name, taken[0]!);
        }
        if (taken.length > 0 && [...own, ...taken].some(space => namedShortly(programme, space))) {
            return {
                fr: `Un espace d’une autre unité s’appelle déjà ${name}, et des références ne disent pas laquelle : `
                    + 'écrivez-y UNITÉ.CODE d’abord.',
                en: `A space of another unit is already called ${name}, and some references do not say which one: `
                    + 'write UNIT.CODE there first.',
            };
        }
    } else if (taken.length > 0) {
        return alreadyNamed(word, name, taken[0]!);
    }
    return captured(programme, own, name);
}

function alreadyNamed(word: Word, name: string, other: AnyElement): Bilingual {
    const title = (open: string, close: string): string => (other.title ? ` ${open}${other.title.text}${close}` : '');
    return {
        fr: `Le nom ${name} est déjà pris : ${spell(word, 'fr')} ${name}${title('« ', ' »')}.`,
        en: `The name ${name} is taken: ${spell(word, 'en')} ${name}${title('“', '”')}.`,
    };
}

function namedShortly(programme: Programme, space: AnyElement): boolean {
    const texts = textsOf(programme);
    return programme
        .incoming(space)
        .some(({ range }) => texts.get(range.file)?.slice(range.start, range.end).normalize('NFC') === space.id);
}

/** A place that may name several kinds takes the first that has the name: neither may then be taken for the other. */
function captured(programme: Programme, own: readonly AnyElement[], name: string): Bilingual | undefined {
    const keys = new Set(own.map(({ key }) => key));
    const { kind } = own[0]!;
    for (const model of [...programme.files, ...programme.libraries.flatMap(({ files }) => files)]) {
        for (const { links } of model.elements) {
            for (const { reference } of links) {
                const to = programme.resolve(reference);
                if (!to) {
                    continue;
                }
                const other = keys.has(to.key)
                    ? firstNamed(programme, name, reference.to.slice(0, reference.to.indexOf(kind)))
                    : reference.name === name &&
                        reference.to.indexOf(kind) >= 0 &&
                        reference.to.indexOf(kind) < reference.to.indexOf(to.kind)
                        ? to
                        : undefined;
                if (other) {
                    const [fr, en] = (['fr', 'en'] as const).map(language => `${spell(kindOf(other.kind).word, language)} ${name}`);
                    return {
                        fr: `« ${fr} » existe déjà : une référence ne dirait plus lequel des deux elle désigne.`,
                        en: `There is already “${en}”: a reference would no longer tell which of the two it means.`,
                    };
                }
            }
        }
    }
    return undefined;
}

function firstNamed(programme: Programme, name: string, kinds: readonly AnyElement['kind'][]): AnyElement | undefined {
    for (const kind of kinds) {
        const [key] = programme.names.keysOf(kind, name);
        if (key !== undefined) {
            return programme.get(key);
        }
    }
    return undefined;
}
