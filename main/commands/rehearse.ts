import { resolve } from 'node:path';
import type { Command } from 'commander';
import { parseDate } from '../../cli/arguments.ts';
import { assertOrder } from '../../cli/assert-order.ts';
import type { Run } from '../../cli/command.ts';
import { onRun, withExamples } from '../../cli/command.ts';
import { describeRehearsal } from '../describe-rehearsal.ts';
import { openLog } from '../../cli/log.ts';
import { createProgress } from '../../cli/progress.ts';
import { readTextFile } from '../../cli/read-file.ts';
import type { Session } from '../../cli/session.ts';
import { requireTools } from '../tools.ts';

const NAMED = ['all-on-time', 'mixed', 'all-silent'];

interface Flags {
  from: string;
  to: string;
  behaviour: string;
  out?: string;
}

/** A behaviour by name, or the text of a behaviour file. */
async function readBehaviour(
  said: string,
  { io }: Session,
): Promise<string | { text: string; file: string; path: string }> {
  if (NAMED.includes(said)) return said;
  return { text: await readTextFile(said, io.cwd), file: said, path: resolve(io.cwd, said) };
}

/** `rehearse FILE`: the real workflows at the plan's own dates, in seconds. */
export function addRehearse(parent: Command, run: Run): void {
  const command = parent
    .command('rehearse')
    .description(
      run.t('diễn tập kế hoạch theo đúng lịch của nó', 'run a plan at its own dates, time skipped'),
    )
    .argument('<FILE>', run.t('tệp kế hoạch (YAML)', 'the plan, YAML'))
    .requiredOption('--from <D>', run.t('từ ngày', 'from this date'), parseDate)
    .requiredOption('--to <D>', run.t('đến hết ngày', 'to this date'), parseDate)
    .option(
      '--behaviour <FILE|NAME>',
      run.t(`cách các đơn vị làm: tệp, hoặc ${NAMED.join(', ')}`, 'how units behave'),
      'all-on-time',
    )
    .option(
      '--out <DIR>',
      run.t('ghi báo cáo, thư, dòng thời gian vào đây', 'folder for reports, mails, timeline'),
    );
  withExamples(
    command,
    run,
    'rehearse plans/hau-giang-2021-2025.yaml --from 2024-01-01 --to 2024-12-31 --behaviour mixed --out dien-tap',
  );
  onRun<Flags>(command, run, async (session, [file = ''], flags) => {
    assertOrder(flags.from, flags.to);
    const planText = await readTextFile(file, session.io.cwd);
    const behaviour = await readBehaviour(flags.behaviour, session);
    const { locateTestServer } = await requireTools();
    const { rehearse } = await import('../../standalone/rehearsal/rehearse.ts');
    const rehearsing = rehearse({
      locate: locateTestServer,
      planText,
      planFile: file,
      from: flags.from,
      to: flags.to,
      behaviour,
      out: flags.out === undefined ? null : resolve(session.io.cwd, flags.out),
      log: openLog(session),
      onProgress: createProgress(session),
      signal: session.interrupted,
    });
    session.onInterrupt(() => rehearsing);
    const summary = await rehearsing;
    session.answer(summary, () => describeRehearsal(summary, session));
  });
}
