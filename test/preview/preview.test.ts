import { describe, expect, it } from 'vitest';
import { Preview } from '../../language/preview.js';
import { Workbench, type CheckedProgramme } from '../../language/workbench.js';

const programme = `programme P "Maison commune" { langue fr }
besoin BES-1 "Se réunir" {}
scénario SC-1 "Assemblée" { répond à BES-1  étape "Chacun entre."  exige EX-1 }
`;
const requirements = `exigence EX-1 "Entrée" { "L'entrée doit être de plain-pied."  source BES-1 }
exigence EX-2 "Calme" { "La salle doit être calme, voir [EX-1]."  source BES-1 }
`;

class Desk {
    readonly workbench = new Workbench();
    readonly preview = new Preview({ today: '2026-11-22', version: '1.0.0' });

    constructor() {
        this.workbench.setText('/p/programme.amont', programme);
        this.workbench.setText('/p/exigences.amont', requirements);
    }

    get checked(): CheckedProgramme {
        return this.workbench.programmes[0]!;
    }

    write(from: string, to: string): void {
        this.workbench.setText('/p/exigences.amont', requirements.replace(from, to));
    }
}

describe('the page beside the text', () => {
    it('holds the whole programme at first, each piece once', () => {
        const { checked, preview } = new Desk();
        const { pieces, order } = preview.update(checked);
        expect(preview.title).toBe('Maison commune');
        expect(order).toEqual(pieces.map(({ key }) => key));
        expect(new Set(order).size).toBe(order!.length);
        expect(pieces.find(({ key }) => key === 'exigence:EX-1')!.html).toContain('id="exigence-EX-1"');
    });

    it('replaces only the requirement that is typed in, at once', () => {
        const desk = new Desk();
        desk.preview.update(desk.checked);
        desk.write('plain-pied', 'plain-pied partout');
        const { pieces, order } = desk.preview.change(desk.checked);
        expect(pieces.map(({ key }) => key)).toEqual(['exigence:EX-1']);
        expect(pieces[0]!.html).toContain('plain-pied partout');
        expect(order).toBeUndefined();
    });

    it('has nothing more to say once all is compiled, when what was typed concerns one requirement', () => {
        const desk = new Desk();
        desk.preview.update(desk.checked);
        desk.write('être calme', 'être très calme');
        const [quick] = desk.preview.change(desk.checked).pieces;
        expect(quick!.html).toContain('href="#exigence-EX-1"');
        expect(desk.preview.update(desk.checked).pieces).toEqual([]);
    });

    it('compiles in steps, and given up between them tells all of it the next time', () => {
        const desk = new Desk();
        desk.preview.update(desk.checked);
        desk.write('exigence EX-2', 'exigence EX-3 "Lumière" { source BES-1 }\nexigence EX-2');
        const given = desk.preview.updating(desk.checked);
        expect([given.next().done, given.next().done]).toEqual([false, false]);
        desk.write('exigence EX-2', 'exigence EX-4 "Ombre" { source BES-1 }\nexigence EX-2');
        const { pieces, order } = desk.preview.update(desk.checked);
        expect(order).toContain('exigence:EX-4');
        expect(order).not.toContain('exigence:EX-3');
        expect(pieces.map(({ key }) => key)).toContain('exigence:EX-4');
    });

    it('says the new order when a requirement comes, and shows what else its title changes', () => {
        const desk = new Desk();
        desk.preview.update(desk.checked);
        desk.write('exigence EX-2', 'exigence EX-3 "Lumière" { source BES-1 }\nexigence EX-2');
        const { pieces, order } = desk.preview.update(desk.checked);
        expect(order!.indexOf('exigence:EX-3')).toBe(order!.indexOf('exigence:EX-1') + 1);
        expect(pieces.map(({ key }) => key)).toContain('exigence:EX-3');
        expect(pieces.map(({ key }) => key)).not.toContain('exigence:EX-2');
    });

    it('knows where a place of the text is shown, and the other way round', () => {
        const { checked, preview } = new Desk();
        preview.update(checked);
        const anchor = preview.anchorAt(checked, '/p/exigences.amont', requirements.indexOf('plain-pied'));
        expect(anchor).toBe('exigence-EX-1');
        const element = preview.elementAt(checked, anchor!);
        expect(element).toMatchObject({ id: 'EX-1', range: { file: '/p/exigences.amont', start: 0 } });
    });

    it('puts findings beside what they were found in, and says them again only when they change', () => {
        const desk = new Desk();
        const { marks } = desk.preview.update(desk.checked);
        const mark = marks!.find(({ anchor }) => anchor === 'exigence-EX-1')!;
        expect(mark.findings.map(({ code }) => code)).toContain('requirement-without-verification');
        desk.preview.update(desk.checked);
        desk.write('source BES-1 }\nexigence EX-2', 'source BES-9 }\nexigence EX-2');
        const after = desk.preview.marked(desk.checked).marks!.find(({ anchor }) => anchor === 'exigence-EX-1')!;
        expect(after.severity).toBe('error');
        expect(after.findings.map(({ code }) => code)).toContain('broken-reference');
        expect(desk.preview.marked(desk.checked)).toEqual({});
    });

    it('knows where a mark leads when the text above it has moved, and does not tell the mark again', () => {
        const desk = new Desk();
        desk.preview.update(desk.checked);
        const before = desk.preview.markedAt(desk.checked, 'exigence-EX-2')!;
        desk.write('plain-pied', 'plain-pied partout');
        expect(desk.preview.marked(desk.checked)).toEqual({});
        expect(desk.preview.markedAt(desk.checked, 'exigence-EX-2')!.start).toBe(before.start + ' partout'.length);
        expect(desk.preview.markedAt(desk.checked, 'exigence-EX-9')).toBeUndefined();
    });
});
