import type { Language } from '../../grammar/vocabulary.js';

/** A text as the language writes it between quotes, on one line where it has one line. */
export function quoted(text: string, language: Language, indent = ''): string {
    if (text.includes('\n')) {
        const lines = text.split('\n').map(line => (line === '' ? '' : indent + line));
        return `"""\n${lines.join('\n')}\n${indent}"""`;
    }
    if (!text.includes('"')) {
        return `"${text}"`;
    }
    const [open, close] = language === 'fr' ? ['« ', ' »'] : ['“', '”'];
    return text.includes(close.trim()) ? `"""${text}"""` : `${open}${text}${close}`;
}
