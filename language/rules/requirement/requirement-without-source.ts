import { orAdapted } from '../../model/adaptation.js';
import type { Element } from '../../model/elements.js';
import type { Programme } from '../../model/programme.js';
import { addStub } from '../mending.js';
import type { Rule } from '../rule.js';

/** Where a requirement comes from: a stated source, a need, a text, another requirement, or whatever asks for it. */
export const requirementWithoutSource: Rule = {
    code: 'requirement-without-source',
    family: 'requirement',
    severity: 'warning',
    title: { fr: 'Exigence sans source', en: 'Requirement without source' },
    why: {
        fr: 'Sans origine, une exigence ne se défend pas : elle sera la première abandonnée quand le budget se tend.',
        en: 'Without an origin a requirement cannot be defended: it will be the first dropped when money is short.',
    },
    reference: 'ISO/IEC/IEEE 29148:2018',
    example: {
        bad: 'exigence ‹EX-1› "Visioconférence" { phases APD }',
        good: `besoin BES-1 "Se réunir à distance" {}
exigence EX-1 "Visioconférence" { source BES-1 }
exigence EX-2 "Réverbération" {}
scénario SC-1 "Réunion mixte" { étape "Tous s'entendent."  exige EX-2 }`,
    },
    suspect: { requirement: requirement => !hasSource(requirement) },
    each: {
        requirement(requirement, programme) {
            if (!orAdapted(programme, requirement, hasSource) && !isAskedFor(programme, requirement)) {
                return {
                    range: requirement.nameRange,
                    message: { fr: `Rien ne dit d’où vient ${requirement.id}.`, en: `Nothing says where ${requirement.id} comes from.` },
                    advice: {
                        fr: 'Ajoutez « source … », « répond à … » ou « selon … », ou exigez-la dans un scénario.',
                        en: 'Add “source …”, “answers …” or “according to …”, or require it in a scenario.',
                    },
                    fixes: [addStub(requirement, { fr: 'source', en: 'source' })],
                };
            }
            return undefined;
        },
    },
};

function hasSource({ source, answers, accordingTo, derivesFrom }: Element<'requirement'>): boolean {
    return source.length > 0 || accordingTo.length > 0 || Boolean(answers?.length) || Boolean(derivesFrom?.length);
}

function isAskedFor(programme: Programme, requirement: Element<'requirement'>): boolean {
    return programme.incoming(requirement).some(({ from, role }) => {
        const kind = programme.get(from)?.kind;
        return kind === 'scenario' || kind === 'commitment' || (kind === 'proposal' && role === 'leadsTo');
    });
}
