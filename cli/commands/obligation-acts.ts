/** Commands about one report or task of a unit: extensions, waivers, tasks taken back or sent back, reminders. */
import type { Command } from 'commander';
import type { Engine, ObligationNamed, ObligationResult } from '../../client/engine.ts';
import type { ActFlags } from '../act-options.ts';
import { addActor, addUnit } from '../act-options.ts';
import type { DocumentReference } from '../../client/documents/read-submission.ts';
import { parseDate, parseDocument, parseText } from '../arguments.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import { describeObligation } from '../describe-obligation.ts';

interface Flags extends ActFlags {
  unit: string;
  period?: string;
  why?: string;
  to?: string;
  basis?: DocumentReference;
  byTelephone?: string;
}
type ActArguments = Omit<Flags, 'byTelephone'> & ObligationNamed;
type Act = (engine: Engine, input: ActArguments, flags: Flags) => Promise<ObligationResult>;

const why = (run: Run) => ['--why <TEXT>', run.t('lý do, nội dung', 'the reason, or what is said')] as const;
const to = (run: Run) => ['--to <D>', run.t('hạn mới, YYYY-MM-DD', 'the new date')] as const;

/** A command on PLAN and a period or duty, of a unit, said by somebody. */
export function about(command: Command, argument: 'PERIOD' | 'DUTY' | 'PERIOD|DUTY', run: Run): Command {
  const what = { PERIOD: ['kỳ', 'period'], DUTY: ['mã nhiệm vụ', 'code of the duty'] } as const;
  const [vi, en] =
    argument === 'PERIOD|DUTY'
      ? ['kỳ báo cáo hoặc mã nhiệm vụ', 'period of a report, or code of a duty']
      : what[argument];
  addActor(
    addUnit(
      command
        .argument('<PLAN>', run.t('mã kế hoạch', 'id of the plan'))
        .argument(`<${argument}>`, run.t(vi, en)),
      run,
    ),
    run,
  );
  return argument === 'PERIOD'
    ? command
    : command.option(
        '--period <P>',
        run.t('kỳ, với nhiệm vụ lặp lại', 'period of a recurring task'),
        parseText,
      );
}

function addBasis(command: Command, run: Run): Command {
  return command.option(
    '--basis <"số, ngày">',
    run.t(
      'văn bản của cơ quan ban hành; thiếu thì chỉ ghi kiến nghị',
      "the issuer's document; without it a proposal only",
    ),
    parseDocument,
  );
}

function runs(command: Command, run: Run, act: Act): void {
  onRun<Flags>(command, run, async (session, [plan = '', subject = ''], flags) => {
    const { unit, period, why, to, basis, as, id } = flags;
    const said = { plan, about: subject, unit, period, why, to, basis, as, id };
    const result = await session.withEngine((engine) => act(engine, said, flags));
    session.answer(result, () => describeObligation(result, session));
  });
}

/** `extension …`: a unit asks for more time, the coordinator grants or refuses it. */
export function addExtension(parent: Command, run: Run): void {
  const group = parent.command('extension').description(run.t('gia hạn', 'extensions'));
  const ask = about(group.command('ask'), 'PERIOD|DUTY', run).description(
    run.t('đề nghị gia hạn', 'ask for an extension'),
  );
  ask.requiredOption(...to(run), parseDate).requiredOption(...why(run), parseText);
  withExamples(
    ask,
    'extension ask hau-giang-2021-2025 2024-h1 --unit so-y-te --to 2024-06-21 --why "Chờ số liệu cấp xã" --as dau-moi@so-y-te.example',
  );
  runs(ask, run, (engine, { basis: _basis, ...said }) =>
    engine.askExtension({ ...said, to: said.to ?? '', why: said.why ?? '' }),
  );
  addGrant(group.command('grant'), 'PERIOD|DUTY', run);
  const refuse = about(group.command('refuse'), 'PERIOD|DUTY', run).description(
    run.t('giữ nguyên hạn', 'refuse an extension'),
  );
  refuse.requiredOption(...why(run), parseText);
  withExamples(
    refuse,
    'extension refuse hau-giang-2021-2025 2024-h1 --unit so-y-te --why "Cần kịp tổng hợp" --as dau-moi@sldtbxh.example',
  );
  runs(refuse, run, (engine, { basis: _basis, to: _to, ...said }) =>
    engine.refuseExtension({ ...said, why: said.why ?? '' }),
  );
}

function addGrant(command: Command, argument: 'DUTY' | 'PERIOD|DUTY', run: Run): void {
  about(command, argument, run).description(
    run.t('gia hạn; bỏ --to thì theo ngày đơn vị đề nghị', 'extend; without --to to the date asked for'),
  );
  addBasis(command.option(...to(run), parseDate).option(...why(run), parseText), run);
  withExamples(
    command,
    `${command.parent?.name()} ${command.name()} hau-giang-2021-2025 HG-2.4 --unit so-y-te --to 2024-07-31 --basis "15/UBND-VX, 20/6/2024" --as dau-moi@sldtbxh.example`,
  );
  runs(command, run, (engine, said) => engine.grantExtension(said));
}

function addWaive(command: Command, argument: 'PERIOD' | 'DUTY', run: Run): void {
  about(command, argument, run).description(run.t('miễn thực hiện', 'waive it'));
  if (argument === 'DUTY') addBasis(command, run);
  command.requiredOption(...why(run), parseText);
  const example = argument === 'DUTY' ? 'HG-2.4 --basis "15/UBND-VX, 20/6/2024"' : '2024-h1';
  withExamples(
    command,
    `${command.parent?.name()} waive hau-giang-2021-2025 ${example} --unit so-y-te --why "Đã gộp vào báo cáo khác" --as dau-moi@sldtbxh.example`,
  );
  runs(command, run, (engine, { to: _to, ...said }) =>
    engine.waiveObligation({ ...said, why: said.why ?? '' }),
  );
}

/** `report waive`: a unit need not report for a period. */
export function addWaiveReport(group: Command, run: Run): void {
  addWaive(group.command('waive'), 'PERIOD', run);
}

/** `task extend|waive|return|reopen`. */
export function addTaskDecisions(group: Command, run: Run): void {
  addGrant(group.command('extend'), 'DUTY', run);
  addWaive(group.command('waive'), 'DUTY', run);
  const back = about(group.command('return'), 'DUTY', run).description(
    run.t('trả lại nhiệm vụ đã báo hoàn thành, kèm lý do', 'send a finished task back with the reason'),
  );
  back.requiredOption(...why(run), parseText);
  withExamples(
    back,
    'task return hau-giang-2021-2025 HG-2.4 --unit so-y-te --why "Thiếu kết quả" --as dau-moi@sldtbxh.example',
  );
  runs(back, run, (engine, { basis: _basis, to: _to, ...said }) =>
    engine.returnTask({ ...said, why: said.why ?? '' }),
  );
  const reopen = about(group.command('reopen'), 'DUTY', run).description(
    run.t('mở lại nhiệm vụ đã báo hoàn thành', 'open again a task said to be done'),
  );
  reopen.option(...why(run), parseText);
  withExamples(reopen, 'task reopen hau-giang-2021-2025 HG-2.4 --unit so-y-te --as dau-moi@so-y-te.example');
  runs(reopen, run, (engine, { basis: _basis, to: _to, ...said }) => engine.reopenTask(said));
}

/** `remind`: one mail at once, or a note that the unit was chased by telephone. */
export function addRemind(parent: Command, run: Run): void {
  const command = about(parent.command('remind'), 'PERIOD|DUTY', run).description(
    run.t(
      'nhắc một đơn vị ngay, hoặc ghi đã đôn đốc qua điện thoại',
      'remind a unit at once, or note a telephone call',
    ),
  );
  command
    .option(...why(run), parseText)
    .option(
      '--by-telephone <TEXT>',
      run.t('đã gọi: ghi nội dung', 'called already: what was said'),
      parseText,
    );
  withExamples(
    command,
    'remind hau-giang-2021-2025 2024-h1 --unit so-y-te --as dau-moi@sldtbxh.example',
    'remind hau-giang-2021-2025 2024-h1 --unit so-y-te --by-telephone "Đơn vị hẹn gửi chiều nay" --as dau-moi@sldtbxh.example',
  );
  runs(command, run, (engine, { basis: _basis, to: _to, ...said }, { byTelephone }) =>
    byTelephone === undefined ? engine.remindUnit(said) : engine.noteChase({ ...said, why: byTelephone }),
  );
}
