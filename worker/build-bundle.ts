/** Bundles the workflows once; run by `npm run build`, and by the tests before their first worker. */
import { copyFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { bundlePath } from './bundle-path.ts';

/** What webpack takes of its own accord only in production: our modules as one, for every workflow evaluates them anew. */
const AS_ONE_MODULE = {
  concatenateModules: true,
  providedExports: true,
  usedExports: true,
  sideEffects: true,
};

const EXTENSION = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
const OUR_WORKFLOWS = new URL(`../workflows/index${EXTENSION}`, import.meta.url);
const FAILURE_CONVERTER = '../workflows/failure-converter.cjs';

/** An import of rules or words that is more than a type. */
const RULES = /^import (?!type )[^;]*? from ['"](\.\.\/(?:domain|words)\/[^'"]+)['"];/gm;

/**
 * Modules of rules and words that our workflows import. They hold nothing of a workflow's own, so a worker evaluates
 * them once and all its workflows share them, frozen; what a workflow keeps of its own code is its waiting alone.
 */
async function listRules(): Promise<string[]> {
  const names = (await readdir(new URL('.', OUR_WORKFLOWS))).filter((name) => name.endsWith(EXTENSION));
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, OUR_WORKFLOWS), 'utf8')));
  const paths = texts.flatMap((text) => [...text.matchAll(RULES)].map(([, path]) => path!));
  // Without them everything works, and weighs more.
  if (paths.length === 0) throw new Error('no import of rules was found in the workflows');
  return [...new Set(paths)].sort().map((path) => fileURLToPath(new URL(path, OUR_WORKFLOWS)));
}

/**
 * Writes the bundle of all workflows to `target`, atomically.
 * @param workflows the module that exports them
 * @param failureConverterPath of failures that are written as payloads; left out, their texts are plain
 */
export async function buildBundle(
  target: string,
  {
    workflows = OUR_WORKFLOWS,
    failureConverterPath,
  }: { workflows?: URL; failureConverterPath?: string } = {},
): Promise<void> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: fileURLToPath(workflows),
    failureConverterPath,
    preloadModules: await listRules(),
    logger: new DefaultLogger('WARN'),
    webpackConfigHook: (config) => ({
      ...config,
      optimization: { ...config.optimization, ...AS_ONE_MODULE },
    }),
  });
  await mkdir(dirname(target), { recursive: true });
  await writeFile(`${target}.${process.pid}`, code);
  await rename(`${target}.${process.pid}`, target);
}

/** True where this module is the program that was started. */
function isMain(): boolean {
  return (
    process.argv[1] !== undefined &&
    createRequire(import.meta.url).resolve(process.argv[1]) === fileURLToPath(import.meta.url)
  );
}

if (isMain()) {
  await buildBundle(bundlePath({}));
  // For installations with keys of payloads: their failures are encrypted, too.
  const failureConverterPath = fileURLToPath(new URL(FAILURE_CONVERTER, import.meta.url));
  // The compiler leaves it where it is.
  if (EXTENSION === '.js')
    await copyFile(new URL(`../${FAILURE_CONVERTER}`, import.meta.url), failureConverterPath);
  const encrypted = { failureConverterPath };
  await buildBundle(bundlePath(encrypted), encrypted);
}
