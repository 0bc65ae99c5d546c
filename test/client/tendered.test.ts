import { describe, expect, test } from 'vitest';
import { commitOf, filesTendered, type Repository } from '../../client/history/tendered.js';

const address = (path: string) => ({ fsPath: path, toString: () => `file://${path}` });
const isOurs = ({ fsPath }: { readonly fsPath: string }): boolean => fsPath.startsWith('/op/') && fsPath.endsWith('.amont');

/** A repository in which `v1` stands for one commit, with some files. */
function repository(then: Readonly<Record<string, string>>, gone: readonly string[] = []): Repository & { readonly shown: string[] } {
    const shown: string[] = [];
    return {
        shown,
        getCommit: ref => (ref === 'v1^{commit}' ? Promise.resolve({ hash: 'abc' }) : Promise.reject(new Error('unknown revision'))),
        show: (ref, path) => {
            shown.push(`${ref}:${path}`);
            const text = then[path];
            return text === undefined ? Promise.reject(new Error('not there')) : Promise.resolve(text);
        },
        diffWith: () => Promise.resolve(gone.map(path => ({ uri: address(path), originalUri: address(path) }))),
    };
}

describe('the version that was tendered, read through the editor’s git', () => {
    test('is made of the files that are there now and of those that went since; what is new was not there', async () => {
        const then = { '/op/a.amont': 'A', '/op/gone.amont': 'G', '/other.amont': 'O' };
        const git = repository(then, ['/op/gone.amont', '/other.amont', '/op/x.md']);
        expect(await filesTendered(git, 'v1', isOurs, [address('/op/a.amont'), address('/op/new.amont')])).toEqual({
            files: [['file:///op/a.amont', 'A'], ['file:///op/gone.amont', 'G']],
        });
        expect(git.shown).toEqual(['abc:/op/a.amont', 'abc:/op/new.amont', 'abc:/op/gone.amont']);
    });

    test('a version that nothing bears, or that would be an option, is not looked for further', async () => {
        const git = repository({ '/op/a.amont': 'A' });
        for (const version of ['v2', '--output=x']) {
            expect(await filesTendered(git, version, isOurs, [address('/op/a.amont')])).toEqual({ problem: 'noVersion' });
        }
        expect(git.shown).toEqual([]);
        expect(await commitOf(git, 'v1')).toBe('abc');
    });

    test('a history that cannot be compared is told to be unreadable', async () => {
        const git = { ...repository({}), diffWith: () => Promise.reject(new Error('broken')) };
        expect(await filesTendered(git, 'v1', isOurs, [])).toEqual({ problem: 'unreadable' });
    });
});
