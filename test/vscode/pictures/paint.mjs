/** Makes a picture light: few colours, kept as a palette. */
import { readFile, writeFile } from 'node:fs/promises';
import UPNG from 'upng-js';

/** Rewrites a PNG file with at most so many colours; returns its size in bytes. The same picture gives the same bytes. */
export async function reduced(file, colours = 64) {
    const picture = UPNG.decode(toArrayBuffer(await readFile(file)));
    const few = UPNG.encode([UPNG.toRGBA8(picture)[0]], picture.width, picture.height, colours);
    await writeFile(file, Buffer.from(few));
    return few.byteLength;
}

function toArrayBuffer(buffer) {
    return buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength);
}
