import { percentOf, type OpenItem, type Tally } from '../../language/completeness/completeness.js';
import { cellOf, statusTable, type Column, type StatusTable } from '../../language/completeness/table.js';
import type { CheckedProgramme } from '../../language/workbench.js';
import type { Feature } from '../feature.js';
import {
    completenessRequest, type CompletenessFigure, type CompletenessItem, type PhaseFigures, type ProgrammeCompleteness,
} from '../protocol.js';
import type { Session } from '../session.js';

/** How complete programmes are at each phase, and what is open at the one at which they are judged. Counted when asked for. */
export const completeness: Feature = {
    capabilities: {},
    listen(session) {
        session.connection.onRequest(completenessRequest, session.answering('completeness', [] as readonly ProgrammeCompleteness[],
            (asked: { readonly uri?: string } | null): readonly ProgrammeCompleteness[] => {
                const one = asked?.uri === undefined ? undefined : session.checked(asked.uri);
                const all = asked?.uri === undefined ? session.offered() : one ? [one] : [];
                return all.filter(({ programme }) => programme.header).map(checked => describe(session, checked));
            }));
    },
};

function describe(session: Session, checked: CheckedProgramme): ProgrammeCompleteness {
    const { programme, completeness: counted, folder } = checked;
    const table = statusTable(counted);
    const stage = programme.header?.stage?.name;
    return {
        folder: session.uriOf(folder),
        title: programme.header?.title?.text ?? programme.header?.id ?? '',
        ...(stage === undefined ? {} : { stage }),
        judgedAt: table.judged.phase.id,
        phases: programme.ladder.phases.map((phase, place) => {
            const column = table.columns.find(({ figures }) => figures.place === place);
            return figuresOf(session, column ?? { phase, figures: counted.at(place) }, table);
        }),
        open: table.judged.figures.open.map(item => itemOf(session, item, checked)),
    };
}

function figuresOf(session: Session, column: Column, { rows }: StatusTable): PhaseFigures {
    const { phase, figures } = column;
    return {
        id: phase.id,
        title: phase.title?.text ?? '',
        open: figures.open.length,
        ...figureOf(figures.total),
        areas: rows.flatMap(({ area, title }) => {
            const tally = cellOf(column, area);
            return tally ? [{ area, title: session.say(title), ...figureOf(tally) }] : [];
        }),
    };
}

function figureOf(tally: Tally): CompletenessFigure {
    return { done: tally.done, due: tally.due, percent: percentOf(tally) ?? null };
}

function itemOf(session: Session, item: OpenItem, { programme }: CheckedProgramme): CompletenessItem {
    const { code, area, title, element, place, finding } = item;
    return {
        code, area,
        title: session.say(title),
        severity: finding.severity,
        due: programme.ladder.phases[place]!.id,
        ...(element?.id ? { element: element.id } : {}),
        message: session.say(finding.message),
        ...(finding.advice ? { advice: session.say(finding.advice) } : {}),
        location: session.locationOf(finding.range),
    };
}
