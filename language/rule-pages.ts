import { typeset } from './document/typography.js';
import type { Language } from './grammar/vocabulary.js';
import type { Bilingual, Severity } from './model/findings.js';
import { families, type Family, type Rule } from './rules/rule.js';
import { Workbench } from './workbench.js';

/** The families of rules as chapters are headed. */
export const familyTitles: Readonly<Record<Family, Bilingual>> = {
    programme: { fr: 'Programme', en: 'Programme' },
    roles: { fr: 'Rôles', en: 'Roles' },
    usage: { fr: 'Usages', en: 'Usage' },
    amu: { fr: 'Assistance à maîtrise d’usage', en: 'Assistance to users' },
    requirement: { fr: 'Exigences', en: 'Requirements' },
    wording: { fr: 'Rédaction', en: 'Wording' },
    verification: { fr: 'Vérifications', en: 'Verifications' },
    traceability: { fr: 'Traçabilité', en: 'Traceability' },
    calculation: { fr: 'Calculs', en: 'Calculations' },
    spaces: { fr: 'Espaces', en: 'Spaces' },
    cost: { fr: 'Coûts', en: 'Costs' },
    planning: { fr: 'Calendrier', en: 'Schedule' },
    risk: { fr: 'Risques', en: 'Risks' },
    tender: { fr: 'Consultations', en: 'Tenders' },
    systems: { fr: 'Systèmes d’information', en: 'Information systems' },
    waivers: { fr: 'Dérogations', en: 'Waivers' },
    completeness: { fr: 'Complétude par phase', en: 'Completeness by phase' },
};

/** The severities as pages name them. */
const severityTitles: Readonly<Record<Severity, Bilingual>> = {
    error: { fr: 'erreur', en: 'error' },
    warning: { fr: 'avertissement', en: 'warning' },
    information: { fr: 'remarque', en: 'remark' },
};

const words = {
    fr: {
        index: 'Règles', code: 'Code', rule: 'Règle', severity: 'Gravité', family: 'Famille', why: 'Pourquoi', todo: 'Que faire',
        says: 'Amont dit :',
        bad: 'À éviter', good: 'À écrire', reference: 'Référence', examples: '', all: 'Toutes les règles',
        intro: 'Ce que `amont check` et l’éditeur signalent, famille par famille. Ces pages sont produites à partir des règles.',
    },
    en: {
        index: 'Rules', code: 'Code', rule: 'Rule', severity: 'Severity', family: 'Family', why: 'Why', todo: 'What to do',
        says: 'Amont says:',
        bad: 'To avoid', good: 'To write', reference: 'Reference', all: 'All rules',
        examples: 'The examples are in French words; the same words exist in English.',
        intro: 'What `amont check` and the editor report, family by family. These pages are made from the rules.',
    },
} as const;

/** Rules by family, in the order of the manual; families without a rule are left out. */
export function byFamily(rules: readonly Rule[]): readonly { readonly family: Family; readonly rules: readonly Rule[] }[] {
    return families.map(family => ({ family, rules: rules.filter(rule => rule.family === family) })).filter(({ rules: own }) =>
        own.length > 0);
}

/** The page of a rule, in Markdown, under a heading of a level. What Amont says is what the rule finds in its own bad example. */
export function rulePage(rule: Rule, language: Language, level = 1): string {
    const w = words[language];
    const say = (text: Bilingual): string => typeset(text[language], language);
    const head = '#'.repeat(level);
    const found = findingIn(rule);
    return [
        `${head} ${say(rule.title)}`,
        `\`${rule.code}\` · ${say(severityTitles[rule.severity])} · ${say(familyTitles[rule.family])}`,
        `${head}# ${w.why}`,
        say(rule.why),
        ...(found?.advice ? [`${head}# ${w.todo}`, say(found.advice)] : []),
        `${head}# ${w.bad}`,
        ...(w.examples === '' ? [] : [w.examples]),
        code(rule.example.bad),
        ...(found ? [typeset(w.says, language), `> ${say(found.message)}`] : []),
        `${head}# ${w.good}`,
        code(rule.example.good),
        ...(rule.reference === undefined ? [] : [`${head}# ${w.reference}`, typeset(rule.reference, language)]),
    ].join('\n\n');
}

/** What a rule's page says, as a file of the manual. */
function rulePageFile(rule: Rule, language: Language): string {
    return `${rulePage(rule, language)}\n\n[${words[language].all}](README.md)\n`;
}

/** The list of all the rules, in Markdown; each code leads to its page. */
function ruleIndex(rules: readonly Rule[], language: Language): string {
    const w = words[language];
    const chapters = byFamily(rules).map(({ family, rules: own }) => [
        `## ${typeset(familyTitles[family][language], language)}`,
        '',
        `| ${w.code} | ${w.rule} | ${w.severity} |`,
        '|---|---|---|',
        ...own.map(({ code: name, title, severity }) =>
            `| [\`${name}\`](${name}.md) | ${typeset(title[language], language).replace(/\|/g, '\\|')} | ${severityTitles[severity][language]} |`),
    ].join('\n'));
    return `${[`# ${w.index}`, typeset(w.intro, language), ...chapters].join('\n\n')}\n`;
}

/** The whole manual as one text, in Markdown. */
export function ruleManual(rules: readonly Rule[], language: Language): string {
    const w = words[language];
    const chapters = byFamily(rules).flatMap(({ family, rules: own }) => [
        `## ${typeset(familyTitles[family][language], language)}`, ...own.map(rule => rulePage(rule, language, 3)),
    ]);
    return `${[`# ${w.index}`, typeset(w.intro, language), ...chapters].join('\n\n')}\n`;
}

/** The files of the manual in both languages, by their paths in its folder. */
export function manualFiles(rules: readonly Rule[]): ReadonlyMap<string, string> {
    const files = new Map<string, string>();
    for (const language of ['fr', 'en'] as const) {
        files.set(`${language}/README.md`, ruleIndex(rules, language));
        rules.forEach(rule => files.set(`${language}/${rule.code}.md`, rulePageFile(rule, language)));
    }
    return files;
}

function findingIn({ code: wanted, example }: Rule) {
    const workbench = new Workbench();
    workbench.setToday('2026-01-01');
    workbench.setText('/programme.amont', plain(example.bad));
    return workbench.programmes.flatMap(({ findings }) => findings).find(({ code: found }) => found === wanted);
}

function code(example: string): string {
    return `\`\`\`amont\n${plain(example).trimEnd()}\n\`\`\``;
}

/** An example without the marks that its test reads. */
function plain(example: string): string {
    return example.replace(/[‹›]/g, '');
}
