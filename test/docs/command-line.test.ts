import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Command, Option } from 'commander';
import { expect, test } from 'vitest';
import { messagesIn } from '../../cli/messages/messages.js';
import { createProgram } from '../../cli/program.js';
import { Terminal } from '../../cli/terminal.js';
import { shownDocuments } from '../../language/document/documents/names.js';
import { outputFormats } from '../../language/outputs.js';
import { ladderNames } from '../../language/starters/ladders.js';
import { sectorNames } from '../../language/starters/sectors.js';

const pages = [['fr', 'ligne-de-commande'], ['en', 'command-line']] as const;
const shortest = 20;

/** An option that each command has, explained once at the head of the page. */
const shared = ['--lang', '--help', '--version'];

function readPage(language: 'fr' | 'en', name: string): { readonly head: string; readonly sections: ReadonlyMap<string, string> } {
    const [head, ...rest] = readFileSync(path.join('docs', language, `${name}.md`), 'utf8').split(/^## `amont /m);
    return { head: head!, sections: new Map(rest.map(section => [/^[\w-]+/.exec(section)![0], section])) };
}

/** The rows of a section's tables that name an option: the option, and what is said of it. */
function rowsOf(section: string): ReadonlyMap<string, string> {
    return new Map([...section.matchAll(/^\| (`-[^|]*) \| ([^|]*) \|$/gm)]
        .flatMap(([, names, words]) => [...names!.matchAll(/`(--?[\w-]+)/g)].map(([, option]) => [option!, words!] as const)));
}

function commandsIn(language: 'fr' | 'en'): readonly Command[] {
    const messages = messagesIn(language);
    return createProgram({ terminal: new Terminal(), messages, language, version: '0', finish: () => undefined }).commands;
}

/** What may follow an option, as far as the options know or the help lists. */
function valuesOf({ long, argChoices }: Option, language: 'fr' | 'en'): readonly string[] {
    switch (long) {
        case '--to': return outputFormats;
        case '--sector': case '--secteur': return sectorNames(language);
        case '--phases': return ladderNames(language);
        case '--lang': return [];
        default: return argChoices ?? [];
    }
}

test.each(pages)('the page of the command line in %s explains every option of every command, and no other', (language, name) => {
    const { head, sections } = readPage(language, name);
    const common = rowsOf(head);
    expect(shared.filter(option => (common.get(option)?.length ?? 0) < shortest)).toEqual([]);
    const commands = commandsIn(language);
    expect([...sections.keys()].sort()).toEqual([...commands.map(command => command.name()), 'help'].sort());
    const missing = commands.flatMap(command => {
        const section = sections.get(command.name()) ?? '';
        const rows = rowsOf(section);
        const options = command.options.filter(({ hidden }) => !hidden);
        const unknown = [...rows.keys()].filter(row => !options.some(({ long }) => long === row));
        return [
            ...unknown.map(option => `amont ${command.name()} has no ${option}`),
            ...options.flatMap(option => {
                const words = rows.get(option.long!) ?? (shared.includes(option.long!) ? common.get(option.long!)! : '');
                const values = valuesOf(option, language).filter(value => !words.includes(`\`${value}\``));
                return words.length < shortest ? [`${command.name()} ${option.long!}`] : values.map(value => `${option.long!} ${value}`);
            }),
            ...command.aliases().filter(alias => !section.includes(`\`amont ${alias}\``)),
        ];
    });
    expect(missing).toEqual([]);
});

test.each(['fr', 'en'] as const)('the page of documents in %s names each that can be asked for', (language) => {
    const page = readFileSync(path.join('docs', language, 'documents.md'), 'utf8');
    expect(shownDocuments(language).filter(document => !new RegExp(`(?:\`|--document )${document}\``).test(page))).toEqual([]);
});
