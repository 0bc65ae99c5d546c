import { spell, spellings, type Language, type Word } from '../grammar/vocabulary.js';
import type { Bilingual } from '../model/findings.js';

/** The sectors for which there is a starting programme. */
export const sectors = ['offices', 'housing', 'facility', 'neighbourhood', 'si'] as const satisfies readonly Word[];
/** A sector for which there is a starting programme. */
export type Sector = (typeof sectors)[number];

/** Shorter than the vocabulary's words, or near to them: what people type. */
const alsoNamed: Readonly<Record<Sector, readonly string[]>> = {
    offices: ['bureau', 'office', 'tertiaire'],
    housing: ['logements', 'habitat'],
    facility: ['équipement', 'équipements', 'facility', 'facilities'],
    neighbourhood: ['quartiers', 'neighborhood'],
    si: ['information-system', 'is'],
};

/** The names of the sectors as a user of a language types them. */
export function sectorNames(language: Language): string[] {
    return sectors.map(sector => (sector === 'facility' ? alsoNamed.facility[language === 'fr' ? 0 : 2]!
        : sector === 'si' && language === 'en' ? 'information-system' : spell(sector, language)));
}

/** What a sector is called in a list. */
export function sectorTitle(sector: Sector): Bilingual {
    return titles[sector];
}

const titles: Readonly<Record<Sector, Bilingual>> = {
    offices: { fr: 'Bureaux', en: 'Offices' },
    housing: { fr: 'Logement', en: 'Housing' },
    facility: { fr: 'Équipement public', en: 'Public facility' },
    neighbourhood: { fr: 'Quartier', en: 'Neighbourhood' },
    si: { fr: 'Système d’information', en: 'Information system' },
};

/** The sector of a name in either language; capitals, accents, spaces and hyphens do not matter. */
export function sectorNamed(name: string): Sector | undefined {
    const wanted = folded(name);
    return sectors.find(sector => [sector, ...spellings(sector, 'fr'), ...spellings(sector, 'en'), ...alsoNamed[sector]]
        .some(spelling => folded(spelling) === wanted));
}

function folded(text: string): string {
    return text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().replace(/[^a-z]+/g, '');
}
