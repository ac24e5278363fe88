import type { Command } from 'commander';
import { Option } from 'commander';
import type { LaunchPreview } from '../../client/engine.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import {
  askAboutPast,
  describeLaunch,
  describeLaunchPreview,
  describePastDefault,
} from '../describe-launch.ts';
import { INTERRUPTED } from '../errors.ts';
import { readTextFile } from '../read-file.ts';
import type { Session } from '../session.ts';

type Past = 'skip' | 'open';

interface Flags {
  past?: Past;
  officials?: string;
  yes?: boolean;
}

/** Left out, they would leave nothing: the launch would be refused. */
function isEverythingPast({ past, obligations }: LaunchPreview): boolean {
  return past.count === obligations;
}

/**
 * What the person at the terminal decides. Undefined stands for the default where nothing had to be asked.
 * @returns null where they do not want to go on
 */
async function askToGoOn(
  preview: LaunchPreview,
  { past, yes }: Flags,
  session: Session,
): Promise<{ past?: Past } | null | 'broken-off'> {
  const { ask, t } = session;
  if (!ask || yes || preview.running) return { past };
  let chosen = past;
  if (chosen === undefined && isEverythingPast(preview)) {
    const open = await ask.confirm(
      t(
        `Mọi hạn (${preview.past.count}) đã qua. Khởi động và thu cả các hạn đã qua?`,
        `All ${preview.past.count} due dates are past. Launch and collect them, too?`,
      ),
    );
    if (open === null) return 'broken-off';
    return open ? { past: 'open' } : null;
  }
  if (chosen === undefined && preview.past.count > 0) {
    const answer = await ask.choose<Past>(askAboutPast(preview, session), [
      { value: 'skip', label: t('Bỏ qua: chỉ thu từ nay về sau', 'Skip them: collect from now on') },
      { value: 'open', label: t('Vẫn mở: thu cả các hạn đã qua', 'Open them: collect these, too') },
    ]);
    if (answer === null) return 'broken-off';
    chosen = answer;
  }
  const goOn = await ask.confirm(t('Khởi động kế hoạch này?', 'Launch this plan?'));
  if (goOn === null) return 'broken-off';
  return goOn ? { past: chosen } : null;
}

/** `plan launch FILE`: shows what is about to happen, then starts the plan on the running server. */
export function addPlanLaunch(parent: Command, run: Run): void {
  const command = parent
    .command('launch')
    .description(run.t('xem trước rồi khởi động một kế hoạch', 'preview and start a plan'))
    .argument('<FILE>', run.t('tệp kế hoạch (YAML)', 'the plan, YAML'))
    .addOption(
      new Option('--past <CHOICE>', run.t('hạn đã qua: bỏ qua hay vẫn mở', 'due dates already past')).choices(
        ['skip', 'open'],
      ),
    )
    .option(
      '--officials <FILE>',
      run.t('nạp luôn danh bạ này (YAML)', 'import this directory in the same step'),
    )
    .option('--yes', run.t('không hỏi lại', 'do not ask'));
  withExamples(
    command,
    run,
    'plan launch plans/hau-giang-2021-2025.yaml',
    'plan launch ke-hoach.yaml --officials danh-ba.yaml',
    'plan launch ke-hoach.yaml --past skip --json',
  );
  onRun<Flags>(command, run, async (session, [file = ''], flags) => {
    const { io } = session;
    const { cwd } = io;
    const text = await readTextFile(file, cwd);
    const officials =
      flags.officials === undefined
        ? {}
        : { officials: { text: await readTextFile(flags.officials, cwd), file: flags.officials } };
    return session.withEngine(async (engine) => {
      let { past } = flags;
      if (!session.json) {
        const preview = await engine.previewLaunch({ text, file, ...officials });
        if (!preview.running) session.note(describeLaunchPreview(preview, session));
        const decided = await askToGoOn(preview, flags, session);
        if (decided === 'broken-off') return INTERRUPTED;
        if (decided === null) {
          session.note(session.t('Chưa khởi động gì.', 'Nothing was launched.'));
          return 0;
        }
        past = decided.past;
      }
      const result = await engine.launchPlan({ text, file, past, ...officials });
      session.answer(result, () => describeLaunch(result, session));
      if (past === undefined && result.launched && result.past.count > 0) {
        session.note(describePastDefault(result, session));
      }
      return 0;
    });
  });
}
