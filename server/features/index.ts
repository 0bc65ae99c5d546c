import type { Feature } from '../feature.js';
import { codeActions } from './code-actions.js';
import { completion } from './completion.js';
import { definition } from './definition.js';
import { folding } from './folding.js';
import { highlights } from './highlights.js';
import { hover } from './hover.js';
import { outline } from './outline.js';
import { references } from './references.js';
import { rename } from './rename.js';
import { semanticTokens } from './semantic-tokens.js';
import { workspaceSymbols } from './workspace-symbols.js';

/** Every feature of the server: the only list. */
export const features: readonly Feature[] = [
    outline, folding, completion, hover, definition, references, highlights, rename, workspaceSymbols, semanticTokens, codeActions,
];
