/** Duties: who owes them, and does the due rule fit the cadence? */
import { both } from '../bilingual.ts';
import type { Duty, Plan } from '../plan.ts';
import { error, warning, type Finding } from './finding.ts';
import { leaderOf } from './joint-duty.ts';
import type { DutyEntry } from './plan-duty.ts';
import type { PlanFile } from './plan.ts';

type Rule = 'date' | 'by' | 'monthDay' | 'periodEnd' | 'day';

/** The kinds of due rule that fit a cadence, with how to write one; none for duties without a deadline. */
const FITTING: Record<DutyEntry['cadence'], { rules: Rule[]; example: string } | null> = {
  once: { rules: ['date', 'by'], example: 'due: { date: 2024-06-30 }' },
  month: { rules: ['periodEnd', 'day'], example: 'due: { periodEnd: true }' },
  quarter: { rules: ['periodEnd', 'day'], example: 'due: { periodEnd: true }' },
  'half-year': { rules: ['periodEnd', 'day'], example: 'due: { periodEnd: true }' },
  year: { rules: ['monthDay'], example: 'due: { monthDay: 12-14 }' },
  standing: null,
  'ad-hoc': null,
};

function checkReportSection(duty: DutyEntry, path: (string | number)[]): Finding[] {
  const findings: Finding[] = [];
  if (duty.due) {
    findings.push(
      error(
        [...path, 'due'],
        both(
          `${duty.code} là một phần của báo cáo kỳ nên không có hạn riêng.`,
          `${duty.code} is a section of the period's report and has no due date of its own.`,
        ),
        both('Bỏ due, hoặc bỏ reportSection.', 'Remove due, or remove reportSection.'),
      ),
    );
  }
  if (duty.cadence === 'once' || !FITTING[duty.cadence]) {
    findings.push(
      error(
        [...path, 'cadence'],
        both(
          `${duty.code} là một phần của báo cáo kỳ nhưng chu kỳ là “${duty.cadence}”.`,
          `${duty.code} is a section of a periodic report, yet its cadence is “${duty.cadence}”.`,
        ),
        both(
          'Viết cadence: half-year, hoặc bỏ reportSection.',
          'Write cadence: half-year, or remove reportSection.',
        ),
      ),
    );
  }
  return findings;
}

function checkDueRule(duty: DutyEntry, path: (string | number)[]): Finding[] {
  if (duty.reportSection) return checkReportSection(duty, path);
  const fitting = FITTING[duty.cadence];
  if (!fitting) {
    if (!duty.due) return [];
    return [
      error(
        [...path, 'due'],
        both(
          `${duty.code} là nhiệm vụ “${duty.cadence}” nên không có hạn.`,
          `${duty.code} is “${duty.cadence}” and so has no due date.`,
        ),
        both('Bỏ due, hoặc đổi cadence.', 'Remove due, or change the cadence.'),
      ),
    ];
  }
  const remedy = both(`Viết ${fitting.example}.`, `Write ${fitting.example}.`);
  if (!duty.due) {
    const message = both(
      `${duty.code} có chu kỳ “${duty.cadence}” nhưng thiếu hạn (due).`,
      `${duty.code} recurs or is dated (“${duty.cadence}”) but has no due rule.`,
    );
    const standing = both(
      `${remedy.vi} Nếu không có hạn: cadence: standing.`,
      `${remedy.en} If it has no deadline: cadence: standing.`,
    );
    return [error(path, message, standing)];
  }
  const rules = (['date', 'by', 'monthDay', 'periodEnd', 'day'] as const).filter(
    (rule) => duty.due?.[rule] !== undefined,
  );
  if (rules.length === 1 && fitting.rules.includes(rules[0]!)) return [];
  const message =
    rules.length > 1
      ? both(`${duty.code} có hơn một cách tính hạn.`, `${duty.code} has more than one due rule.`)
      : both(
          `Cách tính hạn của ${duty.code} không hợp với chu kỳ “${duty.cadence}”.`,
          `The due rule of ${duty.code} does not fit its cadence, “${duty.cadence}”.`,
        );
  return [error([...path, 'due'], message, remedy)];
}

function checkDate(file: PlanFile, duty: DutyEntry, due: Duty['due'], path: (string | number)[]): Finding[] {
  if (!due || !('date' in due) || (!duty.due?.date && !duty.due?.by)) return [];
  const { date } = due;
  const at = [...path, 'due', duty.due.by ? 'by' : 'date'];
  if (file.date !== null && date < file.date) {
    return [
      error(
        at,
        both(
          `Hạn ${date} ở trước ngày ký Kế hoạch (${file.date}).`,
          `The due date ${date} is before the plan was signed (${file.date}).`,
        ),
        both('Sửa hạn, hoặc sửa ngày ký ở dòng date.', 'Correct the due date, or the date of signature.'),
      ),
    ];
  }
  const year = Number(date.slice(0, 4));
  if (year >= file.years.from && year <= file.years.to) return [];
  return [
    warning(
      at,
      both(
        `Hạn ${date} nằm ngoài giai đoạn ${file.years.from}-${file.years.to}.`,
        `The due date ${date} lies outside ${file.years.from}-${file.years.to}.`,
      ),
      both('Kiểm tra lại năm.', 'Check the year.'),
    ),
  ];
}

function checkBearers(file: PlanFile, plan: Plan): Finding[] {
  const unassigned = file.duties.flatMap((duty, i) => {
    const named = duty.units !== undefined || !file.headings.some(({ number }) => number === duty.heading);
    if (named || plan.duties[i]?.units.length) return [];
    return [
      error(
        ['duties', i],
        both(
          `${duty.code} không giao cho đơn vị nào: mục ${duty.heading} không có đơn vị.`,
          `${duty.code} binds nobody: heading ${duty.heading} has no unit.`,
        ),
        both('Thêm units: […] vào nhiệm vụ.', 'Add units: […] to the duty.'),
      ),
    ];
  });
  const busy = new Set(plan.duties.flatMap((duty) => duty.units));
  const idle = plan.units.filter((unit) => !busy.has(unit.id));
  return [
    ...unassigned,
    ...idle.map((unit) =>
      warning(
        ['units'],
        both(`${unit.name} không có nhiệm vụ nào.`, `${unit.nameEn ?? unit.name} has no duty.`),
        both('Kiểm tra xem có sót nhiệm vụ không.', 'Check whether a duty was left out.'),
      ),
    ),
  ];
}

/** Duties that bind nobody, due rules that are missing or do not fit, dates before the signature, idle units. */
export function checkDuties(file: PlanFile, plan: Plan): Finding[] {
  const dated = file.duties.flatMap((duty, i) => [
    // A supporter has no dates of its own.
    ...(leaderOf(file.duties, duty) ? [] : checkDueRule(duty, ['duties', i])),
    ...checkDate(file, duty, plan.duties[i]?.due ?? null, ['duties', i]),
  ]);
  return [...dated, ...checkBearers(file, plan)];
}
