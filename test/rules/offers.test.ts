import { expect, test } from 'vitest';
import { findingsIn, messagesOf } from './programmes.js';

/** What is said of an offer to a tender that bears on some requirements. */
function said(offer: string, more = '', asked = 3): readonly string[] {
    const ids = Array.from({ length: asked }, (_, i) => `EX-${i + 1}`);
    return messagesOf(findingsIn(`programme P "Mairie" { langue fr }\n${ids.map(id => `exigence ${id} "Confort" {}`).join('\n')}\n`
        + `consultation C "Travaux" { porte sur ${ids.join(', ')} ${offer.startsWith('offre') ? offer : ''} }\n`
        + `${offer.startsWith('offre') ? '' : `offre O "Atelier" { consultation C  ${offer} }`}\n${more}`), 'offer-without-answer');
}

test('a bid that answers some requirements leaves the others without an answer', () => {
    expect(said('réponse EX-1 conforme')).toEqual(['L’offre O ne répond pas à EX-2, EX-3.']);
    expect(said('réponse EX-1, EX-3 conforme  réponse EX-2 non conforme')).toEqual([]);
});

test('a remark is an answer, an answer without either is none', () => {
    expect(said('réponse EX-1, EX-2 conforme  réponse EX-3 "Au moyen de plots"')).toEqual([]);
    expect(said('réponse EX-1, EX-2 conforme  réponse EX-3')).toEqual(['L’offre O ne répond pas à EX-3.']);
});

test('a bid of which no answer is written yet is only recorded', () => {
    expect(said('montant 128 000 € HT')).toEqual([]);
});

test('a bid in the body of its tender is one to it', () => {
    expect(said('offre O "Atelier" { réponse EX-1 conforme }')).toEqual(['L’offre O ne répond pas à EX-2, EX-3.']);
});

test('what does not bind any more needs no answer', () => {
    expect(said('réponse EX-1 conforme', 'exigence EX-4 "Confort" { adapte EX-2 }\nécarte EX-3 "Sans objet"')).toEqual([]);
});

test('a long list is cut', () => {
    const first = 'L’offre O ne répond pas à EX-2, EX-3, EX-4, EX-5, EX-6, EX-7';
    expect(said('réponse EX-1 conforme', '', 8)).toEqual([`${first}, EX-8.`]);
    expect(said('réponse EX-1 conforme', '', 12)).toEqual([`${first} et à 5 autres.`]);
});
