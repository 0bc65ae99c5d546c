import { describe, expect, test } from 'vitest';
import { rules } from '../../language/rules/index.js';
import { annotatedIn, compare, scores } from './corpus.js';
import english from './corpus-en.md';
import french from './corpus-fr.md';
import unseenEnglish from './unseen-en.md';
import unseenFrench from './unseen-fr.md';

/** A warning that is wrong more often than this costs more trust than it brings. */
const leastPrecision = 0.9;

/** Below this a rule has stopped finding what it is for. */
const leastRecall = 0.8;

const inFrench = [french, unseenFrench].flatMap(annotatedIn);
const inEnglish = [english, unseenEnglish].flatMap(annotatedIn);
const measured = scores(compare([...inFrench, ...inEnglish]));

test('the corpus is large enough to measure on, and half of it is good', () => {
    expect(inFrench.length).toBeGreaterThanOrEqual(200);
    expect(inEnglish.length).toBeGreaterThanOrEqual(80);
    const good = [...inFrench, ...inEnglish].filter(({ expected }) => expected.length === 0);
    expect(good.length / (inFrench.length + inEnglish.length)).toBeGreaterThan(0.3);
});

test('every rule of the family is measured', () => {
    const family = rules.filter(({ family }) => family === 'wording').map(({ code }) => code);
    expect(measured.map(({ code }) => code).sort()).toEqual([...family].sort());
});

describe.each(measured.map(score => [score.code, score] as const))('%s', (code, { expected, found, right }) => {
    test('finds most of what is to be found', () => {
        expect(expected).toBeGreaterThan(5);
        expect(right / expected).toBeGreaterThanOrEqual(leastRecall);
    });

    test('is right at least nine times out of ten, if it warns', () => {
        const { severity } = rules.find(rule => rule.code === code)!;
        expect(severity === 'information' || right / found >= leastPrecision).toBe(true);
    });
});
