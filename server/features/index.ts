import type { Feature } from '../feature.js';
import { builds } from './builds.js';
import { callHierarchy } from './call-hierarchy.js';
import { codeActions } from './code-actions.js';
import { codeLenses } from './code-lenses.js';
import { completeness } from './completeness.js';
import { completion } from './completion.js';
import { definition } from './definition.js';
import { documentLinks } from './document-links.js';
import { findings } from './findings.js';
import { folding } from './folding.js';
import { formatting } from './formatting.js';
import { highlights } from './highlights.js';
import { hover } from './hover.js';
import { inlayHints } from './inlay-hints.js';
import { linkedEditing } from './linked-editing.js';
import { outline } from './outline.js';
import { preview } from './preview.js';
import { references } from './references.js';
import { rename } from './rename.js';
import { selectionRanges } from './selection-ranges.js';
import { semanticTokens } from './semantic-tokens.js';
import { starters } from './starters.js';
import { tables } from './tables.js';
import { trace } from './trace.js';
import { tree } from './tree.js';
import { typeHierarchy } from './type-hierarchy.js';
import { workspaceSymbols } from './workspace-symbols.js';

/** Every feature of the server: the only list. */
export const features: readonly Feature[] = [
    outline, folding, completion, hover, definition, references, highlights, rename, workspaceSymbols, semanticTokens, codeActions,
    formatting, selectionRanges, linkedEditing, documentLinks, callHierarchy, typeHierarchy, inlayHints, codeLenses, tables, preview,
    completeness, starters, builds, tree, trace, findings,
];
