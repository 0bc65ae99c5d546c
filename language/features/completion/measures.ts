import type { Expression } from '../../grammar/values.js';
import { lineStart, type View } from '../view.js';

/** What people measure, by beginnings of the words for it without accents, and the units that they measure it in: likeliest first. */
const measured: readonly (readonly [words: RegExp, units: readonly string[]])[] = [
    [/\b(?:isolement|affaiblissement|insulation|attenuation)/, ['dB']],
    [/\b(?:reverberation)/, ['s']],
    [/\b(?:bruit|sonore|acousti|noise|sound)/, ['dB(A)', 'dB']],
    [/\b(?:temperature|surchauffe|overheating)/, ['°C', 'h']],
    [/\b(?:facteur de lumiere|autonomie lumineuse|daylight)/, ['%']],
    [/\b(?:eclairement|eclairage|luminance|illuminance|lighting)/, ['lux']],
    [/\b(?:air neuf|renouvellement d'air|ventilation|fresh air|air change)/, ['m³/h par personne', 'm³/h per person', 'vol/h']],
    [/\b(?:co2|dioxyde|dioxide)/, ['ppm']],
    [/\b(?:carbone|carbon|emissions)/, ['tCO2']],
    [/\b(?:consommation|energie|energy|consumption)/, ['kWh/m².an', 'kWh/m².year', 'kWh', 'MWh']],
    [/\b(?:transmission thermique|thermal transmittance|u-value)/, ['W/(m².K)']],
    [/\b(?:puissance|power)/, ['kW', 'W/m²']],
    [/\b(?:pression|pressure|permeabilite)/, ['Pa']],
    [/\b(?:charge|surcharge|portance|load)/, ['kN/m²', 'kg/m²', 'kg']],
    [/\b(?:poids|masse|weight|mass)\b/, ['kg', 't']],
    [/\b(?:largeur|hauteur|longueur|profondeur|diametre|width|height|length|depth|clearance|diameter)/, ['m', 'cm', 'mm']],
    [/\b(?:distance|eloignement|parcours|trajet)/, ['m', 'km']],
    [/\b(?:surface|aire|area)\b/, ['m²', 'm² SU']],
    [/\b(?:volume)\b/, ['m³', 'L']],
    [/\b(?:pente|taux|part|proportion|disponibilite|hygrometrie|humidite|recycl|slope|rate|share|ratio|availability|humidity)/, ['%']],
    [/\b(?:loyer|prix|cout|montant|budget|rent|price|cost|amount)/, ['€ HT', '€ excl. VAT', '€ HT/m²', '€ excl. VAT/m²', '€/an', '€/year']],
    [/\b(?:debit|bande passante|bandwidth|throughput)/, ['Mbit/s']],
    [/\b(?:reponse|affichage|response|display)/, ['s']],
    [/\b(?:garantie|duree de vie|amortissement|warranty|lifetime)/, ['ans', 'years', 'mois', 'months']],
    [/\b(?:delai|preavis|retablissement|interruption|intervention|deadline|notice|recovery)/, ['h', 'jours', 'days', 'semaines', 'weeks']],
    [/\b(?:duree|temps|attente|montage|duration|time|wait)/, ['min', 's', 'h']],
    [/\b(?:effectif|jauge|capacite|personnes|occupants|headcount|capacity|people)/, ['personnes', 'people', 'places']],
    [/\b(?:place|stationnement|parking|seat)/, ['places']],
];

/** Shorter words tell nothing of what is measured. */
const shortest = 4;

/**
 * The units that fit what is written before a figure: those of the programme's own criteria that speak of the same, then those that people
 * measure such a thing in. They come in the order of their likelihood; where nothing is known of it, there are none.
 */
export function unitsMeasuring(view: View, offset: number): readonly string[] {
    const said = plain(view.text.slice(lineStart(view.text, offset), offset));
    const units = [...unitsOfLike(view, said), ...measured.filter(([words]) => words.test(said)).flatMap(([, fitting]) => fitting)];
    return [...new Set(units)];
}

function unitsOfLike(view: View, said: string): readonly string[] {
    const words = new Set(wordsOf(said));
    const shared = new Map<string, number>();
    for (const { criteria } of view.programme.requirements) {
        for (const { name, level } of criteria) {
            const unit = level?.amount && unitIn(level.amount) || level?.upper && unitIn(level.upper);
            const common = unit ? wordsOf(plain(name?.text ?? '')).filter(word => words.has(word)).length : 0;
            if (unit && common > 0) {
                shared.set(unit, (shared.get(unit) ?? 0) + common);
            }
        }
    }
    return [...shared].sort(([, a], [, b]) => b - a).map(([unit]) => unit);
}

function unitIn(expression: Expression): string | undefined {
    return expression.op === 'quantity' ? expression.unit : undefined;
}

function wordsOf(text: string): readonly string[] {
    return (text.match(/\p{L}+/gu) ?? []).filter(word => word.length >= shortest && word !== 'critere' && word !== 'criterion');
}

function plain(text: string): string {
    return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, '\'').toLowerCase();
}
