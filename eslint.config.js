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

/** Nothing but one clock reads the time. */
const forbiddenClocks = [
  "CallExpression[callee.object.name='Date'][callee.property.name='now']",
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.object.name='DateTime'][callee.property.name='now']",
].map((selector) => ({ selector, message: 'Take the instant from the clock.' }));

/** Ids are put together and taken apart in one place: a template or a split by their signs is one more. */
const NAMED = '/^(plan|unit|coordinator|obligation|cause)$/';
const forbiddenIds = [
  "TemplateElement[value.raw=/^'?(plan|mailRoom|slot)\\u002F|send@/]",
  'Literal[value=/^(plan|mailRoom)\\u002F$|\\u002Fsend@/]',
  ...[
    `[expressions.0.name=${NAMED}]`,
    `[expressions.0.property.name=${NAMED}]`,
    '[expressions.0.object.name=/^(plan|unit|o|obligation|act|cause|notice)$/][expressions.0.property.name="id"]',
  ].map((first) => `TemplateLiteral[quasis.0.value.raw=""][quasis.1.value.raw=/^\\u002F/]${first}`),
  'CallExpression[callee.property.name="split"][arguments.0.value=/^[\\u002F@]$/]',
  'CallExpression[callee.property.name="slice"][arguments.length=1] > BinaryExpression[left.property.name="length"][right.value=1]',
].map((selector) => ({
  selector,
  message: 'Ids are built and read in domain/ids.ts and domain/notice-ids.ts.',
}));

export default defineConfig(
  {
    ignores: [
      'workflow-bundle.js',
      'workflow-bundle-encrypted.js',
      'dist/',
      'demo-output/',
      '.lien-nganh/',
      'coverage/',
    ],
  },
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
    files: ['{domain,words,workflows,activities,records,importer,client,web,cli}/**/*.ts'],
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
    files: ['{activities,records,worker,client,web,cli,standalone,main,tools}/**/*.ts'],
    // What a launch runs, and the one place that makes a client of Temporal's.
    ignores: ['client/launch/**', 'activities/project.ts', 'client/payloads/open-client.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@temporalio/client',
              importNames: ['Client'],
              allowTypeImports: true,
              message: 'openClient makes it, with the keys of payloads: none may write in the clear.',
            },
          ],
          patterns: [
            {
              group: ['**/plans/plans.ts'],
              importNames: ['loadCurrentPlan'],
              message:
                'The newest version is for a launch; ask plan-versions.ts for the one in force or at hand.',
            },
          ],
        },
      ],
    },
  },
  {
    // Jest's asymmetric matchers are of type any.
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: [
      '{domain,words,workflows,activities,records,worker,client,web,cli,standalone,main,tools}/**/*.ts',
    ],
    ignores: [
      'domain/{ids,notice-ids}.ts',
      // Other things with a slash or an at sign: addresses, UIDs, numbers of documents, paths of pages.
      'activities/mail/identifiers.ts',
      'domain/{mail-address,document-number}.ts',
      'tools/demo/visitor.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...forbiddenIds] },
  },
  {
    files: ['domain/**/*.ts', 'workflows/**/*.ts'],
    ignores: ['workflows/clock.ts'],
    rules: { 'no-restricted-syntax': ['error', ...forbiddenClocks, ...forbiddenIds] },
  },
  {
    files: ['domain/{ids,notice-ids,mail-address,document-number}.ts'],
    rules: { 'no-restricted-syntax': ['error', ...forbiddenClocks] },
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
