/** What bidders fill in: one line a requirement, complies, partly or no, with a comment. */
import type { Element } from '../../model/elements.js';
import { cell, columnHeader, inlines, list, paragraph, row, rowHeader, text } from '../build.js';
import type { Block, Inline, Section, Table } from '../nodes.js';
import { joined, type Compilation } from '../sections/compilation.js';
import { section } from '../sections/parts.js';
import { requirementGroups } from '../sections/requirements.js';
import { awardWeights } from '../sections/tenders.js';
import { flexibilities, flexibilityBadge, flexibilityMeaning } from '../sections/words.js';
import { formatCount, NBSP } from '../typography.js';
import { blank, criteriaLines, statementCell, type Builder, type Requirement } from './parts.js';

const WORDS = {
    fr: {
        how: 'Mode d’emploi', answer: 'Réponse', comment: 'Commentaire, justificatif, page de l’offre', requirement: 'Exigence',
        code: 'Code', level: 'Niveau demandé', complies: 'Conforme', partly: 'En partie', no: 'Non', answers: 'Réponses aux exigences',
        weights: 'Comment les offres sont jugées', bidder: 'Le candidat', name: 'Raison sociale',
        contact: 'Interlocuteur, téléphone, courriel',
        partners: 'Cotraitants et sous-traitants', variants: 'Variantes et réserves', object: 'Exigence ou partie concernée',
        proposal: 'Ce que propose le candidat', effect: 'Effet sur le prix et les délais', signature: 'Signature', place: 'Fait à, le',
        signed: 'Nom, qualité et signature', one: 'exigence', many: 'exigences',
        intro: (count: string) => `Ce cadre reprend ${count} du programme, une par ligne. Le candidat répond à chacune.`,
        steps: [
            '« Conforme » : l’offre atteint le niveau demandé, sans réserve.',
            '« En partie » : dites dans le commentaire ce qui est atteint, ce qui ne l’est pas, et pourquoi.',
            '« Non » : dites dans le commentaire ce que vous proposez à la place.',
            'Une ligne laissée vide est lue comme un « non ».',
        ],
        flexibility: 'La flexibilité dit ce qui se négocie :',
    },
    en: {
        how: 'How to fill this in', answer: 'Answer', comment: 'Comment, evidence, page of the bid', requirement: 'Requirement',
        code: 'Code', level: 'Required level', complies: 'Complies', partly: 'Partly', no: 'No', answers: 'Answers to requirements',
        weights: 'How bids are judged', bidder: 'The bidder', name: 'Company', contact: 'Contact, telephone, e-mail',
        partners: 'Partners and subcontractors', variants: 'Variants and reservations', object: 'Requirement or part concerned',
        proposal: 'What the bidder proposes', effect: 'Effect on price and time', signature: 'Signature', place: 'Place and date',
        signed: 'Name, position and signature', one: 'requirement', many: 'requirements',
        intro: (count: string) => `This framework lists ${count} of the programme, one a line. The bidder answers each.`,
        steps: [
            '“Complies”: the bid reaches the required level, without reservation.',
            '“Partly”: say in the comment what is reached, what is not, and why.',
            '“No”: say in the comment what you propose instead.',
            'A line left empty is read as a “no”.',
        ],
        flexibility: 'Flexibility says what can be negotiated:',
    },
} as const;

/** Writes the framework: one for each tender that names its requirements, else one for all of them. */
export const responseFramework: Builder = c => {
    const words = WORDS[c.language];
    if (c.requirements.length === 0) { return []; }
    const tenders = c.of('tender').filter(({ concerns }) => concerns !== undefined);
    const [only] = c.of('tender');
    const single = c.of('tender').length === 1 ? only : undefined;
    const parts = tenders.length > 1
        ? tenders.map(tender => section(`reponses-${c.target(tender)}`, c.title(tender), weights(c, tender),
            [answers(c, concerned(c, tender))],
            { newPage: true }))
        : [single === undefined ? undefined : section('jugement', words.weights, weights(c, single)),
            answers(c, tenders[0] === undefined ? c.requirements : concerned(c, tenders[0]))];
    const named = new Set(tenders.flatMap(tender => concerned(c, tender)));
    return [instructions(c, named.size === 0 ? c.requirements : [...named]), ...parts, closing(c)];
};

function concerned(c: Compilation, tender: Element<'tender'>): readonly Requirement[] {
    const named = new Set(c.programme.resolveAll(tender.concerns).map(({ key }) => key));
    return c.requirements.filter(({ key }) => named.has(key));
}

function weights(c: Compilation, tender: Element<'tender'>): readonly Block[] {
    return awardWeights(c, tender);
}

function instructions(c: Compilation, asked: readonly Requirement[]): Section | undefined {
    const words = WORDS[c.language];
    const used = flexibilities.filter(each => asked.some(({ criteria }) =>
        criteria.some(({ flexibility }) => flexibility === each)));
    const form: Table = {
        kind: 'table', presentation: 'form', caption: inlines(words.bidder),
        columns: [{ kind: 'text', weight: 3 }, { kind: 'text', weight: 7 }],
        head: [], body: [words.name, words.contact, words.partners].map(name => row([rowHeader(name), blank()])), foot: [],
    };
    return section('mode-d-emploi', words.how, [
        paragraph(words.intro(formatCount(asked.length, words.one, words.many, c.language)), 'lead'),
        list(words.steps.map(step => step)),
        ...(used.length === 0 ? [] : [paragraph([
            text(`${words.flexibility} `), ...joined(used.map(each =>
                [flexibilityBadge(each, c.language), text(`${NBSP}${flexibilityMeaning(each, c.language)}`)]), ', '), text('.'),
        ])]),
        form,
    ]);
}

function answers(c: Compilation, requirements: readonly Requirement[]): Section | undefined {
    const words = WORDS[c.language];
    const asked = new Set(requirements);
    const groups = requirementGroups(c).map(group => ({ ...group, requirements: group.requirements.filter(each => asked.has(each)) }))
        .filter(group => group.requirements.length > 0);
    const [only] = groups;
    if (groups.length === 1 && only !== undefined) {
        return section('reponses', words.answers, [answerTable(c, only.requirements)], [], { newPage: true });
    }
    return section('reponses', words.answers, [],
        groups.map(group => section(group.id, group.title, [answerTable(c, group.requirements)])), { newPage: true });
}

function answerTable(c: Compilation, requirements: readonly Requirement[]): Table {
    const words = WORDS[c.language];
    const choices: readonly Inline[] = joined([words.complies, words.partly, words.no].map(each => [text(`☐${NBSP}${each}`)]),
        { kind: 'line-break' });
    return {
        kind: 'table', presentation: 'form',
        columns: [
            { kind: 'code', weight: 3 }, { kind: 'text', weight: 5 }, { kind: 'text', weight: 4 }, { kind: 'text', weight: 2.6 },
            { kind: 'text', weight: 5 },
        ],
        head: [row([words.code, words.requirement, words.level, words.answer, words.comment].map(title => columnHeader(title)))],
        body: requirements.map(requirement => row([
            rowHeader(c.label(requirement)), cell(statementCell(c, requirement)), cell(criteriaLines(c, requirement)), cell(choices),
            blank(1),
        ], { id: c.target(requirement) })),
        foot: [],
    };
}

function closing(c: Compilation): Section | undefined {
    const words = WORDS[c.language];
    const variants: Table = {
        kind: 'table', presentation: 'form', columns: [{ kind: 'text', weight: 3 }, { kind: 'text', weight: 4 },
            { kind: 'text', weight: 3 }],
        head: [row([words.object, words.proposal, words.effect].map(title => columnHeader(title)))],
        body: [0, 1, 2].map(() => row([blank(), blank(), blank()])), foot: [],
    };
    const signature: Table = {
        kind: 'table', presentation: 'form', caption: inlines(words.signature),
        columns: [{ kind: 'text', weight: 3 }, { kind: 'text', weight: 7 }],
        head: [], body: [row([rowHeader(words.place), blank()]), row([rowHeader(words.signed), blank(4)])], foot: [],
    };
    return section('variantes', words.variants, [variants, { kind: 'group', blocks: [signature] }], [], { newPage: true });
}
