import type { KindName } from '../grammar/concepts.js';
import type { Bilingual } from '../model/findings.js';

/** What each kind is, in one sentence, to someone who writes it for the first time. */
export const conceptNotes: Readonly<Record<KindName, Bilingual>> = {
    programme: {
        fr: 'Le projet et son document : langue, secteur, nature, stade, indice, lieu, maître d’ouvrage, enveloppe, surfaces.',
        en: 'The project and its document: language, sector, nature, stage, revision, location, owner, budget, areas.',
    },
    library: {
        fr: 'Des exigences types sur lesquelles d’autres programmes s’appuient.',
        en: 'Standard requirements on which other programmes rest.',
    },
    actor: {
        fr: 'Une organisation et son rôle : maître d’ouvrage, AMO, AMU, maître d’œuvre, entreprise…',
        en: 'An organisation and its role: project owner, adviser, designer, contractor…',
    },
    user: {
        fr: 'Un groupe d’usagers : son effectif, sa présence, ses besoins particuliers, qui parle pour lui.',
        en: 'A group of users: its headcount, presence, particular needs, and who speaks for it.',
    },
    phase: {
        fr: 'Une étape du projet, à sa place dans l’échelle des phases.',
        en: 'A stage of the project, at its place in the ladder of phases.',
    },
    milestone: { fr: 'Une date qui compte dans le calendrier.', en: 'A date that counts in the schedule.' },
    objective: { fr: 'Ce que le projet doit atteindre.', en: 'What the project must achieve.' },
    need: {
        fr: 'Ce dont des usagers ou un acteur ont besoin, et qui l’a dit. Une exigence doit y répondre.',
        en: 'What users or an actor need, and who said so. A requirement must answer it.',
    },
    scenario: {
        fr: 'Un moment de la vie du lieu : qui, où, étape par étape, et ce que cela exige.',
        en: 'A moment in the life of the place: who, where, step by step, and what it requires.',
    },
    requirement: {
        fr: 'Une obligation vérifiable : un énoncé, des critères mesurables, des phases, une vérification, une source.',
        en: 'One verifiable obligation: a statement, measurable criteria, phases, a verification, a source.',
    },
    setAside: {
        fr: 'Écarte des exigences d’un référentiel, avec le motif.',
        en: 'Sets requirements of a library aside, with the reason.',
    },
    spaceType: {
        fr: 'Ce que plusieurs espaces ont en commun : surface, hauteur, confort, équipement. Un espace en hérite.',
        en: 'What several spaces share: area, height, comfort, equipment. A space inherits from it.',
    },
    unit: { fr: 'Un ensemble d’espaces, avec sa surface totale.', en: 'A set of spaces, with its total area.' },
    space: {
        fr: 'Un espace et sa fiche : nombre, surface, effectif, confort, équipement.',
        en: 'A space and its data sheet: count, area, headcount, comfort, equipment.',
    },
    adjacency: {
        fr: 'La relation voulue entre deux espaces : contigus, directs, proches, séparés…',
        en: 'The relation wanted between two spaces: adjoining, direct, near, separate…',
    },
    activity: {
        fr: 'Une action auprès des usagers : écoute, visite, atelier, jeu de rôles, enquête, formation…',
        en: 'Something done with the users: listening, visit, workshop, role game, survey, training…',
    },
    proposal: {
        fr: 'Ce que des usagers ont demandé, et la réponse motivée du maître d’ouvrage.',
        en: 'What users asked for, and the owner’s answer with its reason.',
    },
    commitment: { fr: 'Un engagement d’une charte, et ses signataires.', en: 'A commitment of a charter, and its signatories.' },
    champion: { fr: 'Une personne relais auprès des usagers.', en: 'Someone who carries the project among the users.' },
    guidance: {
        fr: 'Une consigne simple, pour la notice remise aux usagers.',
        en: 'Plain-language guidance, for the notice given to users.',
    },
    indicator: {
        fr: 'Ce que l’on mesure : un état initial, une cible, des mesures datées.',
        en: 'What is measured: a baseline, a target, dated measurements.',
    },
    costItem: {
        fr: 'Un poste du budget, HT ou TTC, en montant ou calculé.',
        en: 'An item of the budget, with or without VAT, stated or computed.',
    },
    risk: { fr: 'Un risque : probabilité, impact, porteur, parade.', en: 'A risk: probability, impact, bearer, mitigation.' },
    decision: {
        fr: 'Une décision du maître d’ouvrage : date, options, motif, ce sur quoi elle porte.',
        en: 'A decision of the owner: date, options, reason, what it concerns.',
    },
    question: { fr: 'Une question ouverte, posée par qui, pour quand.', en: 'An open question, asked by whom, due when.' },
    tender: { fr: 'Une consultation, ses critères d’attribution et ses offres.', en: 'A tender, its award criteria and its bids.' },
    awardCriterion: { fr: 'Un critère d’attribution et son poids.', en: 'An award criterion and its weight.' },
    offer: { fr: 'L’offre d’un candidat, ses notes et ses réponses.', en: 'A bidder’s offer, its marks and its answers.' },
    marks: {
        fr: 'Le tableau des notes d’une consultation : un critère par ligne, une offre par colonne.',
        en: 'The table of marks of a tender: a criterion in each row, an offer in each column.',
    },
    deliverable: {
        fr: 'Ce qu’un acteur doit remettre, avec son contenu et son échéance.',
        en: 'What an actor must deliver, with its contents and due date.',
    },
    parameter: {
        fr: 'Une quantité nommée, avec laquelle d’autres se calculent.',
        en: 'A named quantity, with which others are computed.',
    },
    term: { fr: 'Une entrée du glossaire.', en: 'An entry of the glossary.' },
    regulation: {
        fr: 'Une loi, un décret, une norme, que les exigences citent par article.',
        en: 'A law, a decree, a standard that requirements cite by article.',
    },
    chapter: { fr: 'Un texte libre, à sa place dans le document.', en: 'Free prose, at its place in the document.' },
};
