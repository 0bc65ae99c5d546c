import { Option, type Command } from 'commander';
import { ladderNames } from '../language/starters/ladders.js';
import { sectorNames } from '../language/starters/sectors.js';
import { languages, type Language } from '../language/grammar/vocabulary.js';
import { choice, LocalCommand } from './command.js';
import type { Messages } from './messages/messages.js';
import { readDocumentNames, shownDocuments, type AskedDocuments } from '../language/document/documents/names.js';
import { outputFormats, type OutputFormat } from '../language/outputs.js';
import {
    failLevels, reportFormats, ruleFormats, statusFormats, totalsFormats, type BuildOptions, type CheckOptions, type FixOptions,
    type FormatOptions, type NewOptions, type RulesOptions, type StatusOptions, type TotalsOptions,
} from './options.js';
import { CannotRun } from './failure.js';
import type { Terminal } from './terminal.js';

/** What every command is given besides its arguments. */
export interface Context {
    readonly terminal: Terminal;
    readonly messages: Messages;
    /** The language that the user asked for, or the system's; undefined leaves it to the programme. */
    readonly language: Language | undefined;
    readonly version: string;
    /** Sets the exit code. */
    readonly finish: (code: number) => void;
}

/** The commands, their arguments and their help. Each command's own code is loaded only when it runs. */
export function createProgram(context: Context): Command {
    const { messages: { help }, version } = context;
    const program = new LocalCommand('amont', context.messages);
    program.description(help.tagline)
        .version(version, '-v, --version', help.version)
        .addOption(choice(`--lang <${help.names.language}>`, help.language, languages))
        .helpCommand(`help [${help.names.command}]`, help.helpCommand)
        .addHelpText('after', `\n${help.examples}\n\n${help.exitCodes}`);
    addCheck(program, context);
    addStatus(program, context);
    addBuild(program, context);
    addFix(program, context);
    addFormat(program, context);
    addTotals(program, context);
    addNew(program, context);
    addRules(program, context);
    return program;
}

function addCheck(program: Command, context: Context): void {
    const { help, status } = context.messages;
    program.command('check').summary(help.check.summary).description(help.check.description)
        .argument(`[${help.names.path}...]`, help.paths)
        .addOption(choice(`--format <${help.names.format}>`, help.check.format, reportFormats).default('text'))
        .addOption(choice(`--fail-on <${help.names.level}>`, help.check.failOn, Object.keys(failLevels)).default('error'))
        .option(`--at <${help.names.phase}>`, status.help.at)
        .option('--watch', help.watch)
        .addOption(choice(`--lang <${help.names.language}>`, help.language, languages))
        .action(async (paths: string[], options: CheckOptions) => {
            const { check } = await import('./commands/check.js');
            context.finish(await check(paths, options, context));
        });
}

function addStatus(program: Command, context: Context): void {
    const { help, status: words } = context.messages;
    program.command('status').summary(words.help.summary).description(words.help.description)
        .argument(`[${help.names.path}]`, help.path)
        .option(`--at <${help.names.phase}>`, words.help.at)
        .addOption(choice(`--format <${help.names.format}>`, help.check.format, statusFormats).default('text'))
        .addOption(choice(`--lang <${help.names.language}>`, help.language, languages))
        .action(async (path: string | undefined, options: StatusOptions) => {
            const { status } = await import('./commands/status.js');
            context.finish(status(path ?? '.', options, context));
        });
}

function addBuild(program: Command, context: Context): void {
    const { help } = context.messages;
    program.command('build').summary(help.build.summary).description(help.build.description)
        .argument(`[${help.names.path}]`, help.path)
        .option(`--to <${help.names.formats}>`, `${help.build.to} ${outputFormats.join(', ')}`, readFormats, undefined)
        .option(`--document <${help.build.names.documents}>`,
            `${help.build.document} ${shownDocuments(context.messages.language).join(', ')}`, readDocuments, undefined)
        .option(`--phase <${help.build.names.phase}>`, help.build.phase)
        .option(`--unit <${help.build.names.unit}>`, help.build.unit)
        .option(`--out <${help.names.folder}>`, help.build.out)
        .option(`--template <${help.build.names.model}>`, help.build.template)
        .option(`--update <${help.build.names.model}>`, help.build.update)
        .option('--force', help.build.force)
        .option('--watch', help.watch)
        .addOption(choice(`--lang <${help.names.language}>`, help.build.lang, languages))
        .action(async (path: string | undefined,
            { document, to, ...options }: Omit<BuildOptions, 'to' | 'documents'> & { to?: OutputFormat[]; document?: AskedDocuments }) => {
            const { build } = await import('./commands/build.js');
            const usual: OutputFormat = options.template === undefined && options.update === undefined ? 'html' : 'docx';
            // An option that the commands share is read by the whole: the command is not told of it.
            const { lang } = program.opts<Pick<BuildOptions, 'lang'>>();
            context.finish(await build(path ?? '.',
                { ...options, to: to ?? [usual], ...(lang && { lang }), ...(document && { documents: document }) }, context));
        });
}

function addFix(program: Command, context: Context): void {
    const { help } = context.messages;
    program.command('fix').summary(help.fix.summary).description(help.fix.description)
        .argument(`[${help.names.path}...]`, help.paths)
        .option(`--rule <${help.names.code}>`, help.fix.rule, readCodes, undefined)
        .option('--dry-run', help.fix.dryRun)
        .addOption(choice(`--lang <${help.names.language}>`, help.language, languages))
        .addHelpText('after', `\n${help.fix.exitCodes}`)
        .action(async (paths: string[], options: FixOptions) => {
            const { fix } = await import('./commands/fix.js');
            context.finish(await fix(paths, options, context));
        });
}

function addTotals(program: Command, context: Context): void {
    const { help } = context.messages;
    program.command('totals').summary(help.totals.summary).description(help.totals.description)
        .argument(`[${help.names.path}]`, help.path)
        .addOption(choice(`--format <${help.names.format}>`, help.check.format, totalsFormats).default('text'))
        .option('--explain', help.totals.explain)
        .addOption(choice(`--lang <${help.names.language}>`, help.language, languages))
        .action(async (path: string | undefined, options: TotalsOptions) => {
            const { totals } = await import('./commands/totals.js');
            totals(path ?? '.', options, context);
            context.finish(0);
        });
}

function addFormat(program: Command, context: Context): void {
    const { help, layout } = context.messages;
    program.command('fmt').alias('format').summary(layout.help.summary).description(layout.help.description)
        .argument(`[${help.names.path}...]`, help.paths)
        .option('--check', layout.help.check)
        .addOption(choice(`--lang <${help.names.language}>`, help.language, languages))
        .addHelpText('after', `\n${layout.help.exitCodes}`)
        .action(async (paths: string[], options: FormatOptions) => {
            const { format } = await import('./commands/format.js');
            context.finish(await format(paths, options, context));
        });
}

function addNew(program: Command, context: Context): void {
    const { help } = context.messages;
    const { language } = context.messages;
    const [shown, other] = language === 'fr' ? ['--secteur', '--sector'] : ['--sector', '--secteur'];
    const listed = sectorNames(language).join(', ');
    const hidden = new Option(`${other} <${help.names.sector}>`).hideHelp();
    program.command('new').summary(help.start.summary).description(help.start.description)
        .argument(`<${help.names.folder}>`, help.folder)
        .option(`${shown} <${help.names.sector}>`, `${help.start.sector} ${listed}`)
        .addOption(hidden)
        .option(`--phases <${help.names.ladder}>`, `${help.start.phases} ${ladderNames(language).join(', ')}`)
        .addOption(choice(`--lang <${help.names.language}>`, help.start.language, languages))
        .action(async (folder: string, options: NewOptions) => {
            const { createStarter } = await import('./commands/new.js');
            await createStarter(folder, options, context);
            context.finish(0);
        });
}

function addRules(program: Command, context: Context): void {
    const { help } = context.messages;
    program.command('rules').summary(help.rules.summary).description(help.rules.description)
        .addOption(choice(`--format <${help.names.format}>`, help.check.format, ruleFormats).default('text'))
        .addOption(choice(`--lang <${help.names.language}>`, help.language, languages))
        .action(async (options: RulesOptions) => {
            const { listRules } = await import('./commands/rules.js');
            listRules(options, context);
            context.finish(0);
        });
}

/** `vague-term,and-or`, and the option may be given several times. */
function readCodes(value: string, before: readonly string[] | undefined): readonly string[] {
    return [...before ?? [], ...value.split(',').map(code => code.trim()).filter(code => code !== '')];
}

/** `notice,charte`, and the option may be given several times. */
function readDocuments(value: string, before: AskedDocuments | undefined): AskedDocuments {
    const asked = readDocumentNames(value.split(',').map(name => name.trim()).filter(name => name !== ''));
    if ('unknown' in asked || (asked.kinds.length === 0 && !asked.deliverables)) {
        throw new CannotRun(m => m.build.unknownDocument('unknown' in asked ? asked.unknown : value, shownDocuments(m.language)));
    }
    return {
        kinds: [...new Set([...before?.kinds ?? [], ...asked.kinds])], deliverables: asked.deliverables || before?.deliverables === true,
    };
}

/** `html,md`, and the option may be given several times. */
function readFormats(value: string, before: OutputFormat[] | undefined): OutputFormat[] {
    const named = value.split(',').map(format => format.trim().toLowerCase()).filter(format => format !== '');
    const unknown = named.find(format => !(outputFormats as readonly string[]).includes(format));
    if (unknown !== undefined || named.length === 0) {
        throw new CannotRun(m => m.build.unknownFormat(unknown ?? value, outputFormats));
    }
    return [...new Set([...(before ?? []), ...named as OutputFormat[]])];
}
