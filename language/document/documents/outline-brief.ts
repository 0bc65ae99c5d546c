/** The outline brief: why, for whom, how large, at what cost and when, before anything is specified. */
import type { Section } from '../nodes.js';
import { inlines, paragraph } from '../build.js';
import { actorsSection } from '../sections/actors.js';
import { adjacenciesSection } from '../sections/adjacencies.js';
import { areasSection } from '../sections/areas.js';
import { Chapters } from '../sections/chapters.js';
import type { Compilation } from '../sections/compilation.js';
import { contextSection, siteSection } from '../sections/context.js';
import { costsSection } from '../sections/costs.js';
import { decisionsSection } from '../sections/decisions.js';
import { needsSection } from '../sections/needs.js';
import { objectivesSection } from '../sections/objectives.js';
import { elementTable, section } from '../sections/parts.js';
import { PhaseUse } from '../sections/phase-use.js';
import { planningSection } from '../sections/planning.js';
import { risksSection } from '../sections/risks.js';
import { summarySection } from '../sections/summary.js';
import { usersSection } from '../sections/users.js';
import { requirementColumns, type Builder, type Requirement } from './parts.js';

const WORDS = {
    fr: {
        spaces: 'Espaces', title: 'Exigences structurantes', all: 'Exigences',
        lead: (shown: number, all: number) => `Les ${shown} exigences indispensables ou impératives, sur ${all} : `
            + 'celles dont dépendent la faisabilité, le site et l’enveloppe.',
    },
    en: {
        spaces: 'Spaces', title: 'Structuring requirements', all: 'Requirements',
        lead: (shown: number, all: number) => `The ${shown} essential or imperative requirements out of ${all}: `
            + 'those on which feasibility, site and budget depend.',
    },
} as const;

/** Writes the outline brief. */
export const outlineBrief: Builder = c => {
    const chapters = new Chapters(c);
    const use = new PhaseUse(c);
    return [
        summarySection(c, use), contextSection(c, chapters), actorsSection(c), objectivesSection(c), siteSection(c, chapters),
        usersSection(c), needsSection(c),
        section('espaces', WORDS[c.language].spaces, [], [areasSection(c), adjacenciesSection(c)], { newPage: true }),
        structuring(c), costsSection(c), planningSection(c, use), risksSection(c), decisionsSection(c),
    ];
};

function structuring(c: Compilation): Section | undefined {
    const words = WORDS[c.language];
    const strict = c.requirements.filter(isStructuring);
    const some = strict.length > 0 && strict.length < c.requirements.length;
    const listed = some ? strict : c.requirements;
    if (listed.length === 0) { return undefined; }
    return section('exigences', some ? words.title : words.all, [
        ...(some ? [paragraph(inlines(words.lead(listed.length, c.requirements.length)), 'lead')] : []),
        elementTable(listed, requirementColumns(c), { rowId: each => c.target(each), presentation: 'wide' }),
    ], [], { newPage: true });
}

function isStructuring({ priority, criteria }: Requirement): boolean {
    return priority === 'essential' || priority === 'mandatory' || priority === 'must'
        || criteria.some(({ flexibility }) => flexibility === 'F0');
}
