import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { tenderProblems, type Tendered } from '../language/tendered.js';
import { corePath, isAmont } from './files.js';

const longest = 64 * 1024 * 1024;

/**
 * The files below a folder as they were in a version of git's: those of the language, by their paths as they are on disk. Reads the history
 * only; without git, a repository or the version, says which of them is lacking.
 */
export function filesTendered(folder: string, version: string): Tendered {
    const git = (...given: string[]): string => execFileSync('git', given, {
        cwd: path.normalize(folder), encoding: 'utf8', maxBuffer: longest, stdio: ['ignore', 'pipe', 'ignore'], windowsHide: true,
        // Nobody is there to answer, and a question would hang the check.
        env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
    });
    try {
        git('rev-parse', '--is-inside-work-tree');
    } catch (error) {
        return { problem: tenderProblems[(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'noGit' : 'noRepository'] };
    }
    let commit: string;
    try {
        commit = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${version}^{commit}`).trim();
    } catch {
        return { problem: tenderProblems.noVersion };
    }
    try {
        const names = git('ls-tree', '-r', '--name-only', '-z', commit, '.').split('\0').filter(name => isAmont(name));
        return new Map(names.map(name => [corePath(path.join(folder, name)), git('show', `${commit}:./${name}`)]));
    } catch {
        return { problem: tenderProblems.unreadable };
    }
}
