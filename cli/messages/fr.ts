import { withFrenchSpaces } from './french-spaces.js';
import type { Counts, Messages } from './messages.js';
import { layoutInFrench } from './layout.js';
import { statusInFrench } from './status.js';

function count(n: number, one: string, many: string): string {
    return `${grouped(n)}\u00a0${n < 2 ? one : many}`;
}

function grouped(n: number): string {
    return String(n).replace(/\B(?=(?:\d{3})+$)/g, '\u202f');
}

function listed(words: readonly string[]): string {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} et ${words[words.length - 1]}`;
}

function quoted(title: string): string {
    return title === '' ? '' : ` « ${title} »`;
}

function counted(counts: Counts): string {
    return listed([
        ...(counts.error > 0 ? [count(counts.error, 'erreur', 'erreurs')] : []),
        ...(counts.warning > 0 ? [count(counts.warning, 'avertissement', 'avertissements')] : []),
        ...(counts.information > 0 ? [count(counts.information, 'remarque', 'remarques')] : []),
    ]);
}

/** Every string of the table, set with the spaces of French. */
function set<T>(value: T): T {
    if (typeof value === 'string') {
        return withFrenchSpaces(value) as T;
    }
    if (typeof value === 'function') {
        const speak = value as unknown as (...words: unknown[]) => string;
        return ((...words: unknown[]) => withFrenchSpaces(speak(...words))) as T;
    }
    return Object.fromEntries(Object.entries(value as Record<string, unknown>).map(([key, inner]) => [key, set(inner)])) as T;
}

const messages: Messages = {
    language: 'fr',
    help: {
        tagline: 'Amont vérifie et compile des programmes de construction, d’aménagement et de systèmes d’information '
            + 'écrits dans des fichiers .amont.',
        titles: { 'Usage:': 'Usage :', 'Arguments:': 'Arguments :', 'Options:': 'Options :', 'Commands:': 'Commandes :' },
        commandPlaceholder: '<commande>',
        optionsPlaceholder: '[options]',
        choices: 'au choix :',
        byDefault: 'par défaut :',
        separator: ' ; ',
        help: 'affiche cette aide',
        helpCommand: 'affiche l’aide d’une commande',
        helpCommandArgument: 'commande dont on veut l’aide',
        version: 'affiche le numéro de version',
        language: 'langue des messages, fr ou en (par défaut celle du système, sinon celle du programme)',
        watch: 'recommence à chaque changement, jusqu’à Ctrl+C',
        path: 'dossier ou fichier du programme (par défaut le dossier courant)',
        paths: 'dossiers ou fichiers à vérifier (par défaut le dossier courant)',
        folder: 'dossier à créer, ou dossier vide',
        check: {
            summary: 'vérifie un programme et dit quoi corriger',
            description: 'Vérifie les programmes trouvés, et dit quoi corriger et où. '
                + 'Un fichier est vérifié avec tout le programme auquel il appartient.',
            format: 'forme du résultat',
            failOn: 'gravité à partir de laquelle le code de retour est 1',
        },
        build: {
            summary: 'compile un programme en document',
            description: 'Compile un programme en un fichier par document et par format, nommé d’après son code et son indice : '
                + 'PLATEAUX-B.html, PLATEAUX-notice-B.html. '
                + 'Les fichiers n’apparaissent que complets ; une erreur dans le programme arrête la compilation.',
            to: 'formats voulus, séparés par des virgules :',
            document: 'documents voulus, séparés par des virgules (par défaut le programme) :',
            phase: 'ne garde que ce qui relève de cette phase : APD',
            unit: 'ne garde que ce qui relève de cette unité : REUNION',
            lang: 'langue des titres et des messages, fr ou en (par défaut celle du programme) ; vos textes restent tels quels',
            names: { documents: 'documents', phase: 'phase', unit: 'unité', model: 'modèle' },
            template: 'document Word à votre charte (.docx, .dotx) sur lequel écrire : styles, en-tête et pied de page sont gardés',
            update: 'document Word déjà livré à mettre à jour, à sa place ou dans le dossier de --out : '
                + 'seul ce qu’Amont y a écrit est remplacé',
            out: 'dossier des documents (par défaut le dossier « livrables » du programme)',
            force: 'compile malgré les erreurs ; la couverture le signale',
        },
        start: {
            summary: 'crée un programme de départ, selon le secteur',
            description: 'Crée un programme de départ : tous les chapitres attendus dans le secteur, à adapter.',
            sector: 'secteur du programme :',
            phases: 'échelle de phases, celle d’usage dans le secteur par défaut :',
            language: 'langue du programme créé et des messages, fr ou en (par défaut celle du système)',
        },
        totals: {
            summary: 'additionne surfaces, effectifs, coûts et poids',
            description: 'Additionne ce que le programme chiffre : surfaces par unité, effectifs, coûts par nature et au m², poids des '
                + 'critères ; et compare aux totaux annoncés.',
            explain: 'montre de quel calcul vient chaque valeur',
        },
        fix: {
            summary: 'applique les corrections sûres',
            description: 'Applique les corrections qui ne peuvent pas changer le sens du texte, et montre ce qui change. '
                + 'Les autres se choisissent dans l’éditeur. Tout est vérifié de nouveau : une correction qui amènerait une erreur est '
                + 'retirée.',
            rule: 'corrige ce que cette règle signale, et rien d’autre ; plusieurs codes séparés par des virgules',
            dryRun: 'montre ce qui changerait, sans rien écrire',
            exitCodes: 'Code de retour : 0, rien ne reste à corriger ; 1, une correction a été\nretirée, ou --dry-run a de quoi corriger ; '
                + '2, commande impossible.',
        },
        rules: {
            summary: 'liste les règles que l’on vérifie',
            description: 'Liste les règles que l’on vérifie et leur gravité ; '
                + 'en Markdown ou en JSON, avec leurs raisons et leurs exemples.',
        },
        examples: [
            'Exemples :',
            '  amont new mon-programme --secteur bureaux   crée un programme de départ',
            '  amont check                                 vérifie le programme du dossier courant',
            '  amont build --to html,md                    le compile en deux formats',
            '  amont check --watch                         vérifie à chaque enregistrement',
        ].join('\n'),
        exitCodes: 'Code de retour : 0, tout va bien ; 1, défauts trouvés ; 2, commande impossible.',
        names: {
            path: 'chemin', folder: 'dossier', sector: 'secteur', ladder: 'échelle',
            formats: 'formats', format: 'forme', language: 'langue', level: 'gravité',
            command: 'commande', phase: 'phase', code: 'code',
        },
    },
    usage: {
        unknownOption: option => `Option inconnue : ${option}.`,
        unknownCommand: command => `Commande inconnue : ${command}.`,
        missingArgument: argument => `Il manque un argument : ${argument}.`,
        missingValue: option => `L’option ${option} attend une valeur.`,
        missingOption: option => `Il manque l’option ${option}.`,
        badValue: (option, value, choices) => `« ${value} » ne convient pas à ${option} ; au choix : ${choices.join(', ')}.`,
        tooManyArguments: command => `Trop d’arguments pour « ${command} ».`,
        didYouMean: candidate => `Vouliez-vous dire ${candidate} ?`,
        noCommand: 'Dites quoi faire : check, status, build, fix, fmt, totals, new ou rules.',
        seeHelp: command => `Voir « ${command} --help ».`,
    },
    files: {
        noSuchPath: path => `« ${path} » n’existe pas.`,
        notAmont: path => `« ${path} » n’est pas un fichier .amont.`,
        unreadablePath: (path, reason) => `« ${path} » ne peut pas être lu (${reason}).`,
        noFiles: path => `Aucun fichier .amont dans « ${path} ». Créez un programme de départ avec « amont new ».`,
        noProgramme: path => `Aucun programme dans « ${path} » : un de ses fichiers doit en déclarer un (programme CODE "Titre" { … }).`,
        reasons: {
            denied: 'accès refusé', deniedOrOpen: 'accès refusé ; s’il est ouvert dans un autre programme, fermez-le',
            open: 'un autre programme l’a ouvert : fermez-le, puis recommencez',
            missing: 'il n’existe plus', brokenLink: 'lien vers un fichier qui n’existe pas',
            folder: 'c’est un dossier',
            special: 'ce n’est pas un fichier ordinaire', loop: 'ses liens tournent en rond', full: 'le disque est plein',
            readOnly: 'le disque est en lecture seule', notFolder: 'un fichier tient la place d’un dossier',
            tooManyOpen: 'trop de fichiers ouverts',
        },
        reading: done => `Lecture : ${count(done, 'fichier', 'fichiers')}…`,
        analysing: done => `Analyse : ${count(done, 'fichier', 'fichiers')}…`,
    },
    check: {
        severity: { error: 'erreur', warning: 'avertissement', information: 'remarque' },
        counts: counted,
        scope: (programmes, files, elements) => [
            count(programmes, 'programme', 'programmes'), count(files, 'fichier', 'fichiers'), count(elements, 'élément', 'éléments'),
        ].join(', '),
        clean: 'Rien à signaler',
        fixable: (n, sure) => `${count(n, 'correction proposée', 'corrections proposées')} dans l’éditeur`
            + (sure > 0 ? `, dont ${sure} que « amont fix » applique` : ''),
        untilLine: n => `jusqu’à la ligne ${grouped(n)}`,
        waived: n => `${count(n, 'signalement écarté', 'signalements écartés')} par une dérogation motivée`,
    },
    build: {
        stopped: (title, errors) =>
            `${title} n’est pas compilé : ${count(errors, 'erreur', 'erreurs')} à corriger d’abord (ou --force pour compiler malgré tout).`,
        forced: (title, errors) => `${title} est compilé malgré ${count(errors, 'erreur', 'erreurs')} : la couverture le signale.`,
        written: (path, size) => `${path}  (${size})`,
        unwritable: (path, reason) => `« ${path} » ne peut pas être écrit (${reason}). Rien n’a été changé.`,
        unreadableModel: (path, reason) => `« ${path} » ne peut pas être lu (${reason}).`,
        noSuchFile: 'il n’y a pas de tel fichier',
        outsized: 'il dépasse 100 Mo',
        updateOne: 'Avec --update, un seul document Word à la fois : un programme, un document, le format docx.',
        otherProgramme: (path, theirs, ours) => `« ${path} » est un document du programme ${theirs.code}${quoted(theirs.title)}, `
            + `et non de ${ours.code}${quoted(ours.title)} : rien n’a été changé. `
            + `Donnez à --update un document de ${ours.code}, ou compilez sans --update pour en faire un nouveau.`,
        otherDocument: (path, delivered, asked) => `« ${path} » est le document « ${delivered} » : il ne devient pas « ${asked} ». `
            + 'Rien n’a été changé. Sans --document, --phase ni --unit, il est remis à jour tel qu’il est ; '
            + 'sans --update, un nouveau document est fait.',
        sameName: name => `Deux programmes donneraient le même fichier, « ${name} » : compilez-les séparément.`,
        onlyLibraries: path => `« ${path} » ne contient que des référentiels : il n’y a pas de programme à compiler.`,
        unknownFormat: (format, formats) => `Format inconnu : ${format} ; au choix : ${formats.join(', ')}.`,
        unknownDocument: (name, documents) => `Document inconnu : ${name} ; au choix : ${documents.join(', ')}.`,
        unknownCut: (kind, name, title, known) => (known.length === 0 ? `${title} n’a pas d’unité : « --unit ${name} » n’a pas de sens ici.`
        : `${kind === 'phase' ? 'Phase inconnue' : 'Unité inconnue'} dans ${title} : ${name} ; au choix : ${known.join(', ')}.`),
        noDeclared: title => `${title} ne déclare aucun livrable avec son document : livrable CODE "Titre" { document programme }.`,
        note: (message, others) => `À noter : ${message}${others > 0 ? ` (et ${count(others, 'autre', 'autres')} de même sorte)` : ''}`,
        composing: 'Composition du document…',
        size: kilobytes => `${grouped(kilobytes)}\u00a0ko`,
    },
    start: {
        unknownSector: (sector, sectors) => `Secteur inconnu : ${sector} ; au choix : ${sectors}.`,
        unknownLadder: (ladder, ladders) => `Échelle de phases inconnue : ${ladder} ; au choix : ${ladders}.`,
        missingSector: sectors => `Précisez le secteur avec --secteur ; au choix : ${sectors}.`,
        notEmpty: path => `« ${path} » n’est pas vide : rien n’y a été touché. Donnez un autre dossier.`,
        notFolder: path => `« ${path} » existe et n’est pas un dossier.`,
        created: path => `Programme créé dans ${path}`,
        next: 'Et maintenant :',
        write: path => `Ouvrez ${path} et suivez les commentaires : ils disent quoi écrire.`,
        check: 'dit ce qui manque ou se contredit',
        build: 'en fait un document à envoyer',
    },
    fix: {
        unknownRule: (code, meant) => `Aucune règle ne porte le code « ${code} ».`
            + (meant === undefined ? ' Voir « amont rules ».' : ` Vouliez-vous dire ${meant} ?`),
        refused: (place, code, because) => `${place} : correction de ${code} retirée, elle amènerait une erreur : ${because}`,
        changedMeanwhile: path => `« ${path} » a changé entre-temps : rien n’est écrit. Relancez la commande.`,
        otherEncoding: path => `« ${path} » ne peut pas recevoir la correction dans son codage : enregistrez-le en UTF-8.`,
        summary: (fixes, files, detail, dryRun) => (fixes === 0 ? '✓ Aucune correction sûre à appliquer.'
        : `✓ ${count(fixes, 'correction', 'corrections')} ${dryRun ? 'à appliquer' : fixes > 1 ? 'appliquées' : 'appliquée'}`
                + ` dans ${count(files, 'fichier', 'fichiers')} (${detail})${dryRun ? ' ; rien n’est écrit' : ''}.`),
    },
    rules: {
        count: n => count(n, 'règle', 'règles'),
    },
    status: statusInFrench,
    layout: layoutInFrench,
    watch: {
        waiting: 'En attente de changements (Ctrl+C pour arrêter)…',
        changed: paths => `Changé : ${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ` et ${grouped(paths.length - 3)} autres` : ''}`,
        stopped: 'Arrêté.',
    },
    cannotRun: 'amont :',
    unexpected: reason => `un défaut d’Amont a interrompu la commande (${reason}) ; merci de le signaler avec le fichier en cause.`,
    outputFailed: reason => `le résultat ne peut pas être écrit (${reason}).`,
};

/** What the command line says in French. */
export const french: Messages = set(messages);
