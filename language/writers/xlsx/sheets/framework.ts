/** The response framework: a line a requirement, in which each bidder says whether the offer complies, and how. */
import type { Element } from '../../../model/elements.js';
import { themeTitle } from '../../../document/sections/words.js';
import { typeset } from '../../../document/typography.js';
import type { Book } from '../book.js';
import { addressOf, call, cellAt, range, sign, sumOf } from '../formulas.js';
import type { Cell } from '../grid.js';
import { headed, listing, looks, rangeOf } from '../listing.js';
import { criterionText, lineText, oneLine, placesText, prose, titleOf, wordText } from '../texts.js';

const WORDS = {
    fr: {
        guide: 'Mode d’emploi', guidePurpose: 'À remettre avec l’offre, rempli.', answers: 'Réponses', summary: 'Synthèse',
        answersPurpose: 'Une ligne par exigence. Seules les cellules jaunes se remplissent : réponse, commentaire, preuve.',
        summaryPurpose: 'Ce que l’offre répond, compté. Cette feuille se remplit d’elle-même.',
        number: 'N°', code: 'Code', title: 'Exigence', statement: 'Énoncé', criteria: 'Niveaux exigés', where: 'Lieux',
        priority: 'Priorité',
        verification: 'Vérification', answer: 'Réponse', comment: 'Commentaire ou variante', proof: 'Preuve, pièce et page',
        list: 'Réponses possibles', theme: 'Domaine', total: 'Total', left: 'Sans réponse', share: 'Part conforme', none: 'Sans domaine',
        bidder: 'Candidat', contact: 'Interlocuteur', date: 'Date de remise', consultation: 'Consultation', programme: 'Programme',
        owner: 'Maître d’ouvrage',
        steps: [
            'Indiquez ci-dessus qui répond.',
            'Dans la feuille « Réponses », choisissez une réponse pour chaque exigence : conforme, partiellement conforme ou non conforme.',
            'Pour une réponse partielle ou non conforme, dites dans le commentaire ce que l’offre propose à la place.',
            'Nommez la pièce et la page de l’offre où l’on trouve la preuve.',
            'La feuille « Synthèse » compte les réponses ; « Sans réponse » doit être à zéro quand vous remettez le fichier.',
            'Le texte des exigences est protégé : une question se pose au maître d’ouvrage, elle ne se corrige pas ici.',
        ],
        how: 'Comment répondre', prompt: 'Conforme, partiellement conforme ou non conforme.',
    },
    en: {
        guide: 'How to answer', guidePurpose: 'To be handed in with the offer, filled in.', answers: 'Answers', summary: 'Summary',
        answersPurpose: 'One line a requirement. Only the yellow cells are filled in: answer, comment, proof.',
        summaryPurpose: 'What the offer answers, counted. This sheet fills itself.',
        number: 'No.', code: 'Code', title: 'Requirement', statement: 'Statement', criteria: 'Required levels', where: 'Where',
        priority: 'Priority',
        verification: 'Verification', answer: 'Answer', comment: 'Comment or alternative', proof: 'Proof: document and page',
        list: 'Possible answers', theme: 'Domain', total: 'Total', left: 'No answer', share: 'Share that complies', none: 'No domain',
        bidder: 'Bidder', contact: 'Contact', date: 'Handed in on', consultation: 'Tender', programme: 'Programme', owner: 'Project owner',
        steps: [
            'Say above who answers.',
            'On the sheet “Answers”, choose an answer for each requirement: compliant, partly compliant or not compliant.',
            'Where the answer is partly or not compliant, say in the comment what the offer proposes instead.',
            'Name the document and the page of the offer where the proof is found.',
            'The sheet “Summary” counts the answers; “No answer” must be zero when you hand in the file.',
            'The text of the requirements is protected: put a question to the owner rather than correct it here.',
        ],
        how: 'How to answer', prompt: 'Compliant, partly compliant or not compliant.',
    },
} as const;

type Requirement = Element<'requirement'>;
const verdicts = ['compliant', 'partlyCompliant', 'notCompliant'] as const;

/** The sheets of the framework: one of answers and one of counts for each tender that names its requirements, else for all of them. */
export function frameworkSheets(book: Book): void {
    const { c } = book;
    const tenders = c.of('tender').filter(({ concerns }) => concerns !== undefined);
    const [first] = tenders;
    guide(book, tenders.length > 1 ? tenders : c.of('tender').slice(0, 1));
    if (tenders.length > 1) {
        tenders.forEach(tender => answerSheets(book, concerned(book, tender), ` ${c.label(tender)}`));
    } else {
        answerSheets(book, first === undefined ? c.requirements : concerned(book, first), '');
    }
}

function concerned(book: Book, tender: Element<'tender'>): readonly Requirement[] {
    const named = new Set(book.programme.resolveAll(tender.concerns).map(({ key }) => key));
    return book.c.requirements.filter(({ key }) => named.has(key));
}

function answerSheets(book: Book, asked: readonly Requirement[], suffix: string): void {
    const { c } = book;
    const words = book.words(WORDS);
    const sheet = book.workbook.sheet(`${words.answers}${suffix}`);
    headed(sheet, words.answers, words.answersPurpose);
    const names = verdicts.map(verdict => wordText(c, verdict));
    const theme = (each: Requirement): string => {
        const word = each.quality?.[0] ?? each.nature;
        return oneLine(c, each.theme) || (word === undefined ? '' : typeset(themeTitle(word, c.language), c.language));
    };
    const criteria = (each: Requirement): string => each.criteria.map(criterion => criterionText(c, criterion)).join('\n');
    const where = (each: Requirement): string => placesText(c, ...each.in);
    const priority = (each: Requirement): string => wordText(c, each.priority, 'requirement');
    const numbers = new Map(asked.map(({ key }, i) => [key, i + 1]));
    const columns = [
        { title: words.number, width: 6, look: looks.mark, cell: (each: Requirement) => numbers.get(each.key) },
        { title: words.code, width: 17, look: looks.code, cell: (each: Requirement) => c.label(each) },
        { title: words.theme, width: 18, cell: theme },
        { title: words.title, width: 28, look: { ...looks.cell, bold: true }, cell: (each: Requirement) => titleOf(c, each) },
        { title: words.statement, width: 46, cell: (each: Requirement) => prose(c, each.statement) },
        { title: words.criteria, width: 34, optional: true, cell: criteria },
        { title: words.where, width: 16, optional: true, cell: where },
        { title: words.priority, width: 14, optional: true, cell: priority },
    ];
    const { under } = listing(book, sheet, asked, [
        ...columns,
        { title: words.answer, width: 20, look: looks.open, cell: () => undefined, list: book.list(words.list, names),
            prompt: words.prompt },
        { title: words.comment, width: 38, look: looks.open, cell: () => undefined },
        { title: words.proof, width: 22, look: looks.open, cell: () => undefined },
    ], { from: sheet.end + 1, frozenColumns: 2 });
    sheet.guarded = true;
    const answers = under(words.answer);
    if (answers.length === 0) { return; }
    const answer = addressOf(answers[0]!, 'column');
    (['good', 'fair', 'bad'] as const).forEach((ground, i) =>
        sheet.highlights.push({ range: rangeOf(answers), when: `${answer}="${names[i]}"`, ground }));
    // A partial or negative answer without a word of explanation is no answer.
    const comments = under(words.comment);
    sheet.highlights.push({
        range: rangeOf(comments), when: `AND(${answer}<>"",${answer}<>"${names[0]}",LEN(${addressOf(comments[0]!)})=0)`, ground: 'bad',
    });
    summary(book, under(words.theme), answers, names, suffix);
}

function guide(book: Book, tenders: readonly Element<'tender'>[]): void {
    const { c } = book;
    const words = book.words(WORDS);
    const sheet = book.workbook.sheet(words.guide);
    const { header } = book.programme;
    let row = headed(sheet, c.language === 'fr' ? 'Cadre de réponse' : 'Response framework', words.guidePurpose);
    sheet.widths.push(24, 90);
    const line = (name: string, text: string, open = false): void => {
        sheet.put(row, 0, name, { framed: true, bold: true, ground: 'subgroup' });
        sheet.put(row, 1, text === '' ? undefined : text, open ? looks.open : looks.cell);
        row++;
    };
    line(words.programme, header ? titleOf(c, header) : '');
    if (header?.owner) { line(words.owner, book.programme.resolveAll(header.owner).map(owner => titleOf(c, owner)).join(', ')); }
    for (const tender of tenders) {
        line(words.consultation, [titleOf(c, tender), oneLine(c, tender.procedure)].filter(part => part !== '').join('\n'));
    }
    line(words.bidder, '', true);
    line(words.contact, '', true);
    line(words.date, '', true);
    row++;
    sheet.put(row++, 0, words.how, { bold: true, size: 12 });
    words.steps.forEach((step, i) => {
        sheet.put(row, 0, i + 1, { align: 'right' });
        sheet.put(row, 1, lineText(c, [{ kind: 'text', text: step }]), { wrap: true });
        row++;
    });
    sheet.guarded = true;
    sheet.print = { portrait: true };
}

/** Counts by domain. */
function summary(book: Book, themes: readonly Cell[], answers: readonly Cell[], names: readonly string[], suffix: string): void {
    const words = book.words(WORDS);
    const sheet = book.workbook.sheet(`${words.summary}${suffix}`);
    const head = headed(sheet, words.summary, words.summaryPurpose);
    sheet.line(head, [words.theme, words.total, ...names, words.left, words.share], looks.head);
    sheet.widths.push(34, 10, 14, 22, 16, 14, 16);
    const groups = [...new Set(themes.map(({ value }) => (typeof value === 'string' ? value : '')))];
    const share = (counts: readonly Cell[], total: Cell): ReturnType<typeof call> =>
        call('IF', sign(total, '>', 0), sign(counts[0]!, '/', total), 0);
    const rows = groups.map((group, i) => {
        const row = head + 1 + i;
        const name = sheet.put(row, 0, group === '' ? words.none : group, looks.code);
        const asked = group === '' ? '=' : cellAt(name, 'column');
        const total = sheet.put(row, 1, call('COUNTIF', range(themes), asked), looks.number);
        const counts = names.map((answer, at) =>
            sheet.put(row, 2 + at, call('COUNTIFS', range(themes), asked, range(answers), answer), looks.number));
        const left = sheet.put(row, 2 + names.length, sign(total, '-', { op: 'call', name: 'SUM', args: [range(counts)] }), looks.number);
        sheet.put(row, 3 + names.length, share(counts, total), { framed: true, align: 'right', number: 'percent' });
        return [total, ...counts, left];
    });
    const last = head + 1 + rows.length;
    sheet.put(last, 0, words.total, looks.total);
    const totals = Array.from({ length: names.length + 2 }, (_, at) =>
        sheet.put(last, at + 1, sumOf(rows.map(row => row[at]!)), { ...looks.total, align: 'right', number: 'integer' }));
    sheet.put(last, names.length + 3, share(totals.slice(1), totals[0]!), { ...looks.total, align: 'right', number: 'percent' });
    const left = totals[totals.length - 1]!;
    sheet.highlights.push({ range: rangeOf([left]), when: `${rangeOf([left])}>0`, ground: 'fair' });
    sheet.guarded = true;
    sheet.frozen = { rows: head + 1, columns: 1 };
    sheet.print = { headRow: head };
}
