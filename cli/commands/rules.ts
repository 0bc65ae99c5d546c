import { byFamily, familyTitles, ruleManual } from '../../language/rule-pages.js';
import { rules } from '../../language/rules/index.js';
import { messagesIn, type Messages } from '../messages/messages.js';
import { withFrenchSpaces } from '../messages/french-spaces.js';
import type { RulesOptions } from '../options.js';
import type { Context } from '../program.js';

/** Lists the rules that a programme is checked against. */
export function listRules({ format }: RulesOptions, context: Context): void {
    const messages = messagesIn(context.language ?? 'fr');
    const writers = { text: asText, md: () => ruleManual(rules, messages.language), json: asJson };
    context.terminal.print(writers[format](context, messages));
}

function asText({ terminal: { colours } }: Context, messages: Messages): string {
    const { language, check: { severity: names } } = messages;
    const longest = Math.max(...rules.map(({ code }) => code.length));
    const widest = Math.max(...Object.values(names).map(name => name.length));
    const paint = { error: colours.red, warning: colours.yellow, information: colours.blue };
    const say = (text: string): string => (language === 'fr' ? withFrenchSpaces(text) : text);
    const chapters = byFamily(rules).map(({ family, rules: own }) => [
        colours.bold(say(familyTitles[family][language])),
        ...own.map(({ code, severity, title }) =>
            `  ${code.padEnd(longest)}  ${paint[severity](names[severity].padEnd(widest))}  ${say(title[language])}`),
    ].join('\n'));
    return `${[...chapters, messages.rules.count(rules.length)].join('\n\n')}\n`;
}

function asJson(): string {
    return `${JSON.stringify(rules.map(({ code, family, severity, title, why, reference, example }) => ({
        code, family, severity, title, why, ...(reference === undefined ? {} : { reference }),
        example: { bad: example.bad.replace(/[‹›]/g, ''), good: example.good },
    })), undefined, 2)}\n`;
}
