import type { Finding } from '../../language/model/findings.js';
import { Workbench } from '../../language/workbench.js';

/** What stands between `‹` and `›` in a fixture, with those marks taken out. */
export function unmark(marked: string): { readonly text: string; readonly marks: readonly string[] } {
    let text = '';
    const open: number[] = [];
    const marks: string[] = [];
    for (const character of marked) {
        if (character === '‹') {
            open.push(text.length);
        } else if (character === '›') {
            marks.push(`${open.pop()!}-${text.length}`);
        } else {
            text += character;
        }
    }
    return { text, marks };
}

/**
 * The findings of the programme that a fixture writes: one file, or several headed by `//- name.amont`.
 */
export function findingsIn(fixture: string, before?: string): readonly Finding[] {
    const workbench = new Workbench();
    workbench.setToday('2026-05-04');
    const parts = fixture.split(/^\/\/- (\S+)\n/m);
    const files = parts.length === 1 ? [['programme.amont', fixture] as const]
        : Array.from({ length: (parts.length - 1) / 2 }, (_, i) => [parts[2 * i + 1]!, parts[2 * i + 2]!] as const);
    for (const [name, text] of files) {
        workbench.setText(`/projet/${name}`, text);
    }
    if (before !== undefined) {
        workbench.setBaseline('/projet', before === 'missing' ? { problem: { fr: 'aucune étiquette', en: 'no tag' } }
            : new Map([['/projet/programme.amont', before]]));
    }
    return workbench.programmes.flatMap(({ findings }) => findings);
}

/** The places at which a code is reported, as `start-end`. */
export function placesOf(findings: readonly Finding[], code: string): readonly string[] {
    return findings.filter(finding => finding.code === code).map(({ range }) => `${range.start}-${range.end}`);
}

/** The French messages of a code, no-break spaces written plain so that a test can be typed. */
export function messagesOf(findings: readonly Finding[], code: string): readonly string[] {
    return findings.filter(finding => finding.code === code).map(({ message }) => message.fr.replace(/[\u00a0\u202f]/g, ' '));
}

/** The codes reported, each once, in alphabetical order. */
export function codesIn(findings: readonly Finding[]): readonly string[] {
    return [...new Set(findings.map(({ code }) => code))].sort();
}
