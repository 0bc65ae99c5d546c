import { kindOf } from '../../grammar/concepts.js';
import { spell } from '../../grammar/vocabulary.js';
import type { AnyElement } from '../../model/elements.js';
import type { Programme } from '../../model/programme.js';
import { occurrencesOf, targetAt } from '../occurrences.js';
import type { TextEdit } from '../rename.js';
import type { Asked, Made, Refactoring } from './refactoring.js';

const numbered = /^(.*?)(\d+)$/;

/** Numbers a family of names (`EX-ACOU-…`) anew, in the order of the text, wherever they are named. */
export function renumberFamily({ view, programmes, start }: Asked): readonly Refactoring[] {
    const target = targetAt(view, start)?.element;
    const family = target && numbered.exec(target.id)?.[1];
    if (!target || family === undefined || family === '' || !view.programme.isOwn(target) || target.kind === 'space') {
        return [];
    }
    const members = membersOf(view.programme, target, family);
    const names = newNames(members, family);
    if (members.length < 2 || members.every(({ id }, i) => id === names[i])) {
        return [];
    }
    return [{
        id: `renumber:${family}`, kind: 'rewrite',
        title: { fr: `Renuméroter ${family}… dans l’ordre du texte`, en: `Renumber ${family}… in the order of the text` },
        make: () => made(view.programme, programmes, members, names),
    }];
}

/** Names of a family are never qualified, so that their places are those of their relations; but for units. */
function renamed(programmes: readonly Programme[], member: AnyElement, newText: string): TextEdit[] {
    if (member.kind === 'unit') {
        return occurrencesOf(programmes, member).map(({ range }) => ({ range, newText }));
    }
    const places = new Map<string, TextEdit>();
    const add = (range: TextEdit['range']): unknown => places.set(`${range.file}:${range.start}`, { range, newText });
    add(member.nameRange);
    for (const programme of programmes) {
        const known = programme.get(member.key);
        if (known?.nameRange.file === member.nameRange.file && known.nameRange.start === member.nameRange.start) {
            programme.incoming(known).forEach(({ range }) => add(range));
        }
    }
    return [...places.values()];
}

function membersOf(programme: Programme, { kind }: AnyElement, family: string): readonly AnyElement[] {
    return (programme.of(kind) as readonly AnyElement[])
        .filter(one => programme.isOwn(one) && !one.derived && numbered.exec(one.id)?.[1] === family);
}

function newNames(members: readonly AnyElement[], family: string): readonly string[] {
    const width = Math.max(String(members.length).length, ...members.map(({ id }) => numbered.exec(id)![2]!.length));
    return members.map((_, i) => `${family}${String(i + 1).padStart(width, '0')}`);
}

function made(programme: Programme, programmes: readonly Programme[], members: readonly AnyElement[], names: readonly string[]): Made {
    const ours = new Set(members.map(({ id }) => id));
    const seen = new Set<string>();
    const twice = members.find(({ id }) => seen.size === seen.add(id).size);
    if (twice) {
        return { refused: {
            fr: `${twice.id} est déclaré deux fois : donnez d’abord un nom à chacun.`,
            en: `${twice.id} is declared twice: give each a name of its own first.`,
        } };
    }
    const coming = new Set(names.filter(name => !ours.has(name)));
    const taken = programmes.flatMap(({ elements }) => elements)
        .find(({ id, kind, derived }) => coming.has(id) && !derived && kind !== members[0]!.kind);
    if (taken) {
        return { refused: {
            fr: `Le nom ${taken.id} est déjà pris : ${spell(kindOf(taken.kind).word, 'fr')} ${taken.id}.`,
            en: `The name ${taken.id} is taken: ${spell(kindOf(taken.kind).word, 'en')} ${taken.id}.`,
        } };
    }
    const holding = programmes.filter(one => one === programme || one.libraries.length > 0);
    return { edits: members.flatMap((member, i) => (member.id === names[i] ? [] : renamed(holding, member, names[i]!))) };
}
