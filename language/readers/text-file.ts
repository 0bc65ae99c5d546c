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
