import type { Language } from '../grammar/vocabulary.js';
import { englishStarters } from './en.js';
import { frenchStarters } from './fr.js';
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
}

/**
 * The files of a starting programme, the one that declares it first. The texts are written as of January 2026: their dates are moved by
 * whole months to the day on which the programme is made.
 */
export function starterFiles(sector: Sector, language: Language, { name, today }: StarterOptions): StarterFile[] {
    const files = (language === 'fr' ? frenchStarters : englishStarters)[sector];
    const months = (Number(today.slice(0, 4)) - 2026) * 12 + Number(today.slice(5, 7)) - 1;
    const code = codeFrom(name);
    return Object.entries(files).map(([path, text], i) => {
        const dated = moved(text, months);
        return { path, content: i === 0 && code !== undefined ? dated.replace(/^programme \S+/mu, `programme ${code}`) : dated };
    });
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
