import { spell } from '../../grammar/vocabulary.js';
import type { SourceRange } from '../../grammar/values.js';
import type { Element } from '../../model/elements.js';
import type { Bilingual } from '../../model/findings.js';
import type { Programme } from '../../model/programme.js';
import { ownOf } from '../own.js';
import { isInformationSystem, ofPublicAdvice } from '../profile.js';
import type { Rule } from '../rule.js';

type Requirement = Element<'requirement'>;

/** Against the version of reference, as the host read it: what a requirement says, its criteria and their levels, its priority. */
export const changedAfterTender: Rule = {
    code: 'changed-after-tender',
    family: 'programme',
    severity: 'warning',
    title: { fr: 'Exigence changée depuis la consultation', en: 'Requirement changed since the tender' },
    why: {
        fr: 'Le titulaire, maître d’œuvre ou prestataire, s’est engagé sur le programme consulté : ce que l’on y change ensuite '
            + 'donne lieu à un avenant, que l’on préfère prévoir plutôt que découvrir.',
        en: 'The contractor, designer or supplier, is committed to the programme as it was tendered: what is changed in it afterwards '
            + 'calls for an amendment to the contract, better planned than discovered.',
    },
    reference: 'CCP L2421-5',
    example: {
        bad: `programme P "Plateaux" { version de référence "v1.0" du 2026-05-04 }
exigence ‹EX-1› "Bruit" { critère "Niveau de pression" <= 35 dB(A)  flexibilité F1 }`,
        before: `programme P "Plateaux" { }
exigence EX-1 "Bruit" { critère "Niveau de pression" <= 40 dB(A)  flexibilité F1 }`,
        good: `programme P "Plateaux" { version de référence "v1.0" du 2026-05-04 }
exigence EX-1 "Bruit" { critère "Niveau de pression" <= 40 dB(A)  flexibilité F1 }`,
    },
    *check(programme) {
        const { header, baseline } = programme;
        const label = header?.tenderVersion?.label;
        if (!label || !baseline || 'problem' in baseline) {
            return;
        }
        const severity = ofPublicAdvice(programme);
        const advice = adviceFor(programme);
        const before = new Map(ownOf(baseline.programme, 'requirement').map(requirement => [requirement.key, requirement]));
        for (const requirement of ownOf(programme, 'requirement')) {
            const old = before.get(requirement.key);
            before.delete(requirement.key);
            const changes = old ? changesOf(old, baseline.programme, requirement, programme) : [];
            if (old === undefined) {
                yield {
                    range: requirement.nameRange, severity, advice,
                    message: {
                        fr: `${requirement.id} n’était pas dans la version « ${label.text} ».`,
                        en: `${requirement.id} was not in the version “${label.text}”.`,
                    },
                };
            } else if (changes.length > 0) {
                const said = (language: 'fr' | 'en'): string => changes.map(change => change[language]).join(' ; ');
                yield {
                    range: requirement.nameRange, severity, advice,
                    message: {
                        fr: `${requirement.id} a changé depuis la version « ${label.text} ». ${said('fr')}.`,
                        en: `${requirement.id} has changed since the version “${label.text}”. ${said('en').replaceAll(' ; ', '; ')}.`,
                    },
                };
            }
        }
        if (before.size > 0) {
            const gone = [...before.values()].map(({ id }) => id).join(', ');
            yield {
                range: label.range, severity, advice,
                message: {
                    fr: `La version « ${label.text} » demandait aussi : ${gone}.`,
                    en: `The version “${label.text}” also asked for: ${gone}.`,
                },
            };
        }
    },
};

/** What was tendered is a design, or the delivery of a system; a private owner signs contracts, not public ones. */
function adviceFor(programme: Programme): Bilingual {
    const contract = isInformationSystem(programme) ? { fr: 'marché du titulaire', en: 'supplier’s contract' }
        : { fr: `${programme.profile === 'private' ? 'contrat' : 'marché'} de maîtrise d’œuvre`, en: 'design contract' };
    return {
        fr: `Prévoyez un avenant au ${contract.fr}, ou revenez à ce qui a été consulté.`,
        en: `Plan an amendment to the ${contract.en}, or go back to what was tendered.`,
    };
}

function changesOf(old: Requirement, oldIn: Programme, now: Requirement, nowIn: Programme): readonly Bilingual[] {
    const changes: Bilingual[] = [];
    const compare = (what: Bilingual, before: string, after: string): void => {
        if (before !== after) {
            const [none, nothing] = ['(rien)', '(nothing)'];
            changes.push({
                fr: `${what.fr} : ${before || none} → ${after || none}`, en: `${what.en}: ${before || nothing} → ${after || nothing}`,
            });
        }
    };
    compare({ fr: 'Énoncé', en: 'Statement' }, quoted(old.statement?.text), quoted(now.statement?.text));
    compare({ fr: 'Priorité', en: 'Priority' }, old.priority ? spell(old.priority, oldIn.language) : '',
        now.priority ? spell(now.priority, nowIn.language) : '');
    const criteria = new Map(old.criteria.map((criterion, i) => [criterion.name?.text ?? `n° ${i + 1}`, criterion]));
    for (const [i, criterion] of now.criteria.entries()) {
        const name = criterion.name?.text ?? `n° ${i + 1}`;
        const known = criteria.get(name);
        criteria.delete(name);
        const what = { fr: `Critère « ${name} »`, en: `Criterion “${name}”` };
        compare(what, known ? levelOf(known, oldIn) : '', levelOf(criterion, nowIn));
    }
    for (const [name, criterion] of criteria) {
        compare({ fr: `Critère « ${name} »`, en: `Criterion “${name}”` }, levelOf(criterion, oldIn), '');
    }
    return changes;
}

function quoted(text: string | undefined): string {
    const plain = text?.replace(/\s+/g, ' ').trim() ?? '';
    return plain === '' ? '' : `« ${plain.length > 160 ? `${plain.slice(0, 159)}…` : plain} »`;
}

/** The level as it was written, with its flexibility. */
function levelOf({ level, flexibility }: Requirement['criteria'][number], programme: Programme): string {
    return [level ? written(level.range, programme) : '', flexibility ?? ''].filter(part => part !== '').join(' ');
}

function written({ file, start, end }: SourceRange, programme: Programme): string {
    return (programme.files.find(model => model.file === file)?.text.slice(start, end) ?? '').replace(/\s+/g, ' ').trim();
}
