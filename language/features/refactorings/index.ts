import { entriesToTable, mayBecomeTable, tableToEntries, type Conversion } from '../tables/converting.js';
import { tableAt } from '../tables/table.js';
import { missingChapters } from './chapters.js';
import { extractRequirement } from './extract.js';
import { moveElement } from './move.js';
import type { Asked, Made, Refactoring } from './refactoring.js';
import { renumberFamily } from './renumber.js';
import { splitRequirement } from './split.js';
import { translateKeywords } from './translate.js';

const all: readonly ((asked: Asked) => readonly Refactoring[])[] = [
    extractRequirement, splitRequirement, tableApart, tableTogether, renumberFamily, moveElement, missingChapters, translateKeywords,
];

/** The refactorings that a place, or a selection, is offered. */
export function refactoringsAt(asked: Asked): readonly Refactoring[] {
    return all.flatMap(offered => offered(asked));
}

function tableApart({ view, start, end }: Asked): readonly Refactoring[] {
    const table = start === end ? tableAt(view, start) : undefined;
    return table && table.entry.opening?.opens !== 'declaration' ? [{
        id: 'table-to-declarations', kind: 'rewrite',
        title: table.listed.opens === 'declarationTable'
            ? { fr: 'Remplacer le tableau par des déclarations', en: 'Replace the table by declarations' }
            : { fr: 'Remplacer le tableau par une ligne pour chacun', en: 'Replace the table by a line for each' },
        make: () => madeFrom(view, tableToEntries(view, start)),
    }] : [];
}

function tableTogether({ view, start, end }: Asked): readonly Refactoring[] {
    return mayBecomeTable(view, start, end) ? [{
        id: 'declarations-to-table', kind: 'rewrite',
        title: { fr: 'Remplacer ces déclarations par un tableau', en: 'Replace these declarations by a table' },
        make: () => madeFrom(view, entriesToTable(view, start, end)),
    }] : [];
}

function madeFrom({ file }: Asked['view'], made: Conversion | undefined): Made {
    return made === undefined ? { edits: [] } : 'refused' in made ? made : {
        edits: made.changes.map(({ start, end, newText }) => ({ range: { file, start, end }, newText })),
    };
}
