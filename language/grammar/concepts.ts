import {
    expression, flag, fraction, hours, level, many, name, one, period, phases, record, reference, references, shape, sources, spaces,
    text, texts, word, wordList, type Field, type Fields, type Shape,
} from './readings.js';
import {
    amountWithTax, everyKind, priorities, qualities, section, common, qualifiedLevel, room, envelope, criterion, verification, penalty,
    step, measurement, answerTo, markOf, marksRow,
} from './records.js';
import type { Word } from './vocabulary.js';

/**
 * The one table of shapes: every kind of declaration, its fields, and how each field is read. The lexer, the model's types, the JSON
 * Schema, completion, highlighting and the keyword pages all come from here. What a concept means: docs, and the domain's own terms.
 */

// Kinds: what has a name ----------------------------------------------------------------------------------------------

/** How a kind is declared. */
export interface Kind<F extends Fields = Fields> {
    readonly word: Word;
    /** The plural that heads a table of it, in a file or in the body of its parent. */
    readonly table?: Word;
    readonly shape: Shape<F>;
    /** Whether a declaration carries a name of its own; an adjacency and what is set aside do not. */
    readonly named: boolean;
    /** Kinds that may stand in its body; they become elements of their own, with this one as parent. */
    readonly holds: readonly string[];
}

function kind<F extends Fields>(word: Word, table: Word | undefined, fields: F, holds: readonly string[] = []): Kind<F & typeof common> {
    return { word, table, named: true, holds, shape: { positional: [], fields: { ...common, ...fields } } };
}

function unnamedKind<F extends Fields>(word: Word, table: Word | undefined, positional: readonly (keyof F & string)[],
    fields: F): Kind<F & typeof common> {
    return { word, table, named: false, holds: [], shape: { positional, fields: { ...common, ...fields } } };
}

const documentFields = {
    language: one('language', word('fr', 'en')),
    revision: one('revision', record(shape(['label'], { label: one('code', text), date: one('dated', period) }))),
    author: one('author', references('actor')),
    checker: one('checker', references('actor')),
    restsOn: many('restsOn', text),
};

/** Every kind of declaration. */
export const kinds = {
    programme: kind('programme', undefined, {
        ...documentFields,
        sector: one('sector', word(
            'offices', 'housing', 'condominium', 'facility', 'neighbourhood', 'publicSpace', 'urbanDevelopment', 'corporateRealEstate',
            'building', 'si',
        )),
        nature: one('nature', wordList('newBuild', 'rehabilitation', 'extension', 'fitOut', 'usage', 'replacement')),
        profile: one('profile', word('public', 'private', 'si')),
        stakes: one('stakes', word('low', 'medium', 'high')),
        stage: one('stage', reference('phase')),
        location: one('location', text),
        owner: one('owner', references('actor'), { also: 'projectOwner' }),
        phases: one('phases', word('mop', 'developer', 'si')),
        envelope: one('envelope', record(envelope)),
        financing: many('financing', text),
        total: many('total', level('area')),
        costRatio: one('costRatio', level()),
        evolution: one('evolution', text),
        tenderVersion: one('tenderVersion', record(shape(['label'], { label: one('code', text), date: one('dated', period) }))),
    }),
    library: kind('library', undefined, documentFields),
    actor: kind('actor', 'actors', {
        role: one('role', wordList(
            'projectOwner', 'delegatedOwner', 'amo', 'amu', 'designer', 'coordinator', 'generalContractor', 'contractor', 'supplier',
            'manager',
            'operator', 'landlord', 'localAuthority', 'landDeveloper', 'developer', 'technicalInspector', 'safetyCoordinator', 'funder',
            'partner',
        )),
        domains: one('domains', wordList('technical', 'functional', 'legal', 'administrative', 'financial', 'environmental')),
        phases: one('phases', phases),
        partOf: one('partOf', reference('actor')),
        contact: one('contact', text),
    }),
    user: kind('user', 'users', {
        headcount: one('headcount', expression()),
        presence: one('presence', expression()),
        hours: one('hours', hours),
        particularNeeds: many('particularNeeds', text),
        spokesperson: one('spokesperson', reference('actor')),
        partOf: one('partOf', reference('user')),
    }),
    phase: kind('phase', 'phases', {
        after: one('after', references('phase', 'milestone')),
        period: one('period', period),
        start: one('start', period),
        end: one('end', period),
        duration: one('duration', expression('time')),
        optional: one('optional', flag),
        equivalentTo: one('equivalentTo', name),
    }),
    milestone: kind('milestone', 'milestones', {
        date: one('date', period),
        phase: one('phase', reference('phase')),
        after: one('after', references('phase', 'milestone')),
    }),
    objective: kind('objective', 'objectives', {
        indicators: one('indicator', references('indicator')),
        statedBy: one('statedBy', references('user', 'actor')),
        priority: one('priority', priorities),
        source: many('source', sources('activity', 'actor', 'regulation', 'decision')),
        partOf: one('partOf', reference('objective')),
    }),
    need: kind('need', 'needs', {
        statedBy: one('statedBy', references('user', 'actor')),
        for: one('for', references('objective')),
        heardIn: one('heardIn', references('activity')),
        priority: one('priority', priorities),
        source: many('source', sources('activity', 'actor', 'user', 'regulation', 'proposal')),
    }),
    scenario: kind('scenario', 'scenarios', {
        users: one('users', references('user')),
        venues: one('venues', spaces),
        trigger: one('trigger', text),
        frequency: one('frequency', text),
        answers: one('answers', references('need')),
        requires: one('requires', references('requirement')),
        steps: many('step', record(step), { table: 'steps' }),
        alternatives: many('otherwise', record(step)),
        hours: one('hours', hours),
        duration: one('duration', expression('time')),
    }),
    requirement: {
        word: 'requirement', table: 'requirements', named: true, holds: [],
        shape: shape([], {
            statement: one('statement', text, { unnamed: true }),
            remark: common.remark,
            theme: common.theme,
            waivers: common.waivers,
            nature: one('nature', word(
                'functional', 'technical', 'performance', 'constraint', 'environmental', 'economic', 'legal', 'service', 'organisational',
                'operation', 'safetyInUse', 'security',
            )),
            quality: one('quality', qualities),
            criteria: many('criterion', record(criterion), { table: 'criteria' }),
            in: many('in', spaces),
            phases: one('phases', phases),
            verifications: many('verify', record(verification), { table: 'verifications' }),
            obliges: one('obliges', references('actor')),
            priority: one('priority', priorities),
            rationale: one('rationale', text),
            source: many('source', sources('need', 'objective', 'scenario', 'proposal', 'activity', 'user', 'actor', 'regulation',
                'decision', 'risk', 'requirement')),
            answers: one('answers', references('need')),
            accordingTo: many('accordingTo', record(shape(['regulation'], {
                regulation: one('regulation', reference('regulation')),
                article: one('article', text),
            }))),
            derivesFrom: one('derivesFrom', references('requirement')),
            replaces: one('replaces', references('requirement')),
            conflictsWith: one('conflictsWith', references('requirement')),
            adapts: one('adapts', reference('requirement')),
            reason: one('reason', text),
            penalties: many('penalty', record(penalty)),
            status: one('status', word('draft', 'proposed', 'approved', 'withdrawn')),
        }),
    },
    setAside: unnamedKind('setAside', undefined, ['requirements', 'reason'], {
        requirements: one('requirements', references('requirement')),
        reason: one('reason', text),
    }),
    spaceType: kind('spaceType', 'spaceTypes', { ...room, like: one('like', reference('spaceType')) }),
    unit: kind('unit', 'units', {
        total: many('total', level('area')),
        like: one('like', reference('unit')),
        without: one('without', references('space')),
        headcount: one('headcount', expression()),
        users: one('users', references('user')),
        uses: many('uses', text),
        hours: one('hours', hours),
        access: one('access', text),
    }, ['unit', 'space', 'adjacency']),
    space: kind('space', 'spaces', {
        ...room,
        type: one('type', reference('spaceType')),
        count: one('count', expression()),
        unit: one('unit', reference('unit')),
    }),
    adjacency: unnamedKind('adjacency', 'adjacencies', ['from'], {
        from: one('space', reference('space', 'unit')),
        with: one('with', references('space', 'unit')),
        relation: one('nature', word('adjoining', 'direct', 'near', 'visible', 'separate', 'remote'), { unnamed: true }),
        insulation: one('insulation', record(qualifiedLevel)),
        distance: one('distance', level('length')),
        reason: one('reason', text),
    }),
    activity: kind('activity', 'activities', {
        nature: one('nature', word('listening', 'visit', 'workshop', 'walk', 'roleGame', 'survey', 'training', 'information', 'meeting')),
        date: many('date', period),
        count: one('count', expression()),
        audience: one('public', references('user', 'actor')),
        attendance: one('attendance', expression()),
        ledBy: one('ledBy', references('actor')),
        venues: one('venues', spaces),
        phase: one('phase', phases),
        deliverables: one('deliverable', references('deliverable')),
        result: many('result', text),
        for: one('for', references('objective')),
    }),
    proposal: kind('proposal', 'proposals', {
        raisedIn: one('raisedIn', references('activity')),
        statedBy: one('statedBy', references('user')),
        count: one('count', expression()),
        answer: one('answer', word('accepted', 'adapted', 'rejected', 'underStudy')),
        by: one('by', references('actor')),
        date: one('date', period),
        reason: one('reason', text),
        leadsTo: one('leadsTo', references('requirement', 'space', 'unit', 'guidance', 'commitment', 'decision', 'scenario')),
    }),
    commitment: kind('commitment', 'commitments', {
        signatories: one('signatories', expression()),
        users: one('users', references('user')),
        requires: one('requires', references('requirement')),
        raisedIn: one('raisedIn', references('activity')),
        indicators: one('indicator', references('indicator')),
        date: one('date', period),
    }),
    champion: kind('champion', 'champions', {
        users: one('users', references('user')),
        count: one('count', expression()),
        trainedIn: one('trainedIn', references('activity')),
        venues: one('venues', spaces),
        phases: one('phases', phases),
    }),
    guidance: kind('guidance', 'guidances', {
        users: one('users', references('user')),
        venues: one('venues', spaces),
        requires: one('requires', references('requirement')),
        raisedIn: one('raisedIn', references('activity')),
        when: one('when', text),
    }),
    indicator: kind('indicator', 'indicators', {
        baseline: one('baseline', record(measurement)),
        target: one('target', record(measurement)),
        measurements: many('measurement', record(measurement), { table: 'measurements' }),
        method: one('method', text),
        for: one('for', references('objective')),
        requires: one('requires', references('requirement')),
    }),
    costItem: kind('costItem', 'costItems', {
        amount: one('amount', amountWithTax),
        vat: one('vat', expression()),
        nature: one('nature', word(
            'works', 'fees', 'studies', 'insurance', 'land', 'networks', 'equipment', 'furniture', 'service', 'contingencies',
            'priceRevisions', 'otherCosts',
        )),
        basis: one('basis', text),
        yearlyCost: one('yearlyCost', expression()),
        valueDate: one('valueDate', period),
        phase: one('phase', phases),
        partOf: one('partOf', reference('costItem')),
        accuracy: one('accuracy', level()),
    }),
    risk: kind('risk', 'risks', {
        probability: one('probability', fraction),
        impact: one('impact', fraction),
        bearer: one('bearer', references('actor')),
        mitigation: many('mitigation', text),
        provision: one('provision', amountWithTax),
        cause: one('cause', text),
        phase: one('phase', phases),
        due: one('due', period),
        status: one('status', word('open', 'treated', 'closed')),
        concerns: one('concerns', references('requirement', 'space', 'unit', 'costItem', 'phase', 'milestone', 'scenario')),
    }),
    decision: kind('decision', 'decisions', {
        by: one('by', references('actor')),
        date: one('on', period),
        reason: one('reason', text),
        options: many('option', record(shape(['description'], {
            description: one('description', text),
            chosen: one('chosen', flag),
        }))),
        status: one('status', word('proposed', 'taken', 'deferred')),
        concerns: one('concerns', references(...everyKind)),
    }),
    question: kind('question', 'questions', {
        askedBy: one('askedBy', references('actor', 'user')),
        for: one('for', references('actor')),
        due: one('due', period),
        before: one('before', reference('phase', 'milestone')),
        status: one('status', word('open', 'closed')),
        concerns: one('concerns', references(...everyKind)),
    }),
    tender: kind('tender', 'tenders', {
        procedure: one('procedure', text),
        phase: one('phase', phases),
        date: one('date', period),
        scale: one('scale', expression()),
        formula: one('formula', text),
        concerns: one('concerns', references('requirement')),
    }, ['awardCriterion', 'offer']),
    awardCriterion: kind('awardCriterion', 'awardCriteria', {
        weight: one('weight', expression()),
        nature: one('nature', word('price', 'cost', 'technical', 'functional', 'environmental', 'social', 'time', 'service')),
        tender: one('tender', reference('tender')),
        partOf: one('partOf', reference('awardCriterion')),
        concerns: one('concerns', references('requirement')),
    }, ['awardCriterion']),
    offer: kind('offer', undefined, {
        tender: one('tender', reference('tender')),
        bidder: one('bidder', sources('actor')),
        amount: one('amount', amountWithTax),
        marks: many('mark', record(markOf)),
        answers: many('answer', record(answerTo)),
    }),
    marks: {
        word: 'offers', table: undefined, named: false, holds: [],
        shape: shape(['tender'], {
            tender: one('tender', reference('tender')),
            rows: many('criterion', record(marksRow), { table: 'offers' }),
        }),
    },
    deliverable: kind('deliverable', 'deliverables', {
        by: one('by', references('actor')),
        for: one('for', references('actor', 'user')),
        phase: one('phase', phases),
        due: one('due', period),
        contents: many('contents', text),
        document: one('document', word(
            'programme', 'outlineBrief', 'sheets', 'costs', 'planning', 'responseFramework', 'bidAnalysis', 'dashboard', 'decisionLog',
            'listeningReport',
            'prescriptionBooklet', 'charter', 'usageNotice', 'resultsReport', 'findingsReport', 'traceabilityMatrix', 'verificationPlan',
        )),
    }),
    parameter: kind('parameter', 'parameters', {
        value: one('value', expression()),
        date: one('date', period),
        source: many('source', sources('activity', 'actor', 'user', 'regulation')),
    }),
    term: kind('term', 'terms', {
        abbreviation: one('abbreviation', text),
        synonyms: one('synonyms', texts),
        source: many('source', sources('regulation')),
    }),
    regulation: kind('regulation', 'regulations', {
        nature: one('nature', word('law', 'decree', 'order', 'legalCode', 'standard', 'guide', 'label', 'contract')),
        date: one('date', period),
        reference: one('reference', text),
        article: one('article', text),
        link: one('link', text),
    }),
    chapter: kind('chapter', undefined, {
        before: one('before', section),
        after: one('after', section),
    }, ['chapter']),
} as const;

/** The name of a kind, as the model holds it. */
export type KindName = keyof KindTable;

/** An interface of its own breaks the circle between this table and the kinds that its references name. */
export interface KindTable {
    programme: unknown; library: unknown; actor: unknown; user: unknown; phase: unknown; milestone: unknown; objective: unknown;
    need: unknown; scenario: unknown; requirement: unknown; setAside: unknown; spaceType: unknown; unit: unknown; space: unknown;
    adjacency: unknown; activity: unknown; proposal: unknown; commitment: unknown; champion: unknown; guidance: unknown;
    indicator: unknown; costItem: unknown; risk: unknown; decision: unknown; question: unknown; tender: unknown; awardCriterion: unknown;
    offer: unknown; marks: unknown; deliverable: unknown; parameter: unknown; term: unknown; regulation: unknown; chapter: unknown;
}

/** Every kind's name, in the table's order. */
export const kindNames = Object.keys(kinds) as KindName[];

/** The fields of a kind, as the table holds them. */
export type FieldsOf<K extends KindName> = (typeof kinds)[K]['shape']['fields'];

/** A kind by its name. */
export function kindOf(name: KindName): Kind {
    return kinds[name];
}

const byWord = new Map<Word, KindName>();
const byTable = new Map<Word, KindName>();
for (const kindName of kindNames) {
    const { word, table } = kindOf(kindName);
    byWord.set(word, kindName);
    if (table) {
        byTable.set(table, kindName);
    }
}

/** The kind that a word declares, or undefined. */
export function kindByWord(word: Word): KindName | undefined {
    return byWord.get(word);
}

/** The kind of which a word heads a table, or undefined. */
export function kindByTable(word: Word): KindName | undefined {
    return byTable.get(word);
}

export type { Field, Fields, Shape };
