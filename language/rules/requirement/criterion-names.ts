import type { Text } from '../../grammar/values.js';
import type { ComfortField } from '../spaces/comfort.js';

/** What criteria call the fields of a room data sheet. */
const comfort: Readonly<Partial<Record<string, ComfortField>>> = {
    'température': 'temperature', 'température intérieure': 'temperature', 'température ambiante': 'temperature',
    'température de l’air': 'temperature', 'temperature': 'temperature', 'indoor temperature': 'temperature',
    'humidité': 'humidity', 'humidité relative': 'humidity', 'humidity': 'humidity', 'relative humidity': 'humidity',
    'air neuf': 'freshAir', 'débit d’air neuf': 'freshAir', 'fresh air': 'freshAir', 'fresh air rate': 'freshAir',
    'bruit': 'noise', 'niveau de bruit': 'noise', 'noise': 'noise', 'noise level': 'noise',
    'réverbération': 'reverberation', 'durée de réverbération': 'reverberation', 'temps de réverbération': 'reverberation',
    'reverberation': 'reverberation', 'reverberation time': 'reverberation',
    'éclairement': 'illuminance', 'éclairement moyen': 'illuminance', 'illuminance': 'illuminance',
    'lumière du jour': 'daylight', 'facteur de lumière du jour': 'daylight', 'daylight factor': 'daylight', 'daylight': 'daylight',
    'charge au sol': 'floorLoad', 'charge d’exploitation': 'floorLoad', 'floor load': 'floorLoad',
};

/** Names that say what is measured, and not of what: two requirements may well mean two things by one of them. */
const general = new RegExp(`^(?:${[
    'distance', 'hauteur', 'largeur', 'longueur', 'profondeur', 'épaisseur', 'durée', 'délai', 'temps', 'nombre', 'part', 'taux',
    'volume', 'surface', 'débit', 'puissance', 'niveau', 'valeur', 'dimension', 'diamètre', 'pente', 'poids', 'masse', 'charge',
    'prix', 'coût', 'montant', 'quantité', 'height', 'width', 'length', 'depth', 'thickness', 'duration', 'delay', 'time',
    'number', 'count', 'share', 'rate', 'area', 'flow', 'power', 'level', 'value', 'diameter', 'slope', 'weight', 'mass', 'load',
    'price', 'cost', 'amount', 'quantity', 'response time', 'isolement', 'insulation',
].join('|')})$`, 'u');

/** What a criterion's name comes to: the same for `Durée de réverbération (500–2000 Hz)` and « temps de réverbération ». */
export function subjectOf(name: Text): Subject {
    let subject = subjects.get(name);
    if (!subject) {
        const plain = plainly(name.text.replace(/\([^)]*\)/g, ' '));
        subject = { subject: comfort[plain] ?? plain, isGeneral: general.test(plain) };
        subjects.set(name, subject);
    }
    return subject;
}

/** What a criterion measures; general where its name does not say of what. */
interface Subject {
    readonly subject: string;
    readonly isGeneral: boolean;
}

const subjects = new WeakMap<Text, Subject>();

/** A text without what makes no difference to its meaning: case, apostrophes, spaces. */
export function plainly(text: string): string {
    return text.normalize('NFC').toLowerCase().replace(/['ʼ]/g, '’').replace(/\s+/g, ' ').trim();
}
