import type { Language } from '../grammar/vocabulary.js';

const noBreak = '\u00a0';
const narrowNoBreak = '\u202f';

/** A number as a message writes it, two decimals at most: `1 850 000,5`, `1,850,000.5`. */
export function figure(value: number, language: Language): string {
    const [whole, fraction] = parts(value);
    const sign = value < 0 && (whole !== '0' || fraction !== '') ? '\u2212' : '';
    const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, language === 'fr' ? narrowNoBreak : ',');
    return `${sign}${grouped}${fraction === '' ? '' : `${language === 'fr' ? ',' : '.'}${fraction}`}`;
}

/** A number with its unit as a message writes it: `2 400 m²`, `€1,850,000 excl. VAT`. */
export function measure(value: number, unit: string, language: Language): string {
    const shown = language === 'fr' ? unit : unit.replace(/\bHT\b/, 'excl. VAT').replace(/\bTTC\b/, 'incl. VAT');
    if (language === 'en' && shown.startsWith('€')) {
        return `${figure(value, language).replace(/^\u2212?/, '$&€')}${shown.slice(1).replace(/ /g, noBreak)}`;
    }
    const space = shown === '' || (language === 'en' && shown === '%') ? '' : noBreak;
    return `${figure(value, language)}${space}${shown.replace(/ /g, noBreak)}`;
}

/** A number as a consultant types it in a programme: `1 850 000,5`. */
export function typed(value: number, language: Language): string {
    const [whole, fraction] = parts(value);
    const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ' ');
    return `${value < 0 ? '-' : ''}${grouped}${fraction === '' ? '' : `${language === 'fr' ? ',' : '.'}${fraction}`}`;
}

function parts(value: number): [whole: string, fraction: string] {
    const [whole = '0', fraction = ''] = (Math.round(Math.abs(value) * 100) / 100).toFixed(2).split('.');
    return [whole, fraction.replace(/0+$/, '')];
}
