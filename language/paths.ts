/** Paths as the core sees them: plain text with `/`, absolute or relative to the host's choice. */

/** The folder of a file. */
export function folderOf(path: string): string {
    const slash = path.lastIndexOf('/');
    return slash < 0 ? '.' : slash === 0 ? '/' : path.slice(0, slash);
}

/** Whether a path is a folder or lies under it. */
export function isUnder(path: string, folder: string): boolean {
    if (folder === '.') {
        return !path.startsWith('../') && !path.startsWith('/');
    }
    return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** A relative path applied to a folder, `.` and `..` resolved. */
export function resolvePath(folder: string, relative: string): string {
    const plain = relative.replace(/\\/g, '/');
    const absolute = plain.startsWith('/') || /^[a-z][a-z0-9+.-]*:\/\//i.test(plain);
    const parts = absolute ? [] : folder === '.' ? [] : folder === '/' ? [''] : folder.split('/');
    for (const part of plain.split('/')) {
        if (part === '..' && parts.length > 0 && parts[parts.length - 1] !== '..' && parts[parts.length - 1] !== '') {
            parts.pop();
        } else if (part !== '.' && (part !== '' || parts.length === 0 || absolute)) {
            parts.push(part);
        }
    }
    const path = parts.length === 1 && parts[0] === '' ? '/' : parts.join('/');
    return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path || '.';
}

/** A path as seen from a folder: `../` for each folder to leave. Both are absolute, or both relative to the same place. */
export function relativePath(folder: string, path: string): string {
    const from = folder === '.' ? [] : folder.split('/');
    const to = path.split('/');
    let shared = 0;
    while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) {
        shared++;
    }
    return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
