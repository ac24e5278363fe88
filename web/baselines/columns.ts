/** The columns of the sheet in which figures of earlier periods are filled in. */
import type { Baseline } from '../../records/reports/baselines.ts';

/** Heads by which a filled sheet is read again. */
export const HEADS = {
  period: 'Kỳ',
  target: 'Mã',
  unit: 'Đơn vị',
  numerator: 'Số đạt, số lượng',
  denominator: 'Tổng số',
  source: 'Nguồn',
} as const;
export type Head = keyof typeof HEADS;

/** Stands for the whole plan in the column of units. */
export const WHOLE_PLAN = 'Toàn kế hoạch';

/** A figure as somebody gives it; `unit` is empty for the whole plan. */
export type TypedBaseline = Omit<Baseline, 'plan' | 'enteredAt'>;

/** The same for two figures of which the later takes the place of the other. */
export const keyOfBaseline = ({
  period,
  target,
  unit,
}: Pick<Baseline, 'period' | 'target' | 'unit'>): string => JSON.stringify([period, target, unit]);
