import { totalsOf } from '../../language/model/totals.js';
import { CannotRun } from '../failure.js';
import { messagesIn } from '../messages/messages.js';
import { withFrenchSpaces } from '../messages/french-spaces.js';
import type { TotalsOptions } from '../options.js';
import type { Context } from '../program.js';
import { totalsInJson } from '../report/totals/json.js';
import { tablesInMarkdown } from '../report/totals/markdown.js';
import { tablesOf } from '../report/totals/tables.js';
import { tablesInText } from '../report/totals/text.js';
import { words } from '../report/totals/words.js';
import { requireFiles, Selection } from '../selection.js';

/** Tells what programmes add up to: areas, people, costs, weights. */
export function totals(given: string, { format, explain = false }: TotalsOptions, context: Context): void {
    const { terminal, messages } = context;
    const selection = new Selection([given], terminal, messages);
    requireFiles(selection);
    const programmes = selection.checked.filter(({ programme }) => programme.header);
    if (programmes.length === 0) {
        throw new CannotRun(m => m.files.noProgramme(selection.shownNames));
    }
    terminal.endProgress();
    if (format === 'json') {
        terminal.print(totalsInJson(programmes.map(({ programme }) => programme), context.version));
        return;
    }
    terminal.print(`${programmes.map(({ programme }) => {
        const language = context.language ?? programme.language;
        const say = (text: string): string => (messagesIn(language).language === 'fr' ? withFrenchSpaces(text) : text);
        const tables = tablesOf(programme, totalsOf(programme), language, explain);
        const title = [programme.header?.id, programme.header?.title?.text].filter(part => part);
        const said = tables.length === 0 ? words[language].nothing
            : format === 'md' ? tablesInMarkdown(tables) : tablesInText(tables, terminal.colours, terminal.width);
        return say(`${format === 'md' ? `# ${title.join(' – ')}` : terminal.colours.bold(title.join('  '))}\n\n${said}`);
    }).join('\n\n')}\n`);
}
