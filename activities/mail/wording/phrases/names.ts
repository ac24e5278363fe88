/** What notices speak of: the thing owed, its due date, a moment. */
import { both, type Bilingual } from '../../../../domain/bilingual.ts';
import { localDate } from '../../../../domain/instants.ts';
import { capital } from '../../../../words/capital.ts';
import { printDate, printDateEn, printTime } from '../../../../words/dates.ts';
import { periodName } from '../../../../words/periods.ts';
import type { NoticeFacts } from '../facts.ts';

/** ` năm 2024`, ` for the year 2024`: to be put after what is owed; nothing where there is no period. */
export function ofPeriod(f: NoticeFacts): Bilingual {
  if (!f.period) return both('', '');
  const { vi, en } = periodName(f.period);
  return both(` ${vi}`, ` for the ${en}`);
}

/** What is owed, in a few words: `nhiệm vụ HG-1.2 năm 2024`, `report for the year 2024`. */
export function whatName(f: NoticeFacts): Bilingual {
  if (f.obstacle) return both(`vướng mắc ${f.obstacle.id}`, `obstacle ${f.obstacle.id}`);
  if (f.kind === 'unit' || f.kind === 'plan') return both('các việc theo kế hoạch', 'part in the plan');
  const period = ofPeriod(f);
  const code = f.duty?.code ?? '';
  if (f.kind === 'task')
    return both(`nhiệm vụ ${code}${period.vi}`.trim(), `duty ${code}${period.en}`.trim());
  return f.kind === 'send'
    ? both(`báo cáo tổng hợp${period.vi}`, `consolidated report${period.en}`)
    : both(`báo cáo${period.vi}`, `report${period.en}`);
}

/** The same with the duty's content, for the mail's body. */
export function whatInFull(f: NoticeFacts): Bilingual {
  const { vi, en } = whatName(f);
  return f.duty && f.kind === 'task'
    ? both(`${vi}: “${f.duty.text}”`, `${en}: “${f.duty.textEn}”`)
    : both(vi, `the ${en}`);
}

/** `Báo cáo năm 2024`, `Report for the year 2024`: the beginning of a subject. */
export function title(f: NoticeFacts): Bilingual {
  const { vi, en } = whatName(f);
  return both(capital(vi), capital(en));
}

/** `Báo cáo năm 2024 – Sở Y tế`: the beginning of a subject for those who look after many units. */
export function titleOfUnit(f: NoticeFacts): Bilingual {
  const { vi, en } = title(f);
  return both(`${vi} – ${f.unit}`, `${en} – ${f.unit}`);
}

/** `hết ngày 17/6/2024 (lý do dời ngày)`, `the end of 17 June 2024 (why the date was moved)`. */
export function dueWords(f: NoticeFacts): Bilingual {
  const why = f.dueReason ? ` (${f.dueReason})` : '';
  return both(`hết ngày ${printDate(f.dueDate)}${why}`, `the end of ${printDateEn(f.dueDate)}${why}`);
}

/** `08:00 ngày 17/6/2024`, `17 June 2024, 08:00`, in the plan's zone. */
export function momentWords(f: NoticeFacts, at: string): Bilingual {
  const [date, time] = [localDate(at, f.plan.timeZone), printTime(at, f.plan.timeZone)];
  return both(`${time} ngày ${printDate(date)}`, `${printDateEn(date)}, ${time}`);
}

/** `1 day`, `3 days`. */
export function countEn(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
