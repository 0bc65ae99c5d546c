/** What the suite uses of Node's assertions, for where there is no Node. */
export function ok(value: unknown, message = 'something is there'): asserts value {
    if (value === undefined || value === null || value === false || value === 0 || value === '') {
        throw new Error(`Not so: ${message}.`);
    }
}

/** Whether two values are the same. */
export function equal(found: unknown, wanted: unknown, message = ''): void {
    if (!Object.is(found, wanted)) {
        throw new Error(`${message} Found ${JSON.stringify(found)}, wanted ${JSON.stringify(wanted)}.`);
    }
}

/** Whether two values hold the same. */
export function deepEqual(found: unknown, wanted: unknown, message = ''): void {
    equal(JSON.stringify(found), JSON.stringify(wanted), message);
}

/** Whether a text is of a form. */
export function match(found: string, form: RegExp, message = ''): void {
    ok(form.test(found), `${message} ${JSON.stringify(found)} is of the form ${String(form)}`);
}

/** Whether what is begun fails. */
export async function rejects(begun: PromiseLike<unknown> | (() => PromiseLike<unknown>), form?: RegExp): Promise<void> {
    try {
        await (typeof begun === 'function' ? begun() : begun);
    } catch (error) {
        if (form) {
            match(String(error), form);
        }
        return;
    }
    throw new Error('It did not fail.');
}
