/** Loaded before the command line by a test: the disk takes no byte more. */
const promises = require('node:fs/promises');

const { open } = promises;
promises.open = async (...given) => Object.assign(await open(...given), {
    writeFile: () => Promise.reject(Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })),
});
