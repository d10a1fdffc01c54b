import js from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Rooms and what each may not import: test → infra → gateway, subgraphs → shared. */
const subgraphs = ['@kasane/subgraph-*/*', '!@kasane/subgraph-kit/*'];
const arrows = [
  {
    files: ['shared/**/*.ts'],
    forbid: ['@kasane/gateway/*', ...subgraphs, '@kasane/infra/*', '@kasane/test/*'],
    because: 'shared/ looks at no room above it',
  },
  {
    files: ['gateway/**/*.{ts,tsx}'],
    forbid: [...subgraphs, '@kasane/subgraph-kit/*', '@kasane/infra/*', '@kasane/test/*'],
    because: 'the gateway meets subgraphs in the supergraph only',
  },
  {
    files: ['subgraphs/**/*.ts'],
    forbid: [...subgraphs, '@kasane/gateway/*', '@kasane/infra/*', '@kasane/test/*'],
    because: 'subgraphs know neither each other nor the gateway',
  },
  {
    // Later entries replace earlier ones for the same file, so this one repeats the gateway's.
    files: ['gateway/cli/**/*.ts'],
    forbid: [
      ...subgraphs,
      '@kasane/subgraph-kit/*',
      '@kasane/gateway/*',
      '@kasane/infra/*',
      '@kasane/test/*',
    ],
    because: 'the command line talks to the registry and to databases, not to the rooms',
  },
  { files: ['infra/**/*.ts'], forbid: ['@kasane/test/*'], because: 'infra/ is below test/' },
];

/** Pure rooms: no file, no socket, no clock of their own. */
const pure = {
  files: ['shared/policy/src/**/*.ts', 'shared/japanese/src/**/*.ts'],
  ignores: ['**/*.test.ts'],
};

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.kasane/**', 'coverage/**', '**/.turbo/**'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    settings: {
      'import-x/resolver-next': [
        importX.createNodeResolver({
          extensions: ['.ts', '.tsx', '.js'],
          extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
        }),
      ],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      'max-lines': ['error', { max: 350 }],
      'import-x/no-cycle': ['error', { maxDepth: 8, ignoreExternal: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // `{ stop, ...rest }` is how a property is left out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-extraneous-class': 'off',
      // The compiler demands brackets for index signatures (noPropertyAccessFromIndexSignature).
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.test.ts', 'test/**/*.ts'],
    rules: { 'max-lines': ['error', { max: 400 }] },
  },
  ...arrows.map(({ files, forbid, because }) => ({
    files,
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ group: forbid, message: because }] }],
    },
  })),
  {
    ...pure,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [
                'node:*',
                'fs',
                'net',
                'http',
                'pg',
                'typeorm',
                '@kasane/*',
                '!@kasane/policy',
                '!@kasane/japanese',
              ],
              message: 'shared/policy and shared/japanese do no I/O',
            },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval'],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'the moment is an argument',
        },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: globals.node },
  },
);
