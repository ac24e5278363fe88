import type { Translate } from '../../domain/bilingual.ts';
import { noticeInWords, roleInWords, whatInWords } from '../../words/history.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import type { UnitScope } from '../layout/access.ts';
import { entries, paragraph, smallPrint, type BlockPage, type Parts } from '../layout/blocks.ts';
import { citePlan, formatInstant, unitName } from '../layout/names.ts';
import { unitHome } from '../layout/paths.ts';
import { whatName } from '../unit/what-name.ts';
import type { HistoryLine } from '../../domain/timeline.ts';
import { joined, strong } from '../layout/sentence.ts';

/** Lines shown, newest first. */
const MOST = 200;

/** What the coordinator notes for itself and its leadership: the unit reads that it happened, not the text. */
const INTERNAL = new Set(['escalate-obstacle', 'chase']);

/** What happened: of a mail its notices and to whom it went. */
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
): BlockPage {
  const names = new Map(obligations.map((row) => [row.id, whatName(row, t)]));
  // What the engine notes for itself is of no use to a unit; a notice that is in a mail is shown once, by the mail.
  const shown = lines
    .filter(({ kind, mail }) => kind !== 'workflow' && !(kind === 'rung' && mail !== null))
    .reverse();
  const item = (line: HistoryLine): Parts => {
    const about = names.get(line.obligation ?? '') ?? t('Cả kế hoạch', 'The whole plan');
    const reason = line.kind === 'act' && INTERNAL.has(line.what) ? null : line.reason;
    const who = line.kind === 'act' && roleInWords(line.who, { t });
    return [
      paragraph([strong(`${about}:`), ' ', eventWords(line, t)], { isTitle: true }),
      reason && paragraph(`“${reason}”`, { isTitle: true, isTyped: true }),
      smallPrint(joined([formatInstant(line.at, plan.timeZone, t), who], ' · ')),
    ];
  };
  const more = shown.length - MOST;
  return {
    title: t('Nhật ký của đơn vị', 'Your unit’s history'),
    context: [unitName(plan, unit.id, t), citePlan(plan, t)],
    back: { href: unitHome(plan.id, unit.id), text: t('Việc của đơn vị', 'Your unit’s work') },
    blocks:
      shown.length === 0
        ? [t('Chưa có gì.', 'Nothing yet.')]
        : [
            t(
              'Mọi điều đã ghi nhận và mọi thư đã gửi về việc của đơn vị, mới nhất trước.',
              'Everything recorded and every mail sent about your unit’s work, newest first.',
            ),
            entries(shown.slice(0, MOST).map(item), 'reversed'),
            more > 0 && smallPrint(t(`Và ${more} dòng cũ hơn.`, `And ${more} older entries.`)),
          ],
  };
}
