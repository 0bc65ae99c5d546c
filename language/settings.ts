import { closest } from './model/suggestions.js';
import type { Bilingual, Finding, Severity } from './model/findings.js';
import type { Profile } from './model/profile.js';
import { readJson, type JsonNode } from './readers/json-text.js';
import { rules } from './rules/index.js';

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
    /** How much rules weigh, by their codes. */
    readonly rules: ReadonlyMap<string, Weight>;
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
    const report = ({ start, end }: { start: number; end: number }, message: Bilingual, advice?: Bilingual): void => {
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
        return { file, rules: new Map(), findings };
    }
    let profile: Profile | undefined;
    let overrides: ReadonlyMap<string, Weight> = new Map();
    for (const { key, value } of entriesOf(read.root, report)) {
        switch (key.value) {
            case '$schema': break;
            case 'profile': profile = oneOf(value, profiles, report); break;
            case 'rules': overrides = readWeights(value, report); break;
            default: {
                const message = { fr: `« ${key.value} » n’est pas un réglage.`, en: `“${key.value}” is no setting.` };
                report(key, message, suggestion(key.value, ['profile', 'rules']));
            }
        }
    }
    return { file, ...(profile ? { profile } : {}), rules: overrides, findings };
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

type Report = (range: { start: number; end: number }, message: Bilingual, advice?: Bilingual) => void;

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

function entriesOf(node: JsonNode, report: Report): NonNullable<JsonNode['entries']> {
    if (!node.entries) {
        report(node, { fr: 'Des réglages entre accolades sont attendus ici.', en: 'Settings in braces are expected here.' });
        return [];
    }
    const seen = new Set<string>();
    for (const { key } of node.entries) {
        if (seen.has(key.value)) {
            report(key, { fr: `« ${key.value} » est déjà réglé plus haut.`, en: `“${key.value}” is already set above.` });
        }
        seen.add(key.value);
    }
    return node.entries;
}

function oneOf<T>(node: JsonNode, choices: Readonly<Record<string, T>>, report: Report): T | undefined {
    if (typeof node.value === 'string' && Object.hasOwn(choices, node.value)) {
        return choices[node.value];
    }
    const listed = Object.keys(choices).map(choice => `"${choice}"`).join(', ');
    report(node, { fr: `Cette valeur n’en est pas une d’ici : ${listed}.`, en: `This value is none of ${listed}.` },
        typeof node.value === 'string' ? suggestion(node.value, Object.keys(choices)) : undefined);
    return undefined;
}

function suggestion(typed: string, candidates: Iterable<string>): Bilingual | undefined {
    const near = closest(typed, candidates);
    return near === undefined ? undefined : { fr: `Vouliez-vous dire « ${near} » ?`, en: `Did you mean “${near}”?` };
}
