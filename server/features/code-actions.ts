import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { fixesAt, sureFixes, type OfferedFix, type Texts } from '../../language/features/fixes.js';
import { waiverFor } from '../../language/features/waivers.js';
import { apartFrom } from '../../language/fixing.js';
import { mayBeWaived } from '../../language/rules/waiving.js';
import type { CheckedProgramme } from '../../language/workbench.js';
import { pathOf } from '../places.js';
import type { Feature } from '../feature.js';
import type { Session } from '../session.js';
import { refactorings, resolvedRefactoring } from './refactorings.js';
import { editOf } from './rename.js';

/** All the sure fixes of a file at once: at a keystroke, or each time it is saved (`editor.codeActionsOnSave`). */
const fixAll = `${CodeActionKind.SourceFixAll}.amont`;

/** The fixes that findings bring along, one by one, and the sure ones all at once; refactorings besides. */
export const codeActions: Feature = {
    capabilities: {
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, fixAll], resolveProvider: true },
    },
    listen(session) {
        session.connection.onCodeAction(session.answering('codeActions', [], (asked): CodeAction[] => {
            const checked = session.checked(asked.textDocument.uri);
            if (!checked) {
                return [];
            }
            const { only } = asked.context;
            return [
                ...!only || only.some(kind => isWithin(CodeActionKind.QuickFix, kind))
                    ? [...quickFixes(session, checked, asked), ...waivers(session, checked, asked)] : [],
                ...refactorings(session, asked),
                ...only?.some(kind => isWithin(fixAll, kind)) ? allFixes(session, checked, asked) : [],
            ];
        }));
        const unresolved: CodeAction | undefined = undefined;
        const resolve = session.answering('codeActionResolve', unresolved, (action: CodeAction): CodeAction | undefined =>
            resolvedRefactoring(session, action));
        session.connection.onCodeActionResolve(async action => (await resolve(action)) ?? action);
    },
};

function quickFixes(session: Session, checked: CheckedProgramme, { textDocument, range, context }: CodeActionParams): CodeAction[] {
    const file = pathOf(textDocument.uri);
    const [start, end] = [session.offsetAt(file, range.start), session.offsetAt(file, range.end)];
    return fixesAt(checked.findings, file, start, end, textsOf(session, checked)).map(offer => quickFix(session, offer, context));
}

/** What may be set aside instead of being mended: behind the fixes, since mending comes first. */
function waivers(session: Session, { findings }: CheckedProgramme, { textDocument, range, context }: CodeActionParams): CodeAction[] {
    const view = session.view(textDocument.uri);
    const [start, end] = [range.start, range.end].map(place => session.offsetAt(pathOf(textDocument.uri), place)) as [number, number];
    return findings
        .filter(finding => finding.range.file === view?.file && finding.range.start <= end && start <= finding.range.end)
        .filter(({ code }) => mayBeWaived(code))
        .flatMap(finding => waiverFor(view!, finding) ?? [])
        .map(offer => quickFix(session, offer, context));
}

function quickFix(session: Session, { finding, fix, edits }: OfferedFix, { diagnostics }: CodeActionParams['context']): CodeAction {
    const { start: place } = session.rangeOf(finding.range);
    return {
        title: session.say(fix.title),
        kind: CodeActionKind.QuickFix,
        isPreferred: fix.sure,
        edit: editOf(session, edits),
        diagnostics: diagnostics.filter(
            one => one.code === finding.code && one.range.start.line === place.line && one.range.start.character === place.character,
        ),
    };
}

function allFixes(session: Session, checked: CheckedProgramme, { textDocument }: CodeActionParams): CodeAction[] {
    const file = pathOf(textDocument.uri);
    const fixes = apartFrom(sureFixes(checked.findings, textsOf(session, checked))
        .filter(({ edits }) => edits.every(edit => edit.range.file === file)));
    return fixes.length === 0 ? [] : [{
        title: session.say({ fr: 'Appliquer les corrections sûres', en: 'Apply the sure fixes' }),
        kind: fixAll,
        edit: editOf(session, fixes.flatMap(({ edits }) => edits)),
    }];
}

function textsOf({ workbench }: Session, { programme: { language } }: CheckedProgramme): Texts {
    return { language, textOf: file => workbench.textOf(file) };
}

/** Whether a kind is one that was asked for: `source` asks for every kind of source action. */
function isWithin(kind: string, asked: string): boolean {
    return kind === asked || kind.startsWith(`${asked}.`);
}
