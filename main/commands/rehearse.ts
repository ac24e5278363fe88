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
import type { PlanText } from '../../standalone/rehearsal/rehearse-together.ts';

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

/** `rehearse FILE…`: the real workflows at the plans' own dates, in seconds; several plans on one clock. */
export function addRehearse(parent: Command, run: Run): void {
  const command = parent
    .command('rehearse')
    .description(
      run.t('diễn tập kế hoạch theo đúng lịch của nó', 'run a plan at its own dates, time skipped'),
    )
    .argument(
      '<FILE...>',
      run.t(
        'tệp kế hoạch (YAML); nhiều tệp thì cùng diễn tập',
        'the plan, YAML; several are played together',
      ),
    )
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
    'rehearse plans/doc-sach-2026-2027.yaml plans/doc-sach-an-lam-2026-2027.yaml --from 2026-05-01 --to 2026-07-31',
  );
  onRun<Flags>(command, run, async (session, [named], flags) => {
    assertOrder(flags.from, flags.to);
    const files: PlanText[] = [];
    for (const file of [named ?? []].flat()) {
      files.push({ text: await readTextFile(file, session.io.cwd), file });
    }
    const settings = {
      behaviour: await readBehaviour(flags.behaviour, session),
      locate: (await requireTools()).locateTestServer,
      from: flags.from,
      to: flags.to,
      out: flags.out === undefined ? null : resolve(session.io.cwd, flags.out),
      log: openLog(session),
      onProgress: createProgress(session),
      signal: session.interrupted,
    };
    const [only] = files;
    if (only && files.length === 1) {
      const { rehearse } = await import('../../standalone/rehearsal/rehearse.ts');
      const rehearsing = rehearse({ ...settings, planText: only.text, planFile: only.file });
      session.onInterrupt(() => rehearsing);
      const summary = await rehearsing;
      session.answer(summary, () => describeRehearsal(summary, session));
      return;
    }
    const { rehearseTogether } = await import('../../standalone/rehearsal/rehearse-together.ts');
    const rehearsing = rehearseTogether(files, settings);
    session.onInterrupt(() => rehearsing);
    const plans = await rehearsing;
    session.answer({ plans }, () => plans.map((one) => describeRehearsal(one, session)).join('\n\n'));
  });
}
