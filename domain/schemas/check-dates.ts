/** Years, overrides and the plan's own date. */
import { both } from '../bilingual.ts';
import { error, warning, type Finding } from './finding.ts';
import { reportPeriodIds } from './period-ids.ts';
import { unknownName } from './check-names.ts';
import type { PlanFile } from './plan.ts';

type Dates = PlanFile['reporting']['overrides'][string];

function checkYears(file: PlanFile): Finding[] {
  const { from, to } = file.years;
  if (from <= to) return [];
  return [
    error(
      ['years'],
      both(`Năm đầu ${from} đứng sau năm cuối ${to}.`, `The first year ${from} comes after the last, ${to}.`),
      both(`Viết from: ${to}, to: ${from}.`, `Write from: ${to}, to: ${from}.`),
    ),
  ];
}

/** Each level has its own date: data window closes, units send, the coordinator sends (Decree 09/2019/NĐ-CP art. 8.5). */
function checkOrder(dates: Dates, path: (string | number)[]): Finding[] {
  const steps = (['from', 'cutoff', 'unitDue', 'sendDue'] as const).filter((step) => dates[step]);
  return steps.slice(1).flatMap((step, i) => {
    const before = steps[i]!;
    if (dates[before]! < dates[step]!) return [];
    return [
      error(
        [...path, step],
        both(`${step} phải sau ${before}.`, `${step} has to come after ${before}.`),
        both(
          'Theo thứ tự: ngày đầu lấy số liệu, ngày chốt, đơn vị gửi, rồi cơ quan đầu mối gửi; mỗi cấp có hạn riêng.',
          'In this order: first day of the data, cut-off, the units, then the coordinator; each level has its own date.',
        ),
      ),
    ];
  });
}

/** Nobody could be ordered to report before the plan was signed; data from before it may well be asked for. */
function checkAgainstSignature(file: PlanFile, dates: Dates, path: (string | number)[]): Finding[] {
  return (['cutoff', 'unitDue', 'sendDue'] as const).flatMap((step): Finding[] => {
    const date = dates[step];
    if (!date || file.date === null || date >= file.date) return [];
    const message = both(
      `${date} ở trước ngày ký Kế hoạch (${file.date}).`,
      `${date} is before the plan was signed (${file.date}).`,
    );
    if (step !== 'cutoff') {
      const remedy = both(
        'Sửa hạn, hoặc sửa ngày ký ở dòng date.',
        'Correct the date, or the date of signature.',
      );
      return [error([...path, step], message, remedy)];
    }
    const remedy = both(
      'Giữ nguyên nếu là kỳ báo cáo bổ sung; nếu không, sửa lại ngày.',
      'Keep it if the period is filed afterwards; otherwise correct the date.',
    );
    return [warning([...path, step], message, remedy)];
  });
}

/** The issuer sets the dates of a review; no rule could. */
function checkReview(period: string, dates: Dates, path: (string | number)[]): Finding[] {
  if (!period.endsWith('-review') || (dates.cutoff && dates.sendDue)) return [];
  return [
    error(
      path,
      both(
        `Kỳ ${period} thiếu ngày chốt số liệu hoặc ngày gửi.`,
        `The review ${period} lacks its cut-off or its date of sending.`,
      ),
      both('Ghi cutoff và sendDue.', 'Give cutoff and sendDue.'),
    ),
  ];
}

/** A review without dates is left out, which is right only until the issuer has set them. */
function checkReviewsDated({ reporting }: PlanFile): Finding[] {
  const index = reporting.kinds.indexOf('review');
  if (index < 0 || Object.keys(reporting.overrides).some((id) => id.endsWith('-review'))) return [];
  return [
    {
      path: ['reporting', 'kinds', index],
      severity: 'warning',
      code: 'review-undated',
      message: both(
        'Kỳ sơ kết, tổng kết chưa có ngày nên chưa được tính.',
        'The review has no dates yet and is left out.',
      ),
      remedy: both(
        'Khi đã ấn định, ghi cutoff và sendDue của kỳ <năm>-review vào overrides.',
        'Once they are set, give cutoff and sendDue of <year>-review in overrides.',
      ),
    },
  ];
}

/** Reversed years, overrides of unknown periods, overrides out of order or before the plan was signed. */
export function checkDates(file: PlanFile): Finding[] {
  const known = reportPeriodIds(file);
  const overrides = Object.entries(file.reporting.overrides).flatMap(([period, dates]) => {
    const path = ['reporting', 'overrides', period];
    if (!known.includes(period)) return [unknownName(path, period, known, both('kỳ báo cáo', 'period'))];
    return [
      ...checkReview(period, dates, path),
      ...checkOrder(dates, path),
      ...checkAgainstSignature(file, dates, path),
    ];
  });
  return [...checkYears(file), ...overrides, ...checkReviewsDated(file)];
}
