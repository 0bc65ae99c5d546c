/** The pages of the manual on what each phase asks of a programme, made from the table of completeness. */
import { areas, points, type Area, type Point } from '../language/completeness/points.js';
import { typeset } from '../language/document/typography.js';
import type { Language } from '../language/grammar/vocabulary.js';
import type { Bilingual } from '../language/model/findings.js';
import { phaseOfStep, reasonOf, stepNames, type PresetName, type Step } from '../language/model/steps.js';

const words = {
    fr: {
        title: 'Ce que chaque phase demande',
        lead: 'Un même programme se juge à la phase où il en est : `amont check --at APD`, `amont status --at APD`, ou '
            + 'la phase choisie dans la '
            + 'barre d’état de VS Code ; sinon son `stade`. Ce qui n’est pas encore dû n’est pas signalé. '
            + 'Cette page est produite à partir de la table que l’on vérifie.',
        own: 'Une échelle de phases déclarée dans le programme se lit d’après ses équivalences (`équivaut à APD`) ; ce '
            + 'pour quoi elle n’a pas de '
            + 'phase est dû à la suivante. Sans aucune équivalence, c’est la place dans l’échelle qui compte : le programme au quart, '
            + 'l’avant-projet vers le milieu, la passation des marchés aux trois cinquièmes.',
        counted: 'Le chiffre de `amont status` compte ce qui est dû à la phase et avant elle, et ce qui est là. '
            + 'Une règle réglée sur `off` ne compte pas ; ce qu’une dérogation écarte compte comme fait.',
        ladders: { mop: 'mop', developer: 'promoteur', si: 'si' },
        point: 'Ce qui manque', area: 'Famille', when: 'Quand', from: 'dès cette phase',
        rule: 'Règle',
    },
    en: {
        title: 'What each phase asks for',
        lead: 'One programme is judged by the phase where it stands: `amont check --at APD`, `amont status --at APD`, '
            + 'or the phase chosen in the '
            + 'status bar of VS Code; else its `stage`. What is not due yet is not reported. This page is made from the '
            + 'table that is checked.',
        own: 'A ladder of phases that a programme declares is read by its equivalents (`equivalent to APD`); what it '
            + 'has no phase for is due at '
            + 'the next. Without any equivalent its place in the ladder counts: the programme at a quarter, outline and '
            + 'detailed design about '
            + 'the middle, the award of contracts at three fifths.',
        counted: 'The figure of `amont status` counts what is due at the phase and before it, and what of it is there. '
            + 'A rule that settings turn off does not count; what a waiver sets aside counts as done.',
        ladders: { mop: 'mop', developer: 'developer', si: 'si' },
        point: 'What is missing', area: 'Area', when: 'When', from: 'from this phase on',
        rule: 'Rule',
    },
} as const;

/** The text of the page in a language. */
export function completenessPage(language: Language): string {
    const w = words[language];
    const say = (text: string | Bilingual): string => typeset(typeof text === 'string' ? text : text[language], language);
    const heading = (step: Step): string => (Object.keys(w.ladders) as PresetName[])
        .map(ladder => `${phaseOfStep(step, ladder)} (${w.ladders[ladder]})`).join(', ');
    const row = ({ rule, area, moment }: Point): string =>
        `| ${areas[area][language]} | ${say(rule.title).replace(/\|/g, '\\|')} | ${moment ? say(moment) : w.from} | `
        + `[\`${rule.code}\`](../rules/${language}/${rule.code}.md) |`;
    const order = Object.keys(areas) as Area[];
    const chapters = stepNames.flatMap(step => {
        const own = points.filter(point => point.step === step).sort((a, b) => order.indexOf(a.area) - order.indexOf(b.area));
        return [`## ${heading(step)}`, say(reasonOf(step)), [
            `| ${w.area} | ${w.point} | ${w.when} | ${w.rule} |`, '|---|---|---|---|', ...own.map(row),
        ].join('\n')];
    });
    return `${[`# ${w.title}`, say(w.lead), say(w.counted), ...chapters, say(w.own)].join('\n\n')}\n`;
}
