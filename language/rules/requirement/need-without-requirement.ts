import { isKind, type Element } from '../../model/elements.js';
import type { Programme } from '../../model/programme.js';
import { declareNew } from '../free-names.js';
import type { Rule } from '../rule.js';

/** A need is met when a requirement answers it, takes it as its source, or is asked for by a scenario that answers it. */
export const needWithoutRequirement: Rule = {
    code: 'need-without-requirement',
    family: 'requirement',
    severity: 'error',
    title: { fr: 'Besoin sans exigence', en: 'Need without requirement' },
    why: {
        fr: 'Un besoin qu’aucune exigence ne reprend n’oblige personne : il sera oublié à la conception.',
        en: 'A need that no requirement takes up obliges nobody: it will be forgotten in design.',
    },
    reference: 'ISO/IEC/IEEE 29148:2018; CCP L2421-2',
    example: {
        bad: 'besoin ‹BES-1› "Se réunir à distance" {}',
        good: 'besoin BES-1 "Se réunir à distance" {}\nexigence EX-1 "Visioconférence" { répond à BES-1 }',
    },
    each: {
        need(need, programme) {
            if (isMet(programme, need)) {
                return undefined;
            }
            return {
                range: need.nameRange,
                message: { fr: `Aucune exigence ne répond au besoin ${need.id}.`, en: `No requirement answers the need ${need.id}.` },
                advice: {
                    fr: `Écrivez une exigence avec « répond à ${need.id} », ou reliez-en une existante.`,
                    en: `Write a requirement with “answers ${need.id}”, or link an existing one.`,
                },
                fixes: [declareNew(programme, need, 'requirement', { fr: `répond à ${need.id}`, en: `answers ${need.id}` })],
            };
        },
    },
};

function isMet(programme: Programme, need: Element<'need'>): boolean {
    const answering: Element<'scenario'>[] = [];
    for (const { from, role } of programme.incoming(need)) {
        const element = programme.get(from);
        if (element && isKind(element, 'requirement') && (role === 'answers' || role === 'source')) {
            return true;
        }
        if (element && isKind(element, 'scenario') && role === 'answers') {
            answering.push(element);
        }
    }
    return answering.some(scenario => [scenario, ...scenario.steps, ...scenario.alternatives]
        .some(({ requires }) => programme.resolveAll(requires).length > 0));
}
