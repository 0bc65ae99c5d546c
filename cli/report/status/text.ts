import { percentOf, worstOf, type Tally } from '../../../language/completeness/completeness.js';
import { cellOf, type Column, type OpenGroup } from '../../../language/completeness/table.js';
import type { Colours } from '../../terminal.js';
import { columnsOf } from '../excerpt.js';
import { widest, wrapped } from '../wrapped.js';
import { namesOf, percent, type Telling } from './status.js';

/** Where nothing limits a line: a screen that everybody has. */
const usual = 80;
const nothing = '·';
const namesShown = 8;
const barLength = 20;

/** For people: a table of percentages, the phase at which the programme is judged with its counts, and what to do next. */
export function statusInText(tellings: readonly Telling[]): string {
    return `${tellings.map(write).join('\n\n')}\n`;
}

function write(telling: Telling): string {
    const { table, messages: { status }, say, report: { colours } } = telling;
    const width = widthOf(telling);
    const { id } = table.judged.phase;
    const { open } = table.judged.figures;
    const doing = open.length > 0
        ? [colours.bold(say(status.toComplete(id, open.length))), ...table.open.map(group => groupLines(group, telling, width))]
        : [colours.green(`✓ ${say(status.complete(id))}`)];
    const deliverables = table.deliverables.map(each => each.id);
    const closing = [
        ...(deliverables.length > 0 ? wrapped(say(status.handOver(id, deliverables)), '  ', width, '') : []),
        ...(table.next ? [say(status.next(table.next.phase.id, table.next.more))] : []),
        ...(open.length > 0 ? [colours.dim(say(status.whereTo(id)))] : []),
    ].join('\n');
    return [heading(telling, width), ...blocks(telling, width), doing.join('\n'), ...(closing === '' ? [] : [closing])].join('\n\n');
}

function widthOf({ report }: Telling): number {
    return Math.min(report.width ?? usual, widest);
}

function heading(telling: Telling, width: number): string {
    const { checked: { programme: { header } }, table: { judged }, messages: { status }, say, report: { colours } } = telling;
    const stage = header?.stage ? status.stage(header.stage.name) : status.noStage;
    const isOther = header?.stage === undefined || header.stage.name !== judged.phase.id;
    const { total } = judged.figures;
    const [first, ...others] = wrapped(say([header?.id, header?.title?.text].filter(part => part).join('  ')), '', width);
    const figures = `${status.points(total.done, total.due)}`;
    return [
        colours.bold(first ?? ''), ...others,
        colours.dim(say(`${stage}${isOther ? `, ${status.judged(judged.phase.id)}` : ''}`)),
        `${bar(total, colours)}  ${colours.bold(percent(total, telling.messages, nothing))}  ${colours.dim(say(figures))}`,
    ].join('\n');
}

function bar(tally: Tally, colours: Colours): string {
    const full = Math.floor(barLength * (percentOf(tally) ?? 0) / 100);
    return paintOf(tally, colours)('█'.repeat(full)) + colours.dim('░'.repeat(barLength - full));
}

/** The table in as many blocks as the width asks for, each with the names of the rows. */
function blocks(telling: Telling, width: number): string[] {
    const { table, language, messages, say } = telling;
    const names = [...table.rows.map(({ title }) => say(title[language])), messages.status.all];
    const room = Math.max(...names.map(columnsOf)) + 2;
    const shown = table.columns.map(column => columnOf(column, telling));
    const parts: Shown[][] = [[]];
    let taken = room;
    for (const column of shown) {
        if (taken + column.width > width && parts.at(-1)!.length > 0) {
            parts.push([]);
            taken = room;
        }
        parts.at(-1)!.push(column);
        taken += column.width;
    }
    return parts.map(part => [
        ' '.repeat(room) + part.map(({ head }) => head).join(''),
        ...names.map((name, row) => {
            const cells = part.map(({ cells: own }) => own[row]!).join('');
            const isLast = row === names.length - 1;
            return (isLast ? telling.report.colours.bold(name) : name) + ' '.repeat(room - columnsOf(name)) + cells;
        }),
    ].join('\n'));
}

interface Shown {
    readonly width: number;
    readonly head: string;
    readonly cells: readonly string[];
}

/** A column as it is drawn. The one at which the programme is judged stands out, and shows how many of how many. */
function columnOf(column: Column, { table, messages, report: { colours } }: Telling): Shown {
    const isJudged = column === table.judged;
    const tallies = [...table.rows.map(({ area }) => cellOf(column, area)), column.figures.total];
    const shares = tallies.map(tally => percent(tally, messages, nothing));
    const counts = tallies.map(tally => (isJudged && tally ? `${tally.done}/${tally.due}` : ''));
    const shareWidth = Math.max(...shares.map(columnsOf));
    const countWidth = isJudged ? Math.max(...counts.map(columnsOf)) + 1 : 0;
    const name = `${isJudged ? '▸ ' : ''}${shortened(column.phase.id, 12)}`;
    const inside = Math.max(shareWidth + countWidth, columnsOf(name));
    const fill = (text: string): string => ' '.repeat(inside - columnsOf(text)) + text;
    const frame = (text: string): string => (isJudged ? `  ${text} ` : `  ${text}`);
    const cells = tallies.map((tally, i) => {
        const share = ' '.repeat(shareWidth - columnsOf(shares[i]!)) + shares[i]!;
        const count = isJudged ? ' '.repeat(countWidth - columnsOf(counts[i]!)) + counts[i]! : '';
        const lead = ' '.repeat(inside - shareWidth - countWidth);
        const paint = tally ? paintOf(tally, colours) : colours.dim;
        return frame(lead + paint(isJudged ? colours.bold(share) : share) + colours.dim(count));
    });
    const head = isJudged ? ` ${colours.inverse(colours.bold(` ${fill(name)} `))}` : frame(colours.bold(fill(name)));
    return { width: inside + (isJudged ? 3 : 2), head, cells };
}

function shortened(name: string, columns: number): string {
    return columnsOf(name) <= columns ? name : `${[...name].slice(0, columns - 1).join('')}…`;
}

function paintOf(tally: Tally, colours: Colours): (text: string) => string {
    const share = percentOf(tally) ?? 100;
    return share === 100 ? colours.green : share >= 80 ? colours.yellow : colours.red;
}

function groupLines(group: OpenGroup, { language, messages: { status }, say, report: { colours } }: Telling, width: number): string {
    const names = namesOf(group.items);
    const more = names.length - namesShown;
    const listed = names.slice(0, namesShown).join(', ') + (more > 0 ? ` ${status.others(more)}` : '');
    const advice = group.items[0]!.finding.advice?.[language];
    const paint = { error: colours.red, warning: colours.yellow, information: colours.blue }[worstOf(group.items)!];
    const count = String(group.items.length).padStart(4);
    return [
        ...wrapped(`${say(group.title[language])}  ${group.code}`, '       ', width, `${paint(count)}   `)
            .map(line => line.replace(group.code, code => colours.dim(code))),
        ...(names.length > 0 ? wrapped(say(listed), '       ', width) : []),
        ...(advice === undefined ? [] : wrapped(say(advice), '         ', width, `       ${colours.cyan('→')} `)),
    ].join('\n');
}
