/**
 * Files that are bundled as text: style sheets, icons, templates of programmes. The endings stand in esbuild.mjs and
 * vitest.config.ts too.
 */
declare module '*.css' {
    const text: string;
    export default text;
}
declare module '*.svg' {
    const text: string;
    export default text;
}
declare module '*.amont' {
    const text: string;
    export default text;
}
declare module '*.md' {
    const text: string;
    export default text;
}
declare module '*.typ' {
    const text: string;
    export default text;
}
