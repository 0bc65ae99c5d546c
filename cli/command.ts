import { Command, Option, type Argument, type CommanderError } from 'commander';
import { CannotRun } from './failure.js';
import type { Messages } from './messages/messages.js';
import { wrapped } from './report/wrapped.js';

/** A command whose help and errors speak the user's language, commander's own words included. */
export class LocalCommand extends Command {
    constructor(name: string, private readonly messages: Messages) {
        super(name);
        const { help } = messages;
        this.helpOption('-h, --help', help.help);
        this.usage(help.optionsPlaceholder);
        this.configureHelp({
            styleTitle: title => help.titles[title as keyof typeof help.titles] ?? title,
            optionDescription: option => this.withChoices(option),
            subcommandTerm: command => [command.name(), ...command.registeredArguments.map(shownArgument)].join(' '),
            commandUsage: command => usageOf(command, help),
            // Commander's own breaks lines at any space, and leaves « alone at the end of one.
            boxWrap: (text, width) => text.split('\n').flatMap(line => wrapped(line, '', width)).join('\n'),
        });
        this.exitOverride(error => this.explain(error));
        // What commander would write on the error output is said by `explain`.
        this.configureOutput({ outputError: () => undefined, writeErr: () => undefined });
    }

    override createCommand(name: string): LocalCommand {
        return new LocalCommand(name, this.messages);
    }

    /** Each command explains its own errors: the parent's way of doing it is not inherited. */
    override copyInheritedSettings(source: Command): this {
        return super.copyInheritedSettings(source).exitOverride(error => this.explain(error));
    }

    /** The choices and the default in the user's language. */
    private withChoices(option: Option): string {
        const { help } = this.messages;
        const isShown = option.defaultValue !== undefined && typeof option.defaultValue !== 'boolean';
        const extra = [
            ...(option.argChoices && option.long !== '--lang' ? [`${help.choices} ${option.argChoices.join(', ')}`] : []),
            ...(isShown ? [`${help.byDefault} ${option.defaultValueDescription ?? String(option.defaultValue)}`] : []),
        ];
        return extra.length === 0 ? option.description : `${option.description} (${extra.join(help.separator)})`;
    }

    /** Commander shows the help where no command, or help for one that does not exist, was asked for. */
    private explainMissing(): never {
        const [, asked] = this.args;
        if (asked !== undefined) {
            throw new CannotRun(({ usage }) => `${usage.unknownCommand(asked)} ${usage.seeHelp(this.name())}`);
        }
        this.outputHelp();
        throw new CannotRun(({ usage }) => usage.noCommand);
    }

    /** Commander says in English what was wrong: its code tells what, its message names it. */
    private explain(error: CommanderError): never {
        // Help or the version was shown: there is nothing to explain.
        if (error.exitCode === 0) {
            throw error;
        }
        if (error.code === 'commander.help') {
            this.explainMissing();
        }
        const [, named = ''] = /'(.+?)'/.exec(error.message) ?? [];
        const candidate = /Did you mean (?:one of )?([^?,]+)/.exec(error.message)?.[1];
        const command = this.parent ? `${this.parent.name()} ${this.name()}` : this.name();
        throw new CannotRun(({ usage }) => [
            reason(error.code, named, usage, command),
            candidate === undefined ? usage.seeHelp(command) : usage.didYouMean(candidate),
        ].join(' '));
    }
}

function reason(code: string, named: string, usage: Messages['usage'], command: string): string {
    switch (code) {
        case 'commander.unknownOption': return usage.unknownOption(named);
        case 'commander.unknownCommand': return usage.unknownCommand(named);
        case 'commander.missingArgument': return usage.missingArgument(named);
        case 'commander.optionMissingArgument': return usage.missingValue(named);
        case 'commander.missingMandatoryOptionValue': return usage.missingOption(named);
        default: return usage.tooManyArguments(command);
    }
}

/** An option whose value must be one of a list; the choices are told in the user's language. */
export function choice(flags: string, description: string, choices: readonly string[]): Option {
    return new Option(flags, description).choices(choices).argParser(value => {
        if (!choices.includes(value)) {
            throw new CannotRun(({ usage }) => usage.badValue(flags.split(' ')[0]!, value, choices));
        }
        return value;
    });
}

function usageOf(command: Command, help: Messages['help']): string {
    const path: string[] = [];
    for (let current: Command | null = command; current; current = current.parent) {
        path.unshift(current.name());
    }
    const what = command.commands.length > 0 ? [help.commandPlaceholder] : command.registeredArguments.map(shownArgument);
    return [...path, ...what, help.optionsPlaceholder].join(' ');
}

function shownArgument(argument: Argument): string {
    const name = `${argument.name()}${argument.variadic ? '…' : ''}`;
    return argument.required ? `<${name}>` : `[${name}]`;
}
