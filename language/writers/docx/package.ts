/** The parts of a Word file and what ties them: content types and relationships. */
import { escapeMarkup } from '../escape.js';
import { bytesOf, packed, textOfPart, unpacked, type Parts } from './archive.js';
import { element } from './markup.js';
import { refuse } from './problem.js';
import { elementsOf, spliced, type Element } from './scan.js';

/** The beginning of the types of relationships. */
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const TEMPLATE_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml';
const TYPES = '[Content_Types].xml';

/** One relationship of a part. */
interface Relationship {
    readonly id: string;
    readonly type: string;
    readonly target: string;
    readonly external: boolean;
}

/** A Word file on its way: a model's parts, and what is added to them. */
export class WordPackage {
    /** The name of the part that holds the text. */
    readonly main: string;
    private readonly relationships: Relationship[];
    private added = 0;

    private constructor(private readonly parts: Parts) {
        if (!parts.has(TYPES) || !parts.has('_rels/.rels')) {
            refuse('ce n’est pas un document Word (.docx).', 'it is no Word document (.docx).');
        }
        const root = relationshipsIn(this.text('_rels/.rels')).find(({ type }) => type.endsWith('/officeDocument'));
        this.main = root === undefined ? '' : root.target.replace(/^\//, '');
        this.checkType();
        const own = relationshipsPart(this.main);
        this.relationships = parts.has(own) ? [...relationshipsIn(this.text(own))] : [];
    }

    /** The file that these bytes are. Refuses what is no document that can be written on. */
    static read(bytes: Uint8Array): WordPackage {
        return new WordPackage(unpacked(bytes));
    }

    /** A file of these parts. */
    static of(parts: Readonly<Record<string, string>>): WordPackage {
        return new WordPackage(new Map(Object.entries(parts).map(([name, text]) => [name, bytesOf(text)])));
    }

    private checkType(): void {
        const types = this.text(TYPES);
        if ([...this.parts.keys()].some(name => /vbaProject\.bin$/i.test(name)) || /ms-office\.(?:activeX|vbaProject)/i.test(types)) {
            refuse('il contient des macros : enregistrez-le en .docx ou en .dotx, sans macros.',
                'it holds macros: save it as .docx or .dotx, without macros.');
        }
        const override = elementsOf(types).find(({ name, attributes }) =>
            name === 'Override' && (attributes['PartName'] ?? '').toLowerCase() === `/${this.main}`.toLowerCase());
        const type = override?.attributes['ContentType'] ?? '';
        if (/macroEnabled/i.test(type)) {
            refuse('il est d’un format à macros : enregistrez-le en .docx ou en .dotx.',
                'it is of a format with macros: save it as .docx or .dotx.');
        }
        if (override === undefined || !this.parts.has(this.main) || ![MAIN_TYPE, TEMPLATE_TYPE].includes(type)) {
            refuse('ce n’est pas un document Word (.docx).', 'it is no Word document (.docx).');
        }
        // What is written on a model (.dotx) is a document.
        const by = types.slice(override.start, override.end).replace(TEMPLATE_TYPE, MAIN_TYPE);
        this.set(TYPES, spliced(types, [{ start: override.start, end: override.end, by }]));
    }

    /** Whether there is such a part. */
    has(name: string): boolean {
        return this.parts.has(name);
    }

    /** The text of an XML part; nothing where there is none. */
    text(name: string): string {
        const bytes = this.parts.get(name);
        return bytes === undefined ? '' : textOfPart(bytes);
    }

    /** Replaces the text of a part. */
    set(name: string, text: string): void {
        this.parts.set(name, bytesOf(text));
    }

    /** The parts that the text leads to, of one kind (`styles`, `header`), by their names. */
    related(kind: string): readonly string[] {
        return this.relationships.filter(({ type, external }) => !external && type.endsWith(`/${kind}`))
            .map(({ target }) => resolved(this.main, target)).filter(name => this.parts.has(name));
    }

    /** The part of one kind, made where there is none. */
    relatedOrNew(kind: string, file: string, type: string, text: string): string {
        const [found] = this.related(kind);
        if (found !== undefined) { return found; }
        const name = resolved(this.main, file);
        this.addPart(name, bytesOf(text), type);
        this.relate(`${RELATIONSHIPS}/${kind}`, file);
        return name;
    }

    /** Adds a part under the whole file, with its type. */
    addPart(name: string, bytes: Uint8Array, type: string): void {
        this.parts.set(name, bytes);
        const types = this.text(TYPES);
        const end = types.lastIndexOf('</');
        const extension = name.slice(name.lastIndexOf('.') + 1);
        const [has, by] = extension === 'xml'
            ? [types.includes(`PartName="/${name}"`), `<Override PartName="/${escapeMarkup(name)}" ContentType="${type}"/>`]
            : [new RegExp(`Extension="${extension}"`, 'i').test(types), `<Default Extension="${extension}" ContentType="${type}"/>`];
        if (!has) { this.set(TYPES, `${types.slice(0, end)}${by}${types.slice(end)}`); }
    }

    /** Ties a file to the whole, beside its text. */
    relateRoot(type: string, target: string): void {
        const text = this.text('_rels/.rels');
        const existing = relationshipsIn(text);
        if (existing.some(each => each.type === type)) { return; }
        let count = existing.length + 1;
        while (existing.some(({ id }) => id === `rId${count}`)) { count++; }
        const end = text.lastIndexOf('</');
        this.set('_rels/.rels',
            `${text.slice(0, end)}${relationshipElement({ id: `rId${count}`, type, target, external: false })}${text.slice(end)}`);
    }

    /** The part of the whole file of one kind (`core-properties`), where it has one. */
    rootPart(kind: string): string | undefined {
        const found = relationshipsIn(this.text('_rels/.rels')).find(({ type }) => type.endsWith(`/${kind}`));
        return found === undefined ? undefined : found.target.replace(/^\//, '');
    }

    /** Ties something to the text; gives the identifier to name it by. */
    relate(type: string, target: string, external = false): string {
        const known = this.relationships.find(each => each.type === type && each.target === target && each.external === external);
        if (known !== undefined) { return known.id; }
        let id: string;
        do { id = `amont${++this.added}`; } while (this.relationships.some(each => each.id === id));
        this.relationships.push({ id, type, target, external });
        return id;
    }

    /** Ties an address out of the document to the text. */
    link(address: string): string {
        return this.relate(`${RELATIONSHIPS}/hyperlink`, address, true);
    }

    /** Adds a picture, and ties it to the text. */
    picture(file: string, bytes: Uint8Array): string {
        const extension = file.slice(file.lastIndexOf('.') + 1);
        this.addPart(resolved(this.main, `media/${file}`), bytes, extension === 'svg' ? 'image/svg+xml' : `image/${extension}`);
        return this.relate(`${RELATIONSHIPS}/image`, `media/${file}`);
    }

    /** Forgets what a part is tied to, for one kind. */
    untie(part: string, kind: string): void {
        const name = relationshipsPart(part);
        if (this.parts.has(name)) {
            this.set(name, relationshipsXml(relationshipsIn(this.text(name)).filter(({ type }) => !type.endsWith(`/${kind}`))));
        }
    }

    /** Takes away the pictures and links that the text no longer shows. */
    tidy(): void {
        const text = this.text(this.main);
        const named = new Set([...text.matchAll(/\s(?:r:)?(?:id|embed|link|pict|href)="([^"]+)"/g)].map(([, id]) => id!));
        const dropped = new Set<string>();
        for (let at = this.relationships.length - 1; at >= 0; at--) {
            const { id, type, target, external } = this.relationships[at]!;
            if (/\/(?:image|hyperlink)$/.test(type) && !named.has(id)) {
                this.relationships.splice(at, 1);
                if (!external) { dropped.add(resolved(this.main, target)); }
            }
        }
        this.set(relationshipsPart(this.main), relationshipsXml(this.relationships));
        const used = new Set([...this.parts.keys()].filter(name => name.endsWith('.rels')).flatMap(name => {
            const owner = name.replace(/_rels\/([^/]*)\.rels$/, '$1');
            return relationshipsIn(this.text(name)).filter(({ external }) => !external).map(({ target }) => resolved(owner, target));
        }));
        for (const name of [...this.parts.keys()]) {
            if ((/(?:^|\/)media\/amont-/.test(name) || dropped.has(name)) && !used.has(name)) { this.parts.delete(name); }
        }
    }

    /** The bytes of the file. */
    bytes(): Uint8Array {
        return packed(this.parts);
    }
}

/** The relationships that a part holds. */
function relationshipsIn(xml: string): readonly Relationship[] {
    return elementsOf(xml).filter(({ name }) => name === 'Relationship').map(({ attributes }: Element) => ({
        id: attributes['Id'] ?? '', type: attributes['Type'] ?? '', target: attributes['Target'] ?? '',
        external: attributes['TargetMode'] === 'External',
    }));
}

/** The part that holds the relationships of another. */
function relationshipsPart(name: string): string {
    const slash = name.lastIndexOf('/') + 1;
    return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
}

function relationshipsXml(all: readonly Relationship[]): string {
    return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.map(relationshipElement).join('')}</Relationships>`;
}

function relationshipElement({ id, type, target, external }: Relationship): string {
    return element('Relationship', { 'Id': id, 'Type': type, 'Target': target, 'TargetMode': external ? 'External' : undefined });
}

/** The name of a part that another leads to. */
function resolved(from: string, target: string): string {
    if (target.startsWith('/')) { return target.slice(1); }
    const folders = from.split('/').slice(0, -1);
    for (const step of target.split('/')) {
        if (step === '..') { folders.pop(); } else if (step !== '.') { folders.push(step); }
    }
    return folders.join('/');
}
