import { describe, expect, test } from 'vitest';
import { manualFiles, rulePage } from '../../language/rule-pages.js';
import { rules } from '../../language/rules/index.js';
import { amont } from './amont.js';

interface Listed {
    readonly code: string;
    readonly why: { readonly fr: string };
}

describe('amont rules', () => {
    test('lists every rule with its severity and its title, in the language asked for', () => {
        const { code, out, err } = amont(['rules', '--lang', 'fr']);
        expect({ code, err }).toEqual({ code: 0, err: '' });
        for (const rule of rules) {
            expect(out).toMatch(new RegExp(`^  ${rule.code} +(?:erreur|avertissement|remarque) +\\S`, 'm'));
        }
        expect(out).toContain(`${rules.length}\u00a0règles\n`);
        expect(amont(['rules', '--lang', 'en']).out).toContain('Requirement without verification');
    });

    test('gives programs what a page says, in both languages', () => {
        const listed = JSON.parse(amont(['rules', '--format', 'json']).out) as readonly Listed[];
        expect(listed.map(({ code }) => code)).toEqual(rules.map(({ code }) => code));
        expect(listed.every(({ why }) => why.fr.length > 20)).toBe(true);
        expect(JSON.stringify(listed)).not.toMatch(/[‹›]/);
    });

    test('gives the whole manual in Markdown', () => {
        const { out } = amont(['rules', '--format', 'md', '--lang', 'en']);
        expect(out.match(/^### /gm)).toHaveLength(rules.length);
    });

    test('refuses a form that it does not know, in one line', () => {
        expect(amont(['rules', '--format', 'pdf', '--lang', 'fr'])).toMatchObject({ code: 2, out: '' });
    });
});

describe('a page', () => {
    test('says what the rule reports, why, what to do, both examples and the reference', () => {
        const page = rulePage(rules.find(({ code }) => code === 'requirement-without-verification')!, 'fr');
        expect(page.match(/^#+ .*/gm)).toEqual([
            '# Exigence sans vérification', '## Pourquoi', '## Que faire', '## À éviter', '## À écrire', '## Corriger',
            '## Référence',
        ]);
        expect(page).toContain('> Rien ne vérifie EX-1.');
        expect(page).toContain('ISO/IEC/IEEE 29148:2018');
        expect(page.replace(/\u00a0/g, ' ')).toContain('- Ajouter « vérifier en AOR par mesure »');
    });

    test('says whether the fix is a sure one', () => {
        const page = (wanted: string): string => rulePage(rules.find(({ code }) => code === wanted)!, 'fr');
        expect(page('verification-without-phase')).toContain('`amont fix` l’applique');
        expect(page('requirement-without-verification')).not.toContain('amont fix');
        expect(page('calculation-cycle')).not.toContain('## Corriger');
    });

    test('says of every rule, in both languages, what Amont says of its bad example', () => {
        const pages = [...manualFiles(rules)].filter(([file]) => !file.endsWith('README.md'));
        expect(pages).toHaveLength(2 * rules.length);
        expect(pages.filter(([, text]) => !text.includes('\n> ')).map(([file]) => file)).toEqual([]);
    });
});
