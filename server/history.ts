import { tenderProblems, type TenderVersion } from '../language/tendered.js';
import { pathOf } from './places.js';
import { tenderedChangedNotification, tenderedRequest, type TenderedAnswer, type TenderedQuestion } from './protocol.js';
import type { Session } from './session.js';

/**
 * Has the editor read the version of each programme that was tendered, where it can, and hands it to the workbench as the command line
 * does. `found` is called after each.
 */
export function followHistory(session: Session, found: () => void): void {
    const look = (): void => {
        if (session.client.options.readsHistory === true) {
            session.tendered.take().forEach(version => void ask(session, version, found));
        }
    };
    session.onChecked(look);
    session.connection.onNotification(tenderedChangedNotification, ({ folder }: { readonly folder: string }) => {
        session.tendered.forget(pathOf(folder));
        look();
    });
}

async function ask(session: Session, version: TenderVersion, found: () => void): Promise<void> {
    const { folder, name } = version;
    const files = session.workbench.files.filter(file => file.startsWith(`${folder}/`) && file.endsWith('.amont'));
    const question: TenderedQuestion = { folder: session.uriOf(folder), version: name, files: files.map(file => session.uriOf(file)) };
    try {
        const answer = await session.connection.sendRequest<TenderedAnswer>(tenderedRequest, question);
        if (answer !== null) {
            const tendered = 'problem' in answer ? { problem: tenderProblems[answer.problem] }
                : new Map(answer.files.map(([uri, text]) => [pathOf(uri), text]));
            session.tendered.found(version, tendered);
            found();
        }
    } catch (error) {
        session.log('history', error);
    }
}
