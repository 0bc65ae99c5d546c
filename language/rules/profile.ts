import type { Severity } from '../model/findings.js';
import type { Programme } from '../model/programme.js';

/** Whether the programme is that of an information system. */
export function isInformationSystem({ header, profile }: Programme): boolean {
    return header?.sector === 'si' || profile === 'si';
}

/** How much a breach of the Code de la commande publique weighs for this owner: what it commands is advice to a private one. */
export function ofPublicOrder({ profile }: Programme): Severity {
    return profile === 'private' ? 'warning' : 'error';
}
