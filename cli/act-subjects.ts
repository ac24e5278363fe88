/** How a command names what an act is submitted to: arguments and options for each kind of subject. */
import type { Command } from 'commander';
import type { CommandDeclaration, SubjectKind } from '../client/acts/declaration.ts';
import { addUnit } from './act-options.ts';
import { parseText } from './arguments.ts';
import type { Run } from './command.ts';

/** Flags by which a subject is named beside its arguments. */
export interface SubjectFlags {
  unit?: string;
  period?: string;
  duty?: string;
  about?: string;
  act?: string;
}

interface SubjectSyntax {
  /** @param takes what an obligation is named by; both where it is not said */
  add(command: Command, run: Run, takes?: CommandDeclaration['takes']): unknown;
  /** The part of the façade's input that names the subject. */
  read(args: string[], flags: SubjectFlags): object;
}

const addPlan = (command: Command, run: Run): Command =>
  command.argument('<PLAN>', run.t('mã kế hoạch', 'id of the plan'));

const addRecurring = (command: Command, run: Run): Command =>
  command.option('--period <P>', run.t('kỳ, với nhiệm vụ lặp lại', 'period of a recurring task'), parseText);

function addAbout(command: Command, run: Run, takes?: CommandDeclaration['takes']): void {
  const [vi, en] = {
    PERIOD: ['kỳ', 'period'],
    DUTY: ['mã nhiệm vụ', 'code of the duty'],
    'PERIOD|DUTY': ['kỳ báo cáo hoặc mã nhiệm vụ', 'period of a report, or code of a duty'],
  }[takes ?? 'PERIOD|DUTY'] as [string, string];
  addUnit(addPlan(command, run).argument(`<${takes ?? 'PERIOD|DUTY'}>`, run.t(vi, en)), run);
  if (takes !== 'PERIOD') addRecurring(command, run);
}

const obligation: SubjectSyntax = {
  add: addAbout,
  read: ([plan = '', about = ''], { unit = '', period }) => ({ plan, about, unit, period }),
};

const addReport = (command: Command, run: Run): Command =>
  addUnit(addPlan(command, run).argument('<PERIOD>', run.t('kỳ, ví dụ 2024-h1 hoặc 2024', 'period')), run);

export const SUBJECT_SYNTAX: Record<SubjectKind, SubjectSyntax> = {
  report: {
    add: addReport,
    read: ([plan = '', period = ''], { unit = '' }) => ({ plan, period, unit }),
  },
  obligation,
  task: { ...obligation, add: (command, run) => addAbout(command, run, 'DUTY') },
  duty: {
    add: (command, run) =>
      addRecurring(
        addUnit(
          addPlan(command, run).argument('<DUTY>', run.t('mã nhiệm vụ, ví dụ HG-2.4', 'code of the duty')),
          run,
        ),
        run,
      ),
    read: ([plan = '', duty = ''], { unit = '', period }) => ({ plan, duty, unit, period }),
  },
  item: {
    add: (command, run) =>
      addReport(command, run).requiredOption(
        '--about <ITEM>',
        run.t(
          'mục của báo cáo: mã chỉ tiêu, mã nhiệm vụ hoặc phần nội dung',
          'item of the report: code of a target or duty, or a part told in words',
        ),
        parseText,
      ),
    read: ([plan = '', period = ''], { unit = '', about = '' }) => ({ plan, period, unit, about }),
  },
  unit: {
    add: (command, run) => addPlan(command, run).argument('<UNIT>', run.t('mã đơn vị', 'id of the unit')),
    read: ([plan = '', unit = '']) => ({ plan, unit }),
  },
  plan: { add: addPlan, read: ([plan = '']) => ({ plan }) },
  act: {
    add: (command, run) =>
      addPlan(command, run).requiredOption(
        '--act <ID>',
        run.t('mã thao tác cần hoàn tác, có trong nhật ký', 'id of the act to undo, as the history has it'),
        parseText,
      ),
    read: ([plan = ''], { act = '' }) => ({ plan, undoes: act }),
  },
  aggregate: {
    add: (command, run) =>
      addPlan(command, run).argument('<PERIOD>', run.t('kỳ, ví dụ 2024-h1 hoặc 2024', 'period')),
    read: ([plan = '', period = '']) => ({ plan, period }),
  },
  obstacle: {
    add: (command, run) =>
      addPlan(command, run).argument('<ID>', run.t('mã vướng mắc, ví dụ vm-3f9a2c1d', 'id of the obstacle')),
    read: ([plan = '', obstacle = '']) => ({ plan, obstacle }),
  },
  'new-obstacle': {
    add: (command, run) =>
      addUnit(addPlan(command, run), run)
        .option('--duty <CODE>', run.t('về nhiệm vụ nào', 'the duty it is about'), parseText)
        .option('--period <P>', run.t('về kỳ báo cáo nào', 'the period it is about'), parseText),
    read: ([plan = ''], { unit = '', duty, period }) => ({ plan, unit, duty, period }),
  },
};
