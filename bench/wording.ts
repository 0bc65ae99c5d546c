/**
 * Precision and recall of the wording rules over the annotated statements of test/wording.
 *
 *     npm run bench:wording [-- --misses]      with every place where rule and annotation differ
 */
import english from '../test/wording/corpus-en.md';
import french from '../test/wording/corpus-fr.md';
import unseenEnglish from '../test/wording/unseen-en.md';
import unseenFrench from '../test/wording/unseen-fr.md';
import { annotatedIn, compare, scores, type Compared } from '../test/wording/corpus.js';
import { rules } from '../language/rules/index.js';

const corpora: readonly (readonly [name: string, compared: readonly Compared[]])[] = [
    ['French', compare(annotatedIn(french))], ['English', compare(annotatedIn(english))],
    ['Kept apart', compare(annotatedIn(`${unseenFrench}\n${unseenEnglish}`))],
];
const all = corpora.flatMap(([, compared]) => compared);
for (const [name, compared] of [...corpora, ['All', all] as const]) {
    console.log(`${name}: ${compared.length} statements`);
    console.log(row('rule', 'severity', 'expected', 'found', 'right', 'precision', 'recall'));
    for (const { code, expected, found, right } of scores(compared)) {
        const severity = rules.find(rule => rule.code === code)!.severity;
        console.log(row(code, severity, expected, found, right, share(right, found), share(right, expected)));
    }
    console.log('');
}
if (process.argv.includes('--misses')) {
    for (const { text, expected, found } of all) {
        const places = found.map(({ place }) => place);
        const differing = [
            ...places.filter(place => !expected.includes(place)).map(place => `+ ${shown(place, text)}`),
            ...expected.filter(place => !places.includes(place)).map(place => `- ${shown(place, text)}`),
        ];
        if (differing.length > 0) {
            console.log([text, ...differing].join('\n    '));
        }
    }
}

function row(...cells: readonly (string | number)[]): string {
    return cells.map((cell, i) => (i === 0 ? String(cell).padEnd(26) : String(cell).padStart(12))).join('');
}

function share(part: number, whole: number): string {
    return whole === 0 ? '–' : (part / whole).toFixed(2);
}

function shown(place: string, text: string): string {
    const [, code, start, end] = /^(\S+) (\d+)-(\d+)$/.exec(place)!;
    return `${code!}: ${text.slice(Number(start), Number(end))}`;
}
