/** What `amont fmt` says by itself. */
export interface LayoutMessages {
    readonly help: { readonly summary: string; readonly description: string; readonly check: string; readonly exitCodes: string };
    readonly unread: (path: string, why: string) => string;
    readonly summary: (changed: number, files: number, checking: boolean) => string;
}

const french = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, '\u202f');
const inEnglish = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** In French; its spaces are set with those of the other messages. */
export const layoutInFrench: LayoutMessages = {
    help: {
        summary: 'met les fichiers en forme',
        description: 'Met les fichiers en forme : retraits, espaces, tableaux alignés, une seule graphie pour les mots '
            + 'en plusieurs parties. Commentaires et textes restent ce qu’ils sont ; un fichier mis en forme dit exactement la même chose.',
        check: 'dit quels fichiers ne sont pas en forme, sans rien écrire',
        exitCodes: 'Code de retour : 0, tout est en forme ; 1, un fichier n’a pas pu être lu,\nou --check en a trouvé à mettre en forme ; '
            + '2, commande impossible.',
    },
    unread: (path, why) => `« ${path} » : ${why}`,
    summary: (changed, files, checking) => (changed === 0 ? `✓ ${french(files)}\u00a0${files < 2 ? 'fichier' : 'fichiers'} en forme.`
    : checking ? `✗ ${french(changed)}\u00a0${changed < 2 ? 'fichier' : 'fichiers'} à mettre en forme : « amont fmt ».`
    : `✓ ${french(changed)}\u00a0${changed < 2 ? 'fichier mis' : 'fichiers mis'} en forme, sur ${french(files)}.`),
};

/** In English. */
export const layoutInEnglish: LayoutMessages = {
    help: {
        summary: 'lays files out',
        description: 'Lays files out: indentation, spaces, aligned tables, one spelling for words of several parts. '
            + 'Comments and texts stay what they are; a file that is laid out says exactly the same.',
        check: 'says which files are not laid out, and writes nothing',
        exitCodes: 'Exit code: 0, all is laid out; 1, a file could not be read,\nor --check found some to lay out; '
            + '2, the command cannot run.',
    },
    unread: (path, why) => `“${path}”: ${why}`,
    summary: (changed, files, checking) => (changed === 0 ? `✓ ${inEnglish(files)} ${files === 1 ? 'file' : 'files'} laid out.`
    : checking ? `✗ ${inEnglish(changed)} ${changed === 1 ? 'file' : 'files'} to lay out: “amont fmt”.`
    : `✓ ${inEnglish(changed)} ${changed === 1 ? 'file' : 'files'} laid out, of ${inEnglish(files)}.`),
};
