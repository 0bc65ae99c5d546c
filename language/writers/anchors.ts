/** Gives each target of a document its name in the file: stable, unique, and readable in an address. */
import type { Document, Target } from '../document/nodes.js';
import { targetsOf } from '../document/transform.js';
import type { WriterNote } from './writer.js';

/**
 * How names are spelled: `exact` keeps letters as they are; `plain` has lower-case letters without accents, for strict viewers; `bookmark`
 * is what Word takes for one: forty letters, figures and underscores at most.
 */
export type AnchorSpelling = 'exact' | 'plain' | 'bookmark';

/** The names of a document's targets, and what went wrong with them. */
export class Anchors {
    private readonly names = new Map<Target, string>();
    private readonly placed = new Set<Target>();
    private readonly found: WriterNote[] = [];
    private readonly missed = new Set<Target>();

    /** `reserved` names belong to the file itself; `elsewhere` are those of what the document is a piece of. */
    constructor(
        document: Document, spelling: AnchorSpelling, reserved: readonly string[] = [], private readonly elsewhere?: Anchors,
    ) {
        const taken = new Set(reserved);
        for (const target of targetsOf(document)) {
            if (this.names.has(target)) { continue; }
            const known = elsewhere?.nameOf(target);
            if (known !== undefined) {
                this.names.set(target, known);
                continue;
            }
            const base = spelled(target, spelling);
            let name = base;
            const joint = spelling === 'bookmark' ? '_' : '-';
            for (let count = 2; taken.has(name); count++) { name = `${base}${joint}${count}`; }
            taken.add(name);
            this.names.set(target, name);
        }
    }

    /** The name to put where the target stands; nothing the second time, since a name leads to one place. */
    place(target: Target): string | undefined {
        if (this.placed.has(target)) {
            this.found.push({
                code: 'target-twice', target,
                message: {
                    fr: `« ${target} » désigne deux endroits du document ; les liens mènent au premier.`,
                    en: `“${target}” names two places of the document; links lead to the first.`,
                },
            });
            return undefined;
        }
        this.placed.add(target);
        return this.names.get(target);
    }

    /** The name of a target that the document holds, or what it is a piece of. */
    nameOf(target: Target): string | undefined {
        return this.names.get(target) ?? this.elsewhere?.nameOf(target);
    }

    /** The name to lead to; nothing when the document holds no such target. */
    lead(target: Target): string | undefined {
        const name = this.nameOf(target);
        if (name === undefined && !this.missed.has(target)) {
            this.missed.add(target);
            this.found.push({
                code: 'dead-reference', target,
                message: {
                    fr: `Un renvoi mène à « ${target} », qui n’est pas dans le document : il est écrit sans lien.`,
                    en: `A reference leads to “${target}”, which is not in the document: it is written without a link.`,
                },
            });
        }
        return name;
    }

    /** Whether the target stands somewhere already. */
    isPlaced(target: Target): boolean {
        return this.placed.has(target);
    }

    /** What went wrong so far. */
    notes(): readonly WriterNote[] {
        return this.found;
    }
}

function spelled(target: Target, spelling: AnchorSpelling): string {
    const letters = spelling === 'exact'
        ? target.normalize('NFC')
        : target.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase();
    if (spelling === 'bookmark') {
        const name = letters.replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '').slice(0, 34);
        return /^[a-z]/.test(name) ? name : `x_${name}`;
    }
    const name = letters.replace(/[^\p{L}\p{N}_.-]+/gu, '-').replace(/^-+|-+$/g, '');
    return name === '' ? 'x' : name;
}
