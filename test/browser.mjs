import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const usualPlaces = [
    '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Opens a Chromium: the one that the environment variable CHROMIUM names, else the system's. Close it with `close()`. */
export function openBrowser() {
    const executablePath = [process.env.CHROMIUM, ...usualPlaces].find((place) => place !== undefined && existsSync(place));
    if (executablePath === undefined) {
        throw new Error('No Chromium here: install it (Debian: apt-get install chromium) or name it in CHROMIUM.');
    }
    return chromium.launch({
        executablePath,
        args: [
            '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
            '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
        ],
    });
}
