import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { amont, folder } from '../cli/amont.js';

interface Matcher {
    readonly name: string;
    readonly pattern: readonly { readonly regexp: string; readonly code?: number; readonly line?: number; readonly file?: number }[];
}

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as { contributes: { problemMatchers: Matcher[] } };

test.each(['fr', 'en'])('what amont check tells on a terminal is matched, by severity, in %s', language => {
    const root = folder({ 'p.amont': 'programme P "P" {\n  langue fr\n  moa INCONNU\n}\nbesoin BES-01 "Calme" { exprimé par X }\n' });
    const { out } = amont(['check', '.', '--lang', language], { cwd: root });
    const lines = out.split('\n');
    const matched = contributes.problemMatchers.flatMap(({ name, pattern: [head, message] }) => lines.flatMap((line, i) => {
        const found = new RegExp(head!.regexp).exec(line);
        const said = new RegExp(message!.regexp).exec(lines[i + 1] ?? '')?.[1];
        return found ? [{ name, file: found[head!.file!], line: found[head!.line!], code: found[head!.code!], said }] : [];
    }));
    const heads = lines.filter(line => /^p\.amont:/.test(line));
    expect(heads.length).toBeGreaterThan(3);
    expect(matched.length).toBe(heads.length);
    expect(matched.every(({ file, said }) => file === 'p.amont' && (said ?? '').length > 5)).toBe(true);
    expect(matched).toContainEqual(expect.objectContaining({ name: 'amont-error', line: '3', code: 'broken-reference' }));
    expect(new Set(matched.map(({ name }) => name))).toContain('amont-warning');
});
