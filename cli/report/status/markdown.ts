import { cellOf, type Column } from '../../../language/completeness/table.js';
import type { Tally } from '../../../language/completeness/completeness.js';
import { percent, type Telling } from './status.js';

/** For a report or a wiki: a table with every figure, and what is to be completed, thing by thing. */
export function statusInMarkdown(tellings: readonly Telling[]): string {
    return `${tellings.map(write).join('\n\n')}\n`;
}

function write(telling: Telling): string {
    const { checked: { programme }, table, messages: { status }, language, say } = telling;
    const { header } = programme;
    const { judged, columns, rows } = table;
    const title = [header?.id, header?.title?.text].filter(part => part).join(' – ');
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const head = (column: Column): string => (column === judged ? `**${escaped(column.phase.id)}**` : escaped(column.phase.id));
    const cell = (tally: Tally | undefined): string =>
        (tally === undefined ? '–' : `${percent(tally, telling.messages, '–')} (${tally.done}/${tally.due})`);
    const items = table.open.flatMap(group => [
        `- **${say(group.title[language])}** (\`${group.code}\`, ${group.items.length})`,
        ...group.items.map(({ finding }) => `  - ${escaped(say(finding.message[language]))}`
            + (finding.advice ? ` ${escaped(say(finding.advice[language]))}` : '')),
    ]);
    const { id } = judged.phase;
    return [
        `# ${escaped(say(title))}`,
        `${say(header?.stage ? status.stage(header.stage.name) : status.noStage)}, ${say(status.judged(id))}.`,
        [
            line([status.area, ...columns.map(head)]),
            line([':---', ...columns.map(() => '---:')]),
            ...rows.map(({ area, title: name }) => line([say(name[language]), ...columns.map(column => cell(cellOf(column, area)))])),
            line([`**${status.all}**`, ...columns.map(({ figures }) => cell(figures.total))]),
        ].join('\n'),
        ...(items.length > 0
            ? [`## ${say(status.toComplete(id, judged.figures.open.length))}`, items.join('\n')] : [say(`${status.complete(id)}.`)]),
        ...(table.next ? [say(status.next(table.next.phase.id, table.next.more))] : []),
        ...(table.deliverables.length > 0
            ? [`${say(status.handOver(id, table.deliverables.map(each => escaped(each.id))))}.`] : []),
    ].join('\n\n');
}

function escaped(text: string): string {
    return text.replace(/[\\|`*_[\]<>]/g, '\\$&');
}
