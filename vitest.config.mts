import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The same imports as text as the bundles have (esbuild.mjs). */
const textAssets = {
    name: 'text-assets',
    enforce: 'pre' as const,
    resolveId(source: string, importer?: string): string | undefined {
        // A name without the ending: otherwise Vite's own handling of style sheets takes the module over.
        return importer !== undefined && /^\..*\.(css|svg|amont|md|typ)$/.test(source)
            ? `\0text:${resolve(dirname(importer), source)}:`
            : undefined;
    },
    async load(id: string): Promise<string | undefined> {
        const file = /^\0text:(.*):$/.exec(id)?.[1];
        return file === undefined ? undefined : `export default ${JSON.stringify(await readFile(file, 'utf8'))};`;
    },
};

export default defineConfig({
    plugins: [textAssets],
    test: {
        include: ['test/**/*.test.ts'],
        exclude: ['test/vscode/**', 'test/office/**'],
        reporters: ['default', ['json', { outputFile: 'out/test/unit.json' }]],
        testTimeout: 30_000,
    },
});
