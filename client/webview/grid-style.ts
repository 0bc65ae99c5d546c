/** How a grid looks, in the colours of the editor. */
export const gridStyle = `
body { margin: 0; padding: 0 1rem 1rem; color: var(--vscode-editor-foreground); background: var(--vscode-editor-background);
    font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); }
.bar { position: sticky; top: 0; left: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: .5rem; align-items: center;
    padding: .6rem 0; background: var(--vscode-editor-background); }
.bar button { padding: .3rem .7rem; border: 1px solid var(--vscode-button-border, transparent); border-radius: 2px; cursor: pointer;
    color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); font: inherit; }
.bar button:hover { background: var(--vscode-button-secondaryHoverBackground); }
.bar button:disabled { opacity: .5; cursor: default; }
.keys, .status { color: var(--vscode-descriptionForeground); }
.keys { flex-basis: 100%; margin: 0; font-size: .92em; }
.status:empty { display: none; }
table { border-collapse: collapse; }
th, td { border: 1px solid var(--vscode-editorWidget-border, var(--vscode-panel-border, #8886)); padding: .25rem .5rem;
    min-width: 3rem; max-width: 28rem; text-align: left; vertical-align: top; overflow-wrap: break-word; }
thead th { background: var(--vscode-editorWidget-background); font-weight: 600; cursor: pointer; white-space: nowrap; }
thead th[aria-sort=ascending]::after { content: ' ↑'; }
thead th[aria-sort=descending]::after { content: ' ↓'; }
thead th.unknown { color: var(--vscode-editorWarning-foreground); text-decoration: underline dotted; }
tbody th, thead th.corner { min-width: 1.5rem; color: var(--vscode-editorLineNumber-foreground); font-weight: normal; text-align: right;
    background: var(--vscode-editorWidget-background); cursor: default; }
td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
td.name { font-family: var(--vscode-editor-font-family); white-space: nowrap; }
:is(th, td):focus { outline: 2px solid var(--vscode-focusBorder); outline-offset: -2px; }
tr.current td { background: var(--vscode-list-inactiveSelectionBackground); }
td.editing { padding: 0; }
td input { box-sizing: border-box; width: 100%; min-width: 9rem; padding: .25rem .5rem; border: 0; font: inherit; text-align: inherit;
    color: var(--vscode-input-foreground); background: var(--vscode-input-background); outline: 2px solid var(--vscode-focusBorder);
    outline-offset: -2px; }
`;
