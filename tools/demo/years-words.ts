/** The years of a plan in sentences: what changed on a day, and what went up. */
import type { Plan } from '../../domain/plan.ts';
import type { RehearsalAccount, RehearsalSummary } from '../../standalone/rehearsal/summary-types.ts';
import { both, type Bilingual } from '../../domain/bilingual.ts';
import { day, namesOf, periodName } from './words.ts';

type Change = RehearsalAccount['changes'][number];

/** One thing that happened, and when. */
export interface Happening {
  at: string;
  words: Bilingual;
}

function whatBecame({ kept, moved, superseded, succeeded, added }: Change): Bilingual {
  return both(
    `giữ ${kept} việc, dời ${moved}, thôi ${superseded}, chuyển đơn vị ${succeeded}, thêm ${added}`,
    `${kept} kept, ${moved} moved, ${superseded} ended, ${succeeded} passed on, ${added} new`,
  );
}

function tellChange(change: Change, plan: Plan): Bilingual {
  const { at, kind, version, moved, notified, replaced } = change;
  const became = whatBecame(change);
  switch (kind) {
    case 'calendar':
      return both(
        `${day(at)}: công bố lịch nghỉ (${change.file}); ${moved} hạn dời theo.`,
        `${day(at)}: days off announced (${change.file}); ${moved} due dates move.`,
      );
    case 'replace': {
      const unit = namesOf(plan, [replaced ?? '']);
      return both(
        `${day(at)}: ${unit.vi} có cán bộ đầu mối mới; liên kết của người cũ hết hiệu lực.`,
        `${day(at)}: ${unit.en} has a new focal point; the old one's links are over.`,
      );
    }
    case 'amend':
      return both(
        `${day(at)}: kế hoạch được điều chỉnh, phiên bản ${version}: ${became.vi}; báo ${notified.length} đơn vị.`,
        `${day(at)}: the plan is amended, version ${version}: ${became.en}; ${notified.length} units are told.`,
      );
    case 'reorganise':
      return both(
        `${day(at)}: bộ máy được sắp xếp lại, phiên bản ${version}: ${became.vi}.`,
        `${day(at)}: units are reorganised, version ${version}: ${became.en}.`,
      );
  }
}

/** Everything that is told, oldest first. */
export function tellYears({ account, periods }: RehearsalSummary, plan: Plan): Happening[] {
  const sent = periods.flatMap(({ id, sentAt, received, expected, late }): Happening[] => {
    if (sentAt === null) return [];
    const name = periodName(id);
    return [
      {
        at: sentAt,
        words: both(
          `${day(sentAt)}: ${name.vi} gửi đi; ${received}/${expected} đơn vị đã nộp, ${late} chậm.`,
          `${day(sentAt)}: ${name.en} is sent; ${received} of ${expected} units reported, ${late} late.`,
        ),
      },
    ];
  });
  const changed = account.changes.map((change) => ({ at: change.at, words: tellChange(change, plan) }));
  return [...sent, ...changed].sort((a, b) => (a.at < b.at ? -1 : 1));
}
