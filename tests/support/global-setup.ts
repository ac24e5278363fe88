import { endOrphans } from './children.ts';

/** Before all tests: ends the servers that an earlier, killed run left behind. */
export default async function globalSetup(): Promise<void> {
  await endOrphans();
}
