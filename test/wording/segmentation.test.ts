import { describe, expect, test } from 'vitest';
import { expand } from '../../language/rules/wording/lexicon.js';
import {
    englishNoun, englishSpellings, frenchAdjective, frenchPlural, frenchVerb, isEnglishVerb, isFrenchFuture, isFrenchInfinitive,
    isFrenchPassive,
} from '../../language/rules/wording/inflection.js';
import { languageOf } from '../../language/rules/wording/reading.js';
import { segment } from '../../language/rules/wording/segmentation.js';

/** The words of a text, a bar between two, one line a sentence. */
function shown(text: string): readonly string[] {
    const { forms, sentences } = segment(text);
    return sentences.map(({ from, to, under }) => `${under === undefined ? '' : `(${under}) `}${forms.slice(from, to).join('|')}`);
}

describe('words', () => {
    test.each([
        ['an elision ends a word', 'L’usager qu\'il aide', ['l\'|usager|qu\'|il|aide']],
        ['an apostrophe within a word does not', 'aujourd’hui the supplier\'s mustn’t', ['aujourd\'hui|the|supplier\'s|mustn\'t']],
        ['hyphens join', 'ci-dessus, user‑friendly et celui-ci', ['ci-dessus|,|user-friendly|et|celui-ci']],
        ['numbers keep their groups and decimals', '1 850 000 € ou 0,6 s, 30m²', ['1 850 000|€|ou|0,6|s|,|30|m²']],
        ['units and acronyms keep their slash', 'kWh/m²/an MOA/MOE', ['kwh|/|m²|/|an|moa|/|moe']],
        ['accents written apart are composed', 'le de\u0301lai', ['le|délai']],
        ['capitals are small', 'ÉTÉ À L’ŒUVRE', ['été|à|l\'|œuvre']],
        ['a quotation is one word', 'la mention « accès facile, etc. » doit rester', ['la|mention|«»|doit|rester']],
        ['so are code, references and addresses', 'voir `x/y`, [EX-1] et https://a.example/b.', ['voir|``|,|[]|et|://|.']],
        ['what is left open is no reference', 'gamme [XX] et [TBD] et […]', ['gamme|[|xx|]|et|[|tbd|]|et|[|…|]']],
        ['emphasis is no word', '**si** _possible_', ['si|possible']],
        ['three dots are an ellipsis', 'des bancs... et des tables…', ['des|bancs|…|et|des|tables|…']],
        ['an unclosed quotation is a sign', 'le « parvis doit', ['le|«|parvis|doit']],
    ])('%s', (_, text, expected) => {
        expect(shown(text)).toEqual(expected);
    });

    test('keep their places in the text', () => {
        const text = 'L’été, « oui » : 1 850 m² d’ombre…';
        const { forms, starts, ends } = segment(text);
        const places = forms.map((_, i) => text.slice(starts[i], ends[i]));
        expect(places).toEqual(['L’', 'été', ',', '« oui »', ':', '1 850', 'm²', 'd’', 'ombre', '…']);
    });
});

describe('sentences', () => {
    test.each([
        ['end at a stop before a capital', 'Il doit. La porte ferme ! Oui', ['il|doit|.', 'la|porte|ferme|!', 'oui']],
        ['do not end at an abbreviation', 'selon l\'art. R. 4222-6 du code', ['selon|l\'|art|.|r|.|4222|-|6|du|code']],
        ['do not end at a decimal, nor before a small letter', 'de 2.5 m env. par poste', ['de|2.5|m|env|.|par|poste']],
        ['end at etc. before a capital only', 'bancs, etc. La cour, etc. et le préau', ['bancs|,|etc|.', 'la|cour|,|etc|.|et|le|préau']],
        ['go on over the end of a line', 'Le local\ndoit fermer.', ['le|local|doit|fermer|.']],
        ['end at a blank line', 'Le local\n\ndoit fermer', ['le|local', 'doit|fermer']],
        ['are the points of a list under what announces them', 'Le local doit :\n- fermer ;\n- ouvrir.\n\nFin.', [
            'le|local|doit|:', '(0) fermer|;', '(0) ouvrir|.', 'fin|.',
        ]],
        ['stand alone in a list that nothing announces', '1. Fermer\n2. Ouvrir', ['fermer', 'ouvrir']],
        ['are the headings of Markdown', '## Accueil\nLe hall doit ouvrir.', ['accueil|le|hall|doit|ouvrir|.']],
        ['are none in an empty text', ' \n ', []],
    ])('%s', (_, text, expected) => {
        expect(shown(text)).toEqual(expected);
    });
});

describe('inflection', () => {
    test.each([
        ['adapté', ['adapté', 'adaptée', 'adaptés', 'adaptées']],
        ['évolutif', ['évolutif', 'évolutive', 'évolutifs', 'évolutives']],
        ['lumineux', ['lumineux', 'lumineuse', 'lumineuses']],
        ['optimal', ['optimal', 'optimale', 'optimaux', 'optimales']],
        ['fonctionnel', ['fonctionnel', 'fonctionnelle', 'fonctionnels', 'fonctionnelles']],
        ['facile', ['facile', 'faciles']],
        ['régulier', ['régulier', 'régulière', 'réguliers', 'régulières']],
        ['bon', ['bon', 'bonne', 'bons', 'bonnes']],
        ['complet', ['complet', 'complète', 'complets', 'complètes']],
        ['précis', ['précis', 'précise', 'précises']],
    ])('a French adjective: %s', (lemma, forms) => {
        expect(frenchAdjective(lemma)).toEqual(forms);
    });

    test('nouns, verbs and spellings', () => {
        expect(frenchPlural('panneau')).toEqual(['panneaux']);
        expect(frenchPlural('signal')).toEqual(['signaux']);
        expect(frenchVerb('éviter')).toEqual(['éviter', 'évite', 'évitent', 'évitera', 'éviteront']);
        expect(frenchVerb('tenir')).toContain('tiendra');
        expect(englishNoun('law')).toEqual(['law', 'laws']);
        expect(englishNoun('body')).toEqual(['body', 'bodies']);
        expect(englishSpellings('optimised')).toEqual(['optimised', 'optimized']);
    });

    test('a notation stands for all its phrases', () => {
        expect(expand('si (cela est) possible', 'fr')).toEqual(['si cela est possible', 'si possible']);
        expect(expand('+norme {en vigueur|+applicable}', 'fr')).toEqual([
            'norme en vigueur', 'normes en vigueur', 'norme applicable', 'norme applicables', 'normes applicable', 'normes applicables',
        ]);
    });

    test('futures, infinitives, participles and English verbs are told from names', () => {
        expect(['sera', 'comportera', 'auront', 'tiendra', 'conclura'].filter(isFrenchFuture)).toHaveLength(5);
        expect(['opéra', 'caméra', 'front', 'extra', 'pourra', 'agora'].filter(isFrenchFuture)).toEqual([]);
        expect(['former', 'remettre', 'fournir', 'recevoir'].filter(isFrenchInfinitive)).toHaveLength(4);
        expect(['atelier', 'escalier', 'mobilier', 'hiver', 'plancher', 'couloir', 'centre'].filter(isFrenchInfinitive)).toEqual([]);
        expect(['prévu', 'réalisés', 'mise', 'tenue'].filter(isFrenchPassive)).toHaveLength(4);
        expect(['située', 'équipé', 'ouvert', 'accessible', 'resté'].filter(isFrenchPassive)).toEqual([]);
        expect(isEnglishVerb('report', 'the')).toBe(true);
        expect(isEnglishVerb('report', 'desks')).toBe(false);
    });
});

test('the commonest words tell the language', () => {
    expect(languageOf(segment('Le hall doit offrir une assise'))).toBe('fr');
    expect(languageOf(segment('The lobby shall offer a seat'))).toBe('en');
    expect(languageOf(segment('Signal'))).toBeUndefined();
});
