import stylistic from '@stylistic/eslint-plugin';
import tseslint from 'typescript-eslint';

/** Holds that whatever a file exports says what it is for. */
const docstring = {
    meta: { type: 'suggestion', messages: { missing: 'Exported, so it wants a docstring: /** what it is for. */' }, schema: [] },
    create(context) {
        return {
            'ExportNamedDeclaration[declaration], ExportDefaultDeclaration'(node) {
                // Overloads share the docstring of the first.
                const before = context.sourceCode.getCommentsBefore(node).at(-1);
                const previous = node.parent.body[node.parent.body.indexOf(node) - 1];
                const overload = previous?.declaration?.type === 'TSDeclareFunction'
                    && previous.declaration.id?.name === node.declaration?.id?.name;
                if (!overload && !(before?.type === 'Block' && before.value.startsWith('*'))) {
                    context.report({ node, messageId: 'missing' });
                }
            },
        };
    },
};

/** What would make the language depend on the machine, the hour or chance (architecture, invariants 1 and 7). */
const impureGlobals = [
    'process', 'Buffer', 'console', 'performance', 'crypto', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'Date',
];
const impureProperties = [
    { object: 'Math', property: 'random', message: 'Chance comes in through environment.ts.' },
    { object: 'Temporal', property: 'Now', message: 'The hour comes in through environment.ts.' },
    { property: 'toLocaleString', message: 'It speaks the machine\'s language: write numbers and dates by document/typography.ts.' },
];

export default tseslint.config(
    { ignores: ['out/**', 'coverage/**', '**/node_modules/**', 'language/grammar/generated/**', '.vscode-test/**'] },
    {
        files: ['**/*.{ts,mjs,cjs}'],
        plugins: { '@stylistic': stylistic },
        linterOptions: { reportUnusedDisableDirectives: 'error' },
        rules: {
            '@stylistic/indent': ['error', 4, { SwitchCase: 1, flatTernaryExpressions: true, ignoredNodes: ['TemplateLiteral *'] }],
            '@stylistic/quotes': ['error', 'single', { avoidEscape: true, allowTemplateLiterals: 'avoidEscape' }],
            '@stylistic/semi': ['error', 'always'],
            '@stylistic/max-len': ['error', { code: 140, ignoreRegExpLiterals: true, ignoreUrls: true }],
            '@stylistic/eol-last': 'error',
            '@stylistic/no-trailing-spaces': 'error',
            '@stylistic/comma-dangle': ['error', 'only-multiline'],
            'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
            eqeqeq: 'error',
            'no-var': 'error',
            'prefer-const': 'error',
            'no-debugger': 'error',
        },
    },
    {
        files: ['**/*.ts'],
        extends: [tseslint.configs.recommendedTypeChecked],
        languageOptions: {
            parserOptions: {
                project: ['./tsconfig.json', './language/tsconfig.json', './client/webview/tsconfig.json'],
                tsconfigRootDir: import.meta.dirname,
            },
        },
        rules: {
            '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
            '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
            '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
            '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
        },
    },
    {
        files: ['{language,server,client,cli}/**/*.ts'],
        ignores: ['**/*.d.ts'],
        plugins: { amont: { rules: { docstring } } },
        rules: {
            'amont/docstring': 'error',
            'max-lines': ['error', { max: 400 }],
        },
    },
    {
        files: ['language/**/*.ts'],
        rules: {
            'no-restricted-globals': ['error', ...impureGlobals],
            'no-restricted-properties': ['error', ...impureProperties],
        },
    },
    {
        // The server's standard output is the protocol's own: a stray line there breaks the session.
        files: ['server/**/*.ts'],
        rules: { 'no-console': 'error' },
    },
    {
        files: ['test/**/*.ts'],
        rules: {
            'no-restricted-properties': ['error',
                ...['test', 'it', 'describe'].flatMap((object) => ['skip', 'only', 'todo', 'fails'].map((property) => ({
                    object, property, message: 'Every test runs, and is meant to pass.',
                }))),
            ],
        },
    },
);
