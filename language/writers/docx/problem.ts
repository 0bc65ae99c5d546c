/** What is wrong with a document that was given as a model, said to the user. */
import type { Bilingual } from '../../model/findings.js';
import { Refusal } from '../writer.js';

/** Stops the writing: the model cannot be used, and the message says why. */
export function refuse(fr: string, en: string): never {
    const message: Bilingual = { fr, en };
    throw new Refusal(message);
}
