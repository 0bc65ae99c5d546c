import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** The bundle that ships; `npm test` makes it first. */
const bundle = path.resolve('out/cli/amont.cjs');

/** What a run left behind. */
export interface Run {
    readonly code: number | null;
    readonly out: string;
    readonly err: string;
}

/** How a run differs from the usual one. */
export interface Surroundings {
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string>>;
    /** Options of Node itself. */
    readonly node?: readonly string[];
}

/** Nothing of the machine's own settings: no language, no colours. */
function environment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
    const { PATH } = process.env;
    return { PATH, LC_ALL: 'C', SOURCE_DATE_EPOCH: '1767225600', ...more };
}

/** Runs the command line to its end. */
export function amont(given: readonly string[], { cwd, env, node = [] }: Surroundings = {}): Run {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...node, bundle, ...given], {
        cwd, env: environment(env), encoding: 'utf8', maxBuffer: 1 << 28,
    });
    return { code: status, out: stdout, err: stderr };
}

/** A run that goes on while the test looks at it. */
export class LiveRun {
    readonly process: ChildProcessWithoutNullStreams;
    /** The exit code, or the signal that ended the run. */
    readonly ended: Promise<number | NodeJS.Signals | null>;
    private text = '';
    private waiting: (() => void)[] = [];

    constructor(given: readonly string[], { cwd, env, node = [] }: Surroundings = {}) {
        this.process = spawn(process.execPath, [...node, bundle, ...given], { cwd, env: environment(env) });
        for (const stream of [this.process.stdout, this.process.stderr]) {
            stream.setEncoding('utf8').on('data', (chunk: string) => {
                this.text += chunk;
                this.waiting.splice(0).forEach(wake => wake());
            });
        }
        this.ended = new Promise(resolve => {
            this.process.once('close', (code, signal) => {
                this.waiting.splice(0).forEach(wake => wake());
                resolve(code ?? signal);
            });
        });
        onTestFinished(() => void this.process.kill('SIGKILL'));
    }

    /** Waits until the run says something, and returns all that it said up to there; later waits start behind it. */
    async says(what: string | RegExp): Promise<string> {
        for (;;) {
            const found = typeof what === 'string' ? this.text.indexOf(what) : this.text.search(what);
            if (found >= 0) {
                const end = found + (typeof what === 'string' ? what.length : what.exec(this.text)![0].length);
                const said = this.text.slice(0, end);
                this.text = this.text.slice(end);
                return said;
            }
            if (this.process.exitCode !== null || this.process.signalCode !== null) {
                throw new Error(`The run ended without saying ${String(what)}; it said:\n${this.text}`);
            }
            await new Promise<void>(resolve => this.waiting.push(resolve));
        }
    }
}

/** A folder with files in it, gone when the test ends. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
    const root = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'amont-')));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    write(root, files);
    return root;
}

/** Writes files into a folder. */
function write(root: string, files: Readonly<Record<string, string | Uint8Array>>): void {
    for (const [name, content] of Object.entries(files)) {
        mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
        writeFileSync(path.join(root, name), content);
    }
}

/** The same files in a folder of their own. */
export function under(name: string, files: Readonly<Record<string, string>>): Record<string, string> {
    return Object.fromEntries(Object.entries(files).map(([file, text]) => [`${name}/${file}`, text]));
}

/** A file's text. */
export function read(...parts: string[]): string {
    return readFileSync(path.join(...parts), 'utf8');
}

/** A small programme that no rule has anything against: one that a new rule finds wanting is mended here. */
export const sound = {
    'programme.amont': `programme ESSAI "Programme d'essai" {
  langue fr
  secteur bureaux
  profil privé
  lieu "Lyon"
  indice "B" du 2026-01-05
  moa MOA
  rédacteur MOA
  vérificateur MOA
  phases mop
  enveloppe 100 000 € HT
  financement "Fonds propres"
}
acteur MOA "Foncière" { rôle maître d'ouvrage }
usager AGENTS "Agents" { effectif 40 }
objectif OBJ "Se réunir mieux" {}
`,
    'besoins.amont': `besoin BES-1 "Se réunir à distance" { exprimé par AGENTS  pour OBJ }
scénario SC-1 "Réunion" {
  usagers AGENTS
  répond à BES-1
  étape "L'animatrice entre." exige EX-1
}
action ACT-1 "Écoute" { nature écoute  public AGENTS  phase amont }
référent REF-1 "Référents" { usagers AGENTS  phases exploitation }
`,
    'exigences.amont': `exigence EX-1 "Bruit des salles" {
  qualité sociale, urbaine, architecturale, fonctionnelle, technique, économique, paysagère, environnementale
  "Le bruit des salles doit rester sous le niveau fixé."
  critère "Niveau de pression" <= 35 dB(A)  flexibilité F1
  phases APD, AOR
  vérifier en AOR par mesure
  priorité importante
  source BES-1
}
`,
} as const;

/** The same programme with a broken reference at line 1 of `besoins.amont`: one error and nothing else. */
export const broken = { ...sound, 'besoins.amont': sound['besoins.amont'].replace('par AGENTS', 'par PERSONNE') } as const;
