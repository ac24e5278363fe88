/** What `main/tools.ts` knows of this folder; each part is loaded when it is used. */
import type { Tools } from '../main/tools.ts';
import { markDemoHome, requireDemoHome, startOfDemo } from './demo-home/demo-home.ts';

export const tools: Tools = {
  locateTemporalCli: async (...asked) =>
    (await import('./executables/temporal-cli.ts')).locateTemporalCli(...asked),
  locateTestServer: async (...asked) =>
    (await import('./executables/test-server.ts')).locateTestServer(...asked),
  diagnose: async (env) => (await import('./executables/diagnose.ts')).diagnose(env),
  runDemo: async (options) => (await import('./demo/run-demo.ts')).runDemo(options),
  demoHome: {
    require: requireDemoHome,
    startOfClock: startOfDemo,
    mark: markDemoHome,
    seed: async (...given) => (await import('./demo-home/seed.ts')).seedDemo(...given),
  },
};
