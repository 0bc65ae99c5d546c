import { percentOf, type OpenItem, type Tally } from '../../../language/completeness/completeness.js';
import { cellOf, type Column } from '../../../language/completeness/table.js';
import type { Telling } from './status.js';

/** For programs: each programme with its figures by phase and area, and what is open at the phase at which it is judged. */
export function statusInJson(tellings: readonly Telling[]): string {
    const version = tellings[0]?.report.version;
    return `${JSON.stringify({ amont: version, programmes: tellings.map(write) }, undefined, 2)}\n`;
}

function write(telling: Telling) {
    const { checked: { programme, folder }, table, language, report } = telling;
    const { header, ladder } = programme;
    return {
        id: header?.id,
        title: header?.title?.text,
        language,
        folder: report.pathOf(folder, '/'),
        ladder: ladder.phases.map(({ id }) => id),
        stage: header?.stage?.name,
        judgedAt: table.judged.phase.id,
        complete: table.open.length === 0,
        phases: table.columns.map(column => phase(column, telling)),
        open: table.open.flatMap(({ items }) => items).map(item => open(item, telling)),
        deliverables: table.deliverables.map(({ id, title }) => ({ id, title: title?.text })),
    };
}

function phase(column: Column, { table, language }: Telling) {
    return {
        id: column.phase.id,
        title: column.phase.title?.text,
        ...figure(column.figures.total),
        areas: table.rows.flatMap(({ area, title }) => {
            const tally = cellOf(column, area);
            return tally ? [{ area, title: title[language], ...figure(tally) }] : [];
        }),
    };
}

function figure(tally: Tally) {
    return { done: tally.done, due: tally.due, percent: percentOf(tally) ?? null };
}

function open({ code, area, element, place, finding }: OpenItem, { checked, language, report }: Telling) {
    const { file, start, end } = finding.range;
    const positions = report.positionsOf(file);
    return {
        code, area,
        severity: finding.severity,
        due: checked.programme.ladder.phases[place]!.id,
        element: element && { kind: element.kind, id: element.id, title: element.title?.text },
        file: report.pathOf(file, '/'),
        start: { ...positions.at(start), offset: start },
        end: { ...positions.at(end), offset: end },
        message: finding.message[language],
        advice: finding.advice?.[language],
    };
}
