import { readFile, readdir, stat } from 'node:fs/promises';
import { isRead, isSkipped, type Files } from './files.js';

/** The machine's own disk. Links to folders are not followed, so no search goes in circles. */
export const disk: Files = {
    async list(folder) {
        const found: string[] = [];
        const visit = async (path: string): Promise<void> => {
            const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
            await Promise.all(entries.map(async entry => {
                const inner = path.endsWith('/') ? path + entry.name : `${path}/${entry.name}`;
                if (entry.isDirectory()) {
                    if (!isSkipped(entry.name)) {
                        await visit(inner);
                    }
                } else if (isRead(entry.name) && (entry.isFile() || entry.isSymbolicLink())) {
                    found.push(inner);
                }
            }));
        };
        await visit(folder);
        return found.sort();
    },
    read: file => readFile(file),
    isFolder: async path => (await stat(path).catch(() => undefined))?.isDirectory() ?? false,
};
