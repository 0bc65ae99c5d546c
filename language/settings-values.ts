import type { Bilingual } from './model/findings.js';
import { closest } from './model/suggestions.js';
import type { JsonNode } from './readers/json-text.js';

/** Says that something is wrong at a place of the settings. */
export type Report = (range: { readonly start: number; readonly end: number }, message: Bilingual, advice?: Bilingual) => void;

/** The entries of an object; what is none is reported, and so is a name given twice. */
export function entriesOf(node: JsonNode, report: Report): NonNullable<JsonNode['entries']> {
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

/** What the word of a closed list stands for; any other is reported, with what was meant. */
export function oneOf<T>(node: JsonNode, choices: Readonly<Record<string, T>>, report: Report): T | undefined {
    if (typeof node.value === 'string' && Object.hasOwn(choices, node.value)) {
        return choices[node.value];
    }
    const listed = Object.keys(choices).map(choice => `"${choice}"`).join(', ');
    report(node, { fr: `Cette valeur n’en est pas une d’ici : ${listed}.`, en: `This value is none of ${listed}.` },
        typeof node.value === 'string' ? suggestion(node.value, Object.keys(choices)) : undefined);
    return undefined;
}

/** “Did you mean …?”, where something is near enough to what was typed. */
export function suggestion(typed: string, candidates: Iterable<string>): Bilingual | undefined {
    const near = closest(typed, candidates);
    return near === undefined ? undefined : { fr: `Vouliez-vous dire « ${near} » ?`, en: `Did you mean “${near}”?` };
}

/** A text; what is none is reported. */
export function textOf(node: JsonNode, report: Report): string | undefined {
    if (typeof node.value === 'string' && node.value.trim() !== '') {
        return node.value;
    }
    report(node, { fr: 'Un texte entre guillemets est attendu ici.', en: 'A text in quotes is expected here.' });
    return undefined;
}

/** The items of a list; what is none is reported. */
export function itemsOf(node: JsonNode, report: Report): readonly JsonNode[] {
    if (!node.items) {
        report(node, { fr: 'Une liste entre crochets est attendue ici.', en: 'A list in brackets is expected here.' });
    }
    return node.items ?? [];
}
