import { availableParallelism } from 'node:os';

/** What every layer of tests has in common. */
const common = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
};

/** One project per layer. Pure tests load no workflows, so that only the others wait for their bundle. */
function layer(name) {
  return {
    ...common,
    displayName: name,
    testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
    ...(name === 'unit' ? {} : { globalSetup: '<rootDir>/tests/support/global-setup.ts' }),
  };
}

export default {
  projects: ['unit', 'workflows', 'integration', 'replay', 'browser'].map(layer),
  // A limit for what hangs, not a measure: what is slow on a busy machine passes.
  testTimeout: 600_000,
  testSequencer: './tests/support/longest-first.js',
  // Every file with servers has its own, on free ports: files run side by side, tests in a file one by one. Much of
  // their time they wait for a server: one more of them than processors keeps these at work.
  maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)) + 1,
  // What a file has loaded stays in the worker's memory after it; a worker that grew is slowed by its own refuse.
  workerIdleMemoryLimit: '1GB',
};
