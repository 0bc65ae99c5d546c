import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver';
import { foldsOf, type Fold } from '../../language/features/folding.js';
import type { Feature } from '../feature.js';

/** Folding of blocks, prose, tables, comments and regions. */
export const folding: Feature = {
    capabilities: { foldingRangeProvider: true },
    listen(session) {
        session.connection.onFoldingRanges(session.answering('folding', [], ({ textDocument }) => {
            const view = session.view(textDocument.uri);
            if (!view) {
                return [];
            }
            const lines = session.linesOf(view.file);
            return foldsOf(view).map(({ start, end, kind }): FoldingRange => {
                const startLine = lines.positionAt(start).line;
                const endLine = lines.positionAt(end).line;
                // The line of a closing brace stays in sight.
                return { startLine, endLine: kind === 'block' && endLine > startLine + 1 ? endLine - 1 : endLine, kind: kindOf(kind) };
            });
        }));
    },
};

function kindOf(kind: Fold['kind']): FoldingRangeKind | undefined {
    return kind === 'comment' ? FoldingRangeKind.Comment : kind === 'region' ? FoldingRangeKind.Region : undefined;
}
