import { isUnder } from '../language/paths.js';
import type { CheckedProgramme } from '../language/workbench.js';
import { checkedNotification, programmesRequest, type ProgrammeChoice, type ProgrammeList } from './protocol-views.js';
import type { Session } from './session.js';

/**
 * Tells which programmes can be looked at, and that they were checked anew or that some are gone, to who asked. `folders` gives those that
 * the user opened: an editor holds the texts of a folder that was closed for minutes after it shows none of them any more.
 */
export function listProgrammes(session: Session, folders: () => readonly string[]): void {
    /** The programmes that were listed last; undefined as long as nobody asked. */
    let listed: string | undefined;
    let hadFolders = false;
    const open = (current: CheckedProgramme | undefined): readonly CheckedProgramme[] => {
        const opened = folders();
        hadFolders ||= opened.length > 0;
        const { programmes, libraryFolders } = session.workbench;
        // An editor without a folder shows the programmes of single texts.
        return !hadFolders ? programmes : programmes.filter(checked => checked === current
            || [...opened, ...libraryFolders].some(folder => isUnder(checked.folder, folder)));
    };
    const names = (): string => open(undefined).map(({ folder }) => folder).join('\n');
    const nothing: ProgrammeList = { programmes: [] };
    session.connection.onRequest(programmesRequest, session.answering('programmes', nothing,
        (asked: { readonly uri?: string } | null): ProgrammeList => {
            const current = asked?.uri === undefined ? undefined : session.checked(asked.uri);
            listed = names();
            return {
                programmes: open(current).map(checked => choiceOf(session, checked)),
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
