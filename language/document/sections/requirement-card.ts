/** One requirement as the reader looks it up: its statement, its criteria, how it is verified, where it comes from, what hangs on it. */
import type { AnyElement, Element } from '../../model/elements.js';
import { badge, definition, inlines, list, strong, text } from '../build.js';
import type { Badge, Block, Card, Definition, Inline } from '../nodes.js';
import { joined, type Compilation } from './compilation.js';
import { fieldsOf, namedBy } from './fields.js';
import { elementCard, elementTable, optionalBadge } from './parts.js';
import { levelInlines, perInlines, periodText } from './values.js';
import { flexibilityBadge, shown, wordBadge } from './words.js';

const WORDS = {
    fr: {
        criterion: 'Critère', level: 'Niveau', flexibility: 'Flexibilité', condition: 'Condition', preferably: 'De préférence',
        preferablyMeaning: 'Souhaité, très négociable', from: 'à compter de', where: 'Lieux', phases: 'Portée en',
        verification: 'Vérification', by: 'par', answers: 'Répond à', askedBy: 'Demandée par', source: 'Source', derived: 'En dérivent',
        replacedBy: 'Remplacée par', contradictedBy: 'Contredite par', adaptedBy: 'Adaptée par', library: 'Référentiel',
        libraryMeaning: 'Vient d’un référentiel', evidence: 'preuve :', on: 'le', during: 'en', citedBy: 'Citée par',
    },
    en: {
        criterion: 'Criterion', level: 'Level', flexibility: 'Flexibility', condition: 'Condition', preferably: 'Preferably',
        preferablyMeaning: 'Desired, very negotiable', from: 'counting from', where: 'Where', phases: 'Carried in',
        verification: 'Verification', by: 'by', answers: 'Answers', askedBy: 'Asked by', source: 'Source', derived: 'Source of',
        replacedBy: 'Replaced by', contradictedBy: 'In conflict with', adaptedBy: 'Adapted by', library: 'Library',
        libraryMeaning: 'Comes from a library', evidence: 'evidence:', on: 'on', during: 'in', citedBy: 'Cited by',
    },
} as const;

type Requirement = Element<'requirement'>;
type Criterion = Requirement['criteria'][number];
type Verification = Requirement['verifications'][number];

/** The card of a requirement. */
export function requirementCard(c: Compilation, requirement: Requirement): Card {
    const words = WORDS[c.language];
    const element = requirement as AnyElement;
    const needs = [...new Set([...c.programme.resolveAll(requirement.answers), ...sourcesOf(c, requirement, true)])];
    const sources = otherSources(c, requirement);
    const verifications = requirement.verifications.map(each => verificationLine(c, each));
    return elementCard(c, element, {
        genre: 'requirement',
        badges: badges(c, requirement),
        blocks: [...c.prose(requirement.statement), ...criteria(c, requirement.criteria)],
        fields: [
            ...(requirement.in.length === 0 ? [] : [definition(words.where, c.spaces(...requirement.in))]),
            ...(requirement.phases === undefined ? [] : [definition(words.phases, c.phases(requirement.phases))]),
            ...(verifications.length === 0 ? [] : [definition(words.verification, { blocks: [list(verifications)] })]),
            ...fieldsOf(c, element, ['obliges']),
            ...(needs.length === 0 ? [] : [definition(words.answers, c.links(needs, 'full'))]),
            ...askedBy(c, requirement),
            ...(sources.length === 0 ? [] : [definition(words.source, joined(sources, { kind: 'line-break' }))]),
            ...fieldsOf(c, element, ['accordingTo', 'rationale', 'penalties', 'nature', 'quality']),
        ],
        closing: reverse(c, requirement),
        shown: [
            'statement', 'criteria', 'in', 'phases', 'verifications', 'obliges', 'answers', 'source', 'accordingTo', 'rationale',
            'penalties', 'priority', 'status',
            'nature', 'quality',
        ],
    });
}

function badges(c: Compilation, requirement: Requirement): readonly (Badge | undefined)[] {
    const words = WORDS[c.language];
    const element = requirement as AnyElement;
    return [
        optionalBadge(c, requirement.priority, element), optionalBadge(c, requirement.status, element),
        c.programme.isOwn(element) ? undefined : badge(words.library, 'neutral', words.libraryMeaning),
    ];
}

function criteria(c: Compilation, all: readonly Criterion[]): readonly Block[] {
    const words = WORDS[c.language];
    if (all.length === 0) { return []; }
    return [elementTable(all, [
        { title: words.criterion, header: true, weight: 5, cell: each => (each.name === undefined ? [] : c.line(each.name)) },
        { title: words.level, weight: 3, cell: each => [
            ...(each.level === undefined ? [] : levelInlines(c, each.level)),
            ...(each.per === undefined ? [] : [text(' '), ...perInlines(c, each.per)]),
        ] },
        { title: words.flexibility, kind: 'mark', weight: 2, cell: each => flexibility(c, each) },
        { title: words.condition, weight: 4, cell: each => joined([
            each.when === undefined ? [] : c.line(each.when),
            each.countingFrom === undefined ? [] : [text(`${words.from} `), ...c.line(each.countingFrom)],
            each.remark === undefined ? [] : c.line(each.remark),
        ], { kind: 'line-break' }) },
    ])];
}

function flexibility(c: Compilation, criterion: Criterion): readonly Inline[] {
    const words = WORDS[c.language];
    if (criterion.flexibility !== undefined) { return [flexibilityBadge(criterion.flexibility, c.language)]; }
    return criterion.preferably === true ? [badge(words.preferably, 'muted', words.preferablyMeaning)] : [];
}

/** « **APD**, par calcul : note de calcul (MOE). Conforme le 12 mars 2027, preuve : PV n° 3 ». */
function verificationLine(c: Compilation, verification: Verification): readonly Inline[] {
    const words = WORDS[c.language];
    const { date } = verification;
    const method = (verification.method ?? []).map(each => shown(each, c.language)).join(', ');
    const how = joined([
        verification.phases === undefined ? [] : [strong(c.phases(verification.phases))],
        inlines(method === '' ? '' : `${words.by} ${method}`),
    ], ', ');
    const said = joined([how, verification.description === undefined ? [] : c.line(verification.description)],
        c.language === 'fr' ? ' : ' : ': ');
    const result = joined([
        verification.verdict === undefined ? [] : [wordBadge(verification.verdict, c.language)],
        date === undefined ? [] : [text(`${date.precision === 'day' ? words.on : words.during} ${periodText(c, date)}`)],
        verification.evidence === undefined ? [] : [text(`${words.evidence} `), ...c.line(verification.evidence)],
    ], ', ');
    return [
        ...said, ...(verification.responsible === undefined ? [] : [text(' ('), ...c.named(verification.responsible), text(')')]),
        ...(result.length === 0 ? [] : [text(' '), ...result]),
    ];
}

function sourcesOf(c: Compilation, requirement: Requirement, needs: boolean): readonly AnyElement[] {
    return requirement.source.flat().flatMap(source => {
        const element = 'name' in source ? c.programme.resolve(source) : undefined;
        return element !== undefined && (element.kind === 'need') === needs ? [element] : [];
    });
}

function otherSources(c: Compilation, requirement: Requirement): readonly (readonly Inline[])[] {
    return requirement.source.flat().flatMap(source => {
        const element = 'name' in source ? c.programme.resolve(source) : undefined;
        return element?.kind === 'need' ? [] : [c.sources([source])];
    });
}

function askedBy(c: Compilation, requirement: Requirement): readonly Definition[] {
    const scenarios = c.programme.naming(requirement, 'scenario') as readonly AnyElement[];
    return scenarios.length === 0 ? [] : [definition(WORDS[c.language].askedBy, c.links(scenarios, 'full'))];
}

/** What hangs on a requirement: other requirements, risks, decisions, questions, commitments. */
function reverse(c: Compilation, requirement: Requirement): readonly Definition[] {
    const words = WORDS[c.language];
    const element = requirement as AnyElement;
    const others = (label: string, role: string): readonly Definition[] => {
        const found = c.programme.naming(element, 'requirement', role) as readonly AnyElement[];
        return found.length === 0 ? [] : [definition(label, c.links(found, 'full'))];
    };
    return [
        ...others(words.derived, 'derivesFrom'), ...others(words.replacedBy, 'replaces'), ...others(words.contradictedBy, 'conflictsWith'),
        ...others(words.adaptedBy, 'adapts'), ...others(words.citedBy, 'statement'),
        ...namedBy(c, element, ['indicator', 'proposal', 'commitment', 'guidance', 'risk', 'decision', 'question', 'tender',
            'awardCriterion']),
    ];
}
