/** The requirements and their criteria, one a line, to be filtered and sorted. */
import type { AnyElement, Element } from '../../../model/elements.js';
import type { Expression } from '../../../grammar/values.js';
import type { Book } from '../book.js';
import type { Sheet } from '../grid.js';
import { headed, listing, looks, type Column } from '../listing.js';
import type { Look } from '../looks.js';
import {
    codes, criterionText, fullName, levelText, lineText, named, oneLine, phasesText, placesText, prose, spelled, titleOf, wordText,
    wordsText,
} from '../texts.js';

const WORDS = {
    fr: {
        name: 'Exigences', purpose: 'Une exigence par ligne. Filtrez par thème, par phase, par acteur ; triez par code ou par priorité.',
        code: 'Code', title: 'Intitulé', statement: 'Énoncé', criteria: 'Critères', priority: 'Priorité', status: 'Statut',
        nature: 'Nature',
        quality: 'Qualité', theme: 'Thème', places: 'Lieux', phases: 'Phases', obliges: 'À la charge de', verification: 'Vérification',
        needs: 'Besoins', scenarios: 'Scénarios', source: 'Source', regulation: 'Selon', rationale: 'Justification', library: 'Référentiel',
        criteriaName: 'Critères',
        criteriaPurpose: 'Un critère par ligne, avec sa valeur : pour comparer, trier et reporter dans une maquette.',
        criterion: 'Critère', level: 'Niveau exigé', bound: 'Borne', value: 'Valeur', upper: 'Valeur haute', unit: 'Unité',
        flexibility: 'Flexibilité',
        condition: 'Condition', requirement: 'Exigence', penalty: 'Pénalités',
    },
    en: {
        name: 'Requirements', purpose: 'One requirement a line. Filter by theme, phase or actor; sort by code or priority.',
        code: 'Code', title: 'Title', statement: 'Statement', criteria: 'Criteria', priority: 'Priority', status: 'Status',
        nature: 'Nature',
        quality: 'Quality', theme: 'Theme', places: 'Where', phases: 'Phases', obliges: 'Obliges', verification: 'Verification',
        needs: 'Needs', scenarios: 'Scenarios', source: 'Source', regulation: 'According to', rationale: 'Rationale', library: 'Library',
        criteriaName: 'Criteria', criteriaPurpose: 'One criterion a line with its value: to compare, to sort, to carry into a model.',
        criterion: 'Criterion', level: 'Required level', bound: 'Bound', value: 'Value', upper: 'Upper value', unit: 'Unit',
        flexibility: 'Flexibility',
        condition: 'Condition', requirement: 'Requirement', penalty: 'Penalties',
    },
} as const;

type Requirement = Element<'requirement'>;

/** The sheet of requirements, where there are any. */
export function requirementsSheet(book: Book): Sheet | undefined {
    const { c } = book;
    const words = book.words(WORDS);
    if (c.requirements.length === 0) { return undefined; }
    const sheet = book.workbook.sheet(words.name);
    headed(sheet, words.name, words.purpose);
    const columns: readonly Column<Requirement>[] = [
        { title: words.code, width: 17, look: looks.code, cell: each => c.label(each) },
        { title: words.title, width: 30, look: { ...looks.cell, bold: true }, cell: each => titleOf(c, each) },
        { title: words.statement, width: 60, cell: each => prose(c, each.statement) },
        { title: words.criteria, width: 44, optional: true, cell: each =>
            each.criteria.map(criterion => criterionText(c, criterion)).join('\n') },
        { title: words.priority, width: 14, optional: true, cell: each => wordText(c, each.priority, 'requirement') },
        { title: words.status, width: 13, optional: true, cell: each => wordText(c, each.status, 'requirement') },
        { title: words.nature, width: 16, optional: true, cell: each => wordText(c, each.nature, 'requirement') },
        { title: words.quality, width: 18, optional: true, cell: each => wordsText(c, each.quality, 'requirement') },
        { title: words.theme, width: 16, optional: true, cell: each => oneLine(c, each.theme) },
        { title: words.places, width: 22, optional: true, cell: each => placesText(c, ...each.in) },
        { title: words.phases, width: 14, optional: true, cell: each => phasesText(c, each.phases) },
        { title: words.obliges, width: 15, optional: true, cell: each => named(c, each.obliges) },
        { title: words.verification, width: 30, optional: true, cell: each => each.verifications.map(check => [phasesText(c, check.phases),
            wordsText(c, check.method)].filter(part => part !== '').join(' – ')).join('\n') },
        { title: words.needs, width: 16, optional: true, cell: each => codes(c, needsOf(book, each)) },
        { title: words.scenarios, width: 16, optional: true, cell: each => codes(c, scenariosOf(book, each)) },
        { title: words.source, width: 28, optional: true, cell: each => each.source.flat().flatMap(source => {
            const element = 'name' in source ? book.programme.resolve(source) : undefined;
            return element?.kind === 'need' ? [] : [element ? fullName(c, element) : lineText(c, c.sources([source]))];
        }).join('\n') },
        { title: words.regulation, width: 24, optional: true, cell: each => each.accordingTo.map(({ regulation, article }) =>
            [named(c, regulation && [regulation]), oneLine(c, article)].filter(part => part !== '').join(', ')).join('\n') },
        { title: words.rationale, width: 40, optional: true, cell: each => oneLine(c, each.rationale) },
        { title: words.library, width: 12, optional: true, look: looks.mark, cell: each => (book.programme.isOwn(each) ? '' : '✓') },
    ];
    const { head } = listing(book, sheet, c.requirements, columns, { from: sheet.end + 1 });
    sheet.print = { ...sheet.print, pagesWide: head.length > 12 ? 2 : 1 };
    return sheet;
}

/** The needs that a requirement answers, by its own word or by its source. */
export function needsOf(book: Book, requirement: Requirement): readonly AnyElement[] {
    const sources = requirement.source.flat().flatMap(source => ('name' in source ? book.programme.resolve(source) ?? [] : []));
    const all = [...book.programme.resolveAll(requirement.answers), ...sources.filter(({ kind }) => kind === 'need')];
    return [...new Set(all)].filter(need => book.c.has(need));
}

/** The scenarios that ask for a requirement. */
export function scenariosOf(book: Book, requirement: Requirement): readonly AnyElement[] {
    return (book.programme.naming(requirement as AnyElement, 'scenario') as readonly AnyElement[]).filter(each => book.c.has(each));
}

/** The sheet of criteria: their values as numbers. */
export function criteriaSheet(book: Book): Sheet | undefined {
    const { c } = book;
    const words = book.words(WORDS);
    const items = c.requirements.flatMap(requirement => requirement.criteria.map(criterion => ({ requirement, criterion })));
    if (items.length === 0) { return undefined; }
    const sheet = book.workbook.sheet(words.criteriaName);
    headed(sheet, words.criteriaName, words.criteriaPurpose);
    const value = (expression: Expression | undefined): { readonly value: number; readonly unit: string } | undefined => {
        const result = expression && book.programme.calculator.evaluate(expression);
        return result?.ok ? { value: result.quantity.value, unit: result.quantity.unit.text } : undefined;
    };
    const number: Look = { framed: true, align: 'right', number: 'number' };
    const bounds = { atMost: '≤', atLeast: '≥', below: '<', above: '>', equal: '=', between: '…', about: '≈', present: '✓' } as const;
    listing(book, sheet, items, [
        { title: words.code, width: 17, look: looks.code, cell: ({ requirement }) => c.label(requirement as AnyElement) },
        { title: words.requirement, width: 34, cell: ({ requirement }) => titleOf(c, requirement as AnyElement) },
        { title: words.criterion, width: 40, cell: ({ criterion }) => oneLine(c, criterion.name) },
        { title: words.level, width: 28, cell: ({ criterion }) => levelText(c, criterion) },
        { title: words.bound, width: 8, look: looks.mark, cell: ({ criterion: { level } }) =>
            (level === undefined || level.wording ? '' : bounds[level.bound]) },
        { title: words.value, width: 11, look: number, cell: ({ criterion }) => value(criterion.level?.amount)?.value },
        { title: words.upper, optional: true, width: 11, look: number, cell: ({ criterion }) => value(criterion.level?.upper)?.value },
        { title: words.unit, width: 18, cell: ({ criterion: { level } }) => value(level?.amount)?.unit },
        { title: words.flexibility, optional: true, width: 13, cell: ({ criterion }) => criterion.flexibility
            ?? (criterion.preferably === true ? spelled(c, 'preferably') : '') },
        { title: words.condition, optional: true, width: 40, cell: ({ criterion }) => oneLine(c, criterion.when) },
        { title: words.places, width: 24, optional: true, cell: ({ requirement }) => placesText(c, ...requirement.in) },
    ], { from: sheet.end + 1 });
    return sheet;
}
