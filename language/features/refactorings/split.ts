import type { Word } from '../../grammar/vocabulary.js';
import { entriesAround, type Entry } from '../entries.js';
import type { TextEdit } from '../rename.js';
import { lineStart, type View } from '../view.js';
import { declaration, insertedBehind, newName, sentencesIn } from './extract.js';
import type { Asked, Made, Refactoring } from './refactoring.js';

/** What the second half of a requirement does not take over: it says something else, by other measures, under a name of its own. */
const ownToEach: ReadonlySet<Word> = new Set<Word>([
    'criterion', 'criteria', 'replaces', 'adapts', 'penalty', 'rationale', 'remark', 'reason',
]);

/** A requirement that says two things becomes two: the sentence at the cursor, or all but the first, goes to one of its own. */
export function splitRequirement({ view, start, end }: Asked): readonly Refactoring[] {
    const entry = entriesAround(view, start).find(({ opening }) => opening?.opens === 'declaration' && opening.kind === 'requirement');
    const statement = entry?.entries.find(({ head, word }) => head.type === 'STATEMENT' || word === 'statement');
    const text = statement && (statement.head.type === 'STATEMENT' ? statement.head : statement.values.find(({ type }) => type === 'TEXT'));
    const sentences = text ? sentencesIn(view, text) : [];
    if (!entry || sentences.length < 2) {
        return [];
    }
    const touched = sentences.filter(one => one.start <= end && start <= one.end);
    const leaving = touched.length > 0 && touched.length < sentences.length && touched[0] !== sentences[0] ? touched : sentences.slice(1);
    return [{
        id: 'split-requirement', kind: 'rewrite',
        title: { fr: 'Scinder l’exigence en deux', en: 'Split the requirement in two' },
        make: () => made(view, entry, leaving[0]!.start, leaving[leaving.length - 1]!.end),
    }];
}

function made(view: View, entry: Entry, from: number, to: number): Made {
    const { text } = view;
    const sentence = text.slice(from, to).replace(/\s+/g, ' ');
    const kept = entry.entries.filter(({ head, word }) =>
        head.type !== 'STATEMENT' && word !== 'statement' && !(word && ownToEach.has(word)));
    const indent = text.slice(lineStart(text, entry.start), entry.start).length;
    // Copied lines lose the indentation of the body that they come from, and get that of the new one.
    const fields = kept.map(({ start, end }) => text.slice(start, end).replace(new RegExp(`\\n[ \\t]{0,${indent + 2}}`, 'g'), '\n  '));
    const gap = /\s*$/.exec(text.slice(0, from))![0].length;
    const cut: TextEdit = { range: { file: view.file, start: from - gap, end: to }, newText: '' };
    const top = entriesAround(view, entry.start).at(-1)!;
    return { edits: [cut, insertedBehind(view, top, declaration(view, newName(view, entry.start), sentence, fields))] };
}
