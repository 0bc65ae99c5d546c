import type { Uri } from 'vscode';

/**
 * The page before it holds anything. Only the extension's own script is let in, and nothing is fetched: what a programme says can neither
 * run nor call. Its style comes with the pieces; widths of columns are the one style that these carry themselves.
 */
export function shell(source: string, script: Uri, language: string): string {
    const policy = `default-src 'none'; script-src ${source}; style-src-attr 'unsafe-inline'`;
    return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Amont</title>
</head>
<body>
<main id="page"></main>
<script src="${script.toString()}"></script>
</body>
</html>`;
}
