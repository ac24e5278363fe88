/** The arrows between the folders: who may know of whom. Types count like everything else. */

const FOLDERS = [
  'domain',
  'workflows',
  'activities',
  'records',
  'importer',
  'worker',
  'words',
  'client',
  'web',
  'cli',
  'standalone',
  'main',
  'tools',
];

/** What each folder may import besides itself; `main` may import everything but `tools`, and `tools` everything. */
const MAY_IMPORT = {
  domain: [],
  words: ['domain'],
  records: ['domain'],
  activities: ['domain', 'words', 'records'],
  workflows: ['domain', 'words', 'activities'],
  importer: ['domain', 'words'],
  worker: ['activities', 'workflows'],
  client: ['domain', 'words', 'workflows', 'activities', 'records', 'importer'],
  web: ['domain', 'words', 'records', 'importer', 'client'],
  cli: ['domain', 'words', 'importer', 'client'],
  standalone: ['domain', 'words', 'records', 'activities', 'workflows', 'worker', 'importer', 'client'],
};

const arrows = Object.entries(MAY_IMPORT).map(([from, allowed]) => ({
  name: `${from}-arrows`,
  comment: `${from}/ may import ${['itself', ...allowed].join(', ')} only`,
  severity: 'error',
  from: { path: `^${from}/` },
  to: {
    path: `^(${[...FOLDERS, 'tests', 'bench'].join('|')})/`,
    pathNot: `^(${[from, ...allowed].join('|')})/`,
  },
}));

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'no-circular',
      comment: 'Two modules that need each other are one module',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'core-is-pure',
      comment: 'domain/ uses luxon and date-chinese, its schemas zod, and nothing of the machine',
      severity: 'error',
      from: { path: '^domain/' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'],
        pathNot: 'node_modules/(@types/luxon|luxon|date-chinese|zod)/',
      },
    },
    {
      name: 'zod-in-schemas-only',
      severity: 'error',
      from: { path: '^domain/', pathNot: '^domain/schemas/' },
      to: { path: 'node_modules/zod/' },
    },
    {
      name: 'workflows-know-only-types-of-activities',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: '^activities/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'workflows-know-no-schemas',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: '^domain/(schemas|calendar)/' },
    },
    {
      name: 'nobody-knows-main',
      comment: 'main/ wires everything together',
      severity: 'error',
      from: { path: `^(${FOLDERS.filter((folder) => !['main', 'tools'].includes(folder)).join('|')})/` },
      to: { path: '^main/' },
    },
    {
      name: 'server-without-tools',
      comment: "tools/ are not part of the server's build: main/tools.ts loads them where they are",
      severity: 'error',
      from: { path: `^(${FOLDERS.filter((folder) => folder !== 'tools').join('|')})/` },
      to: { path: '^tools/' },
    },
    {
      name: 'no-dev-dependencies',
      comment: 'what runs for users may not need the tools of development',
      severity: 'error',
      from: { path: `^(${FOLDERS.join('|')})/` },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
