import { kindOf, type Field, type KindName } from '../grammar/concepts.js';
import type { Level } from '../grammar/values.js';
import { spell, type Word } from '../grammar/vocabulary.js';
import { fieldOf, isKind, type AnyElement } from '../model/elements.js';
import type { Bilingual, Finding, Severity } from '../model/findings.js';
import type { Programme } from '../model/programme.js';
import { compare, type Quantity } from '../model/quantities.js';
import { aKind, nameOf } from './kind-names.js';
import { ownOf } from './own.js';

/** A bound that a firm sets to a field, as it was written and as it is computed with. */
export interface Threshold {
    readonly field: string;
    readonly written: string;
    readonly quantity: Quantity;
}

/** A rule of a firm's own, without programming: what each element of a kind must have. */
export interface OwnRule {
    /** The name behind `own/` in the code of its findings. */
    readonly name: string;
    readonly kind: KindName;
    readonly severity: Severity;
    /** What is said where it is not kept, in the firm's words. */
    readonly message?: Bilingual;
    /** Fields that must be filled in. */
    readonly fields: readonly string[];
    /** Kinds of which an element must name one, or be named by one. */
    readonly links: readonly KindName[];
    /** The words that a field may hold. */
    readonly values: readonly { readonly field: string; readonly allowed: readonly Word[] }[];
    /** How names are made, as it was written and as they are tested. */
    readonly code?: { readonly written: string; readonly matches: RegExp };
    readonly min: readonly Threshold[];
    readonly max: readonly Threshold[];
}

/** What a firm's own rules find in a programme: each element once, for the first thing that it lacks. */
export function checkOwnRules(rules: readonly OwnRule[], programme: Programme): Finding[] {
    return rules.flatMap(rule => ownOf(programme, rule.kind).flatMap((element: AnyElement): Finding[] => {
        const lack = lackOf(rule, element, programme);
        if (!lack) {
            return [];
        }
        const { name, severity, message } = rule;
        const { nameRange: range } = element;
        const code = `own/${name}`;
        const told = message ? { message: named(message, element), advice: lack } : { message: lack };
        return [{ code, severity, range, ...told }];
    }));
}

/** `{code}` in a firm's message stands for the element's name. */
function named({ fr, en }: Bilingual, element: AnyElement): Bilingual {
    return { fr: fr.replaceAll('{code}', nameOf(element)), en: en.replaceAll('{code}', nameOf(element)) };
}

function lackOf(rule: OwnRule, element: AnyElement, programme: Programme): Bilingual | undefined {
    const name = nameOf(element);
    if (rule.code && element.id !== '' && !rule.code.matches.test(element.id)) {
        return {
            fr: `${name} ne suit pas le modèle « ${rule.code.written} ».`,
            en: `${name} does not follow the pattern “${rule.code.written}”.`,
        };
    }
    const missing = rule.fields.find(field => valuesOf(programme, element, field).length === 0);
    if (missing !== undefined) {
        return said(element, missing, ({ fr, en }) => ({ fr: `${name} : il manque « ${fr} ».`, en: `${name}: “${en}” is missing.` }));
    }
    const unlinked = rule.links.find(kind => !isLinked(programme, element, kind));
    if (unlinked) {
        const { fr, en } = aKind(unlinked);
        return {
            fr: `${name} n’est en lien avec ${fr.replace(/^un/, 'aucun')}.`,
            en: `${name} is linked to no ${en.replace(/^an? /, '')}.`,
        };
    }
    for (const { field, allowed } of rule.values) {
        if (valuesOf(programme, element, field).some(value => !allowed.includes(value as Word))) {
            const words = allowed.map(word => spell(word, programme.language)).join(', ');
            return said(element, field, f => ({
                fr: `${name} : « ${f.fr} » ne peut être que ${words}.`,
                en: `${name}: “${f.en}” can only be ${words}.`,
            }));
        }
    }
    for (const { field, written, quantity } of rule.min) {
        if (boundsOf(programme, element, field).some(({ low }) => low && (compare(low, quantity) ?? 0) < 0)) {
            return said(element, field, f => ({
                fr: `${name} : « ${f.fr} » est sous ${written}.`,
                en: `${name}: “${f.en}” is under ${written}.`,
            }));
        }
    }
    for (const { field, written, quantity } of rule.max) {
        if (boundsOf(programme, element, field).some(({ high }) => high && (compare(high, quantity) ?? 0) > 0)) {
            return said(element, field, f => ({
                fr: `${name} : « ${f.fr} » dépasse ${written}.`,
                en: `${name}: “${f.en}” is over ${written}.`,
            }));
        }
    }
    return undefined;
}

function said({ kind }: AnyElement, field: string, say: (words: Bilingual) => Bilingual): Bilingual {
    const { word } = (kindOf(kind).shape.fields as Readonly<Record<string, Field>>)[field]!;
    return say({ fr: spell(word, 'fr'), en: spell(word, 'en') });
}

/** What a field holds, in an adapted requirement or the type of a space too where the element itself says nothing. */
function valuesOf(programme: Programme, element: AnyElement, field: string): readonly unknown[] {
    const sheet = isKind(element, 'space') ? programme.areas.sheet(element) as unknown as AnyElement : element;
    const value = fieldOf(sheet, field) ?? fieldOf(element, field);
    const values = Array.isArray(value) ? value as readonly unknown[] : value === undefined ? [] : [value];
    if (values.length === 0 && isKind(element, 'requirement') && element.adapts) {
        const adapted = programme.resolve(element.adapts);
        return adapted && adapted !== (element as AnyElement) && isKind(adapted, 'requirement') && !adapted.adapts
            ? valuesOf(programme, adapted, field) : [];
    }
    return values;
}

function isLinked(programme: Programme, element: AnyElement, kind: KindName): boolean {
    return programme.outgoing(element).some(({ to }) => programme.get(to)?.kind === kind)
        || programme.incoming(element).some(({ from }) => programme.get(from)?.kind === kind);
}

interface Bounds {
    readonly low: Quantity | undefined;
    readonly high: Quantity | undefined;
}

/** The least and the greatest that a field's values come to: an expression, a level, or a record around a level. */
function boundsOf(programme: Programme, element: AnyElement, field: string): readonly Bounds[] {
    return valuesOf(programme, element, field).map(value => {
        const record = value as { readonly amount?: unknown; readonly level?: unknown; readonly op?: string; readonly bound?: string };
        const inner = record.op === undefined && record.bound === undefined ? record.level ?? record.amount : record;
        const { bound, amount, upper } = inner as Partial<Level>;
        const low = quantityOf(programme, bound === undefined ? inner as Level['amount'] : amount);
        return { low, high: upper ? quantityOf(programme, upper) : low };
    });
}

function quantityOf(programme: Programme, expression: Level['amount']): Quantity | undefined {
    const result = expression && programme.calculator.evaluate(expression);
    return result?.ok ? result.quantity : undefined;
}
