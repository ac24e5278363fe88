/** Commands about who sees to a report or task in its unit, and about its document. */
import type { Command } from 'commander';
import { addDocument, type ActFlags, type DocumentFlags } from '../act-options.ts';
import { parseEmail, parseText } from '../arguments.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import { describeObligation } from '../describe-obligation.ts';
import { noteWarnings, readSigned } from '../signed-option.ts';
import { about } from './obligation-acts.ts';

type Argument = 'PERIOD' | 'DUTY';
type Flags = ActFlags & { unit: string; period?: string };

const EXAMPLES = { PERIOD: ['report', '2024-h1'], DUTY: ['task', 'HG-C.1'] } as const;
const example = (argument: Argument, act: string, more: string): string => {
  const [group, subject] = EXAMPLES[argument];
  return `${group} ${act} hau-giang-2021-2025 ${subject} --unit so-y-te --as dau-moi@so-y-te.example ${more}`;
};

function addDelegate(group: Command, argument: Argument, run: Run): void {
  const command = about(group.command('delegate'), argument, run).description(
    run.t('chuyển tiếp cho đồng nghiệp trong đơn vị', 'hand it to a colleague of the unit'),
  );
  command
    .requiredOption(
      '--to <EMAIL>',
      run.t('thư điện tử của đồng nghiệp', "the colleague's e-mail"),
      parseEmail,
    )
    .option(
      '--name <N>',
      run.t('họ tên, khi danh bạ chưa có', 'their name, if new to the directory'),
      parseText,
    )
    .option('--why <TEXT>', run.t('lời nhắn', 'a message'), parseText);
  withExamples(
    command,
    example(argument, 'delegate', '--to chuyen-vien@so-y-te.example'),
    example(argument, 'delegate', '--to moi@so-y-te.example --name "Nguyễn Văn A"'),
  );
  onRun<Flags & { to: string; name?: string; why?: string }>(
    command,
    run,
    async (session, [plan = '', subject = ''], flags) => {
      const { unit, period, to, name, why, as, id } = flags;
      const result = await session.withEngine((engine) =>
        engine.delegateObligation({ plan, about: subject, unit, period, to, name, why, as, id }),
      );
      session.answer(result, () => describeObligation(result, session));
    },
  );
}

function addReclaim(group: Command, argument: Argument, run: Run): void {
  const command = about(group.command('reclaim'), argument, run).description(
    run.t(
      'lấy lại việc đã chuyển; liên kết của người nhận ngừng ngay',
      'take back what was handed on; the colleague’s links end at once',
    ),
  );
  withExamples(command, example(argument, 'reclaim', ''));
  onRun<Flags>(command, run, async (session, [plan = '', subject = ''], { unit, period, as }) => {
    const result = await session.withEngine((engine) =>
      engine.reclaimObligation({ plan, about: subject, unit, period, as }),
    );
    session.answer(result, () =>
      session.t(
        `Đã lấy lại ${result.obligation}; ${result.links} liên kết ngừng dùng.`,
        `Took back ${result.obligation}; ${result.links} links stopped working.`,
      ),
    );
  });
}

function addLaterDocument(group: Command, argument: Argument, run: Run): void {
  const command = about(group.command('document'), argument, run).description(
    run.t('bổ sung văn bản của đơn vị cho việc đã gửi', "add the unit's document to what was handed in"),
  );
  addDocument(command, run);
  withExamples(
    command,
    example(argument, 'document', '--document "12/BC-SYT, 17/6/2024" --signed bao-cao.pdf'),
  );
  onRun<Flags & DocumentFlags>(command, run, async (session, [plan = '', subject = ''], flags) => {
    const { unit, period, document, as, id } = flags;
    const signed = await readSigned(flags, session);
    const result = await session.withEngine((engine) =>
      engine.attachDocument({ plan, about: subject, unit, period, document, ...signed, as, id }),
    );
    noteWarnings(result, session);
    session.answer(result, () => describeObligation(result, session));
  });
}

/** `report delegate`. */
export const addDelegateReport = (group: Command, run: Run): void => addDelegate(group, 'PERIOD', run);
/** `task delegate`. */
export const addDelegateTask = (group: Command, run: Run): void => addDelegate(group, 'DUTY', run);
/** `report reclaim`. */
export const addReclaimReport = (group: Command, run: Run): void => addReclaim(group, 'PERIOD', run);
/** `task reclaim`. */
export const addReclaimTask = (group: Command, run: Run): void => addReclaim(group, 'DUTY', run);
/** `report document`. */
export const addReportDocument = (group: Command, run: Run): void => addLaterDocument(group, 'PERIOD', run);
/** `task document`. */
export const addTaskDocument = (group: Command, run: Run): void => addLaterDocument(group, 'DUTY', run);
