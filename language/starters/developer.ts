import type { Language } from '../grammar/vocabulary.js';
import type { Sector } from './sectors.js';

/**
 * What a starting programme of a public owner says otherwise where a developer owns the operation: who decides, who pays, who runs it. Each
 * text stands in the example of that sector, and is replaced wherever it does.
 */
const said: Readonly<Record<Language, Partial<Record<Sector, readonly (readonly [owned: string, developed: string])[]>>>> = {
    fr: {
        housing: [
            ['"Bailleur, maître d\'ouvrage"', '"Promoteur, maître d\'ouvrage"'],
            ['rôle maître d\'ouvrage, bailleur', 'rôle maître d\'ouvrage'],
            ['de l\'enveloppe et des attributions', 'de l\'enveloppe et de la mise en vente'],
            ['"Agence de proximité du bailleur"', '"Syndic de copropriété"'],
            ['AGENCE', 'SYNDIC'],
            ['LOGEMENTS-SOCIAUX', 'APPARTEMENTS'],
            ['rôle collectivité, financeur', 'rôle collectivité'],
            ['"Prêts locatifs : 70 %"', '"Crédit de promotion : 50 %"'],
            ['"Subventions de l\'État et de la collectivité : 15 %"', '"Appels de fonds des acquéreurs : 30 %"'],
            ['"Fonds propres : 15 %"', '"Fonds propres : 20 %"'],
            ['Le bailleur lui répond par vingt logements', 'Le promoteur y répond par vingt logements en accession'],
            ['"Agrément de l\'État"', '"Étude de capacité"'],
            ['Loger des ménages modestes près', 'Loger des ménages près'],
            ['Apporté par la commune', 'Promesse de vente'],
            ['son prix permet de tenir les loyers', 'son prix permet de tenir les prix de vente'],
            ['dernières opérations du bailleur', 'dernières opérations du promoteur'],
            ['résidences voisines du bailleur', 'dernières résidences du promoteur'],
            ['"Enquête du bailleur"', '"Enquête du promoteur auprès de ses acquéreurs"'],
            ['"Enquête annuelle du bailleur"', '"Enquête annuelle du promoteur"'],
        ],
        facility: [
            ['"Commune, maître d\'ouvrage"', '"Promoteur, maître d\'ouvrage"'],
            ['de l\'enveloppe et des attributions', 'de l\'enveloppe et du choix des entreprises'],
            ['"État et département"', '"Commune, acquéreur"'],
            ['FINANCEURS', 'COMMUNE'],
            ['"Commune : 50 %"', '"Prix payé par la commune à l\'avancement : 60 %"'],
            ['"État, dotation de décentralisation : 30 %"', '"Crédit de promotion : 20 %"'],
            ['"Département : 20 %"', '"Fonds propres : 20 %"'],
            ['La commune la remplace par une médiathèque, avec un projet culturel, scientifique, éducatif et social arrêté en conseil.',
                'La commune achète au promoteur, une fois achevée, la médiathèque qui la remplace ; elle en a écrit le projet culturel.'],
            ['Projet culturel, scientifique, éducatif et social', 'Projet culturel de la commune'],
            ['Bilan d\'usage présenté au conseil', 'Bilan d\'usage présenté à l\'acquéreur'],
            ['R-SUBVENTION "Subvention moins forte que demandée"', 'R-VENTE "Vente conclue plus tard que prévu"'],
            ['Dossier déposé avant le concours ; mobilier en tranche optionnelle.',
                'Contrat de réservation avant le permis ; mobilier en tranche optionnelle.'],
        ],
        neighbourhood: [
            ['"Métropole, maître d\'ouvrage"', '"Aménageur, maître d\'ouvrage"'],
            ['rôle maître d\'ouvrage, collectivité', 'rôle maître d\'ouvrage, aménageur'],
            ['de l\'enveloppe et des attributions', 'de l\'enveloppe et du choix des entreprises'],
            ['rôle collectivité, financeur', 'rôle collectivité'],
            ['"Métropole : 60 %"', '"Vente des lots à bâtir : 60 %"'],
            ['"Commune : 15 %"', '"Fonds propres : 15 %"'],
        ],
    },
    en: {
        housing: [
            ['"Landlord and project owner"', '"Developer and project owner"'],
            ['role project owner, landlord', 'role project owner'],
            ['the budget and the awards', 'the budget and the sales'],
            ['"The landlord\'s local agency"', '"Managing agent of the co-owners"'],
            ['AGENCY', 'MANAGING-AGENT'],
            ['role local authority, funder', 'role local authority'],
            ['"Subsidised loans: 70%"', '"Development loan: 50%"'],
            ['"Grants of the State and the local authority: 15%"', '"Stage payments of the buyers: 30%"'],
            ['"Own funds: 15%"', '"Own funds: 20%"'],
            ['The landlord answers with twenty dwellings', 'The developer answers with twenty dwellings for sale'],
            ['"State approval"', '"Capacity study"'],
            ['House modest households', 'House households'],
            ['Contributed by the town', 'Promise of sale'],
            ['"Build on the plot given by the town"', '"Build on the plot sold by the town"'],
            ['its price allows the rents to be held', 'its price allows the selling prices to be held'],
            ['the landlord\'s latest operations', 'the developer\'s latest operations'],
            ['the landlord\'s neighbouring residences', 'the developer\'s latest residences'],
            ['"The landlord\'s survey"', '"The developer\'s survey of the buyers"'],
            ['"The landlord\'s yearly survey"', '"The developer\'s yearly survey"'],
        ],
        facility: [
            ['"Town, project owner"', '"Developer, project owner"'],
            ['the budget and the awards', 'the budget and the choice of contractors'],
            ['"State and département"', '"Town, buyer"'],
            ['FUNDERS', 'TOWN'],
            ['"Town: 50%"', '"Price paid by the town as works progress: 60%"'],
            ['"State grant for libraries: 30%"', '"Development loan: 20%"'],
            ['"Département: 20%"', '"Own funds: 20%"'],
            ['The town replaces it, on the ground of a cultural and social project adopted by the council.',
                'The town buys from the developer, once completed, the library that replaces it; it has written its cultural project.'],
            ['Review of use shown to the council', 'Review of use shown to the buyer'],
            ['R-GRANT "Grant lower than asked for"', 'R-SALE "Sale concluded later than planned"'],
            ['Application before the competition; furniture in an optional part.',
                'Reservation contract before the permit; furniture in an optional part.'],
        ],
        neighbourhood: [
            ['"Metropolitan authority, project owner"', '"Land developer, project owner"'],
            ['role project owner, local authority', 'role project owner, land developer'],
            ['the budget and the awards', 'the budget and the choice of contractors'],
            ['role local authority, funder', 'role local authority'],
            ['"Metropolitan authority: 60%"', '"Sale of building plots: 60%"'],
            ['"Town: 15%"', '"Own funds: 15%"'],
        ],
    },
};

/** What is replaced in a sector's example where a developer owns the operation. */
export function developed(sector: Sector, language: Language): readonly (readonly [owned: string, developed: string])[] {
    return said[language][sector] ?? [];
}
