/** What the bundles that ship take: the command line from a cold start, the server from an edit to its findings. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Editor } from '../test/server/editor.js';
import { generateProgramme } from './generator.js';

/** One check: how long it took, how much of a processor, how much memory at most, and how it ended. */
export interface ColdCheck {
    readonly wall: number;
    readonly cpu: number;
    readonly peak: number;
    readonly code: number | null;
}

/** Writes a generated programme into a folder. */
export function writeProgramme(requirements: number, folder: string): void {
    for (const { path: file, text } of generateProgramme(requirements)) {
        mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
        writeFileSync(path.join(folder, file), text);
    }
}

/** `amont check` over a generated programme, in a fresh process: the best of some runs, for the disk's cache is warm by then. */
export function measureCheck(requirements: number, runs: number): ColdCheck {
    const folder = mkdtempSync(path.join(tmpdir(), 'amont-banc-'));
    try {
        const programme = path.join(folder, 'programme');
        writeProgramme(requirements, programme);
        const report = path.join(folder, 'peak.txt');
        const preload = path.join(folder, 'peak.cjs');
        const write = `require('node:fs').writeFileSync(${JSON.stringify(report)}, JSON.stringify(process.resourceUsage()))`;
        writeFileSync(preload, `process.on('exit', () => ${write});`);
        const checks = Array.from({ length: runs }, (): ColdCheck => {
            const start = performance.now();
            const { status } = spawnSync(process.execPath, ['--require', preload, path.resolve('out/cli/amont.cjs'), 'check',
                programme], { stdio: 'ignore' });
            const wall = performance.now() - start;
            const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(report, 'utf8')) as NodeJS.ResourceUsage;
            return { wall, cpu: (userCPUTime + systemCPUTime) / 1e3, peak: maxRSS / 1e3, code: status };
        });
        return checks.sort((a, b) => a.wall - b.wall)[0]!;
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

export interface Edits {
    readonly p50: number;
    readonly p95: number;
}

export interface ServerTimes {
    /** From the opening of the folder to the findings of all its files. */
    readonly start: number;
    /** A requirement's source is broken and mended again: its own file's findings. */
    readonly inRequirements: Edits;
    /** A need comes and goes in the file that all others refer to: that file's findings. */
    readonly inCommon: Edits;
    /** A need that others name changes its name: the findings of the last file that names it. */
    readonly renamed: Edits;
}

/** Edits a generated programme in a server over its standard streams. */
export async function measureServer(requirements: number, edits: number): Promise<ServerTimes> {
    const files = Object.fromEntries(generateProgramme(requirements).map(({ path: file, text }) => [file, text]));
    const begin = performance.now();
    const editor = await Editor.start(files);
    try {
        const names = Object.keys(files);
        const inner = names[Math.floor(names.length / 2)]!;
        const last = names.findLast(name => files[name]!.includes('source BES-0\n'))!;
        await editor.open('commun.amont', files['commun.amont']!);
        await editor.open(inner, files[inner]!);
        const has = (name: string, code: string): boolean => editor.codes(name)?.includes(code) ?? false;
        const edit = async (file: string, before: string, after: string, seen: string, code: string): Promise<Edits> => {
            const text = files[file]!;
            const at = text.indexOf(before);
            const line = text.slice(0, at).split('\n').length - 1;
            const column = at - (text.lastIndexOf('\n', at) + 1);
            const times: number[] = [];
            for (let i = 0; i < edits; i++) {
                const [from, to] = i % 2 === 0 ? [before, after] : [after, before];
                const start = performance.now();
                const lines = from.split('\n');
                const end: [number, number] = lines.length === 1 ? [line, column + from.length] : [line + lines.length - 1,
                    lines.at(-1)!.length];
                await editor.change(file, [line, column], end, to);
                await editor.until(`${code} in ${seen}`, () => has(seen, code) === (i % 2 === 0));
                times.push(performance.now() - start);
            }
            times.sort((a, b) => a - b);
            return { p50: times[Math.floor(edits * 0.5)]!, p95: times[Math.floor(edits * 0.95)]! };
        };
        const source = /source BES-\d+\n/.exec(files[inner]!)![0];
        // The first edit waits for the server to have read the folder.
        const code = 'broken-reference';
        await edit(inner, source, 'source BES-INCONNU\n', inner, code);
        const start = performance.now() - begin;
        const inRequirements = await edit(inner, source, 'source BES-INCONNU\n', inner, code);
        const inCommon = await edit('commun.amont', 'objectif OBJ-1', 'besoin BES-NOUVEAU "x" { pour RIEN }\nobjectif OBJ-1',
            'commun.amont', code);
        const renamed = await edit('commun.amont', 'besoin BES-0 ', 'besoin BES-ZERO ', last, code);
        return { start, inRequirements, inCommon, renamed };
    } finally {
        await editor.stop();
    }
}
