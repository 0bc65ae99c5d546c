/**
 * Units as programmes write them: `m²`, `kWh/m².an`, `dB(A)`, `€ HT/m² SDP`, `m³/h par personne`. A unit is a factor on a vector of base
 * dimensions. No library at hand reads these. °C is affine, dB does not add: both are marked so that arithmetic can refuse them.
 */

/** The dimensions that a field may ask for, by the names that messages use. */
export type Dimension = 'length' | 'area' | 'volume' | 'time' | 'money' | 'mass' | 'temperature' | 'sound' | 'illuminance' | 'count';

type Base = 'm' | 'kg' | 's' | 'K' | 'A' | 'lm' | 'eur' | 'dB' | 'bit' | 'workday';

/** Exponents of base dimensions, those that are zero left out. */
export type DimensionVector = Readonly<Partial<Record<Base, number>>>;

/** A unit as programmes write it. */
export interface Unit {
    /** As written, spaces normalised. */
    readonly text: string;
    /** A value in this unit times `factor` is a value in base units. */
    readonly factor: number;
    readonly dimensions: DimensionVector;
    /** Zero of the scale is not zero of the quantity (°C), or the scale is logarithmic (dB): such values compare but do not add. */
    readonly scale: 'linear' | 'affine' | 'logarithmic';
    /** `HT` or `TTC` of an amount of money. */
    readonly tax?: 'HT' | 'TTC';
    /** The kind of area: SU, SUN, SUB, SDO, SDP. */
    readonly areaKind?: AreaKind;
}

/** The kinds of area that a total may state. */
export type AreaKind = 'SU' | 'SUN' | 'SUB' | 'SDO' | 'SDP';

interface Atom {
    readonly factor: number;
    readonly dimensions: DimensionVector;
    readonly scale?: Unit['scale'];
}

const none: DimensionVector = {};
const length: DimensionVector = { m: 1 };
const area: DimensionVector = { m: 2 };
const volume: DimensionVector = { m: 3 };
const time: DimensionVector = { s: 1 };
const workTime: DimensionVector = { workday: 1 };
const mass: DimensionVector = { kg: 1 };
const force: DimensionVector = { kg: 1, m: 1, s: -2 };
const energy: DimensionVector = { kg: 1, m: 2, s: -2 };
const power: DimensionVector = { kg: 1, m: 2, s: -3 };
const pressure: DimensionVector = { kg: 1, m: -1, s: -2 };
const money: DimensionVector = { eur: 1 };
const day = 86_400;
const year = 365.25 * day;

const atoms = new Map<string, Atom>();

function define(spellings: string, factor: number, dimensions: DimensionVector, scale?: Unit['scale']): void {
    for (const spelling of spellings.split('|')) {
        atoms.set(spelling, { factor, dimensions, scale });
    }
}

define('m', 1, length); define('cm', 0.01, length); define('mm', 0.001, length); define('km', 1000, length); define('ml', 1, length);
define('m²|m2', 1, area); define('cm²|cm2', 1e-4, area); define('ha', 10_000, area); define('km²|km2', 1e6, area);
define('m³|m3', 1, volume); define('L|l|litre|litres', 0.001, volume);
define('s|seconde|secondes|second|seconds', 1, time); define('ms', 0.001, time);
define('min|minute|minutes', 60, time); define('h|heure|heures|hour|hours', 3600, time);
define('jour|jours|j|day|days|jours calendaires|jour calendaire|calendar days|calendar day|jours francs', day, time);
define('semaine|semaines|week|weeks', 7 * day, time); define('mois|month|months', year / 12, time);
define('an|ans|année|années|year|years', year, time);
define('jour ouvré|jours ouvrés|jour ouvrable|jours ouvrables|working day|working days|business day|business days', 1, workTime);
define('heure ouvrée|heures ouvrées|working hour|working hours', 1 / 8, workTime);
define('kg', 1, mass); define('g', 0.001, mass); define('t|tonne|tonnes', 1000, mass);
define('N', 1, force); define('daN', 10, force); define('kN', 1000, force);
define('Pa', 1, pressure); define('kPa', 1000, pressure); define('bar', 1e5, pressure);
define('J', 1, energy); define('Wh', 3600, energy); define('kWh', 3.6e6, energy); define('MWh', 3.6e9,
    energy); define('kWhep|kWhEP|kWhef|kWhEF', 3.6e6, energy);
define('W', 1, power); define('kW', 1000, power); define('MW', 1e6, power); define('VA', 1, power); define('kVA', 1000, power);
define('A', 1, { A: 1 }); define('V', 1, { kg: 1, m: 2, s: -3, A: -1 });
define('K', 1, { K: 1 }); define('°C', 1, { K: 1 }, 'affine');
define('Hz', 1, { s: -1 }); define('kHz', 1000, { s: -1 });
define('lm', 1, { lm: 1 }); define('lux|lx', 1, { lm: 1, m: -2 });
define('dB|dB(A)|dBA|dB(C)', 1, { dB: 1 }, 'logarithmic');
define('€|EUR|euro|euros', 1, money); define('k€|K€', 1000, money); define('M€', 1e6, money);
define('%', 0.01, none); define('‰', 0.001, none); define('ppm', 1e-6, none);
define('bit|bits', 1, { bit: 1 }); define('kbit', 1e3, { bit: 1 }); define('Mbit|Mb', 1e6, { bit: 1 }); define('Gbit|Gb', 1e9, { bit: 1 });
define('octet|octets|byte|bytes', 8, { bit: 1 });
define('ko|kB', 8e3, { bit: 1 }); define('Mo|MB', 8e6, { bit: 1 }); define('Go|GB', 8e9, { bit: 1 }); define('To|TB', 8e12, { bit: 1 });
define('kgCO2|kgCO₂|kgCO2e|kgCO₂e|kgeqCO2|kgeqCO₂', 1, mass); define('tCO2|tCO₂|tCO2e|tCO₂e|teqCO2|teqCO₂', 1000, mass);

// What is counted has no dimension; its name stays in the unit's text. Words that open a declaration stay out of here (a test holds it).
const counted =
    'personne|personnes|pers.|pers|person|persons|people|place|places|seat|seats|logement|logements|dwelling|dwellings|home|homes|' +
    'agent|agents|salarié|salariés|employee|employees|élève|élèves|pupil|pupils|habitant|habitants|inhabitant|inhabitants|locataire|' +
    'locataires|tenant|tenants|résidence|résidences|visiteur|visiteurs|visitor|visitors|lit|lits|bed|beds|postes|poste|' +
    'poste de travail|postes de travail|workstation|workstations|desk|desks|salle|salles|room|rooms|bureaux|visites|visits|séance|' +
    'séances|session|sessions|réunions|meetings|fois|times|vélo|vélos|bicycle|bicycles|véhicule|véhicules|vehicle|vehicles|prises|' +
    'outlets|points|chartes|charters|binôme|binômes|pair|pairs|appareil|appareils|device|devices|utilisateurs|utilisateur|enfants|' +
    'children|participants|signatures|propositions|proposals|occurrences|ateliers|workshops|documents|lignes|lines|appels|calls|' +
    'requests|requêtes|demandes|tickets|records|incident|incidents|arbres|trees|bancs|benches|occupant|occupants|unités|réclamations|' +
    'complaints|référents|champions|concurrent users|named users|transactions|bookings|réservations|cycles|niveaux|caractères|' +
    'characters|clics|clicks|pages|vol|u';
for (const name of counted.split('|')) {
    if (!atoms.has(name)) {
        atoms.set(name, { factor: 1, dimensions: none });
    }
}
atoms.set('vol/h', { factor: 1 / 3600, dimensions: { s: -1 } });

const longestAtom = [...atoms.keys()].sort((a, b) => b.length - a.length)[0]!.length;
const atomsByStart = new Map<string, string[]>();
for (const spelling of [...atoms.keys()].sort((a, b) => b.length - a.length)) {
    const list = atomsByStart.get(spelling[0]!);
    if (list) {
        list.push(spelling);
    } else {
        atomsByStart.set(spelling[0]!, [spelling]);
    }
}

/** Every spelling of a unit's atom, for completion and for the check that no keyword is a plausible unit. */
export const unitSpellings: readonly string[] = [...atoms.keys()];

const wordCharacter = /[\p{L}\p{N}_]/u;
const isWord = (character: string | undefined): boolean => character !== undefined && wordCharacter.test(character);
const isMark = (character: string | undefined): boolean => character !== undefined && character >= '\u0300' && character <= '\u036f';

/**
 * The unit that stands at an offset of a text, with the offset behind it; undefined when none does.
 * The caller has skipped the spaces between number and unit.
 */
export function scanUnit(text: string, start: number): { readonly unit: Unit; readonly end: number } | undefined {
    return scanProduct(text, start, 0);
}

/** How deep parentheses may be nested in a unit: `W/(m².K)` needs one. */
const deepestUnit = 3;

function scanProduct(text: string, start: number, depth: number): { readonly unit: Unit; readonly end: number } | undefined {
    const first = scanFactor(text, start, depth, false);
    if (!first) {
        return undefined;
    }
    let { end } = first;
    let factor = first.factor;
    let scale = first.scale;
    const dimensions: Partial<Record<Base, number>> = { ...first.dimensions };
    let tax: Unit['tax'];
    let areaKind: AreaKind | undefined;
    let divided = false;
    for (;;) {
        const qualifier = scanQualifier(text, end, dimensions);
        if (qualifier) {
            end = qualifier.end;
            tax ??= qualifier.tax;
            areaKind ??= qualifier.areaKind;
            continue;
        }
        const operator = scanOperator(text, end);
        const next = operator && scanFactor(text, operator.end, depth, true);
        if (!operator || !next) {
            break;
        }
        end = next.end;
        // `kWh/m².an` is by square metre and year: behind a slash a dot goes on dividing.
        divided ||= operator.divides;
        const sign = divided ? -1 : 1;
        factor *= next.factor ** sign;
        scale = 'linear';
        for (const base of Object.keys(next.dimensions) as Base[]) {
            const exponent = (dimensions[base] ?? 0) + sign * next.dimensions[base]!;
            if (exponent === 0) {
                delete dimensions[base];
            } else {
                dimensions[base] = exponent;
            }
        }
    }
    const written = text.slice(start, end).replace(/[\s\u00a0\u202f\u2009]+/g, ' ');
    return { unit: { text: written, factor, dimensions, scale, tax, areaKind }, end };
}

const parsed = new Map<string, Unit | undefined>();

/** The unit that a whole text writes, or undefined. */
export function parseUnit(text: string): Unit | undefined {
    if (!parsed.has(text)) {
        const scanned = scanUnit(text, 0);
        parsed.set(text, scanned?.end === text.length ? scanned.unit : undefined);
    }
    return parsed.get(text);
}

interface Factor extends Atom {
    readonly end: number;
    readonly scale: Unit['scale'];
}

function scanFactor(text: string, start: number, depth: number, inside: boolean): Factor | undefined {
    if (inside && depth < deepestUnit && text[start] === '(') {
        const scanned = scanProduct(text, start + 1, depth + 1);
        if (scanned && text[scanned.end] === ')') {
            return { ...scanned.unit, end: scanned.end + 1 };
        }
        return undefined;
    }
    const candidates = atomsByStart.get(isMark(text[start + 1]) ? text.slice(start, start + 2).normalize('NFC') : text[start] ?? '');
    if (!candidates) {
        return undefined;
    }
    // Some units of the text more than the longest spelling: accents may stand apart.
    const written = text.slice(start, start + longestAtom + 6);
    const unusual = /[\u00a0\u202f\u2009\u0300-\u036f]/.test(written);
    const window = unusual ? written.replace(/[\u00a0\u202f\u2009]/g, ' ').normalize('NFC') : written;
    for (const spelling of candidates) {
        const last = spelling[spelling.length - 1]!;
        if (window.startsWith(spelling) && !(isWord(last) && isWord(window[spelling.length]))) {
            const end = start + (unusual ? sourceLength(text, start, spelling) : spelling.length);
            // A hyphen would make it a name (« m-12 »), an apostrophe another word (« s'appuie »).
            if (/[-'’ʼ]/.test(text[end] ?? '') && isWord(text[end + 1]) && isWord(last)) {
                continue;
            }
            const atom = atoms.get(spelling)!;
            return { ...atom, scale: atom.scale ?? 'linear', end };
        }
    }
    return undefined;
}

/** How many units of the text a spelling takes there: more than its own where accents are decomposed. */
function sourceLength(text: string, start: number, spelling: string): number {
    let length = spelling.length;
    while (text.slice(start, start + length).normalize('NFC').length < spelling.length) {
        length++;
    }
    while (isMark(text[start + length])) {
        length++;
    }
    return length;
}

function scanOperator(text: string, start: number): { readonly divides: boolean; readonly end: number } | undefined {
    const character = text[start];
    if (character === '/') {
        return { divides: true, end: start + 1 };
    }
    if ((character === '.' || character === '·' || character === '⋅') && text[start + 1] !== '.') {
        return { divides: false, end: start + 1 };
    }
    const per = /^[ \u00a0\u202f](?:par|per)[ \u00a0\u202f]/.exec(text.slice(start, start + 5));
    return per ? { divides: true, end: start + per[0].length } : undefined;
}

const qualifier = /^[ \u00a0\u202f]?(HT|TTC|H\.T\.|T\.T\.C\.|excl\. VAT|incl\. VAT|ex VAT|inc VAT|SUN|SUB|SU|SDO|SDP)(?![\p{L}\p{N}_-])/u;

function scanQualifier(text: string, start: number,
    dimensions: DimensionVector): { end: number; tax?: Unit['tax']; areaKind?: AreaKind } | undefined {
    const match = qualifier.exec(text.slice(start, start + 12));
    if (!match) {
        return undefined;
    }
    const end = start + match[0].length;
    switch (match[1]) {
        case 'HT': case 'H.T.': case 'excl. VAT': case 'ex VAT':
            return dimensions.eur ? { end, tax: 'HT' } : undefined;
        case 'TTC': case 'T.T.C.': case 'incl. VAT': case 'inc VAT':
            return dimensions.eur ? { end, tax: 'TTC' } : undefined;
        default:
            return dimensions.m ? { end, areaKind: match[1] as AreaKind } : undefined;
    }
}

const named: readonly (readonly [Dimension, DimensionVector])[] = [
    ['length', length], ['area', area], ['volume', volume], ['time', time], ['time', workTime], ['money', money], ['mass', mass],
    ['temperature', { K: 1 }], ['sound', { dB: 1 }], ['illuminance', { lm: 1, m: -2 }], ['count', none],
];

/** Whether two vectors are the same dimension. */
export function sameDimensions(a: DimensionVector, b: DimensionVector): boolean {
    const keys = Object.keys(a) as Base[];
    return keys.length === Object.keys(b).length && keys.every(key => a[key] === b[key]);
}

/** The name of a dimension, or undefined for one that has none (`€/m²`). */
export function dimensionName(vector: DimensionVector): Dimension | undefined {
    return named.find(([, dimensions]) => sameDimensions(dimensions, vector))?.[0];
}

/** Whether a unit is of the dimension that a field asks for. */
export function hasDimension(unit: Unit, dimension: Dimension): boolean {
    return named.some(([name, dimensions]) => name === dimension && sameDimensions(dimensions, unit.dimensions));
}
