import { newPlaces } from '../../language/features/new-element.js';
import { starterFiles, starterSummary } from '../../language/starters/index.js';
import { ladderNamed, ladders, ladderTitle, phasesOf } from '../../language/starters/ladders.js';
import { sectorNamed, sectors, sectorTitle, type Sector } from '../../language/starters/sectors.js';
import type { Language } from '../../language/grammar/vocabulary.js';
import { pathOf } from '../places.js';
import type { Feature } from '../feature.js';
import {
    newElementRequest, newProgrammeRequest, startersRequest,
    type NewElementChoices, type NewElementQuestion, type NewFile, type NewProgramme, type StarterChoice,
} from '../protocol-commands.js';
import type { Session } from '../session.js';
import { today } from '../today.js';

/** What one begins with: a whole programme, or one more element of it. */
export const starters: Feature = {
    capabilities: {},
    listen(session) {
        session.connection.onRequest(startersRequest, session.answering('starters', [] as readonly StarterChoice[],
            ({ language }: { readonly language: Language }) => sectors.map(sector => choiceOf(session, sector, language))));
        session.connection.onRequest(newProgrammeRequest, session.answering('new programme', [] as readonly NewFile[],
            ({ sector, language, ladder, ...given }: NewProgramme) => {
                const known = sectorNamed(sector);
                const chosen = ladder === undefined ? undefined : ladderNamed(ladder);
                const about = { ...given, today: today(new Date()), ...(chosen && { ladder: chosen }) };
                return known === undefined ? [] : starterFiles(known, language, about)
                    .map(({ path, content }) => ({ path, text: content }));
            }));
        session.connection.onRequest(newElementRequest, session.answering('new element', null as NewElementChoices | null,
            ({ kind, uri }: NewElementQuestion): NewElementChoices | null => {
                const checked = uri === undefined ? undefined : session.checked(uri);
                const programmes = checked ? [checked] : session.offered().filter(({ programme }) => programme.header);
                const places = programmes.flatMap(({ programme }) => newPlaces(programme, kind, uri === undefined ? uri : pathOf(uri)));
                return places.length === 0 ? null : {
                    places: places.map(({ file, offset, ...place }) => ({
                        ...place, uri: session.uriOf(file), position: session.linesOf(file).positionAt(offset),
                    })),
                };
            }));
    },
};

function choiceOf(session: Session, sector: Sector, language: Language): StarterChoice {
    const { title, ladder: usual, stageOn } = starterSummary(sector, language);
    return {
        sector, label: session.say(sectorTitle(sector)), title,
        ladders: [usual, ...ladders.filter(ladder => ladder !== usual)].map(ladder => {
            const { label, suits } = ladderTitle(ladder);
            return {
                name: ladder, label: session.say(label), detail: session.say(suits),
                phases: phasesOf(ladder, language), stage: stageOn(ladder),
            };
        }),
    };
}
