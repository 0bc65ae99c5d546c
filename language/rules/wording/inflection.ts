/** How French and English words change: gender, number, person. Only what the lexicon needs. */

const irregularAdjectives: Readonly<Record<string, readonly string[]>> = {
    nouveau: ['nouveau', 'nouvel', 'nouvelle', 'nouveaux', 'nouvelles'],
    beau: ['beau', 'bel', 'belle', 'beaux', 'belles'],
    bon: ['bon', 'bonne', 'bons', 'bonnes'],
    doux: ['doux', 'douce', 'doux', 'douces'],
    complet: ['complet', 'complète', 'complets', 'complètes'],
    discret: ['discret', 'discrète', 'discrets', 'discrètes'],
    public: ['public', 'publique', 'publics', 'publiques'],
    sec: ['sec', 'sèche', 'secs', 'sèches'],
    long: ['long', 'longue', 'longs', 'longues'],
    frais: ['frais', 'fraîche', 'fraîches'],
};

const feminines: readonly (readonly [ending: RegExp, feminine: string])[] = [
    [/eux$/, 'euse'], [/f$/, 've'], [/er$/, 'ère'], [/([ei])l$/, '$1lle'], [/([eo])n$/, '$1nne'], [/et$/, 'ette'], [/e$/, 'e'],
];

/** Masculine and feminine, singular and plural, of a French adjective or participle. */
export function frenchAdjective(lemma: string): readonly string[] {
    const irregular = irregularAdjectives[lemma];
    if (irregular) {
        return irregular;
    }
    const ending = feminines.find(([end]) => end.test(lemma));
    const feminine = ending ? lemma.replace(ending[0], ending[1]) : `${lemma}e`;
    return [...new Set([lemma, feminine, ...frenchPlural(lemma), `${feminine}s`])];
}

/** The plural of a French noun or masculine adjective. */
export function frenchPlural(singular: string): readonly string[] {
    if (/al$/.test(singular)) {
        return [singular.replace(/al$/, 'aux')];
    }
    return [/[sxz]$/.test(singular) ? singular : /eau$/.test(singular) ? `${singular}x` : `${singular}s`];
}

const irregularVerbs: Readonly<Record<string, readonly string[]>> = {
    tenir: ['tenir', 'tient', 'tiennent', 'tiendra', 'tiendront'],
    prendre: ['prendre', 'prend', 'prennent', 'prendra', 'prendront'],
    permettre: ['permettre', 'permet', 'permettent', 'permettra', 'permettront'],
    avoir: ['avoir', 'a', 'ont', 'aura', 'auront'],
    être: ['être', 'est', 'sont', 'sera', 'seront'],
    privilégier: ['privilégier', 'privilégie', 'privilégient', 'privilégiera', 'privilégieront'],
};

/** The infinitive of a French verb, and its third persons in the present and the future: what obligations are written in. */
export function frenchVerb(infinitive: string): readonly string[] {
    const stem = infinitive.slice(0, -2);
    return irregularVerbs[infinitive] ?? (infinitive.endsWith('er')
        ? [infinitive, `${stem}e`, `${stem}ent`, `${infinitive}a`, `${infinitive}ont`]
        : [infinitive, `${stem}it`, `${stem}issent`, `${infinitive}a`, `${infinitive}ont`]);
}

/** An English noun and its plural. */
export function englishNoun(singular: string): readonly string[] {
    const plural = /[^aeiou]y$/.test(singular) ? singular.replace(/y$/, 'ies') : `${singular}${/(?:s|x|ch|sh)$/.test(singular) ? 'es' : 's'}`;
    return [singular, plural];
}

/** An English participle or verb in -ise: -ize too. */
export function englishSpellings(word: string): readonly string[] {
    const american = word.replace(/is(e[ds]?|ing|ation)$/, 'iz$1');
    return american === word ? [word] : [word, american];
}

const participles = new Set((
    'mis remis transmis permis admis soumis repris pris compris surpris appris entrepris fait refait construit reconstruit '
    + 'détruit conduit produit réduit introduit instruit inscrit décrit écrit prescrit conçu prévu tenu maintenu entretenu '
    + 'retenu obtenu rendu vendu étendu tendu pourvu revu fourni établi choisi garanti défini fini nourri rempli réuni '
    + 'réparti rempli accompli averti agrandi aménagé blanchi enfoui démoli poli verni peint joint éteint atteint teint '
    + 'astreint reçu perçu aperçu lu élu exclu inclus clos moulu cousu résolu suivi poursuivi servi desservi ouvert couvert '
    + 'recouvert découvert offert cuit traduit confié parcouru secouru connu reconnu perdu répandu suspendu interrompu rompu '
    + 'battu abattu'
).split(' ').flatMap(frenchAdjective));

/** In -é but no passive: states, places, and verbs whose past takes `être`. */
const notPassive = new Set([
    'aisé', 'carré', 'usagé', 'situé', 'équipé', 'composé', 'constitué', 'adapté', 'approprié', 'doté', 'dédié', 'séparé',
    'orienté', 'exposé', 'habilité',
    'agréé', 'autorisé', 'destiné', 'limité', 'basé', 'implanté', 'accolé', 'relié', 'raccordé', 'habité', 'occupé', 'chauffé',
    'éclairé', 'abrité', 'isolé',
    'allé', 'arrivé', 'entré', 'resté', 'passé', 'tombé', 'monté', 'né', 'rentré', 'retourné', 'élevé', 'qualifié', 'certifié',
    'diplômé', 'motorisé',
    'desservi', 'ouvert', 'pourvu', 'compris', 'inclus', 'exclu', 'clos', 'couvert', 'connu', 'réputé', 'considéré', 'tenu de',
    'fermé', 'privé', 'assujetti',
    'soigné', 'concerné', 'intéressé', 'âgé', 'alterné', 'varié', 'modéré', 'encastré', 'mutualisé', 'optimisé', 'minimisé',
    'maximisé', 'illimité',
].flatMap(frenchAdjective));

/** Whether a French word is a participle that, behind `être`, says that someone does something. */
export function isFrenchPassive(form: string): boolean {
    return (/..é(?:e?s|e)?$/.test(form) || participles.has(form)) && !notPassive.has(form);
}

const englishParticiples = new Set((
    'built bought brought cut done drawn driven drawn fed found given held hung kept laid left lit made met paid put read '
    + 'run said seen sent set shown shut sold spent split spoken taken taught told thrown understood won worn written '
    + 'rebuilt undertaken overseen chosen'
).split(' '));

const englishStates = new Set((
    'located situated equipped designed sized intended suited based required needed dedicated fitted fenced sized shaped '
    + 'rated linked connected related limited raised sheltered heated insulated closed completed experienced qualified '
    + 'certified skilled unobstructed optimised optimized minimised minimized maximised maximized reduced red indeed speed '
    + 'need feed seed shed bed open allowed permitted prohibited forbidden able'
).split(' '));

/** Whether an English word is a participle that, behind `be`, says that someone does something. */
export function isEnglishPassive(form: string): boolean {
    return (/..[^e]ed$|ied$/.test(form) || englishParticiples.has(form)) && !englishStates.has(form);
}

/** In -er, but names. */
const notInfinitives = new Set((
    'atelier escalier palier papier mobilier hiver fer mer cahier foyer loyer chantier quartier courrier calendrier métier '
    + 'particulier régulier premier dernier entier léger singulier plancher pommier grenier vestiaire passager étranger '
    + 'boulanger sanitaire ouvrier gravier pilier dossier fichier sentier verger potager piéton danger hier soulier levier '
    + 'bouclier évier clavier cuisinier infirmier financier hôtelier saisonnier journalier immobilier hospitalier familier '
    + 'policier pompier jardinier charpentier menuisier plombier chauffagiste usager scanner leader conteneur container '
    + 'manager super hyper inter charger serveur routeur filter laser master poster timer cancer amer cher fier tiers layer '
    + 'poivrier figuier cerisier olivier rosier noisetier prunier poirier peuplier marronnier panier damier rucher bûcher '
    + 'coucher déjeuner dîner souper goûter croissanter routier transfer chevalier coursier bancaire écolier lycéer collier '
    + 'tablier voilier casier râtelier mensuel premier-né'
).split(' '));

const infinitives = new Set((
    'fournir définir établir choisir garantir finir remplir réunir répartir accomplir avertir agrandir ouvrir couvrir offrir '
    + 'servir desservir tenir maintenir entretenir retenir obtenir contenir venir prévenir prévoir recevoir concevoir voir '
    + 'mettre remettre transmettre permettre soumettre admettre prendre reprendre comprendre apprendre rendre vendre tendre '
    + 'étendre défendre attendre suspendre faire refaire construire reconstruire produire réduire conduire introduire '
    + 'traduire inscrire décrire écrire lire éteindre peindre joindre rejoindre atteindre suivre poursuivre démolir polir '
    + 'vernir nourrir blanchir disposer avoir être inclure exclure conclure résoudre interrompre abattre battre parcourir '
    + 'satisfaire restituer souscrire convenir contribuer'
).split(' '));

/** Whether a French word is an infinitive. */
export function isFrenchInfinitive(form: string): boolean {
    return infinitives.has(form) || (/...er$/.test(form) && !notInfinitives.has(form));
}

const notFutures = new Set(['extra', 'ultra', 'intra', 'supra', 'contra', 'mantra', 'hydra', 'terra', 'sierra', 'pourra',
    'pourront', 'tiara', 'vera', 'era']);

/** Whether a French word is a verb in the future, third person: an obligation in a programme. `pourra` only allows. */
export function isFrenchFuture(form: string): boolean {
    return /[eidtvru]r(?:a|ont)$/.test(form) && form.length > 3 && !notFutures.has(form);
}

/** Verbs that no noun or adjective looks like. */
const englishVerbs = new Set((
    'provide ensure keep include allow send give maintain install deliver remove erase inform notify publish supply verify '
    + 'replace connect comply receive provide prevent protect submit prepare inspect operate present accept refuse propose '
    + 'resolve acknowledge confirm adjust configure manage monitor archive review approve reject calculate compute restrict '
    + 'detect alert upload download import export demonstrate coordinate dismantle dispose remain forward collate supervise '
    + 'organise organize describe train tell obtain fix repair mend restore integrate rehearse hold let bring take meet pass '
    + 'answer write sign show offer clean collect transmit communicate appoint attend indicate display retain'
).split(' '));

/** Verbs that are nouns too: a determiner behind them tells. */
const englishVerbsOrNouns = new Set((
    'report record book store support test display update move plan check measure release cover close open run set hand host carry'
).split(' '));

const determiners = new Set('the a an its their each any it them one every this these his her all no neither both'.split(' '));

/** Words that are verbs as a rule but nouns or adjectives without a determiner behind them. */
const wantsDeterminer = new Set('answer sign present offer show display fix repair keep hold pass take meet train clean'.split(' '));

/** Whether an English word, behind `and`, is a verb in its base form. */
export function isEnglishVerb(form: string, next: string | undefined): boolean {
    return next !== undefined && determiners.has(next) ? englishVerbs.has(form) || englishVerbsOrNouns.has(form)
        : englishVerbs.has(form) && !wantsDeterminer.has(form);
}
