import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Environment } from '../language/environment.js';
import { nativeTypesetter } from './typesetter.js';

/** The day, the version and the files that ship, for the core. */
export function environmentOf(version: string): Environment {
    return { today: today(), version, asset, ...(process.platform === 'linux' ? { typesetter: nativeTypesetter } : {}) };
}

/** The day, ISO 8601. `SOURCE_DATE_EPOCH` fixes it, as it does for other compilers, so that the same files give the same bytes. */
export function today(): string {
    const fixed = Number(process.env['SOURCE_DATE_EPOCH'] ?? Number.NaN);
    if (Number.isFinite(fixed)) {
        return new Date(fixed * 1000).toISOString().slice(0, 10);
    }
    const now = new Date();
    const two = (n: number): string => String(n).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What ships beside the bundle, in `out/assets/`. */
function asset(name: string): Promise<Uint8Array> {
    return readFile(path.join(__dirname, '../assets', name));
}
