/** A plan beside the plan above it: will its report be understood there, and be there in time? */
import { both } from '../bilingual.ts';
import { dateInWords } from '../calendar/date-words.ts';
import type { WorkCalendar } from '../calendar/types.ts';
import { codeAbove, misfitOf } from '../chain/target-above.ts';
import type { Period } from '../obligation.ts';
import { listPeriods } from '../periods.ts';
import type { ParentPlan, Plan, Target } from '../plan.ts';
import { warning, type Finding } from './finding.ts';

/** What programs know the warnings by. */
type ParentCode = 'parent-unknown' | 'parent-target-missing' | 'parent-unit-of-measure' | 'parent-dates';

const coded = (code: ParentCode, ...finding: Parameters<typeof warning>): Finding => ({
  ...warning(...finding),
  code,
});

/** How many periods are named one by one. */
const NAMED = 3;

/** The plan above is not known here; nothing else can be said of it. */
export function parentUnknown({ plan }: ParentPlan): Finding {
  return coded(
    'parent-unknown',
    ['parent', 'plan'],
    both(`Không tìm thấy kế hoạch cấp trên “${plan}”.`, `The plan above, “${plan}”, is not found.`),
    both(
      'Đặt tệp kế hoạch cấp trên cạnh tệp này, hoặc khởi động nó trước; báo cáo chờ gửi lên đến khi đó.',
      'Put its file beside this one, or launch it first; reports wait until then to go up.',
    ),
  );
}

function checkUnit({ unit }: ParentPlan, above: Plan): Finding[] {
  const found = above.units.find(({ id }) => id === unit);
  if (found && found.reports !== 'none') return [];
  const message = found
    ? both(
        `${found.name} không gửi báo cáo theo kế hoạch cấp trên.`,
        `${found.nameEn ?? found.name} files no report under the plan above.`,
      )
    : both(`Kế hoạch cấp trên không có đơn vị “${unit}”.`, `The plan above has no unit “${unit}”.`);
  const reporting = above.units.filter(({ reports }) => reports !== 'none').map(({ id }) => id);
  const remedy = both(
    `Chọn đơn vị có báo cáo ở đó: ${reporting.slice(0, 8).join(', ')}.`,
    `Choose a unit that reports there: ${reporting.slice(0, 8).join(', ')}.`,
  );
  return [coded('parent-unknown', ['parent', 'unit'], message, remedy)];
}

/** A figure whose target above does not exist, is not asked of the unit, or counts otherwise. */
function checkTarget(target: Target, index: number, asked: Target[]): Finding[] {
  const code = codeAbove(target);
  const path = ['targets', index, target.parentTarget === undefined ? 'code' : 'parentTarget'];
  const above = asked.find((one) => one.code === code);
  if (!above) {
    return [
      coded(
        'parent-target-missing',
        path,
        both(
          `Kế hoạch cấp trên không giao đơn vị này báo cáo chỉ tiêu ${code}; số liệu ${target.code} không gửi lên.`,
          `The plan above asks this unit for no target ${code}; figures of ${target.code} do not go up.`,
        ),
        both(
          'Ghi parentTarget là mã chỉ tiêu cấp trên; giữ nguyên nếu là chỉ tiêu của riêng kế hoạch này.',
          'Give the code above as parentTarget; keep it where the target is this plan’s own.',
        ),
      ),
    ];
  }
  const misfit = misfitOf(target, above);
  if (misfit === null) return [];
  const message =
    misfit === 'unit-of-measure'
      ? both(
          `${target.code} tính bằng “${target.unit}”, chỉ tiêu ${code} cấp trên bằng “${above.unit}”.`,
          `${target.code} is counted in “${target.unit}”, ${code} above in “${above.unit}”.`,
        )
      : both(
          `Số liệu ${target.code} (${target.overUnits}) không cộng được vào ${code} cấp trên (${above.overUnits}).`,
          `Figures of ${target.code} (${target.overUnits}) cannot be added to ${code} above (${above.overUnits}).`,
        );
  const remedy = both(
    'Sửa cho hai chỉ tiêu tính cùng một cách; nếu không, số liệu cấp trên để trống.',
    'Let both count in the same way; until then the figure above stays missing.',
  );
  return [coded('parent-unit-of-measure', path, message, remedy)];
}

/** What the plan above asks of the unit, and nothing here answers. */
function checkUnanswered(plan: Plan, asked: Target[]): Finding[] {
  const answered = new Set(plan.targets.map(codeAbove));
  const open = asked.filter(({ code }) => !answered.has(code)).map(({ code }) => code);
  if (open.length === 0) return [];
  const codes = open.join(', ');
  return [
    coded(
      'parent-target-missing',
      ['parent'],
      both(
        `Cấp trên yêu cầu ${codes} nhưng không chỉ tiêu nào ở đây có số liệu đó.`,
        `The plan above asks for ${codes}, for which no target here has figures.`,
      ),
      both('Thêm chỉ tiêu, hoặc ghi parentTarget.', 'Add a target, or give parentTarget.'),
    ),
  ];
}

/** Each level has its own date (Decree 09/2019/NĐ-CP art. 8.5): sent in time, and a working day before the next goes up. */
function isTooLate(below: Period, above: Period, calendar: WorkCalendar): boolean {
  return below.sendDue > above.unitDue || calendar.addWorkingDays(below.sendDue, 1) > above.sendDue;
}

function checkDates(plan: Plan, above: Plan, calendar: WorkCalendar): Finding[] {
  const own = new Map(listPeriods(plan, calendar).map((period) => [period.id, period]));
  const within = ({ id }: Period): boolean => {
    const year = Number(id.slice(0, 4));
    return plan.years.from <= year && year <= plan.years.to;
  };
  const wanted = listPeriods(above, calendar).filter(within);
  const unmade = wanted.filter(({ id }) => !own.has(id)).map(({ id }) => id);
  const late = wanted.flatMap((period) => {
    const below = own.get(period.id);
    return below && isTooLate(below, period, calendar) ? [{ below, period }] : [];
  });
  const shown = late
    .slice(0, NAMED)
    .map(({ below, period }) => ({ id: period.id, sent: below.sendDue, wanted: period.unitDue }));
  const more = late.length > NAMED ? ` (+${late.length - NAMED})` : '';
  const findings: Finding[] = [];
  if (late.length > 0) {
    const [vi, en] = [
      shown.map(
        (one) => `${one.id} gửi ${dateInWords(one.sent)}, cấp trên nhận đến ${dateInWords(one.wanted)}`,
      ),
      shown.map((one) => `${one.id} is sent by ${one.sent} and due there by ${one.wanted}`),
    ];
    findings.push(
      coded(
        'parent-dates',
        ['reporting'],
        both(
          `Hạn gửi không để cấp trên còn ngày làm việc: ${vi.join('; ')}${more}.`,
          `The level above is left no working day: ${en.join('; ')}${more}.`,
        ),
        both(
          'Ghi sendDay hoặc hạn của nơi nhận sớm hơn; mỗi cấp có hạn riêng.',
          'Give an earlier sendDay or an addressee’s own date; each level has its own.',
        ),
      ),
    );
  }
  if (unmade.length > 0) {
    const ids = `${unmade.slice(0, NAMED).join(', ')}${unmade.length > NAMED ? ` (+${unmade.length - NAMED})` : ''}`;
    findings.push(
      coded(
        'parent-dates',
        ['reporting', 'kinds'],
        both(
          `Cấp trên cần báo cáo kỳ ${ids}, kế hoạch này không lập.`,
          `The level above wants reports of ${ids}, which this plan does not make.`,
        ),
        both('Thêm loại kỳ vào kinds.', 'Add the kind of period to kinds.'),
      ),
    );
  }
  return findings;
}

/**
 * What will go wrong between a plan and the plan above. Nothing of it keeps the plan from running.
 *
 * @param plan - a sound plan that names its parent
 * @param above - the plan above
 * @param calendar - working days of the years in question
 */
export function checkParent(
  plan: Plan & { parent: ParentPlan },
  above: Plan,
  calendar: WorkCalendar,
): Finding[] {
  const unit = checkUnit(plan.parent, above);
  if (unit.length > 0) return unit;
  const asked = above.targets.filter(({ reportedBy }) => reportedBy.includes(plan.parent.unit));
  return [
    ...checkUnanswered(plan, asked),
    ...checkDates(plan, above, calendar),
    ...plan.targets.flatMap((target, index) => checkTarget(target, index, asked)),
  ];
}
