import { version } from '../../package.json';
import type { CheckedProgramme } from '../../language/workbench.js';
import type { Preview, Replacement } from '../../language/preview.js';
import { pathOf } from '../places.js';
import {
    previewAnchorRequest, previewChangeNotification, previewClosedNotification, previewMarkRequest, previewRequest,
    previewSourceRequest,
    type Place, type PreviewChange, type PreviewKind, type PreviewMark, type PreviewPage, type PreviewPlace, type PreviewPosition,
    type PreviewQuery,
} from '../protocol.js';
import type { Feature } from '../feature.js';
import type { Session } from '../session.js';
import { today } from '../today.js';

/** A whole compilation that took no longer is done at each stroke. */
const quickMs = 60;
/** A longer one waits until the hand rests: for longer than between two strokes, and than it takes itself, but not for ever. */
const shortestPauseMs = 400;
const longestPauseMs = 1200;

/** The compiled programme beside its text: compiled when asked, told piece by piece as the text changes, for as long as it is looked at. */
export const preview: Feature = {
    capabilities: {},
    listen(session) {
        const pages = new Map<string, Page>();
        const nothing: PreviewPage | null = null;
        session.connection.onRequest(previewRequest, session.answering('preview', nothing, async (query: PreviewQuery) => {
            const { uri, kind = 'programme' } = query;
            const checked = session.checked(uri);
            if (!checked) {
                return null;
            }
            const { Preview: Compiled, pieceStyles } = await import('../../language/preview.js');
            const page = new Page(session, new Compiled({ today: today(new Date()), version }, kind), kind, checked);
            const name = nameOf(checked.folder, kind);
            pages.get(name)?.close();
            pages.set(name, page);
            return page.whole(pieceStyles());
        }));
        session.connection.onNotification(previewClosedNotification, ({ folder, kind }: Omit<PreviewPlace, 'anchor'>) => {
            const name = nameOf(folder, kind);
            pages.get(name)?.close();
            pages.delete(name);
        });
        session.connection.onRequest(previewSourceRequest, session.answering('preview source', null as Place | null,
            ({ folder, kind, anchor }: PreviewPlace) => pages.get(nameOf(folder, kind))?.sourceOf(anchor) ?? null));
        session.connection.onRequest(previewMarkRequest, session.answering('preview mark', null as Place | null,
            ({ folder, kind, anchor }: PreviewPlace) => pages.get(nameOf(folder, kind))?.markedAt(anchor) ?? null));
        session.connection.onRequest(previewAnchorRequest, session.answering('preview anchor', null as PreviewPlace | null,
            ({ uri, kind, position }: PreviewPosition) => {
                const file = pathOf(uri);
                const folder = session.checked(uri)?.folder;
                const page = folder === undefined ? undefined : pages.get(nameOf(folder, kind));
                const anchor = page?.anchorAt(file, session.offsetAt(file, position));
                return folder === undefined || anchor === undefined ? null : { folder, anchor };
            }));
        /** Does something to the pages of some programmes; gives whether one of them shows something new. */
        const each = (changed: readonly CheckedProgramme[], work: (page: Page, checked: CheckedProgramme) => boolean): boolean =>
            changed.flatMap(checked => kinds.map(kind => {
                const page = pages.get(nameOf(checked.folder, kind));
                try {
                    return page !== undefined && work(page, checked);
                } catch (error) {
                    session.log('preview', error);
                    return false;
                }
            })).includes(true);
        session.onRead(changed => each(changed, (page, checked) => page.show(checked)));
        session.onChecked(changed => each(changed, (page, checked) => page.follow(checked)));
    },
};

const kinds: readonly PreviewKind[] = ['programme', 'dashboard'];

function nameOf(folder: string, kind: PreviewKind = 'programme'): string {
    return `${kind} ${folder}`;
}

/** One programme that is being looked at. */
class Page {
    private timer: NodeJS.Timeout | undefined;
    private lastTook = 0;

    constructor(
        private readonly session: Session, private readonly preview: Preview, private readonly kind: PreviewKind,
        private checked: CheckedProgramme,
    ) {}

    /** The page as a whole, for who opens it. */
    whole(style: string): PreviewPage {
        const { pieces, order, marks } = this.update();
        const { folder } = this.checked;
        const { title, language } = this.preview;
        return { folder, kind: this.kind, title, language, style, pieces, order: order ?? [], marks: this.shown(marks) ?? [] };
    }

    /** Shows what was typed, at once. Gives whether the page is new by it. */
    show(checked: CheckedProgramme): boolean {
        this.checked = checked;
        clearTimeout(this.timer);
        return this.tell(this.preview.change(checked));
    }

    /** Shows what was found in what was typed, and what else it touches: when the hand rests, where that takes long. */
    follow(checked: CheckedProgramme): boolean {
        const isNew = this.checked !== checked && this.show(checked);
        if (this.lastTook <= quickMs) {
            return this.tell(this.update()) || isNew;
        }
        const pauseMs = Math.min(Math.max(shortestPauseMs, 2 * this.lastTook), longestPauseMs);
        this.later(() => this.step(this.preview.updating(checked), 0), pauseMs);
        return this.tell({ pieces: [], ...this.preview.marked(checked) }) || isNew;
    }

    close(): void {
        clearTimeout(this.timer);
    }

    /** Goes on with a compilation, and lets what the user does meanwhile come first; a change of the text gives it up. */
    private step(steps: ReturnType<Preview['updating']>, took: number): void {
        const from = performance.now();
        const { done, value } = steps.next();
        const sofar = took + performance.now() - from;
        if (done === true) {
            this.lastTook = sofar;
            this.tell(value);
        } else {
            this.later(() => this.step(steps, sofar), 0);
        }
    }

    private later(work: () => void, ms: number): void {
        this.timer = setTimeout(() => {
            try {
                work();
            } catch (error) {
                this.session.log('preview', error);
            }
        }, ms);
    }

    sourceOf(anchor: string): Place | undefined {
        const element = this.preview.elementAt(this.checked, anchor);
        return element && this.session.locationOf(element.nameRange);
    }

    markedAt(anchor: string): Place | undefined {
        const range = this.preview.markedAt(this.checked, anchor);
        return range && this.session.locationOf(range);
    }

    anchorAt(file: string, offset: number): string | undefined {
        return this.preview.anchorAt(this.checked, file, offset);
    }

    private update(): Replacement {
        const from = performance.now();
        const replacement = this.preview.update(this.checked);
        this.lastTook = performance.now() - from;
        return replacement;
    }

    /** Tells a replacement, where it replaces anything: gives whether it does. */
    private tell({ pieces, order, marks }: Replacement): boolean {
        if (pieces.length === 0 && order === undefined && marks === undefined) {
            return false;
        }
        const change: PreviewChange = {
            folder: this.checked.folder, kind: this.kind, title: this.preview.title, pieces, order, marks: this.shown(marks),
        };
        this.session.connection.sendNotification(previewChangeNotification, change)
            .catch((error: unknown) => this.session.log('preview', error));
        return true;
    }

    private shown(marks: Replacement['marks']): readonly PreviewMark[] | undefined {
        return marks?.map(({ anchor, severity, findings }) => ({
            anchor, severity,
            messages: findings.map(({ message }) => this.session.say(message)),
        }));
    }
}
