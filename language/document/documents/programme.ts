/** The whole functional and technical programme. */
import type { Section } from '../nodes.js';
import { actorsSection } from '../sections/actors.js';
import { adjacenciesSection } from '../sections/adjacencies.js';
import { areasSection } from '../sections/areas.js';
import { annexesSection, Chapters, type Place } from '../sections/chapters.js';
import type { Compilation } from '../sections/compilation.js';
import { contextSection, siteSection } from '../sections/context.js';
import { costsSection } from '../sections/costs.js';
import { decisionsSection } from '../sections/decisions.js';
import { deliverablesSection } from '../sections/deliverables.js';
import { indicatorsSection } from '../sections/indicators.js';
import { librariesSection } from '../sections/libraries.js';
import { needsSection } from '../sections/needs.js';
import { objectivesSection } from '../sections/objectives.js';
import { participationSection } from '../sections/participation.js';
import { section } from '../sections/parts.js';
import { PhaseUse } from '../sections/phase-use.js';
import { planningSection } from '../sections/planning.js';
import { glossarySection, parametersSection, regulationsSection } from '../sections/references.js';
import { requirementsSection } from '../sections/requirements.js';
import { risksSection } from '../sections/risks.js';
import { scenariosSection } from '../sections/scenarios.js';
import { sheetsSection } from '../sections/sheets.js';
import { summarySection } from '../sections/summary.js';
import { tendersSection } from '../sections/tenders.js';
import { traceabilitySection } from '../sections/traceability.js';
import { usersSection } from '../sections/users.js';
import { waiversSection } from '../sections/waivers.js';
import type { Builder } from './parts.js';

/** The parts in the field's order, each between the chapters that were placed beside it. */
export const programmeSections: Builder = c => {
    const chapters = new Chapters(c);
    const use = new PhaseUse(c);
    const at = (place: Place, part: Section | undefined): readonly (Section | undefined)[] => {
        const { before, after } = chapters.beside(place);
        return [...before, part, ...after];
    };
    return [
        summarySection(c, use),
        ...at('context', contextSection(c, chapters)),
        ...at('actors', actorsSection(c)),
        ...at('objectives', objectivesSection(c)),
        ...at('site', siteSection(c, chapters)),
        ...at('users', usersSection(c)),
        ...at('needs', needsSection(c)),
        ...at('scenarios', scenariosSection(c)),
        ...at('spaces', spaces(c)),
        ...at('sheets', sheetsSection(c)),
        ...at('requirements', requirementsSection(c)),
        ...at('activities', participationSection(c, chapters)),
        ...at('indicators', indicatorsSection(c)),
        ...at('costs', costsSection(c)),
        ...at('planning', planningSection(c, use)),
        traceabilitySection(c, use),
        ...at('risks', risksSection(c)),
        ...at('decisions', decisionsSection(c)),
        waiversSection(c),
        ...at('tenders', tendersSection(c)),
        deliverablesSection(c), regulationsSection(c), parametersSection(c), librariesSection(c),
        ...at('terms', glossarySection(c)),
        annexesSection(c, chapters),
    ];
};

const WORDS = {
    fr: { spaces: 'Espaces' },
    en: { spaces: 'Spaces' },
} as const;

function spaces(c: Compilation): Section | undefined {
    return section('espaces', WORDS[c.language].spaces, [], [areasSection(c), adjacenciesSection(c)], { newPage: true });
}
