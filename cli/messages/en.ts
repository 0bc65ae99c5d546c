import type { Counts, Messages } from './messages.js';
import { layoutInEnglish } from './layout.js';
import { statusInEnglish } from './status.js';

function count(n: number, one: string, many: string): string {
    return `${grouped(n)} ${n === 1 ? one : many}`;
}

function grouped(n: number): string {
    return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function listed(words: readonly string[]): string {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

function quoted(title: string): string {
    return title === '' ? '' : ` “${title}”`;
}

function counted(counts: Counts): string {
    return listed([
        ...(counts.error > 0 ? [count(counts.error, 'error', 'errors')] : []),
        ...(counts.warning > 0 ? [count(counts.warning, 'warning', 'warnings')] : []),
        ...(counts.information > 0 ? [count(counts.information, 'remark', 'remarks')] : []),
    ]);
}

/** What the command line says in English. */
export const english: Messages = {
    language: 'en',
    help: {
        tagline: 'Amont checks and compiles briefs for buildings, public spaces and information systems that are written in .amont files.',
        titles: { 'Usage:': 'Usage:', 'Arguments:': 'Arguments:', 'Options:': 'Options:', 'Commands:': 'Commands:' },
        commandPlaceholder: '<command>',
        optionsPlaceholder: '[options]',
        choices: 'one of:',
        byDefault: 'default:',
        separator: '; ',
        help: 'shows this help',
        helpCommand: 'shows the help of a command',
        helpCommandArgument: 'the command to be helped with',
        version: 'shows the version number',
        language: 'language of the messages, fr or en (default: the system’s, else the programme’s)',
        watch: 'starts again at every change, until Ctrl+C',
        path: 'folder or file of the programme (default: the current folder)',
        paths: 'folders or files to check (default: the current folder)',
        folder: 'folder to create, or an empty one',
        check: {
            summary: 'checks a programme and says what to mend',
            description: 'Checks the programmes that are found, and says what to mend and where. '
                + 'A file is checked with the whole programme it belongs to.',
            format: 'form of the result',
            failOn: 'severity from which the exit code is 1',
        },
        build: {
            summary: 'compiles a programme into a document',
            description: 'Compiles a programme into one file for each document and format, named after its code and revision: '
                + 'PLATEAUX-B.html, PLATEAUX-notice-B.html. Files appear only when whole; an error in the programme stops the build.',
            to: 'formats wanted, parted by commas:',
            document: 'documents wanted, parted by commas (default: the programme):',
            phase: 'keeps only what belongs to this phase: APD',
            unit: 'keeps only what belongs to this unit: REUNION',
            lang: 'language of headings and messages, fr or en (default: the programme’s); your own texts stay as they are',
            names: { documents: 'documents', phase: 'phase', unit: 'unit', model: 'model' },
            template: 'Word document of your firm (.docx, .dotx) to write on: styles, header and footer are kept',
            update: 'Word document delivered before, to bring up to date in its place or in the folder of --out: '
                + 'only what Amont wrote is replaced',
            out: 'folder of the documents (default: the programme’s folder “livrables”, “deliverables” in English)',
            force: 'compiles in spite of errors; the cover says so',
        },
        start: {
            summary: 'creates a starting programme for a sector',
            description: 'Creates a starting programme: every chapter that the sector expects, to be adapted.',
            sector: 'sector of the programme:',
            phases: 'ladder of phases, the usual one of the sector otherwise:',
            language: 'language of the new programme and of the messages, fr or en (default: the system’s)',
        },
        totals: {
            summary: 'adds up areas, people, costs and weights',
            description: 'Adds up what the programme puts figures to: areas by unit, people, costs by nature and per m², weights of the '
                + 'criteria; and compares with the totals that it states.',
            explain: 'shows which calculation each value comes from',
        },
        fix: {
            summary: 'applies the sure fixes',
            description: 'Applies the fixes that cannot change what the text means, and shows what changes. The others are chosen in the '
                + 'editor. All is checked again: a fix that would bring an error is taken back.',
            rule: 'mends what this rule reports and nothing else; several codes, separated by commas',
            dryRun: 'shows what would change, and writes nothing',
            exitCodes: 'Exit code: 0, nothing is left to mend; 1, a fix was taken back, or\n--dry-run found something to mend; '
                + '2, the command cannot run.',
        },
        rules: {
            summary: 'lists the rules that programmes are checked against',
            description: 'Lists the rules that programmes are checked against, with their severity; '
                + 'in Markdown or JSON, with reasons and examples.',
        },
        examples: [
            'Examples:',
            '  amont new my-brief --sector offices   creates a starting programme',
            '  amont check                           checks the programme of the current folder',
            '  amont build --to html,md              compiles it into two formats',
            '  amont check --watch                   checks at every save',
        ].join('\n'),
        exitCodes: 'Exit code: 0, all is well; 1, something was found; 2, the command could not run.',
        names: {
            path: 'path', folder: 'folder', sector: 'sector', ladder: 'ladder',
            formats: 'formats', format: 'format', language: 'language', level: 'level',
            command: 'command', phase: 'phase', code: 'code',
        },
    },
    usage: {
        unknownOption: option => `Unknown option: ${option}.`,
        unknownCommand: command => `Unknown command: ${command}.`,
        missingArgument: argument => `An argument is missing: ${argument}.`,
        missingValue: option => `The option ${option} wants a value.`,
        missingOption: option => `The option ${option} is missing.`,
        badValue: (option, value, choices) => `“${value}” does not suit ${option}; one of: ${choices.join(', ')}.`,
        tooManyArguments: command => `Too many arguments for “${command}”.`,
        didYouMean: candidate => `Did you mean ${candidate}?`,
        noCommand: 'Say what to do: check, status, build, fix, fmt, totals, new or rules.',
        seeHelp: command => `See “${command} --help”.`,
    },
    files: {
        noSuchPath: path => `“${path}” does not exist.`,
        notAmont: path => `“${path}” is not an .amont file.`,
        unreadablePath: (path, reason) => `“${path}” cannot be read (${reason}).`,
        noFiles: path => `No .amont file in “${path}”. Create a starting programme with “amont new”.`,
        noProgramme: path => `No programme in “${path}”: one of its files must declare one (programme CODE "Title" { … }).`,
        reasons: {
            denied: 'access denied', deniedOrOpen: 'access denied; if it is open in another program, close it',
            open: 'another program has it open: close it, then try again',
            missing: 'it is no longer there', brokenLink: 'a link to a file that does not exist',
            folder: 'it is a folder',
            special: 'it is not an ordinary file', loop: 'its links go round in circles', full: 'the disk is full',
            readOnly: 'the disk is read-only', notFolder: 'a file stands where a folder should be', tooManyOpen: 'too many open files',
        },
        reading: done => `Reading: ${count(done, 'file', 'files')}…`,
        analysing: done => `Analysing: ${count(done, 'file', 'files')}…`,
    },
    check: {
        severity: { error: 'error', warning: 'warning', information: 'remark' },
        counts: counted,
        scope: (programmes, files, elements) =>
            `${count(programmes, 'programme', 'programmes')}, ${count(files, 'file', 'files')}, ${count(elements, 'element', 'elements')}`,
        clean: 'Nothing to report',
        fixable: (n, sure) => `${count(n, 'fix offered', 'fixes offered')} in the editor`
            + (sure > 0 ? `, ${sure} of which “amont fix” applies` : ''),
        untilLine: n => `to line ${grouped(n)}`,
        waived: n => `${count(n, 'finding', 'findings')} set aside by a waiver with a reason`,
    },
    build: {
        stopped: (title, errors) =>
            `${title} is not compiled: ${count(errors, 'error', 'errors')} to mend first (or --force to compile all the same).`,
        forced: (title, errors) => `${title} is compiled in spite of ${count(errors, 'error', 'errors')}: the cover says so.`,
        written: (path, size) => `${path}  (${size})`,
        unwritable: (path, reason) => `“${path}” cannot be written (${reason}). Nothing was changed.`,
        unreadableModel: (path, reason) => `“${path}” cannot be read (${reason}).`,
        noSuchFile: 'there is no such file',
        outsized: 'it exceeds 100 MB',
        updateOne: 'With --update, one Word document at a time: one programme, one document, the format docx.',
        otherProgramme: (path, theirs, ours) => `“${path}” is a document of the programme ${theirs.code}${quoted(theirs.title)}, `
            + `not of ${ours.code}${quoted(ours.title)}: nothing was changed. `
            + `Give --update a document of ${ours.code}, or build without --update to make a new one.`,
        otherDocument: (path, delivered, asked) => `“${path}” is the document “${delivered}”; it is not turned into “${asked}”. `
            + 'Nothing was changed. Without --document, --phase and --unit, it is brought up to date as it is; '
            + 'without --update, a new document is made.',
        sameName: name => `Two programmes would give the same file, “${name}”: compile them apart.`,
        onlyLibraries: path => `“${path}” holds only libraries: there is no programme to compile.`,
        unknownFormat: (format, formats) => `Unknown format: ${format}; one of: ${formats.join(', ')}.`,
        unknownDocument: (name, documents) => `Unknown document: ${name}; one of: ${documents.join(', ')}.`,
        unknownCut: (kind, name, title, known) => (known.length === 0 ? `${title} has no unit: “--unit ${name}” means nothing here.`
        : `Unknown ${kind} in ${title}: ${name}; one of: ${known.join(', ')}.`),
        noDeclared: title => `${title} declares no deliverable with its document: deliverable CODE "Title" { document programme }.`,
        note: (message, others) => `Note: ${message}${others > 0 ? ` (and ${count(others, 'other', 'others')} of the kind)` : ''}`,
        composing: 'Composing the document…',
        size: kilobytes => `${grouped(kilobytes)} kB`,
    },
    start: {
        unknownSector: (sector, sectors) => `Unknown sector: ${sector}; one of: ${sectors}.`,
        unknownLadder: (ladder, ladders) => `Unknown ladder of phases: ${ladder}; one of: ${ladders}.`,
        missingSector: sectors => `Say the sector with --sector; one of: ${sectors}.`,
        notEmpty: path => `“${path}” is not empty: nothing in it was touched. Give another folder.`,
        notFolder: path => `“${path}” exists and is not a folder.`,
        created: path => `Programme created in ${path}`,
        next: 'What now:',
        write: path => `Open ${path} and follow the comments: they say what to write.`,
        check: 'says what is missing or contradictory',
        build: 'makes a document of it, ready to send',
    },
    fix: {
        unknownRule: (code, meant) => `No rule has the code “${code}”.`
            + (meant === undefined ? ' See “amont rules”.' : ` Did you mean ${meant}?`),
        refused: (place, code, because) => `${place}: fix of ${code} taken back, it would bring an error: ${because}`,
        changedMeanwhile: path => `“${path}” changed meanwhile: nothing is written. Run the command again.`,
        otherEncoding: path => `“${path}” cannot hold the fix in its encoding: save it in UTF-8.`,
        summary: (fixes, files, detail, dryRun) => (fixes === 0 ? '✓ No sure fix to apply.'
        : `✓ ${count(fixes, 'fix', 'fixes')} ${dryRun ? 'to apply' : 'applied'} in ${count(files, 'file', 'files')} (${detail})`
                + `${dryRun ? '; nothing is written' : ''}.`),
    },
    rules: {
        count: n => count(n, 'rule', 'rules'),
    },
    status: statusInEnglish,
    layout: layoutInEnglish,
    watch: {
        waiting: 'Waiting for changes (Ctrl+C to stop)…',
        changed: paths => `Changed: ${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ` and ${grouped(paths.length - 3)} more` : ''}`,
        stopped: 'Stopped.',
    },
    cannotRun: 'amont:',
    unexpected: reason => `a defect of Amont interrupted the command (${reason}); please report it with the file that caused it.`,
    outputFailed: reason => `the result cannot be written (${reason}).`,
};
