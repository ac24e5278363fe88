/** `baseline …`: figures of periods before the system existed, for the column of the year before. */
import type { Command } from 'commander';
import type { BaselineEntry } from '../../client/engine.ts';
import { printNumber } from '../../domain/figures/print-number.ts';
import { readNumber } from '../../domain/figures/read-number.ts';
import { addActor, addPeriod, type ActFlags } from '../act-options.ts';
import { parseText } from '../arguments.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import { WrongValue } from '../wrong-value.ts';

interface SetFlags extends ActFlags {
  target: string;
  unit?: string;
  numerator: number;
  denominator?: number;
  source: string;
}

function parseNumber(written: string): number {
  const reading = readNumber(written);
  if ('value' in reading) return reading.value;
  throw new WrongValue(reading.problem.message);
}

function describe({ target, period, unit, numerator, denominator, source }: BaselineEntry): string {
  const amount =
    denominator === null ? printNumber(numerator) : `${printNumber(numerator)}/${printNumber(denominator)}`;
  return `${period}  ${target}  ${unit ?? '*'}  ${amount}  (${source})`;
}

function addSet(group: Command, run: Run): void {
  const command = addPeriod(group.command('set'), run)
    .description(
      run.t('nhập số liệu cùng kỳ, kèm nguồn', 'enter a figure of an earlier period, with its source'),
    )
    .requiredOption('--target <CODE>', run.t('mã chỉ tiêu', 'code of the target'), parseText)
    .option(
      '--unit <U>',
      run.t('của một đơn vị; thiếu thì của cả kế hoạch', 'of one unit; else of the whole plan'),
      parseText,
    )
    .requiredOption(
      '--numerator <N>',
      run.t('số đạt, hoặc số lượng', 'the part reached, or the amount'),
      parseNumber,
    )
    .option(
      '--denominator <N>',
      run.t('tổng số, với chỉ tiêu là tỷ lệ', 'the whole, where the target is a rate'),
      parseNumber,
    )
    .requiredOption('--source <TEXT>', run.t('nguồn của số liệu', 'where the figure comes from'), parseText);
  addActor(command, run);
  withExamples(
    command,
    run,
    'baseline set hau-giang-2021-2025 2023-h1 --target HG-T1 --numerator 40 --denominator 75 --source "Báo cáo số 40/BC-SLĐTBXH, 20/6/2023" --as dau-moi@sldtbxh.example',
  );
  onRun<SetFlags>(command, run, async (session, [plan = '', period = ''], flags) => {
    const { target, unit, numerator, denominator, source, as } = flags;
    const result = await session.withEngine((engine) =>
      engine.setBaseline({ plan, period, target, unit, numerator, denominator, source, as }),
    );
    session.answer(result, () => describe(result));
  });
}

function addList(group: Command, run: Run): void {
  const command = group
    .command('list')
    .description(run.t('số liệu cùng kỳ đã nhập', 'figures of earlier periods that were entered'))
    .argument('<PLAN>', run.t('mã kế hoạch', 'id of the plan'))
    .argument('[PERIOD]', run.t('kỳ, ví dụ 2023-h1', 'period, for example 2023-h1'));
  withExamples(
    command,
    run,
    'baseline list hau-giang-2021-2025',
    'baseline list hau-giang-2021-2025 2023-h1 --json',
  );
  onRun(command, run, async (session, [plan = '', period]) => {
    const result = await session.withEngine((engine) => engine.listBaselines({ plan, period }));
    session.answer(result, () =>
      result.baselines.length > 0
        ? result.baselines.map(describe).join('\n')
        : session.t('Chưa nhập số liệu cùng kỳ nào.', 'No figures of earlier periods have been entered.'),
    );
  });
}

/** `baseline set`, `baseline list`. */
export function addBaseline(parent: Command, run: Run): void {
  const group = parent
    .command('baseline')
    .description(
      run.t(
        'số liệu cùng kỳ của những kỳ trước khi có hệ thống',
        'figures of periods before the system existed',
      ),
    );
  addSet(group, run);
  addList(group, run);
}
