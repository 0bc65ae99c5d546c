/** The page of the manual on the documents that a programme can be compiled into, made from their own table. */
import { documentKinds, documentNames } from '../language/document/documents/names.js';
import { capitalised, typeset } from '../language/document/typography.js';
import type { Language } from '../language/grammar/vocabulary.js';

const WORDS = {
    fr: {
        title: 'Documents', type: '`--document`', document: 'Document', audience: 'Pour', leavesOut: 'Ne contient pas',
        whole: 'rien : c’est tout le programme',
        intro: 'Un programme se compile en plusieurs documents. `amont build --document notice,charte` en choisit, '
            + '`--document tous` les écrit '
            + 'tous, `--document livrables` ceux que le programme déclare (`livrable LIV-NOTICE "Notice" { document notice d\'usage }`). '
            + 'Majuscules, accents et tirets ne comptent pas ; les noms anglais valent aussi.',
        more: [
            'Chaque document dit sur sa couverture le programme, l’indice, la date, le stade, les destinataires et ce '
            + 'qu’il ne contient pas ; '
            + 'un document qui n’a rien à dire le dit, et dit quoi écrire.',
            '`--phase APD` ou `--unit REUNION` n’en garde que ce qui relève d’une phase ou d’une unité : les '
            + 'exigences que la phase porte ou '
            + 'vérifie, celles qui désignent un lieu de l’unité, et ce qui s’y rattache. Un renvoi à ce qui n’est pas repris reste un code '
            + 'sans lien.',
            '`--lang en` donne les titres, les dates et les nombres en anglais ; ce que vous avez écrit reste tel quel.',
            'Le rapport de revue se fait même d’un programme qui a des erreurs : il les liste.',
        ],
    },
    en: {
        title: 'Documents', type: '`--document`', document: 'Document', audience: 'For', leavesOut: 'Does not contain',
        whole: 'nothing: it is the whole programme',
        intro: 'A programme compiles into several documents. `amont build --document notice,charter` chooses some, `--document all` writes '
            + 'them all, `--document deliverables` those that the programme declares (`deliverable D-NOTICE "Notice" '
            + '{ document usage notice }`). '
            + 'Case, accents and hyphens do not count; French names are understood too.',
        more: [
            'Each document says on its cover the programme, the revision, the date, the stage, the audience and what it does not contain; '
            + 'a document that has nothing to say says so, and what to write.',
            '`--phase APD` or `--unit REUNION` keeps only what belongs to a phase or a unit: the requirements that the phase carries or '
            + 'verifies, those that name a space of the unit, and what hangs on them. A reference to what is left out stays a code without '
            + 'a link.',
            '`--lang fr` gives headings, dates and numbers in French; what you wrote stays as it is.',
            'The review report is made even of a programme that has errors: it lists them.',
        ],
    },
} as const;

/** The page, in Markdown. */
export function documentPage(language: Language): string {
    const words = WORDS[language];
    // What stands between backticks is typed as it is.
    const set = (text: string): string => text.split('`').map((part, at) => (at % 2 === 0 ? typeset(part, language) : part)).join('`');
    return [
        `# ${words.title}`, '', set(words.intro), '',
        `| ${words.type} | ${words.document} | ${words.audience} | ${words.leavesOut} |`, '|---|---|---|---|',
        ...documentKinds.map(kind => {
            const { typed, title, audience, leavesOut } = documentNames[kind];
            const without = leavesOut?.[language] ?? words.whole;
            const told = [title[language], capitalised(audience[language]), capitalised(without)].map(set);
            const cells = [`\`${typed[language][0]!}\``, ...told];
            return `| ${cells.join(' | ')} |`;
        }), '',
        ...words.more.flatMap(each => [set(each), '']),
    ].join('\n');
}
