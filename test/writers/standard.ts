/** Word and Excel files held to the schemas of ISO/IEC 29500 (transitional), as Microsoft's Open XML SDK carries them. */
import validate from '@ooxml-tools/validate';

/** What the schemas, and the rules that stand beside them, find wrong with a file; nothing where it is as the standard says. */
export async function faultsOf(file: Uint8Array, format: 'docx' | 'xlsx'): Promise<readonly string[]> {
    return (await validate(file, format)).map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`);
}
