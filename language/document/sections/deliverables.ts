/** What each actor must hand over, when and to whom. */
import { capitalised } from '../typography.js';
import { inlines, text } from '../build.js';
import type { Inline, Section } from '../nodes.js';
import { joined, type Compilation } from './compilation.js';
import { aboutCell, elementTable, longDescriptions, section } from './parts.js';
import { periodText } from './values.js';
import { shown } from './words.js';

const WORDS = {
    fr: {
        title: 'Livrables', code: 'Code', deliverable: 'Livrable', by: 'Remis par', for: 'Pour', phase: 'Phase', due: 'Échéance',
        document: 'Document',
    },
    en: {
        title: 'Deliverables', code: 'Code', deliverable: 'Deliverable', by: 'Due from', for: 'For', phase: 'Phase', due: 'Due',
        document: 'Document',
    },
} as const;

/** The table of deliverables. */
export function deliverablesSection(c: Compilation): Section | undefined {
    const words = WORDS[c.language];
    const all = c.of('deliverable');
    if (all.length === 0) { return undefined; }
    const table = elementTable(all, [
        { title: words.code, kind: 'code', header: true, cell: each => each.id },
        { title: words.deliverable, cell: (each): readonly Inline[] => joined([
            aboutCell(c, each, ['by', 'for', 'phase', 'due', 'contents', 'document']),
            each.document === undefined || shown(each.document, c.language).toLowerCase() === c.title(each).toLowerCase() ? []
            : [text(`${words.document}${c.language === 'fr' ? '\u00a0: ' : ': '}${shown(each.document, c.language)}`)],
            ...each.contents.map(content => [text('– '), ...c.line(content)]),
        ], { kind: 'line-break' }) },
        { title: words.by, cell: each => c.named(each.by) },
        { title: words.for, cell: each => c.named(each.for) },
        { title: words.phase, cell: each => c.phases(each.phase) },
        { title: words.due, cell: each => (each.due === undefined ? '' : capitalised(periodText(c, each.due))) },
    ], { caption: inlines(words.title), rowId: each => c.target(each), presentation: 'wide' });
    return section('livrables', words.title, [table, ...longDescriptions(c, all)]);
}
