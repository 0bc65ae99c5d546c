import {
    codes, expression, flag, hours, level, many, one, per, period, phases, record, reference, references, shape, sources, spaces, target,
    text, word, wordList,
} from './readings.js';

/** What several kinds share, and the records that stand in their bodies: shapes without a name of their own. */

/** An amount of money, with or without VAT. */
export const amountWithTax = expression('money');
/** Every kind that a decision or a question may be about. */
export const everyKind = [
    'actor', 'user', 'phase', 'milestone', 'objective', 'need', 'scenario', 'requirement', 'spaceType', 'unit', 'space', 'activity',
    'proposal',
    'commitment', 'champion', 'guidance', 'indicator', 'costItem', 'risk', 'decision', 'question', 'tender', 'awardCriterion', 'offer',
    'deliverable', 'parameter', 'term', 'regulation', 'chapter',
] as const;

/** The classes of flexibility of NF X50-151, from imperative (F0) to free (F3). */
const flexibility = word('F0', 'F1', 'F2', 'F3');
/** Priorities: in plain words, as an obligation, or as MoSCoW. */
export const priorities = word('essential', 'important', 'desirable', 'comfort', 'mandatory', 'must', 'should', 'could', 'wont');

/** The qualities of CCP L2421-2 first, then the performance themes in the sense of ISO 6241 and those of information systems. */
export const qualities = wordList(
    'social', 'urban', 'architectural', 'functional', 'technical', 'economic', 'landscape', 'environmental',
    'stability', 'fireSafety', 'safetyInUse', 'tightness', 'hygrothermal', 'airQuality', 'acoustic', 'visual', 'tactile', 'anthropodynamic',
    'hygiene', 'suitability', 'durability', 'energy', 'accessibility', 'security', 'availability', 'interoperability', 'reversibility',
    'acceptance', 'operation', 'organisational',
);

/** The parts of the compiled programme beside which a chapter may be placed. */
export const section = word(
    'context', 'actors', 'objectives', 'site', 'needs', 'users', 'scenarios', 'spaces', 'sheets', 'requirements', 'costs', 'planning',
    'activities', 'proposals', 'indicators', 'risks', 'decisions', 'tenders', 'terms', 'annexes',
);

// Fields that several kinds share -------------------------------------------------------------------------------------

/** What sets rules aside for the element in which it stands: which ones, why, until when, and who decided so. */
export const waiver = shape(['rules', 'reason'], {
    rules: one('rule', codes),
    reason: one('reason', text),
    until: one('until', period),
    by: one('decidedBy', references('actor')),
});

/** What every kind may carry. */
export const common = {
    description: one('description', text, { unnamed: true }),
    remark: many('remark', text),
    theme: one('theme', text),
    waivers: many('waiver', record(waiver), { table: 'waivers' }),
};

/** A level with what qualifies it: `19..26 °C flexibilité F1 quand "locaux occupés"`. */
export const qualifiedLevel = shape(['level'], {
    level: one('level', level()),
    flexibility: one('flexibility', flexibility),
    preferably: one('preferably', flag),
    when: one('when', text),
});

/** An area: of each space, or of all of them together. */
const areaOf = shape(['amount'], {
    amount: one('amount', level('area')),
    inAll: one('inAll', flag),
});

/** What a room data sheet holds: a space's own, or its type's. */
export const room = {
    area: one('area', record(areaOf)),
    height: one('height', level('length')),
    headcount: one('headcount', expression()),
    permanentHeadcount: one('permanentHeadcount', expression()),
    maximumHeadcount: one('maximumHeadcount', expression()),
    publicHeadcount: one('publicHeadcount', expression()),
    users: one('users', references('user')),
    uses: many('uses', text),
    hours: one('hours', hours),
    access: one('access', text),
    temperature: many('temperature', record(qualifiedLevel)),
    humidity: one('humidity', record(qualifiedLevel)),
    freshAir: one('freshAir', record(qualifiedLevel)),
    noise: one('noise', record(qualifiedLevel)),
    insulation: one('insulation', record(qualifiedLevel)),
    reverberation: one('reverberation', record(qualifiedLevel)),
    illuminance: many('illuminance', record(qualifiedLevel)),
    daylight: one('daylight', record(qualifiedLevel)),
    floorLoad: one('floorLoad', record(qualifiedLevel)),
    floor: one('floor', text),
    walls: one('walls', text),
    ceiling: one('ceiling', text),
    power: many('power', text),
    dataNetwork: many('dataNetwork', text),
    fluids: many('fluids', text),
    equipment: many('equipment', record(shape(['description', 'count'], {
        description: one('description', text),
        count: one('count', expression()),
    }))),
    furniture: many('furniture', text),
    cleaning: one('cleaning', text),
    fireSafety: one('fireSafety', text),
    security: one('security', text),
};

// Records: what stands inside a declaration and has no name of its own ------------------------------------------------

/** The provisional overall budget. */
export const envelope = shape(['amount'], {
    amount: one('amount', amountWithTax),
    valueDate: one('valueDate', period),
    accuracy: one('accuracy', level()),
    scope: one('scope', word('works', 'allIn')),
});

/** A criterion of a requirement: what is appreciated, its level, its flexibility. */
export const criterion = shape(['name', 'level'], {
    name: one('title', text),
    level: one('level', level()),
    flexibility: one('flexibility', flexibility),
    preferably: one('preferably', flag),
    when: one('when', text),
    per: one('by', per),
    countingFrom: one('countingFrom', text),
    remark: one('remark', text),
});

/** How, when and by whom a requirement is verified. */
export const verification = shape(['description'], {
    description: one('description', text),
    phases: one('at', phases),
    method: one('by', wordList('review', 'calculation', 'simulation', 'inspection', 'test', 'measurement', 'demonstration', 'survey',
        'ids')),
    responsible: one('responsible', references('actor')),
    evidence: one('evidence', text),
    verdict: one('verdict', word('compliant', 'partlyCompliant', 'notCompliant', 'pending')),
    date: one('on', period),
}, { phase: 'phases', phases: 'phases', method: 'method', date: 'date' });

/** Money by time or by document as a rule (`500 € HT par jour`), or a rate: any dimension. */
export const penalty = shape(['amount'], {
    amount: one('amount', expression()),
    per: one('by', per),
    countingFrom: one('countingFrom', text),
    cap: one('cap', amountWithTax),
    reason: one('reason', text),
});

/** A step of a scenario, or an alternative. */
export const step = shape(['description'], {
    description: one('description', text),
    requires: one('requires', references('requirement')),
    users: one('users', references('user')),
    in: one('in', spaces),
});

/** A measured or aimed-at value, and its date. */
export const measurement = shape(['date', 'value'], {
    date: one('date', period),
    value: one('value', target),
    remark: one('remark', text),
    source: one('source', sources('activity', 'actor', 'user')),
});

/** What an offer answers to requirements. */
export const answerTo = shape(['requirements', 'verdict', 'remark'], {
    requirements: one('requirements', references('requirement')),
    verdict: one('verdict', word('compliant', 'partlyCompliant', 'notCompliant')),
    remark: one('remark', text),
});

/** A mark given to an offer. */
export const markOf = shape(['criterion', 'mark'], {
    criterion: one('criterion', reference('awardCriterion')),
    mark: one('mark', expression()),
    reason: one('reason', text),
});

/** A row of the marks' table: a criterion, its weight, and for each offer a mark with its reason (columns `note OFFRE-A`,
    `motif OFFRE-A`). */
export const marksRow = shape(['criterion'], {
    criterion: one('criterion', reference('awardCriterion')),
    weight: one('weight', expression()),
    mark: many('mark', expression()),
    reason: many('reason', text),
});
