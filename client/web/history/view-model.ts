import { roleInWords, whatInWords } from '../../cli/history-words.ts';
import type { ObligationRow } from '../../../domain/effects.ts';
import type { HistoryLine } from '../../../records/history.ts';
import type { UnitScope } from '../frame/access.ts';
import { citePlan, sayInstant, unitName } from '../frame/names.ts';
import type { PageModel } from '../frame/page.ts';
import { unitHome } from '../frame/paths.ts';
import type { Say } from '../frame/say.ts';
import { whatName } from '../unit/what-name.ts';

/** Lines shown, newest first. */
const MOST = 200;

/** A table of what happened, newest first. */
export function historyPage(
  { plan, unit }: UnitScope,
  lines: HistoryLine[],
  obligations: ObligationRow[],
  say: Say,
): PageModel {
  const names = new Map(obligations.map((row) => [row.id, whatName(row, say)]));
  // What the engine notes for itself says nothing to a unit.
  const told = lines.filter(({ kind }) => kind !== 'workflow').reverse();
  const rows = told
    .slice(0, MOST)
    .map((line) => [
      { text: sayInstant(line.at, plan.timeZone, say) },
      { text: names.get(line.obligation ?? '') ?? say('Cả kế hoạch', 'The whole plan') },
      { text: whatInWords(line, { say }) },
      { text: roleInWords(line.who, { say }) },
      { text: line.reason ?? '' },
    ]);
  return {
    title: say('Nhật ký của đơn vị', 'Your unit’s history'),
    context: [unitName(plan, unit.id, say), citePlan(plan, say)],
    back: { href: unitHome(plan.id, unit.id), text: say('Việc của đơn vị', 'Your unit’s work') },
    more: Math.max(0, told.length - MOST),
    table: {
      caption: say('Mới nhất trước', 'Newest first'),
      head: [
        { text: say('Lúc', 'When') },
        { text: say('Việc', 'About') },
        { text: say('Diễn biến', 'What') },
        { text: say('Ai', 'Who') },
        { text: say('Lý do', 'Reason') },
      ],
      rows,
    },
  };
}
