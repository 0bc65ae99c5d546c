import type { Piece } from './pieces.js';

const two = '  ';
const one = ' ';
const none = '';

const entries: ReadonlySet<Piece['type']> = new Set<Piece['type']>(['KEYWORD', 'UNKNOWN', 'STATEMENT']);

/** Whether a piece that is first on its line begins something there, and does not go on with what stands above. */
export function begins({ type }: Piece): boolean {
    return entries.has(type) || type === 'RELATION' || type === 'ROW' || type === '{' || type === '}' || type === 'COMMENT';
}

/**
 * What parts two pieces of one line. Properties on one line stand two spaces apart, and so do clauses and texts that were written so; a
 * number keeps the space, or the no-break space, before its unit.
 */
export function gapBetween(previous: Piece, next: Piece, written: string, placeInEntry: number): string {
    if (previous.type === 'STRANGE' || next.type === 'STRANGE') {
        return written;
    }
    if (next.type === 'COMMENT') {
        return two;
    }
    if (previous.type === '{' || next.type === '{' || next.type === '}') {
        return previous.type === '{' && next.type === '}' ? none : one;
    }
    if (previous.type === '}' || entries.has(next.type)) {
        return two;
    }
    switch (next.type) {
        case 'CLAUSE': case 'RELATION': return asWritten(written);
        case 'TEXT': return previous.type === ',' || placeInEntry <= 2 ? one : asWritten(written);
        case 'UNIT': return written === none ? none : /[\u00a0\u202f\u2009]/.exec(written)?.[0] ?? one;
        case ',': case ')': case '..': return none;
        case ';': return written === none ? none : one;
        case '(': return previous.type === 'FUNCTION' || previous.type === '(' ? none : one;
        default:
    }
    switch (previous.type) {
        case '(': case '..': return none;
        case 'NEGATION': return written === none ? none : one;
        default: return one;
    }
}

function asWritten(written: string): string {
    return written.length > 1 ? two : one;
}
