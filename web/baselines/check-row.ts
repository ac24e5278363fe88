import { checkBaseline } from '../../client/submit/check-baseline.ts';
import type { Translate } from '../../domain/bilingual.ts';
import { UserError } from '../../domain/user-error.ts';
import { detailWords } from '../layout/page-words.ts';
import { HEADS, type Head, type TypedBaseline } from './columns.ts';
import type { BaselinesSeen } from './load.ts';

export interface RowMistake {
  head: Head;
  text: string;
}

/** What is wrong with a figure, each at its column; nothing is saved. */
export function checkRow(
  { unit, denominator, ...rest }: TypedBaseline,
  { plan, periods }: BaselinesSeen,
  t: Translate,
): RowMistake[] {
  try {
    checkBaseline(plan, {
      ...rest,
      ...(unit === '' ? {} : { unit }),
      ...(denominator === null ? {} : { denominator }),
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.details.map((detail) => ({
      head: detail.path !== null && detail.path in HEADS ? (detail.path as Head) : 'target',
      text: detailWords(detail, t),
    }));
  }
  if (periods.includes(rest.period)) return [];
  const text = t(
    `Không nhập được cho kỳ ${rest.period}: kỳ này chưa kết thúc, đã có báo cáo được chốt trong hệ thống, hoặc không là cùng kỳ của kỳ nào trong kế hoạch.`,
    `Nothing can be entered for ${rest.period}: it is not over yet, has a sealed report in the system, or is compared with no period of the plan.`,
  );
  return [{ head: 'period', text }];
}
