import { both } from '../../domain/bilingual.ts';
import { askTool, isAtLeast } from './ask-tool.ts';
import { sdkDownload } from './download.ts';
import { goBuild } from './go-build.ts';
import type { Log } from '../../domain/bilingual.ts';
import { locateExecutable } from './look-up.ts';
import type { Executable, Located } from './look-up.ts';
import { failed } from './reason.ts';

/** From 1.6 on the module carries a `replace` directive, which `go install` refuses. */
const VERSION = '1.5.1';
/** First release whose server has everything that is used here. */
const LEAST_VERSION = '1.3';
const MODULE = 'github.com/temporalio/cli';

/** The `temporal` command, which holds the dev server. */
export const temporalCli: Executable = {
  title: both('máy chủ Temporal (Temporal dev server)', 'Temporal dev server'),
  command: 'temporal',
  version: VERSION,
  setting: 'LIEN_NGANH_TEMPORAL_CLI',
  async check(path, env) {
    const answer = await askTool(path, ['--version'], env);
    const version = /^temporal version (\d+\.\d+\.\d+)/m.exec(answer ?? '')?.[1];
    if (version === undefined) throw failed('không trả lời --version', 'does not answer --version');
    if (!isAtLeast(version, LEAST_VERSION)) {
      throw failed(
        `phiên bản ${version}; cần ≥ ${LEAST_VERSION}`,
        `version ${version}; ≥ ${LEAST_VERSION} is needed`,
      );
    }
    return version;
  },
  ways: [
    sdkDownload({ artifact: 'cli', version: `v${VERSION}`, command: 'temporal' }),
    goBuild({
      package: `${MODULE}/cmd/temporal@v${VERSION}`,
      // Without its symbols it is half the size; built from source it would not know its version.
      linkerFlags: `-s -w -X ${MODULE}/temporalcli.Version=${VERSION}`,
      leastGo: '1.25',
    }),
  ],
};

/**
 * Finds or obtains the `temporal` command.
 * @param log progress, one line at a time
 * @param env settings and `PATH`
 * @throws UserError naming every way to provide it, when none works
 */
export async function locateTemporalCli(log: Log, env: NodeJS.ProcessEnv = process.env): Promise<Located> {
  return await locateExecutable(temporalCli, log, env);
}
