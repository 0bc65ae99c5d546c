import { placeOfPhase } from '../language/model/phases.js';
import { CannotRun } from './failure.js';
import type { Selection } from './selection.js';

/** Judges the programmes of a selection as at a phase. One whose ladder has no such phase is refused. */
export function judgeAt(phase: string | undefined, selection: Selection): void {
    if (phase === undefined) {
        return;
    }
    for (const { programme: { header, ladder } } of selection.checked) {
        if (header && placeOfPhase(ladder, phase) === undefined) {
            const name = header.id || header.title?.text || '';
            throw new CannotRun(m => m.status.unknownPhase(phase, name || m.status.wholeProgramme, ladder.phases.map(({ id }) => id)));
        }
    }
    selection.workbench.setPhase(phase);
}
