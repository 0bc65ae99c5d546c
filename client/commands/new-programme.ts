import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
    newProgrammeRequest, startersRequest, type LadderChoice, type NewFile, type NewProgramme, type StarterChoice,
} from '../../server/protocol-commands.js';
import { makeIn, nameOf, openMade, parentFolder } from './made-folder.js';
import { askInTurn, type Choice, type Step } from './steps.js';

/** What may be known of a new programme before anything is asked; what is known is not asked for. */
export interface NewProgrammeGiven extends Partial<Omit<NewProgramme, 'name'>> {
    /** The folder that the programme's own folder is made in. */
    readonly parent?: vscode.Uri;
    /** The name of the programme's own folder. */
    readonly folder?: string;
}

/** Makes a programme in a folder of its own, after a few questions; opens its first file and offers to show it compiled. */
export async function newProgramme(client: BaseLanguageClient, given: NewProgrammeGiven = {}): Promise<vscode.Uri | undefined> {
    const asked: { -readonly [K in keyof NewProgrammeGiven]: NewProgrammeGiven[K] } = { ...given };
    let starters: readonly StarterChoice[] = [];
    const starter = (): StarterChoice | undefined => starters.find(({ sector }) => sector === asked.sector);
    const ladder = (): LadderChoice | undefined => starter()?.ladders.find(({ name }) => name === asked.ladder) ?? starter()?.ladders[0];
    const load = async (): Promise<readonly StarterChoice[]> => {
        starters = await client.sendRequest<readonly StarterChoice[]>(startersRequest, { language: asked.language });
        return starters;
    };
    const isFree = await freeNames(asked.parent ?? vscode.workspace.workspaceFolders?.[0]?.uri);
    const steps: readonly (Step & { readonly of: keyof NewProgrammeGiven })[] = [
        {
            of: 'language', ask: vscode.l10n.t('In which language is the programme written?'),
            choices: () => languages(), take: value => { asked.language = value === 'en' ? 'en' : 'fr'; },
        },
        {
            of: 'sector', ask: vscode.l10n.t('What is the operation about? An example of that kind is the starting point.'),
            choices: async () => (await load()).map(({ sector, label, title }) => ({ value: sector, label, description: title })),
            take: value => {
                if (asked.sector !== value) {
                    asked.sector = value;
                    asked.ladder = given.ladder;
                    asked.stage = given.stage;
                }
            },
        },
        {
            of: 'title', ask: vscode.l10n.t('What is the operation called?'), prompt: vscode.l10n.t('It stands on the cover.'),
            value: () => asked.title ?? starter()?.title ?? '', refuse: refuseName, take: text => { asked.title = text; },
        },
        {
            of: 'owner', ask: vscode.l10n.t('Who is the owner?'), prompt: vscode.l10n.t('The organisation that has it built or made.'),
            value: () => asked.owner ?? '', refuse: refuseName, take: text => { asked.owner = text; },
        },
        {
            of: 'ladder', ask: vscode.l10n.t('Which ladder of phases does the operation follow?'),
            choices: () => starter()?.ladders.map(({ name, label, detail }, i): Choice => ({
                value: name, label, detail, picked: asked.ladder === undefined ? i === 0 : name === asked.ladder,
                description: i === 0 ? vscode.l10n.t('usual here') : '',
            })) ?? [],
            take: value => {
                if (asked.ladder !== value) {
                    asked.ladder = value;
                    asked.stage = given.stage;
                }
            },
        },
        {
            of: 'stage', ask: vscode.l10n.t('Which phase has the operation reached? What is due by then is checked.'),
            choices: () => ladder()?.phases.map(({ id, title }): Choice => ({
                value: id, label: id, description: title === id ? '' : title, picked: id === (asked.stage ?? ladder()?.stage),
                ...(id === ladder()?.stage ? { detail: vscode.l10n.t('The example is written for this phase') } : {}),
            })) ?? [],
            take: value => { asked.stage = value; },
        },
        {
            of: 'folder', ask: vscode.l10n.t('What is the programme’s folder called?'), prompt: isFree.prompt,
            value: () => asked.folder ?? folderNameFrom(asked.title ?? ''), refuse: text => refuseFolder(text) ?? isFree.refuse(text),
            take: text => { asked.folder = text; },
        },
    ];
    if (given.language !== undefined) {
        await load();
    }
    const isAnswered = await askInTurn(vscode.l10n.t('New programme'), steps.filter(({ of }) => given[of] === undefined));
    const parent = isAnswered ? asked.parent ?? await parentFolder() : undefined;
    const { language, sector, folder } = asked;
    if (!parent || language === undefined || sector === undefined || folder === undefined) {
        return undefined;
    }
    const target = vscode.Uri.joinPath(parent, folder);
    const about: NewProgramme = {
        ...asked, language, sector, name: folder,
        ...(asked.title === undefined ? {} : { title: curled(asked.title, language) }),
        ...(asked.owner === undefined ? {} : { owner: curled(asked.owner, language) }),
    };
    const files = await client.sendRequest<readonly NewFile[]>(newProgrammeRequest, about);
    if (!await makeIn(target, files)) {
        return undefined;
    }
    const file = vscode.Uri.joinPath(target, files[0]!.path);
    if (given.folder === undefined) {
        await openMade(file, vscode.l10n.t('The programme is made. Replace the example by the facts of your operation.'));
    } else {
        await vscode.window.showTextDocument(file);
    }
    return file;
}

function languages(): readonly Choice[] {
    const isFrench = vscode.env.language.startsWith('fr');
    const french: Choice = { value: 'fr', label: 'Français', picked: isFrench };
    const english: Choice = { value: 'en', label: 'English', picked: !isFrench };
    return isFrench ? [french, english] : [english, french];
}

/** Tells names that are taken where the programme is to be made, as long as that place is known. */
async function freeNames(parent: vscode.Uri | undefined): Promise<{ prompt: string; refuse(name: string): string | undefined }> {
    const taken = parent === undefined ? []
        : await vscode.workspace.fs.readDirectory(parent).then(entries => entries.map(([name]) => name.toLowerCase()), () => []);
    return {
        prompt: parent === undefined ? vscode.l10n.t('You are asked next where it is made.')
        : vscode.l10n.t('It is made in “{0}”.', nameOf(parent)),
        refuse: name => (taken.includes(name.trim().toLowerCase())
            ? vscode.l10n.t('“{0}” is there already: give another name.', name.trim()) : undefined),
    };
}

function refuseName(text: string): string | undefined {
    return text.trim() === '' ? vscode.l10n.t('Give a name.')
        : text.length > 200 ? vscode.l10n.t('At most {0} letters.', 200) : undefined;
}

/** In the language a straight quote ends a text: within one they are written as its people print them. */
function curled(text: string, language: NewProgramme['language']): string {
    const [opening, closing] = language === 'fr' ? ['«\u00a0', '\u00a0»'] : ['“', '”'];
    return text.replace(/"([^"]*)"/g, `${opening}$1${closing}`).replace(/"/g, '”');
}

function refuseFolder(text: string): string | undefined {
    const name = text.trim();
    return name === '' ? vscode.l10n.t('Give a name.')
        : /[\\/:*?"<>|]/.test(name) || /^\.|[.]$/.test(name)
            ? vscode.l10n.t('A folder’s name has none of \\ / : * ? " < > | and neither begins nor ends with a dot.')
            : name.length > 80 ? vscode.l10n.t('At most {0} letters.', 80) : undefined;
}

/** `Médiathèque de quartier` gives `mediatheque-de-quartier`. */
function folderNameFrom(title: string): string {
    return title.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60);
}
