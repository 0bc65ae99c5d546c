import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { createProgram, type Context } from '../../cli/program.js';
import { messagesIn } from '../../cli/messages/messages.js';
import { Terminal } from '../../cli/terminal.js';
import { outputFormats } from '../../language/outputs.js';
import { rules } from '../../language/rules/index.js';
import { Workbench } from '../../language/workbench.js';

/** Every page of the manual, hand-written and generated, and what leads to it. */
const pages = [
    'README.md', 'README.fr.md', 'ARCHITECTURE.md', 'CHANGELOG.md', 'CONTRIBUTING.md', path.join('examples', 'README.md'),
    ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.md')).map(name => path.join('docs', name)),
].sort();
/** A page of rules shows examples that are wrong on purpose; their own test reads them. */
const written = pages.filter(page => /^docs[/\\](?:fr|en)[/\\]/.test(page));
const text = (page: string): string => readFileSync(page, 'utf8');
const largestPicture = 200 * 1024;
const largestPictures = 4 * 1024 * 1024;

function blocks(page: string, ...languages: string[]): string[] {
    return [...text(page).matchAll(/^```(\w*)\n([^]*?)^```$/gm)].filter(([, language]) => languages.includes(language!)).map(([,, block]) => block!);
}

function withoutBlocks(page: string): string {
    return text(page).replace(/^```[^]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
}

/** What a page leads to in this repository, as it is written. */
function targetsOf(page: string): readonly string[] {
    return [...withoutBlocks(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!).filter(target => !/^\w+:/.test(target));
}

/** The names that the headings of a page have in an address. */
function headingsOf(page: string): readonly string[] {
    return [...text(page).replace(/^```[^]*?^```$/gm, '').matchAll(/^#+ (.*)$/gm)]
        .map(([, heading]) => heading!.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-'));
}

test.each(pages)('%s leads to files and headings that exist', page => {
    expect(targetsOf(page).filter(target => {
        const [file, heading] = target.split('#') as [string, string?];
        const led = file === '' ? page : path.join(path.dirname(page), file);
        return !existsSync(led) || (heading !== undefined && !headingsOf(led).includes(heading));
    })).toEqual([]);
});

test('every page of the manual is found from its first page', () => {
    const found = new Set(targetsOf(path.join('docs', 'README.md')).map(target => path.join('docs', target)));
    expect(written.filter(page => !found.has(page))).toEqual([]);
});

test('every picture has words in its place, is used and is light', () => {
    const used = pages.flatMap(page => [...withoutBlocks(page).matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)]
        .map(([, words, file]) => ({ page, words: words!, file: path.join(path.dirname(page), file!) })));
    expect(used.filter(({ words }) => words.length < 10)).toEqual([]);
    const files = readdirSync(path.join('docs', 'images'), { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.png'))
        .map(name => path.join('docs', 'images', name));
    expect(new Set(used.map(({ file }) => file))).toEqual(new Set(files));
    expect(files.filter(file => readFileSync(file).length > largestPicture)).toEqual([]);
    expect(files.reduce((sum, file) => sum + readFileSync(file).length, 0)).toBeLessThan(largestPictures);
});

const withPrograms = written.filter(page => blocks(page, 'amont').some(block => /^(?:programme|brief) /m.test(block)));

test('the manual shows programmes in both languages', () => {
    expect(withPrograms).toEqual(expect.arrayContaining([path.join('docs', 'fr', 'ecrire.md'), path.join('docs', 'en', 'writing.md')]));
});

test.each(withPrograms)('what %s shows reads without a mistake, its blocks together', page => {
    const workbench = new Workbench();
    workbench.setText('page.amont', blocks(page, 'amont').join('\n'));
    const ruleCodes = new Set<string>(rules.map(({ code }) => code));
    const findings = workbench.programmeOf('page.amont')!.findings;
    expect(findings.filter(({ code }) => !ruleCodes.has(code)).map(({ code, message }) => `${code}: ${message.fr}`)).toEqual([]);
});

const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.amont'))
    .map(name => path.join('examples', name));

test.each([
    'README.md', 'README.fr.md', path.join('docs', 'fr', 'consultation.md'),
])('what %s shows of an example stands in it, to the letter', page => {
    const texts = examples.map(text);
    const shown = blocks(page, 'amont');
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter(block => !texts.some(example => example.includes(block)))).toEqual([]);
});

test('the offers that the English page adds to the example make nothing to report', () => {
    const workbench = new Workbench();
    const folder = path.join('examples', 'information-system');
    examples.filter(file => file.startsWith(folder)).forEach(file => workbench.setText(file.replaceAll(path.sep, '/'), text(file)));
    const offers = blocks(path.join('docs', 'en', 'tender.md'), 'amont').filter(block => block.startsWith('offer'));
    workbench.setText('examples/information-system/offers.amont', offers.join('\n'));
    const { findings, programme } = workbench.programmeOf('examples/information-system/offers.amont')!;
    expect(findings.map(({ code, message }) => `${code}: ${message.en}`)).toEqual([]);
    expect(programme.elements.filter(({ kind }) => kind === 'offer')).toHaveLength(2);
});

/** The command lines of a page: in blocks of shell, and in the running text. */
function commandLines(page: string): string[] {
    const running = [...text(page).matchAll(/`(amont [a-z][^`\n]*)`/g)].map(([, line]) => line!);
    const shown = blocks(page, 'sh', 'yaml').flatMap(block => block.split('\n'))
        .map(line => /(?:^|\s)(amont [a-z].*)$/.exec(line.replace(/\s#.*/, ''))?.[1])
        .filter(line => line !== undefined);
    return [...running, ...shown];
}

const context: Context = {
    terminal: new Terminal(), messages: messagesIn('fr'), language: 'fr', version: '0', finish: () => undefined,
};
const program = createProgram(context);

/** What a command line names that does not exist. */
function unknownIn(line: string): string[] {
    const [, name, ...rest] = line.split(/\s+/);
    const commandNamed = (wanted: string | undefined): Command | undefined =>
        program.commands.find(each => each.name() === wanted || each.aliases().includes(wanted!));
    if (line === 'amont help') {
        return [];
    }
    const command = commandNamed(name === 'help' ? rest[0] : name);
    if (command === undefined) {
        return [`${line}: no command ${name}`];
    }
    return rest.flatMap((word, index) => {
        if (word === '--lang' || word === '--help' || !word.startsWith('--')) {
            return [];
        }
        const option = command.options.find(each => each.long === word);
        if (option === undefined) {
            return [`${line}: no option ${word}`];
        }
        const value = rest[index + 1];
        if (word === '--to') {
            return value!.split(',').filter(format => !(outputFormats as readonly string[]).includes(format))
                .map(format => `${line}: no format ${format}`);
        }
        return option.argChoices === undefined || option.argChoices.includes(value!) ? [] : [`${line}: no value ${value}`];
    });
}

interface Contributions {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly keybindings: readonly { readonly key: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
}

const { contributes } = JSON.parse(text('package.json')) as { contributes: Contributions };

/** What a reader sees: no-break spaces are spaces. */
function plain(words: string): string {
    return words.replaceAll('\u00a0', ' ');
}

test.each([
    ['fr', 'commandes', 'package.nls.fr.json'], ['en', 'commands', 'package.nls.json'],
])('the manual in %s names every command, key and setting of the editor', (language, page, file) => {
    const shown = plain(text(path.join('docs', language, `${page}.md`)));
    const titles = JSON.parse(text(file)) as Record<string, string>;
    const names = [
        ...contributes.commands.map(({ title }) => `| ${plain(titles[title.replaceAll('%', '')]!)} |`),
        ...contributes.keybindings.map(({ key }) => `\`${key}\``),
        ...Object.keys(contributes.configuration.properties).map(name => `\`${name}\``),
    ];
    expect(names.filter(name => !shown.toLowerCase().includes(name.toLowerCase()))).toEqual([]);
    const named = [...shown.matchAll(/`(amont\.[\w.]+)`/g)].map(([, name]) => name!).filter(name => name !== 'amont.json');
    expect(named.filter(name => !(name in contributes.configuration.properties))).toEqual([]);
});

const withCommands = written.filter(page => commandLines(page).length > 0);

test('the manual shows every command', () => {
    const shown = new Set(withCommands.flatMap(commandLines).map(line => line.split(/\s+/)[1]));
    expect([...program.commands.map(each => each.name())].filter(name => !shown.has(name))).toEqual([]);
});

test.each(withCommands)('the command lines of %s name commands and options that exist', page => {
    expect(commandLines(page).flatMap(unknownIn)).toEqual([]);
});
