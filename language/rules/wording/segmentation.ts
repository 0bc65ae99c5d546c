/**
 * Words and sentences of a prose in French or English, written in Markdown. What is not the author's own words (a quotation, code, a live
 * reference, an address) is one word of its own kind, so that no rule looks inside.
 */

/** What a word that stands for something else is called. */
export const opaque = { quotation: '«»', code: '``', reference: '[]', address: '://' } as const;

/** The words that belong together: up to a full stop, or one point of a list. */
export interface Sentence {
    /** The first word, and the one behind the last. */
    readonly from: number;
    readonly to: number;
    /** For a point of a list that a sentence announced with a colon: the place of that sentence in the list of sentences. */
    readonly under?: number;
}

/** A segmented text. The word `i` is `forms[i]`, which stands from `starts[i]` to `ends[i]`; a sign of punctuation is a word too. */
export interface Words {
    readonly text: string;
    /** In lower case, NFC, with plain apostrophes and hyphens. */
    readonly forms: readonly string[];
    readonly starts: readonly number[];
    readonly ends: readonly number[];
    readonly sentences: readonly Sentence[];
}

const letter = 1;
const digit = 2;
const blank = 4;
const line = 8;
const joint = 16;
const unusual = 32;

const classes = new Uint8Array(0x2100);
for (let code = 0; code < classes.length; code++) {
    const character = String.fromCharCode(code);
    classes[code] = (/\p{L}/u.test(character) ? letter : /[\p{N}]/u.test(character) ? digit : /\p{M}/u.test(character) ? letter | unusual : 0)
        | (/[\n\r]/.test(character) ? line : /[\s\u200b]/u.test(character) ? blank : 0)
        | (/['’ʼ‑-]/.test(character) ? joint : 0) | (/[’ʼ‑]/.test(character) ? unusual : 0);
}

const classOf = (code: number): number => (code < classes.length ? classes[code]! : code > 0x2fff ? letter : 0);

/** What loses its vowel before another word and keeps its apostrophe: the next word begins behind it. */
const elided = new Set([
    'l', 'd', 'j', 'm', 't', 's', 'n', 'c', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'quoiqu', 'presqu', 'quelqu',
]);

const abbreviations = new Set([
    'art', 'p', 'pp', 'ex', 'cf', 'fig', 'réf', 'ref', 'chap', 'no', 'n', 'al', 'approx', 'incl', 'excl', 'vol', 'dr', 'st', 'mr', 'mm',
    'm', 'vs', 'tél',
]);

/** What opens a quotation, and what closes it. */
const quotes: Readonly<Record<string, string>> = { '«': '»', '“': '”', '"': '"', '„': '“' };

/** Parts a text into words and sentences. */
export function segment(text: string): Words {
    return new Segmentation(text).words();
}

class Segmentation {
    private readonly lower: string;
    private readonly forms: string[] = [];
    private readonly starts: number[] = [];
    private readonly ends: number[] = [];
    private readonly sentences: Sentence[] = [];
    private from = 0;
    /** The sentence that announced the list at hand. */
    private lead: number | undefined;
    private inPoint = false;

    constructor(private readonly text: string) {
        const lower = text.toLowerCase();
        // A few letters change their length with their case; then the places would not be true.
        this.lower = lower.length === text.length ? lower : text;
    }

    words(): Words {
        const { text } = this;
        let at = this.lineStart(0);
        while (at < text.length) {
            const code = text.charCodeAt(at);
            const kind = classOf(code);
            if (kind & letter) {
                at = this.word(at);
            } else if (kind & digit) {
                at = this.number(at);
            } else if (kind & line) {
                at = this.lineEnd(at);
            } else if (kind & blank || code === 42 || code === 95) {
                at++;
            } else {
                at = this.sign(at);
            }
        }
        this.endSentence();
        const { forms, starts, ends, sentences } = this;
        return { text, forms, starts, ends, sentences };
    }

    private add(form: string, start: number, end: number): number {
        this.forms.push(form);
        this.starts.push(start);
        this.ends.push(end);
        return end;
    }

    private word(start: number): number {
        const { text } = this;
        let at = start + 1;
        let seen = 0;
        for (;;) {
            const kind = classOf(text.charCodeAt(at));
            if (kind & (letter | digit)) {
                seen |= kind;
                at++;
            } else if (kind & joint && text[at] !== '-' && text[at] !== '‑' && elided.has(this.lower.slice(start, at))) {
                seen |= kind;
                at++;
                break;
            } else if (kind & joint && classOf(text.charCodeAt(at + 1)) & (letter | digit)) {
                seen |= kind;
                at++;
            } else if (text.startsWith('://', at)) {
                return this.address(start, at);
            } else {
                break;
            }
        }
        const form = this.lower.slice(start, at);
        return this.add(seen & unusual ? form.normalize('NFC').replace(/[’ʼ]/g, '\'').replace(/‑/g, '-') : form, start, at);
    }

    private address(start: number, from: number): number {
        let at = from;
        while (at < this.text.length && !(classOf(this.text.charCodeAt(at)) & (blank | line)) && !'»”")>'.includes(this.text[at]!)) {
            at++;
        }
        while (/[.,;:!?]/.test(this.text[at - 1]!)) {
            at--;
        }
        return this.add(opaque.address, start, at);
    }

    /** A number with its groups and decimals; what follows without a blank is a word of its own (`30m²`, `2e`). */
    private number(start: number): number {
        const { text } = this;
        let at = start + 1;
        for (;;) {
            const code = text.charCodeAt(at);
            if (classOf(code) & digit) {
                at++;
            } else if ((code === 44 || code === 46) && classOf(text.charCodeAt(at + 1)) & digit) {
                at += 2;
            } else if (classOf(code) & blank && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5))) {
                at += 4;
            } else {
                return this.add(this.lower.slice(start, at), start, at);
            }
        }
    }

    private sign(at: number): number {
        const { text } = this;
        const character = text[at]!;
        const closing = quotes[character];
        if (closing !== undefined) {
            const end = text.indexOf(closing, at + 1);
            if (end > 0 && !text.slice(at, end).includes('\n\n')) {
                return this.add(opaque.quotation, at, end + 1);
            }
        }
        if (character === '`') {
            const end = text.indexOf('`', at + 1);
            return this.add(opaque.code, at, end > 0 ? end + 1 : at + 1);
        }
        if (character === '[') {
            const close = /^\[\p{Lu}[\p{L}\p{M}\p{N}_.-]+\](?!\()/u.exec(text.slice(at, at + 80));
            if (close && !/^\[(?:XX+|TB[ACD])\]$/.test(close[0])) {
                return this.add(opaque.reference, at, at + close[0].length);
            }
        }
        if (character === ']' && text[at + 1] === '(') {
            const end = text.indexOf(')', at);
            return this.add(opaque.address, at, end > 0 ? end + 1 : at + 1);
        }
        if (character === '.' || character === '!' || character === '?' || character === '…') {
            let end = at + 1;
            while (text[end] === character) {
                end++;
            }
            const form = character === '…' || (character === '.' && end - at > 2) ? '…' : end - at > 1 ? character + character : character;
            this.add(form, at, end);
            if (this.endsSentence(form, at, end)) {
                this.endSentence();
            }
            return end;
        }
        return this.add(character, at, at + 1);
    }

    private endsSentence(form: string, at: number, end: number): boolean {
        const rest = /^[)»”"'’*_]*\s*([^\s]?)/u.exec(this.text.slice(end, end + 12))!;
        const next = rest[1]!;
        if (next === '') {
            return true;
        }
        if (form === '??' || !/\s/.test(rest[0]) || !/[\p{Lu}\p{N}«“"[*_]/u.test(next)) {
            return false;
        }
        const last = this.forms.length - 2;
        if (form !== '.' || this.ends[last] !== at) {
            return true;
        }
        const before = this.text.slice(this.starts[last], at);
        return !abbreviations.has(this.forms[last]!) && !/^\p{Lu}$/u.test(before);
    }

    private lineEnd(at: number): number {
        let end = at + 1;
        if (this.text[at] === '\r' && this.text[end] === '\n') {
            end++;
        }
        return this.lineStart(end);
    }

    /** A blank line, a heading or a point of a list begins something new; any other line goes on. */
    private lineStart(at: number): number {
        let next = at;
        while (classOf(this.text.charCodeAt(next)) & blank) {
            next++;
        }
        const code = this.text.charCodeAt(next);
        if (classOf(code) & line) {
            this.endSentence();
            return next;
        }
        // Of all lines few begin with a mark: the expression is asked of those only.
        if (classOf(code) & letter) {
            return next;
        }
        const mark = /^(?:[-*+•–]|\d{1,3}[.)]|#{1,6}|>)[ \t]+(?:\[[ xX]\][ \t]+)?/.exec(this.text.slice(next, next + 16));
        if (!mark) {
            return next;
        }
        this.endSentence();
        this.inPoint = mark[0][0] !== '#' && mark[0][0] !== '>';
        return next + mark[0].length;
    }

    private endSentence(): void {
        const to = this.forms.length;
        if (to > this.from) {
            const isPoint = this.inPoint && this.lead !== undefined;
            const announces = this.forms[to - 1] === ':';
            this.sentences.push(isPoint ? { from: this.from, to, under: this.lead! } : { from: this.from, to });
            if (!isPoint) {
                this.lead = announces ? this.sentences.length - 1 : undefined;
            }
            this.inPoint = false;
            this.from = to;
        }
    }
}
