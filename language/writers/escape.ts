const special = /[&<>"'\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
const everySpecial = new RegExp(special, 'g');
const written: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };

/** Makes text safe inside HTML, XML and SVG, in content and in quoted attributes; characters that XML forbids are dropped. */
export function escapeMarkup(text: string): string {
    // Most texts hold nothing of the kind.
    return special.test(text) ? text.replace(everySpecial, sign => written[sign] ?? '') : text;
}
