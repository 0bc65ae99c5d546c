import { expect, test } from 'vitest';
import { Editor } from './editor.js';

test('the code of a finding leads to the page of its rule in the user’s language, where there is one', async () => {
    const text = 'programme ESSAI "Essai" { langue fr }\nbesoin BES-1 "Se réunir" {\n';
    const editor = await Editor.start({ 'programme.amont': text }, { initializationOptions: { rulePages: 'file:///extension/docs/rules' } });
    try {
        await editor.until('the findings', () => (editor.codes('programme.amont') ?? []).includes('no-budget'));
        const { diagnostics } = editor.diagnostics.get(editor.uri('programme.amont'))!;
        const pages = new Map(diagnostics.map(({ code, codeDescription }) => [code, codeDescription?.href]));
        expect(pages.get('no-budget')).toBe('file:///extension/docs/rules/fr/no-budget.md');
        // What the reader finds has no page.
        expect([...pages].some(([, href]) => href === undefined)).toBe(true);
    } finally {
        await editor.stop();
    }
});
