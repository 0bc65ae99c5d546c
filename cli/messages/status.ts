/** What `amont status` says by itself, and what is said of phases. */
export interface StatusMessages {
    readonly help: { readonly summary: string; readonly description: string; readonly at: string };
    readonly unknownPhase: (phase: string, programme: string, ladder: readonly string[]) => string;
    readonly stage: (phase: string) => string;
    readonly noStage: string;
    readonly judged: (phase: string) => string;
    readonly all: string;
    readonly points: (done: number, due: number) => string;
    readonly percent: (share: number) => string;
    readonly area: string;
    readonly toComplete: (phase: string, items: number) => string;
    readonly complete: (phase: string) => string;
    readonly others: (count: number) => string;
    readonly next: (phase: string, more: number) => string;
    readonly handOver: (phase: string, deliverables: readonly string[]) => string;
    readonly whereTo: (phase: string) => string;
    readonly wholeProgramme: string;
}

const grouped = (n: number, mark: string): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, mark);
const french = (n: number): string => grouped(n, '\u202f');
const inEnglish = (n: number): string => grouped(n, ',');

/** In French; its spaces are set with those of the other messages. */
export const statusInFrench: StatusMessages = {
    help: {
        summary: 'dit ce qui est complet à chaque phase, et ce qui ne l’est pas',
        description: 'Donne la complétude du programme par phase et par famille, puis ce qu’il reste à compléter '
            + 'pour la phase où on le juge. Une phase ne demande que ce qui est dû quand elle vient.',
        at: 'phase où l’on juge le programme (par défaut son stade)',
    },
    unknownPhase: (phase, programme, ladder) => `« ${phase} » n’est pas une phase de ${programme} ; ses phases : ${ladder.join(', ')}.`,
    stage: phase => `Stade : ${phase}`,
    noStage: 'Stade non précisé',
    judged: phase => `jugé en ${phase}`,
    all: 'Ensemble',
    points: (done, due) => `${french(done)} ${done < 2 ? 'point' : 'points'} sur ${french(due)}`,
    percent: share => `${share}\u00a0%`,
    area: 'Famille',
    toComplete: (phase, items) => `À compléter pour ${phase} : ${french(items)}`,
    complete: phase => `Rien à compléter pour ${phase}`,
    others: count => `et ${french(count)} ${count > 1 ? 'autres' : 'autre'}`,
    next: (phase, more) => `Ensuite, pour ${phase} : ${french(more)} de plus.`,
    handOver: (phase, deliverables) => `À remettre en ${phase} : ${deliverables.join(', ')}`,
    whereTo: phase => `« amont check --at ${phase} » montre la ligne de chacun.`,
    wholeProgramme: 'le programme',
};

/** In English. */
export const statusInEnglish: StatusMessages = {
    help: {
        summary: 'says what is complete at each phase, and what is not',
        description: 'Gives the completeness of the programme by phase and by area, then what remains to be completed '
            + 'for the phase at which it is judged. A phase asks only for what is due when it comes.',
        at: 'phase at which the programme is judged (default: its stage)',
    },
    unknownPhase: (phase, programme, ladder) => `“${phase}” is no phase of ${programme}; its phases: ${ladder.join(', ')}.`,
    stage: phase => `Stage: ${phase}`,
    noStage: 'Stage not stated',
    judged: phase => `judged at ${phase}`,
    all: 'Overall',
    points: (done, due) => `${inEnglish(done)} of ${inEnglish(due)} ${due === 1 ? 'point' : 'points'}`,
    percent: share => `${share}%`,
    area: 'Area',
    toComplete: (phase, items) => `To complete for ${phase}: ${inEnglish(items)}`,
    complete: phase => `Nothing to complete for ${phase}`,
    others: count => `and ${inEnglish(count)} more`,
    next: (phase, more) => `Then, for ${phase}: ${inEnglish(more)} more.`,
    handOver: (phase, deliverables) => `To hand over at ${phase}: ${deliverables.join(', ')}`,
    whereTo: phase => `“amont check --at ${phase}” shows the line of each.`,
    wholeProgramme: 'the programme',
};
