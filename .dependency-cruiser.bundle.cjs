/** What ends up in the workflow bundle: only what is left after the types are gone counts here. */
module.exports = {
  forbidden: [
    {
      name: 'light-workflow-bundle',
      comment: 'zod, luxon and the lunar tables cost every cached workflow a megabyte',
      severity: 'error',
      from: { path: '^workflows/index\\.ts$' },
      to: { path: 'node_modules/(luxon|zod|date-chinese|kysely|pg)/', reachable: true },
    },
    {
      name: 'workflow-bundle-leaves-the-machine-alone',
      severity: 'error',
      from: { path: '^workflows/index\\.ts$' },
      to: { path: '^(records|client|worker|standalone|importer|activities)/', reachable: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: false,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
