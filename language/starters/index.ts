import type { Language } from '../grammar/vocabulary.js';
import { englishStarters } from './en.js';
import { frenchStarters } from './fr.js';
import { phaseOn, usualLadder, type LadderName } from './ladders.js';
import { onLadder } from './on-ladder.js';
import type { Sector } from './sectors.js';

/** A file of a starting programme. */
export interface StarterFile {
    readonly path: string;
    readonly content: string;
}

/** What a starting programme is made for. */
export interface StarterOptions {
    /** The name from which the programme takes its code, such as that of its folder. */
    readonly name: string;
    /** The day on which it is made, ISO 8601. */
    readonly today: string;
    /** What the operation is called; the example's own title otherwise. */
    readonly title?: string;
    /** Who owns it, by name. */
    readonly owner?: string;
    /** The ladder of its phases; the one for which the example is written otherwise. */
    readonly ladder?: LadderName;
    /** The phase of that ladder that it has reached. */
    readonly stage?: string;
}

/** What a starting programme says of itself before it is made. */
export interface StarterSummary {
    readonly title: string;
    /** The ladder for which it is written. */
    readonly ladder: LadderName;
    /** The phase that it has reached where nothing else is asked for, on a ladder. */
    readonly stageOn: (ladder: LadderName) => string;
}

/** The title, the ladder and the stage of a starting programme. */
export function starterSummary(sector: Sector, language: Language): StarterSummary {
    const [text = ''] = Object.values(startersIn(language)[sector]);
    const ladder = usualLadder(sector);
    return {
        title: /^programme \S+ "([^"]*)"/mu.exec(text)?.[1] ?? '', ladder,
        stageOn: other => phaseOn(other, ladder, stageLine.exec(text)?.[2] ?? '', language),
    };
}

const stageLine = /^( {2}(?:stade|stage) )(\S+)/mu;

function startersIn(language: Language): typeof frenchStarters {
    return language === 'fr' ? frenchStarters : englishStarters;
}

/**
 * The files of a starting programme, the one that declares it first. The texts are written as of January 2026: their dates are moved by
 * whole months to the day on which the programme is made.
 */
export function starterFiles(sector: Sector, language: Language, given: StarterOptions): StarterFile[] {
    const { name, today, title, owner, stage, ladder } = given;
    const files = startersIn(language)[sector];
    const months = (Number(today.slice(0, 4)) - 2026) * 12 + Number(today.slice(5, 7)) - 1;
    const code = codeFrom(name);
    return Object.entries(files).map(([path, text], i) => {
        const dated = owned(moved(onLadder(text, ladder ?? usualLadder(sector), sector, language), months), owner);
        return { path, content: i === 0 ? headed(dated, { code, title, stage }) : dated };
    });
}

/** The header with its own code, title and stage. */
function headed(text: string, { code, title, stage }: Partial<Record<'code' | 'title' | 'stage', string | undefined>>): string {
    return text.replace(/^programme (\S+) "([^"]*)"/mu, (_, id: string, usual: string) =>
        `programme ${code ?? id} "${quotable(title) ?? usual}"`)
        .replace(stageLine, (_, word: string, usual: string) => `${word}${stage ?? usual}`);
}

/** Who owns the operation is the actor that the header of every starting programme names. */
function owned(text: string, owner: string | undefined): string {
    const name = quotable(owner);
    return name === undefined ? text : text.replace(/^(acteur MOA|actor OWNER) "[^"]*"/mu, (_, declared: string) => `${declared} "${name}"`);
}

/** What may stand between quotes on one line; nothing where nothing is left. */
function quotable(given: string | undefined): string | undefined {
    const text = given?.replace(/["\\]/g, '’').replace(/\s+/g, ' ').trim();
    return text === '' ? undefined : text;
}

/** Years before 2025 are those of laws and norms: they stay. */
function moved(text: string, months: number): string {
    return text.replace(/(?<![\d/-])(20(?:2[5-9]|3\d))(?:-(\d\d)(?:-(\d\d))?)?(?![\d/])/g, (...[, year, month, day]: string[]) => {
        const count = Number(year) * 12 + Number(month ?? '1') - 1 + months;
        const date = [Math.floor(count / 12), (count % 12) + 1] as const;
        return [
            String(date[0]),
            ...(month === undefined ? [] : [twoDigits(date[1])]),
            ...(day === undefined ? [] : [twoDigits(Math.min(Number(day), daysIn(...date)))]),
        ].join('-');
    });
}

function daysIn(year: number, month: number): number {
    const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function twoDigits(n: number): string {
    return String(n).padStart(2, '0');
}

/** `École du Parc` gives `ECOLE-DU-PARC`; a name without a letter to begin with gives nothing. */
function codeFrom(name: string): string | undefined {
    const code = name.normalize('NFD').replace(/\p{Mn}/gu, '').toUpperCase()
        .replace(/[^A-Z0-9]+/g, '-').replace(/^[^A-Z]+|-+$/g, '').slice(0, 40).replace(/-+$/, '');
    return code.length < 2 ? undefined : code;
}
