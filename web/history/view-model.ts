import type { Translate } from '../../domain/bilingual.ts';
import { noticeInWords, roleInWords, whatInWords } from '../../words/history.ts';
import type { ObligationRow } from '../../domain/effects.ts';
import type { UnitScope } from '../layout/access.ts';
import { citePlan, formatInstant, unitName } from '../layout/names.ts';
import type { PageModel } from '../layout/page.ts';
import { unitHome } from '../layout/paths.ts';
import { whatName } from '../unit/what-name.ts';
import type { HistoryLine } from '../../domain/timeline.ts';

/** Lines shown, newest first. */
const MOST = 200;

/** What the coordinator notes for itself and its leadership: the unit reads that it happened, not what was said. */
const INTERNAL = new Set(['escalate-obstacle', 'chase']);

/** What happened: of a mail what it said and to whom it went. */
function eventWords(line: HistoryLine, t: Translate): string {
  const what = whatInWords(line, { t });
  if (line.kind !== 'mail' || line.why === null) return what;
  const to = roleInWords(line.who, { t });
  return t(
    `Thư tới ${to}: ${noticeInWords(line.why, { t })} (${what})`,
    `Mail to the ${to}: ${noticeInWords(line.why, { t })} (${what})`,
  );
}

/** What happened, newest first. */
export function historyPage(
  { plan, unit }: UnitScope,
  lines: HistoryLine[],
  obligations: ObligationRow[],
  t: Translate,
): PageModel {
  const names = new Map(obligations.map((row) => [row.id, whatName(row, t)]));
  // What the engine notes for itself says nothing to a unit; a notice that is in a mail is told once, by the mail.
  const told = lines
    .filter(({ kind, mail }) => kind !== 'workflow' && !(kind === 'rung' && mail !== null))
    .reverse();
  const entries = told.slice(0, MOST).map((line) => ({
    what: eventWords(line, t),
    about: names.get(line.obligation ?? '') ?? t('Cả kế hoạch', 'The whole plan'),
    at: formatInstant(line.at, plan.timeZone, t),
    who: line.kind === 'act' ? roleInWords(line.who, { t }) : null,
    reason: line.kind === 'act' && INTERNAL.has(line.what) ? null : line.reason,
  }));
  return {
    title: t('Nhật ký của đơn vị', 'Your unit’s history'),
    context: [unitName(plan, unit.id, t), citePlan(plan, t)],
    back: { href: unitHome(plan.id, unit.id), text: t('Việc của đơn vị', 'Your unit’s work') },
    more: Math.max(0, told.length - MOST),
    entries,
  };
}
