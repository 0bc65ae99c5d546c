/**
 * Says in the file itself that it is made for assistive technology (PDF/UA-1). The typesetter makes the structure and tests hold it to the
 * standard, but its build for the browser cannot be asked to say so: two lines of the last objects are completed here.
 */

const NAMESPACE = 'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"';
const UA_NAMESPACE = `${NAMESPACE}  xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"`;
const PART = '<pdfuaid:part>1</pdfuaid:part>';

/** The file with the claim, its table of objects put right. Returns the bytes as they are where the file is not built as expected. */
export function claimAccessible(pdf: Uint8Array): Uint8Array {
    const text = latin(pdf.subarray(Math.max(0, pdf.length - tailLength(pdf))));
    const start = pdf.length - text.length;
    const metadata = /(\d+) 0 obj\n<<\n {2}\/Length (\d+)\n {2}\/Type \/Metadata[\s\S]*?\nendobj\n/.exec(text);
    const catalog = /(\d+) 0 obj\n<<\n {2}\/Type \/Catalog\n/.exec(text);
    const table = /\nxref\n0 (\d+)\n/.exec(text);
    if (metadata === null || catalog === null || table === null || catalog.index < metadata.index) { return pdf; }
    const described = metadata[0]
        .replace(`/Length ${metadata[2]}`, `/Length ${Number(metadata[2]) + UA_NAMESPACE.length - NAMESPACE.length + PART.length}`)
        .replace(NAMESPACE, UA_NAMESPACE).replace('<xmpTPg:NPages>', `${PART}<xmpTPg:NPages>`);
    const between = text.slice(metadata.index + metadata[0].length, table.index)
        .replace('/ViewerPreferences <<\n', '/ViewerPreferences <<\n    /DisplayDocTitle true\n');
    const objects = text.slice(0, metadata.index) + described + between;
    const moved = described.length - metadata[0].length;
    const entry = `\n${String(start + catalog.index).padStart(10, '0')} 00000 n`;
    const tail = text.slice(table.index)
        .replace(entry, `\n${String(start + catalog.index + moved).padStart(10, '0')} 00000 n`)
        .replace(/startxref\n\d+\n/, `startxref\n${start + objects.length + 1}\n`);
    const claimed = bytes(objects + tail);
    const whole = new Uint8Array(start + claimed.length);
    whole.set(pdf.subarray(0, start));
    whole.set(claimed, start);
    return whole;
}

/** From the metadata to the end: the table of objects, twenty bytes for each, and what stands before it. */
function tailLength(pdf: Uint8Array): number {
    const end = latin(pdf.subarray(Math.max(0, pdf.length - 64)));
    const table = Number(/startxref\n(\d+)\n/.exec(end)?.[1] ?? pdf.length);
    return Math.min(pdf.length, pdf.length - table + 400_000);
}

function latin(part: Uint8Array): string {
    let text = '';
    for (let at = 0; at < part.length; at += 8192) { text += String.fromCharCode(...part.subarray(at, at + 8192)); }
    return text;
}

function bytes(text: string): Uint8Array {
    return Uint8Array.from(text, character => character.charCodeAt(0));
}
