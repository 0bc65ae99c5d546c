import { spell, spellings, type Language } from '../grammar/vocabulary.js';
import type { Bilingual } from '../model/findings.js';
import { presets, type PresetPhase } from '../model/phases.js';
import type { Sector } from './sectors.js';

/** The ladders of phases that a programme may follow. */
export const ladders = ['mop', 'developer', 'si'] as const satisfies readonly (keyof typeof presets)[];
/** A ladder of phases. */
export type LadderName = (typeof ladders)[number];

/** The ladder for which the starting programme of a sector is written. */
export function usualLadder(sector: Sector): LadderName {
    return sector === 'si' ? 'si' : 'mop';
}

/** What a ladder is called in a list, and whom it suits. */
export function ladderTitle(ladder: LadderName): { readonly label: Bilingual; readonly suits: Bilingual } {
    return titles[ladder];
}

const titles: Readonly<Record<LadderName, { readonly label: Bilingual; readonly suits: Bilingual }>> = {
    mop: {
        label: { fr: 'Maîtrise d’ouvrage publique (MOP)', en: 'Public works (MOP)' },
        suits: {
            fr: 'Études amont, programme, esquisse, avant-projets, travaux… : bâtiments et espaces, publics ou privés',
            en: 'Upstream studies, brief, sketch, outline and detailed design, works…: buildings and places, public or private',
        },
    },
    developer: {
        label: { fr: 'Promoteur', en: 'Developer' },
        suits: {
            fr: 'Étude de capacité, comité d’engagement, permis, lancement commercial, livraison…',
            en: 'Capacity study, commitment committee, permit, sales launch, delivery…',
        },
    },
    si: {
        label: { fr: 'Système d’information', en: 'Information system' },
        suits: {
            fr: 'Cadrage, spécification, consultation, conception, réalisation, vérification…',
            en: 'Scoping, specification, tender, design, build, acceptance…',
        },
    },
};

/** The names of the ladders as a user of a language types them on a command line. */
export function ladderNames(language: Language): readonly string[] {
    return ladders.map(ladder => (ladder === 'si' ? 'si' : spell(ladder, language)));
}

/** The ladder of a name in either language, whatever the case of its letters. */
export function ladderNamed(name: string): LadderName | undefined {
    const wanted = name.trim().toLowerCase();
    return ladders.find(ladder => [ladder, ...spellings(ladder, 'fr'), ...spellings(ladder, 'en')].includes(wanted));
}

/** The phases of a ladder in order, under the names that a language gives them. */
export function phasesOf(ladder: LadderName, language: Language): readonly { readonly id: string; readonly title: string }[] {
    return presets[ladder].map(phase => ({ id: nameIn(phase, language), title: phase.title[language] }));
}

/** Which phase of one ladder does the work of a phase of another. */
const counterparts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'mop developer': {
        amont: 'ECA', préprogramme: 'ECA', programme: 'ECA', ESQ: 'ESQ', APS: 'APS', APD: 'APD', PRO: 'PRO', ACT: 'AO', VISA: 'EXE',
        EXE: 'EXE', DET: 'EXE', OPC: 'EXE', AOR: 'LIV', GPA: 'EXPL', exploitation: 'EXPL', requalification: 'EXPL',
    },
    'mop si': {
        amont: 'cadrage', préprogramme: 'cadrage', programme: 'spécification', ESQ: 'conception', APS: 'conception',
        APD: 'conception', PRO: 'conception', ACT: 'consultation', VISA: 'conception', EXE: 'conception', DET: 'réalisation',
        OPC: 'réalisation', AOR: 'VA', GPA: 'VSR', exploitation: 'exploitation', requalification: 'exploitation',
    },
    'si mop': {
        cadrage: 'amont', spécification: 'programme', consultation: 'ACT', conception: 'EXE', réalisation: 'DET', VA: 'AOR', VSR: 'GPA',
        exploitation: 'exploitation',
    },
    'si developer': {
        cadrage: 'ECA', spécification: 'ECA', consultation: 'AO', conception: 'EXE', réalisation: 'EXE', VA: 'LIV', VSR: 'EXPL',
        exploitation: 'EXPL',
    },
};

/** The name that a phase has on another ladder; its own where it stays on the same. */
export function phaseOn(ladder: LadderName, from: LadderName, name: string, language: Language): string {
    const phase = presets[from].find(({ id, alias }) => id === name || alias === name);
    const there = ladder === from ? phase?.id : counterparts[`${from} ${ladder}`]?.[phase?.id ?? ''];
    const counterpart = presets[ladder].find(({ id }) => id === there);
    return counterpart === undefined ? name : nameIn(counterpart, language);
}

function nameIn({ id, alias }: PresetPhase, language: Language): string {
    return language === 'en' ? alias ?? id : id;
}
