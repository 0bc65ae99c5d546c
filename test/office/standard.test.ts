import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../writers/standard.js';
import { examples, filesOf } from './examples.js';

describe.each(await examples())('the documents of %s', example => {
    test.each(['docx', 'xlsx'] as const)('are as the standard says: %s', async format => {
        const files = await filesOf(example, format);
        expect(files).toHaveLength(16);
        for (const file of files) {
            expect(await faultsOf(await readFile(file), format), file).toEqual([]);
        }
    });
});
