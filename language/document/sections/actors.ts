/** Who takes part, who decides and who advises. */
import type { Word } from '../../grammar/vocabulary.js';
import type { Element } from '../../model/elements.js';
import { definition, inlines, text } from '../build.js';
import type { Definition, Inline, Section } from '../nodes.js';
import { capitalised } from '../typography.js';
import { joined, type Compilation } from './compilation.js';
import { aboutCell, elementTable, longDescriptions, section } from './parts.js';
import { shown } from './words.js';

const WORDS = {
    fr: {
        title: 'Acteurs', caption: 'Acteurs et rôles', code: 'Code', actor: 'Acteur', role: 'Rôle', phases: 'Intervient en',
        duties: [
            ['Décide', ['projectOwner', 'delegatedOwner']], ['Conseille', ['amo']], ['Associe les usagers', ['amu']],
            ['Conçoit', ['designer']],
            ['Réalise', ['generalContractor', 'contractor', 'supplier']], ['Coordonne', ['coordinator']],
            ['Contrôle', ['technicalInspector', 'safetyCoordinator']], ['Gère et exploite', ['manager', 'operator', 'landlord']],
            ['Finance', ['funder']],
        ],
    },
    en: {
        title: 'Actors', caption: 'Actors and roles', code: 'Code', actor: 'Actor', role: 'Role', phases: 'Takes part in',
        duties: [
            ['Decides', ['projectOwner', 'delegatedOwner']], ['Advises', ['amo']], ['Brings in the users', ['amu']],
            ['Designs', ['designer']],
            ['Carries out', ['generalContractor', 'contractor', 'supplier']], ['Coordinates', ['coordinator']],
            ['Inspects', ['technicalInspector', 'safetyCoordinator']], ['Manages and operates', ['manager', 'operator', 'landlord']],
            ['Funds', ['funder']],
        ],
    },
} as const;

/** The actors, and what each may and may not do. */
export function actorsSection(c: Compilation): Section | undefined {
    const words = WORDS[c.language];
    const actors = c.of('actor');
    if (actors.length === 0) { return undefined; }
    const roles = (actor: Element<'actor'>): readonly Inline[] =>
        [...inlines(capitalised((actor.role ?? []).map(role => shown(role, c.language)).join(', '))), ...domains(c, actor)];
    const table = elementTable(actors, [
        { title: words.code, kind: 'code', header: true, cell: actor => actor.id },
        { title: words.actor, cell: actor => aboutCell(c, actor, ['role', 'domains', 'phases']) },
        { title: words.role, cell: roles },
        { title: words.phases, cell: actor => c.phases(actor.phases) },
    ], { caption: inlines(words.caption), rowId: actor => c.target(actor) });
    const duties = words.duties.flatMap(([duty, among]): readonly Definition[] => {
        const holders = actors.filter(actor => actor.role?.some(role => (among as readonly Word[]).includes(role)) === true);
        return holders.length === 0 ? [] : [definition(duty, c.links(holders, 'full'))];
    });
    return section('acteurs', words.title, [
        ...(duties.length === 0 ? [] : [{ kind: 'definitions' as const, presentation: 'facts' as const, items: duties }]),
        table, ...longDescriptions(c, actors),
    ]);
}

function domains(c: Compilation, actor: Element<'actor'>): readonly Inline[] {
    const listed = (actor.domains ?? []).map(domain => [text(shown(domain, c.language))]);
    return listed.length === 0 ? [] : [{ kind: 'line-break' }, ...joined(listed, ', ')];
}
