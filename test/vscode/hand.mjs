/**
 * What a person does with hands and eyes in the page of a workbench, at the request of a suite that runs inside it: keys, clicks, the
 * wheel, what is copied elsewhere, and what is seen. The suite's side is suite/hand.ts.
 */
import { createServer } from 'node:http';
import path from 'node:path';

/** Does one thing in a page, and tells what is seen of it. Fails with what was not found. */
export async function act(page, { does, ...asked }) {
    const action = actions[does];
    if (action === undefined) {
        throw new Error(`Nobody can ${does}.`);
    }
    return await action(page, asked) ?? null;
}

/** How long a thing may take to be there for the hand. */
const patience = { timeout: 10_000 };

const actions = {
    press: (page, { key }) => page.keyboard.press(key),
    type: (page, { text }) => page.keyboard.type(text),
    click: async (page, { selector, view }) => (await viewOf(page, view)).locator(selector).first().click(patience),
    /** The texts of the elements that are seen now, with their labels. */
    see: async (page, { selector, view }) => {
        const frame = view === undefined ? page : await frameWith(page, view);
        return frame === undefined ? [] : frame.locator(selector).filter({ visible: true }).evaluateAll(found => found.map(element => ({
            text: element.textContent.trim(), label: element.getAttribute('aria-label') ?? '', top: element.getBoundingClientRect().top,
        })));
    },
    /** Turns the wheel over a view. */
    wheel: async (page, { view, by }) => {
        const frame = await viewOf(page, view);
        await frame.locator('body').hover({ ...patience, force: true });
        await page.mouse.wheel(0, by);
    },
    /** Keeps what the page shows: of a case that failed. */
    picture: async (page, { name }) => {
        await page.screenshot({ path: path.join(import.meta.dirname, `../../out/test/vscode/failed-${name}.png`) });
    },
    /** Puts on the clipboard what another program would. */
    copy: (page, { text, html }) => page.evaluate(async ([plain, rich]) => {
        const kinds = { 'text/plain': plain, ...(rich === undefined ? {} : { 'text/html': rich }) };
        await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(Object.entries(kinds).map(([type, content]) =>
            [type, new Blob([content], { type })])))]);
    }, [text, html]),
};

/** Offers the hand at an address of its own; `page` is the one it works in, once there is one. */
export async function offerHand(page) {
    const server = createServer((request, response) => {
        answerHand(page(), request, response);
    });
    await new Promise((resolve) => {
        server.listen(0, '127.0.0.1', resolve);
    });
    return { address: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() };
}

/** Answers a request of the suite. */
export function answerHand(page, request, response) {
    const parts = [];
    request.on('data', part => parts.push(part));
    request.on('end', () => {
        const asked = JSON.parse(Buffer.concat(parts).toString());
        act(page, asked).then(seen => ({ seen }), error => ({ problem: String(error) })).then(answer => {
            response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
            response.end(JSON.stringify(answer));
        });
    });
}

/** The page itself, or the frame of a view that holds something: web views are frames within frames. */
async function viewOf(page, view) {
    if (view === undefined) {
        return page;
    }
    const frame = await frameWith(page, view);
    if (frame === undefined) {
        throw new Error(`No view holds ${view}.`);
    }
    return frame;
}

async function frameWith(page, selector) {
    for (const frame of page.frames()) {
        if (await frame.locator(selector).count().catch(() => 0) > 0) {
            return frame;
        }
    }
    return undefined;
}
