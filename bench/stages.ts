import { compile } from '../language/document/compile.js';
import { parse } from '../language/grammar/parser.js';
import { Programme } from '../language/model/programme.js';
import { readFile } from '../language/model/read-file.js';
import { checkProgramme } from '../language/rules/index.js';
import { htmlWriter } from '../language/writers/html/html.js';
import { generateProgramme } from './generator.js';

/** What the stages of one programme took, in milliseconds and megabytes. Measured in a process of its own, once, as a cold run has it. */
export interface Stages {
    readonly files: number;
    readonly megabytes: number;
    readonly parse: number;
    readonly read: number;
    readonly model: number;
    readonly link: number;
    readonly rules: number;
    readonly html: number;
    readonly kept: number;
    readonly peak: number;
}

/** Runs every stage over a generated programme of so many requirements. */
export function measureStages(requirements: number): Stages {
    const files = generateProgramme(requirements);
    const parsed = timed(() => files.forEach(({ text }) => parse(text)));
    const models = timed(() => files.map(({ path, text }) => readFile(path, text, 'fr')));
    const built = timed(() => Programme.build(models.value, [], 'fr'));
    const programme = built.value;
    const linked = timed(() => programme.elements.reduce((found, { links }) =>
        found + links.filter(({ reference }) => programme.names.resolve(reference.name, reference.to).found).length, 0));
    const checked = timed(() => checkProgramme(programme));
    (globalThis as { gc?: () => void }).gc?.();
    const kept = process.memoryUsage().heapUsed;
    const start = performance.now();
    const environment = { today: '2026-10-12', version: '0' };
    htmlWriter.write(compile(programme, { environment, errors: 0 }), { name: 'banc', environment });
    const html = performance.now() - start;
    return {
        files: files.length, megabytes: files.reduce((sum, { text }) => sum + text.length, 0) / 1e6,
        parse: parsed.took, read: models.took - parsed.took, model: built.took, link: linked.took, rules: checked.took, html,
        kept: kept / 1e6, peak: process.resourceUsage().maxRSS / 1e3,
    };
}

function timed<T>(work: () => T): { readonly value: T; readonly took: number } {
    const start = performance.now();
    const value = work();
    return { value, took: performance.now() - start };
}
