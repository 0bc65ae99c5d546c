import { DidChangeConfigurationNotification, type ClientCapabilities, type Connection } from 'vscode-languageserver';
import type { HintChoice } from '../language/features/hints.js';
import type { LensChoice } from '../language/features/lenses.js';

/** What the user chose to be shown, as the settings of the editor say. */
export interface EditorSettings {
    readonly inlayHints: HintChoice;
    readonly codeLens: LensChoice;
    /** The phase at which programmes are judged: empty for their own stage; undefined where the editor tells none. */
    readonly phase?: string;
}

type Given = Partial<Record<keyof EditorSettings, unknown>>;

/** What holds where the editor has no settings, or none of these. */
const defaults: EditorSettings = {
    inlayHints: { totals: true, titles: false },
    codeLens: { requirements: true, verifications: true, findings: true },
};

/** The settings of the editor: asked for when first needed, and again once the editor tells that they changed. */
export class SettingsReader {
    private known: Promise<EditorSettings> | undefined;
    private traits: ClientCapabilities = {};

    constructor(private readonly connection: Connection, private readonly log: (what: string, error: unknown) => void) {}

    /** Begins to follow the settings of a client that can tell them; `changed` is called after each change. */
    follow(traits: ClientCapabilities, changed: () => void): void {
        this.traits = traits;
        if (traits.workspace?.didChangeConfiguration?.dynamicRegistration) {
            this.connection.client.register(DidChangeConfigurationNotification.type, { section: 'amont' })
                .catch((error: unknown) => this.log('configuration', error));
        }
        this.connection.onDidChangeConfiguration(() => {
            this.known = undefined;
            changed();
        });
    }

    current(): Promise<EditorSettings> {
        return this.known ??= this.ask();
    }

    private async ask(): Promise<EditorSettings> {
        if (!this.traits.workspace?.configuration) {
            return defaults;
        }
        try {
            const given = await this.connection.workspace.getConfiguration('amont') as Given | null;
            const phase = given?.phase;
            return {
                inlayHints: { ...defaults.inlayHints, ...given?.inlayHints as Partial<HintChoice> | undefined },
                codeLens: { ...defaults.codeLens, ...given?.codeLens as Partial<LensChoice> | undefined },
                ...(typeof phase === 'string' ? { phase } : {}),
            };
        } catch (error) {
            this.log('configuration', error);
            return defaults;
        }
    }
}
