/** What the checks found in a programme: how much, in which families, on which elements, and what to do. */
import type { AnyElement } from '../../model/elements.js';
import { severities, type Severity } from '../../model/findings.js';
import { cell, columnHeader, inlines, paragraph, quantity, row, rowHeader, text } from '../build.js';
import { bars } from '../figures/bars.js';
import type { Block, Section, Tone } from '../nodes.js';
import type { Compilation, ReviewedFinding } from '../sections/compilation.js';
import { elementTable, figure, section } from '../sections/parts.js';
import { capitalised, formatCount, formatNumber, typeset } from '../typography.js';
import { note, type Builder } from './parts.js';

const WORDS = {
    fr: {
        summary: 'En bref', families: 'Constats par famille', family: 'Famille', total: 'Total', elements: 'Éléments les plus concernés',
        element: 'Élément', findings: 'Constats', list: 'Constats et conseils', where: 'Où', what: 'Constat', todo: 'Que faire',
        severity: 'Gravité', other: 'Lecture des fichiers', figure: 'Constats par famille', line: 'ligne',
        one: 'constat', many: 'constats', clean: 'Rien à signaler',
        cleanText: 'Les règles de la revue n’ont rien trouvé à redire dans ce programme.',
        lead: (count: string) => `La revue a relevé ${count}. Une erreur empêche de diffuser ; un avertissement demande un regard ; `
            + 'une remarque est bonne à savoir.',
    },
    en: {
        summary: 'In brief', families: 'Findings by family', family: 'Family', total: 'Total', elements: 'Elements most concerned',
        element: 'Element', findings: 'Findings', list: 'Findings and advice', where: 'Where', what: 'Finding', todo: 'What to do',
        severity: 'Severity', other: 'Reading of the files', figure: 'Findings by family', line: 'line',
        one: 'finding', many: 'findings', clean: 'Nothing to report',
        cleanText: 'The rules of the review found nothing amiss in this programme.',
        lead: (count: string) => `The review found ${count}. An error stops the programme from being issued; a warning asks for a look; `
            + 'a remark is good to know.',
    },
} as const;

const SEVERITY: Readonly<Record<Severity, { readonly fr: string; readonly en: string; readonly tone: Tone }>> = {
    error: { fr: 'erreur', en: 'error', tone: 'negative' },
    warning: { fr: 'avertissement', en: 'warning', tone: 'caution' },
    information: { fr: 'remarque', en: 'remark', tone: 'muted' },
};

/** Writes the report of the findings that the caller gives. */
export const findingsReport: Builder = c => {
    const words = WORDS[c.language];
    const found = c.findings;
    if (found.length === 0) { return [section('bilan', words.summary, [note(words.clean, words.cleanText)])]; }
    const families = new Map<string, ReviewedFinding[]>();
    for (const finding of found) {
        const name = finding.family?.[c.language] ?? words.other;
        families.set(name, [...families.get(name) ?? [], finding]);
    }
    const places = new Places(c);
    return [
        section('bilan', words.summary, [
            paragraph(words.lead(formatCount(found.length, words.one, words.many, c.language)), 'lead'), familyTable(c, families),
            ...drawn(c, families),
        ]),
        section('elements', words.elements, elements(c, places)),
        section('constats', words.list, [],
            [...families].map(([name, findings], index) => list(c, `constats-${index + 1}`, name, findings, places)), { newPage: true }),
    ];
};

function familyTable(c: Compilation, families: ReadonlyMap<string, readonly ReviewedFinding[]>): Block {
    const words = WORDS[c.language];
    const count = (findings: readonly ReviewedFinding[], severity?: Severity) => {
        const number = severity === undefined ? findings.length : findings.filter(each => each.severity === severity).length;
        return cell(number === 0 ? [] : [quantity(formatNumber(number, c.language))]);
    };
    const all = [...families.values()].flat();
    return {
        kind: 'table', caption: inlines(words.families),
        columns: [{ kind: 'text' }, ...severities.map(() => ({ kind: 'number' as const })), { kind: 'number' }],
        head: [row([words.family, ...severities.map(each => capitalised(`${SEVERITY[each][c.language]}s`)), words.total].map(title =>
            columnHeader(title)))],
        body: [...families].map(([name, findings]) => row([
            rowHeader(name), ...severities.map(severity => count(findings, severity)), count(findings),
        ])),
        foot: [row([rowHeader(words.total), ...severities.map(severity => count(all, severity)), count(all)], { role: 'total' })],
    };
}

function drawn(c: Compilation, families: ReadonlyMap<string, readonly ReviewedFinding[]>): readonly Block[] {
    const words = WORDS[c.language];
    if (families.size < 3) { return []; }
    return [figure('figure-constats', words.figure, bars({
        language: c.language, title: words.figure, nameHeading: words.family, valueHeading: words.findings, unit: '',
        items: [...families].map(([name, findings]) => ({ name: typeset(name, c.language), value: findings.length })),
    }))];
}

function elements(c: Compilation, places: Places): readonly Block[] {
    const words = WORDS[c.language];
    const counted = new Map<AnyElement, ReviewedFinding[]>();
    for (const finding of c.findings) {
        const element = places.element(finding);
        if (element !== undefined && element.id !== '') { counted.set(element, [...counted.get(element) ?? [], finding]); }
    }
    const worst = [...counted].filter(([, findings]) => findings.length > 1).sort((a, b) => b[1].length - a[1].length).slice(0, 20);
    if (worst.length === 0) { return []; }
    return [elementTable(worst, [
        { title: words.element, header: true, cell: ([element]) => [text(`${c.label(element)} ${c.title(element)}`)] },
        ...severities.map(severity => ({
            title: capitalised(`${SEVERITY[severity][c.language]}s`), kind: 'number' as const,
            cell: ([, findings]: [AnyElement, ReviewedFinding[]]) => {
                const count = findings.filter(each => each.severity === severity).length;
                return count === 0 ? [] : [quantity(formatNumber(count, c.language))];
            },
        })),
        { title: words.total, kind: 'number', cell: ([, findings]) => quantity(formatNumber(findings.length, c.language)) },
    ])];
}

function list(c: Compilation, id: string, name: string, findings: readonly ReviewedFinding[], places: Places): Section | undefined {
    const words = WORDS[c.language];
    const ordered = severities.flatMap(severity => findings.filter(each => each.severity === severity));
    return section(id, `${name} (${formatNumber(findings.length, c.language)})`, [elementTable(ordered, [
        { title: words.where, header: true, weight: 3, cell: each => places.of(each) },
        { title: words.severity, weight: 2, cell: ({ severity }) =>
            ({ kind: 'badge', text: capitalised(SEVERITY[severity][c.language]), tone: SEVERITY[severity].tone }) },
        { title: words.what, weight: 6, cell: ({ message }) => message[c.language] },
        { title: words.todo, weight: 5, cell: ({ advice }) => advice?.[c.language] ?? '' },
    ], { presentation: 'wide' })]);
}

/** Where findings are: the element in which each stands, its file and its line. */
class Places {
    private readonly byFile = new Map<string, AnyElement[]>();
    private readonly texts = new Map<string, string>();

    constructor(private readonly c: Compilation) {
        for (const element of c.programme.elements) {
            if (element.derived === true) { continue; }
            const known = this.byFile.get(element.range.file);
            if (known === undefined) { this.byFile.set(element.range.file, [element]); } else { known.push(element); }
        }
        for (const { file, text: content } of c.programme.files) { this.texts.set(file, content); }
    }

    /** The innermost element in which a finding stands. */
    element({ range }: ReviewedFinding): AnyElement | undefined {
        return (this.byFile.get(range.file) ?? []).filter(each => each.range.start <= range.start && range.end <= each.range.end)
            .sort((a, b) => (a.range.end - a.range.start) - (b.range.end - b.range.start))[0];
    }

    /** « EX-ACOU-01, exigences.amont, ligne 12 ». */
    of(finding: ReviewedFinding): string {
        const words = WORDS[this.c.language];
        const { file, start } = finding.range;
        const element = this.element(finding);
        const name = file.slice(file.lastIndexOf('/') + 1);
        const line = (this.texts.get(file) ?? '').slice(0, start).split('\n').length;
        const label = element === undefined || element.id === '' ? '' : `${this.c.label(element)}, `;
        return `${label}${name}, ${words.line} ${formatNumber(line, this.c.language)}`;
    }
}
