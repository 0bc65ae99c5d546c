import { describe, expect, it } from 'vitest';
import { Workbench } from '../../language/workbench.js';

function workbench(files: Readonly<Record<string, string>>): Workbench {
    const bench = new Workbench();
    Object.entries(files).forEach(([file, text]) => bench.setText(file, text));
    return bench;
}

/** Folder by folder, the files of each programme and the codes found while putting it together. */
function grouped(bench: Workbench): Record<string, string[]> {
    return Object.fromEntries(bench.programmes.map(({ folder, programme }) => [folder, programme.files.map(({ file }) => file)]));
}

const putTogether = ['several-programmes', 'library-missing', 'library-cycle'];

function found(bench: Workbench, folder: string): string[] {
    return bench.programmes.find(each => each.folder === folder)!.findings.filter(({ code }) => putTogether.includes(code))
        .map(({ code, range }) => `${code} ${range.file}: ${bench.textOf(range.file)!.slice(range.start, range.end)}`);
}

const programme = (name: string, body = ''): string => `programme ${name} "p" {\n  langue fr\n${body}\n}\n`;
const library = (name: string, body = ''): string => `référentiel ${name} "r" {\n${body}\n}\n`;

describe('a programme is a folder tree', () => {
    it('every file under the folder of its declaration', () => {
        expect(grouped(workbench({ '/p/a.amont': programme('P'), '/p/b/c.amont': 'besoin B "b" {}', '/p/b/d/e.amont': 'besoin C "c" {}' })))
            .toEqual({ '/p': ['/p/a.amont', '/p/b/c.amont', '/p/b/d/e.amont'] });
    });

    it('nested, the inner one keeps its own files, and neither sees the other', () => {
        const bench = workbench({
            '/p/a.amont': `${programme('P')}besoin B "b" {}`, '/p/in/a.amont': programme('Q'),
            '/p/in/b.amont': 'exigence E "e" { source B }', '/p/z.amont': 'besoin Z "z" {}',
        });
        expect(grouped(bench)).toEqual({ '/p': ['/p/a.amont', '/p/z.amont'], '/p/in': ['/p/in/a.amont', '/p/in/b.amont'] });
        expect(bench.programmeOf('/p/in/b.amont')!.programme.unresolved.map(({ reference }) => reference.name)).toEqual(['B']);
    });

    it('side by side, names are each one’s own', () => {
        const bench = workbench({ '/a/a.amont': `${programme('P')}besoin B "b" {}`, '/ab/a.amont': `${programme('Q')}besoin B "b" {}` });
        expect(bench.programmes.map(({ folder, programme: { duplicates } }) => [folder, duplicates.length])).toEqual([['/a', 0],
            ['/ab', 0]]);
    });

    it('without a declaration, the files of one folder are together', () => {
        expect(grouped(workbench({ '/p/a.amont': 'besoin B "b" {}', '/p/b.amont': 'besoin C "c" {}', '/p/q/c.amont': 'besoin D "d" {}' })))
            .toEqual({ '/p': ['/p/a.amont', '/p/b.amont'], '/p/q': ['/p/q/c.amont'] });
    });

    it('with relative paths too', () => {
        expect(grouped(workbench({ 'a.amont': programme('P'), 'b/c.amont': '' }))).toEqual({ '.': ['a.amont', 'b/c.amont'] });
    });

    it('prose that begins a line with « programme » declares none', () => {
        const bench = workbench({
            '/p/a.amont': programme('P'),
            '/p/in/b.amont': `exigence E "e" {
  """
  Le
  programme de rénovation
  programme P "x" {
  """
}
// programme P "x" {}
`,
            '/p/in/c.amont': 'exigence F "f" { remarque "a" }\n  programme\n',
        });
        expect(grouped(bench)).toEqual({ '/p': ['/p/a.amont', '/p/in/b.amont', '/p/in/c.amont'] });
    });

    it('a second declaration in the folder is an error where it stands', () => {
        const bench = workbench({ '/p/a.amont': programme('P'), '/p/b.amont': programme('Q') });
        expect(found(bench, '/p')).toEqual(['several-programmes /p/b.amont: Q']);
        bench.setText('/p/a.amont', `\n\n${programme('P')}`);
        const [finding] = bench.programmes[0]!.findings.filter(({ code }) => code === 'several-programmes');
        expect(bench.textOf('/p/a.amont')!.slice(finding!.related![0]!.range.start, finding!.related![0]!.range.end)).toBe('P');
        bench.setText('/p/b.amont', '');
        expect(found(bench, '/p')).toEqual([]);
    });

    it('files come and go', () => {
        const bench = workbench({ '/p/a.amont': programme('P'), '/p/b.amont': 'exigence E "e" { source B }' });
        expect(bench.programmes[0]!.programme.unresolved.length).toBe(1);
        bench.setText('/p/c.amont', 'besoin B "b" {}');
        expect(bench.programmes[0]!.programme.unresolved.length).toBe(0);
        bench.remove('/p/c.amont');
        expect(bench.programmes[0]!.programme.unresolved.length).toBe(1);
        bench.remove('/p/a.amont');
        expect(grouped(bench)).toEqual({ '/p': ['/p/b.amont'] });
    });

    it('what did not change is the same object', () => {
        const bench = workbench({ '/p/a.amont': programme('P'), '/q/a.amont': programme('Q') });
        const [first, second] = bench.programmes;
        bench.setText('/q/a.amont', `${programme('Q')}\n`);
        expect(bench.programmes[0]).toBe(first);
        expect(bench.programmes[1]).not.toBe(second);
        bench.setText('/q/a.amont', `${programme('Q')}\n`);
        expect(bench.programmes[0]).toBe(first);
    });

    it('the language of a programme reads all its files', () => {
        const bench = workbench({ '/p/a.amont': 'programme P "p" { language en }', '/p/b.amont': 'parameter A "a" { value 1,400 }' });
        const { programme: built } = bench.programmes[0]!;
        expect(built.language).toBe('en');
        expect(built.number(built.of('parameter')[0]!.value)).toBe(1400);
        bench.setText('/p/a.amont', programme('P'));
        const again = bench.programmes[0]!.programme;
        expect(again.number(again.of('parameter')[0]!.value)).toBe(1.4);
    });
});

describe('libraries', () => {
    const restsOn = (path: string): string => `s'appuie sur "${path}"`;

    it('beside the programme, and below another', () => {
        const bench = workbench({
            '/w/p/a.amont': `${programme('P', restsOn('../lib'))}exigence E "e" { dérive de REF-1, SOCLE-1 }`,
            '/w/lib/a.amont': `${library('L', restsOn('../socle'))}exigence REF-1 "1" {}`,
            '/w/socle/a.amont': `${library('S')}exigence SOCLE-1 "1" {}`,
        });
        expect(bench.programmes.find(({ folder }) => folder === '/w/p')!.programme.unresolved).toEqual([]);
        expect(found(bench, '/w/p')).toEqual([]);
        expect(bench.missingLibraries).toEqual([]);
    });

    it('inside the folder of the programme', () => {
        const bench = workbench({ '/p/a.amont': `${programme('P', restsOn('lib'))}exigence E "e" { dérive de REF-1 }`,
            '/p/lib/a.amont': `${library('L')}exigence REF-1 "1" {}` });
        expect(bench.programmes[0]!.programme.unresolved).toEqual([]);
        expect(found(bench, '/p')).toEqual([]);
    });

    it('do not bring the programmes that lie in their folder', () => {
        const bench = workbench({
            '/w/p/a.amont': programme('P', restsOn('../lib')), '/w/lib/a.amont': `${library('L')}exigence REF-1 "1" {}`,
            '/w/lib/essai/a.amont': `${programme('ESSAI')}exigence ESSAI-1 "1" {}`,
        });
        expect(bench.programmes.find(({ folder }) => folder === '/w/p')!.programme.of('requirement').map(({ id }) => id))
            .toEqual(['REF-1']);
    });

    it('that are missing are said each time they are named, and asked of the host', () => {
        const bench = workbench({ '/p/a.amont': programme('P', `${restsOn('../rien')}\n${restsOn('../rien')}`) });
        expect(found(bench, '/p')).toEqual(['library-missing /p/a.amont: "../rien"', 'library-missing /p/a.amont: "../rien"']);
        expect(bench.missingLibraries).toEqual(['/rien']);
    });

    it('that rest on one another in a circle are each said, and still read', () => {
        const bench = workbench({
            '/a/a.amont': `${library('A', restsOn('../b'))}exigence A-1 "1" { dérive de B-1 }`,
            '/b/a.amont': `${library('B', restsOn('../a'))}exigence B-1 "1" { dérive de A-1 }`,
            '/p/a.amont': `${programme('P', restsOn('../a'))}exigence E "e" { dérive de A-1, B-1 }`,
        });
        expect(found(bench, '/a')).toEqual(['library-cycle /b/a.amont: "../a"']);
        expect(found(bench, '/b')).toEqual(['library-cycle /a/a.amont: "../b"']);
        expect(found(bench, '/p')).toEqual([]);
        expect(bench.programmes.every(({ programme: { unresolved } }) => unresolved.length === 0)).toBe(true);
    });

    it('cannot be the programme itself, nor a folder above it', () => {
        for (const path of ['.', '..', '../p', '/p']) {
            expect(found(workbench({ '/p/a.amont': programme('P', restsOn(path)) }), '/p').map(line => line.split(' ')[0]))
                .toEqual(['library-cycle']);
        }
    });

    it('are read anew where they change', () => {
        const bench = workbench({ '/p/a.amont': `${programme('P', restsOn('../lib'))}exigence E "e" { dérive de REF-1 }`,
            '/lib/a.amont': library('L') });
        const of = () => bench.programmes.find(({ folder }) => folder === '/p')!.programme;
        expect(of().unresolved.length).toBe(1);
        bench.setText('/lib/b.amont', 'exigence REF-1 "1" {}');
        expect(of().unresolved.length).toBe(0);
        bench.remove('/lib/b.amont');
        expect(of().unresolved.length).toBe(1);
    });
});

describe('bytes', () => {
    const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
    const codes = (bytes: Uint8Array): string[] => {
        const bench = new Workbench();
        bench.setBytes('/p/a.amont', bytes);
        return bench.programmes.flatMap(({ findings }) => findings.map(({ code }) => code)).filter(code => ['not-a-text',
            'encoding', 'file-too-large', 'unknown-word'].includes(code));
    };
    const text = 'besoin Élève "é" {}\r\n';

    it('UTF-8, with a mark and without; UTF-16 with one, either way', () => {
        const sixteen = (little: boolean): Uint8Array => {
            const bytes = new Uint8Array(2 + 2 * text.length);
            const view = new DataView(bytes.buffer);
            [0xfeff, ...[...text].map(character => character.charCodeAt(0))].forEach((code, i) => view.setUint16(2 * i, code, little));
            return bytes;
        };
        for (const bytes of [encode(text), new Uint8Array([0xef, 0xbb, 0xbf, ...encode(text)]), sixteen(true), sixteen(false)]) {
            const bench = new Workbench();
            bench.setBytes('/p/a.amont', bytes);
            expect(bench.programmes[0]!.programme.of('need').map(({ id, title }) => `${id} ${title!.text}`)).toEqual(['Élève é']);
            expect(codes(bytes)).toEqual([]);
        }
    });

    it('of an older Windows are read, and said', () => {
        expect(codes(new Uint8Array([...text].map(character => character.charCodeAt(0))))).toEqual(['encoding']);
    });

    it('that are no text, and too many of them, are said and not read', () => {
        expect(codes(new Uint8Array([0, 1, 2, 3]))).toEqual(['not-a-text']);
        expect(codes(new Uint8Array(9 * 1024 * 1024))).toEqual(['file-too-large']);
    });
});
