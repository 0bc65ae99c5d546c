import type { Group } from '../lexicon.js';

const being = '{être|est|sont|sera|seront|soit|soient|rester|restera|resteront}';
const determiners = 'le la les l\' un une des du de d\' ce cet cette ces son sa ses leur leurs chaque tout toute';
const numbers = '{#|deux|trois|quatre|cinq|six|sept|huit|dix|douze|quinze|vingt|trente}';
const times = '+seconde|+minute|+heure|+jour|+matin|+soir|+semaine|mois|+trimestre|+semestre|an|ans|+année|'
    + '+lundi|+mardi|+mercredi|+jeudi|+vendredi|+samedi|+dimanche';

const inForce = '{en vigueur|+applicable}';
const rules = '{+norme|+réglementation|+règlementation|+règlement|+législation|+texte|+règle|+disposition|+prescription|+loi}';
const conforming = '+conforme {à la|aux|à} {réglementation|règlementation|législation|norme|normes|règles|textes}';

/** The French lexicon. An obligation is read word by word against all of it at once. */
export const french: readonly Group[] = [
    // What obliges --------------------------------------------------------------------------------------------------
    { sign: 'modal', words: 'doit; doivent; devra; devront; faut; faudra', obliges: true },
    { sign: 'modal', words: '{est|sont|sera|seront} ~tenu {de|d\'}', obliges: true },
    { sign: 'be', words: 'être; sera; seront' },
    { sign: 'ne', words: 'ne; n\'' },
    { sign: 'and', words: 'et; puis; ainsi que; et puis; et ensuite; et également; et aussi' },

    // Terms of the trade in which a word is no sign -----------------------------------------------------------------
    {
        sign: 'fixed', words: '+procédure ~adapté; développement durable; +mobilité +durable; +achat +durable; '
            + '~nécessaire et ~suffisant; +exigence ~fonctionnel; +programme ~fonctionnel; +analyse ~fonctionnel; '
            + 'mobilité réduite; +tarif ~réduit; +modèle ~réduit; vitesse réduite; responsabilité limitée; '
            + '{+signal|+flux|+panneau|+voyant|+point|+niveau|+affichage|+tableau|+bandeau|+tube|+repère|+balisage} ~lumineux; '
            + '{+puissance|+intensité|+source|+efficacité|+enseigne|+pollution|+balise|+signalisation|+borne|+annonce} ~lumineux; '
            + '{+courant|+point} ~faible; {+salle|+espace|+terrain} ~polyvalent; '
            + '{+tuyau|+gaine|+câble|+conduit|+raccord} ~flexible; '
            + '{+ouverture|+recharge|+charge|+porte|+voie|+prise|+raccord|+fixation} ~rapide; '
            + '{art|+musique|+danse|+histoire} moderne; +bon de {commande|livraison|travail|retrait|visite}; '
            + 'bonnes pratiques; '
            + `{tous|toutes} les (${numbers}) {${times}}; {tous|toutes} les {quinze|vingt|trente} {jours|minutes|secondes}`,
    },

    // Vague ---------------------------------------------------------------------------------------------------------
    { sign: 'vague', missing: 'number', words: '~suffisant; suffisamment; en nombre ~suffisant; en quantité suffisante' },
    {
        sign: 'vague', missing: 'number',
        words: 'quelques; plusieurs; un certain nombre de; un grand nombre {de|d\'}; la plupart; nombreux; nombreuses; '
            + 'diverses; {certains|certaines}',
    },
    { sign: 'vague', missing: 'number', words: 'divers', notAfter: 'frais et , déchets' },
    { sign: 'vague', missing: 'level', words: '~adapté; ~approprié', notBefore: 'par', notAfter: 's\' se sont' },
    {
        sign: 'vague', missing: 'level',
        words: '~adéquat; ~convenable; convenablement; ad hoc; ~optimal; au mieux; ~convivial; ~chaleureux; ~agréable; '
            + '~confortable; ~spacieux; ~généreux; ~performant; ~robuste; ~pérenne; ~durable; haut de gamme; ~économe; '
            + '~sobre; ~moderne; ~harmonieux; ~attractif; ~acceptable; ~raisonnable; ~correct; correctement; ~efficace; '
            + 'efficacement; ~soigné; ~lumineux; de {bonne|haute|grande} qualité; d\'une qualité suffisante',
    },
    {
        sign: 'vague', missing: 'level',
        words: '+soin particulier; +attention particulière; harmonieusement; agréablement; confortablement; généreusement; '
            + 'durablement; raisonnablement; soigneusement; adéquatement; ~innovant; ~ambitieux; ~vertueux; ~qualitatif; '
            + '~ludique; ~cohérent; ~pertinent; ~fiable; ~solide; ~significatif; chaleureusement; ~élégant; ~discret; '
            + '~propice',
    },
    { sign: 'vague', missing: 'level', words: '~lisible', notBefore: 'à au de d\' depuis en' },
    { sign: 'vague', missing: 'level', words: '~résistant', notBefore: 'à au aux' },
    { sign: 'vague', missing: 'level', words: '~fluide', notAfter: 'le les un des de du d\'' },
    { sign: 'vague', missing: 'limit', words: '~maîtrisé', notBefore: 'par à au' },
    { sign: 'vague', missing: 'ease', words: '@faciliter', notAfter: 'pour de d\' à' },
    { sign: 'vague', missing: 'level', words: '~esthétique', notAfter: 'l\' d\' leur son' },
    {
        sign: 'vague', missing: 'level',
        words: '~accueillant; ~valorisant; ~satisfaisant', notBefore: 'le la les l\' un une des du de d\' à au aux jusqu\' chaque',
    },
    { sign: 'vague', missing: 'level', words: `${being} >> ~fonctionnel; ${being} >> ~pratique` },
    {
        sign: 'vague', missing: 'level', words: '~bon',
        onlyBefore: 'niveau conditions qualité état fonctionnement tenue visibilité lisibilité répartition intégration vues '
            + 'circulation acoustique usage résistance',
    },
    {
        sign: 'vague', missing: 'level', words: 'de qualité', notBefore: 'de d\' alimentaire',
        notAfter: 'contrôle démarche label plan niveau indice critère critères responsable exigences système charte assurance défaut',
    },
    {
        sign: 'vague', missing: 'ease',
        words: '~intuitif; ~ergonomique; ~facile; facilement (~accessible); ~aisé; aisément; '
            + '{facilement|aisément} {nettoyable|nettoyables|démontable|démontables}; '
            + '{entretien|accès|usage|nettoyage} {aisé|facile}; ~simple d\'{emploi|usage|utilisation|entretien}',
    },
    { sign: 'vague', missing: 'ease', words: '~simple; simplement', notAfter: `${determiners} par sur en à pour tout` },
    {
        sign: 'vague', missing: 'time',
        words: 'rapidement; ~rapide; immédiatement; dans les meilleurs délais; dans les (plus) brefs délais; au plus vite; '
            + 'dès que possible; régulièrement; périodiquement; fréquemment; souvent; en temps utile; '
            + 'à intervalles réguliers; dans un délai {court|bref}; de temps en temps',
    },
    { sign: 'vague', missing: 'tolerance', words: 'environ; approximativement; de l\'ordre {de|d\'}; à peu près; aux alentours de' },
    { sign: 'vague', missing: 'tolerance', words: '{près|autour} {de|d\'}', numbered: true },
    { sign: 'vague', missing: 'place', words: '~proche', notAfter: 'plus moins le les des ses leurs nos aux' },
    {
        sign: 'vague', missing: 'place', notAfter: 'mm cm m',
        words: 'à proximité (immédiate); à proximité directe; au plus {près|proche}; non loin; à peu de distance; dans le voisinage',
    },
    { sign: 'vague', missing: 'limit', words: '~limité', notBefore: 'à au aux par dans en' },
    { sign: 'vague', missing: 'limit', words: '~réduit', notBefore: 'de d\' à au aux par en' },
    { sign: 'vague', missing: 'limit', words: '~minimisé; ~maximisé; ~optimisé', notBefore: 'de d\' à par' },
    {
        sign: 'vague', missing: 'limit',
        words: '@minimiser; @maximiser; @optimiser; {limiter|réduire} au {maximum|minimum|strict minimum}; '
            + '{~limité|~réduit} >> au {maximum|minimum|strict minimum}; au strict {minimum|nécessaire}',
        notAfter: 'pour de d\' à',
    },
    { sign: 'vague', missing: 'limit', words: '~faible', notAfter: 'plus' },
    { sign: 'vague', missing: 'change', words: '~évolutif; ~modulable; ~flexible; ~polyvalent; '
        + '~adaptable', notAfter: 'un le des les du' },

    // Escape --------------------------------------------------------------------------------------------------------
    {
        sign: 'escape',
        words: 'si possible; si {cela|c\'} est possible; {lorsque|quand} {cela|c\'} est possible; {lorsque|quand} possible; '
            + 'chaque fois que possible; dans la mesure du possible; dans la limite du possible; '
            + 'dans la mesure {de ses moyens|des moyens|des disponibilités}; autant que possible; autant que faire se peut; '
            + 'si nécessaire; si besoin (est); si besoin s\'en fait sentir; au besoin; le cas échéant; éventuellement; '
            + 'en tant que de besoin; {selon|suivant} {le|les} {cas|besoins|possibilités}; '
            + 'en fonction des {besoins|possibilités|opérations|opportunités}; '
            + 'sauf {contrainte|contraintes|impossibilité|cas exceptionnel}; '
            + 'sous réserve {de|de la|de sa|de leur} {faisabilité|disponibilité}; '
            + 'sous réserve des {possibilités|contraintes}; de préférence; préférentiellement; de manière privilégiée; '
            + 'idéalement; peut-être; à titre indicatif',
    },
    {
        sign: 'escape', obliges: true,
        words: 'il {est|serait} {souhaitable|souhaité|recommandé|conseillé|préférable|bon}; il conviendra {de|d\'}; il convient {de|d\'}',
    },
    {
        sign: 'escape', notAfter: 'de d\' en pour à',
        words: '{@veiller|veilleront} à; @tenir compte; @prendre en {compte|considération}; '
            + '{s\'efforcer|s\'efforcera|s\'efforceront} {de|d\'}; @favoriser; @privilégier; @encourager; @tendre vers',
    },

    // Open lists ----------------------------------------------------------------------------------------------------
    {
        sign: 'open',
        words: 'etc (.); …; notamment; entre autres; (comme) par exemple; en particulier; liste non exhaustive; '
            + 'de manière non exhaustive; non limitatif; non limitative; liste non limitative; sans s\'y limiter; '
            + 'sans que cette liste soit exhaustive; et autres',
    },
    {
        sign: 'open', words: '{tel|telle|tels|telles} {que|qu\'}', notAfter: 'être est sont sera seront soit de',
        notBefore: '~défini ~décrit ~prévu ~présenté ~fixé ~mentionné ~indiqué ~modifié ~visé ~précisé ~annexé ~figuré '
            + '~dessiné ~approuvé ~arrêté ~validé ~représenté ~énoncé ~stipulé figurant il elle ils elles',
    },

    // To be defined -------------------------------------------------------------------------------------------------
    {
        sign: 'undefined', words: 'à {définir|préciser|déterminer|chiffrer}',
        notBefore: 'le la les l\' leur leurs ses son sa un une des ce cet cette ces du de d\' soi lui elle eux ou et',
    },
    {
        sign: 'undefined', words: 'à {confirmer|compléter}',
        notBefore: 'le la les l\' leur leurs ses son sa un une des ce cet cette ces du de d\' par soi lui elle eux ou et',
    },
    { sign: 'undefined', words: 'tbd; tbc; tba; xx; xxx; xxxx; ??; […]; ( >> à venir; non {défini|définie} à ce {stade|jour}' },

    // The wording of what is said -----------------------------------------------------------------------------------
    {
        sign: 'infinitive',
        words: 'être en mesure {de|d\'}; être {+capable|+apte} {de|d\'|à}; avoir la {possibilité|capacité|faculté} {de|d\'}; '
            + 'être ~conçu {pour|afin de|de manière à|de façon à}; @permettre {de|d\'}; '
            + '{doit|doivent|devra|devront} >> pouvoir',
    },
    { sign: 'infinitive', words: '@permettre', onlyBefore: 'à au aux' },
    { sign: 'pronoun', words: 'on; {celui-ci|celle-ci|ceux-ci|celles-ci|celui-là|celle-là}; cela; ceci' },
    { sign: 'pronoun', words: 'il; elle; ils; elles', first: true },
    {
        sign: 'pronoun', words: '{ce dernier|cette dernière|ces derniers|ces dernières}',
        notBefore: 'étage niveau jour mois délai point alinéa cas point année semaine phase étape étages niveaux jours lot lots palier',
    },
    { sign: 'slash', words: '/' },
    { sign: 'andOr', words: 'et/ou; et/ou bien; ou/et' },
    {
        sign: 'absolute',
        words: 'toujours; jamais; aucun; aucune; en toutes circonstances; en toute circonstance; en tout temps; '
            + 'à tout moment; à toute heure; sans exception; sans aucune exception; totalement; absolument; parfaitement; '
            + 'à 100 %; dans tous les cas; en tous points',
    },
    { sign: 'absolute', words: 'tous; toutes', onlyBefore: 'les ces ses leurs nos' },
    { sign: 'negation', words: '@éviter', notAfter: 'pour d\' de à' },
    { sign: 'negation', words: '{ne|n\'} {pourra|pourront|peut|peuvent} {pas|plus|jamais}', obliges: true },
    { sign: 'negation', words: '@proscrire; ~proscrit; @interdire' },
    { sign: 'negation', words: `${being} >> ~interdit`, notBefore: 'à au aux' },
    {
        sign: 'purpose',
        words: 'afin {de|d\'|que|qu\'}; dans le but {de|d\'}; de {manière|façon} à (ce {que|qu\'}); '
            + 'de {manière|façon|sorte} {que|qu\'}; pour {que|qu\'}; en vue {de|d\'}; dans un souci {de|d\'}; '
            + 'dans l\'objectif {de|d\'}',
    },

    // References and brands -----------------------------------------------------------------------------------------
    {
        sign: 'undated',
        words: `${rules} ${inForce}; ${rules} {d'|de|des|de la} § ${inForce}; ${rules} {~réglementaire|~légal|~technique} ${inForce}; `
            + 'dispositions légales et réglementaires (en vigueur); +règle de l\'art; état de l\'art; '
            + `+réglementation {thermique|incendie|acoustique|sanitaire} ${inForce}; `
            + `${conforming}; ${conforming} ${inForce}; ${conforming} {d'|de|des} § ${inForce}; +document en vigueur`,
    },
    { sign: 'standard', words: 'nf; iso; en; dtu; bs; din; iec; cei; ieee; astm; uni' },
    { sign: 'brand', words: '(de) (la) marque; du modèle; modèle; (de) type; de la gamme; gamme' },
    {
        sign: 'trade',
        words: 'corian; placoplatre; placoplâtre; velux; gerflor; fermacell; trespa; plexiglas; formica; rockwool; siporex; '
            + 'viroc; eternit; silestone; placo; rubson; sikaflex; kerto; krion',
    },
];
