import { dimensionName, parseUnit, type Dimension } from '../../grammar/units.js';
import type { Language } from '../../grammar/vocabulary.js';
import type { View } from '../view.js';
import { unitsMeasuring } from './measures.js';

/** The units that programmes use, as each language writes them, usual ones first. A test holds that each is read. */
export const usualUnits: Readonly<Record<Language, readonly string[]>> = {
    fr: (
        'm² | m² SU | m² SUN | m² SUB | m² SDO | m² SDP | ha | m | cm | mm | km | m³ | L | % | € HT | € TTC | k€ HT | M€ HT | € '
        + 'HT/m² | €/an | °C | K | lux | dB | dB(A) | Hz | s | min | h | jours | jours ouvrés | semaines | mois | ans | m³/h par '
        + 'personne | vol/h | W/m² | W/(m².K) | kW | kWh | MWh | kWh/m².an | kg | t | kg/m² | kN/m² | Pa | A | V | ppm | Mbit/s | '
        + 'Go | To | tCO2 | personnes | places | logements | salles | séances | visites | utilisateurs'
    ).split(' | '),
    en: (
        'm² | m² SU | m² SUN | m² SUB | m² SDO | m² SDP | ha | m | cm | mm | km | m³ | L | % | € excl. VAT | € incl. VAT | k€ '
        + 'excl. VAT | M€ excl. VAT | € excl. VAT/m² | €/year | °C | K | lux | dB | dB(A) | Hz | s | min | h | days | working '
        + 'days | weeks | months | years | m³/h per person | vol/h | W/m² | W/(m².K) | kW | kWh | MWh | kWh/m².year | kg | t | '
        + 'kg/m² | kN/m² | Pa | A | V | ppm | Mbit/s | GB | TB | tCO2 | people | places | dwellings | rooms | sessions | visits | '
        + 'concurrent users'
    ).split(' | '),
};

/** The units that may follow a number: of the dimension that the field asks for, those first that fit what stands before it. */
export function unitsFor(view: View, dimension: Dimension | undefined, offset: number): readonly string[] {
    const used = new Map<string, number>();
    for (const { type, start, end } of view.scan.lexemes) {
        if (type === 'UNIT') {
            const written = view.text.slice(start, end);
            used.set(written, (used.get(written) ?? 0) + 1);
        }
    }
    const usual = usualUnits[view.programme.language];
    const known = [...new Set([...usual, ...[...used.keys()].filter(unit => parseUnit(unit))])];
    const fits = (unit: string): boolean => dimension === undefined || dimensionName(parseUnit(unit)!.dimensions) === dimension;
    const byUse = known.filter(fits).sort((a, b) => (used.get(b) ?? 0) - (used.get(a) ?? 0));
    const measuring = dimension === undefined ? unitsMeasuring(view, offset).filter(unit => byUse.includes(unit)) : [];
    return [...new Set([...measuring, ...byUse])];
}
