import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../language/document/nodes.js';
import { deliveredAs } from '../../../language/writers/docx/delivered.js';
import { Refusal } from '../../../language/writers/writer.js';
import { EVERYTHING } from '../everything.js';
import { OFFICE_DOCUMENT } from '../office.js';
import { firmModel, firmParts, typed, zipped } from './firm.js';
import { all, treeOf, wordsOf, written, type Node, type Opened } from './opened.js';
import { faultsIn } from './schema.js';

const MAIN = 'word/document.xml';

async function onFirm(model = firmModel(), document: Document = EVERYTHING): Promise<Opened> {
    return written(document, { name: 'agence.docx', bytes: model });
}

/** What is said when a file cannot be written on. */
async function refused(bytes: Uint8Array, update = false): Promise<string> {
    try {
        await written(EVERYTHING, { name: 'agence.docx', bytes, ...(update ? { update } : {}) });
    } catch (error) {
        if (error instanceof Refusal) { return error.explanation.fr; }
        throw error;
    }
    return 'nothing';
}

function styleOf(paragraph: Node): string | undefined {
    return all(paragraph).find(({ name }) => name === 'w:pStyle')?.attributes['w:val'];
}

function paragraphs(file: Opened): readonly Node[] {
    return all(treeOf(file.text(MAIN))).filter(({ name }) => name === 'w:p');
}

function wordsIn(node: Node): string {
    return all(node).filter(({ name }) => name === 'w:t').map(({ text }) => text).join('');
}

describe('a firm’s model', () => {
    test('keeps its head, its logo, its pages and the text around the place', async () => {
        const file = await onFirm();
        const words = wordsOf(file.text(MAIN)).split('\n');
        expect(words[0]).toBe('Agence Belvédère présente : Tout «\u00a0ce\u00a0» qui s’écrit');
        expect(words.at(-1)).toBe('Conditions de l’agence');
        expect(words).not.toContain('{{contenu}}');
        expect(words.filter(line => line === 'Chaque nœud une fois')).toEqual([]);
        expect(file.parts.has('word/media/logo.png')).toBe(true);
        expect(file.text(MAIN)).toContain('w:left="1400"');
        expect(await faultsIn(file)).toEqual([]);
    });

    test('is a document, even where it was a template', async () => {
        expect((await onFirm()).text('[Content_Types].xml')).not.toContain('template.main');
    });

    test('lends its styles by their names, French or English, and by their other names', async () => {
        const file = await onFirm();
        const styles = new Map(paragraphs(file).map(each => [wordsIn(each), styleOf(each)]));
        expect(styles.get('Premier')).toBe('Titre1');
        expect(styles.get('Dedans')).toBe('Titre2');
        expect([...styles].find(([words]) => words.startsWith('Tableau'))?.[1]).toBe('Legende');
        expect(styles.get('un')).toBe('Puces');
        expect(file.text(MAIN)).toContain('<w:tblStyle w:val="Grilledutableau"/>');
        expect(file.text('word/styles.xml').match(/w:val="(?:heading 1|Titre 2|L&#233;gende|Table Grid)"/g)).toHaveLength(4);
        expect(await faultsIn(file)).toEqual([]);
    });

    test('numbers its titles itself where it does; ours are written where it does not', async () => {
        const numbered = paragraphs(await onFirm()).map(wordsIn);
        expect(numbered).toContain('Premier');
        const parts = firmParts(typed('{{contenu}}'));
        parts['word/styles.xml'] = strToU8(strFromU8(parts['word/styles.xml']!).replace('<w:numPr><w:numId w:val="7"/></w:numPr>', ''));
        expect(paragraphs(await onFirm(zipped(parts))).map(wordsIn)).toContain('1\u00a0\u00a0Premier');
    });

    test('keeps its lists, and bullets are its own', async () => {
        const file = await onFirm();
        const items = paragraphs(file).filter(each => styleOf(each) === 'Puces');
        expect(items.length).toBeGreaterThan(0);
        expect(new Set(items.map(each => all(each).find(({ name }) => name === 'w:numId')?.attributes['w:val']))).toEqual(new Set(['8']));
        expect(await faultsIn(file)).toEqual([]);
    });

    test('is read in large letters where the document asks for them, its own styles left as they are', async () => {
        const large = { ...EVERYTHING, largeType: true };
        const file = await onFirm(firmModel(), large);
        const styles = all(treeOf(file.text('word/styles.xml'))).filter(({ name }) => name === 'w:style');
        const named = new Map(styles.map(each => [each.attributes['w:styleId'], each]));
        const value = (style: Node, name: string): string | undefined => all(style).find(each => each.name === name)?.attributes['w:val'];
        const size = (id: string | undefined): number => {
            const style = named.get(id);
            const own = style && value(style, 'w:sz');
            return own !== undefined ? Number(own) : id === undefined ? 20 : size(style && value(style, 'w:basedOn'));
        };
        expect(size('Normal')).toBe(21);
        const read = paragraphs(file).filter(each => wordsIn(each).length > 25 && !/^$|Titre|Legende|Index/.test(styleOf(each) ?? ''));
        expect(read.length).toBeGreaterThan(2);
        expect(read.filter(each => size(styleOf(each)) < 24).map(each => [styleOf(each), wordsIn(each)])).toEqual([]);
        const items = paragraphs(file).filter(each => wordsIn(each) === 'un');
        expect(items.map(each => [size(styleOf(each)), value(named.get(styleOf(each))!, 'w:basedOn')])).toEqual([[29, 'Puces']]);
        expect(items.map(each => all(each).find(({ name }) => name === 'w:numId')?.attributes['w:val'])).toEqual(['8']);
        const again = await written(large, { name: 'livre.docx', bytes: file.bytes, update: true });
        expect(again.text('word/styles.xml')).toBe(file.text('word/styles.xml'));
        expect(await faultsIn(file)).toEqual([]);
    });

    test('has its places filled with fields that follow the properties; those that mean nothing stay', async () => {
        const file = await onFirm();
        const head = file.text('word/header1.xml');
        expect(wordsOf(head)).toBe('Agence Belvédère – Tout «\u00a0ce\u00a0» qui s’écrit (indice B)\n{{inconnu}}');
        expect(head).toContain('DOCPROPERTY &quot;Indice&quot;');
        expect(head.match(/<w:b\/>/g)).toHaveLength(3);
        treeOf(head);
    });

    test('gives its main colour, darkened until it reads on white', async () => {
        const styles = (await onFirm()).text('word/styles.xml');
        expect(styles).not.toContain('1A5468');
        expect(styles).not.toContain('w:val="FFB000"');
    });

    test('is in the language of the programme, and names no template to be fetched', async () => {
        const file = await onFirm();
        expect(file.text('word/styles.xml')).toContain('<w:lang w:val="fr-FR"/>');
        expect(file.text('word/settings.xml')).not.toContain('attachedTemplate');
        expect(file.text('word/settings.xml')).toContain('<w:zoom w:percent="90"/><w:updateFields w:val="true"/><w:compat/>');
        expect([...file.parts.keys()].filter(name => strFromU8(file.parts.get(name)!).includes('exemple.fr/modele'))).toEqual([]);
    });

    test('that is empty is filled whole; one with text of its own loses none, and says so', async () => {
        const empty = await onFirm(firmModel('<w:p/>'));
        expect(wordsOf(empty.text(MAIN))).toContain('Chaque nœud une fois');
        expect(empty.notes.map(({ code }) => code)).not.toContain('model-without-place');
        const full = await onFirm(firmModel(typed('Mentions légales')));
        expect(wordsOf(full.text(MAIN)).split('\n')[0]).toBe('Mentions légales');
        expect(full.notes.map(({ code }) => code)).toContain('model-without-place');
    });

    test('may be a document that is written in UTF-16', async () => {
        const parts = firmParts(typed('Été') + typed('{{contenu}}'));
        const text = strFromU8(parts[MAIN]!).replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="UTF-16"?>');
        parts[MAIN] = new Uint8Array([0xff, 0xfe, ...new Uint8Array(new Uint16Array([...text].map(each => each.charCodeAt(0))).buffer)]);
        const file = await onFirm(zipped(parts));
        expect(wordsOf(file.text(MAIN)).split('\n')[0]).toBe('Été');
    });
});

describe('bringing up to date', () => {
    test('replaces what was written and nothing else, and is at rest the second time', async () => {
        const before = await onFirm();
        const touched = strFromU8(before.parts.get(MAIN)!).replace(/<w:body>/, `<w:body>${typed('Ajouté avant')}`)
            .replace(/<w:sectPr>(?!.*<w:sectPr>)/s, `${typed('Ajouté après')}<w:sectPr>`);
        const model = zipSync({ ...Object.fromEntries(before.parts), [MAIN]: strToU8(touched) });
        const revised = { ...EVERYTHING, cover: { ...EVERYTHING.cover, revision: 'C', title: 'Nouveau titre' } };
        const after = await written(revised, { name: 'livre.docx', bytes: model, update: true });
        const words = wordsOf(after.text(MAIN)).split('\n');
        expect(words.slice(0, 2)).toEqual(['Ajouté avant', 'Agence Belvédère présente : Nouveau titre']);
        expect(words.slice(-2)).toEqual(['Conditions de l’agence', 'Ajouté après']);
        expect(words.filter(line => line === 'Premier')).toHaveLength(1);
        expect(wordsOf(after.text('word/header1.xml'))).toContain('Nouveau titre (indice C)');
        expect(await faultsIn(after)).toEqual([]);
        const again = await written(revised, { name: 'livre.docx', bytes: after.bytes, update: true });
        expect(Buffer.from(again.bytes).equals(Buffer.from(after.bytes))).toBe(true);
    });

    test('of our own document comes to the same bytes', async () => {
        const before = await written(OFFICE_DOCUMENT);
        const after = await written(OFFICE_DOCUMENT, { name: 'livre.docx', bytes: before.bytes, update: true });
        expect(after.parts.size).toBe(before.parts.size);
        for (const [name, part] of before.parts) {
            expect(strFromU8(after.parts.get(name)!), name).toBe(strFromU8(part));
        }
    });

    test('finds what was written where Word has moved the bookmark, and drops pictures that are shown no more', async () => {
        const before = await written(OFFICE_DOCUMENT);
        const moved = strFromU8(before.parts.get(MAIN)!)
            .replace(/<w:p><w:pPr><w:pStyle w:val="AmontJoint"\/><\/w:pPr>(<w:bookmarkStart [^>]*w:name="AmontContenu"\/>)<\/w:p>(<w:p><w:pPr>.*?<\/w:pPr>)/,
                '$2$1');
        expect(moved).not.toBe(strFromU8(before.parts.get(MAIN)!));
        const after = await written(EVERYTHING, {
            name: 'livre.docx', bytes: zipSync({ ...Object.fromEntries(before.parts), [MAIN]: strToU8(moved) }), update: true,
        });
        expect(wordsOf(after.text(MAIN)).split('\n')[0]).toBe('Programme');
        expect([...after.parts.keys()].filter(name => name.startsWith('word/media/')).sort()).toEqual([
            'word/media/amont-1.png', 'word/media/amont-1.svg',
        ]);
    });

    test('knows which document it is by its kind on the first page, where nothing more tells', async () => {
        const outline = await written({ ...EVERYTHING, cover: { ...EVERYTHING.cover, genre: 'Préprogramme' } });
        expect(deliveredAs(outline.bytes)).toEqual({
            reference: 'TOUT', title: EVERYTHING.cover.title, kind: 'outlineBrief', language: 'fr',
        });
        expect(deliveredAs(firmModel(typed('{{contenu}}')))).toBeUndefined();
    });

    test('keeps comments on what is written anew, at the place that they stood on, and says whose they are', async () => {
        const before = await written(EVERYTHING);
        const anchored = strFromU8(before.parts.get(MAIN)!).replace(/(<w:bookmarkStart [^>]*\/>)(<w:r>(?:(?!<\/w:r>).)*<w:t[^>]*>Dedans<\/w:t><\/w:r>)/,
            '$1<w:commentRangeStart w:id="4"/>$2<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>')
            .replace('<w:body>', '<w:body><w:p><w:r><w:t>Lettre</w:t></w:r><w:r><w:commentReference w:id="5"/></w:r></w:p>');
        expect(anchored).toContain('w:commentRangeEnd w:id="4"');
        const comment = (id: number, author: string, text: string): string =>
            `<w:comment w:id="${id}" w:author="${author}" w:initials="X"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;
        const comments = '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            + `${comment(4, 'Claire Martin', 'Et pourquoi ?')}${comment(5, 'Jean Petit', 'Bien')}</w:comments>`;
        const parts = Object.fromEntries(before.parts);
        const added = (name: string, element: string): Uint8Array =>
            strToU8(strFromU8(parts[name]!).replace(/<\/(?:Types|Relationships)>$/, end => `${element}${end}`));
        const types = added('[Content_Types].xml', '<Override PartName="/word/comments.xml" ContentType='
            + '"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>');
        const ties = added('word/_rels/document.xml.rels', '<Relationship Id="rIdC" Target="comments.xml" Type='
            + '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"/>');
        const bytes = zipSync({
            ...parts, [MAIN]: strToU8(anchored), 'word/comments.xml': strToU8(comments), '[Content_Types].xml': types,
            'word/_rels/document.xml.rels': ties,
        });
        const after = await written(EVERYTHING, { name: 'livre.docx', bytes, update: true });
        const holding = paragraphs(after).filter(each => all(each).some(({ name }) => name === 'w:commentReference'));
        expect(holding.map(wordsIn)).toEqual(['Lettre', 'Dedans']);
        const [note, ...others] = after.notes.filter(({ code }) => code === 'comments-moved');
        expect(others).toEqual([]);
        expect(note!.message.fr).toContain('Un commentaire portait');
        expect(note!.message.fr).toContain('– Claire Martin, sur « Dedans » : « Et pourquoi ? »');
        expect(note!.message.en).toContain('– Claire Martin, on “Dedans”: “Et pourquoi ?”');
        expect(note!.message.fr).not.toContain('Jean Petit');
        expect(await faultsIn(after)).toEqual([]);
        const shorter = await written({ ...EVERYTHING, sections: [] }, { name: 'livre.docx', bytes, update: true });
        expect(shorter.text(MAIN)).toContain('<w:commentReference w:id="4"/>');
    });

    test('says which followed changes of what is written anew are gone', async () => {
        const before = await written(EVERYTHING);
        const change = (name: string, author: string, text: string): string =>
            `<w:${name} w:id="90" w:author="${author}" w:date="2026-11-01T10:00:00Z"><w:r>${text}</w:r></w:${name}>`;
        const touched = strFromU8(before.parts.get(MAIN)!)
            .replace('<w:body>', `<w:body><w:p>${change('ins', 'Jean Petit', '<w:t>Lettre</w:t>')}</w:p>`)
            .replace(/(<w:r>(?:(?!<\/w:r>).)*<w:t[^>]*>Premier<\/w:t><\/w:r>)/,
                `$1${change('ins', 'Claire Martin', '<w:t> et seul</w:t>')}`
                + `${change('del', 'Claire Martin', '<w:delText>mot</w:delText>')}`);
        const bytes = zipSync({ ...Object.fromEntries(before.parts), [MAIN]: strToU8(touched) });
        const after = await written(EVERYTHING, { name: 'livre.docx', bytes, update: true });
        const said = after.notes.filter(({ code }) => code === 'changes-gone').map(({ message }) => message);
        expect(said).toHaveLength(1);
        expect(said[0]!.fr.split('\n').slice(1)).toEqual(['– Claire Martin, ajouté : « et seul »', '– Claire Martin, supprimé : « mot »']);
        expect(said[0]!.en).toMatch(/^2 followed changes stood/);
        expect(after.text(MAIN)).toContain('Jean Petit');
        const again = await written(EVERYTHING, { name: 'livre.docx', bytes: after.bytes, update: true });
        expect(again.notes.map(({ code }) => code)).not.toContain('changes-gone');
    });

    test('is refused where nothing was written before', async () => {
        expect(await refused(firmModel(typed('Un courrier')), true)).toContain('il n’a rien qu’Amont ait écrit');
    });
});

describe('a file that cannot be written on', () => {
    const bytes = (text: string): Uint8Array => strToU8(text);
    const withPart = (name: string, content: string): Uint8Array =>
        zipped({ ...firmParts(typed('{{contenu}}')), [name]: strToU8(content) });

    const retyped = (from: string, to: string): Uint8Array => {
        const parts = firmParts(typed('{{contenu}}'));
        const types = strFromU8(parts['[Content_Types].xml']!);
        expect(types).toContain(from);
        return zipped({ ...parts, '[Content_Types].xml': strToU8(types.replace(from, to)) });
    };
    /** Says of its greatest part that it is small. */
    const lying = (): Uint8Array => {
        const size = 64 * 1024 * 1024;
        const file = zipped({ ...firmParts(typed('{{contenu}}')), 'word/big.xml': new Uint8Array(size) });
        const view = new DataView(file.buffer, file.byteOffset, file.length);
        let count = 0;
        for (let at = 0; at + 4 <= file.length; at++) {
            if (view.getUint32(at, true) === size) {
                view.setUint32(at, 1000, true);
                count++;
            }
        }
        expect(count).toBe(2);
        return file;
    };

    test.each([
        ['empty', new Uint8Array(), 'le fichier est vide'],
        ['a text', bytes('Bonjour'), 'ce n’est pas un document Word'],
        ['with a password, or old', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'protégé par un mot de passe'],
        ['cut short', firmModel().slice(0, 1500), 'abîmé'],
        ['another archive', zipped({ 'a.txt': bytes('a') }), 'ce n’est pas un document Word'],
        ['with a name that leads out', withPart('word/../../evil.xml', ''), 'nom suspect'],
        ['with macros', withPart('word/vbaProject.bin', ''), 'macros'],
        ['with macros by another name', retyped('</Types>',
            '<Default Extension="dat" ContentType="application/vnd.ms-office.vbaProject"/></Types>'), 'macros'],
        ['of a format with macros, renamed', retyped('vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
            'vnd.ms-word.document.macroEnabled.main+xml'), 'macros'],
        ['with definitions', withPart('word/styles.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a/>'), 'DOCTYPE'],
        ['with a broken part', withPart('word/styles.xml', '<w:styles><w:style></w:styles>'), 'une de ses parties est abîmée'],
        ['with entities of another file', withPart('word/document.xml',
            '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document>&x;</w:document>'), 'DOCTYPE'],
        ['a bomb', zipped({ ...firmParts(''), 'word/big.xml': new Uint8Array(40 * 1024 * 1024) }), 'démesuré'],
    ])('%s', async (_, file, said) => {
        expect(await refused(file)).toContain('« agence.docx » : ');
        expect(await refused(file)).toContain(said);
    });

    test('that lies about the size of a part is unpacked no further than it says', async () => {
        expect((await onFirm(lying())).parts.get('word/big.xml')).toHaveLength(1000);
    });

    test('of the strict variant of the format', async () => {
        const parts = firmParts(typed('{{contenu}}'));
        parts[MAIN] = strToU8(strFromU8(parts[MAIN]!).replaceAll('http://schemas.openxmlformats.org/wordprocessingml/2006/main',
            'http://purl.oclc.org/ooxml/wordprocessingml/main'));
        expect(await refused(zipped(parts))).toContain('Strict');
    });
});
