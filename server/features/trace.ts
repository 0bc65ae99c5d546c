import { targetAt } from '../../language/features/occurrences.js';
import { reachOf, stepsFrom } from '../../language/features/trace.js';
import { pathOf } from '../places.js';
import type { PreviewPosition } from '../protocol.js';
import { traceRequest, traceSubjectRequest, type TraceQuery, type TraceStep, type TraceSubject } from '../protocol-views.js';
import type { Feature } from '../feature.js';
import { elementCard, programmeIn } from './views.js';

/** What an element comes from and what it leads to, step by step as it is opened. */
export const trace: Feature = {
    capabilities: {},
    listen(session) {
        session.connection.onRequest(traceSubjectRequest, session.answering('trace subject', null as TraceSubject | null,
            (asked: PreviewPosition | { readonly folder: string; readonly key: string }): TraceSubject | null => {
                const checked = 'uri' in asked ? session.checked(asked.uri) : programmeIn(session, asked.folder);
                const element = 'uri' in asked ? elementAt(asked) : checked?.programme.get(asked.key);
                return checked && element ? {
                    element: elementCard(session, checked, element),
                    from: reachOf(checked.programme, element, 'from'), to: reachOf(checked.programme, element, 'to'),
                } : null;
            }));
        session.connection.onRequest(traceRequest, session.answering('trace', [] as readonly TraceStep[],
            ({ folder, key, way, path }: TraceQuery): readonly TraceStep[] => {
                const checked = programmeIn(session, folder);
                const element = checked?.programme.get(key);
                return !element ? [] : stepsFrom(checked!.programme, element, way, path, session.locale).map((
                    { element: other, roles, further, isAgain },
                ) => ({ element: elementCard(session, checked!, other), roles, further, isAgain }));
            }));

        /** What is named at a place, else what is declared around it. */
        function elementAt({ uri, position }: PreviewPosition) {
            const view = session.view(uri);
            const offset = session.offsetAt(pathOf(uri), position);
            const written = view?.elementAt(offset);
            const around = written && view?.programme.standingFor(written);
            const found = (view && targetAt(view, offset)?.element) ?? around;
            // A phase is when, not why: what leads to it is asked of whom it is named by.
            return found?.kind === 'phase' && around ? around : found;
        }
    },
};
