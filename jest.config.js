import { availableParallelism } from 'node:os';

/** What every layer of tests has in common. */
const common = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
};

/** One project per layer: `--selectProjects unit` runs the quick ones alone. */
function layer(name) {
  return { ...common, displayName: name, testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`] };
}

export default {
  projects: ['unit', 'workflows', 'integration', 'replay', 'browser'].map(layer),
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  testTimeout: 120_000,
  // Every file with servers has its own, on free ports: files run side by side, tests in a file one by one.
  maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
};
