import { expect, test } from 'vitest';
import { stepFrom } from '../../client/tables/rows.js';

/** The text after Tab at `<|>`, or Shift+Tab: what is selected stands between `‹›`. */
function check(text: string, backwards = false): string | undefined {
    const lines = text.split('\n');
    const line = lines.findIndex(each => each.includes('<|>'));
    const character = lines[line]!.indexOf('<|>');
    lines[line] = lines[line]!.replace('<|>', '');
    const step = stepFrom(at => lines[at], line, character, backwards);
    if (!step) {
        return undefined;
    }
    const { insert, select } = step;
    if (insert) {
        const row = lines[insert.line]!;
        lines.splice(insert.line, 1, ...(row.slice(0, insert.character) + insert.text + row.slice(insert.character)).split('\n'));
    }
    const row = lines[select.line]!;
    lines[select.line] = `${row.slice(0, select.start)}‹${row.slice(select.start, select.end)}›${row.slice(select.end)}`;
    return lines.join('\n');
}

test.each([
    ['goes to the next cell', 'espaces\n| code | titre |\n| S<|> | Salle |', 'espaces\n| code | titre |\n| S | ‹Salle› |'],
    ['goes on with the next row', '| code | titre<|> |\n| S    | Salle |', '| code | titre |\n| ‹S›    | Salle |'],
    ['passes over what Markdown draws', '| code | titre<|> |\n|---|:--|\n| S | T |', '| code | titre |\n|---|:--|\n| ‹S› | T |'],
    ['takes a stroke behind a backslash for text', '| a \\| b<|> | c |', '| a \\| b | ‹c› |'],
    ['makes the next row behind the last cell', '  | code | titre |\n  | S | Salle<|> |\n}',
        '  | code | titre |\n  | S | Salle |\n  | ‹› |  |\n}'],
    ['completes a row that is being typed', '| code | titre | nombre |\n| S<|>', '| code | titre | nombre |\n| S | ‹› |  |'],
    ['completes a row that is closed', '| code | titre |\n| S<|> |', '| code | titre |\n| S | ‹› |'],
])('Tab %s', (_, before, after) => {
    expect(check(before)).toBe(after);
});

test('Shift+Tab goes back, and stays at the first cell', () => {
    expect(check('| code | titre |\n| S | Sa<|>lle |', true)).toBe('| code | titre |\n| ‹S› | Salle |');
    expect(check('| code | titre |\n| <|>S    | Salle |', true)).toBe('| code | ‹titre› |\n| S    | Salle |');
    expect(check('| <|>code | titre |', true)).toBeUndefined();
});

test('outside tables Tab does what it always does', () => {
    expect(check('acteur A<|> "A" {}')).toBeUndefined();
});
