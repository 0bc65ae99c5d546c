import { spell } from '../../language/grammar/vocabulary.js';
import { kindOf } from '../../language/grammar/concepts.js';
import type { AnyElement } from '../../language/model/elements.js';
import type { Finding } from '../../language/model/findings.js';
import type { CheckedProgramme } from '../../language/workbench.js';
import type { ElementCard, FindingCounts } from '../protocol-views.js';
import type { Session } from '../session.js';

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
