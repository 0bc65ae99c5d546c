import { endOfName } from '../../grammar/characters.js';
import { kindOf, type KindName } from '../../grammar/concepts.js';
import type { Reference, SourceRange } from '../../grammar/values.js';
import { spell } from '../../grammar/vocabulary.js';
import type { AnyElement } from '../../model/elements.js';
import type { Fix } from '../../model/findings.js';
import type { Programme } from '../../model/programme.js';
import { usualPrefix } from '../../model/usual-names.js';
import { aKind } from '../kind-names.js';
import { declare, toDefine } from '../mending.js';
import { ownOf } from '../own.js';

/** Kinds offered at most for one name. */
const mostKinds = 3;

/**
 * Declares what a reference names and nothing bears: a stub of each kind that the place may expect. What is found on the way is kept, since
 * a file that goes missing breaks thousands of references at once.
 */
export class Declaring {
    private readonly kinds = new Map<string, readonly KindName[]>();
    private readonly families = new Map<KindName, ReadonlySet<string>>();
    private readonly ofKind = new Map<KindName, readonly AnyElement[]>();
    private readonly lasts = new Map<KindName, ReadonlyMap<string, AnyElement>>();
    private readonly outermost = new Map<string, readonly AnyElement[]>();

    private readonly texts: ReadonlyMap<string, string>;

    constructor(private readonly programme: Programme) {
        this.texts = new Map(programme.files.map(({ file, text }) => [file, text]));
    }

    /** A fix for each of the likeliest kinds; none where no declaration has such a name, or where none can stand. */
    of({ name, to, range }: Reference): readonly Fix[] | undefined {
        // What a library lacks is declared in the library.
        if (name.includes('.') || endOfName(name, 0) !== name.length || !this.texts.has(range.file)) {
            return undefined;
        }
        const fixes = this.likeliest(name, to).flatMap((kind): Fix[] => {
            const behind = this.placeFor(kind, range);
            const { word } = kindOf(kind);
            const { fr, en } = aKind(kind);
            return behind ? [declare(behind,
                { fr: `${spell(word, 'fr')} ${name} ${toDefine.fr}`, en: `${spell(word, 'en')} ${name} ${toDefine.en}` },
                { fr: `Déclarer ${name}, ${fr}`, en: `Declare ${name}, ${en}` })] : [];
        });
        return fixes.length > 0 ? fixes : undefined;
    }

    /** The kinds whose names begin as this one does (`EX-…`), else those of which the programme has most. */
    private likeliest(name: string, to: readonly KindName[]): readonly KindName[] {
        const key = `${name} ${to.join()}`;
        let kinds = this.kinds.get(key);
        if (!kinds) {
            const possible = to.filter(kind => this.mayBeDeclared(kind));
            const family = familyOf(name);
            const alike = family === undefined ? [] : possible.filter(kind => this.familiesOf(kind).has(family));
            const usual = family === undefined ? [] : possible.filter(kind => usualPrefix[kind]?.includes(family));
            kinds = alike.length > 0 ? alike : usual.length > 0 ? usual : possible.length <= mostKinds ? possible
                : [...possible].sort((a, b) => this.declared(b).length - this.declared(a).length);
            kinds = kinds.slice(0, mostKinds);
            this.kinds.set(key, kinds);
        }
        return kinds;
    }

    /** A phase of a preset ladder is no stub to be written: the ladder has those that there are. */
    private mayBeDeclared(kind: KindName): boolean {
        return kindOf(kind).named && kind !== 'programme' && kind !== 'library'
            && (kind !== 'phase' || this.programme.header?.phases === undefined);
    }

    private familiesOf(kind: KindName): ReadonlySet<string> {
        let families = this.families.get(kind);
        if (!families) {
            families = new Set(this.declared(kind).flatMap(({ id }) => familyOf(id) ?? []));
            this.families.set(kind, families);
        }
        return families;
    }

    /** The last of its kind in the same file, else the last in another, else what stands around the reference. */
    private placeFor(kind: KindName, { file, start }: SourceRange): AnyElement | undefined {
        return this.lastOf(kind).get(file) ?? this.declared(kind).at(-1) ?? this.around(file, start);
    }

    /** The declarations of a kind that stand by themselves: a row of a table leaves no room behind it. */
    private declared(kind: KindName): readonly AnyElement[] {
        let declared = this.ofKind.get(kind);
        if (!declared) {
            declared = ownOf(this.programme, kind).filter(element => !this.isRow(element));
            this.ofKind.set(kind, declared);
        }
        return declared;
    }

    private lastOf(kind: KindName): ReadonlyMap<string, AnyElement> {
        let last = this.lasts.get(kind);
        if (!last) {
            last = new Map(this.declared(kind).map(element => [element.range.file, element]));
            this.lasts.set(kind, last);
        }
        return last;
    }

    /** The outermost declaration that begins last before a place. */
    private around(file: string, offset: number): AnyElement | undefined {
        let elements = this.outermost.get(file);
        if (!elements) {
            const model = this.programme.files.find(each => each.file === file);
            elements = (model?.elements ?? []).filter(element => element.parent === undefined && !element.derived && !this.isRow(element))
                .sort((a, b) => a.range.start - b.range.start);
            this.outermost.set(file, elements);
        }
        return elements.findLast(({ range }) => range.start <= offset) ?? elements[0];
    }

    private isRow({ range }: AnyElement): boolean {
        return this.texts.get(range.file)?.[range.start] === '|';
    }
}

/** What a name begins with before its number or its second part: `EX-` of EX-ACOU-01. */
function familyOf(name: string): string | undefined {
    return /^\p{L}+-(?=.)/u.exec(name)?.[0];
}
