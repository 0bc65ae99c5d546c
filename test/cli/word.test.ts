import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { firmModel, typed } from '../writers/docx/firm.js';
import { wordsOf } from '../writers/docx/opened.js';
import { amont, folder, sound } from './amont.js';

function bytesOf(root: string, ...names: string[]): Uint8Array {
    return new Uint8Array(readFileSync(path.join(root, ...names)));
}

function words(root: string, ...names: string[]): string {
    return wordsOf(strFromU8(unzipSync(bytesOf(root, ...names))['word/document.xml']!));
}

describe('a firm’s model', () => {
    test('is written on where --template names it; the format is Word without more', () => {
        const root = folder(sound);
        writeFileSync(path.join(root, 'agence.dotx'), firmModel());
        const { code, out } = amont(['build', '--template', 'agence.dotx'], { cwd: root });
        expect(code).toBe(0);
        expect(out).toContain('ESSAI-B.docx');
        expect(readdirSync(path.join(root, 'livrables'))).toEqual(['ESSAI-B.docx']);
        expect(words(root, 'livrables', 'ESSAI-B.docx').split('\n')[0]).toBe('Agence Belvédère présente : Programme d’essai');
    });

    test('is written on where the settings of the programme name it, from its folder', () => {
        const root = folder({ ...sound, 'amont.json': '{ "template": "charte/agence.docx" }', 'charte/lisez-moi.txt': '' });
        writeFileSync(path.join(root, 'charte', 'agence.docx'), firmModel());
        expect(amont(['build', root, '--to', 'docx,html']).code).toBe(0);
        expect(words(root, 'livrables', 'ESSAI-B.docx')).toContain('Conditions de l’agence');
        expect(amont(['build', root, '--to', 'html']).code).toBe(0);
    });

    test('that cannot be used is said in one line, and what stood there stays', () => {
        const root = folder({ ...sound, 'agence.docx': 'Bonjour', 'livrables/ESSAI-B.docx': 'ancien' });
        const { code, out, err } = amont(['build', '--template', 'agence.docx', '--lang', 'fr'], { cwd: root });
        expect({ code, out }).toEqual({ code: 2, out: '' });
        expect(err.replaceAll('\u00a0', ' '))
            .toBe('amont : on ne peut pas écrire sur « agence.docx » : ce n’est pas un document Word (.docx).\n');
        expect(readFileSync(path.join(root, 'livrables', 'ESSAI-B.docx'), 'utf8')).toBe('ancien');
        expect(amont(['build', '--template', 'rien.docx', '--lang', 'en'], { cwd: root }).err)
            .toBe('amont: “rien.docx” cannot be read (there is no such file).\n');
    });
});

describe('a document delivered before', () => {
    test('is brought up to date in its place: what a person added stays', () => {
        const root = folder(sound);
        expect(amont(['build', '--to', 'docx'], { cwd: root }).code).toBe(0);
        const parts = unzipSync(bytesOf(root, 'livrables', 'ESSAI-B.docx'));
        const text = strFromU8(parts['word/document.xml']!).replace('<w:body>', `<w:body>${typed('Lettre d’envoi')}`);
        writeFileSync(path.join(root, 'envoi.docx'), zipSync({ ...parts, 'word/document.xml': new TextEncoder().encode(text) }));
        writeFileSync(path.join(root, 'programme.amont'), sound['programme.amont'].replace('Programme d\'essai', 'Programme revu'));
        const { code, out } = amont(['build', '--update', 'envoi.docx'], { cwd: root });
        expect(code).toBe(0);
        expect(out).toMatch(/^✓ envoi\.docx/);
        expect(words(root, 'envoi.docx').split('\n')[0]).toBe('Lettre d’envoi');
        expect(words(root, 'envoi.docx')).toContain('Programme revu');
        expect(words(root, 'envoi.docx')).not.toContain('Programme d’essai');
    });

    const revised = (root: string): void => writeFileSync(path.join(root, 'programme.amont'),
        sound['programme.amont'].replace('indice "B"', 'indice "C"').replace('Programme d\'essai', 'Programme revu'));

    test('stays the document that it is, in its language, without --document', () => {
        const root = folder(sound);
        const asked = ['--document', 'préprogramme', '--phase', 'APD', '--lang', 'en'];
        expect(amont(['build', '--to', 'docx', ...asked], { cwd: root }).code).toBe(0);
        const delivered = path.join('livrables', 'ESSAI-preprogramme-APD-B.docx');
        revised(root);
        expect(amont(['build', '--update', delivered], { cwd: root })).toMatchObject({ code: 0 });
        const lines = words(root, delivered).split('\n');
        expect(lines).toContain('Outline brief');
        expect(lines.join('\n')).toContain('Phase APD');
        expect(words(root, delivered)).toContain('Programme revu');
        expect(amont(['build', '--update', delivered, '--document', 'préprogramme', '--phase', 'apd'], { cwd: root }).code).toBe(0);
    });

    test.each([
        [['--document', 'fiches'], '« Fiches espaces, phase APD »'], [['--phase', 'DET'], '« Préprogramme, phase DET »'],
        [['--document', 'programme'], '« Programme fonctionnel et technique, phase APD »'],
    ])('is not turned into another document by %j', (options, asked) => {
        const root = folder(sound);
        amont(['build', '--document', 'préprogramme', '--to', 'docx', '--phase', 'APD', '--out', '.'], { cwd: root });
        const before = bytesOf(root, 'ESSAI-preprogramme-APD-B.docx');
        const { code, out, err } = amont(['build', '--update', 'ESSAI-preprogramme-APD-B.docx', ...options, '--lang', 'fr'], { cwd: root });
        expect({ code, out }).toEqual({ code: 2, out: '' });
        expect(err.replaceAll('\u00a0', ' ')).toContain('est le document « Préprogramme, phase APD » : il ne devient pas ' + asked);
        expect(Buffer.from(bytesOf(root, 'ESSAI-preprogramme-APD-B.docx')).equals(Buffer.from(before))).toBe(true);
    });

    test('of another programme is refused, and both are named', () => {
        const root = folder({ ...sound, 'autre/programme.amont': 'programme AUTRE "Halle aux grains" {}\n' });
        expect(amont(['build', 'autre', '--to', 'docx', '--out', '.', '--force'], { cwd: root }).code).toBe(0);
        const before = bytesOf(root, 'AUTRE.docx');
        const { code, err } = amont(['build', 'programme.amont', '--update', 'AUTRE.docx', '--lang', 'fr'], { cwd: root });
        expect(code).toBe(2);
        expect(err.replaceAll('\u00a0', ' ')).toContain(
            '« AUTRE.docx » est un document du programme AUTRE « Halle aux grains », et non de ESSAI « Programme d\'essai »');
        expect(Buffer.from(bytesOf(root, 'AUTRE.docx')).equals(Buffer.from(before))).toBe(true);
    });

    test('is written into the folder of --out under the name of its revision, and stays as it was delivered', () => {
        const root = folder(sound);
        amont(['build', '--to', 'docx', '--out', '.'], { cwd: root });
        const before = bytesOf(root, 'ESSAI-B.docx');
        revised(root);
        const { code, out } = amont(['build', '--update', 'ESSAI-B.docx', '--out', 'remise'], { cwd: root });
        expect(code).toBe(0);
        expect(out).toMatch(/^✓ remise.ESSAI-C\.docx/);
        expect(words(root, 'remise', 'ESSAI-C.docx')).toContain('Programme revu');
        expect(Buffer.from(bytesOf(root, 'ESSAI-B.docx')).equals(Buffer.from(before))).toBe(true);
    });

    test('is the only one of its run', () => {
        const root = folder(sound);
        writeFileSync(path.join(root, 'envoi.docx'), firmModel());
        const { code, err } = amont(['build', '--update', 'envoi.docx', '--to', 'docx,pdf', '--lang', 'fr'], { cwd: root });
        expect(code).toBe(2);
        expect(err).toContain('un seul document Word à la fois');
        expect(Buffer.from(bytesOf(root, 'envoi.docx')).equals(Buffer.from(firmModel()))).toBe(true);
    });
});
