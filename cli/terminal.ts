import { writeSync } from 'node:fs';
import pc from 'picocolors';

/** How words stand out on a terminal; plain text elsewhere. */
export type Colours = ReturnType<typeof pc.createColors>;

/** Where a command speaks: its two outputs, and what they can show. */
export class Terminal {
    readonly colours = pc.createColors(wantsColours(process.stdout, process.env));
    readonly errorColours = pc.createColors(wantsColours(process.stderr, process.env));
    /** How many columns a line has; undefined where nothing limits it. */
    readonly width = process.stdout.isTTY ? Math.max(40, process.stdout.columns) : undefined;
    readonly interactive = process.stdout.isTTY === true;

    /** The result of the command. */
    print(text: string): void {
        process.stdout.write(text);
    }

    /** What is said about the command itself. */
    tell(line: string): void {
        process.stderr.write(`${visible(line)}\n`);
    }

    /** Starts the screen anew, where there is one. */
    clear(): void {
        if (this.interactive) {
            process.stdout.write('\x1b[2J\x1b[3J\x1b[H');
        }
    }

    private readonly started = performance.now();
    private lastShown = 0;
    private showing = false;

    /**
     * Says how far long work has come: on a terminal only, and only once it has taken a second. Work is synchronous, so the writing is
     * too.
     */
    progress(text: () => string): void {
        const now = performance.now();
        if (process.stderr.isTTY && now - this.started > 1000 && now - this.lastShown > 80) {
            this.lastShown = now;
            this.showing = true;
            writeSync(process.stderr.fd, `\r\x1b[2K${this.errorColours.dim(text())}`);
        }
    }

    /** Takes the line of progress away. */
    endProgress(): void {
        if (this.showing) {
            this.showing = false;
            writeSync(process.stderr.fd, '\r\x1b[2K');
        }
    }
}

function wantsColours(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): boolean {
    if (env['NO_COLOR']) {
        return false;
    }
    if (env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '') {
        return env['FORCE_COLOR'] !== '0' && env['FORCE_COLOR'] !== 'false';
    }
    return stream.isTTY === true && env['TERM'] !== 'dumb';
}

// What a file says may not steer the terminal: control characters, and those that turn the direction of reading, show as a mark.

const steering = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text of the user's, with nothing in it that a terminal would obey. Colours are put on afterwards. */
export function harmless(text: string): string {
    return text.replace(steering, '\ufffd');
}


const ownColours = /(\x1b\[[0-9;]*m)/;

function visible(line: string): string {
    return line.split(ownColours).map((part, i) => (i % 2 === 1 ? part : harmless(part))).join('');
}
