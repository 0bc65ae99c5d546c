import type { CheckedProgramme } from '../language/workbench.js';
import { checkedNotification, programmesRequest, type ProgrammeChoice, type ProgrammeList } from './protocol-views.js';
import type { Session } from './session.js';

/** Tells which programmes can be looked at, and that they were checked anew or that some are gone, to who asked. */
export function listProgrammes(session: Session): void {
    /** The programmes that were listed last; undefined as long as nobody asked. */
    let listed: string | undefined;
    const names = (): string => session.offered().map(({ folder }) => folder).join('\n');
    const nothing: ProgrammeList = { programmes: [] };
    session.connection.onRequest(programmesRequest, session.answering('programmes', nothing,
        (asked: { readonly uri?: string } | null): ProgrammeList => {
            const current = asked?.uri === undefined ? undefined : session.checked(asked.uri);
            listed = names();
            return {
                programmes: session.offered(current).map(checked => choiceOf(session, checked)),
                ...(current === undefined ? {} : { current: current.folder }),
            };
        }));
    session.onChecked(changed => {
        if (listed !== undefined && (changed.length > 0 || listed !== names())) {
            listed = names();
            session.connection.sendNotification(checkedNotification, changed.map(({ folder }) => folder))
                .catch((error: unknown) => session.log('checked', error));
        }
    });
}

function choiceOf(session: Session, { folder, programme: { header, libraryHeader, files } }: CheckedProgramme): ProgrammeChoice {
    return {
        folder, uri: session.uriOf(folder),
        file: session.uriOf((header ?? libraryHeader)?.range.file ?? files[0]?.file ?? folder),
        title: (header ?? libraryHeader)?.title?.text ?? folder.slice(folder.lastIndexOf('/') + 1),
    };
}
