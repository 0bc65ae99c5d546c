/** A place in a text: lines and columns count from 1, columns in UTF-16 units, as editors count them. */
export interface Position {
    readonly line: number;
    readonly column: number;
}

/** Where the offsets of a text lie. */
export class Positions {
    private readonly starts: number[] = [0];

    constructor(readonly text: string) {
        for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) {
            this.starts.push(index + end.length);
        }
    }

    /** The place of an offset. */
    at(offset: number): Position {
        const wanted = Math.max(0, Math.min(offset, this.text.length));
        let low = 0;
        let high = this.starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (this.starts[middle]! <= wanted) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return { line: low + 1, column: wanted - this.starts[low]! + 1 };
    }

    /** The text of a line, without its end. */
    line(number: number): string {
        const start = this.starts[number - 1];
        return start === undefined ? '' : this.text.slice(start, this.starts[number] ?? this.text.length).replace(/[\r\n]+$/, '');
    }
}
