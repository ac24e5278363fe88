/** Leading and supporting: does a supporter name a duty that exists, and take its dates from there? */
import { both } from '../bilingual.ts';
import { unknownName } from './check-names.ts';
import { error, type Finding } from './finding.ts';
import { leaderOf } from './joint-duty.ts';
import type { DutyEntry } from './plan-duty.ts';
import type { PlanFile } from './plan.ts';

type Path = (string | number)[];

function checkNamed(file: PlanFile, duty: DutyEntry, path: Path): Finding[] {
  if (duty.jointWith === undefined) return [];
  const at = [...path, 'jointWith'];
  const others = file.duties.map(({ code }) => code).filter((code) => code !== duty.code);
  if (!others.includes(duty.jointWith))
    return [unknownName(at, duty.jointWith, others, both('nhiệm vụ', 'duty'))];
  if (duty.role === 'support') return [];
  return [
    error(
      at,
      both(
        `${duty.code} không phải là nhiệm vụ phối hợp.`,
        `${duty.code} is not a duty that supports another.`,
      ),
      both(
        `Ghi jointWith: ${duty.code} ở nhiệm vụ ${duty.jointWith}, bên phối hợp.`,
        `Write jointWith: ${duty.code} in ${duty.jointWith}, on the supporting side.`,
      ),
    ),
  ];
}

/** A supporter is asked by the leader's dates, so it has none of its own. */
function checkFollower(duty: DutyEntry, leader: DutyEntry, path: Path): Finding[] {
  const findings: Finding[] = [];
  if (duty.due) {
    findings.push(
      error(
        [...path, 'due'],
        both(
          `${duty.code} phối hợp với ${leader.code} nên theo hạn của ${leader.code}.`,
          `${duty.code} supports ${leader.code} and follows its dates.`,
        ),
        both('Bỏ due.', 'Remove due.'),
      ),
    );
  }
  if (duty.cadence !== leader.cadence) {
    findings.push(
      error(
        [...path, 'cadence'],
        both(
          `Chu kỳ của ${duty.code} khác chu kỳ của ${leader.code}.`,
          `The cadence of ${duty.code} differs from that of ${leader.code}.`,
        ),
        both(`Viết cadence: ${leader.cadence}.`, `Write cadence: ${leader.cadence}.`),
      ),
    );
  }
  return findings;
}

/** Supporters that name an unknown duty, or have dates of their own beside their leader's. */
export function checkSupport(file: PlanFile): Finding[] {
  return file.duties.flatMap((duty, i) => {
    const leader = leaderOf(file.duties, duty);
    const path = ['duties', i];
    return [...checkNamed(file, duty, path), ...(leader ? checkFollower(duty, leader, path) : [])];
  });
}
