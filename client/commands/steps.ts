import * as vscode from 'vscode';

/** A question that is answered by a choice in a list. */
export interface ChoiceStep {
    readonly ask: string;
    readonly choices: () => Promise<readonly Choice[]> | readonly Choice[];
    readonly take: (value: string) => void;
}

/** A question that is answered by a line of text. */
export interface TextStep {
    readonly ask: string;
    readonly value: () => string;
    readonly prompt: string;
    /** Why a text will not do. */
    readonly refuse: (text: string) => string | undefined;
    readonly take: (text: string) => void;
}

/** One line of a list. */
export interface Choice extends vscode.QuickPickItem {
    readonly value: string;
}

/** One question of several. */
export type Step = ChoiceStep | TextStep;

type Answer = 'next' | 'back' | 'given up';

/** Asks one question after the other, with the way back. Tells whether all were answered. */
export async function askInTurn(title: string, steps: readonly Step[]): Promise<boolean> {
    for (let i = 0; i < steps.length;) {
        const step = steps[i]!;
        const place = { title, step: i + 1, totalSteps: steps.length };
        const answer = 'choices' in step ? await choose(step, place) : await type(step, place);
        if (answer === 'given up') {
            return false;
        }
        i += answer === 'next' ? 1 : -1;
    }
    return true;
}

interface PlaceInTurn {
    readonly title: string;
    readonly step: number;
    readonly totalSteps: number;
}

async function choose({ ask, choices, take }: ChoiceStep, place: PlaceInTurn): Promise<Answer> {
    const box = vscode.window.createQuickPick<Choice>();
    box.placeholder = ask;
    box.matchOnDescription = true;
    box.matchOnDetail = true;
    const answered = answerOf(box, place, () => {
        const [chosen] = box.selectedItems;
        if (chosen) {
            take(chosen.value);
        }
        return chosen !== undefined;
    });
    box.busy = true;
    box.items = await choices();
    box.busy = false;
    box.activeItems = box.items.filter(({ picked }) => picked === true);
    return answered;
}

async function type({ ask, value, prompt, refuse, take }: TextStep, place: PlaceInTurn): Promise<Answer> {
    const box = vscode.window.createInputBox();
    box.value = value();
    box.placeholder = ask;
    box.prompt = `${ask} ${prompt}`.trim();
    box.onDidChangeValue(text => {
        box.validationMessage = refuse(text);
    });
    return answerOf(box, place, () => {
        box.validationMessage = refuse(box.value);
        if (box.validationMessage !== undefined) {
            return false;
        }
        take(box.value.trim());
        return true;
    });
}

/** Shows a question until it is answered, left behind or given up. */
function answerOf(box: vscode.QuickPick<Choice> | vscode.InputBox, place: PlaceInTurn, accept: () => boolean): Promise<Answer> {
    return new Promise(resolve => {
        Object.assign(box, place);
        box.ignoreFocusOut = true;
        box.buttons = place.step > 1 ? [vscode.QuickInputButtons.Back] : [];
        let answer: Answer = 'given up';
        const end = (given: Answer): void => {
            answer = given;
            box.hide();
        };
        box.onDidTriggerButton(button => (button === vscode.QuickInputButtons.Back ? end('back') : undefined));
        box.onDidAccept(() => (accept() ? end('next') : undefined));
        box.onDidHide(() => {
            box.dispose();
            resolve(answer);
        });
        box.show();
    });
}
