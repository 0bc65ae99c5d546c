import type { Finding } from '../model/findings.js';

/** The largest file that is read, in bytes: some twelve thousand pages of text. */
export const largestFile = 8 * 1024 * 1024;

/** A file's text, and what was unusual about its bytes. The text is empty where the file cannot be read as one. */
export interface DecodedFile {
    readonly text: string;
    readonly findings: readonly Finding[];
}

/**
 * Decodes the bytes of a file: UTF-8, with or without a byte order mark, or UTF-16 with one; else Windows-1252, which a finding tells.
 * Bytes that are no text, and files over `largestFile`, give a finding and an empty text.
 */
export function decodeFile(file: string, bytes: Uint8Array): DecodedFile {
    const finding = (code: string, severity: Finding['severity'], fr: string, en: string, adviceFr: string, adviceEn: string): Finding =>
        ({ code, severity, range: { file, start: 0, end: 0 }, message: { fr, en }, advice: { fr: adviceFr, en: adviceEn } });
    if (bytes.length > largestFile) {
        return { text: '', findings: [tooLarge(file, bytes.length)] };
    }
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
        return { text: new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes), findings: [] };
    }
    // A NUL stands in no text; in UTF-16 without a mark every other byte would be one.
    if (bytes.includes(0)) {
        return {
            text: '', findings: [finding('not-a-text', 'error', 'Ce fichier n’est pas un texte : il n’est pas lu.',
                'This file is not a text: it is not read.',
                'Enregistrez-le comme texte, en UTF-8.', 'Save it as text, in UTF-8.')],
        };
    }
    try {
        return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), findings: [] };
    } catch {
        return {
            text: new TextDecoder('windows-1252').decode(bytes),
            findings: [finding('encoding', 'warning', 'Ce fichier n’est pas en UTF-8 : il est lu comme Windows-1252.',
                'This file is not in UTF-8: it is read as Windows-1252.',
                'Enregistrez-le en UTF-8.', 'Save it in UTF-8.')],
        };
    }
}

/**
 * Encodes a text as a file was: its byte order mark, its UTF-16 or its Windows-1252. Undefined where that encoding lacks a sign of the
 * text.
 */
export function encodeLike(bytes: Uint8Array, text: string): Uint8Array | undefined {
    if (bytes[0] === 0xff && bytes[1] === 0xfe || bytes[0] === 0xfe && bytes[1] === 0xff) {
        return encodeUtf16(`\ufeff${text}`, bytes[0] === 0xff);
    }
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
        return new TextEncoder().encode(`\ufeff${text}`);
    }
    return isUtf8(bytes) ? new TextEncoder().encode(text) : encodeWindows(text);
}

function isUtf8(bytes: Uint8Array): boolean {
    try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        return true;
    } catch {
        return false;
    }
}

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
    const view = new DataView(new ArrayBuffer(text.length * 2));
    for (let i = 0; i < text.length; i++) {
        view.setUint16(2 * i, text.charCodeAt(i), littleEndian);
    }
    return new Uint8Array(view.buffer);
}

function encodeWindows(text: string): Uint8Array | undefined {
    const all = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, code) => code));
    const codes = new Map([...all].map((sign, code) => [sign, code]));
    const encoded = [...text].map(sign => codes.get(sign));
    return encoded.every(code => code !== undefined) ? Uint8Array.from(encoded) : undefined;
}

/** The finding on a file over `largestFile`, by its size in bytes: a host that knows the size need not read it. */
export function tooLarge(file: string, size: number): Finding {
    const megabytes = Math.ceil(size / 1024 / 1024);
    return {
        code: 'file-too-large', severity: 'error', range: { file, start: 0, end: 0 },
        message: {
            fr: `Ce fichier pèse ${megabytes} Mo : un fichier de plus de 8 Mo n’est pas lu.`,
            en: `This file weighs ${megabytes} MB: a file over 8 MB is not read.`,
        },
        advice: { fr: 'Répartissez le programme sur plusieurs fichiers.', en: 'Spread the programme over several files.' },
    };
}
