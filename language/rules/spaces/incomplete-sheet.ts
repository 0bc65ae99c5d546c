import type { Sheet } from '../../model/areas.js';
import type { AnyElement } from '../../model/elements.js';
import type { Bilingual } from '../../model/findings.js';
import type { Programme } from '../../model/programme.js';
import { ownOf } from '../own.js';
import { isUsageOnly } from '../profile.js';
import type { Rule } from '../rule.js';

const outdoors = new Set<string | undefined>(['si', 'publicSpace', 'urbanDevelopment', 'neighbourhood']);

/** What the sheet of a room where people stay cannot do without. */
const wanted: readonly (readonly [missing: (sheet: Sheet) => boolean, name: Bilingual])[] = [
    [({ uses }) => uses.length === 0, { fr: 'activités', en: 'uses' }],
    [({ temperature }) => temperature.length === 0, { fr: 'température', en: 'temperature' }],
    [({ freshAir }) => !freshAir, { fr: 'air neuf', en: 'fresh air' }],
    [({ noise }) => !noise, { fr: 'bruit', en: 'noise' }],
    [({ illuminance }) => illuminance.length === 0, { fr: 'éclairement', en: 'illuminance' }],
];

/**
 * Asked once the programme's stage is the programme, of rooms where people stay and whose sheet was begun: a line in a table of areas is no
 * sheet. Where spaces take theirs from one type, it is told once, at the type.
 */
export const incompleteSheet: Rule = {
    code: 'incomplete-sheet',
    family: 'spaces',
    severity: 'warning',
    title: { fr: 'Fiche espace incomplète', en: 'Incomplete room data sheet' },
    why: {
        fr: 'Ce que la fiche ne dit pas, le concepteur le choisira, et l’on ne pourra pas le lui reprocher.',
        en: 'What the sheet does not say the designer will choose, and cannot be blamed for.',
    },
    example: {
        bad: `programme P "Plateaux" { phases mop  stade programme }
espace ‹REGIE› "Régie" { surface 12 m²  effectif permanent 1  activités "Captation."  température 19..26 °C  bruit <= 35 dB(A) }`,
        good: `programme P "Plateaux" { phases mop  stade programme }
espace REGIE "Régie" {
surface 12 m²  effectif permanent 1  activités "Captation."
température 19..26 °C  bruit <= 35 dB(A)  air neuf >= 25 m³/h par personne  éclairement 100..500 lux
}`,
    },
    *check(programme) {
        if (!isDue(programme)) {
            return;
        }
        const told = new Set<AnyElement>();
        for (const space of ownOf(programme, 'space')) {
            const sheet = programme.areas.sheet(space);
            const isAsked = isStayedIn(sheet) && isBegun(sheet);
            const missing = isAsked ? wanted.filter(([isMissing]) => isMissing(sheet)).map(([, name]) => name) : [];
            const type = space.type && programme.resolve(space.type);
            const place = type && programme.isOwn(type) ? type : space;
            if (missing.length > 0 && !told.has(place)) {
                told.add(place);
                yield {
                    range: place.nameRange,
                    message: {
                        fr: `La fiche de ${place.id} ne dit rien de : ${missing.map(({ fr }) => fr).join(', ')}.`,
                        en: `The sheet of ${place.id} says nothing of: ${missing.map(({ en }) => en).join(', ')}.`,
                    },
                    advice: {
                        fr: 'Complétez la fiche, ou donnez à l’espace un type qui le dit.',
                        en: 'Complete the sheet, or give the space a type that says it.',
                    },
                };
            }
        }
    },
};

function isDue(programme: Programme): boolean {
    const { header, ladder, reached: place } = programme;
    const due = ladder.moments.get('brief') ?? ladder.moments.get('design');
    return place !== undefined && due !== undefined && place >= due && !outdoors.has(header?.sector) && !isUsageOnly(programme);
}

function isStayedIn({ headcount, permanentHeadcount }: Sheet): boolean {
    return headcount !== undefined || permanentHeadcount !== undefined;
}

function isBegun({ temperature, freshAir, noise, illuminance, humidity, reverberation, daylight }: Sheet): boolean {
    return temperature.length > 0 || illuminance.length > 0 || [freshAir, noise, humidity, reverberation, daylight].some(Boolean);
}
