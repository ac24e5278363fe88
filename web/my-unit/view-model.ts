import type { Translate } from '../../domain/bilingual.ts';
import { reasonIn } from '../../domain/calendar/reason-words.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import type { Instant, Plan, PlanUnit } from '../../domain/plan.ts';
import { shownState } from '../../domain/shown-state.ts';
import type { Return } from '../../records/obligations/unit-returns.ts';
import {
  entries,
  heading,
  inset,
  paragraph,
  smallPrint,
  type BlockPage,
  type Content,
  type Parts,
} from '../layout/blocks.ts';
import { citePlan, formatDate, formatInstant } from '../layout/names.ts';
import { absenceOf, mailsOfUnit, obstaclesOf, reportHome, taskHome, unitHome } from '../layout/paths.ts';
import { correctWords, dueWords } from '../unit/due-words.ts';
import { obligationEntry } from '../unit/obligation-blocks.ts';
import { groupWorks } from '../unit/group-works.ts';
import { isAhead, stateTag } from '../unit/state-tag.ts';
import { dutyOf, whatName } from '../unit/what-name.ts';
import { BREAK, joined, link, strong, typed } from '../layout/sentence.ts';

export interface MyUnitInput {
  plan: Plan;
  unit: PlanUnit;
  /** Set for a colleague to whom something was handed. */
  handed: ReadonlySet<string> | null;
  obligations: ObligationRow[];
  /** Periods of which a draft is kept. */
  drafted: string[];
  returns: Map<string, Return>;
  /** Ids of reports about which a question waits for its reply. */
  asked: ReadonlySet<string>;
  now: Instant;
}

/** How many of what is done, or far ahead, is listed at once. */
const FEW = 6;

/** One thing owed, as the list shows it. */
function entry(row: ObligationRow, input: MyUnitInput, t: Translate): Content {
  const { plan, unit, now } = input;
  const isReturned = row.state === 'returned';
  const returned = isReturned ? input.returns.get(row.id)?.why : null;
  const correctBy = isReturned && correctWords(row, plan, t);
  const duty = row.kind === 'task' ? dutyOf(row, plan) : undefined;
  const isDrafted = row.period !== null && input.drafted.includes(row.period);
  const finishedAt = row.acceptedAt ?? row.doneAt ?? row.firstSubmittedAt;
  const opens = formatDate(row.opensAt.slice(0, 10), t);
  return [
    obligationEntry({
      title: whatName(row, t),
      href:
        row.kind === 'task'
          ? taskHome(plan.id, unit.id, row.id)
          : reportHome(plan.id, unit.id, row.period ?? ''),
      tag: stateTag(row, now, t, isDrafted),
      text: duty && t(duty.text, duty.textEn),
      small: [
        dueWords(row, plan, now, t),
        reasonIn(row.dueReason, t),
        isAhead(row, now) && t(`Mở từ ngày ${opens}`, `Opens on ${opens}`),
        finishedAt && `${t('Đã nhận lúc', 'Received at')} ${formatInstant(finishedAt, plan.timeZone, t)}`,
      ],
    }),
    input.asked.has(row.id) &&
      inset([
        link(
          `${reportHome(plan.id, unit.id, row.period ?? '')}/tra-loi-cau-hoi`,
          t('Trả lời câu hỏi của cơ quan đầu mối', 'Reply to the coordinating agency’s question'),
        ),
      ]),
    returned &&
      inset([
        strong(t('Đề nghị bổ sung:', 'Please complete:')),
        ' ',
        typed(returned),
        correctBy && [BREAK, `${correctBy}.`],
      ]),
  ];
}

/** That nothing is asked for meanwhile, what has been paused, and what the unit may still do; null as a rule. */
function pausedWords(rows: ObligationRow[], now: Instant, t: Translate): string | null {
  const paused = rows.find((row) => shownState(row, now) === 'suspended');
  if (!paused) return null;
  const what =
    paused.quiet === 'paused'
      ? t('Kế hoạch đang tạm dừng', 'The plan is paused')
      : t('Đơn vị đang được tạm dừng trong kế hoạch này', 'Your unit is suspended in this plan');
  return t(
    `${what}: hệ thống chưa nhắc việc nào. Báo cáo và kết quả gửi lúc này vẫn được nhận; khi tiếp tục, hệ thống gửi thư báo hạn.`,
    `${what}: there are no reminders for now. What you send is still received; when work resumes, a mail gives the due dates.`,
  );
}

/** What waits for the unit, what comes, what is done. */
export function myUnit(input: MyUnitInput, t: Translate): BlockPage {
  const { plan, unit, now, handed } = input;
  const home = unitHome(plan.id, unit.id);
  const rows = input.obligations.filter(({ kind }) => kind !== 'send');
  const { owed, suspended, coming, rest: done } = groupWorks(rows, now);
  const paused = pausedWords(rows, now, t);
  const list = (some: ObligationRow[]): Parts => entries(some.map((row) => entry(row, input, t)));
  /** @param more words for how many are not shown */
  const group = (title: string, some: ObligationRow[], more: (count: number) => string): Parts =>
    some.length > 0 && [
      heading(title),
      list(some.slice(0, FEW)),
      some.length > FEW && smallPrint(more(some.length - FEW)),
    ];
  return {
    title: handed
      ? t('Việc được chuyển cho quý vị', 'Work handed over to you')
      : t('Việc của đơn vị', 'Your unit’s work'),
    context: [t(unit.name, unit.nameEn ?? unit.name), citePlan(plan, t)],
    isWide: true,
    blocks: [
      handed &&
        t(
          'Trang này chỉ có những việc đầu mối đã chuyển cho quý vị. Các việc khác của đơn vị do đầu mối và thủ trưởng theo dõi.',
          'This page shows only what the focal point handed over to you. The focal point and the head look after your unit’s other work.',
        ),
      paused && inset(paused),
      heading(`${t('Cần làm', 'To do')} (${owed.length})`),
      owed.length > 0
        ? list(owed)
        : t(
            'Hiện không có việc nào đang chờ đơn vị. Khi có việc mới, hệ thống gửi thư trước hạn.',
            'Nothing is waiting for your unit. When something is, you get a mail before it is due.',
          ),
      paragraph(
        joined(
          [
            link(
              `${home}/lich.ics`,
              t('Thêm các hạn vào lịch (.ics)', 'Add the deadlines to your calendar (.ics)'),
            ),
            link(obstaclesOf(plan.id, unit.id), t('Vướng mắc', 'Obstacles')),
            link(`${home}/nhat-ky`, t('Nhật ký của đơn vị', 'Your unit’s history')),
            link(mailsOfUnit(plan.id, unit.id), t('Cách nhận thư', 'How you get mails')),
            !handed && link(absenceOf(plan.id, unit.id), t('Vắng mặt', 'Away')),
          ],
          ' · ',
        ),
      ),
      suspended.length > 0 && [heading(t('Đang tạm dừng', 'Suspended')), list(suspended)],
      group(t('Sắp tới', 'Upcoming'), coming, (count) =>
        t(`Và ${count} việc về sau.`, `And ${count} more later.`),
      ),
      group(t('Đã gửi, đã hoàn thành', 'Sent and completed'), done, (count) =>
        t(`Và ${count} việc trước đó.`, `And ${count} earlier ones.`),
      ),
    ],
  };
}
