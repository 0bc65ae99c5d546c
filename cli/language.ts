import type { Language } from '../language/grammar/vocabulary.js';

/** The language asked for by `--lang`, before the arguments are read: help and errors need it too. */
export function languageAsked(argv: readonly string[]): Language | undefined {
    for (const [i, argument] of argv.entries()) {
        if (argument === '--') {
            return undefined;
        }
        const value = argument === '--lang' ? argv[i + 1] : /^--lang=(.*)$/.exec(argument)?.[1];
        if (value === 'fr' || value === 'en') {
            return value;
        }
    }
    return undefined;
}

/**
 * The language of the system, or undefined where it is neither French nor English. A `C` locale says that none was chosen. Windows sets
 * none of the variables: there the session's own locale decides.
 */
export function languageOfSystem(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Language | undefined {
    const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
    if (/^(?:C|POSIX)(?:\.|$)/.test(locale)) {
        return undefined;
    }
    const wanted = [...(env['LANGUAGE'] ?? '').split(':'), locale];
    if (platform === 'win32' && locale === '') {
        wanted.push(Intl.DateTimeFormat().resolvedOptions().locale);
    }
    for (const candidate of wanted) {
        const language = /^(fr|en)(?![a-z])/i.exec(candidate)?.[1]?.toLowerCase();
        if (language === 'fr' || language === 'en') {
            return language;
        }
    }
    return undefined;
}
