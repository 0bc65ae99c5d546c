import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { Finding, Severity } from '../language/model/findings.js';
import { placeOfPhase } from '../language/model/phases.js';
import { rules } from '../language/rules/index.js';
import { isUnder } from '../language/paths.js';
import type { CheckedProgramme } from '../language/workbench.js';
import { statusNotification, type ProgrammeStatus, type Status } from './protocol.js';
import type { Session } from './session.js';
import { today } from './today.js';

interface Published {
    readonly text: string;
    readonly version: number | undefined;
    readonly findings: readonly Finding[];
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
    error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, information: DiagnosticSeverity.Information,
};

const documented = new Set(rules.map(({ code }) => code));

/** A check that took longer than this waits, when typing goes on, for a pause as long as itself. */
const quickMs = 200;
const longestPauseMs = 300;
/** What is shown of a text while it is typed is drawn before the rules want the machine. */
const drawingMs = 60;

/** Checks after each change and publishes what changed: only for files whose findings or whose text did. */
export class Diagnostics {
    private timer: NodeJS.Timeout | undefined;
    private judging: NodeJS.Timeout | undefined;
    private lastTook = 0;
    private readonly published = new Map<string, Published>();
    private readonly seen = new Map<string, CheckedProgramme>();
    private status = '';
    /** Folders whose files concern the user; what lies elsewhere is published only while open. */
    folders: readonly string[] = [];

    constructor(private readonly session: Session) {}

    /** Looks at every programme again, as when a document was opened or closed: whom its findings concern may have changed. */
    revisit(): void {
        this.seen.clear();
        this.schedule();
    }

    /** Asks for a check soon; further changes before it are covered by it. */
    schedule(): void {
        const slow = this.lastTook > quickMs;
        if (this.timer && !slow) {
            return;
        }
        clearTimeout(this.timer);
        this.timer = setTimeout(() => {
            this.timer = undefined;
            void this.session.ready.then(() => this.run());
        }, slow ? Math.min(this.lastTook, longestPauseMs) : 1);
    }

    /** What was read is told of first, and on its way before the rules begin. */
    private run(): void {
        const from = Date.now();
        const { workbench } = this.session;
        const isShown = this.trying(() => {
            workbench.setToday(today(new Date(from)));
            return this.session.tellRead(this.unseen(workbench.programmes));
        });
        const took = Date.now() - from;
        // What is read meanwhile is judged with it.
        this.judging ??= setTimeout(() => {
            this.judging = undefined;
            const again = Date.now();
            this.trying(() => this.publish(workbench.programmes));
            this.lastTook = took + Date.now() - again;
        }, isShown ? drawingMs : 0);
    }

    private trying<T>(work: () => T): T | undefined {
        try {
            return work();
        } catch (error) {
            this.session.log('check', error);
            return undefined;
        }
    }

    private unseen(programmes: readonly CheckedProgramme[]): readonly CheckedProgramme[] {
        return programmes.filter(checked => this.seen.get(checked.folder) !== checked);
    }

    private publish(programmes: readonly CheckedProgramme[]): void {
        const { workbench } = this.session;
        const changed = this.unseen(programmes);
        this.seen.clear();
        programmes.forEach(checked => this.seen.set(checked.folder, checked));
        for (const checked of changed) {
            try {
                this.publishProgramme(checked);
            } catch (error) {
                // What was published of this programme stays, and the others are checked all the same.
                this.session.log(`check ${checked.folder}`, error);
            }
        }
        for (const file of this.published.keys()) {
            if (!workbench.has(file)) {
                this.clear(file);
            }
        }
        this.tellStatus(programmes);
        this.session.tellChecked(changed);
    }

    private publishProgramme({ programme, settings, findings }: CheckedProgramme): void {
        const byFile = new Map<string, Finding[]>();
        for (const finding of findings) {
            const list = byFile.get(finding.range.file);
            if (list) {
                list.push(finding);
            } else {
                byFile.set(finding.range.file, [finding]);
            }
        }
        for (const { file } of [...programme.files, ...(settings ? [settings] : [])]) {
            this.publishFile(file, byFile.get(file) ?? []);
        }
    }

    private publishFile(file: string, findings: readonly Finding[]): void {
        const { open, workbench } = this.session;
        const version = open.get(file)?.version;
        const concerns = version !== undefined || this.folders.some(folder => isUnder(file, folder));
        const text = workbench.textOf(file) ?? '';
        const known = this.published.get(file);
        if (!concerns) {
            this.clear(file);
            return;
        }
        if (
            known
                ? known.text === text && known.version === version && sameFindings(known.findings, findings)
                : version === undefined && findings.length === 0
        ) {
            return;
        }
        this.published.set(file, { text, version, findings });
        this.send(this.session.uriOf(file), version, findings.map(finding => this.diagnosticOf(finding)));
    }

    private clear(file: string): void {
        if (this.published.delete(file)) {
            this.send(this.session.uriOf(file), undefined, []);
        }
    }

    private send(uri: string, version: number | undefined, diagnostics: Diagnostic[]): void {
        this.session.connection.sendDiagnostics({ uri, version, diagnostics })
            .catch((error: unknown) => this.session.log('publishDiagnostics', error));
    }

    /** A finding in the user's language. */
    private diagnosticOf({ code, severity, range, message, advice, related }: Finding): Diagnostic {
        return {
            range: this.session.rangeOf(range),
            severity: severities[severity],
            code,
            codeDescription: this.pageOf(code),
            source: 'amont',
            // What to do stands on a line of its own: lists of findings show the first.
            message: advice ? `${this.session.say(message)}\n${this.session.say(advice)}` : this.session.say(message),
            relatedInformation: related?.map(other => ({
                location: this.session.locationOf(other.range),
                message: this.session.say(other.message),
            })),
        };
    }

    /** The page of a rule in the user's language, where the client said in which folder pages lie. */
    private pageOf(code: string): Diagnostic['codeDescription'] {
        const { locale, client: { options: { rulePages } } } = this.session;
        return rulePages !== undefined && documented.has(code) ? { href: `${rulePages}/${locale}/${code}.md` } : undefined;
    }

    private tellStatus(programmes: readonly CheckedProgramme[]): void {
        const { phase: asked } = this.session.workbench;
        const status: Status = {
            state: 'ready',
            programmes: programmes.filter(({ folder }) => this.folders.some(ours => isUnder(folder, ours)))
                .map(checked => statusOf(this.session, checked)),
        };
        const said = JSON.stringify(status);
        if (said !== this.status) {
            this.status = said;
            this.session.connection.sendNotification(statusNotification, status)
                .catch((error: unknown) => this.session.log('status', error));
        }

        function statusOf(session: Session, { folder, programme, findings }: CheckedProgramme): ProgrammeStatus {
            const count = (severity: Severity): number => findings.filter(finding => finding.severity === severity).length;
            return {
                folder: session.uriOf(folder),
                title: (programme.header ?? programme.libraryHeader)?.title?.text ?? folder.slice(folder.lastIndexOf('/') + 1),
                files: programme.files.length,
                errors: count('error'),
                warnings: count('warning'),
                informations: count('information'),
                ...(programme.reached === undefined ? {} : { judgedAt: programme.ladder.phases[programme.reached]!.id }),
                ...(asked === undefined || !programme.header ? {} : { knowsPhase: placeOfPhase(programme.ladder, asked) !== undefined }),
            };
        }
    }
}

function sameFindings(known: readonly Finding[], findings: readonly Finding[]): boolean {
    return known.length === findings.length && known.every((one, i) => one === findings[i] || sameFinding(one, findings[i]!));
}

function sameFinding(one: Finding, other: Finding): boolean {
    return (
        one.code === other.code &&
        one.severity === other.severity &&
        one.range.start === other.range.start &&
        one.range.end === other.range.end &&
        one.message.fr === other.message.fr &&
        one.advice?.fr === other.advice?.fr &&
        sameRelated(one.related, other.related)
    );
}

function sameRelated(one: Finding['related'], other: Finding['related']): boolean {
    return (
        one === other ||
        (one?.length === other?.length &&
            (one ?? []).every(
                ({ range, message }, i) =>
                    range.file === other![i]!.range.file &&
                    range.start === other![i]!.range.start &&
                    message.fr === other![i]!.message.fr,
            ))
    );
}
