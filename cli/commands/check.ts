import type { Finding } from '../../language/model/findings.js';
import { CannotRun } from '../failure.js';
import { shownPath } from '../files.js';
import { messagesIn } from '../messages/messages.js';
import { failLevels, type CheckOptions } from '../options.js';
import type { Context } from '../program.js';
import { judgeAt } from '../phase.js';
import { reporters } from '../report/index.js';
import { atLeast, type Report } from '../report/report.js';
import { Positions } from '../report/positions.js';
import { isDeclared, requireFiles, Selection } from '../selection.js';
import type { CheckedProgramme } from '../../language/workbench.js';
import { watchSelection } from '../watch.js';

/** Checks the programmes that the paths lead to, and tells what was found. Returns the exit code. */
export async function check(paths: readonly string[], options: CheckOptions, context: Context): Promise<number> {
    const { terminal, messages } = context;
    const selection = new Selection(paths, terminal, messages);
    const failOn = failLevels[options.failOn];
    judgeAt(options.at, selection);
    const run = (): boolean => {
        const programmes = selection.checked;
        terminal.print(reporters[options.format].render(reportOn(selection, programmes, context, failOn)));
        return programmes.some(({ findings }) => findings.some(({ severity }) => atLeast(severity, failOn)));
    };
    if (options.watch) {
        return watchSelection(selection, terminal, messages, () => void run());
    }
    requireFiles(selection);
    const failed = run();
    if (!selection.checked.some(isDeclared)) {
        throw new CannotRun(m => m.files.noProgramme(selection.shownNames));
    }
    return failed ? 1 : 0;
}

/** A report on programmes of a selection, in the language that the user asked for, else in each programme's own. */
export function reportOn(
    selection: Selection, programmes: readonly CheckedProgramme[], context: Context, failOn: Finding['severity'],
): Report {
    const { language: asked, terminal, version } = context;
    const language = asked ?? programmes[0]?.programme.language ?? 'en';
    const positions = new Map<string, Positions>();
    return {
        programmes,
        positionsOf: file => {
            let known = positions.get(file);
            if (!known) {
                known = new Positions(selection.workbench.textOf(file) ?? '');
                positions.set(file, known);
            }
            return known;
        },
        pathOf: shownPath,
        languageOf: ({ programme }) => asked ?? programme.language,
        language,
        messages: messagesIn(language),
        failOn,
        version,
        colours: terminal.colours,
        width: terminal.width,
    };
}
