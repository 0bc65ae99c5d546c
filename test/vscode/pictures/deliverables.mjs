/**
 * A page of each document of a mission, in the format in which it is handed over. French pages come from the examples in French,
 * English ones from the example in English and, for room data sheets, from the programme that `amont new` writes for offices.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const root = path.join(import.meta.dirname, '../../..');
const cli = path.join(root, 'out/cli/amont.cjs');

/**
 * Each picture: its programme, the format, and words that stand on the page to be shown; then the document, where it is not the picture's
 * name, how many lines of the page are shown, where the rest is empty, and the letter that an owner wrote before it in Word.
 */
const pages = {
    fr: {
        'programme': ['bureaux-hybrides', 'pdf', /EX-ACOU-01\s+Intelligibilité en réunion mixte\s+INDISPENSABLE/i],
        'préprogramme': ['bureaux-hybrides', 'docx', /Objectifs[^]*OBJ-/],
        'fiches': ['bureaux-hybrides', 'pdf', /Fiches espaces[^]*Température/],
        'budget': ['bureaux-hybrides', 'xlsx', /Travaux/],
        'cadre-de-réponse': ['bureaux-hybrides', 'xlsx', /EX-/],
        'analyse-des-offres': ['bureaux-hybrides', 'xlsx', /Rang/],
        'tableau-de-bord': ['bureaux-hybrides', 'pdf', /Délais/],
        'décisions': ['bureaux-hybrides', 'docx', /Vue d’ensemble/],
        'écoute': ['chauffage-lyon-feyzin', 'docx', /Ce qui a été entendu|Usagers/],
        'carnet': ['lyon-confluence', 'pdf', /Propositions et réponses/],
        'charte': ['papeo', 'docx', /Préambule/],
        'notice': ['chauffage-lyon-feyzin', 'pdf', /Résidence/],
        'résultats': ['papeo', 'pdf', /Indicateur par indicateur/],
        'revue': ['../docs/fr/ecrire.md', 'pdf', /Constats/],
        'traçabilité': ['bureaux-hybrides', 'xlsx', /EX-/],
        'vérification': ['bureaux-hybrides', 'docx', /APD/],
        'word': ['bureaux-hybrides', 'docx', /Lyon, le 20 novembre/, { document: 'préprogramme', letter: [
            'Lyon, le 20 novembre 2026', 'Mesdames, Messieurs,',
            'Vous trouverez ci-joint le préprogramme, tel que le comité de pilotage l’a validé. Vos réponses sont attendues avant le '
            + '15 décembre.', 'La direction générale',
        ] }],
        'réponses': ['bureaux-hybrides', 'pdf', /Réponses aux exigences/, { document: 'analyse-des-offres', lines: 22 }],
    },
    en: {
        'programme': ['information-system', 'pdf', /Criterion\s+Level[^]*REQ-/],
        'outline-brief': ['information-system', 'docx', /Objectives[^]*OBJ-/],
        'sheets': ['offices', 'pdf', /Temperature/],
        'budget': ['information-system', 'xlsx', /SUBSCRIPTION/],
        'response-framework': ['information-system', 'xlsx', /REQ-/],
        'bid-analysis': ['information-system', 'xlsx', /Rank/],
        'dashboard': ['information-system', 'pdf', /Time|Schedule|Costs/],
        'decisions': ['information-system', 'docx', /D-|DEC-/],
        'listening': ['information-system', 'docx', /Users/],
        'booklet': ['information-system', 'pdf', /Proposals and answers/],
        'charter': ['information-system', 'docx', /Preamble/],
        'notice': ['information-system', 'pdf', /day/],
        'results': ['information-system', 'pdf', /Indicator by indicator/],
        'review': ['../docs/en/writing.md', 'pdf', /Findings/],
        'traceability': ['information-system', 'xlsx', /REQ-/],
        'verification': ['information-system', 'docx', /VA/],
        'word': ['information-system', 'docx', /Lyon, 22 February/, { document: 'outline-brief', letter: [
            'Lyon, 22 February 2027', 'Dear all,',
            'Please find with this letter the outline brief, as the steering committee settled it. Your answers are awaited by 15 March.',
            'The general management',
        ] }],
        'answers': ['information-system+../docs/en/tender.md', 'pdf', /Answers to requirements/, { document: 'bid-analysis', lines: 18 }],
    },
};

/** The names of these pictures, without accents as files have them. */
export const deliverablePictures = Object.fromEntries(Object.entries(pages)
    .map(([language, documents]) => [language, Object.keys(documents).map(withoutAccents)]));

/** Takes the pictures that are asked for; `save(language, name, take)` keeps what `take(file)` makes. */
export async function takeDeliverables(folder, isWanted, save) {
    const asked = Object.entries(pages).flatMap(([language, documents]) => Object.entries(documents)
        .map(([name, [programme, format, words, { document = name, lines, letter } = {}]]) =>
            ({ language, document, programme, format, words, lines, letter, name: withoutAccents(name) })))
        .filter(({ language, name }) => isWanted(language, name));
    const missing = programsFor(asked).filter(([program, option]) => spawnSync(program, [option], { stdio: 'ignore' }).error !== undefined);
    if (missing.length > 0) {
        throw new Error(`The pictures of documents need ${missing.map(([program]) => program).join(', ')}, not found on this machine.`);
    }
    for (const { language, document, programme, format, words, lines, letter, name } of asked) {
        const source = await sourceOf(programme, language, folder);
        const out = path.join(folder, 'documents', language, name);
        const order = [cli, 'build', source, '--document', document, '--lang', language];
        const build = (...options) => execFileSync(process.execPath, [...order, ...options],
            { stdio: 'ignore', env: { ...process.env, SOURCE_DATE_EPOCH: '1798761600' } });
        build('--to', format, '--out', out, '--force');
        const [built] = await filesIn(out);
        if (letter !== undefined) {
            await writeBefore(built, letter);
            build('--update', built);
        }
        const paper = format === 'pdf' ? built : printed(built, out, folder, language);
        const number = pageWith(paper, words);
        await save(language, name, to => drawn(paper, number, lines, to));
    }
}

function programsFor(asked) {
    return asked.length === 0 ? [] : [
        ['pdftoppm', '-v'], ['pdftotext', '-v'],
        ...(asked.some(({ format }) => format !== 'pdf') ? [['soffice', '--version']] : []),
    ];
}

/** The folder of a programme: an example, the starting one for offices, what a page of the manual shows, or what it adds to an example. */
async function sourceOf(programme, language, folder) {
    const made = path.join(folder, `source-${language}-${path.basename(programme, '.md')}`);
    if (programme.endsWith('.md')) {
        const [page, example] = programme.split('+').reverse();
        const text = await readFile(path.join(root, 'examples', page), 'utf8');
        const blocks = [...text.matchAll(/^```amont\n([^]*?)^```$/gm)].map(([, block]) => block);
        await mkdir(made, { recursive: true });
        if (example === undefined) {
            await writeFile(path.join(made, 'programme.amont'), blocks.join('\n'));
        } else {
            await cp(path.join(root, 'examples', example), made, { recursive: true });
            await writeFile(path.join(made, 'offers.amont'), blocks.filter(block => block.startsWith('offer')).join('\n'));
        }
        return made;
    }
    if (programme === 'offices') {
        execFileSync(process.execPath, [cli, 'new', made, '--sector', programme, '--lang', language], { stdio: 'ignore' });
        return made;
    }
    return path.join(root, 'examples', programme);
}

/** What a person writes in Word above what Amont wrote. */
async function writeBefore(file, paragraphs) {
    const parts = unzipSync(await readFile(file));
    const body = strFromU8(parts['word/document.xml']);
    const written = paragraphs.map(words => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join('');
    parts['word/document.xml'] = strToU8(body.replace('<w:body>', `<w:body>${written}`));
    await writeFile(file, zipSync(parts));
}

async function filesIn(folder) {
    return (await readdir(folder)).map(name => path.join(folder, name));
}

/** LibreOffice's print of a Word or Excel file. */
function printed(file, out, folder, language) {
    const profile = pathToFileURL(path.join(folder, 'office')).href;
    const locale = language === 'fr' ? 'fr_FR.UTF-8' : 'en_GB.UTF-8';
    execFileSync('soffice', [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', out, file],
        { stdio: 'ignore', env: { ...process.env, LC_ALL: locale } });
    return file.replace(/\.\w+$/, '.pdf');
}

/** The number of the first page, after the cover and the contents, on which the words stand; otherwise of the first. */
function pageWith(paper, words) {
    const texts = execFileSync('pdftotext', ['-layout', paper, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 }).split('\f');
    const found = texts.findIndex((text, index) => index > 0 && words.test(text) && !/\.{8}|(?:\. ){8}/.test(text));
    const first = found < 0 ? texts.findIndex(text => words.test(text)) : found;
    return Math.max(first, 0) + 1;
}

function drawn(paper, number, lines, file) {
    const page = ['-f', `${number}`, '-l', `${number}`];
    const part = lines === undefined
        ? ['-scale-to', '900']
        : ['-scale-to', '1200', '-x', '0', '-y', '0', '-W', '849', '-H', `${lines * 15}`];
    execFileSync('pdftoppm', ['-png', '-singlefile', ...page, ...part, paper, file.replace(/\.png$/, '')]);
}

function withoutAccents(text) {
    return text.normalize('NFD').replace(/\p{M}+/gu, '');
}
