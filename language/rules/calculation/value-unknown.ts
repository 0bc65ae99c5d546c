import type { AnyElement } from '../../model/elements.js';
import { nameOf } from '../kind-names.js';
import type { Hit, Rule } from '../rule.js';
import { calculationCircles } from './calculation-cycle.js';
import { calculationsIn, leavesOf } from './expressions.js';

const missing: Readonly<Record<string, { fr: string; en: string }>> = {
    parameter: { fr: 'de valeur', en: 'value' }, user: { fr: 'd’effectif', en: 'headcount' },
    spaceType: { fr: 'de surface', en: 'area' }, unit: { fr: 'de surface', en: 'area' },
};

/** Said where a calculation first uses it. A space or a cost item without its figure is told of where it is declared. */
export const valueUnknown: Rule = {
    code: 'value-unknown',
    family: 'calculation',
    severity: 'error',
    title: { fr: 'Calcul sur une valeur qui manque', en: 'Calculation on a missing value' },
    why: {
        fr: 'Le calcul n’a pas de résultat tant que l’une de ses valeurs n’est pas donnée.',
        en: 'The calculation has no result as long as one of its values is not given.',
    },
    example: {
        bad: 'donnée POSTES "Postes" {}\nposte MOBILIER "Mobilier" { montant ‹POSTES› × 1 400 € HT }',
        good: 'donnée POSTES "Postes" { valeur 120 }\nposte MOBILIER "Mobilier" { montant POSTES × 1 400 € HT }',
    },
    *check(programme): Iterable<Hit> {
        const said = new Set<AnyElement>(calculationCircles(programme).flat());
        for (const { expression } of calculationsIn(programme)) {
            for (const leaf of leavesOf(expression)) {
                const element = leaf.op === 'reference' ? programme.resolve(leaf.reference) : undefined;
                const what = element && missing[element.kind];
                if (!what || said.has(element)) {
                    continue;
                }
                const result = programme.calculator.valueOf(element, leaf.range);
                if (!result.ok && result.problem.reason === 'no-value' && result.problem.left === element.id) {
                    said.add(element);
                    yield {
                        range: leaf.range,
                        message: {
                            fr: `${nameOf(element)} n’a pas ${what.fr} : ce calcul reste sans résultat.`,
                            en: `${nameOf(element)} has no ${what.en}: this calculation has no result.`,
                        },
                        advice: { fr: `Complétez ${nameOf(element)}.`, en: `Complete ${nameOf(element)}.` },
                        related: [{ range: element.nameRange, message: { fr: 'Déclaré ici.', en: 'Declared here.' } }],
                    };
                }
            }
        }
    },
};
