import * as vscode from 'vscode';
import type { Place } from '../server/protocol.js';

/** A range as the editor holds it. */
export function rangeOf({ start, end }: Place['range']): vscode.Range {
    return new vscode.Range(start.line, start.character, end.line, end.character);
}
