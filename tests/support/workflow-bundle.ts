import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** Several checkouts may share their dependencies; each has workflows of its own. */
const checkout = createHash('sha256').update(process.cwd()).digest('hex').slice(0, 12);

/** The workflow bundle of this test run; every Worker of every test takes it from here. */
export const BUNDLE = join(process.cwd(), 'node_modules/.cache/lien-nganh', checkout, 'workflow-bundle.js');

/** Bundles the workflows as they are in the sources, once for the whole run. */
export function buildTestBundle(): void {
  const build = `import { buildBundle } from './worker/build-bundle.ts'; await buildBundle(${JSON.stringify(BUNDLE)});`;
  execFileSync(
    process.execPath,
    ['--import', './tests/support/run-typescript.mjs', '--input-type=module', '--eval', build],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
}
