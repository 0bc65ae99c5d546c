import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../../vitest.config.mjs';

/** Office files as a client opens them: apart from the other tests, because a whole office suite takes part. */
export default defineConfig({
    ...mergeConfig(base, { root: new URL('../..', import.meta.url).pathname }),
    test: {
        include: ['test/office/*.test.ts'],
        globalSetup: ['test/office/examples.ts'],
        reporters: ['default', ['json', { outputFile: 'out/test/office.json' }]],
        testTimeout: 600_000,
        hookTimeout: 600_000,
    },
});
