/**
 * The last hand on a PDF of the typesetter: links by number get the places that the index found, the file says that it is made for
 * assistive technology (PDF/UA-1: the typesetter makes the structure, tests hold it to the standard, but its build for the browser cannot
 * be asked to say so), and its many small objects are packed, which makes the file a third of its size.
 */
import { zlibSync } from 'fflate';

/** How many objects are packed together. */
const PACK = 100;
const NAMESPACE = 'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"';
const UA_NAMESPACE = `${NAMESPACE}  xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"`;

/** An object of the file: its text where it holds no stream, else its bytes as they stand. */
interface PdfObject {
    readonly id: number;
    readonly text?: string;
    readonly bytes: Uint8Array;
}

/** The finished file. `labels` says for each number what its link leads to. Throws on a file that is not built as expected. */
export function completed(pdf: Uint8Array, labels: readonly string[]): Uint8Array {
    const end = latin(pdf.subarray(Math.max(0, pdf.length - 1024)));
    const table = Number(/startxref\n(\d+)\n/.exec(end)?.[1]);
    const trailer = /trailer\n<<([\s\S]*?)>>\nstartxref/.exec(end)?.[1];
    if (!Number.isInteger(table) || trailer === undefined) { throw new Error('The typesetter gave a file without a table of objects.'); }
    const objects = objectsOf(pdf, table);
    return packed(linked(objects, labels).map(claimed), trailer);
}

function objectsOf(pdf: Uint8Array, table: number): readonly PdfObject[] {
    const entries = latin(pdf.subarray(table));
    const count = Number(/^xref\n0 (\d+)\n/.exec(entries)?.[1]);
    const first = entries.indexOf('\n', 5) + 1;
    const starts = Array.from({ length: count - 1 }, (_, index) => ({
        id: index + 1, start: Number(entries.slice(first + (index + 1) * 20, first + (index + 1) * 20 + 10)),
    })).sort((one, other) => one.start - other.start);
    return starts.map(({ id, start }, index) => {
        const bytes = pdf.subarray(start, starts[index + 1]?.start ?? table);
        const tail = latin(bytes.subarray(Math.max(0, bytes.length - 32)));
        if (/endstream\s*endobj\s*$/.test(tail)) { return { id, bytes }; }
        const text = latin(bytes).replace(/^\d+ 0 obj\s*/, '').replace(/\s*endobj\s*$/, '');
        return { id, text, bytes };
    });
}

/** In the index, the link that names a number is followed by one to the page itself. */
function linked(objects: readonly PdfObject[], labels: readonly string[]): readonly PdfObject[] {
    const places = new Map<number, string>();
    const links = objects.filter(({ text }) => text?.includes('/Subtype /Link')).sort((one, other) => one.id - other.id);
    links.forEach(({ text }, index) => {
        const number = /\/URI \(amont:=(\d+)\)/.exec(text!)?.[1];
        const place = /\/Dest (\d+ 0 R|\[[^\]]*\]|\([^)]*\))/.exec(links[index + 1]?.text ?? '')?.[1];
        if (number !== undefined && place !== undefined) { places.set(Number(number), place); }
    });
    return objects.map(object => {
        const number = object.text?.includes('/URI (amont:') ? /\/URI \(amont:=?(\d+)\)/.exec(object.text)?.[1] : undefined;
        if (number === undefined) { return object; }
        const place = places.get(Number(number));
        const label = labels[Number(number)] ?? '';
        return {
            ...object,
            text: object.text!
                .replace(/\/A <<[\s\S]*?>>/, place === undefined ? '' : `/Dest ${place}`)
                .replace(/\/Contents \([^)]*\)/, `/Contents ${hexadecimal(label)}`),
        };
    });
}

/** The claim of PDF/UA-1: in the description of the file, and the title in the title bar. */
function claimed(object: PdfObject): PdfObject {
    if (object.text?.includes('/Type /Catalog')) {
        // What is not suspect needs no word of it, and some readers take the word for a fault.
        const text = object.text.replace('/Suspects false', '');
        return { ...object, text: text.replace('/ViewerPreferences <<', '/ViewerPreferences << /DisplayDocTitle true') };
    }
    if (object.text !== undefined) { return object; }
    const start = latin(object.bytes.subarray(0, 128));
    if (!start.includes('/Type /Metadata')) { return object; }
    const text = latin(object.bytes).replace(NAMESPACE, UA_NAMESPACE)
        .replace('<xmpTPg:NPages>', '<pdfuaid:part>1</pdfuaid:part><xmpTPg:NPages>');
    const length = text.lastIndexOf('\nendstream') - text.indexOf('stream\n') - 'stream\n'.length;
    return { ...object, bytes: bytesOf(text.replace(/\/Length \d+/, `/Length ${length}`)) };
}

/** The objects with small ones packed, and a table of them all. */
function packed(objects: readonly PdfObject[], trailer: string): Uint8Array {
    const whole = objects.filter(({ text }) => text === undefined);
    const small = objects.filter(({ text }) => text !== undefined).sort((one, other) => one.id - other.id);
    const packs = Array.from({ length: Math.ceil(small.length / PACK) }, (_, index) => small.slice(index * PACK, (index + 1) * PACK));
    const firstPack = objects.length + 1;
    const size = firstPack + packs.length + 1;
    const rows = new Uint8Array(size * 7);
    const row = (id: number, kind: number, field: number, last: number): void => {
        rows.set([kind, field >>> 24, (field >>> 16) & 255, (field >>> 8) & 255, field & 255, last >> 8, last & 255], id * 7);
    };
    row(0, 0, 0, 65535);
    const parts: Uint8Array[] = [bytesOf('%PDF-1.7\n%\x80\x80\x80\x80\n')];
    let at = parts[0]!.length;
    const add = (id: number, bytes: Uint8Array): void => {
        row(id, 1, at, 0);
        parts.push(bytes);
        at += bytes.length;
    };
    whole.forEach(({ id, bytes }) => add(id, bytes));
    packs.forEach((pack, index) => {
        const id = firstPack + index;
        pack.forEach((object, place) => row(object.id, 2, id, place));
        add(id, packOf(id, pack));
    });
    const table = size - 1;
    row(table, 1, at, 0);
    const fields = trailer.replace(/\/Size \d+/, `/Size ${size}`).trim();
    parts.push(streamOf(table, `/Type /XRef /W [1 4 2] ${fields}`, rows), bytesOf(`startxref\n${at}\n%%EOF\n`));
    return joined(parts);
}

function packOf(id: number, pack: readonly PdfObject[]): Uint8Array {
    const texts = pack.map(({ text }) => text!);
    let at = 0;
    const head = pack.map((object, index) => {
        const entry = `${object.id} ${at}`;
        at += texts[index]!.length + 1;
        return entry;
    }).join(' ');
    return streamOf(id, `/Type /ObjStm /N ${pack.length} /First ${head.length + 1}`, bytesOf(`${head}\n${texts.join('\n')}`));
}

function streamOf(id: number, entries: string, content: Uint8Array): Uint8Array {
    const small = zlibSync(content, { level: 9 });
    return joined([bytesOf(`${id} 0 obj\n<< ${entries} /Filter /FlateDecode /Length ${small.length} >>\nstream\n`), small,
        bytesOf('\nendstream\nendobj\n')]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
    const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
        all.set(part, at);
        at += part.length;
    }
    return all;
}

/** A text of any script as a string of PDF. */
function hexadecimal(text: string): string {
    const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0'));
    return `<feff${units.join('')}>`;
}

function latin(part: Uint8Array): string {
    let text = '';
    for (let at = 0; at < part.length; at += 8192) { text += String.fromCharCode(...part.subarray(at, at + 8192)); }
    return text;
}

function bytesOf(text: string): Uint8Array {
    const bytes = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at++) { bytes[at] = text.charCodeAt(at); }
    return bytes;
}
