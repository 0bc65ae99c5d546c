import { isKind } from '../../language/model/elements.js';
import type { Finding } from '../../language/model/findings.js';
import { placeIn } from '../../language/model/places.js';
import { rules } from '../../language/rules/index.js';
import { Workbench } from '../../language/workbench.js';

/** The names by which annotations call the rules. */
const codes: Readonly<Record<string, string>> = {
    'vague': 'vague-term', 'escape': 'escape-clause', 'open': 'open-list', 'tbd': 'to-be-defined',
    'several': 'several-obligations', 'and-or': 'and-or',
    'undated': 'undated-reference', 'means': 'imposed-means', 'passive': 'passive-without-agent', 'negation': 'negative-requirement',
    'absolute': 'absolute-term', 'infinitive': 'superfluous-infinitive', 'pronoun': 'unclear-pronoun',
    'purpose': 'purpose-in-requirement',
};

/** A statement and the words that a reviewer takes up in it, as `code start-end`. */
export interface Annotated {
    readonly text: string;
    readonly expected: readonly string[];
}

/** Statements stand behind a dash, one a line; `‹rule:words›` marks what is to be flagged, within another mark too. */
export function annotatedIn(corpus: string): readonly Annotated[] {
    return corpus.split('\n').filter(line => line.startsWith('- ')).map(line => annotated(line.slice(2)));
}

function annotated(line: string): Annotated {
    let text = '';
    const open: { readonly code: string; readonly start: number }[] = [];
    const expected: string[] = [];
    for (let at = 0; at < line.length; at++) {
        if (line[at] === '‹') {
            const colon = line.indexOf(':', at);
            const name = line.slice(at + 1, colon);
            const code = codes[name];
            if (code === undefined) {
                throw new Error(`« ${name} » names no rule: ${line}`);
            }
            open.push({ code, start: text.length });
            at = colon;
        } else if (line[at] === '›') {
            const { code, start } = open.pop()!;
            expected.push(`${code} ${start}-${text.length}`);
        } else {
            text += line[at];
        }
    }
    return { text, expected };
}

/** What was found in one statement, against what was expected. */
export interface Compared extends Annotated {
    readonly found: readonly { readonly place: string; readonly finding: Finding }[];
}

/** Puts each statement into a requirement, and asks the workbench, as the editor does. */
export function compare(statements: readonly Annotated[]): readonly Compared[] {
    const workbench = new Workbench();
    const requirements = statements.map(({ text }, i) => `exigence EX-${i} "Essai" {\n  """\n  ${text}\n  """\n}\n`);
    workbench.setText('/projet/programme.amont', requirements.join('\n'));
    const { programme, findings } = workbench.programmes[0]!;
    const wording = new Set(rules.filter(({ family }) => family === 'wording').map(({ code }) => code));
    const found: { place: string; finding: Finding }[][] = statements.map(() => []);
    for (const element of programme.elements) {
        if (!isKind(element, 'requirement') || !element.statement) {
            continue;
        }
        const i = Number(element.id.slice(3));
        const { start } = placeIn(element.statement, 0, 1);
        const { end } = element.statement.range;
        for (const finding of findings) {
            if (wording.has(finding.code) && finding.range.start >= start && finding.range.end <= end) {
                found[i]!.push({ place: `${finding.code} ${finding.range.start - start}-${finding.range.end - start}`, finding });
            }
        }
    }
    return statements.map((statement, i) => ({ ...statement, found: found[i]! }));
}

/** How well a rule does: of what it flags, how much is right; of what is to be flagged, how much it flags. */
export interface Score {
    readonly code: string;
    readonly expected: number;
    readonly found: number;
    readonly right: number;
}

/** The score of each rule of the family over a corpus: a place is right only where it is exact. */
export function scores(compared: readonly Compared[]): readonly Score[] {
    return Object.values(codes).map(code => {
        const ofCode = (place: string): boolean => place.startsWith(`${code} `);
        const score = { code, expected: 0, found: 0, right: 0 };
        for (const { expected, found } of compared) {
            score.expected += expected.filter(ofCode).length;
            score.found += found.filter(({ place }) => ofCode(place)).length;
            score.right += found.filter(({ place }) => ofCode(place) && expected.includes(place)).length;
        }
        return score;
    });
}
