/** Loaded before the command line by a test: holds it for ever where a document has been written and has not taken its place yet. */
const promises = require('node:fs/promises');

const { open } = promises;
promises.open = async (...given) => {
    const handle = await open(...given);
    handle.sync = () => new Promise(() => {
        setInterval(() => undefined, 1000);
        process.stdout.write('held\n');
    });
    return handle;
};
