/**
 * How figures, dates and punctuation are written in French and in English.
 *
 * Everything is written out here: `Intl` gives other spaces and other abbreviations from one machine to the next, and the same
 * programme must give the same bytes everywhere.
 */
import type { Language } from './nodes.js';

/** No-break space. */
export const NBSP = '\u00A0';
/** Narrow no-break space. */
export const NNBSP = '\u202F';
const MINUS = '\u2212';
const EN_DASH = '\u2013';

/** A day, a month or a year. */
export interface CalendarDate {
    readonly year: number;
    readonly month?: number;
    readonly day?: number;
}

/** How a number is written. */
export interface NumberStyle {
    /** Digits after the decimal mark: exactly so many. Without it, as many as the value has, six at most. */
    readonly decimals?: number;
    /** Writes `+` before a value above zero. */
    readonly signed?: boolean;
}

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
    fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
    en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

const SHORT_MONTHS: Readonly<Record<Language, readonly string[]>> = {
    fr: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
    en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
};

/** `1 850 000,5` in French, `1,850,000.5` in English; the minus is a true minus. */
export function formatNumber(value: number, language: Language, style: NumberStyle = {}): string {
    if (Number.isNaN(value)) { return '—'; }
    if (!Number.isFinite(value)) { return value < 0 ? `${MINUS}∞` : '∞'; }
    const digits = decimalDigits(Math.abs(value), style.decimals);
    const [whole = '0', fraction = ''] = digits.split('.');
    const separator = language === 'fr' ? NNBSP : ',';
    const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, separator);
    const mark = language === 'fr' ? ',' : '.';
    const isZero = !/[1-9]/.test(digits);
    const sign = isZero ? '' : value < 0 ? MINUS : style.signed === true ? '+' : '';
    return `${sign}${grouped}${fraction === '' ? '' : mark + fraction}`;
}

function decimalDigits(value: number, decimals: number | undefined): string {
    // Beyond this, toFixed would answer with an exponent; such a value has no decimals left.
    if (value >= 1e21) { return BigInt(value).toString(); }
    if (decimals !== undefined) { return roundHalfUp(value, Math.min(Math.max(0, Math.trunc(decimals)), 12)); }
    return roundHalfUp(value, 6).replace(/\.?0+$/, '');
}

/** `toFixed` rounds the binary value: 1.005 would give 1.00. The shortest decimal form is what the user wrote, so that is rounded. */
function roundHalfUp(value: number, decimals: number): string {
    const shortest = value.toString();
    if (shortest.includes('e')) { return value.toFixed(decimals); }
    const [whole = '0', fraction = ''] = shortest.split('.');
    const kept = fraction.slice(0, decimals).padEnd(decimals, '0');
    const scaled = BigInt(whole + kept) + (fraction.charCodeAt(decimals) >= 53 ? 1n : 0n);
    const all = scaled.toString().padStart(decimals + 1, '0');
    return decimals === 0 ? all : `${all.slice(0, -decimals)}.${all.slice(-decimals)}`;
}

/** A number and its unit: « 2 400 m² », « 15 % », "15%", "€1,850,000 excl. VAT". The unit is written as French programmes write it. */
export function formatQuantity(value: number, unit: string, language: Language, style: NumberStyle = {}): string {
    return withUnit(formatNumber(value, language, style), unit, language);
}

/** Puts a unit to a number that is already written. */
function withUnit(written: string, unit: string, language: Language): string {
    const shown = formatUnit(unit, language);
    if (shown === '') { return written; }
    if (language === 'en') {
        if (shown === '%' || shown.startsWith('% ')) { return written + shown; }
        if (/^€(?![\p{L}])/u.test(shown)) { return currencyFirst(written) + shown.slice(1); }
    }
    return shown === '°' ? written + shown : `${written}${NBSP}${shown}`;
}

function currencyFirst(written: string): string {
    return /^[+\u2212]/.test(written) ? `${written.charAt(0)}€${written.slice(1)}` : `€${written}`;
}

/** A unit as it is printed: no line breaks inside it, « HT » and « TTC » said in English. */
function formatUnit(unit: string, language: Language): string {
    const trimmed = unit.trim().replace(/\s+/g, NBSP);
    if (language === 'fr') { return trimmed.replace(/\.(?=an\b|K\b)/g, '·'); }
    return trimmed
        .replace(/(?<![\p{L}])HT(?![\p{L}])/gu, `excl.${NBSP}VAT`)
        .replace(/(?<![\p{L}])TTC(?![\p{L}])/gu, `incl.${NBSP}VAT`)
        .replace(/\.(?=an\b|K\b)/g, '·')
        .replace(/(?<=[/·])an\b/g, 'yr');
}

/** A share of one, in percent: `0.15` is « 15 % ». */
export function formatPercent(share: number, language: Language, style: NumberStyle = {}): string {
    return formatQuantity(Number((share * 100).toPrecision(12)), '%', language, style);
}

/** From a value to another: « 19–26 °C »; a dash would be lost beside a minus, so « −11 à −5 % ». */
export function formatRange(low: number, high: number, unit: string, language: Language, style: NumberStyle = {}): string {
    const from = formatNumber(low, language, style);
    const to = formatNumber(high, language, style);
    const joined = low < 0 || high < 0
        ? `${from}${NBSP}${language === 'fr' ? 'à' : 'to'}${NBSP}${to}`
        : `${from}${EN_DASH}${to}`;
    return withUnit(joined, unit, language);
}

/** « ± 15 % », "±15%". */
export function formatTolerance(value: number, unit: string, language: Language, style: NumberStyle = {}): string {
    const written = formatNumber(value, language, style);
    return language === 'fr' ? `±${NBSP}${withUnit(written, unit, language)}` : `±${withUnit(written, unit, language)}`;
}

/** « 12 octobre 2026 », « 1er mars 2026 », « octobre 2026 », « 2026 ». */
export function formatDate(date: CalendarDate, language: Language): string {
    const month = date.month === undefined ? undefined : MONTHS[language][date.month - 1];
    if (month === undefined) { return String(date.year); }
    if (date.day === undefined) { return `${month} ${date.year}`; }
    return `${dayOfMonth(date.day, language)}${NBSP}${month} ${date.year}`;
}

/** For axes and narrow columns: « 12 oct. 2026 », « oct. 2026 ». */
export function formatShortDate(date: CalendarDate, language: Language): string {
    const month = date.month === undefined ? undefined : SHORT_MONTHS[language][date.month - 1];
    if (month === undefined) { return String(date.year); }
    const day = date.day === undefined ? '' : `${date.day}${NBSP}`;
    return `${day}${month}${NBSP}${date.year}`;
}

/** The month's name, its short form, and the one letter that heads a narrow column. 1 is January. */
export function monthName(month: number, language: Language, width: 'long' | 'short' | 'letter' = 'long'): string {
    const long = MONTHS[language][month - 1] ?? '';
    if (width === 'letter') { return long.charAt(0).toUpperCase(); }
    return width === 'short' ? SHORT_MONTHS[language][month - 1] ?? '' : long;
}

/** From a date to another, without saying twice what they share: « 5–12 octobre 2026 », « mars – mai 2027 », « 2018–2019 ». */
export function formatDateSpan(from: CalendarDate, to: CalendarDate, language: Language): string {
    if (from.month === undefined && to.month === undefined) {
        return from.year === to.year ? String(from.year) : `${from.year}${EN_DASH}${to.year}`;
    }
    const sameYear = from.year === to.year;
    const sameMonth = sameYear && from.month === to.month;
    if (sameMonth && from.day === to.day) { return formatDate(from, language); }
    if (sameMonth && from.day !== undefined && to.day !== undefined) {
        return `${dayOfMonth(from.day, language)}${EN_DASH}${formatDate(to, language)}`;
    }
    const start = sameYear ? formatDate(from, language).replace(/ \d+$/, '') : formatDate(from, language);
    return `${start}${NBSP}${EN_DASH} ${formatDate(to, language)}`;
}

function dayOfMonth(day: number, language: Language): string {
    return language === 'fr' && day === 1 ? '1er' : String(day);
}

/** The time of day: « 8 h 30 », "08:30". */
export function formatTime(hours: number, minutes: number, language: Language): string {
    const two = (value: number): string => String(value).padStart(2, '0');
    if (language === 'en') { return `${two(hours)}:${two(minutes)}`; }
    return minutes === 0 ? `${hours}${NBSP}h` : `${hours}${NBSP}h${NBSP}${two(minutes)}`;
}

/** A count and its noun; French keeps the singular below two. */
export function formatCount(count: number, one: string, many: string, language: Language): string {
    const singular = language === 'fr' ? Math.abs(count) < 2 : Math.abs(count) === 1;
    return `${formatNumber(count, language)}${NBSP}${singular ? one : many}`;
}

/** Puts a text between the language's quotation marks. */
export function quoted(text: string, language: Language): string {
    return language === 'fr' ? `«${NBSP}${text}${NBSP}»` : `“${text}”`;
}

/** Joins words as a sentence does: « a, b et c ». */
export function enumerated(words: readonly string[], language: Language): string {
    if (words.length < 2) { return words.join(''); }
    return `${words.slice(0, -1).join(', ')} ${language === 'fr' ? 'et' : 'and'} ${words[words.length - 1] ?? ''}`;
}

/** Makes the first letter a capital. */
export function capitalised(text: string): string {
    const [first = ''] = text;
    return first.toUpperCase() + text.slice(first.length);
}

/** One correction: what is found and what it becomes. */
type Correction = readonly [RegExp, string | ((found: string) => string)];

const SPACE = `[ ${NBSP}${NNBSP}\u2009]`;
const UNIT = '(?:%|‰|€|k€|M€|m²|m³|m|cm|mm|km|ha|h|min|s|dB|k?Hz|lux|lx|°C|kWh|MWh|kW|W|kg|t|ans?|mois|jours?|places?|personnes?|postes?)';

const COMMON: readonly Correction[] = [
    [/(\p{L})'(?=\p{L})/gu, '$1’'],
    [/\.\.\.(?!\.)/g, '…'],
    [/ - (?=\S)/g, ' – '],
    [/(?<=[\s(]|^)-(?=\d+(?:[.,]\d+)?[ \u00A0\u202F]?(?:%|°))/g, MINUS],
];

const FRENCH: readonly Correction[] = [
    [/"([^"]*)"/g, '« $1 »'],
    [new RegExp(`«${SPACE}*`, 'g'), `«${NBSP}`],
    [new RegExp(`${SPACE}*»`, 'g'), `${NBSP}»`],
    [new RegExp(`${SPACE}+([;!?])`, 'g'), `${NNBSP}$1`],
    [/([\p{L}\p{N})»’])([;!?]+)(?=\s|$)/gu, `$1${NNBSP}$2`],
    [new RegExp(`${SPACE}+:(?=\\s|$)`, 'g'), `${NBSP}:`],
    [/([\p{L}\p{N})»]):(?=\s|$)/gu, `$1${NBSP}:`],
    [/(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)/g, group => group.replace(/ /g, NNBSP)],
    [new RegExp(`(\\d)${SPACE}(?=${UNIT}(?![\\p{L}\\d]))`, 'gu'), `$1${NBSP}`],
    [/(\d)(?=%)/g, `$1${NBSP}`],
    [/(?<![\p{L}])([nN]°|art\.|p\.|M\.|Mme) (?=\S)/gu, `$1${NBSP}`],
];

const ENGLISH: readonly Correction[] = [
    [/"([^"]*)"/g, '“$1”'],
    [/ +([;:!?])(?=\s|$)/g, '$1'],
    [new RegExp(`(\\d) (?=${UNIT}(?![\\p{L}\\d]))`, 'gu'), `$1${NBSP}`],
];

const CORRECTIONS: Readonly<Record<Language, readonly Correction[]>> = { fr: [...COMMON, ...FRENCH], en: [...COMMON, ...ENGLISH] };

/** Words, commas and full stops alone have nothing to correct; most labels and cells are so. */
const PLAIN = /^(?!.*\bMme )[\p{L}\p{M}, ]*\.?$/u;

/**
 * Sets a user's running text in the typography of its language. What is already set stays as it is: doing it twice changes nothing.
 */
export function typeset(text: string, language: Language): string {
    if (PLAIN.test(text)) { return text; }
    return CORRECTIONS[language].reduce((set, [found, written]) =>
        (typeof written === 'string' ? set.replace(found, written) : set.replace(found, written)), text);
}
