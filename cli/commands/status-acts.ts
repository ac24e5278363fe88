/** Commands that stop for a while, go on, or end: of one unit's part in a plan, or of the plan. */
import type { Command } from 'commander';
import { both, type Bilingual } from '../../domain/bilingual.ts';
import type { ActOptions, Engine, Grounds, PlanStatus, StatusResult } from '../../client/engine.ts';
import { addActor } from '../act-options.ts';
import { parseDocument, parseText } from '../arguments.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import { addYes, confirmFinal, requireYes, type YesFlag } from '../confirm-final.ts';
import type { Session } from '../session.ts';

type Flags = Grounds & ActOptions;

const STATES: Record<StatusResult['state'], Bilingual> = {
  active: both('tiếp tục', 'active again'),
  suspended: both('tạm dừng', 'suspended'),
  running: both('đang chạy', 'running'),
  paused: both('tạm dừng', 'paused'),
  closed: both('đã kết thúc', 'closed'),
};

/** States in which nothing is waited for. */
const SETTLED = new Set(['accepted', 'done', 'waived', 'closed']);

function describe({ plan, unit, state }: StatusResult, { t }: Session): string {
  const { vi, en } = STATES[state];
  return unit === undefined
    ? t(`Kế hoạch ${plan}: ${vi}`, `Plan ${plan}: ${en}`)
    : t(`${unit} trong ${plan}: ${vi}`, `${unit} in ${plan}: ${en}`);
}

/** What every one of them takes, after its arguments. */
function addGrounds(command: Command, run: Run): Command {
  return addActor(command, run)
    .option('--why <TEXT>', run.t('lý do', 'the reason'), parseText)
    .option('--basis <"số, ngày">', run.t('văn bản làm căn cứ', 'the document it rests on'), parseDocument);
}

function runs(
  command: Command,
  run: Run,
  act: (engine: Engine, args: string[], said: Flags) => Promise<StatusResult>,
): void {
  onRun<Flags>(command, run, async (session, args, { as, id, why, basis }) => {
    const result = await session.withEngine((engine) => act(engine, args, { as, id, why, basis }));
    session.answer(result, () => describe(result, session));
  });
}

/** `unit suspend|resume PLAN UNIT`. */
export function addUnitStatusActs(group: Command, run: Run): void {
  const about = (name: 'suspend' | 'resume', description: string): Command =>
    addGrounds(
      group
        .command(name)
        .description(description)
        .argument('<PLAN>', run.t('mã kế hoạch', 'id of the plan'))
        .argument('<UNIT>', run.t('mã đơn vị', 'id of the unit')),
      run,
    );
  const suspend = about(
    'suspend',
    run.t('tạm dừng phần việc của một đơn vị', 'ask nothing of a unit for the time being'),
  );
  withExamples(
    suspend,
    'unit suspend hau-giang-2021-2025 so-y-te --why "Đang sắp xếp tổ chức" --as dieu-phoi@sldtbxh.example',
  );
  runs(suspend, run, (engine, [plan = '', unit = ''], said) => engine.suspendUnit({ plan, unit, ...said }));
  const resume = about('resume', run.t('tiếp tục phần việc của đơn vị', 'go on with a suspended unit'));
  withExamples(resume, 'unit resume hau-giang-2021-2025 so-y-te --as dieu-phoi@sldtbxh.example');
  runs(resume, run, (engine, [plan = '', unit = ''], said) => engine.resumeUnit({ plan, unit, ...said }));
}

/** `plan pause|resume|close PLAN`. */
export function addPlanStatusActs(group: Command, run: Run): void {
  const about = (name: string, description: string): Command =>
    addGrounds(
      group.command(name).description(description).argument('<PLAN>', run.t('mã kế hoạch', 'id of the plan')),
      run,
    );
  const pause = about(
    'pause',
    run.t('tạm dừng cả kế hoạch: không nhắc, không dự thảo', 'pause a whole plan'),
  );
  withExamples(pause, 'plan pause hau-giang-2021-2025 --why "Chờ chỉ đạo" --as dieu-phoi@sldtbxh.example');
  runs(pause, run, (engine, [plan = ''], said) => engine.pausePlan({ plan, ...said }));
  const resume = about('resume', run.t('tiếp tục kế hoạch', 'go on with a paused plan'));
  withExamples(resume, 'plan resume hau-giang-2021-2025 --as dieu-phoi@sldtbxh.example');
  runs(resume, run, (engine, [plan = ''], said) => engine.resumePlan({ plan, ...said }));
  const close = about('close', run.t('kết thúc kế hoạch, không mở lại được', 'end a plan for good'));
  withExamples(
    close,
    'plan close hau-giang-2021-2025 --basis "20/UBND-VX, 30/12/2025" --as dieu-phoi@sldtbxh.example --yes',
  );
  onRun<Flags & YesFlag>(addYes(close, run), run, async (session, [plan = ''], flags) => {
    const { as, id, why, basis } = flags;
    requireYes(flags, session);
    return session.withEngine(async (engine) => {
      const stop = await confirmFinal(flags, session, async () =>
        describeClosing(await engine.planStatus({ plan }), session),
      );
      if (stop !== null) return stop;
      const result = await engine.closePlan({ plan, as, id, why, basis });
      session.answer(result, () => describe(result, session));
      return 0;
    });
  });
}

/** What is still owed ends with the plan. */
function describeClosing(
  { plan, obligations }: PlanStatus,
  { t }: Session,
): { lines: string[]; question: string } {
  const open = obligations.filter(({ state }) => !SETTLED.has(state));
  const units = new Set(open.map(({ unit }) => unit)).size;
  return {
    lines: [
      t(
        `Kế hoạch ${plan} kết thúc hẳn: ${open.length} việc còn phải chờ của ${units} đơn vị dừng lại, không mở lại được; không có gì bị xóa.`,
        `Plan ${plan} ends for good: ${open.length} open obligations of ${units} units stop and cannot be opened again; nothing is deleted.`,
      ),
    ],
    question: t('Kết thúc kế hoạch này?', 'End this plan?'),
  };
}
