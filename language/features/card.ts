import { kindOf } from '../grammar/concepts.js';
import type { SourceRange, Text } from '../grammar/values.js';
import { spell, type Language, type Word } from '../grammar/vocabulary.js';
import { inFull } from '../model/adaptation.js';
import { fieldOf, isKind, type AnyElement } from '../model/elements.js';
import type { Programme, Relation } from '../model/programme.js';

/** Gives the address that opens a place, for the links of a card. */
export type LinkTo = (range: SourceRange) => string;

const most = 8;

/** An element at a glance, in Markdown: kind, name, title, what it says, its criteria and state, what it leads to and what names it. */
export function cardOf(programme: Programme, element: AnyElement, language: Language, linkTo: LinkTo): string {
    const written = new Writer(programme, language, linkTo);
    const whole = isKind(element, 'requirement') ? inFull(programme, element) : element;
    const said = (fieldOf(whole, 'statement') ?? fieldOf(whole, 'description')) as Text | undefined;
    const sections = [
        written.heading(element),
        said && written.prose(said),
        written.parts(whole),
        written.facts(whole),
        written.traces(programme.outgoing(element), 'to'),
        written.traces(programme.incoming(element), 'from'),
    ];
    return sections.filter(section => section !== undefined && section !== '').join('\n\n');
}

class Writer {
    private readonly texts = new Map<string, string>();

    constructor(private readonly programme: Programme, private readonly language: Language, private readonly linkTo: LinkTo) {
        for (const { file, text } of [...programme.files, ...programme.libraries.flatMap(({ files }) => files)]) {
            this.texts.set(file, text);
        }
    }

    heading(element: AnyElement): string {
        const title = element.title ? `**${escape(element.title.text)}**` : '';
        return `*${this.spell(kindOf(element.kind).word)}* \`${element.id || '–'}\`${title ? ` ${title}` : ''}`;
    }

    /** Prose is Markdown already; only its live references become links. */
    prose({ text, references }: Text): string {
        return references.reduce((said, reference) => {
            const target = this.programme.resolve(reference);
            return target ? said.replaceAll(`[${reference.name}]`, `[${reference.name}](${this.linkTo(target.nameRange)})`) : said;
        }, text);
    }

    parts(element: AnyElement): string {
        const names = isKind(element, 'requirement')
            ? ['criteria', 'verifications']
            : isKind(element, 'scenario')
                ? ['steps', 'alternatives']
                : ['measurements', 'options'];
        const lines = names.flatMap(name =>
            ((fieldOf(element, name) ?? []) as readonly { range: SourceRange }[]).map(({ range }) => `- ${this.source(range)}`),
        );
        return lines.length > most ? [...lines.slice(0, most), '- …'].join('\n') : lines.join('\n');
    }

    /** Short properties as they were written. */
    facts(element: AnyElement): string {
        const { fields } = kindOf(element.kind).shape;
        const shown = [
            'role',
            'headcount',
            'presence',
            'nature',
            'quality',
            'priority',
            'status',
            'count',
            'area',
            'height',
            'probability',
            'impact',
            'amount',
            'value',
            'weight',
            'answer',
            'date',
            'due',
            'period',
            'baseline',
            'target',
            'relation',
            'reason',
        ];
        const found = shown.flatMap(name => {
            const field = fields[name];
            const value = fieldOf(element, name);
            if (!field || value === undefined || (Array.isArray(value) && value.length === 0)) {
                return [];
            }
            const said = typeof value === 'string' ? this.spell(value as Word)
                : Array.isArray(value) && typeof value[0] === 'string' ? value.map(word => this.spell(word as Word)).join(', ')
                : this.located(value);
            return said === undefined ? [] : [`${this.spell(field.word)}\u00a0: ${said}`];
        });
        return found.join(' · ');
    }

    private located(value: unknown): string | undefined {
        const one = (Array.isArray(value) ? value[0] : value) as { range?: SourceRange; text?: string } | undefined;
        return one?.text !== undefined ? escape(one.text) : one?.range && this.source(one.range);
    }

    /** What the text says at a place, on one line, without the word that opens it. */
    private source(range: SourceRange): string {
        const written = (this.texts.get(range.file) ?? '').slice(range.start, range.end).replace(/\s+/g, ' ').trim();
        return escape(written.replace(/^\| ?| ?\|$/g, '').replace(/ \| /g, ' · '));
    }

    traces(relations: readonly Relation[], end: 'to' | 'from'): string {
        const byRole = new Map<string, Map<string, AnyElement>>();
        for (const relation of relations) {
            const other = this.programme.get(relation[end]);
            const owner = this.programme.get(relation.from);
            // Phases and verifications are said above, as they are written.
            if (
                !other ||
                !owner ||
                other.id === '' ||
                (end === 'to' && (other.kind === 'phase' || relation.role.startsWith('verifications.')))
            ) {
                continue;
            }
            const key =
                end === 'to' ? this.roleWord(owner, relation.role) : this.spell(kindOf(other.kind).table ?? kindOf(other.kind).word);
            const known = byRole.get(key) ?? new Map<string, AnyElement>();
            byRole.set(key, known.set(other.key, other));
        }
        if (byRole.size === 0) {
            return '';
        }
        const arrow = end === 'to' ? '→' : '←';
        return [...byRole].map(([role, others]) => {
            const links = [...others.values()].slice(0, most).map(other => `[${other.id}](${this.linkTo(other.nameRange)}${hint(other)})`);
            return `${arrow} ${role}\u00a0: ${links.join(', ')}${others.size > most ? `, … (${others.size})` : ''}`;
        }).join('  \n');
    }

    /** The word of the field through which an element names another. */
    private roleWord(owner: AnyElement, role: string): string {
        const field = kindOf(owner.kind).shape.fields[role.split('.')[0]!];
        return field ? this.spell(field.word) : this.spell('title');
    }

    private spell(word: Word): string {
        return spell(word, this.language);
    }
}

function hint({ title }: AnyElement): string {
    return title ? ` "${title.text.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"` : '';
}

function escape(text: string): string {
    return text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
}
