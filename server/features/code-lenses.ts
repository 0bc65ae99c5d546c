import type { CodeLens, Position } from 'vscode-languageserver';
import { lensesOf } from '../../language/features/lenses.js';
import { pathOf } from '../places.js';
import type { Feature } from '../feature.js';
import type { Place } from '../protocol.js';

/** Above declarations: how many requirements, verifications and findings. The client shows the places of a lens that is clicked. */
export const codeLenses: Feature = {
    capabilities: { codeLensProvider: {} },
    listen(session) {
        session.connection.onCodeLens(session.answering('codeLenses', null, async ({ textDocument }) => {
            const { codeLens: choice } = await session.settings.current();
            const { placesCommand } = session.client.options;
            const view = choice.requirements || choice.verifications || choice.findings ? session.view(textDocument.uri) : undefined;
            const checked = choice.findings ? session.checked(textDocument.uri) : undefined;
            const findings = checked?.findings.filter(({ range }) => range.file === pathOf(textDocument.uri)) ?? [];
            return view ? lensesOf(view, findings, choice, session.locale).map(({ range, title, places }): CodeLens => {
                const shown = session.rangeOf(range);
                const arguments_: [uri: string, position: Position, places: Place[]] =
                    [textDocument.uri, shown.start, places.map(place => session.locationOf(place))];
                return {
                    range: shown,
                    command: places.length > 0 && placesCommand !== undefined
                        ? { title, command: placesCommand, arguments: arguments_ } : { title, command: '' },
                };
            }) : null;
        }));
    },
};
