/**
 * The one way of the imports (ARCHITECTURE.md):
 * grammar ← model ← { rules | document | readers | features } ← writers ← workbench ← { server | cli }.
 */

/** The stages of language/, each with the stages that it may see besides itself. */
const stages = {
    grammar: [],
    model: ['grammar'],
    rules: ['grammar', 'model'],
    document: ['grammar', 'model'],
    readers: ['grammar', 'model'],
    features: ['grammar', 'model'],
    completeness: ['grammar', 'model', 'rules'],
    writers: ['grammar', 'model', 'rules', 'document', 'readers'],
};

const seesOnly = Object.entries(stages).map(([stage, seen]) => ({
    name: `${stage}-sees-only-what-comes-before`,
    comment: 'A stage imports the stages before it, never those beside or after it.',
    severity: 'error',
    from: { path: `^language/${stage}/` },
    to: { path: '^language/', pathNot: [`^language/(${[stage, ...seen].join('|')})/`, '^language/(environment|paths)\\.ts$'] },
}));

/** The parts that ship, each with the parts that it may see. */
const parts = { language: [], server: ['language'], cli: ['language'], client: [] };

const shells = Object.entries(parts).map(([part, seen]) => ({
    name: `${part}-is-apart`,
    comment: 'The shells know the language and nothing of each other; the language knows none of them.',
    severity: 'error',
    from: { path: `^${part}/` },
    to: {
        path: '^(language|server|cli|client|scripts|test|bench)/',
        pathNot: [
            ...[part, ...seen].map((folder) => `^${folder}/`),
            ...(part === 'client' ? ['^server/protocol(-(views|commands))?\\.ts$'] : []),
        ],
    },
}));

module.exports = {
    forbidden: [
        ...seesOnly,
        ...shells,
        {
            name: 'language-is-pure',
            comment: 'The language runs in Node, in a worker and in a browser: what it needs of the host comes in through environment.ts.',
            severity: 'error',
            from: { path: '^language/' },
            to: { dependencyTypes: ['core'] },
        },
        {
            name: 'language-knows-no-host-package',
            severity: 'error',
            from: { path: '^language/' },
            to: { path: '(^|node_modules/)(vscode|vscode-language(server|client)|commander|chokidar|picocolors)(/|$)' },
        },
        {
            name: 'langium-reads-only',
            comment: 'From the model on, nothing holds a node of the syntax tree: findings and documents come from the Programme.',
            severity: 'error',
            from: { path: '^language/(rules|document|readers|features|writers)/' },
            to: { path: '(node_modules/(langium|chevrotain)/|^language/grammar/generated/)' },
        },
        {
            name: 'lsp-half-only-in-server',
            comment: 'langium/lsp and vscode-languageserver are heavy and of no use to the command line.',
            severity: 'error',
            from: { pathNot: '^(server|node_modules)/' },
            to: { path: 'node_modules/(langium/lib/(lsp|node)/|langium/lib/[^/]*lsp|vscode-languageserver/)' },
        },
        {
            name: 'vscode-only-in-client',
            severity: 'error',
            from: { pathNot: '^(client|node_modules)/' },
            to: { path: '(^vscode$|node_modules/(@types/vscode|vscode-languageclient)/)' },
        },
        {
            name: 'environment-is-a-port',
            comment: 'The port says what is needed; it knows nobody.',
            severity: 'error',
            from: { path: '^language/environment\\.ts$' },
            to: { path: '^language/', dependencyTypesNot: ['type-only'] },
        },
        {
            name: 'protocol-stands-alone',
            comment: 'The client imports it, so it may not bring the server along.',
            severity: 'error',
            from: { path: '^server/protocol(-(views|commands))?\\.ts$' },
            to: { path: '^(server|language)/', dependencyTypesNot: ['type-only'] },
        },
        {
            name: 'no-cycle',
            severity: 'error',
            from: { pathNot: '^node_modules/' },
            to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
        },
        {
            name: 'everything-resolves',
            severity: 'error',
            from: {},
            to: { couldNotResolve: true, pathNot: '^vscode$' },
        },
        {
            name: 'ships-no-development-package',
            severity: 'error',
            from: { path: '^(language|server|client|cli)/' },
            to: {
                dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
                dependencyTypesNot: ['type-only'],
                pathNot: 'node_modules/@types/',
            },
        },
    ],
    options: {
        doNotFollow: { path: 'node_modules' },
        tsConfig: { fileName: 'tsconfig.json' },
        tsPreCompilationDeps: true,
        enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
    },
};
