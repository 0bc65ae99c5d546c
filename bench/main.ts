/**
 * Figures of speed and memory: `npm run bench`. Each measure is taken in a fresh process; nothing here passes or fails.
 *
 *     npm run bench [-- N…]      programmes of N requirements; 1 000 and 10 000 where none is given
 */
import { spawnSync } from 'node:child_process';
import { measureOffice, measurePdf } from './pages.js';
import { measureCheck, measureServer, writeProgramme } from './products.js';
import { measureStages, type Stages } from './stages.js';

const labels: Readonly<Record<keyof Stages, string>> = {
    files: 'files', megabytes: 'text, MB', parse: 'parse, ms', read: 'read elements, ms', model: 'model with links, ms',
    link: 'all names resolved again, ms',
    rules: 'rules, ms', html: 'HTML, ms', kept: 'kept in memory before HTML, MB', peak: 'peak memory with HTML, MB',
};

/** Nobody prints a programme of more requirements in one piece. */
const PRINTED = 1000;

const [command, ...given] = process.argv.slice(2);
if (command === 'stages') {
    console.log(JSON.stringify(measureStages(Number(given[0]))));
} else if (command === 'write') {
    writeProgramme(Number(given[0]), given[1]!);
} else {
    const sizes = process.argv.slice(2).map(Number).filter(size => size > 0);
    await report(sizes.length > 0 ? sizes : [1000, 10_000]);
}

async function report(sizes: readonly number[]): Promise<void> {
    for (const size of sizes) {
        print(`\n${size} requirements`);
        const { stdout } = spawnSync(process.execPath, ['--expose-gc', process.argv[1]!, 'stages', String(size)],
            { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
        const stages = JSON.parse(stdout) as Stages;
        for (const [name, label] of Object.entries(labels) as [keyof Stages, string][]) {
            row(label, stages[name]);
        }
        const check = measureCheck(size, 3);
        row('amont check, cold process, wall, ms', check.wall);
        row('amont check, processor time of all its threads, ms', check.cpu);
        row('amont check, peak memory, MB', check.peak);
        if (size <= PRINTED) {
            const pdf = measurePdf(size);
            row('PDF, pages', pdf.pages);
            row('PDF, MB', pdf.megabytes);
            row('amont build --to pdf, wall, ms', pdf.wall);
            row('amont build --to pdf, peak memory of its largest process, MB', pdf.peak);
        }
        for (const format of ['docx', 'xlsx'] as const) {
            const built = measureOffice(size, format);
            row(`amont build --to ${format}, wall, ms`, built.wall);
            row(`amont build --to ${format}, peak memory, MB`, built.peak);
        }
        const server = await measureServer(size, 60);
        row('server, opening to the first edit’s findings, ms', server.start);
        for (const [label, { p50, p95 }] of [
            ['edit to findings, in a file of requirements', server.inRequirements],
            ['edit to findings, in the file that all refer to', server.inCommon],
            ['a name that others use changes, to their findings', server.renamed],
        ] as const) {
            row(`${label}, p50, ms`, p50);
            row(`${label}, p95, ms`, p95);
        }
    }
}

function row(label: string, value: number): void {
    print(`  ${label.padEnd(62)}${value.toFixed(value < 10 ? 1 : 0).padStart(8)}`);
}

function print(line: string): void {
    process.stdout.write(`${line}\n`);
}
