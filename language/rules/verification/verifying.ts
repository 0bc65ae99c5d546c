import { spell } from '../../grammar/vocabulary.js';
import type { Element } from '../../model/elements.js';
import type { Fix } from '../../model/findings.js';
import { addLine } from '../mending.js';
import type { Frame } from '../rule.js';

const methods = ['measurement', 'inspection', 'test', 'review'] as const;
type Method = (typeof methods)[number];

/** The verifications that a requirement may be given, in the last of its phases up to the handover; the likeliest first. */
export function verifyingAt(requirement: Element<'requirement'>, frame: Frame): readonly Fix[] {
    const { moments, phases } = frame.ladder;
    const handover = moments.get('handover');
    const last = frame.placesIn(requirement.phases).filter(place => handover === undefined || place <= handover).at(-1) ?? handover;
    return verifyingIn(requirement, last === undefined ? undefined : phases[last]?.id);
}

/** The verifications that a requirement may be given in a phase. */
export function verifyingIn(requirement: Element<'requirement'>, phase: string | undefined): readonly Fix[] {
    const place = phase === undefined ? { fr: '', en: '' } : { fr: ` en ${phase}`, en: ` at ${phase}` };
    return likeliest(requirement).map(method => addLine(requirement, {
        fr: `vérifier${place.fr} par ${spell(method, 'fr')}`, en: `verify${place.en} by ${spell(method, 'en')}`,
    }));
}

/** What has figures is measured; what must only be there is looked at. */
function likeliest({ criteria }: Element<'requirement'>): readonly Method[] {
    const isCounted = criteria.some(({ level }) => level?.amount !== undefined);
    return isCounted ? methods : ['inspection', 'test', 'review'];
}
