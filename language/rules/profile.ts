import type { Severity } from '../model/findings.js';
import type { Programme } from '../model/programme.js';

/** Whether the owner said to be a private one: what the Code de la commande publique commands is then advice. */
export function isPrivate({ header }: Programme): boolean {
    return header?.profile === 'private';
}

/** Whether the programme is that of an information system. */
export function isInformationSystem({ header }: Programme): boolean {
    return header?.sector === 'si' || header?.profile === 'si';
}

/** How much a breach of the Code de la commande publique weighs for this owner. */
export function ofPublicOrder(programme: Programme): Severity {
    return isPrivate(programme) ? 'warning' : 'error';
}
