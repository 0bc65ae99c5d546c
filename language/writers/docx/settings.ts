/** How Word opens the document: in the programme's language, with the page numbers worked out. */
import type { Language } from '../../document/nodes.js';
import { elementsOf, spliced, within } from './scan.js';

/** What comes after the order to work out the fields, as the schema has it. */
const AFTER_FIELDS = new Set([
    'hdrShapeDefaults', 'footnotePr', 'endnotePr', 'compat', 'docVars', 'rsids', 'mathPr', 'attachedSchema', 'themeFontLang',
    'clrSchemeMapping',
    'doNotIncludeSubdocsInStats', 'doNotAutoCompressPictures', 'forceUpgrade', 'captions', 'readModeInkLockDown', 'smartTagType',
    'schemaLibrary',
    'shapeDefaults', 'doNotEmbedSmartTags', 'decimalSymbol', 'listSeparator', 'docId', 'chartTrackingRefBased',
]);

/**
 * Settings by which Word works out the page numbers when the document is opened, for nobody else can; and in which no template is named:
 * Word would fetch it.
 */
export function settingsBroughtUp(xml: string): string {
    const top = elementsOf(xml).filter(({ depth }) => depth === 1);
    const removed = top.filter(({ name }) => ['attachedTemplate', 'updateFields'].includes(name))
        .map(({ start, end }) => ({ start, end, by: '' }));
    const at = top.find(({ name }) => AFTER_FIELDS.has(name))?.start ?? xml.lastIndexOf('</');
    return spliced(xml, [...removed, { start: at, end: at, by: '<w:updateFields w:val="true"/>' }]);
}

/** Styles whose words are those of a language: what the model says of it gives way. */
export function styledIn(xml: string, language: Language): string {
    const tag = language === 'fr' ? 'fr-FR' : 'en-GB';
    const elements = elementsOf(xml);
    const defaults = elements.find(({ name, depth }) => name === 'docDefaults' && depth === 1);
    const normal = elements.find(({ name, attributes }) =>
        name === 'style' && attributes['type'] === 'paragraph' && attributes['default'] === '1');
    const scopes = [defaults, normal].filter(scope => scope !== undefined);
    const found = elements.filter(each => each.name === 'lang' && scopes.some(scope => within(each, scope)));
    const changes = found.map(({ start, end }) => ({
        start, end, by: xml.slice(start, end).replace(/\sw:val="[^"]*"/, '').replace(/^<w:lang/, `<w:lang w:val="${tag}"`),
    }));
    if (found.some(each => defaults !== undefined && within(each, defaults))) { return spliced(xml, changes); }
    const rPr = defaults && elements.find(each => each.name === 'rPr' && within(each, defaults));
    if (rPr !== undefined && rPr.innerEnd < rPr.end) {
        return spliced(xml, [...changes, { start: rPr.innerEnd, end: rPr.innerEnd, by: `<w:lang w:val="${tag}"/>` }]);
    }
    if (defaults !== undefined) { return spliced(xml, changes); }
    const root = elements[0]!;
    const by = `<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="${tag}"/></w:rPr></w:rPrDefault></w:docDefaults>`;
    return spliced(xml, [...changes, { start: root.inner, end: root.inner, by }]);
}
