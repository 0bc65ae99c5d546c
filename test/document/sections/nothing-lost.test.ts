/**
 * Every field of every kind shows in the compiled page. Values are generated from the table of concepts, so that a field added
 * there fails here until the document says it, or until its absence has a reason below.
 */
import { describe, expect, it } from 'vitest';
import { kindNames, kindOf, type KindName } from '../../../language/grammar/concepts.js';
import type { Field, Reading, Shape } from '../../../language/grammar/readings.js';
import { spell } from '../../../language/grammar/vocabulary.js';
import { compile } from '../../../language/document/compile.js';
import { environment, pageOf, programmeOf, wordsOf } from './compiled.js';

/** Why a field is not said in words of its own. */
const UNSAID: Readonly<Record<string, string>> = {
    'programme.language': 'the document is written in it',
    'library.language': 'the document is written in it',
    'chapter.before': 'the chapter stands there',
    'chapter.after': 'the chapter stands there',
    'awardCriterion.tender': 'the criterion stands in the part of its tender',
    'awardCriterion.partOf': 'the sub-criterion stands under its criterion',
    'offer.tender': 'the offer stands in the part of its tender',
    'costItem.partOf': 'the item stands under the item that it is part of',
    'marks.tender': 'the marks stand in the part of their tender',
    'adjacency.from': 'it heads the declaration, which has a test of its own below',
    'adjacency.with': 'it heads the declaration, which has a test of its own below',
    'setAside.requirements': 'it heads the declaration, which has a test of its own below',
    'requirement.adapts': 'it takes the requirement that it names out of force: a test of its own below',
    'space.unit': 'the space stands among the rows of its unit',
};

const MARK = 'Zorglub';

/** One element of each kind that references can lead to, each with a title of its own. */
function named(kind: KindName): string {
    return `B-${kind}`;
}

const PLAIN: readonly KindName[] = kindNames.filter(kind => !['programme', 'library', 'adjacency', 'setAside', 'marks'].includes(kind));

function base(kind: KindName, body: string, extra = ''): string {
    const header = kind === 'library' ? `référentiel P "Socle" { ${body} }`
        : `programme P "Programme" { langue fr\n ${kind === 'programme' ? body : ''} }`;
    const others = PLAIN.map(each => `${spell(kindOf(each).word, 'fr')} ${named(each)} "Base ${each}" { }`);
    return [header, ...others, 'espace B-second "Second" { }', 'indicateur B-autre "Autre" { }', extra].join('\n');
}

/** A value for a reading, as typed, and what the page must then say once more than without it. */
interface Given {
    readonly typed: string;
    readonly said: string;
}

function given(reading: Reading): Given {
    switch (reading.as) {
        case 'text': case 'texts': case 'sources':
            return { typed: `"${MARK}"`, said: MARK };
        case 'flag':
            return { typed: '', said: '' };
        case 'word': case 'words': {
            const word = reading.words[reading.words.length - 1]!;
            return { typed: spell(word, 'fr'), said: '' };
        }
        case 'codes':
            return { typed: 'vague-term', said: 'vague-term' };
        case 'name':
            return { typed: 'B-phase', said: 'B-phase' };
        case 'reference': case 'references': {
            const to = reading.to.find(kind => PLAIN.includes(kind)) ?? 'actor';
            return { typed: named(to), said: named(to) };
        }
        case 'phases':
            return { typed: 'B-phase', said: 'B-phase' };
        case 'spaces':
            return { typed: 'B-space', said: 'B-space' };
        case 'expression':
            return reading.dimension === 'money' ? { typed: '731 € HT', said: '731 € HT' } : reading.dimension === 'time'
                ? { typed: '731 jours', said: '731 jours' }
                : { typed: '731', said: '731' };
        case 'level':
            return reading.dimension === 'area' ? { typed: '731 m²', said: '731 m²' } : reading.dimension === 'length'
                ? { typed: '>= 731 m', said: '731 m' }
                : { typed: '<= 731 %', said: '731 %' };
        case 'target':
            return { typed: '731 %', said: '731 %' };
        case 'fraction':
            return { typed: '2/7', said: '2 / 7' };
        case 'period':
            return { typed: '2031-05-17', said: '17 mai 2031' };
        case 'hours':
            return { typed: '5h45..6h15', said: '5 h 45' };
        case 'per':
            return { typed: 'espace', said: 'par espace' };
        case 'record':
            return { typed: '', said: '' };
    }
}

/** A way to give a field: the line typed, and what must be said. */
interface Way extends Given {
    readonly path: string;
}

function ways(field: Field, path: string): readonly Way[] {
    const word = spell(field.word, 'fr');
    if (field.reading.as !== 'record') {
        const { typed, said } = given(field.reading);
        return [{ path, typed: `${word} ${typed}`, said }];
    }
    return recordWays(field.reading.shape, word, path);
}

/** A record with its values by position, and for each further field the same with that field. */
function recordWays(shape: Shape, word: string, path: string): readonly Way[] {
    const inPlace = (until: string): string => {
        const at = shape.positional.indexOf(until);
        const names = at < 0 ? shape.positional.slice(0, 1) : shape.positional.slice(0, at + 1);
        return names.map(name => positional(shape.fields[name]!.reading, name === until)).join(' ');
    };
    return Object.entries(shape.fields).flatMap(([name, field]) => {
        const opening = `${word} ${inPlace(name)}`;
        const { typed, said } = given(field.reading.as === 'record'
            ? field.reading.shape.fields[field.reading.shape.positional[0]!]!.reading : field.reading);
        return shape.positional.includes(name) ? [{ path: `${path}.${name}`, typed: opening, said }]
            : [{ path: `${path}.${name}`, typed: `${opening}  ${spell(field.word, 'fr')} ${typed}`, said }];
    });
}

function positional(reading: Reading, wanted: boolean): string {
    if (wanted) { return given(reading).typed; }
    switch (reading.as) {
        case 'text': return '"Autre"';
        case 'period': return '2030-01-01';
        default: return given(reading).typed;
    }
}

/** Declarations of a kind with a line in their body. */
function declared(kind: KindName, line: string): string {
    switch (kind) {
        case 'programme': case 'library':
            return base(kind, line);
        case 'adjacency':
            return base(kind, '', `liaison B-space avec B-second { ${line} }`);
        case 'setAside':
            return base(kind, '', `écarte B-requirement { ${line} }`);
        case 'unit':
            return base(kind, '', `unité B-un "Une autre" { ${line} }`);
        default:
            return base(kind, '', `${spell(kindOf(kind).word, 'fr')} SUJET "Sujet" { ${line}\n }`);
    }
}

function said(text: string): string {
    return wordsOf(pageOf(compile(programmeOf({ 'p.amont': text }), { environment })).html);
}

function occurrences(words: string, of: string): number {
    return words.split(of).length - 1;
}

/** Fields that only say something beside another. */
const BESIDE: Readonly<Record<string, string>> = {
    'unit.without': 'comme B-unit',
    'requirement.reason': 'adapte B-requirement',
    'costItem.vat': 'montant 100 € HT',
};

describe('nothing that a programme gives is lost on the way to the page', () => {
    for (const kind of kindNames.filter(each => each !== 'marks')) {
        it(kind, () => {
            const lost: string[] = [];
            const without = new Map<string, string>();
            for (const [name, field] of Object.entries(kindOf(kind).shape.fields)) {
                if (`${kind}.${name}` in UNSAID) { continue; }
                const beside = BESIDE[`${kind}.${name}`] ?? '';
                for (const way of ways(field, name)) {
                    const plain = without.get(beside) ?? said(declared(kind, beside));
                    without.set(beside, plain);
                    const full = said(declared(kind, `${beside}\n${way.typed}`));
                    // The cover and the summary call an element by its title.
                    const shows = way.said === '' ? full !== plain
                        : [way.said, way.said.replace(/^B-/, 'Base ')].some(each => occurrences(full, each) > occurrences(plain, each));
                    if (!shows) { lost.push(`${way.path}: ${way.typed}`); }
                }
            }
            expect(lost).toEqual([]);
        });
    }

    it('marks, with their weights and reasons', () => {
        const text = base('programme', '', [
            'consultation C "C" { barème 5 }', 'critère d\'attribution CA "CA" { consultation C }', 'offre OFFRE-A "A" { consultation C }',
            'offres C', '| critère | poids | note OFFRE-A | motif OFFRE-A |', '| CA | 73 % | 4,25 | Zorglub |',
        ].join('\n'));
        const words = said(text);
        expect(words).toContain('73 %');
        expect(words).toContain('4,25');
        expect(words).toContain(MARK);
    });

    it('what an adjacency and a set-aside are about', () => {
        const words = said(base('programme', '', 'liaison B-space avec B-second { proche }\nécarte B-requirement { motif "Zorglub" }'));
        expect(words).toMatch(/Liaisons entre espaces.*B-space Base space B-second Second Proche/);
        expect(words).toMatch(/Exigences écartées.*B-requirement Base requirement Zorglub/);
    });

    it('an adapted requirement beside its original', () => {
        const words = said(base('programme', '', 'exigence SUJET "Sujet" { adapte B-requirement }'));
        expect(words).toMatch(/Exigences adaptées.*SUJET Sujet B-requirement Base requirement/);
    });

    it('each reason for silence is about a field that exists', () => {
        const unknown = Object.keys(UNSAID).filter(path => {
            const [kind, field] = path.split('.') as [KindName, string];
            return kindOf(kind).shape.fields[field] === undefined;
        });
        expect(unknown).toEqual([]);
    });
});
