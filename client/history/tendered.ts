import type { TenderedAnswer } from '../../server/protocol.js';

/** An address, as far as it matters here. */
interface Address {
    readonly fsPath: string;
    toString(): string;
}

/** What is used of a repository of VS Code's own git extension. */
export interface Repository {
    getCommit(ref: string): Promise<{ readonly hash: string }>;
    /** The text of a file as it was in a version. */
    show(ref: string, path: string): Promise<string>;
    /** What differs between a version and what lies on the disk. */
    diffWith(ref: string): Promise<readonly { readonly uri: Address; readonly originalUri: Address }[]>;
}

/** The commit that a version names; nothing where no tag nor revision has that name. */
export async function commitOf(repository: Repository, version: string): Promise<string | undefined> {
    // A name that begins so would be taken for an option.
    if (version.startsWith('-')) {
        return undefined;
    }
    try {
        return (await repository.getCommit(`${version}^{commit}`)).hash;
    } catch {
        return undefined;
    }
}

/** The files of the language below a folder as they were in a version: those that are there now, and those that went since. */
export async function filesTendered(
    repository: Repository, version: string, isOurs: (address: Address) => boolean, now: readonly Address[],
): Promise<NonNullable<TenderedAnswer>> {
    const commit = await commitOf(repository, version);
    if (commit === undefined) {
        return { problem: 'noVersion' };
    }
    try {
        const changed = (await repository.diffWith(commit)).flatMap(({ uri, originalUri }) => [originalUri, uri]);
        const addresses = new Map([...now, ...changed.filter(isOurs)].map(address => [address.toString(), address]));
        const found = await Promise.all([...addresses].map(async ([uri, { fsPath }]): Promise<readonly (readonly [string, string])[]> => {
            // What was not there then is not there to be shown.
            const text = await repository.show(commit, fsPath).catch(() => undefined);
            return text === undefined ? [] : [[uri, text]];
        }));
        return { files: found.flat() };
    } catch {
        return { problem: 'unreadable' };
    }
}
