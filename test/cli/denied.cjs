/** Loaded before the command line by a test: no file may be made in the folder of documents. */
const promises = require('node:fs/promises');

promises.open = () => Promise.reject(Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' }));
