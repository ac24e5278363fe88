import type { Command } from 'commander';
import type { Engine, ReportResult } from '../../client/engine.ts';
import type { ActFlags } from '../act-options.ts';
import { addActor, addPeriod } from '../act-options.ts';
import { parseDate, parseEmail, parseText } from '../arguments.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import { addYes, confirmFinal, requireYes, type YesFlag } from '../confirm-final.ts';
import { describeReport } from '../describe-obligation.ts';
import {
  readFacts,
  describeApproval,
  describeNumbering,
  describeSending,
  type ReportFacts,
} from '../describe-upward.ts';
import type { Session } from '../session.ts';
import { readSigned } from '../signed-option.ts';

type Act<F> = (engine: Engine, input: { plan: string; period: string } & F) => Promise<ReportResult>;

/** A call that binds: what it brings is shown and asked before. */
function onFinal<F extends ActFlags & YesFlag>(
  command: Command,
  run: Run,
  tell: (facts: ReportFacts, flags: F, session: Session) => { lines: string[]; question: string },
  act: (
    engine: Engine,
    input: { plan: string; period: string },
    flags: F,
    session: Session,
  ) => Promise<ReportResult>,
): void {
  addYes(command, run);
  onRun<F>(command, run, async (session, [plan = '', period = ''], flags) => {
    requireYes(flags, session);
    return session.withEngine(async (engine) => {
      const stop = await confirmFinal(flags, session, async () =>
        tell(await readFacts(engine, plan, period), flags, session),
      );
      if (stop !== null) return stop;
      const result = await act(engine, { plan, period }, flags, session);
      session.answer(result, () => describeReport(result, session));
      return 0;
    });
  });
}

/** What the calls on a consolidated report have in common. */
function onReport<F extends object>(command: Command, run: Run, pick: (flags: F) => F, act: Act<F>): void {
  onRun<F>(command, run, async (session, [plan = '', period = ''], flags) => {
    const result = await session.withEngine((engine) => act(engine, { plan, period, ...pick(flags) }));
    session.answer(result, () => describeReport(result, session));
  });
}

const pickActor = ({ as, id }: ActFlags): ActFlags => ({ as, id });

/** `report show PLAN PERIOD`: the consolidated report as it stands. */
export function addShow(parent: Command, run: Run): void {
  const command = addPeriod(parent.command('show'), run)
    .description(run.t('xem báo cáo tổng hợp', 'show the consolidated report'))
    .option('--as <EMAIL>', run.t('không bắt buộc khi xem', 'not needed to look'), parseEmail);
  withExamples(command, 'report show hau-giang-2021-2025 2024-h1 --json');
  onReport<object>(
    command,
    run,
    () => ({}),
    (engine, input) => engine.showReport(input),
  );
}

/** `report approve PLAN PERIOD`: the approver signs off and the report is sealed. */
export function addApprove(parent: Command, run: Run): void {
  const command = addPeriod(parent.command('approve'), run).description(
    run.t('phê duyệt', 'approve and seal'),
  );
  addActor(command, run);
  withExamples(command, 'report approve hau-giang-2021-2025 2024-h1 --as phe-duyet@sldtbxh.example --yes');
  onFinal<ActFlags & YesFlag>(command, run, describeApproval, (engine, input, flags) =>
    engine.approveReport({ ...input, ...pickActor(flags) }),
  );
}

/** `report reject PLAN PERIOD`: the approver sends the draft back with the reason. */
export function addReject(parent: Command, run: Run): void {
  const command = addPeriod(parent.command('reject'), run).description(
    run.t('gửi lại dự thảo để hoàn thiện, kèm lý do', 'send the draft back with the reason'),
  );
  addActor(command, run).requiredOption('--why <TEXT>', run.t('lý do', 'the reason'), parseText);
  withExamples(
    command,
    'report reject hau-giang-2021-2025 2024-h1 --as phe-duyet@sldtbxh.example --why "Thiếu phần đánh giá"',
  );
  type Flags = ActFlags & { why: string };
  const pick = ({ as, id, why }: Flags): Flags => ({ as, id, why });
  onReport<Flags>(command, run, pick, (engine, input) => engine.rejectReport(input));
}

/** `report issue PLAN PERIOD`: number and date from the registry. */
export function addIssue(parent: Command, run: Run): void {
  const command = addPeriod(parent.command('issue'), run).description(
    run.t('ghi số và ngày ban hành', 'number and date from the registry'),
  );
  addActor(command, run)
    .requiredOption('--number <N>', run.t('số văn bản', 'document number'), parseText)
    .requiredOption('--date <D>', run.t('ngày ban hành, YYYY-MM-DD', 'date of issue'), parseDate)
    .option('--signed <PDF>', run.t('bản PDF đã ký', 'the signed PDF'));
  withExamples(
    command,
    'report issue hau-giang-2021-2025 2024-h1 --as van-thu@sldtbxh.example --number 123/BC-SLĐTBXH --date 2024-06-24 --yes',
  );
  type Flags = ActFlags & YesFlag & { number: string; date: string; signed?: string };
  onFinal<Flags>(command, run, describeNumbering, async (engine, input, flags, session) => {
    const { number, date } = flags;
    const signed = await readSigned(flags, session);
    return engine.issueReport({ ...input, number, date, ...signed, ...pickActor(flags) });
  });
}

/** `report send PLAN PERIOD`: upward, to the plan's addressees. */
export function addSend(parent: Command, run: Run): void {
  const command = addPeriod(parent.command('send'), run).description(
    run.t('gửi lên cấp trên', 'send it upward'),
  );
  addActor(command, run);
  withExamples(command, 'report send hau-giang-2021-2025 2024-h1 --as dau-moi@sldtbxh.example --yes');
  onFinal<ActFlags & YesFlag>(command, run, describeSending, (engine, input, flags) =>
    engine.sendReport({ ...input, ...pickActor(flags) }),
  );
}
