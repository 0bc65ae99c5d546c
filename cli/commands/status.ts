import { worstOf } from '../../language/completeness/completeness.js';
import { CannotRun } from '../failure.js';
import { judgeAt } from '../phase.js';
import { statusReporters } from '../report/status/index.js';
import type { StatusOptions } from '../options.js';
import type { Context } from '../program.js';
import { requireFiles, Selection } from '../selection.js';
import { reportOn } from './check.js';

/** Tells how complete programmes are, phase by phase. Returns the exit code: 1 where what is missing at the phase judged is an error. */
export function status(given: string, options: StatusOptions, context: Context): number {
    const { terminal, messages } = context;
    const selection = new Selection([given], terminal, messages);
    requireFiles(selection);
    judgeAt(options.at, selection);
    const programmes = selection.checked.filter(({ programme }) => programme.header);
    if (programmes.length === 0) {
        throw new CannotRun(m => m.files.noProgramme(selection.shownNames));
    }
    const report = reportOn(selection, programmes, context, 'error');
    const told = statusReporters[options.format](report);
    terminal.endProgress();
    terminal.print(told.text);
    return told.tables.some(({ judged }) => worstOf(judged.figures.open) === 'error') ? 1 : 0;
}
