import js from '@eslint/js';
import compat from 'eslint-plugin-compat';
import regexp from 'eslint-plugin-regexp';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What would make a workflow's code depend on the machine it runs on, or its bundle heavy. */
const forbiddenInWorkflows = {
  paths: ['luxon', 'zod', 'date-chinese', 'kysely', 'pg', 'yaml'].map((name) => ({
    name,
    message: 'A workflow holds rules and waiting only; ask an activity.',
  })),
  patterns: [
    { group: ['node:*'], message: 'A workflow may not touch the machine it runs on.' },
    {
      group: ['records', 'client', 'web', 'cli', 'worker', 'standalone', 'main', 'tools', 'importer'].map(
        (f) => `**/${f}/**`,
      ),
    },
    { group: ['**/activities/**'], allowTypeImports: true, message: 'Only their types.' },
    {
      group: [
        '**/domain/schemas/**',
        '**/domain/calendar/**',
        '**/domain/schedule.ts',
        '**/domain/periods.ts',
      ],
      allowTypeImports: true,
      message: 'They bring zod or luxon into the workflow bundle.',
    },
  ],
};

export default defineConfig(
  { ignores: ['workflow-bundle.js', 'dist/', 'demo-output/', '.lien-nganh/', 'coverage/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // There are no classes with state here: what looks like a method is a function in an object.
      '@typescript-eslint/unbound-method': 'off',
      // An async function that does not wait is how a port with one immediate implementation looks.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // Texts from outside may be made to be matched slowly: time has to grow with their length, not with its square.
    files: ['{domain,workflows,activities,records,importer,client,web,cli}/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignorePartial: false }],
    },
  },
  {
    files: ['workflows/**/*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', forbiddenInWorkflows] },
  },
  {
    // Jest's asymmetric matchers are of type any.
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // Nothing but one clock reads the time.
    files: ['domain/**/*.ts', 'workflows/**/*.ts'],
    ignores: ['workflows/clock.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Take the instant from the clock.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Take the instant from the clock.',
        },
        {
          selector: "CallExpression[callee.object.name='DateTime'][callee.property.name='now']",
          message: 'Take the instant from the clock.',
        },
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', module: 'writable' },
    },
  },
  {
    // What runs in people's browsers: nothing newer than those named in package.json.
    files: ['web/**/*.js'],
    ...compat.configs['flat/recommended'],
    languageOptions: { globals: { document: 'readonly', window: 'readonly', HTMLScriptElement: 'readonly' } },
  },
);
