import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** The workflow bundle of this test run; every Worker of every test takes it from here. */
export const BUNDLE = join(process.cwd(), 'node_modules/.cache/lien-nganh/workflow-bundle.js');

/** Bundles the workflows as they are in the sources, once for the whole run. */
export function buildTestBundle(): void {
  const build = `import { buildBundle } from './worker/build-bundle.ts'; await buildBundle(${JSON.stringify(BUNDLE)});`;
  execFileSync(
    process.execPath,
    ['--import', './tests/support/run-typescript.mjs', '--input-type=module', '--eval', build],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
}
