import type { Severity } from '../model/findings.js';
import type { Programme } from '../model/programme.js';

/** Whether the programme is that of an information system. */
export function isInformationSystem({ header, profile }: Pick<Programme, 'header' | 'profile'>): boolean {
    return header?.sector === 'si' || profile === 'si';
}

/** Whether the project is support for users and nothing else: nothing is built. */
export function isUsageOnly({ header }: Pick<Programme, 'header'>): boolean {
    return Boolean(header?.nature?.length) && header!.nature!.every(nature => nature === 'usage');
}

/** Whether the programme brings users in: it has a usage adviser, or actions. */
export function bringsUsersIn(programme: Programme): boolean {
    return programme.of('activity').length > 0 || programme.of('actor').some(({ role }) => role?.includes('amu'));
}

/** How much a breach of the Code de la commande publique weighs for this owner: what it commands is advice to a private one. */
export function ofPublicOrder({ profile }: Pick<Programme, 'profile'>): Severity {
    return profile === 'private' ? 'warning' : 'error';
}

/** How much what the same code recommends weighs: to a private owner it is good to know. */
export function ofPublicAdvice({ profile }: Pick<Programme, 'profile'>): Severity {
    return profile === 'private' ? 'information' : 'warning';
}
