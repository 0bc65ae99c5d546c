/** Decisions and open questions, one a line. */
import type { AnyElement } from '../../../model/elements.js';
import type { Book } from '../book.js';
import { headed, listing, looks } from '../listing.js';
import { codes, dateOf, named, oneLine, titleOf, wordText } from '../texts.js';

const WORDS = {
    fr: {
        decisions: 'Décisions', decisionsPurpose: 'Ce qui a été décidé, par qui, quand et pourquoi.', questions: 'Questions',
        questionsPurpose: 'Ce qui reste à trancher, par qui et pour quand.', code: 'Code', decision: 'Décision', by: 'Par', date: 'Date',
        status: 'Statut', options: 'Options', chosen: 'retenue', reason: 'Motif', concerns: 'Porte sur', question: 'Question',
        askedBy: 'Posée par', for: 'À trancher par', due: 'Échéance', before: 'Avant', details: 'Précisions',
        decisionStates: 'Statuts des décisions', questionStates: 'Statuts des questions',
    },
    en: {
        decisions: 'Decisions', decisionsPurpose: 'What was decided, by whom, when and why.', questions: 'Questions',
        questionsPurpose: 'What is still to be settled, by whom and by when.', code: 'Code', decision: 'Decision', by: 'By', date: 'Date',
        status: 'Status', options: 'Options', chosen: 'chosen', reason: 'Reason', concerns: 'Concerns', question: 'Question',
        askedBy: 'Asked by', for: 'To be settled by', due: 'Due', before: 'Before', details: 'Details',
        decisionStates: 'States of decisions', questionStates: 'States of questions',
    },
} as const;

/** The two sheets, each where there is something to list. */
export function logSheets(book: Book): void {
    const { c } = book;
    const words = book.words(WORDS);
    const decisions = c.of('decision');
    if (decisions.length > 0) {
        const sheet = book.workbook.sheet(words.decisions);
        headed(sheet, words.decisions, words.decisionsPurpose);
        listing(book, sheet, decisions, [
            { title: words.code, width: 14, look: looks.code, cell: each => c.label(each as AnyElement) },
            { title: words.decision, width: 44, cell: each => titleOf(c, each as AnyElement) },
            { title: words.by, width: 14, cell: each => named(c, each.by) },
            { title: words.date, width: 16, look: each => ({ ...looks.open, align: 'left', number: dateOf(each.date).number }), date: true,
                cell: each => dateOf(each.date).content },
            { title: words.status, width: 13, look: looks.open, cell: each => wordText(c, each.status, 'decision'),
                list: book.list(words.decisionStates,
                    (['proposed', 'taken', 'deferred'] as const).map(word => wordText(c, word, 'decision'))) },
            { title: words.options, optional: true, width: 44, cell: each => each.options.map(({ description, chosen }) =>
                `${oneLine(c, description)}${chosen === true ? ` (${words.chosen})` : ''}`).join('\n') },
            { title: words.reason, optional: true, width: 50, cell: each => oneLine(c, each.reason) },
            { title: words.concerns, optional: true, width: 24, cell: each => codes(c, c.programme.resolveAll(each.concerns)) },
        ], { from: sheet.end + 1 });
    }
    const questions = c.of('question');
    if (questions.length > 0) {
        const sheet = book.workbook.sheet(words.questions);
        headed(sheet, words.questions, words.questionsPurpose);
        listing(book, sheet, questions, [
            { title: words.code, width: 14, look: looks.code, cell: each => c.label(each as AnyElement) },
            { title: words.question, width: 50, cell: each => titleOf(c, each as AnyElement) },
            { title: words.askedBy, optional: true, width: 14, cell: each => named(c, each.askedBy) },
            { title: words.for, optional: true, width: 14, cell: each => named(c, each.for) },
            { title: words.due, width: 16, look: each => ({ ...looks.open, align: 'left', number: dateOf(each.due).number }), date: true,
                cell: each => dateOf(each.due, true).content },
            { title: words.before, optional: true, width: 13, cell: each => named(c, each.before && [each.before]) },
            { title: words.status, width: 13, look: looks.open, cell: each => wordText(c, each.status, 'question'),
                list: book.list(words.questionStates, (['open', 'closed'] as const).map(word => wordText(c, word, 'question'))) },
            { title: words.concerns, optional: true, width: 24, cell: each => codes(c, c.programme.resolveAll(each.concerns)) },
            { title: words.details, optional: true, width: 44, cell: each => oneLine(c, each.description) },
        ], { from: sheet.end + 1 });
    }
}
