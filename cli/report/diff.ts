import { structuredPatch } from 'diff';
import type { FixedFile } from '../../language/fixing.js';
import { harmless, type Colours } from '../terminal.js';

/** A unified diff of a file, ended; `patch` reads it where there are no colours. */
export function unifiedDiff({ before, after }: FixedFile, path: string, colours: Colours): string {
    const { hunks } = structuredPatch(path, path, onLines(before), onLines(after), undefined, undefined, { context: 3 });
    const shown = path.replaceAll('\\', '/');
    return [
        colours.bold(`--- a/${shown}`),
        colours.bold(`+++ b/${shown}`),
        ...hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
            colours.cyan(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`),
            ...lines.map(line => coloured(harmless(line), colours)),
        ]),
        '',
    ].join('\n');
}

/** The end of a line is no part of what changes. */
function onLines(text: string): string {
    return text.replace(/\r\n?/g, '\n');
}

function coloured(line: string, colours: Colours): string {
    return line.startsWith('+') ? colours.green(line) : line.startsWith('-') ? colours.red(line)
        : line.startsWith('\\') ? colours.dim(line) : line;
}
