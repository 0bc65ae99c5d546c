/** Opens a workbook as a spreadsheet program does, far enough to look at its cells. */
import { unzipSync } from 'fflate';

/** A cell of the file: what it shows, its formula. */
export interface OpenedCell {
    readonly value: string | undefined;
    readonly formula: string | undefined;
    readonly type: string | undefined;
    readonly style: number;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'' };

function plain(xml: string): string {
    return xml.replace(/&#(\d+);|&(\w+);/g, (_, code: string | undefined, name: string) =>
        (code === undefined ? entities[name] ?? '' : String.fromCodePoint(Number(code))));
}

/** The parts of the file as text, by their names. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
    return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new TextDecoder().decode(content)]));
}

/** The cells of each sheet, by the sheet's name and the cell's address. */
export function cellsOf(bytes: Uint8Array): ReadonlyMap<string, ReadonlyMap<string, OpenedCell>> {
    const parts = partsOf(bytes);
    const shared = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)]
        .map(([, item = '']) => [...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text = '']) => plain(text)).join(''));
    return new Map([...parts.get('xl/workbook.xml')!.matchAll(/<sheet name="([^"]*)" sheetId="(\d+)"/g)].map(([, name = '', id = '']) => {
        const sheet = parts.get(`xl/worksheets/sheet${id}.xml`)!;
        const cells = [...sheet.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, at = '', attributes = '', inside = '']) => {
            const type = / t="(\w+)"/.exec(attributes)?.[1];
            const raw = /<v>(.*?)<\/v>/s.exec(inside)?.[1] ?? (type === 'inlineStr' ? /<t[^>]*>(.*?)<\/t>/s.exec(inside)?.[1] : undefined);
            return [at, {
                value: raw === undefined ? undefined : type === 's' ? shared[Number(raw)] : plain(raw), type,
                formula: /<f\b[^>]*>(.*?)<\/f>/s.exec(inside)?.slice(1).map(plain)[0],
                style: Number(/ s="(\d+)"/.exec(attributes)?.[1] ?? 0),
            }] as const;
        });
        return [plain(name), new Map<string, OpenedCell>(cells)];
    }));
}
