import { kindByWord, kindNames, kindOf, type Field, type KindName } from './grammar/concepts.js';
import { hasDimension } from './grammar/units.js';
import { spell, wordOf, type Word } from './grammar/vocabulary.js';
import { severities, type Bilingual } from './model/findings.js';
import { quantityIn } from './model/limits.js';
import type { JsonNode } from './readers/json-text.js';
import type { OwnRule, Threshold } from './rules/own-rule.js';
import { entriesOf, itemsOf, oneOf, suggestion, textOf, type Report } from './settings-values.js';

const parts = ['name', 'kind', 'severity', 'message', 'fields', 'links', 'values', 'code', 'min', 'max'] as const;

/** Reads the rules of a firm's own; one that has no name or no kind is left out, and that is reported. */
export function readOwnRules(node: JsonNode, report: Report): readonly OwnRule[] {
    const names = new Set<string>();
    return itemsOf(node, report).flatMap(item => {
        const rule = readOwnRule(item, report);
        if (rule && names.has(rule.name)) {
            report(item, {
                fr: `Une autre règle porte déjà le nom « ${rule.name} ».`,
                en: `Another rule already has the name “${rule.name}”.`,
            });
            return [];
        }
        return rule ? [names.add(rule.name) && rule] : [];
    });
}

function readOwnRule(node: JsonNode, report: Report): OwnRule | undefined {
    const given = new Map<string, JsonNode>();
    for (const { key, value } of entriesOf(node, report)) {
        if ((parts as readonly string[]).includes(key.value)) {
            given.set(key.value, value);
        } else {
            const message = { fr: `« ${key.value} » ne fait pas partie d’une règle.`, en: `“${key.value}” is no part of a rule.` };
            report(key, message, suggestion(key.value, parts));
        }
    }
    const read = <T>(part: (typeof parts)[number], how: (value: JsonNode) => T): T | undefined => {
        const value = given.get(part);
        return value && how(value);
    };
    const name = read('name', value => nameIn(value, report));
    const kind = read('kind', value => kindIn(value, report));
    if (node.entries && (!given.has('name') || !given.has('kind'))) {
        report(node, {
            fr: 'Une règle a besoin d’un nom (name) et d’une sorte d’élément (kind).',
            en: 'A rule needs a name and a kind of element.',
        });
    }
    if (name === undefined || kind === undefined) {
        return undefined;
    }
    const message = read('message', value => messageIn(value, report));
    const code = read('code', value => patternIn(value, report));
    return {
        name, kind,
        severity: read('severity', value => oneOf(value, Object.fromEntries(severities.map(each => [each, each])), report)) ?? 'warning',
        ...(message ? { message } : {}),
        ...(code ? { code } : {}),
        fields: read('fields', value => itemsOf(value, report).flatMap(item => fieldIn(kind, item, report)?.name ?? [])) ?? [],
        links: read('links', value => itemsOf(value, report).flatMap(item => kindIn(item, report) ?? [])) ?? [],
        values: read('values', value => valuesIn(kind, value, report)) ?? [],
        min: read('min', value => thresholdsIn(kind, value, report)) ?? [],
        max: read('max', value => thresholdsIn(kind, value, report)) ?? [],
    };
}

function nameIn(node: JsonNode, report: Report): string | undefined {
    const name = textOf(node, report);
    if (name === undefined || /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u.test(name)) {
        return name;
    }
    report(node, {
        fr: 'Le nom d’une règle s’écrit avec des lettres, des chiffres et des traits d’union.',
        en: 'The name of a rule is written with letters, digits and hyphens.',
    });
    return undefined;
}

function kindIn(node: JsonNode, report: Report): KindName | undefined {
    const typed = textOf(node, report);
    const word = typed === undefined ? undefined : wordOf(typed);
    const kind = word && kindByWord(word);
    if (typed !== undefined && !kind) {
        const candidates = kindNames.flatMap(each => bothOf(kindOf(each).word));
        report(node, {
            fr: `« ${typed} » n’est pas une sorte d’élément.`,
            en: `“${typed}” is no kind of element.`,
        }, suggestion(typed, candidates));
    }
    return kind;
}

function messageIn(node: JsonNode, report: Report): Bilingual | undefined {
    if (!node.entries) {
        const text = textOf(node, report);
        return text === undefined ? undefined : { fr: text, en: text };
    }
    const said = new Map(entriesOf(node, report).map(({ key, value }) => [key.value, textOf(value, report)]));
    const [fr, en] = [said.get('fr') ?? said.get('en'), said.get('en') ?? said.get('fr')];
    if (fr === undefined || en === undefined) {
        report(node, {
            fr: 'Le message s’écrit en « fr », en « en », ou dans les deux.',
            en: 'The message is written in “fr”, in “en”, or in both.',
        });
        return undefined;
    }
    return { fr, en };
}

/** `@` stands for letters and digits behind a capital, `#` for one digit, `*` for anything: no more, so that no pattern is slow. */
function patternIn(node: JsonNode, report: Report): OwnRule['code'] {
    const written = textOf(node, report);
    if (written === undefined) {
        return undefined;
    }
    const parts = written.split(/([@#*])/).map(part => ({ '@': '\\p{Lu}[\\p{L}\\p{N}]*', '#': '\\p{Nd}', '*': '.*' })[part]
        ?? part.replace(/[.+?^${}()|[\]\\/]/g, '\\$&'));
    if ((written.match(/[@*]/g) ?? []).length > 4) {
        report(node, { fr: 'Un modèle compte au plus quatre « @ » et « * ».', en: 'A pattern has at most four “@” and “*”.' });
        return undefined;
    }
    return { written, matches: new RegExp(`^${parts.join('')}$`, 'u') };
}

interface Named {
    readonly name: string;
    readonly field: Field;
}

function fieldIn(kind: KindName, node: JsonNode, report: Report): Named | undefined {
    const typed = textOf(node, report);
    if (typed === undefined) {
        return undefined;
    }
    const fields = Object.entries(kindOf(kind).shape.fields as Readonly<Record<string, Field>>);
    const word = wordOf(typed);
    const found = fields.find(([, field]) => word !== undefined && (field.word === word || field.table === word));
    if (!found) {
        const { fr, en } = { fr: spell(kindOf(kind).word, 'fr'), en: spell(kindOf(kind).word, 'en') };
        const message = { fr: `« ${typed} » n’est pas un champ de « ${fr} ».`, en: `“${typed}” is no field of “${en}”.` };
        report(node, message, suggestion(typed, fields.flatMap(([, field]) => bothOf(field.word))));
        return undefined;
    }
    return { name: found[0], field: found[1] };
}

function valuesIn(kind: KindName, node: JsonNode, report: Report): OwnRule['values'] {
    return entriesOf(node, report).flatMap(({ key, value }) => {
        const found = fieldIn(kind, key, report);
        if (!found) {
            return [];
        }
        const { reading } = found.field;
        if (reading.as !== 'word' && reading.as !== 'words') {
            report(key, { fr: `« ${key.value} » n’est pas un champ à choix.`, en: `“${key.value}” is not a field of a closed list.` });
            return [];
        }
        const choices = Object.fromEntries(reading.words.flatMap(word => bothOf(word).map(spelling => [spelling, word] as const)));
        const allowed = itemsOf(value, report).flatMap((item): Word[] => {
            const word = typeof item.value === 'string' ? wordOf(item.value) : undefined;
            return word && reading.words.includes(word) ? [word] : [oneOf(item, choices, report) ?? []].flat();
        });
        return [{ field: found.name, allowed }];
    });
}

function thresholdsIn(kind: KindName, node: JsonNode, report: Report): readonly Threshold[] {
    return entriesOf(node, report).flatMap(({ key, value }) => {
        const found = fieldIn(kind, key, report);
        const dimension = found && dimensionOf(found.field);
        if (found && !dimension) {
            report(key, { fr: `« ${key.value} » n’est pas une quantité.`, en: `“${key.value}” is no quantity.` });
        }
        if (!found || !dimension) {
            return [];
        }
        const written = typeof value.value === 'number' ? String(value.value) : value.value;
        const quantity = typeof written === 'string' ? quantityIn(written) : undefined;
        if (typeof written !== 'string' || !quantity || (dimension.asked && !hasDimension(quantity.unit, dimension.asked))) {
            report(value, {
                fr: 'Une quantité et son unité sont attendues ici, comme "9 m²".',
                en: 'A quantity with its unit is expected here, such as "9 m²".',
            });
            return [];
        }
        return [{ field: found.name, written, quantity }];
    });
}

/** The dimension that a field asks for, if any; undefined for a field that holds no quantity. */
function dimensionOf({ reading }: Field): { readonly asked?: Parameters<typeof hasDimension>[1] } | undefined {
    if (reading.as === 'expression' || reading.as === 'level') {
        return { asked: reading.dimension };
    }
    const inner = reading.as === 'record' ? reading.shape.fields['level'] ?? reading.shape.fields['amount'] : undefined;
    return inner && dimensionOf(inner);
}

function bothOf(word: Word): readonly string[] {
    return [spell(word, 'fr'), spell(word, 'en')];
}
