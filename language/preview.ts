import { phaseFigures } from './completeness/table.js';
import { compileCard, elementsByTarget } from './document/card.js';
import { compileDashboard } from './dashboard.js';
import { compile } from './document/compile.js';
import type { Document } from './document/nodes.js';
import type { Environment } from './environment.js';
import { differences } from './features/format/format.js';
import type { SourceRange } from './grammar/values.js';
import type { AnyElement } from './model/elements.js';
import type { Finding, Severity } from './model/findings.js';
import { titlesOf } from './outputs.js';
import type { Anchors } from './writers/anchors.js';
import { pieceOf, piecesOf, pieceStyles, type Piece } from './writers/html/pieces.js';
import type { CheckedProgramme } from './workbench.js';

export { pieceStyles, type Piece };

/** What of a programme is looked at: all of it, or its dashboard. */
export type PreviewKind = 'programme' | 'dashboard';

/** What was found in an element, beside the place where the page describes it. */
export interface Mark {
    /** The place: an `id` of the page. */
    readonly anchor: string;
    readonly severity: Severity;
    readonly findings: readonly Finding[];
}

/** What a page that shows an earlier state has to replace. */
export interface Replacement {
    readonly pieces: readonly Piece[];
    /** Every piece's key in reading order, where pieces came, went or moved. */
    readonly order?: readonly string[];
    readonly marks?: readonly Mark[];
}

const heaviest: readonly Severity[] = ['error', 'warning', 'information'];

/**
 * The compiled programme, or its dashboard, kept in pieces beside the text that it comes from. After a change it says which pieces
 * differ: `change` those of the elements that were typed in, at once; `update` all of them.
 */
export class Preview {
    private html = new Map<string, string>();
    private depths = new Map<string, number>();
    private order: readonly string[] = [];
    private said = '';
    private document: Document | undefined;
    private anchors: Anchors | undefined;
    private elements: ReadonlyMap<string, AnyElement> = new Map();
    private names = new Map<string, string>();
    private texts: ReadonlyMap<string, string> = new Map();

    constructor(private readonly environment: Environment, private readonly kind: PreviewKind = 'programme') {}

    /** The title of the programme, as its cover says it. */
    get title(): string {
        return this.document?.cover.title ?? '';
    }

    /** The language of the page. */
    get language(): Document['language'] {
        return this.document?.language ?? 'fr';
    }

    /** Compiles the programme whole, and says what differs from before: at the first time, everything. */
    update(checked: CheckedProgramme): Replacement {
        const steps = this.updating(checked);
        for (;;) {
            const { done, value } = steps.next();
            if (done === true) { return value; }
        }
    }

    /** The same in steps, for who has other things to do between them. Nothing is kept before the last. */
    *updating(checked: CheckedProgramme): Generator<void, Replacement, void> {
        const { programme, findings, settings } = checked;
        const errors = findings.filter(({ severity }) => severity === 'error').length;
        const options = { environment: this.environment, errors, ruleTitles: titlesOf(settings?.requires) };
        const completeness = phaseFigures(checked.completeness);
        yield;
        const document = this.kind === 'dashboard' ? compileDashboard(programme, checked.completeness, options)
            : compile(programme, { ...options, completeness });
        yield;
        const { pieces, anchors } = piecesOf(document);
        this.document = document;
        this.anchors = anchors;
        this.elements = elementsByTarget(programme, { environment: this.environment });
        this.names = new Map();
        for (const [target, element] of this.elements) {
            const name = anchors.nameOf(target);
            if (name !== undefined) {
                this.names.set(element.key, name);
            }
        }
        this.texts = new Map(programme.files.map(({ file, text }) => [file, text]));
        const others = pieces.filter(({ key, html }) => this.html.get(key) !== html);
        const order = pieces.map(({ key }) => key);
        const isMoved = order.length !== this.order.length || order.some((key, i) => key !== this.order[i]);
        this.html = new Map(pieces.map(({ key, html }) => [key, html]));
        this.depths = new Map(pieces.map(({ key, depth }) => [key, depth]));
        this.order = order;
        return { pieces: others, ...(isMoved ? { order } : {}), ...this.marked(checked) };
    }

    /**
     * Writes anew only the elements whose own text has changed since, where the page tells each of them in a piece of its own. No rule is
     * asked: the marks stay as they are.
     */
    change(checked: CheckedProgramme): Replacement {
        const { programme } = checked;
        const pieces: Piece[] = [];
        for (const { file, text, elements } of programme.files) {
            const before = this.texts.get(file);
            if (before === undefined || before === text) {
                continue;
            }
            const [typed] = differences(before, text);
            for (const element of elements) {
                if (typed && element.range.start <= typed.start + typed.newText.length && typed.start <= element.range.end) {
                    pieces.push(...this.pieceFor(checked, element));
                }
            }
        }
        const others = pieces.filter(({ key, html }) => this.html.get(key) !== html);
        others.forEach(({ key, html }) => this.html.set(key, html));
        return { pieces: others };
    }

    private pieceFor({ programme }: CheckedProgramme, written: AnyElement): readonly Piece[] {
        const element = programme.standingFor(written);
        const block = element && this.document && this.names.has(element.key)
            ? compileCard(programme, element, { environment: this.environment }) : undefined;
        const key = block?.kind === 'card' ? block.id : undefined;
        const depth = key === undefined ? undefined : this.depths.get(key);
        const piece = block && depth !== undefined ? pieceOf(block, this.document!, this.anchors!, depth) : undefined;
        return piece ? [piece] : [];
    }

    /** The place of the page that describes what stands at an offset of a file, or what stands nearest above it. */
    anchorAt({ programme }: CheckedProgramme, file: string, offset: number): string | undefined {
        const model = programme.files.find(one => one.file === file);
        let found: string | undefined;
        for (const element of model?.elements ?? []) {
            const name = this.names.get((programme.standingFor(element) ?? element).key);
            if (name !== undefined && element.range.start <= offset) {
                found = name;
            }
        }
        return found;
    }

    /** The element that a place of the page describes, as the programme has it now. */
    elementAt({ programme }: CheckedProgramme, anchor: string): AnyElement | undefined {
        for (const [key, name] of this.names) {
            if (name === anchor) {
                return programme.get(key);
            }
        }
        return undefined;
    }

    /** The marks in the margin, where they differ from those told before. */
    marked(checked: CheckedProgramme): { readonly marks?: readonly Mark[] } {
        const marks = [...this.findingsByAnchor(checked)].map(([anchor, all]): Mark => ({
            anchor, findings: all, severity: heaviest.find(weight => all.some(({ severity }) => severity === weight))!,
        }));
        const said = JSON.stringify(marks.map(({ anchor, severity, findings }) =>
            [anchor, severity, findings.map(({ message }) => message.fr)]));
        if (said === this.said) {
            return {};
        }
        this.said = said;
        return { marks };
    }

    /** Where what the mark at a place of the page tells first stands in the text now. */
    markedAt(checked: CheckedProgramme, anchor: string): SourceRange | undefined {
        return this.findingsByAnchor(checked).get(anchor)?.[0]?.range;
    }

    private findingsByAnchor({ programme, findings }: CheckedProgramme): ReadonlyMap<string, readonly Finding[]> {
        const byAnchor = new Map<string, Finding[]>();
        for (const finding of findings) {
            const element = programme.files.find(({ file }) => file === finding.range.file)?.elements
                .findLast(({ key, range }) => range.start <= finding.range.start && finding.range.end <= range.end && this.names.has(key));
            const anchor = element && this.names.get(element.key);
            if (anchor !== undefined) {
                byAnchor.set(anchor, [...byAnchor.get(anchor) ?? [], finding]);
            }
        }
        return byAnchor;
    }
}
