/** What a PDF, a Word document, a workbook take, from a cold start: the command line and the typesetter that it runs beside itself. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeProgramme } from './products.js';

/** One PDF. */
export interface Printed extends Built {
    readonly pages: number;
}

/** One file that was built. */
export interface Built {
    readonly megabytes: number;
    readonly wall: number;
    /** The most that any of the processes held, in megabytes. */
    readonly peak: number;
}

/** `amont build --to pdf` over a generated programme, in a fresh process. */
export function measurePdf(requirements: number): Printed {
    return measured(requirements, 'pdf', (built, pdf) =>
        ({ ...built, pages: Number(/<xmpTPg:NPages>(\d+)</.exec(pdf.toString('latin1'))?.[1]) }));
}

/** `amont build --to docx` or `--to xlsx` over a generated programme, in a fresh process. */
export function measureOffice(requirements: number, format: 'docx' | 'xlsx'): Built {
    return measured(requirements, format, built => built);
}

function measured<T>(requirements: number, format: string, seen: (built: Built, bytes: Buffer) => T): T {
    const folder = mkdtempSync(path.join(tmpdir(), 'amont-banc-'));
    try {
        const programme = path.join(folder, 'programme');
        writeProgramme(requirements, programme);
        const report = path.join(folder, 'peaks.txt');
        const preload = path.join(folder, 'peaks.cjs');
        writeFileSync(preload, preloadOf(preload, report));
        const out = path.join(folder, 'out');
        const start = performance.now();
        spawnSync(process.execPath, ['--require', preload, path.resolve('out/cli/amont.cjs'), 'build', programme, '--force',
            '--to', format, '--out', out], { stdio: 'ignore' });
        const wall = performance.now() - start;
        const bytes = readFileSync(path.join(out, readdirSync(out)[0]!));
        const peak = Math.max(...readFileSync(report, 'utf8').trim().split('\n').map(Number)) / 1e3;
        return seen({ megabytes: bytes.length / 1e6, wall, peak }, bytes);
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

/** Each process says at its end how much it held at most, those that it forks too. */
function preloadOf(preload: string, report: string): string {
    return `
        process.on('exit', () => require('node:fs').appendFileSync(${JSON.stringify(report)}, process.resourceUsage().maxRSS + '\\n'));
        const processes = require('node:child_process');
        const { fork } = processes;
        processes.fork = (file, options) => fork(file, { ...options, execArgv: ['--require', ${JSON.stringify(preload)}] });`;
}
