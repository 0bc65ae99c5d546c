import { describe, expect, it } from 'vitest';
import { Preview } from '../../language/preview.js';
import { Workbench } from '../../language/workbench.js';

const programme = `programme P "Maison commune" { langue fr  phases mop  stade APD }
poste de coût TRAVAUX "Travaux" { nature travaux  montant 100 000 € HT }
poste de coût HONORAIRES "Honoraires" { nature honoraires  montant 12 000 € HT }
jalon J-1 "Ouverture" { date 2027-03-01 }
livrable LIV-1 "Notice" { échéance 2027-02-01 }
décision DEC-1 "Garder le hall" { état proposée }
question Q-1 "Qui paie ?" { échéance 2027-01-10 }
risque R-1 "Retard" { probabilité 2/4  impact 3/4 }
besoin BES-1 "Se réunir" {}
exigence EX-1 "Entrée" { qualité acoustique  source BES-1  phases APD..PRO  vérifier en AOR par mesure }
exigence EX-2 "Calme" { qualité visuelle  source BES-1  phases APD }
action A-1 "Atelier" { nature atelier }
proposition P-1 "Une rampe" { issue de A-1  réponse retenue  motif "Elle manque."  aboutit à EX-1 }
proposition P-2 "Un ascenseur" { issue de A-1 }
`;

function page(text: string) {
    const workbench = new Workbench();
    workbench.setText('/p/programme.amont', text);
    const preview = new Preview({ today: '2026-11-22', version: '1.0.0' }, 'dashboard');
    return { workbench, preview, checked: workbench.programmes[0]! };
}

describe('the dashboard beside the text', () => {
    it('shows costs, time and risks, then completeness, coverage and proposals, each picture with its table', () => {
        const { preview, checked } = page(programme);
        const { pieces } = preview.update(checked);
        const html = pieces.map(piece => piece.html).join('\n');
        const figures = pieces.filter(piece => piece.html.includes('<svg'));
        expect(figures.map(({ key }) => key)).toEqual(expect.arrayContaining([
            'figure-natures', 'figure-completude', 'figure-couverture', 'figure-propositions',
        ]));
        figures.forEach(figure => expect(figure.html).toContain('<details'));
        const titles = [
            'Coûts par nature', 'Délais', 'Risques', 'Complétude par phase', 'Couverture des exigences', 'Propositions des usagers',
        ];
        titles.forEach(title => expect(html).toContain(title));
        expect(html).toContain('Sans réponse');
    });

    it('leads from what its tables list to the text', () => {
        const { preview, checked } = page(programme);
        const html = preview.update(checked).pieces.map(piece => piece.html).join('\n');
        for (const [anchor, id] of [
            ['exigence-EX-1', 'EX-1'], ['proposition-P-2', 'P-2'], ['risque-R-1', 'R-1'], ['jalon-J-1', 'J-1'], ['livrable-LIV-1', 'LIV-1'],
            ['decision-DEC-1', 'DEC-1'], ['question-Q-1', 'Q-1'],
        ] as const) {
            expect(html).toContain(`<tr id="${anchor}"`);
            expect(preview.elementAt(checked, anchor)?.id).toBe(id);
        }
    });

    it('replaces only what a keystroke changes', () => {
        const { workbench, preview, checked } = page(programme);
        preview.update(checked);
        workbench.setText('/p/programme.amont', programme.replace('P-2 "Un ascenseur"', 'P-2 "Un monte-charge"'));
        const { pieces, order } = preview.update(workbench.programmes[0]!);
        expect(order).toBeUndefined();
        expect(pieces).toHaveLength(1);
        expect(pieces[0]!.html).toContain('monte-charge');
    });

    it('of a programme that holds nothing yet says so', () => {
        const { preview, checked } = page('programme P "Vide" { langue fr }\n');
        const { pieces } = preview.update(checked);
        expect(pieces.length).toBeGreaterThan(0);
        expect(pieces[0]!.key).toBe('cover');
    });
});
