import { both } from '../../domain/bilingual.ts';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sdkDownload } from './download.ts';
import { javaVersion, LEAST_JAVA } from './java.ts';
import type { Log } from '../../domain/bilingual.ts';
import { locateExecutable } from './look-up.ts';
import type { Executable, Located } from './look-up.ts';
import { JAR_DIRECTORY, mavenBuild } from './maven-build.ts';
import { failed } from './reason.ts';
import { TEST_SERVER_JARS } from './test-server-jars.ts';

const VERSION = '1.38.0';

/** The time-skipping server, for rehearsals and tests. */
export const testServer: Executable = {
  title: both('máy chủ diễn tập (Temporal time-skipping server)', 'Temporal time-skipping server'),
  command: 'temporal-test-server',
  version: VERSION,
  setting: 'LIEN_NGANH_TEST_SERVER',
  async check(path, env) {
    // It cannot be asked for its version; what comes from Maven is known, but needs Java to run.
    if (!existsSync(join(dirname(path), JAR_DIRECTORY))) return null;
    const java = await javaVersion(env);
    if (java === null) throw failed(`chưa có Java ≥ ${LEAST_JAVA}`, `there is no Java ≥ ${LEAST_JAVA}`);
    return VERSION;
  },
  ways: [
    sdkDownload({
      artifact: 'temporal-test-server',
      version: `v${VERSION}`,
      command: 'temporal-test-server',
    }),
    mavenBuild({
      group: 'io.temporal',
      artifact: 'temporal-test-server',
      version: VERSION,
      mainClass: 'io.temporal.testserver.TestServer',
      jars: TEST_SERVER_JARS,
    }),
  ],
};

/**
 * Finds or obtains the time-skipping server.
 * @param log progress, one line at a time
 * @param env settings and `PATH`
 * @throws UserError naming every way to provide it, when none works
 */
export async function locateTestServer(log: Log, env: NodeJS.ProcessEnv = process.env): Promise<Located> {
  return await locateExecutable(testServer, log, env);
}
