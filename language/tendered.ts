import type { Bilingual } from './model/findings.js';
import type { Workbench } from './workbench.js';

/** What was found of a programme in the history: its files as they were, by their paths, or why they cannot be read. */
export type Tendered = ReadonlyMap<string, string> | { readonly problem: Bilingual };

/** Why the version that was tendered cannot be read. */
export const tenderProblems = {
    noGit: { fr: 'git n’est pas installé sur ce poste', en: 'git is not installed on this machine' },
    noRepository: { fr: 'ce dossier n’est pas dans un dépôt git', en: 'this folder is in no git repository' },
    noVersion: { fr: 'aucune étiquette ni révision git ne porte ce nom', en: 'no git tag or revision has this name' },
    unreadable: { fr: 'git ne rend pas ses fichiers', en: 'git does not give its files' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** A version that a programme says was tendered. */
export interface TenderVersion {
    readonly folder: string;
    readonly name: string;
}

/** The versions that programmes say were tendered: a host looks for each name once, and hands over what it found. */
export class TenderVersions {
    private readonly sought = new Map<string, { readonly name: string; found?: Tendered }>();

    constructor(private readonly workbench: Workbench) {}

    /** Those that nobody has looked for yet; they are taken to be looked for from now on. */
    take(): readonly TenderVersion[] {
        const wanted = this.workbench.programmes.flatMap(({ folder, programme }) => {
            const name = programme.header?.tenderVersion?.label?.text.trim();
            return name && this.sought.get(folder)?.name !== name ? [{ folder, name }] : [];
        });
        wanted.forEach(({ folder, name }) => this.sought.set(folder, { name }));
        return wanted;
    }

    /** Hands over what was found of a version, unless the programme names another by now. */
    found({ folder, name }: TenderVersion, tendered: Tendered): void {
        if (this.sought.get(folder)?.name === name) {
            this.sought.set(folder, { name, found: tendered });
            this.workbench.setBaseline(folder, tendered);
        }
    }

    /** What was found of the version that the programme of a folder names. */
    of(folder: string): Tendered | undefined {
        return this.sought.get(folder)?.found;
    }

    /** The history of a folder changed: its version is to be looked for anew. */
    forget(folder: string): void {
        this.sought.delete(folder);
    }
}
