import { kindOf, type KindName } from '../grammar/concepts.js';
import type { Entry } from '../grammar/generated/ast.js';
import { parse, placeOf } from '../grammar/parser.js';
import { mostProblems } from '../grammar/scan-state.js';
import { anyKind, clausesOf, fileScope, listedBy, scopeOf, type Opening, type Scope } from '../grammar/scopes.js';
import { syntaxMessage } from '../grammar/syntax-problems.js';
import type { SourceRange, Text } from '../grammar/values.js';
import { spellings, wordOf, type Language, type Word } from '../grammar/vocabulary.js';
import type { AnyElement, FileModel } from './elements.js';
import { excerpt, type Bilingual } from './findings.js';
import { emptyValues, type Store } from './read-fields.js';
import { TableReader, type Declared } from './read-tables.js';
import { rangeOf } from './read-items.js';
import { readText } from './read-text.js';
import { furtherUnit, unknownUnit } from './read-units.js';
import { closest, isSameName } from './suggestions.js';

/**
 * Reads the text of one file into elements: typed, with their places, references unresolved. What cannot be read is a finding, and all else
 * is read. Never throws on what a user wrote.
 */
export function readFile(file: string, text: string, language: Language): FileModel {
    return new FileReader(file, text, language).read();
}

class FileReader extends TableReader {
    read(): FileModel {
        const { document, scan, errors } = parse(this.text);
        for (const { code, start, end, detail } of scan.problems) {
            const range = { file: this.file, start, end };
            if (code === 'unit-twice') {
                this.add(furtherUnit(this.text, range));
            } else if (code === 'unknown-unit') {
                this.add(unknownUnit(this.text, range));
            } else {
                this.report(code, range,
                    { fr: syntaxMessage(code, 'fr', detail), en: syntaxMessage(code, 'en', detail) });
            }
        }
        for (const { start, end } of errors) {
            this.report('unexpected', { file: this.file, start, end },
                { fr: syntaxMessage('unexpected', 'fr'), en: syntaxMessage('unexpected', 'en') });
        }
        this.body(document.entries, fileScope, undefined, undefined);
        return { file: this.file, text: this.text, elements: this.elements, findings: this.findings };
    }

    // Bodies ----------------------------------------------------------------------------------------------------------

    protected override body(entries: readonly Entry[], scope: Scope, store?: Store, parent?: Declared): void {
        for (const entry of entries) {
            if (entry.word !== undefined) {
                const word = entry.word as Word;
                const opening = scope.openings.get(word) ?? anyKind(word);
                if (opening) {
                    this.entry(entry, opening, scope, store, parent);
                }
            } else if (entry.unknown !== undefined) {
                this.unknownWord(entry, scope);
            } else {
                this.unnamed(entry, scope, store);
            }
        }
    }

    private entry(entry: Entry, opening: Opening, scope: Scope, store: Store | undefined, parent: Declared | undefined): void {
        switch (opening.opens) {
            case 'field':
                if (store) {
                    this.field(entry, opening.name, opening.field, store);
                }
                return;
            case 'fieldTable':
                if (store) {
                    this.recordTable(entry, opening, opening.name, store);
                }
                return;
            case 'declaration':
                if (!scope.openings.has(entry.word as Word)) {
                    const { fr, en } = this.spelled(kindOf(opening.kind).word);
                    this.report('misplaced', this.keywordRange(entry), {
                        fr: `« ${fr} » se déclare hors de ce bloc ; il est lu comme s’il l’était.`,
                        en: `“${en}” is declared outside this block; it is read as if it were.`,
                    }, { fr: 'Vérifiez l’accolade fermante qui précède.', en: 'Check the closing brace above.' });
                }
                this.declaration(entry, opening, parent);
                return;
            case 'declarationTable':
                this.declarationTable(entry, opening, parent);
        }
    }

    private unnamed(entry: Entry, scope: Scope, store: Store | undefined): void {
        const [first, ...rest] = entry.items;
        const range = rangeOf(first!, this);
        if (first!.$type === 'Choice' && scope.unnamedWords && store) {
            this.give(store, scope.unnamedWords.name, false, range, () => first!.word);
        } else if (first!.$type === 'Prose' && scope.unnamedText && store) {
            const name = scope.unnamedText;
            this.give(store, name, false, range, () => this.inRole(name, () => readText(first!, this)));
        } else {
            this.report('text-misplaced', range, {
                fr: 'Ce texte n’appartient à aucune propriété.', en: 'This text belongs to no property.',
            }, { fr: 'Écrivez devant lui le mot de la propriété.', en: 'Write the word of the property before it.' });
        }
        this.leftOver(rest);
    }

    private unknownWord(entry: Entry, scope: Scope): void {
        const written = entry.unknown!;
        const typed = excerpt(written);
        const meant = this.findings.length > mostProblems ? undefined
            : closest(written, [...scope.openings.keys()].flatMap(word => spellings(word, this.language)));
        const suggestion: Bilingual = meant ? { fr: ` Vouliez-vous dire « ${meant} » ?`, en: ` Did you mean “${meant}”?` }
            : { fr: '', en: '' };
        const start = placeOf(entry).offset;
        const range = { file: this.file, start, end: start + written.length };
        this.add({
            code: 'unknown-word', severity: 'error', range,
            message: { fr: `Mot inconnu ici : « ${typed} ».${suggestion.fr}`, en: `Unknown word here: “${typed}”.${suggestion.en}` },
            advice: {
                fr: 'Une ligne commence par le mot d’une propriété ou d’une déclaration ; un texte s’écrit entre guillemets.',
                en: 'A line begins with the word of a property or of a declaration; a text is written between quotes.',
            },
            fixes: meant ? [{
                title: { fr: `Remplacer par « ${meant} »`, en: `Replace by “${meant}”` }, edits: [{ range, newText: meant }],
                sure: isSameName(written, meant),
            }] : undefined,
        });
        // Declarations in the body of an unknown word are still read, so that names in it resolve.
        for (const inner of entry.entries) {
            const kind = inner.word === undefined ? undefined : anyKind(inner.word as Word);
            if (kind?.opens === 'declaration') {
                this.declaration(inner, kind, undefined);
            }
        }
    }

    // Declarations ----------------------------------------------------------------------------------------------------

    private declaration(entry: Entry, opening: Extract<Opening, { opens: 'declaration' }>, parent: Declared | undefined): void {
        const { kind } = opening;
        const { named, shape } = kindOf(kind);
        const items = [...entry.items];
        let id = '';
        let nameRange = this.keywordRange(entry);
        let title: Text | undefined;
        const saved = { links: this.links, role: this.role };
        this.links = [];
        if (named) {
            const first = items[0];
            const name = first?.$type === 'Amount' ? first.from as { $type: string; name?: string } | undefined : undefined;
            if (name?.$type === 'Name' && first?.$type === 'Amount') {
                id = name.name!.normalize('NFC');
                nameRange = rangeOf(first, this);
                items.shift();
                this.checkName(id, nameRange);
            } else {
                const { fr, en } = this.spelled(kindOf(kind).word);
                this.report('name-missing', nameRange, {
                    fr: `Il manque un nom après « ${fr} ».`, en: `A name is missing after “${en}”.`,
                }, { fr: `Écrivez par exemple : ${fr} ${id || 'NOM-1'} "Titre".`, en: `Write for instance: ${en} NAME-1 "Title".` });
            }
            if (items[0]?.$type === 'Prose') {
                title = this.inRole('title', () => readText(items.shift()!, this));
            }
        }
        const declared: Declared = { kind, id, key: this.keyOf(kind, id, parent) };
        const at = this.elements.length;
        const store: Store = { values: emptyValues(shape), given: new Map() };
        // The place among the elements is kept now: what stands in the body comes behind.
        this.elements.push(undefined as unknown as AnyElement);
        this.inline(items, shape, clausesOf(opening), store);
        this.body(entry.entries, scopeOf(opening), store, declared);
        if (entry.table) {
            const rows = listedBy(opening);
            if (rows.opens === 'fieldTable') {
                this.recordTable(entry, rows, rows.name, store);
            } else {
                this.strayTable(entry);
            }
        }
        this.elements[at] = {
            kind, key: declared.key, id, nameRange, title, parent: parent?.key, range: rangeOf(entry, this), links: this.links,
            ...store.values,
        };
        this.links = saved.links;
        this.role = saved.role;
    }

    private checkName(id: string, range: SourceRange): void {
        if (!/^[\p{L}_]/u.test(id)) {
            this.add({
                code: 'name-invalid', severity: 'error', range,
                message: { fr: `« ${excerpt(id)} » n’est pas un nom : un nom commence par une lettre.`,
                    en: `“${excerpt(id)}” is not a name: a name begins with a letter.` },
                fixes: [{ title: { fr: `Nommer « L${id} »`, en: `Name it “R${id}”` },
                    edits: [{ range, newText: this.language === 'fr' ? `L${id}` : `R${id}` }] }],
            });
        }
    }

    protected override keyOf(kind: KindName, id: string, parent: Declared | undefined): string {
        if (id === '') {
            return `${kind}@${this.file}:${this.elements.length}`;
        }
        return kind === 'space' && parent?.kind === 'unit' ? `space:${parent.id}.${id}` : `${kind}:${id}`;
    }
}

/** The language that a text states for its programme, or undefined where it states none. */
export function statedLanguage(text: string): Language | undefined {
    const match = /(?:^|[\n{])[ \t\u00a0]*(?:langue|language)[ \t\u00a0]+([\p{L}]+)/u.exec(text);
    const word = match && (match[1] === 'en' ? 'en' : wordOf(match[1]!));
    return word === 'fr' || word === 'en' ? word : undefined;
}
