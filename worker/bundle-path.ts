import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';

/**
 * Where `npm run build` puts the workflow bundle; workers share it, so it is built once. A failure converter is part of
 * the bundle: there is one for each.
 */
export function bundlePath({ failureConverterPath }: DataConverter): string {
  const name = failureConverterPath === undefined ? 'workflow-bundle.js' : 'workflow-bundle-encrypted.js';
  return fileURLToPath(new URL(`../${name}`, import.meta.url));
}
