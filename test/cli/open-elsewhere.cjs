/** Loaded before the command line by a test: the file named TAKEN is held by another program, which the system says by CODE. */
const fs = require('node:fs');

const { renameSync } = fs;
fs.renameSync = (from, to) => {
    if (to.endsWith(process.env.TAKEN)) {
        throw Object.assign(new Error(process.env.CODE), { code: process.env.CODE });
    }
    renameSync(from, to);
};
