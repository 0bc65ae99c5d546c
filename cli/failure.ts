import type { Messages } from './messages/messages.js';

/** Why a command could not run: one line on the error output, and exit code 2. */
export class CannotRun extends Error {
    constructor(readonly explain: (messages: Messages) => string) {
        super('The command cannot run.');
    }
}

/** The reason of a refusal by the system, in words. */
export function reasonOf(error: unknown, messages: Messages): string {
    const { reasons } = messages.files;
    switch ((error as NodeJS.ErrnoException | undefined)?.code) {
        case 'EACCES': case 'EPERM': return reasons.denied;
        case 'ENOENT': return reasons.missing;
        case 'EISDIR': return reasons.folder;
        case 'ENOTDIR': case 'EEXIST': return reasons.notFolder;
        case 'ELOOP': return reasons.loop;
        case 'ENOSPC': case 'EDQUOT': return reasons.full;
        case 'EROFS': return reasons.readOnly;
        case 'EMFILE': case 'ENFILE': return reasons.tooManyOpen;
        default: return plainReason(error);
    }
}

function plainReason(error: unknown): string {
    const code = (error as NodeJS.ErrnoException | undefined)?.code;
    return code ?? (error instanceof Error ? error.message.split('\n')[0]! : String(error));
}
