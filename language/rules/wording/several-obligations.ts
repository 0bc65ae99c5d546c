import { isEnglishVerb } from './inflection.js';
import { behindInfinitive, type Mark, type SentenceReading } from './reading.js';
import { splitting } from './splitting.js';
import { wordingRule, type Setting, type Span } from './wording-rule.js';

const french = {
    strong: new Set(['doit', 'doivent', 'devra', 'devront']),
    /** Behind one of these a verb belongs to a clause that only says which, when or why. */
    subordinate: new Set((
        'qui que qu\' dont où lorsque lorsqu\' quand si dès tant car puisque puisqu\' comme auquel laquelle lequel lesquels lesquelles '
        + 'auxquels duquel desquels desquelles'
    ).split(' ')),
    /** Behind one of these, or a preposition with its verb, what the conjunction adds depends on another verb than that of obligation. */
    governing: new Set('pouvoir permettre permettra laisser faire comment'.split(' ')),
    prepositions: new Set(['pour', 'à', 'de', 'd\'', 'sans']),
    isVerb: (forms: readonly string[], at: number) => behindInfinitive(forms, at) !== undefined,
    behindVerb: (forms: readonly string[], at: number) => behindInfinitive(forms, at) ?? at,
};
const english = {
    strong: new Set(['shall', 'must']),
    subordinate: new Set((
        'that which who whose where when whenever if unless until because while as whether so once after before'
    ).split(' ')),
    governing: new Set('let lets enable allow help make how'.split(' ')),
    prepositions: new Set(['to']),
    isVerb: (forms: readonly string[], at: number) => isEnglishVerb(forms[at]!, 'the'),
    behindVerb: (_: readonly string[], at: number) => at + 1,
};

/** One sentence may hold several, or one statement several sentences. */
export const severalObligations = wordingRule({
    code: 'several-obligations',
    severity: 'warning',
    title: { fr: 'Plusieurs obligations en une', en: 'Several obligations in one' },
    why: {
        fr: 'Deux obligations sous un identifiant ne peuvent ni se vérifier, ni se négocier, ni se tracer l’une sans l’autre.',
        en: 'Two obligations under one identifier can neither be verified, nor negotiated, nor traced one without the other.',
    },
    reference: 'INCOSE GtWR v4, R18, R19',
    example: {
        bad: `exigence EX-1 "Casiers" { "Le vestiaire doit comporter 40 casiers, et chaque casier ‹doit› fermer à clé." }
exigence EX-2 "Tablettes" { "Le titulaire doit fournir les tablettes ‹et assurer› leur entretien." }`,
        good: `exigence EX-1 "Casiers" { "Le vestiaire doit comporter 40 casiers fermant à clé." }
exigence EX-2 "Local frais" { "Les locaux qui doivent rester frais doivent donner au nord." }`,
    },
    message: words => ({
        fr: `« ${words} » ajoute une seconde obligation à la première.`,
        en: `“${words}” adds a second obligation to the first.`,
    }),
    advice: {
        fr: 'Écrivez une exigence pour chaque obligation, avec son critère et sa vérification.',
        en: 'Write a requirement for each obligation, with its criterion and its verification.',
    },
    *find(setting) {
        const { sentences } = setting.passage.reading;
        const grammar = setting.passage.reading.language === 'fr' ? french : english;
        const main = mainVerbs(setting, setting.sentence, grammar);
        const isFirst = !sentences.slice(0, sentences.findIndex(({ from }) => from === setting.sentence.from))
            .some(sentence => mainVerbs(setting, sentence, grammar).some(({ isStrong }) => isStrong));
        const others = isFirst ? main.slice(1) : main.filter(({ isStrong }) => isStrong);
        const spans: Span[] = others.map(({ mark: { from, to } }) => ({ from, to }));
        spans.push(...coordinated(setting, main, grammar));
        yield* spans.sort((a, b) => a.from - b.from).map(span => ({ ...span, fixes: splitting(setting, main[0]?.mark, span) }));
    },
});

interface MainVerb {
    readonly mark: Mark;
    readonly isStrong: boolean;
}

type Grammar = typeof french | typeof english;

/** The verbs of obligation of a sentence that stand in no subordinate clause. */
function mainVerbs({ passage }: Setting, { from, marks }: SentenceReading, { strong, subordinate }: Grammar): readonly MainVerb[] {
    const { forms } = passage.reading.words;
    const verbs: MainVerb[] = [];
    let clause = from;
    for (const mark of marks) {
        if (mark.sign !== 'modal' || mark.from < clause) {
            continue;
        }
        const separator = forms.lastIndexOf(';', mark.from);
        const start = Math.max(clause, separator);
        let isMain = true;
        for (let i = start; i < mark.from; i++) {
            isMain &&= !isSubordinate(forms, i, subordinate);
        }
        if (isMain) {
            verbs.push({ mark, isStrong: strong.has(forms[mark.from]!) });
        }
        clause = mark.to;
    }
    return verbs;
}

/** `s'il` is a condition, `s'assurer` is none. */
function isSubordinate(forms: readonly string[], at: number, subordinate: ReadonlySet<string>): boolean {
    return subordinate.has(forms[at]!) || (forms[at] === 's\'' && (forms[at + 1] === 'il' || forms[at + 1] === 'ils'));
}

/** Conjunctions that bring a second infinitive under the verb of obligation: `doit fournir … et assurer …`. */
function coordinated({ passage, sentence }: Setting, main: readonly MainVerb[], grammar: Grammar): readonly Span[] {
    const { forms } = passage.reading.words;
    const { subordinate, governing, prepositions, isVerb, behindVerb } = grammar;
    const spans: Span[] = [];
    for (const { from, to, sign } of sentence.marks) {
        const verb = sign === 'and' ? main.findLast(({ mark }) => mark.to < from) : undefined;
        if (!verb) {
            continue;
        }
        const between = forms.slice(verb.mark.to, from);
        // `doit ouvrir et fermer la grille`: two verbs side by side share what they bear on.
        const isPair = behindVerb(forms, verb.mark.to) >= from || between.length < 2;
        const depends = isPair || between.some((form, i) =>
            isSubordinate(between, i, subordinate) || governing.has(form)
            || (prepositions.has(form) && isVerb(forms, verb.mark.to + i + 1)));
        if (!depends) {
            spans.push({ from, to: behindVerb(forms, to) });
        }
    }
    return spans;
}
