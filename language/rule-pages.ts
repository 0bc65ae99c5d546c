import { typeset } from './document/typography.js';
import type { Language } from './grammar/vocabulary.js';
import type { Bilingual, Finding, Fix, Severity } from './model/findings.js';
import { limitParts, type LimitPart } from './limits-settings.js';
import type { Profile } from './model/profile.js';
import { families, type Family, type Rule } from './rules/rule.js';
import { profiles, settingsName } from './settings.js';
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
        bad: 'À éviter', good: 'À écrire', fix: 'Corriger', fixes: 'Correction', sure: 'sûre', offered: 'proposée',
        surely: 'Correction sûre : l’éditeur la propose, et `amont fix` l’applique.',
        choose: 'L’éditeur propose ; à vous de choisir, et de compléter ce qui reste « à définir » :',
        reference: 'Référence', examples: '', all: 'Toutes les règles',
        profiles: 'Selon le profil', unreported: 'non signalé', limits: 'Ce qui se règle',
        profilesIntro: 'Gravité selon le profil du programme ; `rules`, dans `amont.json`, et les réglages de VS Code l’emportent.',
        limitsIntro: 'Dans `amont.json`, sous `limits` puis sous le code de cette règle :',
        intro: 'Ce que `amont check` et l’éditeur signalent, famille par famille. Ces pages sont produites à partir des règles.',
    },
    en: {
        index: 'Rules', code: 'Code', rule: 'Rule', severity: 'Severity', family: 'Family', why: 'Why', todo: 'What to do',
        says: 'Amont says:',
        bad: 'To avoid', good: 'To write', fix: 'To mend', fixes: 'Fix', sure: 'sure', offered: 'offered',
        surely: 'A sure fix: the editor offers it, and `amont fix` applies it.',
        choose: 'The editor offers; it is for you to choose, and to complete what is left “to be defined”:',
        reference: 'Reference', all: 'All rules',
        examples: 'The examples are in French words; the same words exist in English.',
        profiles: 'By profile', unreported: 'not reported', limits: 'What may be set',
        profilesIntro: 'Severity by the profile of the programme; `rules` in `amont.json` and the settings of VS Code count over it.',
        limitsIntro: 'In `amont.json`, under `limits`, then under the code of this rule:',
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
    const first = findingIn(rule);
    return [
        `${head} ${say(rule.title)}`,
        `\`${rule.code}\` · ${say(severityTitles[rule.severity])} · ${say(familyTitles[rule.family])}`,
        `${head}# ${w.why}`,
        say(rule.why),
        ...(first?.advice ? [`${head}# ${w.todo}`, say(first.advice)] : []),
        `${head}# ${w.bad}`,
        ...(w.examples === '' ? [] : [w.examples]),
        code(rule.example.bad),
        ...(first ? [typeset(w.says, language), `> ${say(first.message)}`] : []),
        `${head}# ${w.good}`,
        code(rule.example.good),
        ...fixesOf(rule, say, language).flatMap((part, i) => (i === 0 ? [`${head}# ${w.fix}`, part] : [part])),
        ...profileTable(rule, language, head),
        ...limitList(rule, language, head),
        ...(rule.reference === undefined ? [] : [`${head}# ${w.reference}`, typeset(rule.reference, language)]),
    ].join('\n\n');
}

/** How much a rule weighs for each profile, where they differ: what it finds in its own bad example. */
function profileTable(rule: Rule, language: Language, head: string): readonly string[] {
    const w = words[language];
    const names = Object.keys(profileNames) as Profile[];
    const found = names.map(name => findingIn(rule, name)?.severity);
    if (found.every(severity => severity === found[0])) {
        return [];
    }
    const title = (severity: Severity | undefined): string => (severity ? severityTitles[severity][language] : w.unreported);
    return [`${head}# ${w.profiles}`, typeset(w.profilesIntro, language), [
        `| ${names.map(name => profileNames[name][language]).join(' | ')} |`, `|${names.map(() => '---|').join('')}`,
        `| ${found.map(title).join(' | ')} |`,
    ].join('\n')];
}

const profileNames: Readonly<Record<Profile, Bilingual>> = {
    public: { fr: '`public`', en: '`public`' }, private: { fr: '`privé`', en: '`private`' }, si: { fr: '`si`', en: '`si`' },
};

function limitList({ code: name }: Rule, language: Language, head: string): readonly string[] {
    const parts = Object.entries<LimitPart>(Object.entries(limitParts).find(([code]) => code === name)?.[1] ?? {});
    const lines = parts.map(([part, { title, example }]) => `- \`"${part}": "${example}"\` ${typeset(title[language], language)}`);
    return lines.length === 0 ? []
        : [`${head}# ${words[language].limits}`, typeset(words[language].limitsIntro, language), lines.join('\n')];
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
        `| ${w.code} | ${w.rule} | ${w.severity} | ${w.fixes} |`,
        '|---|---|---|---|',
        ...own.map(rule => {
            const fixes = offersOf(rule);
            const fix = fixes.length === 0 ? '' : fixes.some(({ sure }) => sure) ? w.sure : w.offered;
            const title = typeset(rule.title[language], language).replace(/\|/g, '\\|');
            return `| [\`${rule.code}\`](${rule.code}.md) | ${title} | ${severityTitles[rule.severity][language]} | ${fix} |`;
        }),
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

/** What is said of the fixes of a rule: first of the sure one, then of those that are chosen from. */
function fixesOf(rule: Rule, say: (text: Bilingual) => string, language: Language): readonly string[] {
    const w = words[language];
    const offers = offersOf(rule);
    const chosen = offers.filter(({ sure }) => !sure).map(({ title }) => `- ${say(title)}`);
    return [
        ...offers.some(({ sure }) => sure) ? [typeset(w.surely, language)] : [],
        ...chosen.length > 0 ? [typeset(w.choose, language), chosen.join('\n')] : [],
    ];
}

/** The fixes of what a rule finds in its own bad example, each once. */
function offersOf(rule: Rule): readonly Fix[] {
    const fixes = findingsOf(rule).flatMap(finding => finding.fixes ?? []);
    return [...new Map(fixes.map(fix => [fix.title.fr, fix])).values()];
}

function findingIn(rule: Rule, profile?: Profile): Finding | undefined {
    return findingsOf(rule, profile)[0];
}

const notTagged: Bilingual = { fr: 'aucune étiquette git ne porte ce nom', en: 'no git tag has this name' };

const found = new WeakMap<Rule, Map<Profile | undefined, readonly Finding[]>>();

/** What a rule finds in its own bad example, as it stands or for another profile. */
function findingsOf(rule: Rule, profile?: Profile): readonly Finding[] {
    const known = found.get(rule) ?? new Map<Profile | undefined, readonly Finding[]>();
    found.set(rule, known);
    let findings = known.get(profile);
    if (!findings) {
        const workbench = new Workbench();
        workbench.setToday('2026-01-01');
        const text = plain(rule.example.bad);
        const { before } = rule.example;
        if (before !== undefined) {
            workbench.setBaseline('/', before === 'missing' ? { problem: notTagged } : new Map([['/programme.amont', before]]));
        }
        const word = Object.keys(profiles).find(each => profiles[each] === profile);
        workbench.setText('/programme.amont', word ? text.replace(/\bprofil (?:public|privée?|si)\b/u, `profil ${word}`) : text);
        if (word) {
            workbench.setText(`/${settingsName}`, JSON.stringify({ profile: word }));
        }
        findings = workbench.programmes.flatMap(programme => programme.findings).filter(({ code: each }) => each === rule.code);
        known.set(profile, findings);
    }
    return findings;
}

function code(example: string): string {
    return `\`\`\`amont\n${plain(example).trimEnd()}\n\`\`\``;
}

/** An example without the marks that its test reads. */
function plain(example: string): string {
    return example.replace(/[‹›]/g, '');
}
