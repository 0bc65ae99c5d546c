import { statusTable, type StatusTable } from '../../../language/completeness/table.js';
import { percentOf, type OpenItem, type Tally } from '../../../language/completeness/completeness.js';
import type { Language } from '../../../language/grammar/vocabulary.js';
import type { CheckedProgramme } from '../../../language/workbench.js';
import { messagesIn, type Messages } from '../../messages/messages.js';
import { withFrenchSpaces } from '../../messages/french-spaces.js';
import { harmless } from '../../terminal.js';
import type { Report } from '../report.js';

/** The completeness of a programme, and the words in which it is told. */
export interface Telling {
    readonly checked: CheckedProgramme;
    readonly table: StatusTable;
    readonly language: Language;
    readonly messages: Messages;
    readonly report: Report;
    /** A text of the rules or of the user's, as it may be shown: on one line, in the typography of the language. */
    readonly say: (text: string) => string;
}

/** What was told, and the tables from which. */
export interface Told {
    readonly text: string;
    readonly tables: readonly StatusTable[];
}

/** Tells of each programme, and puts what is told together. */
export function tell(report: Report, write: (tellings: readonly Telling[]) => string): Told {
    const tellings = report.programmes.map((checked): Telling => {
        const language = report.languageOf(checked);
        return {
            checked, language, report,
            table: statusTable(checked.completeness),
            messages: messagesIn(language),
            say: text => harmless((language === 'fr' ? withFrenchSpaces(text) : text).replace(/\s*[\r\n]+\s*/g, ' ')),
        };
    });
    return { text: write(tellings), tables: tellings.map(({ table }) => table) };
}

/** `96 %`, or a point where nothing is due. */
export function percent(tally: Tally | undefined, { status }: Messages, nothing: string): string {
    const share = tally && percentOf(tally);
    return share === undefined ? nothing : status.percent(share);
}

/** The names of the elements of open items, each once; the programme as a whole has none. */
export function namesOf(items: readonly OpenItem[]): readonly string[] {
    return [...new Set(items.flatMap(({ element }) => (element?.id ? [element.id] : [])))];
}
