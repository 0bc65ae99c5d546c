import { describe, expect, it } from 'vitest';
import type { Moment } from '../../language/model/phases.js';
import { programmeOf, unresolvedIn } from './programmes.js';

const ladder = (text: string): string => programmeOf(text).ladder.phases.map(({ id }) => id).join(' ');
const mop = 'amont préprogramme programme ESQ APS APD PRO ACT VISA EXE DET OPC AOR GPA exploitation requalification';

describe('the ladder of phases', () => {
    it('is the chosen preset', () => {
        expect(ladder('programme P "p" { phases mop }')).toBe(mop);
        expect(ladder('programme P "p" { phases promoteur }')).toBe('ECA ESQ CE APS APD PC LCO PRO DCE AO EXE LIV EXPL');
        expect(ladder('programme P "p" { phases si }'))
            .toBe('cadrage spécification consultation conception réalisation VA VSR exploitation');
    });

    it('is the sector’s where nothing is said', () => {
        expect(ladder('programme P "p" { secteur bureaux }')).toBe(mop);
        expect(ladder('programme P "p" { secteur si }')).toMatch(/^cadrage/);
        expect(ladder('exigence E "e" {}')).toBe(mop);
    });

    it('is the programme’s own phases, in the order of their declaration', () => {
        expect(ladder('phase A "a" {}\nphase B "b" { après A }\nphase C "c" {}\nphase D "d" { après B }')).toBe('A B C D');
    });

    it('corrects the order of declaration by what comes after what', () => {
        expect(ladder('phase B "b" { après A }\nphase A "a" {}\nphase C "c" { après B }')).toBe('A C B'.replace('C B', 'B C'));
        expect(ladder('phase Z "z" { après X, Y }\nphase X "x" {}\nphase Y "y" {}')).toBe('X Y Z');
    });

    it('takes the order of declaration in a circle, and loses no phase', () => {
        expect(ladder('phase A "a" { après B }\nphase B "b" { après A }\nphase C "c" {}')).toBe('C A B');
        expect(ladder('phase A "a" { après A }')).toBe('A');
    });

    it('places a phase of its own behind the one of the preset that it follows, in the order of declaration', () => {
        expect(ladder(`programme P "p" { phases mop }
phase X "x" { après APD }
phase Y "y" { après APD }
phase Z "z" { après X }
phase FIN "f" {}`))
            .toBe(mop.replace('APD', 'APD X Z Y').concat(' FIN'));
    });

    it('lets a declared phase stand for the preset’s: by its name, its other name, or as its equivalent', () => {
        const programme = programmeOf(`
programme P "p" { phases mop  stade programme }
phase APD "Notre APD" {}
phase brief "Programme" {}
phase AVP "Avant-projet" { équivaut à APS }
exigence E "e" { phases APS, APD, AVP }
`);
        expect(programme.ladder.phases.map(({ id }) => id).join(' ')).toBe(mop.replace(' programme', ' brief').replace('APS', 'AVP'));
        expect(programme.ladder.phases.find(({ id }) => id === 'APD')!.title!.text).toBe('Notre APD');
        expect(unresolvedIn(programme)).toEqual([]);
        expect(programme.phasesIn(programme.of('requirement')[0]!.phases).map(({ id }) => id)).toEqual(['AVP', 'APD']);
    });

    it('answers to the English names of a preset', () => {
        const programme = programmeOf(`programme P "p" { langue en  phases mop  stade brief }
requirement R "r" { phases brief..ESQ, operation }`, 'en');
        expect(unresolvedIn(programme)).toEqual([]);
        expect(programme.phasesIn(programme.of('requirement')[0]!.phases).map(({ title }) => title!.text)).toEqual(['Programme',
            'Sketch design', 'Operation']);
    });

    it('fills ranges in, whichever end comes first', () => {
        const programme = programmeOf('exigence E "e" { phases APD..ACT, AOR, APD }\nexigence F "f" { phases PRO..APS }');
        const [first, second] = programme.of('requirement').map(({ phases }) => programme.phasesIn(phases).map(({ id }) => id));
        expect(first).toEqual(['APD', 'PRO', 'ACT', 'AOR']);
        expect(second).toEqual(['APS', 'APD', 'PRO']);
    });

    it('says where the moments of a project open', () => {
        const moments = (text: string): Partial<Record<Moment, string>> => {
            const programme = programmeOf(text);
            return Object.fromEntries([...programme.ladder.moments].map(([moment, place]) => [moment, programme.ladder.phases[place]!.id]));
        };
        expect(moments('programme P "p" { phases mop }')).toMatchObject({ upstream: 'amont', brief: 'programme', design: 'ESQ',
            works: 'DET', handover: 'AOR' });
        expect(moments('phase UN "a" { équivaut à ESQ }\nphase DEUX "b" { équivaut à DET }')).toEqual({ design: 'UN', works: 'DEUX' });
    });
});

describe('the schedule', () => {
    const day = (days: number | undefined): string | undefined => days === undefined ? undefined : new Date(days * 86_400_000)
        .toISOString().slice(0, 10);
    const schedule = (text: string): Record<string, string> => Object.fromEntries(programmeOf(text).schedule
        .map(({ phase, start, end, stated }) => [phase.id, `${day(start)}..${day(end)}${stated ? '' : ' computed'}`]));

    it('takes dates as stated, and computes those that follow', () => {
        expect(schedule(`
phase A "a" { période 2026-01..2026-03 }
phase B "b" { après A  durée 10 jours }
phase C "c" { après B  fin 2026-05-31 }
phase D "d" { début 2026-06-01  durée 1 semaine }
phase E "e" { fin 2026-12-31  durée 31 jours }
phase F "f" {}
`)).toEqual({
            A: '2026-01-01..2026-03-31', B: '2026-04-01..2026-04-10 computed', C: '2026-04-11..2026-05-31', D: '2026-06-01..2026-06-07',
            E: '2026-12-01..2026-12-31', F: 'undefined..undefined computed',
        });
    });

    it('follows milestones, and the latest of several', () => {
        expect(schedule('jalon M "m" { date 2026-06-15 }\nphase A "a" { période 2026-01 }\nphase B "b" { après A, M  durée 1 jour }').B)
            .toBe('2026-06-16..2026-06-16 computed');
    });

    it('ends in a circle', () => {
        expect(Object.keys(schedule('phase A "a" { après B  durée 1 jour }\nphase B "b" { après A  durée 1 jour }'))).toEqual(['A', 'B']);
    });

    it('counts working days of a duration as days of the calendar five sevenths of the time', () => {
        expect(schedule('phase A "a" { début 2026-01-05  durée 10 jours ouvrés }').A).toBe('2026-01-05..2026-01-18');
    });
});
