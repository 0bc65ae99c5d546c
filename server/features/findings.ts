import type { Finding } from '../../language/model/findings.js';
import type { Bilingual } from '../../language/model/findings.js';
import { familyTitles } from '../../language/rule-pages.js';
import { rules } from '../../language/rules/index.js';
import { families } from '../../language/rules/rule.js';
import { findingsRequest, type FindingFamily, type FindingRule } from '../protocol-views.js';
import type { Feature } from '../feature.js';
import type { Session } from '../session.js';
import { countsOf, programmeIn } from './views.js';

const ruleOf = new Map(rules.map(rule => [rule.code, rule]));

/** What no rule of ours found: what could not be read comes before the families, what a firm's own rules ask for after them. */
const others: Readonly<Record<'reading' | 'own', Bilingual>> = {
    reading: { fr: 'Lecture des textes', en: 'Reading of the texts' }, own: { fr: 'Règles de la maison', en: 'House rules' },
};
const order: readonly string[] = ['reading', ...families, 'own'];

/** The findings of a programme, family by family: those that the text waives and that settings turn off are not among them. */
export const findings: Feature = {
    capabilities: {},
    listen(session) {
        session.connection.onRequest(findingsRequest, session.answering('findings', [] as readonly FindingFamily[],
            ({ folder }: { readonly folder: string }): readonly FindingFamily[] => {
                const groups = groupedBy(programmeIn(session, folder)?.findings ?? [], familyOf);
                return [...groups].sort(([one], [other]) => order.indexOf(one) - order.indexOf(other)).map(([name, all]) => ({
                    name, title: session.say(titleOf(name)), counts: countsOf(all),
                    rules: [...groupedBy(all, ({ code }) => code)].map(([code, found]) => describe(session, code, found)),
                }));
            }));
    },
};

function describe(session: Session, code: string, found: readonly Finding[]): FindingRule {
    const title = ruleOf.get(code)?.title;
    return {
        code, title: title ? session.say(title) : code.replace(/^own\//, ''), counts: countsOf(found),
        findings: found.map(({ severity, message, range }) =>
            ({ severity, message: session.say(message), place: session.locationOf(range) })),
    };
}

function familyOf({ code }: Finding): string {
    return ruleOf.get(code)?.family ?? (code.startsWith('own/') ? 'own' : 'reading');
}

function titleOf(name: string): Bilingual {
    const family = families.find(each => each === name);
    return family ? familyTitles[family] : others[name === 'own' ? 'own' : 'reading'];
}

function groupedBy(found: readonly Finding[], name: (finding: Finding) => string): ReadonlyMap<string, readonly Finding[]> {
    const groups = new Map<string, Finding[]>();
    for (const finding of found) {
        const group = groups.get(name(finding));
        if (group) {
            group.push(finding);
        } else {
            groups.set(name(finding), [finding]);
        }
    }
    return groups;
}
