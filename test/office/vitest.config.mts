import { defineConfig } from 'vitest/config';

/** Office files as a client opens them: apart from the other tests, because a whole office suite takes part. */
export default defineConfig({
    test: {
        root: new URL('../..', import.meta.url).pathname,
        include: ['test/office/*.test.ts'],
        globalSetup: ['test/office/examples.ts'],
        reporters: ['default', ['json', { outputFile: 'out/test/office.json' }]],
        testTimeout: 600_000,
        hookTimeout: 600_000,
    },
});
