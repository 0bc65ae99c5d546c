import { CompletionItemKind, SymbolKind } from 'vscode-languageserver';
import type { KindName } from '../../language/grammar/concepts.js';

/** The icon of each kind: the protocol knows those of programming languages only, so likeness of standing decides. */
const symbols: Readonly<Record<KindName | 'part', SymbolKind>> = {
    programme: SymbolKind.Module,
    library: SymbolKind.Package,
    actor: SymbolKind.Interface,
    user: SymbolKind.Interface,
    phase: SymbolKind.EnumMember,
    milestone: SymbolKind.Event,
    objective: SymbolKind.Namespace,
    need: SymbolKind.Property,
    scenario: SymbolKind.Method,
    requirement: SymbolKind.Class,
    setAside: SymbolKind.Null,
    spaceType: SymbolKind.Struct,
    unit: SymbolKind.Package,
    space: SymbolKind.Object,
    adjacency: SymbolKind.Operator,
    activity: SymbolKind.Event,
    proposal: SymbolKind.String,
    commitment: SymbolKind.Key,
    champion: SymbolKind.Interface,
    guidance: SymbolKind.String,
    indicator: SymbolKind.Number,
    costItem: SymbolKind.Number,
    risk: SymbolKind.Event,
    decision: SymbolKind.Boolean,
    question: SymbolKind.Boolean,
    tender: SymbolKind.Module,
    awardCriterion: SymbolKind.Field,
    offer: SymbolKind.Object,
    marks: SymbolKind.Array,
    deliverable: SymbolKind.File,
    parameter: SymbolKind.Variable,
    term: SymbolKind.String,
    regulation: SymbolKind.File,
    chapter: SymbolKind.String,
    part: SymbolKind.Field,
};

/** The icon of a kind, or of a part, in outlines and lists of symbols. */
export function symbolKindOf(kind: KindName | 'part'): SymbolKind {
    return symbols[kind];
}

/** The icon of an element among proposals. */
export function itemKindOf(kind: KindName): CompletionItemKind {
    switch (kind) {
        case 'phase': case 'milestone': return CompletionItemKind.EnumMember;
        case 'space': case 'unit': case 'spaceType': return CompletionItemKind.Struct;
        case 'parameter': case 'costItem': return CompletionItemKind.Variable;
        case 'requirement': return CompletionItemKind.Class;
        case 'actor': case 'user': case 'champion': return CompletionItemKind.Interface;
        default: return CompletionItemKind.Reference;
    }
}
