import type { Finding, Severity } from './model/findings.js';
import { readLimits } from './limits-settings.js';
import type { Limits } from './model/limits.js';
import type { Profile } from './model/profile.js';
import { readJson, type JsonNode } from './readers/json-text.js';
import { readOwnRules } from './own-rules.js';
import { rules } from './rules/index.js';
import type { OwnRule } from './rules/own-rule.js';
import { entriesOf, oneOf, suggestion, textOf, type Report } from './settings-values.js';

/** The name of the file in a programme's folder that holds its settings. */
export const settingsName = 'amont.json';

/** How much a rule weighs in a programme: as its settings say. */
export type Weight = Severity | 'off';

/** Every weight, the lightest first. */
export const weights: readonly Weight[] = ['off', 'information', 'warning', 'error'];
/** The words of the file that stand for profiles. */
export const profiles: Readonly<Record<string, Profile>> = { 'public': 'public', 'privé': 'private', 'private': 'private', 'si': 'si' };

/** The settings of a programme, read. */
export interface Settings {
    readonly file: string;
    readonly profile?: Profile;
    /** The figures that rules compare with. */
    readonly limits?: Partial<Limits>;
    /** The Word document that documents are written on, as a path from the programme's folder. */
    readonly template?: string;
    /** How much rules weigh, by their codes. */
    readonly rules: ReadonlyMap<string, Weight>;
    /** The rules that the firm adds to the built-in ones. */
    readonly requires: readonly OwnRule[];
    /** What is wrong in the file itself. */
    readonly findings: readonly Finding[];
}

/** The code under which a programme's settings are found fault with. */
const code = 'settings';

const known = new Set(rules.map(({ code: name }) => name));

/** Whether a path is that of a settings file. */
export function isSettings(file: string): boolean {
    return file === settingsName || file.endsWith(`/${settingsName}`);
}

/** Reads the settings of a programme. What is wrong in the file is a finding at its place, and the rest of it counts. */
export function readSettings(file: string, text: string): Settings {
    const findings: Finding[] = [];
    const report: Report = ({ start, end }, message, advice) => {
        findings.push({ code, severity: 'error', range: { file, start, end }, message, advice });
    };
    // A mark of the byte order is no part of the text.
    const read = readJson(text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text);
    if ('problem' in read) {
        const advice = {
            fr: 'Tant que ce n’est pas corrigé, aucun réglage ne compte.',
            en: 'Until this is mended, no setting counts.',
        };
        report(read, read.problem, advice);
        return { file, rules: new Map(), requires: [], findings };
    }
    let profile: Profile | undefined;
    let template: string | undefined;
    let limits: Partial<Limits> = {};
    let requires: readonly OwnRule[] = [];
    let overrides: ReadonlyMap<string, Weight> = new Map();
    for (const { key, value } of entriesOf(read.root, report)) {
        switch (key.value) {
            case '$schema': break;
            case 'profile': profile = oneOf(value, profiles, report); break;
            case 'rules': overrides = readWeights(value, report); break;
            case 'limits': limits = readLimits(value, report); break;
            case 'template': template = textOf(value, report); break;
            case 'requires': requires = readOwnRules(value, report); break;
            default: {
                const message = { fr: `« ${key.value} » n’est pas un réglage.`, en: `“${key.value}” is no setting.` };
                report(key, message, suggestion(key.value, ['profile', 'rules', 'requires', 'limits', 'template']));
            }
        }
    }
    return { file, ...(profile ? { profile } : {}), ...(template ? { template } : {}), limits, rules: overrides, requires, findings };
}

/** The weights that a host was given (an editor's settings), without what is none. */
export function weightsFrom(given: unknown): ReadonlyMap<string, Weight> {
    const entries = typeof given === 'object' && given !== null ? Object.entries(given) : [];
    return new Map(entries.filter((entry): entry is [string, Weight] =>
        known.has(entry[0]) && (weights as readonly unknown[]).includes(entry[1])));
}

/**
 * The findings of rules, weighed as settings say. What readers find (syntax, files, references to libraries) bears the code of no rule, and
 * stays as it is.
 */
export function weighed(
    findings: readonly Finding[], ...overrides: readonly (ReadonlyMap<string, Weight> | undefined)[]
): readonly Finding[] {
    if (overrides.every(each => !each?.size)) {
        return findings;
    }
    return findings.flatMap(finding => {
        const weight = overrides.reduce<Weight>((before, each) => each?.get(finding.code) ?? before, finding.severity);
        if (weight === 'off') {
            return [];
        }
        return weight === finding.severity ? [finding] : [{ ...finding, severity: weight }];
    });
}

function readWeights(node: JsonNode, report: Report): ReadonlyMap<string, Weight> {
    const overrides = new Map<string, Weight>();
    for (const { key, value } of entriesOf(node, report)) {
        if (!known.has(key.value)) {
            const message = { fr: `Aucune règle ne porte le code « ${key.value} ».`, en: `No rule has the code “${key.value}”.` };
            report(key, message, suggestion(key.value, known) ?? {
                fr: '« amont rules » donne les codes des règles ; les erreurs de lecture ne se règlent pas.',
                en: '“amont rules” gives the codes of the rules; errors of reading cannot be changed.',
            });
            continue;
        }
        const weight = oneOf(value, Object.fromEntries(weights.map(each => [each, each])), report);
        if (weight) {
            overrides.set(key.value, weight);
        }
    }
    return overrides;
}
