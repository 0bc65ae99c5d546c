import { applySureFixes } from '../../language/fixing.js';
import { closest } from '../../language/model/suggestions.js';
import { isUnder } from '../../language/paths.js';
import { rules } from '../../language/rules/index.js';
import { CannotRun } from '../failure.js';
import { corePath, shownPath } from '../files.js';
import { withFrenchSpaces } from '../messages/french-spaces.js';
import { messagesIn } from '../messages/messages.js';
import type { FixOptions } from '../options.js';
import type { Context } from '../program.js';
import { publish } from '../publish.js';
import { unifiedDiff } from '../report/diff.js';
import { Positions } from '../report/positions.js';
import { rewritten } from '../rewriting.js';
import { isDeclared, requireFiles, Selection } from '../selection.js';

/**
 * Applies the sure fixes to the files that the paths lead to, and shows what changes. Returns the exit code: 1 where something would change
 * and was only to be shown, or where a fix had to be taken back.
 */
export async function fix(paths: readonly string[], options: FixOptions, context: Context): Promise<number> {
    const { terminal } = context;
    const selection = new Selection(paths, terminal, context.messages);
    requireFiles(selection);
    if (!selection.checked.some(isDeclared)) {
        throw new CannotRun(m => m.files.noProgramme(selection.shownNames));
    }
    const asked = rulesAsked(options.rule ?? [], selection);
    const named = (paths.length > 0 ? paths : ['.']).map(corePath);
    const { files, mended, refused } = applySureFixes(selection.workbench, () => selection.checked, {
        rules: asked, isWithin: file => named.some(one => file === one || isUnder(file, one)),
    });
    const language = context.language ?? selection.checked[0]!.programme.language;
    const messages = messagesIn(language);
    const say = (text: string): string => (language === 'fr' ? withFrenchSpaces(text) : text);
    const publications = files.map(file => rewritten(file));
    terminal.print(files.map(file => `${unifiedDiff(file, shownPath(file.file, '/'), terminal.colours)}\n`).join(''));
    for (const { finding, because } of refused) {
        const known = files.find(({ file }) => file === finding.range.file)?.before;
        const before = known ?? selection.workbench.textOf(finding.range.file) ?? '';
        const { line } = new Positions(before).at(finding.range.start);
        terminal.tell(say(messages.fix.refused(`${shownPath(finding.range.file, 'native')}:${line}`, finding.code, because[language])));
    }
    if (options.dryRun !== true) {
        await publish(publications);
    }
    const count = [...mended.values()].reduce((a, b) => a + b, 0);
    const detail = [...mended].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, times]) => `${code} ${times}`).join(', ');
    terminal.print(`${say(messages.fix.summary(count, files.length, detail, options.dryRun === true))}\n`);
    return refused.length > 0 || (options.dryRun === true && files.length > 0) ? 1 : 0;
}

/** The codes that were asked for: of rules, or of what reading found. */
function rulesAsked(codes: readonly string[], selection: Selection): ReadonlySet<string> | undefined {
    const known = new Set([
        ...rules.map(({ code }) => code), ...selection.checked.flatMap(({ findings }) => findings.map(({ code }) => code)),
    ]);
    const unknown = codes.find(code => !known.has(code));
    if (unknown !== undefined) {
        throw new CannotRun(m => m.fix.unknownRule(unknown, closest(unknown, known) ?? [...known].find(code => code.startsWith(unknown))));
    }
    return codes.length > 0 ? new Set(codes) : undefined;
}
