/** The arrows between the folders: who may know of whom. Types count like everything else. */

const FOLDERS = [
  'domain',
  'workflows',
  'activities',
  'records',
  'importer',
  'worker',
  'client',
  'standalone',
];

/** What each folder may import besides itself; `standalone` may import everything. */
const MAY_IMPORT = {
  domain: [],
  workflows: ['domain', 'activities'],
  activities: ['domain', 'records'],
  records: ['domain'],
  importer: ['domain'],
  worker: ['activities', 'workflows'],
  client: ['domain', 'workflows', 'activities', 'records', 'importer', 'worker', 'standalone'],
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
      // A cycle through a type is gone once compiled.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
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
      name: 'worker-internals',
      comment: 'client/ starts a worker, it does not look inside',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^worker/', pathNot: '^worker/(create-worker|run-worker)\\.ts$' },
    },
    {
      name: 'engine-knows-no-standalone',
      comment:
        'commands start the parts of one machine, pages may show its mailbox; the façade runs anywhere',
      severity: 'error',
      from: { path: '^client/', pathNot: '^client/(cli|web)/' },
      to: { path: '^standalone/' },
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
