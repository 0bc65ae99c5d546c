import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { amont } from './amont.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const commands = ['check', 'status', 'build', 'fix', 'fmt', 'totals', 'new', 'rules'];
/** Commander's own words, which no French page may show. */
const english = /\b(?:usage:|options:|commands:|arguments:|default|choices|display|help for)\b/i;

describe('help', () => {
    test('speaks French and English, by --lang or by the system', () => {
        expect(amont(['--help', '--lang', 'fr']).out).toMatch(/^Usage\u00a0: amont <commande> \[options\]\n[^]*\nCommandes\u00a0:\n/);
        expect(amont(['--lang=fr', '--help']).out).toMatch(/^Usage\u00a0:/);
        expect(amont(['--help'], { env: { LC_ALL: 'fr_FR.UTF-8' } }).out).toMatch(/^Usage\u00a0:/);
        expect(amont(['--help']).out).toMatch(/^Usage: amont <command> \[options\]\n[^]*\nCommands:\n/);
    });

    test.each(commands)('of %s is all in one language, whichever way it is asked for', command => {
        const french = amont([command, '--help', '--lang', 'fr']);
        expect(french).toMatchObject({ code: 0, err: '' });
        expect(french.out).toMatch(new RegExp(`^Usage\u00a0: amont ${command} .*\\[options\\]\n`));
        expect(french.out.replace('--help', '')).not.toMatch(english);
        expect(french.out).not.toContain('’s ');
        expect(amont(['help', command], { env: { LC_ALL: 'fr_FR' } }).out).toBe(french.out);
        expect(amont([command, '--help']).out).toMatch(new RegExp(`^Usage: amont ${command} `));
        expect(french.out.split('\n').every(line => line.length <= 80)).toBe(true);
        expect(french.out).not.toMatch(/«\s*\n|\n\s*[»:;]/);
    });

    test('shows what may follow each option', () => {
        expect(amont(['check', '--help']).out.replace(/\s+/g, ' ')).toContain('form of the result (one of: text, json, sarif, github, junit; default: text)');
        expect(amont(['new', '--help', '--lang', 'fr']).out.replace(/\s+/g, ' '))
            .toContain('--secteur <secteur> secteur du programme : bureaux, logement, équipement, quartier, si');
        expect(amont(['new', '--help']).out.replace(/\s+/g, ' ')).toContain('--sector <sector> sector of the programme: offices,');
    });
});

test('the version is the package’s', () => {
    expect(amont(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
});

describe('arguments that do not fit are said in one line', () => {
    const cases: [given: string[], french: string, english: string][] = [
        [['check', '--formt', 'json'], 'option inconnue : --formt. Vouliez-vous dire --format ?',
            'unknown option: --formt. Did you mean --format?'],
        [['--zzzz'], 'option inconnue : --zzzz. Voir « amont --help ».', 'unknown option: --zzzz. See “amont --help”.'],
        [['chek'], 'commande inconnue : chek. Vouliez-vous dire check ?', 'unknown command: chek. Did you mean check?'],
        [['help', 'zzzz'], 'commande inconnue : zzzz. Voir « amont --help ».', 'unknown command: zzzz. See “amont --help”.'],
        [['new'], 'il manque un argument : dossier. Voir « amont new --help ».', 'an argument is missing: folder. See “amont new --help”.'],
        [['build', 'un', 'deux'], 'trop d’arguments pour « amont build ». Voir « amont build --help ».',
            'too many arguments for “amont build”. See “amont build --help”.'],
        [['check', '--fail-on'], 'l’option --fail-on <gravité> attend une valeur. Voir « amont check --help ».',
            'the option --fail-on <level> wants a value. See “amont check --help”.'],
    ];
    test.each(cases)('%j', (given, french, english) => {
        const run = amont(given, { env: { LC_ALL: 'fr_FR.UTF-8' } });
        expect({ ...run, err: run.err.replace(/[\u00a0\u202f]/g, ' ') }).toEqual({ code: 2, out: '', err: `amont : ${french}\n` });
        expect(amont(given, { env: { LC_ALL: 'en_US.UTF-8' } })).toEqual({ code: 2, out: '', err: `amont: ${english}\n` });
    });

    test('no command at all: the help, and the line', () => {
        const { code, out, err } = amont([]);
        expect({ code, err }).toEqual({ code: 2, err: 'amont: say what to do: check, status, build, fix, fmt, totals, new or rules.\n' });
        expect(out).toBe(amont(['--help']).out);
    });
});

describe('a defect of ours', () => {
    const broken = ['--require', './test/cli/defect.cjs'];

    test('is one line that asks to be told about, never a stack trace', () => {
        expect(amont(['check', 'examples', '--format', 'json'], { node: broken, env: { LC_ALL: 'fr_FR' } })).toEqual({
            code: 2, out: '',
            err: 'amont\u00a0: un défaut d’Amont a interrompu la commande (it broke)\u202f; '
                + 'merci de le signaler avec le fichier en cause.\n',
        });
    });

    test('shows where it happened to who asks with AMONT_DEBUG', () => {
        expect(amont(['check', 'examples', '--format', 'json'], { node: broken, env: { AMONT_DEBUG: '1' } }).err).toMatch(/\nError: it broke\n {4}at /);
    });
});
