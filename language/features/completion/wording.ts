import type { Language } from '../../grammar/vocabulary.js';
import { entriesAround, type Entry } from '../entries.js';
import { lineStart, type View } from '../view.js';
import type { Proposal } from './proposal.js';

/** A way to say one obligation, with tab stops; and when it fits. */
interface Wording {
    readonly label: string;
    readonly text: string;
    readonly detail: string;
}

/** The patterns of EARS (Easy Approach to Requirements Syntax), as each language says them. */
const wordings: Readonly<Record<Language, readonly Wording[]>> = {
    fr: [
        {
            label: 'Le … doit …', detail: 'toujours',
            text: '${1:La salle} doit ${2:offrir} $3.',
        },
        {
            label: 'Quand …, le … doit …', detail: 'à un événement',
            text: 'Quand ${1:une réunion commence}, ${2:la salle} doit ${3:offrir} $4.',
        },
        {
            label: 'Tant que …, le … doit …', detail: 'pendant un état',
            text: 'Tant que ${1:les locaux sont occupés}, ${2:la ventilation} doit ${3:maintenir} $4.',
        },
        {
            label: 'Là où …, le … doit …', detail: 'selon le lieu ou l’option',
            text: 'Là où ${1:le public est admis}, ${2:le sol} doit ${3:rester} $4.',
        },
        {
            label: 'Si …, alors le … doit …', detail: 'en cas d’incident',
            text: 'Si ${1:le courant est coupé}, alors ${2:l\'éclairage} doit ${3:rester} $4.',
        },
    ],
    en: [
        {
            label: 'The … shall …', detail: 'always',
            text: '${1:The room} shall ${2:offer} $3.',
        },
        {
            label: 'When …, the … shall …', detail: 'at an event',
            text: 'When ${1:a meeting begins}, ${2:the room} shall ${3:offer} $4.',
        },
        {
            label: 'While …, the … shall …', detail: 'during a state',
            text: 'While ${1:the rooms are occupied}, ${2:the ventilation} shall ${3:keep} $4.',
        },
        {
            label: 'Where …, the … shall …', detail: 'by place or option',
            text: 'Where ${1:the public is admitted}, ${2:the floor} shall ${3:stay} $4.',
        },
        {
            label: 'If …, then the … shall …', detail: 'when something goes wrong',
            text: 'If ${1:the power fails}, then ${2:the lighting} shall ${3:stay} $4.',
        },
    ],
};

/** Ways to word the statement of a requirement, between quotes where it stands alone. */
export function wordingProposals({ programme: { language } }: View, locale: Language, bare: boolean): Proposal[] {
    return wordings[language].map(({ label, text }, i): Proposal => ({
        kind: 'wording', label, detail: wordings[locale][i]!.detail, insert: bare ? text : `"${text}"`, snippet: true,
        alsoFoundBy: locale === 'fr' ? 'énoncé' : 'statement',
    }));
}

/** Whether the body at an offset is that of a requirement which states nothing yet. */
export function lacksStatement(view: View, offset: number): boolean {
    const requirement = entriesAround(view, offset).find(isRequirement);
    return requirement?.body !== undefined && requirement.body.start <= offset
        && !requirement.entries.some(({ head, word }) => head.type === 'STATEMENT' || word === 'statement');
}

/** Where the wording of a statement begins, when an offset stands in one of which nothing but a word is written on its line. */
export function statementStart(view: View, offset: number): number | undefined {
    const [entry, parent] = entriesAround(view, offset);
    const isStatement = entry && (entry.head.type === 'STATEMENT' || entry.word === 'statement') && parent && isRequirement(parent);
    const text = entry?.head.type === 'STATEMENT' ? entry.head : entry?.values.find(({ type }) => type === 'TEXT');
    if (!isStatement || !text) {
        return undefined;
    }
    const open = text.start + (view.text.startsWith('"""', text.start) ? 3 : 1);
    const from = Math.max(open, lineStart(view.text, offset));
    const said = /^\s*(\p{L}*)$/u.exec(view.text.slice(from, offset));
    // Behind other sentences the writer has found the words already.
    return said && view.text.slice(open, from).trim() === '' ? offset - said[1]!.length : undefined;
}

function isRequirement({ opening }: Entry): boolean {
    return opening?.opens === 'declaration' && opening.kind === 'requirement';
}
