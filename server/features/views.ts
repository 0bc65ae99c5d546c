import { spell } from '../../language/grammar/vocabulary.js';
import { kindOf } from '../../language/grammar/concepts.js';
import type { AnyElement } from '../../language/model/elements.js';
import type { Finding } from '../../language/model/findings.js';
import type { CheckedProgramme } from '../../language/workbench.js';
import { checkedNotification, programmesRequest, type ElementCard, type FindingCounts, type ProgrammeList } from '../protocol-views.js';
import type { Feature } from '../feature.js';
import type { Session } from '../session.js';

/** Which programmes can be looked at, and that they were checked anew, for who asked. */
export const views: Feature = {
    capabilities: {},
    listen(session) {
        let isAsked = false;
        const nothing: ProgrammeList = { programmes: [] };
        session.connection.onRequest(programmesRequest, session.answering('programmes', nothing,
            (asked: { readonly uri?: string } | null): ProgrammeList => {
                isAsked = true;
                const current = asked?.uri === undefined ? undefined : session.checked(asked.uri)?.folder;
                return {
                    programmes: session.workbench.programmes.map(({ folder, programme: { header, libraryHeader, files } }) => ({
                        folder, uri: session.uriOf(folder),
                        file: session.uriOf((header ?? libraryHeader)?.range.file ?? files[0]?.file ?? folder),
                        title: (header ?? libraryHeader)?.title?.text ?? folder.slice(folder.lastIndexOf('/') + 1),
                    })),
                    ...(current === undefined ? {} : { current }),
                };
            }));
        session.onChecked(changed => {
            if (isAsked && changed.length > 0) {
                session.connection.sendNotification(checkedNotification, changed.map(({ folder }) => folder))
                    .catch((error: unknown) => session.log('checked', error));
            }
        });
    },
};

/** The programme of a folder, checked. */
export function programmeIn(session: Session, folder: string): CheckedProgramme | undefined {
    return session.workbench.programmes.find(checked => checked.folder === folder);
}

/** An element as the views name it. */
export function elementCard(session: Session, checked: CheckedProgramme, element: AnyElement): ElementCard {
    const { key, kind, id, title, nameRange } = element;
    return {
        folder: checked.folder, key, kind, word: spell(kindOf(kind).word, session.locale), id,
        title: title?.text.replace(/\s+/g, ' ') ?? '',
        place: session.locationOf(nameRange), findings: findingsOf(checked).get(key) ?? none,
    };
}

const none: FindingCounts = { errors: 0, warnings: 0, informations: 0 };
const counted = new WeakMap<CheckedProgramme, ReadonlyMap<string, FindingCounts>>();

/** How many findings stand in each element, those of what stands in its body aside. */
function findingsOf(checked: CheckedProgramme): ReadonlyMap<string, FindingCounts> {
    let known = counted.get(checked);
    if (!known) {
        known = count(checked);
        counted.set(checked, known);
    }
    return known;
}

function count({ programme, findings }: CheckedProgramme): ReadonlyMap<string, FindingCounts> {
    const byFile = new Map<string, Finding[]>();
    findings.forEach(finding => byFile.set(finding.range.file, [...byFile.get(finding.range.file) ?? [], finding]));
    const own = new Map<string, Finding[]>();
    for (const { file, elements } of programme.files) {
        for (const finding of byFile.get(file) ?? []) {
            const { start, end } = finding.range;
            const holder = elements.filter(({ range }) => range.start <= start && end <= range.end)
                .reduce<AnyElement | undefined>((inner, each) => (inner && inner.range.start > each.range.start ? inner : each), undefined);
            const element = holder && programme.standingFor(holder);
            if (element) {
                own.set(element.key, [...own.get(element.key) ?? [], finding]);
            }
        }
    }
    return new Map([...own].map(([key, all]) => [key, countsOf(all)]));
}

/** How many of the findings weigh how much. */
export function countsOf(findings: readonly Pick<Finding, 'severity'>[]): FindingCounts {
    const of = (severity: Finding['severity']): number => findings.filter(finding => finding.severity === severity).length;
    return { errors: of('error'), warnings: of('warning'), informations: of('information') };
}
