import type { Sector } from './sectors.js';
import officesProgramme from './fr/bureaux/programme.amont';
import officesActeursEtUsagers from './fr/bureaux/acteurs-et-usagers.amont';
import officesBesoinsEtScenarios from './fr/bureaux/besoins-et-scenarios.amont';
import officesExigences from './fr/bureaux/exigences.amont';
import officesEspaces from './fr/bureaux/espaces.amont';
import officesBudgetEtPlanning from './fr/bureaux/budget-et-planning.amont';
import officesConcertation from './fr/bureaux/concertation.amont';
import officesRisquesEtDecisions from './fr/bureaux/risques-et-decisions.amont';
import housingProgramme from './fr/logement/programme.amont';
import housingActeursEtUsagers from './fr/logement/acteurs-et-usagers.amont';
import housingBesoinsEtScenarios from './fr/logement/besoins-et-scenarios.amont';
import housingExigences from './fr/logement/exigences.amont';
import housingEspaces from './fr/logement/espaces.amont';
import housingBudgetEtPlanning from './fr/logement/budget-et-planning.amont';
import housingConcertation from './fr/logement/concertation.amont';
import housingRisquesEtDecisions from './fr/logement/risques-et-decisions.amont';
import facilityProgramme from './fr/equipement/programme.amont';
import facilityActeursEtUsagers from './fr/equipement/acteurs-et-usagers.amont';
import facilityBesoinsEtScenarios from './fr/equipement/besoins-et-scenarios.amont';
import facilityExigences from './fr/equipement/exigences.amont';
import facilityEspaces from './fr/equipement/espaces.amont';
import facilityBudgetEtPlanning from './fr/equipement/budget-et-planning.amont';
import facilityConcertation from './fr/equipement/concertation.amont';
import facilityRisquesEtDecisions from './fr/equipement/risques-et-decisions.amont';
import neighbourhoodProgramme from './fr/quartier/programme.amont';
import neighbourhoodActeursEtUsagers from './fr/quartier/acteurs-et-usagers.amont';
import neighbourhoodBesoinsEtScenarios from './fr/quartier/besoins-et-scenarios.amont';
import neighbourhoodExigences from './fr/quartier/exigences.amont';
import neighbourhoodEspaces from './fr/quartier/espaces.amont';
import neighbourhoodBudgetEtPlanning from './fr/quartier/budget-et-planning.amont';
import neighbourhoodConcertation from './fr/quartier/concertation.amont';
import neighbourhoodRisquesEtDecisions from './fr/quartier/risques-et-decisions.amont';
import siProgramme from './fr/si/programme.amont';
import siActeursEtUsagers from './fr/si/acteurs-et-usagers.amont';
import siBesoinsEtScenarios from './fr/si/besoins-et-scenarios.amont';
import siExigences from './fr/si/exigences.amont';
import siBudgetEtPlanning from './fr/si/budget-et-planning.amont';
import siConcertation from './fr/si/concertation.amont';
import siRisquesEtDecisions from './fr/si/risques-et-decisions.amont';

/** The starting programmes in French: for each sector its files, the one that declares the programme first. */
export const frenchStarters: Readonly<Record<Sector, Readonly<Record<string, string>>>> = {
    offices: {
        'programme.amont': officesProgramme,
        'acteurs-et-usagers.amont': officesActeursEtUsagers,
        'besoins-et-scenarios.amont': officesBesoinsEtScenarios,
        'exigences.amont': officesExigences,
        'espaces.amont': officesEspaces,
        'budget-et-planning.amont': officesBudgetEtPlanning,
        'concertation.amont': officesConcertation,
        'risques-et-decisions.amont': officesRisquesEtDecisions,
    },
    housing: {
        'programme.amont': housingProgramme,
        'acteurs-et-usagers.amont': housingActeursEtUsagers,
        'besoins-et-scenarios.amont': housingBesoinsEtScenarios,
        'exigences.amont': housingExigences,
        'espaces.amont': housingEspaces,
        'budget-et-planning.amont': housingBudgetEtPlanning,
        'concertation.amont': housingConcertation,
        'risques-et-decisions.amont': housingRisquesEtDecisions,
    },
    facility: {
        'programme.amont': facilityProgramme,
        'acteurs-et-usagers.amont': facilityActeursEtUsagers,
        'besoins-et-scenarios.amont': facilityBesoinsEtScenarios,
        'exigences.amont': facilityExigences,
        'espaces.amont': facilityEspaces,
        'budget-et-planning.amont': facilityBudgetEtPlanning,
        'concertation.amont': facilityConcertation,
        'risques-et-decisions.amont': facilityRisquesEtDecisions,
    },
    neighbourhood: {
        'programme.amont': neighbourhoodProgramme,
        'acteurs-et-usagers.amont': neighbourhoodActeursEtUsagers,
        'besoins-et-scenarios.amont': neighbourhoodBesoinsEtScenarios,
        'exigences.amont': neighbourhoodExigences,
        'espaces.amont': neighbourhoodEspaces,
        'budget-et-planning.amont': neighbourhoodBudgetEtPlanning,
        'concertation.amont': neighbourhoodConcertation,
        'risques-et-decisions.amont': neighbourhoodRisquesEtDecisions,
    },
    si: {
        'programme.amont': siProgramme,
        'acteurs-et-usagers.amont': siActeursEtUsagers,
        'besoins-et-scenarios.amont': siBesoinsEtScenarios,
        'exigences.amont': siExigences,
        'budget-et-planning.amont': siBudgetEtPlanning,
        'concertation.amont': siConcertation,
        'risques-et-decisions.amont': siRisquesEtDecisions,
    },
};
