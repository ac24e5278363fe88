/** Dates of their own for some of the units of a batch: a line for each, typed or pasted from a sheet. */
import type { Translate } from '../../domain/bilingual.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import type { IsoDate, Plan, UnitId } from '../../domain/plan.ts';
import type { Field } from '../layout/field.ts';
import type { FormProblem } from '../layout/form.ts';
import { unitName } from '../layout/names.ts';
import { readDate } from '../layout/typed-date.ts';
import { folded } from '../lists/compare-texts.ts';

/** Name of the field. */
export const OWN_DATES = 'rieng';

export const ownDatesField = (t: Translate): Field => ({
  ...{ name: OWN_DATES, kind: 'area', rows: 4 },
  label: t('Hạn riêng của một số đơn vị (không bắt buộc)', 'Other dates for some units (optional)'),
  hint: t(
    'Mỗi dòng một đơn vị, tên rồi hạn, ví dụ “Công an tỉnh: 28/6/2024”; có thể dán từ bảng tính.',
    'One unit a line, its name and then the date, e.g. “Công an tỉnh: 28/6/2024”; or paste from a sheet.',
  ),
});

/** A name, what separates it, and a date. */
function partsOf(line: string): [name: string, date: string] {
  const end = line.search(/[\t:]/);
  return end < 0 ? [line, ''] : [line.slice(0, end), line.slice(end + 1)];
}

/**
 * @param rows the reports chosen: nobody else gets a date
 * @returns the dates by unit, and what is wrong line by line
 */
export function readOwnDates(
  typed: string,
  plan: Plan,
  rows: readonly ObligationRow[],
  t: Translate,
): { dates: Map<UnitId, IsoDate>; problems: FormProblem[] } {
  const chosen = new Map(rows.map(({ unit }) => [folded(unitName(plan, unit, t)).trim(), unit]));
  const dates = new Map<UnitId, IsoDate>();
  const problems: FormProblem[] = [];
  for (const [index, line] of typed.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [name, date] = partsOf(line.trim());
    const [unit, day] = [chosen.get(folded(name).trim()), readDate(date)];
    if (unit !== undefined && day !== null && !dates.has(unit)) dates.set(unit, day);
    else problems.push({ field: OWN_DATES, text: `${t('dòng', 'line')} ${index + 1}: ${why(unit, day, t)}` });
  }
  return { dates, problems };
}

function why(unit: UnitId | undefined, day: IsoDate | null, t: Translate): string {
  if (unit === undefined)
    return t('không có đơn vị nào được chọn có tên này.', 'no unit that is chosen has this name.');
  if (day === null)
    return t('ghi hạn sau tên, ví dụ 28/6/2024.', 'write the date after the name, e.g. 28/6/2024.');
  return t('đơn vị này đã có hạn ở dòng trên.', 'this unit has a date above already.');
}
