import { eventually, type Case } from './case.js';
import { placeOf, selected, shown, untilFound } from './documents.js';
import { press, see, type } from './hand.js';

/** Writing by the keyboard alone. */
export const writing: readonly Case[] = [
    {
        name: 'while a name is typed the editor proposes it, and the keyboard accepts it',
        async run() {
            const { document, selection: { active } } = await shown('exigences.amont', 'INCONNU');
            await selected(document, active, 'INCONNU'.length);
            await type('BES');
            await proposed('BES-CALME', '.focused');
            await press('Enter');
            await eventually('the whole name', () => (document.lineAt(active.line).text === '  source BES-CALME' ? true : undefined));
            await untilFound(document.uri, 'broken-reference', false);
        },
    },
    {
        name: 'in prose an opening bracket offers what can be referred to',
        async run() {
            const editor = await shown('exigences.amont', '  critère "Éclairement"');
            await editor.edit(edit => edit.insert(placeOf(editor.document, '  critère "Éclairement"'), '  "Voir "\n'));
            await selected(editor.document, placeOf(editor.document, 'Voir ').translate(0, 'Voir '.length), 0);
            await type('[');
            await proposed('BES-CALME');
            await type('BES-C');
            await proposed('BES-CALME', '.focused');
            await press('Tab');
            await eventually('the reference', () => editor.document.getText().includes('"Voir [BES-CALME]"') || undefined);
        },
    },
];

/** Waits until a name is among what the editor proposes; `.focused`: until it is what Enter would take. */
async function proposed(name: string, which = ''): Promise<void> {
    await eventually(`${name} among what is proposed`, async () =>
        (await see(`.suggest-widget .monaco-list-row${which}`)).find(({ label, text }) => `${label} ${text}`.includes(name)));
}
