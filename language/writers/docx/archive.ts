/** A Word file as what it is: a ZIP archive of parts. What comes from outside is looked at before anything of it is unpacked. */
import { strFromU8, strToU8, unzipSync, zipSync, type UnzipFileInfo, type Zippable } from 'fflate';
import { Refusal } from '../writer.js';
import { refuse } from './problem.js';

/** The parts of a package by their names, without a slash in front. */
export type Parts = Map<string, Uint8Array>;

const MOST_BYTES = 400 * 1024 * 1024;
const MOST_PARTS = 5000;
/** A text part unpacks to about ten times its size, a blank picture to a hundred times; a bomb to a thousand. */
const MOST_RATIO = 500;

/** The parts of a Word file. Refuses what is none, and what would harm. */
export function unpacked(bytes: Uint8Array): Parts {
    if (bytes.length === 0) {
        refuse('le fichier est vide.', 'the file is empty.');
    }
    if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) {
        refuse(
            'le fichier est protégé par un mot de passe, ou d’un ancien format (.doc) : enregistrez-le sans mot de passe, en .docx.',
            'the file has a password, or is of an old format (.doc): save it without a password, as .docx.',
        );
    }
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
        refuse('ce n’est pas un document Word (.docx).', 'it is no Word document (.docx).');
    }
    const seen: UnzipFileInfo[] = [];
    let parts: Record<string, Uint8Array>;
    try {
        parts = unzipSync(bytes, { filter: info => {
            seen.push(info);
            checkEntry(info, seen);
            return !info.name.endsWith('/');
        } });
    } catch (error) {
        if (error instanceof Refusal) { throw error; }
        return refuse('le fichier est abîmé : Word ne l’ouvrirait pas non plus.', 'the file is damaged: Word would not open it either.');
    }
    return new Map(Object.entries(parts));
}

function checkEntry({ name }: UnzipFileInfo, seen: readonly UnzipFileInfo[]): void {
    if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:|\\|\0/i.test(name)) {
        refuse(`il contient une partie au nom suspect (« ${name.slice(0, 60)} »).`,
            `it holds a part with a suspicious name (“${name.slice(0, 60)}”).`);
    }
    const packed = seen.reduce((sum, { size }) => sum + size, 0);
    const whole = seen.reduce((sum, { originalSize }) => sum + originalSize, 0);
    if (seen.length > MOST_PARTS || whole > MOST_BYTES || (whole > 1024 * 1024 && whole > packed * MOST_RATIO)) {
        refuse('une fois décompressé, il serait démesuré.', 'unpacked, it would be outsized.');
    }
}

/** The bytes of a package: the same parts always give the same bytes, on any machine and in any time zone. */
export function packed(parts: Parts): Uint8Array {
    const entries: Zippable = {};
    // Readers look for the list of types first.
    const first = '[Content_Types].xml';
    const names = [...parts.keys()].filter(name => name !== first).sort();
    for (const name of [first, ...names]) {
        entries[name] = [parts.get(name)!, { level: /\.(?:png|jpe?g|gif)$/i.test(name) ? 0 : 6 }];
    }
    // A time without a zone is local, and so is what a ZIP archive notes: the digits written are these everywhere.
    return zipSync(entries, { mtime: '1980-01-01T00:00:00', os: 0 });
}

/** The text of an XML part. A declaration of types is refused: no part has one, and entities are a way to harm. */
export function textOfPart(bytes: Uint8Array): string {
    const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
    const text = utf16 === undefined ? strFromU8(bytes) : new TextDecoder(utf16).decode(bytes)
        .replace(/^(<\?xml[^>]*?)\sencoding=["'][^"']*["']/i, '$1');
    const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
    if (/<!DOCTYPE|<!ENTITY/i.test(plain)) {
        refuse('il contient des définitions qu’aucun document Word n’a (DOCTYPE).',
            'it holds definitions that no Word document has (DOCTYPE).');
    }
    return plain;
}

/** The bytes of an XML part. */
export function bytesOf(text: string): Uint8Array {
    return strToU8(text);
}
