import type { Element } from './elements.js';

/** For whom a programme is written, as far as rules weigh by it: a public owner, a private one, or an information system. */
export type Profile = NonNullable<Element<'programme'>['profile']>;

/**
 * The profile of a programme: the one that its text states, else the one that its settings state, else that of its sector and of its
 * ladder of phases. A condominium, corporate real estate and a developer's ladder are private; what says nothing is public, the stricter
 * of the two.
 */
export function profileOf(header: Element<'programme'> | undefined, inSettings: Profile | undefined): Profile {
    const stated = header?.profile ?? inSettings;
    if (stated) {
        return stated;
    }
    if (header?.sector === 'si' || header?.phases === 'si') {
        return 'si';
    }
    const isPrivate = header?.sector === 'condominium' || header?.sector === 'corporateRealEstate' || header?.phases === 'developer';
    return isPrivate ? 'private' : 'public';
}
