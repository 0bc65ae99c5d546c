import { spell } from '../../grammar/vocabulary.js';
import { isKind, type Element } from '../../model/elements.js';
import type { Bilingual } from '../../model/findings.js';
import type { Programme } from '../../model/programme.js';
import { perModel } from '../own.js';
import { isInformationSystem, isUsageOnly, ofPublicAdvice } from '../profile.js';
import { declareEach } from '../free-names.js';
import type { Rule } from '../rule.js';

type Quality = 'social' | 'urban' | 'architectural' | 'functional' | 'technical' | 'economic' | 'landscape' | 'environmental';

const names: Readonly<Record<Quality, Bilingual>> = {
    social: { fr: 'sociale', en: 'social' },
    urban: { fr: 'urbaine', en: 'urban' },
    architectural: { fr: 'architecturale', en: 'architectural' },
    functional: { fr: 'fonctionnelle', en: 'functional' },
    technical: { fr: 'technique', en: 'technical' },
    economic: { fr: 'économique', en: 'economic' },
    landscape: { fr: 'd’insertion dans le paysage', en: 'landscape' },
    environmental: { fr: 'environnementale', en: 'environmental' },
};

/** The quality of L2421-2 that a theme of performance, or the nature of a requirement, belongs to. */
const belongs: Readonly<Record<string, readonly Quality[]>> = {
    stability: ['technical'], fireSafety: ['technical'], safetyInUse: ['technical'], tightness: ['technical'], hygrothermal: ['technical'],
    airQuality: ['technical'], acoustic: ['technical'], visual: ['technical'], tactile: ['technical'], anthropodynamic: ['functional'],
    hygiene: ['technical'], suitability: ['functional'], durability: ['technical', 'economic'], energy: ['technical', 'environmental'],
    accessibility: ['social', 'functional'], security: ['technical'], operation: ['functional'], organisational: ['functional'],
    performance: ['technical'], service: ['functional'],
};

/** Whether nothing is done to the outside of a building, so that town and landscape are not concerned. */
const inside = new Set<string>(['rehabilitation', 'fitOut', 'replacement', 'usage']);

/** Waits for the first requirement: an empty programme lacks more than qualities. */
export const qualityNotTreated: Rule = {
    code: 'quality-not-treated',
    family: 'programme',
    severity: 'warning',
    title: { fr: 'Qualité qu’aucune exigence ne traite', en: 'Quality that no requirement treats' },
    why: {
        fr: 'Le programme énonce les exigences de chacune de ces qualités ; celle qui manque sera laissée au concepteur.',
        en: 'A programme states requirements for each of these qualities; one that is missing is left to the designer.',
    },
    reference: 'CCP L2421-2',
    example: {
        bad: `programme ‹P› "Plateaux" { nature aménagement }
exigence EX-1 "Réverbération" { qualité acoustique }`,
        good: `programme P "Plateaux" { nature aménagement }
exigence EX-1 "Réverbération" { qualité acoustique }
exigence EX-2 "Accueil de tous" { qualité sociale }
exigence EX-3 "Lisibilité des volumes" { qualité architecturale }
exigence EX-4 "Réunions mixtes" { qualité fonctionnelle }
exigence EX-5 "Coût d'entretien" { qualité économique }
exigence EX-6 "Réemploi" { qualité environnementale }`,
    },
    *check(programme) {
        const { header } = programme;
        const isBegun = programme.of('requirement').some(requirement => programme.isInForce(requirement));
        if (!header || !isBegun || isInformationSystem(programme) || isUsageOnly(programme)) {
            return;
        }
        const treated = new Set(programme.leftBehind.size > 0 ? programme.requirements.flatMap(qualitiesOf) : treatedInFiles(programme));
        const untreated = asked(programme).filter(quality => !treated.has(quality));
        const missing = untreated.map(quality => names[quality]);
        if (missing.length > 0) {
            const several = missing.length > 1;
            yield {
                range: header.nameRange,
                severity: ofPublicAdvice(programme),
                message: {
                    fr: `Aucune exigence ne traite ${several ? 'les qualités' : 'la qualité'} ${missing.map(({ fr }) => fr).join(', ')}.`,
                    en: `No requirement treats the ${missing.map(({ en }) => en).join(', ')} ${several ? 'qualities' : 'quality'}.`,
                },
                advice: {
                    fr: 'Écrivez une exigence pour chacune, ou donnez sa « qualité » à une exigence qui la traite déjà.',
                    en: 'Write a requirement for each, or state the “quality” of a requirement that treats it already.',
                },
                fixes: [declareEach(programme, header, 'requirement', untreated.map(qualityOf), {
                    fr: `Déclarer une exigence pour ${several ? 'chacune' : 'elle'}`,
                    en: `Declare a requirement for ${several ? 'each' : 'it'}`,
                })],
            };
        }
    },
};

function asked({ header }: Programme): readonly Quality[] {
    const all = Object.keys(names) as Quality[];
    const isInside = Boolean(header?.nature?.length) && header!.nature!.every(nature => inside.has(nature));
    return isInside && header?.sector !== 'publicSpace' && header?.sector !== 'neighbourhood' && header?.sector !== 'urbanDevelopment'
        ? all.filter(quality => quality !== 'urban' && quality !== 'landscape') : all;
}

/** The qualities that the requirements of each file treat, as if all were in force. */
const treatedInFiles = perModel(({ elements }) => [...new Set(elements.flatMap(element =>
    (isKind(element, 'requirement') && element.status !== 'withdrawn' ? qualitiesOf(element) : [])))]);

function qualitiesOf({ quality, nature }: Element<'requirement'>): readonly string[] {
    return [...quality ?? [], ...nature ? [nature] : []].flatMap(word => [word, ...belongs[word] ?? []]);
}

function qualityOf(quality: Quality): Bilingual {
    return { fr: `qualité ${spell(quality, 'fr')}`, en: `quality ${spell(quality, 'en')}` };
}
