/** Years, overrides and the plan's own date. */
import type { Finding } from './finding.ts';
import { say } from './finding.ts';
import { reportPeriodIds } from './period-ids.ts';
import { unknownName } from './check-names.ts';
import type { PlanFile } from './plan.ts';

type Dates = PlanFile['reporting']['overrides'][string];

function checkYears(file: PlanFile): Finding[] {
  const { from, to } = file.years;
  if (from <= to) return [];
  return [
    {
      path: ['years'],
      severity: 'error',
      message: say(
        `Năm đầu ${from} đứng sau năm cuối ${to}.`,
        `The first year ${from} comes after the last, ${to}.`,
      ),
      remedy: say(`Viết from: ${to}, to: ${from}.`, `Write from: ${to}, to: ${from}.`),
    },
  ];
}

/** Each level has its own date: data window closes, units send, the coordinator sends (Decree 09/2019/NĐ-CP art. 8.5). */
function checkOrder(dates: Dates, path: (string | number)[]): Finding[] {
  const steps = (['cutoff', 'unitDue', 'sendDue'] as const).filter((step) => dates[step]);
  return steps.slice(1).flatMap((step, i) => {
    const before = steps[i]!;
    if (dates[before]! < dates[step]!) return [];
    return [
      {
        path: [...path, step],
        severity: 'error' as const,
        message: say(`${step} phải sau ${before}.`, `${step} has to come after ${before}.`),
        remedy: say(
          'Mỗi cấp có hạn riêng: chốt số liệu, đơn vị gửi, rồi cơ quan đầu mối gửi.',
          'Each level has its own date: the cut-off, the units, then the coordinator.',
        ),
      },
    ];
  });
}

function checkAgainstSignature(file: PlanFile, dates: Dates, path: (string | number)[]): Finding[] {
  return (['cutoff', 'unitDue', 'sendDue'] as const).flatMap((step) => {
    const date = dates[step];
    if (!date || date >= file.date) return [];
    return [
      {
        path: [...path, step],
        severity: 'warning' as const,
        message: say(
          `${date} ở trước ngày ký Kế hoạch (${file.date}).`,
          `${date} is before the plan was signed (${file.date}).`,
        ),
        remedy: say(
          'Giữ nguyên nếu là kỳ báo cáo bổ sung; nếu không, sửa lại ngày.',
          'Keep it if the period is filed afterwards; otherwise mend the date.',
        ),
      },
    ];
  });
}

/** The issuer sets the dates of a review; no rule could. */
function checkReview(period: string, dates: Dates, path: (string | number)[]): Finding[] {
  if (!period.endsWith('-review') || (dates.cutoff && dates.sendDue)) return [];
  return [
    {
      path,
      severity: 'error',
      message: say(
        `Kỳ ${period} thiếu ngày chốt số liệu hoặc ngày gửi.`,
        `The review ${period} lacks its cut-off or its date of sending.`,
      ),
      remedy: say('Ghi cutoff và sendDue.', 'Give cutoff and sendDue.'),
    },
  ];
}

/** Reversed years, overrides of unknown periods, overrides out of order or before the plan was signed. */
export function checkDates(file: PlanFile): Finding[] {
  const known = reportPeriodIds(file);
  const overrides = Object.entries(file.reporting.overrides).flatMap(([period, dates]) => {
    const path = ['reporting', 'overrides', period];
    if (!known.includes(period)) return [unknownName(path, period, known, say('kỳ báo cáo', 'period'))];
    return [
      ...checkReview(period, dates, path),
      ...checkOrder(dates, path),
      ...checkAgainstSignature(file, dates, path),
    ];
  });
  return [...checkYears(file), ...overrides];
}
