/** The room data sheets, one a page, behind the area programme that lists them. */
import type { Section } from '../nodes.js';
import { adjacenciesSection } from '../sections/adjacencies.js';
import { areasSection } from '../sections/areas.js';
import { section } from '../sections/parts.js';
import { sheetsSection } from '../sections/sheets.js';
import { citedRequirements, onePageEach, type Builder } from './parts.js';

const WORDS = {
    fr: { spaces: 'Surfaces et liaisons', cited: 'Exigences portées par les espaces' },
    en: { spaces: 'Areas and adjacencies', cited: 'Requirements that concern spaces' },
} as const;

/** Writes the sheets. */
export const roomSheets: Builder = c => {
    const words = WORDS[c.language];
    const sheets = sheetsSection(c);
    const areas = areasSection(c);
    if (sheets === undefined && areas === undefined) { return []; }
    return [
        section('espaces', words.spaces, [], [areas, adjacenciesSection(c)], { newPage: true }),
        sheets === undefined ? undefined : paged(sheets),
        citedRequirements(c, c.requirements.filter(each => each.in.length > 0), words.cited),
    ];
};

function paged(part: Section): Section {
    return {
        ...part, blocks: onePageEach(part.blocks),
        sections: part.sections.map((inside, index) => ({ ...paged(inside), ...(index > 0 ? { newPage: true } : {}) })),
    };
}
