import type { Messages } from './messages/messages.js';

/** Why a command could not run: one line on the error output, and exit code 2. */
export class CannotRun extends Error {
    constructor(readonly explain: (messages: Messages) => string) {
        super('The command cannot run.');
    }
}

/** The reason of a refusal by the system, in words. `taken`: the file may be open in another program, of which some systems say no more. */
export function reasonOf(error: unknown, messages: Messages, { taken = false } = {}): string {
    const { reasons } = messages.files;
    switch ((error as NodeJS.ErrnoException | undefined)?.code) {
        case 'EACCES': case 'EPERM': return taken ? reasons.deniedOrOpen : reasons.denied;
        case 'EBUSY': case 'ETXTBSY': return reasons.open;
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
