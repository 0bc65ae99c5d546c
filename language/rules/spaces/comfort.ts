import type { Level } from '../../grammar/values.js';
import type { Element } from '../../model/elements.js';
import type { Sheet } from '../../model/areas.js';

/** The fields of a room data sheet that state a level of comfort or of load. */
export const comfortFields = [
    'temperature', 'humidity', 'freshAir', 'noise', 'insulation', 'reverberation', 'illuminance', 'daylight', 'floorLoad',
] as const;

/** A field of comfort. */
export type ComfortField = (typeof comfortFields)[number];

/** A level of comfort that a sheet states. */
export interface ComfortLevel {
    readonly field: ComfortField;
    readonly level: Level | undefined;
    readonly flexibility: 'F0' | 'F1' | 'F2' | 'F3' | undefined;
    readonly when: string | undefined;
}

const known = new WeakMap<object, readonly ComfortLevel[]>();

/** The levels of comfort of a sheet, field by field. */
export function comfortLevels(sheet: Sheet | Element<'space'> | Element<'spaceType'>): readonly ComfortLevel[] {
    let levels = known.get(sheet);
    if (!levels) {
        levels = comfortFields.flatMap(field => [sheet[field] ?? []].flat()
            .map(({ level, flexibility, when }) => ({ field, level, flexibility, when: when?.text })));
        known.set(sheet, levels);
    }
    return levels;
}
