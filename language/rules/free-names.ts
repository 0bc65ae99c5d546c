import { kindOf, type KindName } from '../grammar/concepts.js';
import { spell } from '../grammar/vocabulary.js';
import type { AnyElement } from '../model/elements.js';
import type { Bilingual, Fix } from '../model/findings.js';
import type { Programme } from '../model/programme.js';
import { declare, toDefine } from './mending.js';
import { ownOf } from './own.js';

/** What names begin with, where the programme has none of the kind to go by. */
const stems: Readonly<Partial<Record<KindName, Bilingual>>> = {
    requirement: { fr: 'EX', en: 'REQ' }, scenario: { fr: 'SC', en: 'SC' }, need: { fr: 'BES', en: 'NEED' },
    objective: { fr: 'OBJ', en: 'OBJ' }, champion: { fr: 'REF', en: 'CH' }, activity: { fr: 'ACT', en: 'ACT' },
    user: { fr: 'USAGERS', en: 'USERS' }, deliverable: { fr: 'LIV', en: 'DEL' },
};

/** The next number behind a name that nothing of its kind bears. */
export function freeName(programme: Programme, { id, kind }: Pick<AnyElement, 'id' | 'kind'>, taken?: ReadonlySet<string>): string {
    const match = /^(.*?)(\d+)$/.exec(id);
    const stem = match ? match[1]! : `${id}-`;
    const width = match ? match[2]!.length : 1;
    for (let n = match ? Number(match[2]) + 1 : 2; ; n++) {
        const name = `${stem}${String(n).padStart(width, '0')}`;
        if (programme.names.keysOf(kind, name).length === 0 && !taken?.has(`${kind}:${name}`)) {
            return name;
        }
    }
}

/** A name as it is where nothing of its kind bears it, else with a number behind. */
export function freeNameLike(programme: Programme, kind: KindName, id: string): string {
    return programme.names.keysOf(kind, id).length === 0 ? id : freeName(programme, { kind, id });
}

/**
 * A declaration of a kind behind another, its title left to the writer, with a property. Its name follows that of the last of its kind,
 * unless one is proposed.
 */
export function declareNew(programme: Programme, behind: AnyElement, kind: KindName, property?: Bilingual, proposed?: Bilingual): Fix {
    const name = proposed ? freeNameLike(programme, kind, proposed[programme.language]) : nextName(programme, kind);
    return declare(behind, written(kind, name, property), {
        fr: `Déclarer\u00a0: ${nounOf(kind, 'fr')} ${name}`, en: `Declare: ${nounOf(kind, 'en')} ${name}`,
    });
}

/** As many declarations as there are properties, all in one go. */
export function declareEach(
    programme: Programme, behind: AnyElement, kind: KindName, properties: readonly Bilingual[], title: Bilingual,
): Fix {
    let name = nextName(programme, kind);
    const edits = properties.flatMap(property => {
        const fix = declare(behind, written(kind, name, property));
        name = freeName(programme, { kind, id: name });
        return fix.edits;
    });
    return { title, edits };
}

function nextName(programme: Programme, kind: KindName): string {
    const last = ownOf(programme, kind).at(-1)?.id;
    return freeName(programme, { kind, id: last ?? `${stems[kind]?.[programme.language] ?? kind.toUpperCase()}-0` });
}

function written(kind: KindName, name: string, property: Bilingual | undefined): Bilingual {
    const write = (language: 'fr' | 'en'): string =>
        `${spell(kindOf(kind).word, language)} ${name} ${toDefine[language]} ${property ? `{ ${property[language]} }` : '{}'}`;
    return { fr: write('fr'), en: write('en') };
}

function nounOf(kind: KindName, language: 'fr' | 'en'): string {
    return spell(kindOf(kind).word, language).replace(/'/g, '’');
}
