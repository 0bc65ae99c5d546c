import type { Bilingual } from '../model/findings.js';

/** A value of a JSON text with its place in it. */
export interface JsonNode {
    readonly start: number;
    readonly end: number;
    /** A plain value; an object's and a list's stand in `entries` and `items`. */
    readonly value?: string | number | boolean | null;
    readonly entries?: readonly { readonly key: JsonNode & { readonly value: string }; readonly value: JsonNode }[];
    readonly items?: readonly JsonNode[];
}

/** A JSON text, read; or where and why it is none. */
export type JsonText =
    | { readonly root: JsonNode }
    | { readonly problem: Bilingual; readonly start: number; readonly end: number };

/** Deeper than any settings are nested; a text of brackets alone would overflow the stack. */
const deepest = 64;

/** Reads a JSON text (RFC 8259), keeping where each value stands: what `JSON.parse` does not tell. */
export function readJson(text: string): JsonText {
    try {
        return { root: new Reader(text).whole() };
    } catch (error) {
        if (error instanceof Unreadable) {
            const end = Math.min(text.length, error.at + 1);
            return { problem: error.problem, start: Math.min(error.at, text.length), end };
        }
        throw error;
    }
}

class Unreadable extends Error {
    constructor(readonly at: number, readonly problem: Bilingual) {
        super(problem.en);
    }
}

class Reader {
    private at = 0;

    constructor(private readonly text: string) {}

    whole(): JsonNode {
        const root = this.value(0);
        this.blank();
        if (this.at < this.text.length) {
            this.refuse('Rien ne doit suivre la dernière accolade.', 'Nothing may follow the last brace.');
        }
        return root;
    }

    private value(depth: number): JsonNode {
        this.blank();
        if (depth > deepest) {
            this.refuse('Trop d’accolades les unes dans les autres.', 'Too many braces inside one another.');
        }
        switch (this.text[this.at]) {
            case '{': return this.object(depth);
            case '[': return this.list(depth);
            case '"': return this.string();
            default: return this.plain();
        }
    }

    private object(depth: number): JsonNode {
        const start = this.at++;
        const entries: { key: JsonNode & { value: string }; value: JsonNode }[] = [];
        this.items('}', () => {
            if (this.text[this.at] !== '"') {
                this.refuse('Un nom entre guillemets droits est attendu ici.', 'A name in straight quotes is expected here.');
            }
            const key = this.string();
            this.blank();
            this.expect(':');
            entries.push({ key, value: this.value(depth + 1) });
        });
        return { start, end: this.at, entries };
    }

    private list(depth: number): JsonNode {
        const start = this.at++;
        const items: JsonNode[] = [];
        this.items(']', () => items.push(this.value(depth + 1)));
        return { start, end: this.at, items };
    }

    /** What stands between commas, up to the closing mark. */
    private items(close: string, one: () => void): void {
        this.blank();
        if (this.text[this.at] === close) {
            this.at++;
            return;
        }
        for (;;) {
            this.blank();
            one();
            this.blank();
            if (this.text[this.at] === close) {
                this.at++;
                return;
            }
            this.expect(',');
        }
    }

    private string(): JsonNode & { value: string } {
        const start = this.at;
        const found = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
        found.lastIndex = start;
        const written = found.exec(this.text)?.[0];
        if (written === undefined) {
            this.refuse(
                'Ce texte n’est pas fermé, ou contient une barre oblique inverse seule.',
                'This text is not closed, or holds a lone backslash.',
            );
        }
        this.at += written.length;
        return { start, end: this.at, value: JSON.parse(written) as string };
    }

    private plain(): JsonNode {
        const start = this.at;
        const found = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
        found.lastIndex = start;
        const written = found.exec(this.text)?.[0];
        if (written === undefined) {
            this.refuse('Une valeur est attendue ici.', 'A value is expected here.');
        }
        this.at += written.length;
        return { start, end: this.at, value: JSON.parse(written) as number | boolean | null };
    }

    private expect(mark: string): void {
        if (this.text[this.at] !== mark) {
            this.refuse(`Le signe « ${mark} » est attendu ici.`, `The sign “${mark}” is expected here.`);
        }
        this.at++;
    }

    private blank(): void {
        while (' \t\r\n'.includes(this.text[this.at] ?? 'x')) {
            this.at++;
        }
    }

    private refuse(fr: string, en: string): never {
        throw new Unreadable(this.at, { fr, en });
    }
}
