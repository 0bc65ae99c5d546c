import type { Sector } from './sectors.js';
import officesProgramme from './en/offices/programme.amont';
import officesActorsAndUsers from './en/offices/actors-and-users.amont';
import officesNeedsAndScenarios from './en/offices/needs-and-scenarios.amont';
import officesRequirements from './en/offices/requirements.amont';
import officesSpaces from './en/offices/spaces.amont';
import officesBudgetAndPlanning from './en/offices/budget-and-planning.amont';
import officesEngagement from './en/offices/engagement.amont';
import officesRisksAndDecisions from './en/offices/risks-and-decisions.amont';
import housingProgramme from './en/housing/programme.amont';
import housingActorsAndUsers from './en/housing/actors-and-users.amont';
import housingNeedsAndScenarios from './en/housing/needs-and-scenarios.amont';
import housingRequirements from './en/housing/requirements.amont';
import housingSpaces from './en/housing/spaces.amont';
import housingBudgetAndPlanning from './en/housing/budget-and-planning.amont';
import housingEngagement from './en/housing/engagement.amont';
import housingRisksAndDecisions from './en/housing/risks-and-decisions.amont';
import facilityProgramme from './en/facility/programme.amont';
import facilityActorsAndUsers from './en/facility/actors-and-users.amont';
import facilityNeedsAndScenarios from './en/facility/needs-and-scenarios.amont';
import facilityRequirements from './en/facility/requirements.amont';
import facilitySpaces from './en/facility/spaces.amont';
import facilityBudgetAndPlanning from './en/facility/budget-and-planning.amont';
import facilityEngagement from './en/facility/engagement.amont';
import facilityRisksAndDecisions from './en/facility/risks-and-decisions.amont';
import neighbourhoodProgramme from './en/neighbourhood/programme.amont';
import neighbourhoodActorsAndUsers from './en/neighbourhood/actors-and-users.amont';
import neighbourhoodNeedsAndScenarios from './en/neighbourhood/needs-and-scenarios.amont';
import neighbourhoodRequirements from './en/neighbourhood/requirements.amont';
import neighbourhoodSpaces from './en/neighbourhood/spaces.amont';
import neighbourhoodBudgetAndPlanning from './en/neighbourhood/budget-and-planning.amont';
import neighbourhoodEngagement from './en/neighbourhood/engagement.amont';
import neighbourhoodRisksAndDecisions from './en/neighbourhood/risks-and-decisions.amont';
import siProgramme from './en/information-system/programme.amont';
import siActorsAndUsers from './en/information-system/actors-and-users.amont';
import siNeedsAndScenarios from './en/information-system/needs-and-scenarios.amont';
import siRequirements from './en/information-system/requirements.amont';
import siBudgetAndPlanning from './en/information-system/budget-and-planning.amont';
import siEngagement from './en/information-system/engagement.amont';
import siRisksAndDecisions from './en/information-system/risks-and-decisions.amont';

/** The starting programmes in English: for each sector its files, the one that declares the programme first. */
export const englishStarters: Readonly<Record<Sector, Readonly<Record<string, string>>>> = {
    offices: {
        'programme.amont': officesProgramme,
        'actors-and-users.amont': officesActorsAndUsers,
        'needs-and-scenarios.amont': officesNeedsAndScenarios,
        'requirements.amont': officesRequirements,
        'spaces.amont': officesSpaces,
        'budget-and-planning.amont': officesBudgetAndPlanning,
        'engagement.amont': officesEngagement,
        'risks-and-decisions.amont': officesRisksAndDecisions,
    },
    housing: {
        'programme.amont': housingProgramme,
        'actors-and-users.amont': housingActorsAndUsers,
        'needs-and-scenarios.amont': housingNeedsAndScenarios,
        'requirements.amont': housingRequirements,
        'spaces.amont': housingSpaces,
        'budget-and-planning.amont': housingBudgetAndPlanning,
        'engagement.amont': housingEngagement,
        'risks-and-decisions.amont': housingRisksAndDecisions,
    },
    facility: {
        'programme.amont': facilityProgramme,
        'actors-and-users.amont': facilityActorsAndUsers,
        'needs-and-scenarios.amont': facilityNeedsAndScenarios,
        'requirements.amont': facilityRequirements,
        'spaces.amont': facilitySpaces,
        'budget-and-planning.amont': facilityBudgetAndPlanning,
        'engagement.amont': facilityEngagement,
        'risks-and-decisions.amont': facilityRisksAndDecisions,
    },
    neighbourhood: {
        'programme.amont': neighbourhoodProgramme,
        'actors-and-users.amont': neighbourhoodActorsAndUsers,
        'needs-and-scenarios.amont': neighbourhoodNeedsAndScenarios,
        'requirements.amont': neighbourhoodRequirements,
        'spaces.amont': neighbourhoodSpaces,
        'budget-and-planning.amont': neighbourhoodBudgetAndPlanning,
        'engagement.amont': neighbourhoodEngagement,
        'risks-and-decisions.amont': neighbourhoodRisksAndDecisions,
    },
    si: {
        'programme.amont': siProgramme,
        'actors-and-users.amont': siActorsAndUsers,
        'needs-and-scenarios.amont': siNeedsAndScenarios,
        'requirements.amont': siRequirements,
        'budget-and-planning.amont': siBudgetAndPlanning,
        'engagement.amont': siEngagement,
        'risks-and-decisions.amont': siRisksAndDecisions,
    },
};
