/** Loaded before the command line by a test: breaks it where nothing is expected to break. */
JSON.stringify = () => {
    throw new Error('it broke');
};
