/** Who coordinates: the unit that gathers the others' reports, chases and advises. */

import type { DraftCoordinator, DraftHeading, DraftReportingClause } from '../plan-draft.ts';
import { fold } from '../text/fold.ts';

const SIGNS: [RegExp, number][] = [
  [/co quan (?:thuong truc|dau moi)|dau moi/, 4],
  [/don doc/, 3],
  [/tong hop[^.;]{0,80}bao cao|bao cao[^.;]{0,60}tong hop/, 3],
  [
    /bao cao (?:[a-z]+ ){0,4}(?:ubnd|uy ban nhan dan|chu tich|bo truong|thu tuong|chinh phu|tinh uy|thuong truc)/,
    2,
  ],
  [/theo doi|giam sat[^.;]{0,40}(?:trien khai|thuc hien) ke hoach/, 1],
  [/trien khai[^.;]{0,60}ke hoach|so ket|tong ket/, 1],
  // An article of the decision that hands the whole plan to one.
  [/^chu tri[^.]{0,300} thuc hien (?:ke hoach|chuong trinh|de an|phuong an) nay/, 3],
];
const LEAST = 3;
/** Enough where nobody else has any: the only unit that is told to report upward. */
const LEAST_ALONE = 2;

/**
 * Proposes the coordinating unit; null where nothing points at one unit more than at others.
 */
export function proposeCoordinator(
  headings: readonly DraftHeading[],
  reporting: readonly DraftReportingClause[],
): DraftCoordinator | null {
  const scores = new Map<string, { points: number; lines: [number, number] }>();
  const add = (id: string, points: number, lines: readonly [number, number]): void => {
    const known = scores.get(id);
    scores.set(id, { points: (known?.points ?? 0) + points, lines: known?.lines ?? [lines[0], lines[1]] });
  };
  for (const clause of reporting) {
    for (const id of (clause.through ?? '').split(', ')) if (id !== '') add(id, 5, clause.lines);
    if (clause.about === 'obstacle')
      for (const id of (clause.to ?? '').split(', ')) if (id !== '') add(id, 2, clause.lines);
  }
  for (const clause of reporting) {
    // "UBND các tỉnh báo cáo Bộ Giáo dục": to whom many report, unless it is the committee that issues the plan.
    const isGathered = clause.about === 'report' && clause.cadence.length > 0;
    for (const id of isGathered ? (clause.to ?? '').split(', ') : [])
      if (id !== '' && !/^ubnd-/.test(id)) add(id, 4, clause.lines);
  }
  for (const heading of headings) {
    const units = heading.units.filter((unit) => unit.kind === 'unit' && !unit.requested);
    const first = units[0];
    if (!first || units.length > 2) continue;
    for (const block of heading.blocks) {
      const folded = fold(block.text);
      for (const [sign, points] of SIGNS) if (sign.test(folded)) add(first.id, points, block.lines);
    }
  }
  const known = new Set(
    headings
      .flatMap((heading) => heading.units)
      .filter((unit) => unit.kind === 'unit')
      .map((unit) => unit.id),
  );
  const ranked = [...scores].filter(([id]) => known.has(id)).sort((a, b) => b[1].points - a[1].points);
  const best = ranked[0];
  const next = ranked[1]?.[1].points ?? 0;
  if (!best || best[1].points < (next === 0 ? LEAST_ALONE : LEAST)) return null;
  const sure = best[1].points >= 2 * next;
  return {
    unit: best[0],
    lines: best[1].lines,
    confidence: sure ? 0.9 : 0.6,
    reason: 'Được giao đôn đốc, tổng hợp hoặc nhận báo cáo của các đơn vị khác',
  };
}
