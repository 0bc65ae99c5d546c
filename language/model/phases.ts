import type { Element } from './elements.js';
import type { Bilingual } from './findings.js';

/** The moments of a project on which rules stand, whatever the ladder calls them. */
export type Moment = 'upstream' | 'brief' | 'design' | 'outlineDesign' | 'detailedDesign' | 'tender' | 'works' | 'handover' | 'operation';

/** A phase of a preset ladder. */
export interface PresetPhase {
    readonly id: string;
    readonly title: Bilingual;
    /** The moment that this phase opens. */
    readonly opens?: Moment;
    /** Another name by which it may be called. */
    readonly alias?: string;
}

const phase = (id: string, fr: string, en: string, opens?: Moment, alias?: string): PresetPhase =>
    ({ id, title: { fr, en }, opens, alias });

/** Public works in the sense of the Code de la commande publique, book IV (formerly loi MOP), with what comes before and after. */
const mop = [
    phase('amont', 'Études amont', 'Upstream studies', 'upstream', 'upstream'),
    phase('préprogramme', 'Préprogramme', 'Outline brief', undefined, 'outline-brief'),
    phase('programme', 'Programme', 'Programme', 'brief', 'brief'),
    phase('ESQ', 'Esquisse', 'Sketch design', 'design'),
    phase('APS', 'Avant-projet sommaire', 'Outline design', 'outlineDesign'),
    phase('APD', 'Avant-projet définitif', 'Detailed design', 'detailedDesign'),
    phase('PRO', 'Études de projet', 'Final design'),
    phase('ACT', 'Assistance à la passation des contrats de travaux', 'Tender', 'tender'),
    phase('VISA', 'Visa des études d’exécution', 'Review of shop drawings', undefined),
    phase('EXE', 'Études d’exécution', 'Shop drawings'),
    phase('DET', 'Direction de l’exécution des travaux', 'Works', 'works'),
    phase('OPC', 'Ordonnancement, pilotage et coordination', 'Site coordination'),
    phase('AOR', 'Assistance aux opérations de réception', 'Handover', 'handover'),
    phase('GPA', 'Garantie de parfait achèvement', 'Defects liability year'),
    phase('exploitation', 'Exploitation', 'Operation', 'operation', 'operation'),
    phase('requalification', 'Requalification', 'Refurbishment'),
] as const;

const developer = [
    phase('ECA', 'Étude de capacité', 'Capacity study', 'upstream'),
    phase('ESQ', 'Esquisse', 'Sketch design', 'design'),
    phase('CE', 'Comité d’engagement', 'Commitment committee'),
    phase('APS', 'Avant-projet sommaire', 'Outline design', 'outlineDesign'),
    phase('APD', 'Avant-projet définitif', 'Detailed design', 'detailedDesign'),
    phase('PC', 'Permis de construire', 'Building permit'),
    phase('LCO', 'Lancement commercial', 'Sales launch'),
    phase('PRO', 'Études de projet', 'Final design'),
    phase('DCE', 'Dossier de consultation des entreprises', 'Tender documents'),
    phase('AO', 'Appel d’offres', 'Tender', 'tender'),
    phase('EXE', 'Exécution des travaux', 'Works', 'works'),
    phase('LIV', 'Livraison', 'Delivery', 'handover'),
    phase('EXPL', 'Exploitation', 'Operation', 'operation'),
] as const;

const si = [
    phase('cadrage', 'Cadrage', 'Scoping', 'upstream', 'scoping'),
    phase('spécification', 'Spécification', 'Specification', 'brief', 'specification'),
    phase('consultation', 'Consultation', 'Tender', 'tender', 'tender'),
    phase('conception', 'Conception', 'Design', 'design', 'design'),
    phase('réalisation', 'Réalisation', 'Build', 'works', 'build'),
    phase('VA', 'Vérification d’aptitude', 'Acceptance test', 'handover'),
    phase('VSR', 'Vérification de service régulier', 'Regular-service check'),
    phase('exploitation', 'Exploitation', 'Operation', 'operation', 'operation'),
] as const;

/** The preset ladders by the word that chooses them. */
export const presets: Readonly<Record<'mop' | 'developer' | 'si', readonly PresetPhase[]>> = { mop, developer, si };

/** The phases of a programme in order. */
export interface Ladder {
    readonly phases: readonly Element<'phase'>[];
    /** The place of a phase in the ladder, by its element's key. */
    readonly order: ReadonlyMap<string, number>;
    /** Other names for its phases: those by which the preset calls them. */
    readonly aliases: ReadonlyMap<string, string>;
    /** The place at which a moment opens, where the ladder has a phase for it. */
    readonly moments: ReadonlyMap<Moment, number>;
}

/** The place of the phase that a name calls: by its own name or by the preset's, whatever the case of its letters. */
export function placeOfPhase({ phases, aliases, order }: Ladder, name: string): number | undefined {
    const wanted = folded(name);
    const key = phases.find(({ id }) => folded(id) === wanted)?.key ?? [...aliases].find(([alias]) => folded(alias) === wanted)?.[1];
    return key === undefined ? undefined : order.get(key);
}

function folded(name: string): string {
    return name.normalize('NFC').toLowerCase();
}

/**
 * Orders the phases: a preset's own order, each declared phase that bears a preset's name, or is said to be equivalent to it, in its
 * place, the others behind the phase that they follow (`après`), or at the end. Without a preset, the order of declaration corrected by
 * `après`.
 */
export function ladderOf(preset: readonly PresetPhase[], declared: readonly Element<'phase'>[], derived: (phase: PresetPhase) =>
Element<'phase'>): Ladder {
    const byName = new Map<string, Element<'phase'>>();
    const equivalents = new Map<string, Element<'phase'>>();
    for (const element of declared) {
        byName.set(element.id, byName.get(element.id) ?? element);
        if (element.equivalentTo) {
            equivalents.set(element.equivalentTo.name, equivalents.get(element.equivalentTo.name) ?? element);
        }
    }
    const phases: Element<'phase'>[] = [];
    const aliases = new Map<string, string>();
    for (const phase of preset) {
        const names = phase.alias ? [phase.id, phase.alias] : [phase.id];
        const element = names.map(name => byName.get(name) ?? equivalents.get(name)).find(found => found && !phases.includes(found))
            ?? derived(phase);
        phases.push(element);
        for (const name of names) {
            byName.set(name, element);
            aliases.set(name, element.key);
        }
    }
    const placed = new Set(phases);
    const anchors = new Map<Element<'phase'>, Element<'phase'>>();
    const place = (element: Element<'phase'>): void => {
        const predecessors = preset.length > 0 ? (element.after ?? []).map(({ name }) => phases.indexOf(byName.get(name)!)) : [];
        let at = Math.max(-1, ...predecessors) + 1;
        if (at === 0) {
            at = phases.length;
        } else {
            // Behind those that follow the same phase already.
            const anchor = phases[at - 1]!;
            while (at < phases.length && stands(phases[at]!, anchor)) {
                at++;
            }
            anchors.set(element, anchor);
        }
        phases.splice(at, 0, element);
        placed.add(element);
    };
    const stands = (element: Element<'phase'>, behind: Element<'phase'>): boolean => {
        const anchor = anchors.get(element);
        return anchor !== undefined && (anchor === behind || stands(anchor, behind));
    };
    const waits = (element: Element<'phase'>): boolean => (element.after ?? []).some(({ name }) => {
        const before = byName.get(name);
        return before !== undefined && before !== element && !placed.has(before);
    });
    for (let waiting = declared.filter(element => !placed.has(element)); waiting.length > 0;) {
        const count = waiting.length;
        waiting = waiting.filter(element => {
            const late = waits(element);
            if (!late) {
                place(element);
            }
            return late;
        });
        if (waiting.length === count) {
            // In a circle of predecessors the order of declaration decides; a rule reports the circle.
            place(waiting.shift()!);
        }
    }
    const moments = new Map<Moment, number>();
    const known = [...preset, ...mop, ...si, ...developer];
    phases.forEach((element, i) => {
        const stands = element.equivalentTo?.name ?? element.id;
        const opens = known.find(phase => phase.id === stands || phase.alias === stands)?.opens;
        if (opens && !moments.has(opens)) {
            moments.set(opens, i);
        }
    });
    return { phases, order: new Map(phases.map((element, i) => [element.key, i])), aliases, moments };
}
