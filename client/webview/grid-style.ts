/** How a grid looks, in the colours of the editor. */
export const gridStyle = `
:root { --line: var(--vscode-contrastBorder, var(--vscode-editorWidget-border, var(--vscode-panel-border, #8886)));
    --paper: var(--vscode-editor-background); --head: var(--vscode-editorWidget-background, var(--paper)); }
html, body, main { height: 100%; }
body { margin: 0; padding: 0; color: var(--vscode-editor-foreground); background: var(--paper);
    font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); }
main { display: flex; flex-direction: column; }
.bar { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; padding: .6rem 1rem; }
.bar button { padding: .3rem .7rem; border: 1px solid var(--vscode-button-border, var(--vscode-contrastBorder, transparent));
    border-radius: 2px; cursor: pointer; color: var(--vscode-button-secondaryForeground);
    background: var(--vscode-button-secondaryBackground); font: inherit; }
.bar button:hover { background: var(--vscode-button-secondaryHoverBackground); }
.bar button:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
.bar button:disabled { opacity: .5; cursor: default; }
.keys, .status { color: var(--vscode-descriptionForeground); }
.keys { flex-basis: 100%; margin: 0; font-size: .92em; }
.status:empty { display: none; }
/* The table scrolls in both directions below the bar; its headings and what names a row stay in sight. */
.scroll { flex: 1; min-height: 0; margin: 0 0 0 1rem; overflow: auto; border-top: 1px solid var(--line); border-left: 1px solid var(--line);
    scroll-padding: var(--top, 2rem) 0 0 var(--left, 2rem); }
.scroll:empty, .scroll:has(table:empty) { border: 0; }
table { border-collapse: separate; border-spacing: 0; }
th, td { box-sizing: border-box; border: 0 solid var(--line); border-width: 0 1px 1px 0; padding: .3rem .5rem; min-width: 4rem;
    max-width: 28rem; text-align: left; vertical-align: top; overflow-wrap: break-word; background: var(--paper); }
td.text { min-width: 11rem; }
thead th { position: sticky; top: 0; z-index: 2; background: var(--head); font-weight: 600; cursor: pointer; white-space: nowrap; }
thead th::after { content: ' \u2195'; opacity: 0; font-weight: normal; }
thead th:hover::after, thead th:focus::after { opacity: .6; }
thead th[aria-sort=ascending]::after { content: ' \u2191'; opacity: 1; }
thead th[aria-sort=descending]::after { content: ' \u2193'; opacity: 1; }
thead th.unknown { color: var(--vscode-editorWarning-foreground); text-decoration: underline dotted; }
thead th.number { text-align: right; }
tbody th, thead th.corner { position: sticky; left: 0; z-index: 1; min-width: 2.2rem; padding-inline: .4rem; text-align: right;
    color: var(--vscode-editorLineNumber-foreground); background: var(--head); font-weight: normal; cursor: default;
    font-variant-numeric: tabular-nums; }
thead th.corner { z-index: 3; }
thead th.corner::after { content: none; }
.held [data-column='0'] { position: sticky; left: var(--corner, 2rem); z-index: 1; }
.held thead [data-column='0'] { z-index: 3; }
.moved [data-column='0'] { box-shadow: 4px 0 4px -2px var(--vscode-scrollbar-shadow, #0004); }
td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
td.name { font-family: var(--vscode-editor-font-family); white-space: nowrap; }
tr.current td { background: linear-gradient(var(--vscode-list-inactiveSelectionBackground, transparent) 0 0) var(--paper); }
tr.current th { color: var(--vscode-editorLineNumber-activeForeground, inherit); font-weight: 600; }
.vscode-high-contrast tr.current :is(td, th), .vscode-high-contrast-light tr.current :is(td, th) {
    border-bottom: 1px dashed var(--vscode-contrastActiveBorder); }
:is(th, td):focus { outline: 2px solid var(--vscode-focusBorder); outline-offset: -2px; }
td.editing { padding: 0; }
td input { box-sizing: border-box; width: 100%; min-width: 9rem; padding: .3rem .5rem; border: 0; font: inherit; text-align: inherit;
    color: var(--vscode-input-foreground); background: var(--vscode-input-background); outline: 2px solid var(--vscode-focusBorder);
    outline-offset: -2px; }
`;
