/**
 * Bundles what ships, and runs the project's own TypeScript programs.
 *
 *     node esbuild.mjs [--watch] [--minify]      the command line, the server and the extension, into out/
 *     node esbuild.mjs run FILE [ARGUMENT…]      bundles one program, then runs it
 */
import { spawnSync } from 'node:child_process';
import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));

/** Common to every bundle. Files that the sources import as text are named here and in language/assets.d.ts. */
const common = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // Several packages carry a UMD build as `main`, whose inner require() cannot be bundled.
    mainFields: ['module', 'main'],
    loader: { '.css': 'text', '.svg': 'text', '.amont': 'text', '.md': 'text', '.typ': 'text' },
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
};

/** For what runs in a page. */
const inPage = { platform: 'browser', format: 'iife', target: 'es2022', mainFields: ['browser', 'module', 'main'] };

/**
 * What ships. One file each: a module behind `import()` is part of the file but runs only when it is asked for,
 * which costs 20 ms of reading at start-up and leaves nothing to install beside it.
 */
const products = [
    // A shorter text starts sooner: half of the start-up of the command line is reading it.
    { entryPoints: ['cli/main.ts'], outfile: 'out/cli/amont.cjs', banner: { js: '#!/usr/bin/env node' }, minify: true },
    // The native typesetter is found where npm installed it, or done without.
    { entryPoints: ['cli/typeset.ts'], outfile: 'out/cli/typeset.cjs', external: ['@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu'] },
    { entryPoints: ['server/main.ts'], outfile: 'out/server/main.cjs' },
    // What a build is made in, beside the server.
    { entryPoints: ['server/node-builder.ts'], outfile: 'out/server/builder.cjs' },
    { entryPoints: ['client/extension.ts'], outfile: 'out/client/extension.cjs', external: ['vscode'] },
    // The same for an editor that is nothing but a page.
    { entryPoints: ['client/extension.web.ts'], outfile: 'out/client/extension.web.js', external: ['vscode'], ...inPage, format: 'cjs' },
    { entryPoints: ['server/worker.ts'], outfile: 'out/server/worker.js', ...inPage },
    { entryPoints: ['server/page-builder.ts'], outfile: 'out/server/builder.js', ...inPage },
    // What runs inside web views.
    { entryPoints: ['client/webview/preview.ts'], outfile: 'out/client/preview.js', ...inPage },
    { entryPoints: ['client/webview/grid.ts'], outfile: 'out/client/grid.js', ...inPage },
];

/** Bundles one entry with the project's settings; `options` override them. Returns esbuild's result. */
export function bundle(options) {
    return esbuild.build({ ...common, ...options });
}

async function build({ minify }) {
    // Each is built even where another fails, and esbuild has said why.
    const results = await Promise.allSettled(products.map((product) => bundle({ minify, sourcemap: !minify, ...product })));
    if (results.some(({ status }) => status === 'rejected')) {
        process.exitCode = 1;
        return;
    }
    await copyAssets();
    await writeFile(path.join(root, 'out/THIRD-PARTY.md'), await notice(results.map(({ value }) => value.metafile)));
}

/** Files that ship as they are and that a format asks for by name: each under its name in `out/assets/`, whatever package it comes from. */
const assets = {
    'resvg.wasm': 'node_modules/@resvg/resvg-wasm/index_bg.wasm',
    'no-fonts.conf': 'cli/no-fonts.conf',
    'typst.wasm': 'node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm',
    ...Object.fromEntries([
        ...['Regular', 'Regular_Italic', 'SemiBold', 'SemiBold_Italic'].flatMap((cut) => [
            ['source-serif-4', 'SourceSerif4', cut], ['source-sans-3', 'SourceSans3', cut],
        ]),
        ['source-code-pro', 'SourceCodePro', 'Regular'],
        ['noto-sans-symbols-2', 'NotoSansSymbols2', 'Regular'],
        ['noto-sans-math', 'NotoSansMath', 'Regular'],
        ['noto-emoji', 'NotoEmoji', 'Regular'],
        ['noto-sans-arabic', 'NotoSansArabic', 'Regular'],
        ['noto-sans-hebrew', 'NotoSansHebrew', 'Regular'],
    ].map(([name, family, cut]) => {
        const weighted = `${cut.startsWith('SemiBold') ? '600' : '400'}${cut}`;
        const shipped = `${family}-${cut === 'Regular_Italic' ? 'Italic' : cut.replace('_', '')}.ttf`;
        return [shipped, `node_modules/@expo-google-fonts/${name}/${weighted}/${family}_${weighted}.ttf`];
    })),
};

async function copyAssets() {
    await Promise.all(Object.entries(assets).map(([name, from]) => cp(path.join(root, from), path.join(root, 'out/assets', name))));
    await writeFile(path.join(root, 'out/assets/examples.json'), JSON.stringify(await examples()));
}

/** The example programmes in one file, to be copied from wherever the extension lies: the texts of each, the one that declares it first. */
async function examples() {
    const home = path.join(root, 'examples');
    const folders = (await readdir(home, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
    return Object.fromEntries(await Promise.all(folders.map(async (name) => {
        const inside = (await readdir(path.join(home, name), { recursive: true })).map((file) => file.replaceAll(path.sep, '/')).sort();
        const kept = inside.filter((file) => /(?:\.amont|^amont\.json)$/.test(file));
        const texts = await Promise.all(kept.map(async (file) => [file, await readFile(path.join(home, name, file), 'utf8')]));
        const declares = ([, text]) => /^programme \S+ "([^"]+)"/m.exec(text);
        const first = texts.find(declares);
        const language = /^ {2}language en/m.test(first[1]) ? 'en' : 'fr';
        const files = Object.fromEntries([first, ...texts.filter((each) => each !== first)]);
        return [name, { title: declares(first)[1], language, files }];
    })));
}

async function watch() {
    await copyAssets();
    for (const product of products) {
        const context = await esbuild.context({ ...common, ...product, sourcemap: true, logLevel: 'info' });
        await context.watch();
    }
}

/** Runs a program of the project (a generator, a benchmark), bundled so that it may import the sources and their assets. */
async function run(file, programArguments) {
    const outfile = path.join(root, 'out/scripts', `${path.basename(file, '.ts')}.mjs`);
    await bundle({
        entryPoints: [file],
        outfile,
        format: 'esm',
        sourcemap: true,
        external: ['esbuild'],
        banner: { js: "import { createRequire as bundled } from 'node:module'; const require = bundled(import.meta.url);" },
    });
    // A process of its own: a benchmark reads its memory, and this one holds the bundler.
    const words = [...process.execArgv, '--enable-source-maps', outfile, ...programArguments];
    const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' });
    process.exitCode = status ?? 1;
}

const freeLicences = /^\(?(MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|MPL-2\.0|BlueOak-1\.0\.0|Unlicense|CC0-1\.0)\b/;

/** The licences of all the packages whose code is in the bundles. Throws on one that may not be shipped so. */
async function notice(metafiles) {
    const folders = new Set();
    for (const input of [...metafiles.flatMap((metafile) => Object.keys(metafile.inputs)), ...Object.values(assets)]) {
        const inPackage = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input);
        if (inPackage) {
            folders.add(inPackage[0]);
        }
    }
    const texts = new Map();
    for (const folder of folders) {
        const { name, version, license } = JSON.parse(await readFile(path.join(root, folder, 'package.json'), 'utf8'));
        if (typeof license !== 'string' || !freeLicences.test(license)) {
            throw new Error(`${name} ${version} is bundled, but its licence (${JSON.stringify(license)}) is not one that we ship.`);
        }
        const files = (await readdir(path.join(root, folder))).filter((entry) => /^(licen[cs]e|copying)/i.test(entry)).sort();
        const given = await Promise.all(files.map((file) => readFile(path.join(root, folder, file), 'utf8')));
        const text = given.map((each) => `\n\n\`\`\`text\n${each.trim()}\n\`\`\``).join('');
        texts.set(`${name} ${version}`, `## ${name} ${version}\n\n${license}${text}\n`);
    }
    const parts = [...texts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, text]) => text);
    return ['# Software of others in Amont\n', ...parts].join('\n');
}

async function main([first, ...rest]) {
    if (first === 'run') {
        await run(rest[0], rest.slice(1));
        return;
    }
    const options = new Set(first === undefined ? [] : [first, ...rest]);
    await (options.has('--watch') ? watch() : build({ minify: options.has('--minify') }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    await main(process.argv.slice(2));
}
