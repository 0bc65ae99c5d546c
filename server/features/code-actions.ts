import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import { fixesAt } from '../../language/features/fixes.js';
import { pathOf } from '../places.js';
import type { Feature } from '../feature.js';
import { editOf } from './rename.js';

/** The fixes that findings bring along. */
export const codeActions: Feature = {
    capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } },
    listen(session) {
        session.connection.onCodeAction(session.answering('codeActions', [], ({ textDocument, range, context }): CodeAction[] => {
            const checked = session.checked(textDocument.uri);
            if (!checked || (context.only && !context.only.some(kind => CodeActionKind.QuickFix.startsWith(kind)))) {
                return [];
            }
            const file = pathOf(textDocument.uri);
            const offered = fixesAt(checked.findings, file, session.offsetAt(file, range.start), session.offsetAt(file, range.end));
            return offered.map(({ finding, fix }) => {
                const { start } = session.rangeOf(finding.range);
                return {
                    title: session.say(fix.title),
                    kind: CodeActionKind.QuickFix,
                    isPreferred: fix.sure,
                    edit: editOf(session, fix.edits),
                    diagnostics: context.diagnostics.filter(
                        one =>
                            one.code === finding.code &&
                            one.range.start.line === start.line &&
                            one.range.start.character === start.character,
                    ),
                };
            });
        }));
    },
};
