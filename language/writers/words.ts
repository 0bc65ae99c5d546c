/** The words that writers of pages put around a document's own. */
import type { Language } from '../document/nodes.js';

/** What a page says besides what the document says. */
export interface PageWords {
    readonly contents: string;
    readonly skip: string;
    readonly figure: string;
    readonly table: string;
    readonly figureData: string;
    readonly owner: string;
    readonly author: string;
    readonly revision: string;
    readonly date: string;
    readonly stage: string;
    readonly reference: string;
    readonly warning: string;
    readonly note: string;
    readonly backToContents: string;
    /** Between a caption's number and its text. */
    readonly dash: string;
    /** Between a name and its value. */
    readonly colon: string;
    readonly page: string;
    /** Said again of what began on the page before. */
    readonly continued: string;
    readonly done: string;
    readonly open: string;
}

/** The words in each language. */
export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = {
    fr: {
        contents: 'Sommaire', skip: 'Aller au contenu', figure: 'Figure', table: 'Tableau', figureData: 'Les données de la figure',
        owner: 'Maître d’ouvrage', author: 'Rédaction', revision: 'Indice', date: 'Date', stage: 'Stade', reference: 'Référence',
        warning: 'Attention', note: 'Note', backToContents: 'Retour au sommaire', dash: '\u00A0– ', colon: '\u00A0: ', page: 'Page',
        continued: 'suite', done: 'fait', open: 'à faire',
    },
    en: {
        contents: 'Contents', skip: 'Skip to content', figure: 'Figure', table: 'Table', figureData: 'The data of the figure',
        owner: 'Owner', author: 'Written by', revision: 'Revision', date: 'Date', stage: 'Stage', reference: 'Reference',
        warning: 'Warning', note: 'Note', backToContents: 'Back to contents', dash: '\u00A0– ', colon: ': ', page: 'Page',
        continued: 'continued', done: 'done', open: 'to do',
    },
};
