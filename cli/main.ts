import { CommanderError } from 'commander';
import { version } from '../package.json';
import { CannotRun, reasonOf } from './failure.js';
import { languageAsked, languageOfSystem } from './language.js';
import { messagesIn, type Messages } from './messages/messages.js';
import { createProgram } from './program.js';
import { Terminal } from './terminal.js';

/**
 * Runs the command line: reads the arguments, runs one command, and leaves with its exit code. Whatever happens, a person reads one clear
 * line and never a stack trace, unless AMONT_DEBUG asks for it.
 */
async function main(argv: readonly string[]): Promise<void> {
    const language = languageAsked(argv) ?? languageOfSystem(process.env, process.platform);
    const messages = messagesIn(language ?? 'en');
    const terminal = new Terminal();
    guardOutputs(terminal, messages);
    process.on('uncaughtException', error => {
        fail(error, terminal, messages);
        process.exit();
    });
    try {
        const program = createProgram({ terminal, messages, language, version, finish: code => { process.exitCode = code; } });
        await program.parseAsync([...argv], { from: 'user' });
    } catch (error) {
        if (!(error instanceof CommanderError)) {
            fail(error, terminal, messages);
        }
    }
}

function fail(error: unknown, terminal: Terminal, messages: Messages): void {
    terminal.endProgress();
    const line = error instanceof CannotRun ? error.explain(messages) : messages.unexpected(reasonOf(error, messages));
    terminal.tell(`${terminal.errorColours.red(messages.cannotRun)} ${uncapitalised(line)}`);
    if (process.env['AMONT_DEBUG'] === '1' && error instanceof Error) {
        process.stderr.write(`${error.stack}\n`);
    }
    process.exitCode = 2;
}

/** After « amont : » the line goes on in small letters. */
function uncapitalised(line: string): string {
    return /^\p{Lu}\p{Ll}|^\p{Lu}’|^[AI]n? /u.test(line) && !line.startsWith('Amont') ? line[0]!.toLowerCase() + line.slice(1) : line;
}

/** A reader that has read enough (`amont check | head`) is no failure; an output that cannot be written is. */
function guardOutputs(terminal: Terminal, messages: Messages): void {
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EPIPE') {
            terminal.tell(`${messages.cannotRun} ${messages.outputFailed(reasonOf(error, messages))}`);
            process.exitCode = 2;
        }
    });
    process.stderr.on('error', () => undefined);
}

void main(process.argv.slice(2));
