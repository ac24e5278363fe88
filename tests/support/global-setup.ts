import { endOrphans } from './children.ts';
import { buildTestBundle } from './workflow-bundle.ts';

/** Before all tests: ends the servers that an earlier, killed run left behind, and bundles the workflows. */
export default async function globalSetup(): Promise<void> {
  await endOrphans();
  buildTestBundle();
}
