/** Targets: who reports them, and can the figures be added up? */
import { countsParts } from '../aggregation/over-units.ts';
import { both } from '../bilingual.ts';
import type { Plan, PlanUnit, Target } from '../plan.ts';
import { checkCeilings } from './check-ceilings.ts';
import { error, warning, type Finding } from './finding.ts';
import type { TargetEntry } from './plan-target.ts';
import type { PlanFile } from './plan.ts';

type Path = (string | number)[];

function checkReporters(entry: TargetEntry, target: Target, units: PlanUnit[], path: Path): Finding[] {
  if (entry.reportedBy.length === 0) {
    return [
      error(
        path,
        both(`Chỉ tiêu ${entry.code} chưa có đơn vị báo cáo.`, `Nobody reports target ${entry.code}.`),
        both(
          'Thêm reportedBy: […] với đúng một cấp đơn vị.',
          'Add reportedBy: […] with exactly one layer of units.',
        ),
      ),
    ];
  }
  const reporters = units.filter((unit) => target.reportedBy.includes(unit.id));
  const silent = reporters.filter((unit) => unit.reports === 'none');
  const findings: Finding[] = silent.map((unit) =>
    error(
      [...path, 'reportedBy'],
      both(
        `${unit.name} không gửi báo cáo nên không thể báo cáo ${entry.code}.`,
        `${unit.nameEn ?? unit.name} files no report and so cannot report ${entry.code}.`,
      ),
      both(
        'Đổi reports của đơn vị, hoặc chọn đơn vị khác.',
        'Change how the unit reports, or name another unit.',
      ),
    ),
  );
  // Classes of one heading stand side by side; they are one layer.
  const layers = new Set(reporters.map((unit) => (unit.class === null ? null : unit.heading)));
  if (layers.size > 1) {
    findings.push(
      warning(
        [...path, 'reportedBy'],
        both(
          `Chỉ tiêu ${entry.code} do hai cấp đơn vị cùng báo cáo, tổng có thể bị tính hai lần.`,
          `Two layers of units report target ${entry.code}; the sum may count twice.`,
        ),
        both('Chỉ giữ một cấp trong reportedBy.', 'Keep one layer in reportedBy.'),
      ),
    );
  }
  return findings;
}

function checkCounting(entry: TargetEntry, path: Path): Finding[] {
  const counted = countsParts(entry);
  if (counted && !entry.denominator) {
    return [
      error(
        path,
        both(
          `Chỉ tiêu ${entry.code} tính theo tỷ lệ nhưng thiếu mẫu số.`,
          `Target ${entry.code} is counted as a part of a whole but has no denominator.`,
        ),
        both('Thêm denominator: mô tả mẫu số.', 'Add denominator: what the whole is.'),
      ),
    ];
  }
  if (entry.enforced && (entry.overUnits !== 'units-meeting' || entry.unit === '%')) {
    return [
      error(
        [...path, 'enforced'],
        both(
          `Chỉ tiêu ${entry.code} không đếm từng đơn vị nên không thể buộc mỗi đơn vị đúng mức.`,
          `Target ${entry.code} does not count units one by one, so no unit can be held to it.`,
        ),
        both(
          'Bỏ enforced, hoặc viết overUnits: units-meeting với đơn vị tính khác %.',
          'Remove enforced, or write overUnits: units-meeting with a unit of measure other than %.',
        ),
      ),
    ];
  }
  if (entry.unit === '%' && !counted) {
    return [
      error(
        [...path, 'overUnits'],
        both(
          `Chỉ tiêu ${entry.code} tính bằng % thì không thể cộng hay lấy số lớn nhất.`,
          `Target ${entry.code} is a percentage; it cannot be summed or maximised.`,
        ),
        both('Viết overUnits: ratio.', 'Write overUnits: ratio.'),
      ),
    ];
  }
  return [];
}

function checkMilestone(file: PlanFile, entry: TargetEntry, path: Path): Finding[] {
  if (!entry.by && !entry.frequency) {
    return [
      warning(
        path,
        both(
          `Chỉ tiêu ${entry.code} không nêu mốc hay tần suất, hiểu là đến hết năm ${file.years.to}.`,
          `Target ${entry.code} states neither milestone nor frequency; read as by the end of ${file.years.to}.`,
        ),
        both(
          `Viết by: ${file.years.to} hoặc frequency: year.`,
          `Write by: ${file.years.to} or frequency: year.`,
        ),
      ),
    ];
  }
  if (entry.by !== undefined && file.date !== null && entry.by < file.date.slice(0, entry.by.length)) {
    return [
      error(
        [...path, 'by'],
        both(
          `Mốc ${entry.by} ở trước ngày ký Kế hoạch (${file.date}).`,
          `The milestone ${entry.by} is before the plan was signed (${file.date}).`,
        ),
        both('Sửa mốc, hoặc sửa ngày ký ở dòng date.', 'Correct the milestone, or the date of signature.'),
      ),
    ];
  }
  const year = Number(entry.by?.slice(0, 4));
  if (entry.by === undefined || (year >= file.years.from && year <= file.years.to)) return [];
  return [
    warning(
      [...path, 'by'],
      both(
        `Mốc ${entry.by} nằm ngoài giai đoạn ${file.years.from}-${file.years.to}.`,
        `The milestone ${entry.by} lies outside ${file.years.from}-${file.years.to}.`,
      ),
      both('Kiểm tra lại năm.', 'Check the year.'),
    ),
  ];
}

function checkFrozen(entry: TargetEntry, target: Target, units: PlanUnit[], path: Path): Finding[] {
  // Where two units have one id, another has none; that is told by itself.
  if (new Set(units.map(({ id }) => id)).size < units.length) return [];
  return Object.keys(entry.frozenDenominators)
    .filter((unit) => !target.reportedBy.includes(unit))
    .map((unit) =>
      error(
        [...path, 'frozenDenominators', unit],
        both(
          `“${unit}” không báo cáo chỉ tiêu ${entry.code}.`,
          `“${unit}” does not report target ${entry.code}.`,
        ),
        both(
          'Bỏ dòng này, hoặc thêm đơn vị vào reportedBy.',
          'Remove the line, or add the unit to reportedBy.',
        ),
      ),
    );
}

/** Targets without reporters, with two layers of them, that cannot be added up, or with odd milestones. */
export function checkTargets(file: PlanFile, plan: Plan): Finding[] {
  return file.targets.flatMap((entry, i) => {
    const target = plan.targets[i]!;
    const path = ['targets', i];
    return [
      ...checkReporters(entry, target, plan.units, path),
      ...checkCounting(entry, path),
      ...checkCeilings(entry, path),
      ...checkMilestone(file, entry, path),
      ...checkFrozen(entry, target, plan.units, path),
    ];
  });
}
