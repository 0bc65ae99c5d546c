/** For whom the project is: how many they are, when they are there, what they need. */
import type { Element } from '../../model/elements.js';
import { inlines, quantity } from '../build.js';
import type { Inline, Section } from '../nodes.js';
import type { Compilation } from './compilation.js';
import { aboutCell, elementTable, longDescriptions, section } from './parts.js';
import { expressionInlines, hoursText } from './values.js';

const WORDS = {
    fr: {
        title: 'Usagers', caption: 'Usagers, effectifs et présence', code: 'Code', user: 'Usagers', headcount: 'Effectif',
        presence: 'Présence', hours: 'Horaires', spokesperson: 'Porte-parole',
    },
    en: {
        title: 'Users', caption: 'Users, headcount and presence', code: 'Code', user: 'Users', headcount: 'Headcount',
        presence: 'Presence', hours: 'Hours', spokesperson: 'Spokesperson',
    },
} as const;

/** The groups of users, each under the one that it is part of. */
export function usersSection(c: Compilation): Section | undefined {
    const words = WORDS[c.language];
    const users = nested(c);
    if (users.length === 0) { return undefined; }
    const headcount = (user: Element<'user'>): readonly Inline[] =>
        (user.headcount === undefined ? [] : expressionInlines(c, user.headcount, { alone: true }));
    const table = elementTable(users, [
        { title: words.code, kind: 'code', header: true, cell: user => user.id },
        { title: words.user, cell: user => aboutCell(c, user, ['headcount', 'presence', 'hours', 'spokesperson']) },
        { title: words.headcount, kind: 'number', cell: headcount },
        { title: words.presence, kind: 'number',
            cell: user => (user.presence === undefined ? [] : expressionInlines(c, user.presence, { share: true, alone: true })) },
        { title: words.hours, cell: user => (user.hours === undefined ? [] : [quantity(hoursText(c, user.hours))]) },
        { title: words.spokesperson, cell: user => (user.spokesperson === undefined ? [] : c.named([user.spokesperson])) },
    ], { caption: inlines(words.caption), rowId: user => c.target(user) });
    return section('usagers', words.title, [table, ...longDescriptions(c, users)]);
}

/** Groups in the order of the text, each followed by its parts. */
function nested(c: Compilation): readonly Element<'user'>[] {
    const users = c.of('user');
    const parts = new Map<string, Element<'user'>[]>();
    const roots: Element<'user'>[] = [];
    for (const user of users) {
        const whole = user.partOf && c.programme.resolve(user.partOf);
        if (whole === undefined || whole.key === user.key) { roots.push(user); continue; }
        const known = parts.get(whole.key);
        if (known === undefined) { parts.set(whole.key, [user]); } else { known.push(user); }
    }
    const ordered: Element<'user'>[] = [];
    const seen = new Set<string>();
    const visit = (user: Element<'user'>): void => {
        if (seen.has(user.key)) { return; }
        seen.add(user.key);
        ordered.push(user);
        parts.get(user.key)?.forEach(visit);
    };
    // Groups that are part of each other in a circle have no root.
    [...roots, ...users].forEach(visit);
    return ordered;
}
