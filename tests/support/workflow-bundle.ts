import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** Several checkouts may share their dependencies; each has workflows of its own. */
const checkout = createHash('sha256').update(process.cwd()).digest('hex').slice(0, 12);

/** The workflow bundle of this test run; every Worker of every test takes it from here. */
export const BUNDLE = join(process.cwd(), 'node_modules/.cache/lien-nganh', checkout, 'workflow-bundle.js');

/** The same for workers with keys of payloads; only tests of these need it, and make it. */
export const ENCRYPTED_BUNDLE = BUNDLE.replace(/\.js$/, '-encrypted.js');

/** Bundles the workflows as they are in the sources, once for the whole run. */
export function buildTestBundle(target = BUNDLE, options: { failureConverterPath?: string } = {}): void {
  const build = `import { buildBundle } from './worker/build-bundle.ts'; await buildBundle(${JSON.stringify(target)}, ${JSON.stringify(options)});`;
  execFileSync(
    process.execPath,
    ['--import', './tests/support/run-typescript.mjs', '--input-type=module', '--eval', build],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
}
