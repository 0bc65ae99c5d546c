import * as vscode from 'vscode';

/** What the hand can do in the page of the workbench. `view` is a selector that only the frame of the wanted web view answers to. */
type Act =
    | { readonly does: 'press'; readonly key: string }
    | { readonly does: 'type'; readonly text: string }
    | { readonly does: 'click'; readonly selector: string; readonly view?: string }
    | { readonly does: 'see'; readonly selector: string; readonly view?: string }
    | { readonly does: 'wheel'; readonly view: string; readonly by: number }
    | { readonly does: 'picture'; readonly name: string }
    | { readonly does: 'copy'; readonly text: string; readonly html?: string };

/** An element that is seen: its text, what it is called to those who do not see it, how far from the top of its view it stands. */
export interface Seen {
    readonly text: string;
    readonly label: string;
    readonly top: number;
}

/** Where the hand is offered: the one who runs the suite says so, or holds it beside the files of the extension. */
function address(): string | undefined {
    const { process } = globalThis as { process?: { env?: Readonly<Record<string, string | undefined>> } };
    const extension = vscode.extensions.getExtension('amont.amont')?.extensionUri;
    return process?.env?.AMONT_HAND
        ?? (extension?.scheme === 'http' ? extension.with({ path: '/hand' }).toString(true) : undefined);
}

/** Whether somebody can act in the page: not where the editor is a program of its own. */
export function hasHand(): boolean {
    return address() !== undefined;
}

/** Presses a key, as Playwright names it. */
export async function press(key: string): Promise<void> {
    await act({ does: 'press', key });
}

/** Types a text, letter by letter. */
export async function type(text: string): Promise<void> {
    await act({ does: 'type', text });
}

/** Clicks on the first element of that kind. */
export async function click(selector: string, view?: string): Promise<void> {
    await act({ does: 'click', selector, ...(view === undefined ? {} : { view }) });
}

/** The elements of that kind that are seen now. */
export async function see(selector: string, view?: string): Promise<readonly Seen[]> {
    return await act({ does: 'see', selector, ...(view === undefined ? {} : { view }) }) as readonly Seen[];
}

/** Turns the wheel over a web view. */
export async function wheel(view: string, by: number): Promise<void> {
    await act({ does: 'wheel', view, by });
}

/** Copies as another program would. */
export async function copy(text: string, html?: string): Promise<void> {
    await act({ does: 'copy', text, ...(html === undefined ? {} : { html }) });
}

/** Keeps a picture of what is shown, where somebody can take one. */
export async function picture(name: string): Promise<void> {
    if (hasHand()) {
        await act({ does: 'picture', name });
    }
}

async function act(asked: Act): Promise<unknown> {
    const response = await fetch(address()!, { method: 'POST', body: JSON.stringify(asked) });
    const { seen, problem } = await response.json() as { readonly seen?: unknown; readonly problem?: string };
    if (problem !== undefined) {
        throw new Error(`${JSON.stringify(asked)}: ${problem}`);
    }
    return seen;
}
