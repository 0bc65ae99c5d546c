import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Environment } from '../language/environment.js';

/**
 * The day and the version for the core. `SOURCE_DATE_EPOCH` fixes the day, as it does for other compilers, so that the same files give the
 * same bytes.
 */
export function environmentOf(version: string): Environment {
    const fixed = Number(process.env['SOURCE_DATE_EPOCH'] ?? Number.NaN);
    if (Number.isFinite(fixed)) {
        return { today: new Date(fixed * 1000).toISOString().slice(0, 10), version, asset };
    }
    const now = new Date();
    const two = (n: number): string => String(n).padStart(2, '0');
    return { today: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`, version, asset };
}

/** What ships beside the bundle, in `out/assets/`. */
function asset(name: string): Promise<Uint8Array> {
    return readFile(path.join(__dirname, '../assets', name));
}
