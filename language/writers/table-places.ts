/** Where the cells of a table stand, whose rows leave out those that another covers. */
import type { TableCell } from '../document/nodes.js';

/** Counts the columns that cells of earlier rows still cover. */
export class Places {
    private covered: number[] = [];
    private column = 0;

    /** Goes to the next row. */
    startRow(): void {
        this.column = 0;
        this.covered = this.covered.map(rows => Math.max(0, rows - 1));
    }

    /** The column where the next cell of the row stands. */
    next(cell: TableCell): number {
        while ((this.covered[this.column] ?? 0) > 0) { this.column++; }
        const at = this.column;
        for (let span = 0; span < (cell.columnSpan ?? 1); span++) { this.covered[at + span] = cell.rowSpan ?? 1; }
        this.column += cell.columnSpan ?? 1;
        return at;
    }
}
