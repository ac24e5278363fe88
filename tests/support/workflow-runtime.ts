import { installRuntime } from '../../worker/install-runtime.ts';

let installed = false;

/** Keeps the worker's own talk from hiding the tests' results; once per test file, before its first connection. */
export function quietRuntime(): void {
  if (!installed) installRuntime(() => undefined);
  installed = true;
}
