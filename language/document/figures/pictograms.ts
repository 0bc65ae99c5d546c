/**
 * The pictograms of notices, drawn for this product: a few strokes of one weight in a square of 48, so that they read at arm's length, in
 * black and white. Which one suits a text is told by its words, in either language.
 */
import type { Bilingual } from '../../model/findings.js';
import type { Language } from '../nodes.js';
import type { Point, Scene, Shape } from './scene.js';

/** What a pictogram shows. */
export type Pictogram = keyof typeof DRAWN;

const SIDE = 48;
const STROKE = { ink: 'text', width: 2.4 } as const;

function line(...coordinates: readonly number[]): Shape {
    return { kind: 'line', points: pairs(coordinates), stroke: STROKE };
}

function outline(...coordinates: readonly number[]): Shape {
    return { kind: 'polygon', points: pairs(coordinates), fill: 'none', stroke: STROKE };
}

function pairs(coordinates: readonly number[]): readonly Point[] {
    return coordinates.flatMap((x, index) => (index % 2 === 0 ? [{ x, y: coordinates[index + 1] ?? 0 }] : []));
}

function box(x: number, y: number, width: number, height: number, radius = 3): Shape {
    return { kind: 'rect', x, y, width, height, radius, fill: 'none', stroke: STROKE };
}

function ring(x: number, y: number, radius: number): Shape {
    return { kind: 'circle', x, y, radius, fill: 'none', stroke: STROKE };
}

function dot(x: number, y: number, radius = 2): Shape {
    return { kind: 'circle', x, y, radius, fill: 'text' };
}

function curve(start: readonly [number, number], ...rest: readonly number[]): Shape {
    const points = pairs(rest);
    const segments = points.flatMap((point, index) => (index % 3 === 0
        ? [{ control1: point, control2: points[index + 1]!, end: points[index + 2]! }] : []));
    return { kind: 'curve', start: { x: start[0], y: start[1] }, segments, stroke: STROKE };
}

const person = (x: number, y: number): readonly Shape[] =>
    [ring(x, y, 4.5), curve([x - 8, y + 18], x - 8, y + 8, x - 4, y + 7, x, y + 7, x + 4, y + 7, x + 8, y + 8, x + 8, y + 18)];

const DRAWN = {
    heating: [box(19, 5, 9, 27, 4.5), ring(23.5, 36.5, 7), line(23.5, 34, 23.5, 14), dot(23.5, 36.5, 3.4), line(33, 12, 39, 12),
        line(33, 19, 37, 19),
        line(33, 26, 39, 26)],
    sun: [ring(24, 24, 8), ...[0, 1, 2, 3, 4, 5, 6, 7].map(index => {
        const [x, y] = [Math.cos(index * Math.PI / 4), Math.sin(index * Math.PI / 4)];
        return line(24 + x * 13, 24 + y * 13, 24 + x * 19, 24 + y * 19);
    })],
    window: [box(8, 8, 32, 32), line(24, 8, 24, 40), line(8, 24, 40, 24)],
    door: [box(13, 5, 22, 37, 2), dot(30, 24), line(7, 42, 41, 42)],
    water: [curve([24, 6], 24, 6, 11, 20, 11, 30, 11, 38, 17, 43, 24, 43, 31, 43, 37, 38, 37, 30, 37, 20, 24, 6, 24, 6),
        curve([18, 31], 18, 35, 21, 37, 24, 37)],
    light: [curve([18, 33], 18, 28, 11, 26, 11, 18, 11, 10, 17, 5, 24, 5, 31, 5, 37, 10, 37, 18, 37, 26, 30, 28, 30, 33),
        line(18, 33, 30, 33),
        line(19, 38, 29, 38), line(21, 43, 27, 43)],
    power: [outline(26, 4, 11, 27, 22, 27, 20, 44, 37, 20, 26, 20)],
    quiet: [outline(6, 18, 14, 18, 24, 9, 24, 39, 14, 30, 6, 30), line(31, 18, 42, 30), line(42, 18, 31, 30)],
    screen: [box(5, 8, 38, 25), line(24, 33, 24, 40), line(15, 41, 33, 41), ring(24, 18, 4), curve([16, 29], 17, 23, 31, 23, 32, 29)],
    people: [...person(15, 14), ...person(33, 14), line(5, 42, 43, 42)],
    desk: [line(4, 22, 44, 22), line(9, 22, 9, 42), line(39, 22, 39, 42), box(16, 7, 17, 11, 2), line(24.5, 18, 24.5, 22)],
    bin: [outline(12, 14, 36, 14, 33, 43, 15, 43), line(8, 14, 40, 14), line(19, 8, 29, 8), line(20, 21, 21, 36), line(28, 21, 27, 36)],
    key: [ring(14, 24, 8.5), line(22.5, 24, 43, 24), line(43, 24, 43, 32), line(35, 24, 35, 30)],
    phone: [box(14, 4, 20, 40, 4), line(20, 9, 28, 9), dot(24, 38)],
    calendar: [box(6, 10, 36, 32), line(6, 19, 42, 19), line(15, 5, 15, 13), line(33, 5, 33, 13), dot(15, 27), dot(24, 27), dot(33, 27),
        dot(15, 35),
        dot(24, 35)],
    bicycle: [ring(11, 31, 8.5), ring(37, 31, 8.5), line(11, 31, 18, 17, 33, 17, 37, 31), line(18, 17, 24, 31, 11, 31),
        line(24, 31, 33, 17),
        line(14, 13, 21, 13), line(30, 12, 36, 12)],
    plant: [line(24, 44, 24, 20), curve([24, 26], 10, 26, 8, 16, 8, 10, 18, 10, 24, 16, 24, 26),
        curve([24, 32], 36, 32, 40, 24, 40, 18, 30, 18, 24, 24, 24, 32)],
    clock: [ring(24, 24, 18), line(24, 12, 24, 24, 33, 29)],
    air: [curve([5, 17], 14, 10, 19, 24, 28, 17, 33, 13, 38, 15, 42, 17), curve([5, 27], 14, 20, 19, 34, 28, 27, 33, 23, 38, 25, 42, 27),
        curve([5, 37], 14, 30, 19, 44, 28, 37, 33, 33, 38, 35, 42, 37)],
    information: [ring(24, 24, 18), dot(24, 15, 2.4), line(24, 22, 24, 34)],
} as const satisfies Readonly<Record<string, readonly Shape[]>>;

/** The beginnings of words that call for each pictogram, folded: the first that scores most is taken. */
const CALLS: readonly (readonly [Pictogram, readonly string[]])[] = [
    ['calendar', ['reserv', 'book', 'agenda', 'planning', 'calend', 'diary']],
    ['screen', ['ecran', 'visio', 'reunion', 'screen', 'meeting', 'video', 'projet']],
    ['heating', ['chauff', 'radiat', 'thermostat', 'froid', 'temperature', 'heat', 'cold', 'chaudiere', 'degre']],
    ['sun', ['chaud', 'canicule', 'soleil', 'store', 'ete', 'sun', 'summer', 'blind', 'heatwave']],
    ['air', ['air', 'aere', 'ventil', 'vmc', 'grille']],
    ['window', ['fenetre', 'window', 'vitre']],
    ['door', ['porte', 'door', 'entree', 'hall', 'ferme']],
    ['water', ['eau', 'robinet', 'douche', 'water', 'tap', 'shower', 'lave']],
    ['light', ['lumiere', 'lampe', 'eclair', 'light', 'lamp', 'etein']],
    ['power', ['prise', 'electri', 'veille', 'branch', 'power', 'plug', 'compteur', 'ordinateur']],
    ['quiet', ['bruit', 'silence', 'calme', 'quiet', 'noise', 'musique']],
    ['people', ['accueil', 'visiteur', 'ensemble', 'voisin', 'visitor', 'welcome', 'neighbour', 'equipe', 'people', 'lieu']],
    ['desk', ['poste', 'bureau', 'table', 'desk', 'casier', 'place']],
    ['bin', ['dechet', 'tri', 'poubelle', 'waste', 'bin', 'compost', 'balay', 'proprete', 'nettoy', 'clean', 'menage']],
    ['key', ['cle', 'badge', 'key', 'serrure', 'acces']],
    ['phone', ['appel', 'telephon', 'signal', 'call', 'phone', 'panne', 'report']],
    ['bicycle', ['velo', 'bike', 'bicyc', 'cycl']],
    ['plant', ['jardin', 'plant', 'vegetal', 'garden', 'arbre', 'parc']],
    ['clock', ['attend', 'heure', 'wait', 'hour', 'minute']],
];

/** The pictogram that suits a text best; what its title says weighs more than the rest. */
export function pictogramFor(title: string, text: string): Pictogram {
    const heading = words(title);
    const rest = words(text);
    const hits = (all: readonly string[], calls: readonly string[]): number =>
        all.filter(word => calls.some(call => (call.length < 4 ? word === call || word === `${call}s` : word.startsWith(call)))).length;
    let best: Pictogram = 'information';
    let most = 0;
    for (const [pictogram, calls] of CALLS) {
        const score = 3 * hits(heading, calls) + hits(rest, calls);
        if (score > most) { [best, most] = [pictogram, score]; }
    }
    return best;
}

function words(text: string): readonly string[] {
    return text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** What each shows, for those who do not see it. */
const NAMES: Readonly<Record<Pictogram, Bilingual>> = {
    heating: { fr: 'un thermomètre', en: 'a thermometer' }, sun: { fr: 'un soleil', en: 'a sun' },
    window: { fr: 'une fenêtre', en: 'a window' }, door: { fr: 'une porte', en: 'a door' },
    water: { fr: 'une goutte d’eau', en: 'a drop of water' }, light: { fr: 'une ampoule', en: 'a light bulb' },
    power: { fr: 'un éclair', en: 'a flash' }, quiet: { fr: 'un haut-parleur barré', en: 'a loudspeaker crossed out' },
    screen: { fr: 'une personne à l’écran', en: 'a person on a screen' }, people: { fr: 'deux personnes', en: 'two people' },
    desk: { fr: 'un bureau', en: 'a desk' }, bin: { fr: 'une poubelle', en: 'a bin' }, key: { fr: 'une clé', en: 'a key' },
    phone: { fr: 'un téléphone', en: 'a telephone' }, calendar: { fr: 'un calendrier', en: 'a calendar' },
    bicycle: { fr: 'un vélo', en: 'a bicycle' }, plant: { fr: 'une plante', en: 'a plant' }, clock: { fr: 'une horloge', en: 'a clock' },
    air: { fr: 'un souffle d’air', en: 'a breath of air' }, information: { fr: 'un i dans un cercle', en: 'an i in a circle' },
};

/** The drawing of a pictogram. */
export function pictogramScene(pictogram: Pictogram, language: Language): Scene {
    const title = `${language === 'fr' ? 'Pictogramme\u00A0: ' : 'Pictogram: '}${NAMES[pictogram][language]}`;
    return { width: SIDE, height: SIDE, title, description: title, shapes: DRAWN[pictogram] };
}

/** Every pictogram. */
export const pictograms = Object.keys(DRAWN) as Pictogram[];
