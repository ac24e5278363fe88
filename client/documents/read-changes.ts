/** What the changes of a rehearsal make of its plan: their files read, one after the other, before anything starts. */
import type { BehaviourChange } from '../../domain/behaviour.ts';
import { both } from '../../domain/bilingual.ts';
import type { IsoDate, Plan } from '../../domain/plan.ts';
import { error, type Finding } from '../../domain/schemas/finding.ts';
import { heirsOf } from '../../domain/succession/heirs.ts';
import type { Reorganisation } from '../../domain/succession/reorganisation.ts';
import { reorganisePlan, type NameOf } from '../../domain/succession/reorganise-plan.ts';
import { readCalendarFile } from './read-calendar.ts';
import { requirePlan } from './read-plan.ts';
import { readReorganisation } from './read-reorganisation.ts';

/** A change as it is played: `plan` is the plan it leaves. */
export type PlayedChange = { at: IsoDate } & (
  | { kind: 'amend' | 'reorganise'; file: string; text: string; plan: Plan }
  | { kind: 'calendar'; file: string; text: string; year: number }
  | { kind: 'replace'; old: string; new: string }
);

interface ReadChanges {
  changes: PlayedChange[];
  /** The plan as it is, and as each change leaves it. */
  versions: Plan[];
  /** What is wrong with the entries themselves; mistakes in their files are thrown. */
  findings: Finding[];
}

type Found = { change: PlayedChange } | { finding: Finding };

/** The plan after a reorganisation, by the names that it gives itself. */
function reorganised(plan: Plan, reorganisation: Reorganisation): Plan {
  const named = reorganisation.changes.flatMap(({ to }) => to);
  const nameOf: NameOf = (id) => named.find((unit) => unit.id === id && unit.name !== undefined) ?? { id };
  return reorganisePlan(plan, reorganisation, heirsOf(reorganisation), nameOf);
}

function readOne(
  change: Extract<BehaviourChange, { file: string }>,
  plan: Plan,
  load: (name: string) => string,
  path: Finding['path'],
): Found {
  const { at, kind, file } = change;
  let text: string;
  try {
    text = load(file);
  } catch {
    return {
      finding: error(
        path,
        both(`Không đọc được tệp “${file}”.`, `The file “${file}” cannot be read.`),
        both('Đường dẫn tính từ thư mục của tệp này.', 'Paths are taken from the folder of this file.'),
      ),
    };
  }
  if (kind === 'calendar')
    return { change: { at, kind, file, text, year: readCalendarFile(text, file).year } };
  if (kind === 'reorganise') {
    const reorganisation = readReorganisation(text, file);
    if (reorganisation.effective <= at)
      return { change: { at, kind, file, text, plan: reorganised(plan, reorganisation) } };
    const { effective } = reorganisation;
    return {
      finding: error(
        [...path.slice(0, -1), 'at'],
        both(
          `“${file}” có hiệu lực từ ${effective}, sau ngày ${at}.`,
          `“${file}” takes effect on ${effective}, after ${at}.`,
        ),
        both(`Ghi at: ${effective} hoặc muộn hơn.`, `Write at: ${effective} or later.`),
      ),
    };
  }
  const { plan: amended } = requirePlan(text, file);
  if (amended.id === plan.id) return { change: { at, kind, file, text, plan: amended } };
  return {
    finding: error(
      path,
      both(
        `“${file}” là của kế hoạch “${amended.id}”, không phải “${plan.id}”.`,
        `“${file}” is of plan “${amended.id}”, not of “${plan.id}”.`,
      ),
      both('Giữ nguyên mã kế hoạch khi điều chỉnh.', 'An amended plan keeps its id.'),
    ),
  };
}

/**
 * Reads what the changes name, in the order of their days; of one day in the order in which they stand.
 *
 * @param load - the text of a file; throws where there is none
 * @throws UserError `invalid` for a file with mistakes
 */
export function readChanges(
  entries: readonly BehaviourChange[],
  launched: Plan,
  load: (name: string) => string,
): ReadChanges {
  const ordered = entries
    .map((entry, n) => ({ entry, n }))
    .sort((a, b) => (a.entry.at < b.entry.at ? -1 : a.entry.at > b.entry.at ? 1 : a.n - b.n));
  const read: ReadChanges = { changes: [], versions: [launched], findings: [] };
  for (const { entry, n } of ordered) {
    const found: Found =
      entry.kind === 'replace'
        ? { change: entry }
        : readOne(entry, read.versions.at(-1)!, load, ['changes', n, entry.kind]);
    if ('finding' in found) read.findings.push(found.finding);
    else {
      read.changes.push(found.change);
      if ('plan' in found.change) read.versions.push(found.change.plan);
    }
  }
  return read;
}
