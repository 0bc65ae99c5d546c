import type { SourceRange } from '../grammar/values.js';
import { spell, type Language } from '../grammar/vocabulary.js';
import { isKind, type AnyElement, type Element } from '../model/elements.js';
import { severities, type Finding } from '../model/findings.js';
import type { Programme } from '../model/programme.js';
import type { View } from './view.js';

/** A line above a declaration that says how it stands, and the places that it speaks of. */
export interface Lens {
    readonly about: 'requirements' | 'verifications' | 'findings';
    readonly range: SourceRange;
    readonly title: string;
    readonly places: readonly SourceRange[];
}

/** Which lines are wanted. */
export type LensChoice = Readonly<Record<Lens['about'], boolean>>;

/** The lines above the declarations of a file. Rows of tables get none: they would part the table. */
export function lensesOf(view: View, findings: readonly Finding[], choice: LensChoice, language: Language): Lens[] {
    const { programme, text } = view;
    const byElement = choice.findings ? findingsByElement(view, findings) : new Map<AnyElement, Finding[]>();
    return view.model.elements.filter(({ range }) => text[range.start] !== '|').flatMap(written => {
        const element = programme.get(written.key) ?? written;
        const lens = (about: Lens['about'], title: string, places: readonly SourceRange[]): Lens =>
            ({ about, range: written.nameRange, title, places });
        const lenses: Lens[] = [];
        if (choice.requirements && isKind(element, 'scenario')) {
            const required = requirementsOf(programme, element);
            lenses.push(lens('requirements', counted(required.length, requirementWords, language),
                required.map(({ nameRange }) => nameRange)));
        }
        if (choice.verifications && isKind(element, 'requirement')) {
            lenses.push(lens('verifications', verificationState(element, language), element.verifications.map(({ range }) => range)));
        }
        const found = byElement.get(written);
        if (found) {
            lenses.push(lens('findings', findingCounts(found, language), found.map(({ range }) => range)));
        }
        return lenses;
    });
}

type Words = Readonly<Record<Language, readonly [none: string, one: string, many: string]>>;

const requirementWords: Words = {
    fr: ['aucune exigence', 'exigence', 'exigences'], en: ['no requirement', 'requirement', 'requirements'],
};
const verificationWords: Words = {
    fr: ['aucune vérification', 'vérification', 'vérifications'], en: ['no verification', 'verification', 'verifications'],
};
const severityWords: Readonly<Record<Finding['severity'], Words>> = {
    error: { fr: ['', 'erreur', 'erreurs'], en: ['', 'error', 'errors'] },
    warning: { fr: ['', 'avertissement', 'avertissements'], en: ['', 'warning', 'warnings'] },
    information: { fr: ['', 'remarque', 'remarques'], en: ['', 'remark', 'remarks'] },
};

function counted(count: number, words: Words, language: Language): string {
    const [none, one, many] = words[language];
    return count === 0 ? none : `${count} ${count === 1 ? one : many}`;
}

/** The requirements that a scenario calls for, as a whole and step by step. */
function requirementsOf(programme: Programme, scenario: Element<'scenario'>): readonly AnyElement[] {
    const found = new Set(programme.outgoing(scenario as AnyElement).map(({ to }) => programme.get(to)));
    return [...found].filter((element): element is AnyElement => element?.kind === 'requirement');
}

const verdicts = ['notCompliant', 'partlyCompliant', 'pending', 'compliant'] as const;

/** How many verifications, and what came of them. */
function verificationState({ verifications }: Element<'requirement'>, language: Language): string {
    const said = counted(verifications.length, verificationWords, language);
    const given = verdicts.flatMap(verdict => {
        const count = verifications.filter(one => one.verdict === verdict).length;
        return count === 0 ? [] : [`${count} ${spell(verdict, language)}`];
    });
    return given.length === 0 ? said : `${said}${language === 'fr' ? '\u00a0: ' : ': '}${given.join(', ')}`;
}

function findingCounts(findings: readonly Finding[], language: Language): string {
    return severities.flatMap(severity => {
        const count = findings.filter(finding => finding.severity === severity).length;
        return count === 0 ? [] : [counted(count, severityWords[severity], language)];
    }).join(', ');
}

/** The findings of a file by the innermost declaration that holds them; those of a row go to the declaration around its table. */
function findingsByElement(view: View, findings: readonly Finding[]): Map<AnyElement, Finding[]> {
    const elements = view.model.elements.filter(({ range }) => view.text[range.start] !== '|')
        .sort((a, b) => a.range.start - b.range.start);
    const found = new Map<AnyElement, Finding[]>();
    for (const finding of findings) {
        const holder = finding.range.file === view.file
            ? elements.findLast(({ range }) => range.start <= finding.range.start && finding.range.start <= range.end) : undefined;
        if (holder) {
            found.set(holder, [...(found.get(holder) ?? []), finding]);
        }
    }
    return found;
}
