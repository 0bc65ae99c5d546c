import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { InitializeParams } from 'vscode-languageserver';
import { Editor } from './editor.js';

const folder = path.resolve('test/server/recorded');

/** One message of an editor: a request with the answer that was recorded, or a notification. */
interface Step {
    /** What is tried, for who reads the record. */
    readonly what?: string;
    readonly method: string;
    /** Texts that stand for something: `file:NAME` for a document, `NAME@TEXT` for the place behind a text of it. */
    readonly params: unknown;
    readonly answer?: unknown;
}

/** A session of an editor, as it was recorded. */
interface Recorded {
    readonly parameters?: Partial<InitializeParams>;
    /** The editor's settings under `amont`. */
    readonly settings?: object;
    readonly files: Readonly<Record<string, readonly string[]>>;
    readonly steps: readonly Step[];
}

/** A session as it stands in its file: what it asks is replayed, what is answered must be what was recorded (`-u` records anew). */
test.each(readdirSync(folder).filter(name => name.endsWith('.json')))('%s, replayed', async name => {
    const file = path.join(folder, name);
    const recorded = JSON.parse(readFileSync(file, 'utf8')) as Recorded;
    const files = Object.fromEntries(Object.entries(recorded.files).map(([one, lines]) => [one, `${lines.join('\n')}\n`]));
    const editor = await Editor.start(files, recorded.parameters);
    editor.connection.onRequest('workspace/configuration', () => [recorded.settings ?? {}]);
    try {
        for (const one of Object.keys(files)) {
            await editor.open(one, files[one]!);
        }
        const steps: Step[] = [];
        for (const { answer: _, ...step } of recorded.steps) {
            const params = meant(editor, files, step.params);
            const answered: unknown = await editor.connection.sendRequest(step.method, params)
                .catch((error: Error) => ({ error: error.message }));
            steps.push({ ...step, answer: shown(editor, answered) });
        }
        await expect(`${written({ ...recorded, steps })}\n`).toMatchFileSnapshot(file);
        expect(editor.stderr.join('')).toBe('');
    } finally {
        await editor.stop();
    }
}, 30_000);

function meant(editor: Editor, files: Readonly<Record<string, string>>, params: unknown): unknown {
    if (typeof params === 'string') {
        const [, document, text] = /^([^@\s]+\.amont)@([^]*)$/.exec(params) ?? [];
        if (document !== undefined) {
            const end = files[document]!.indexOf(text!) + text!.length;
            const before = files[document]!.slice(0, end).split('\n');
            return { line: before.length - 1, character: before[before.length - 1]!.length };
        }
        return params.startsWith('file:') ? editor.uri(params.slice('file:'.length)) : params;
    }
    if (Array.isArray(params)) {
        return params.map(one => meant(editor, files, one));
    }
    return params !== null && typeof params === 'object'
        ? Object.fromEntries(Object.entries(params).map(([key, value]) => [key, meant(editor, files, value)])) : params;
}

/** Ranges on one line each, addresses without the folder of this run. */
function shown(editor: Editor, answer: unknown): unknown {
    if (typeof answer === 'string') {
        return answer.replaceAll(`${editor.uri('').replace(/\/$/, '')}/`, 'file:');
    }
    if (Array.isArray(answer)) {
        return answer.map(one => shown(editor, one));
    }
    if (answer === null || typeof answer !== 'object') {
        return answer;
    }
    const { line, character, start, end, ...rest } = answer as Record<string, unknown>;
    if (typeof line === 'number' && typeof character === 'number') {
        return `${line}:${character}`;
    }
    if (start !== null && typeof start === 'object' && end !== null && typeof end === 'object') {
        return { ...shown(editor, rest) as Record<string, unknown>, from: shown(editor, start), to: shown(editor, end) };
    }
    return Object.fromEntries(Object.entries(answer).map(([key, value]) =>
        [key.replaceAll(`${editor.uri('').replace(/\/$/, '')}/`, 'file:'), shown(editor, value)]));
}

/** JSON that one reads: what is short stays on one line. */
function written(value: unknown, indent = ''): string {
    const short = JSON.stringify(value, undefined, 1).replace(/\n */g, ' ');
    if (value === null || typeof value !== 'object' || indent.length + short.length <= 130) {
        return short;
    }
    const inner = `${indent}  `;
    return Array.isArray(value)
        ? `[\n${value.map(one => inner + written(one, inner)).join(',\n')}\n${indent}]`
        : `{\n${Object.entries(value).filter(([, one]) => one !== undefined)
            .map(([key, one]) => `${inner}${JSON.stringify(key)}: ${written(one, inner)}`).join(',\n')}\n${indent}}`;
}
