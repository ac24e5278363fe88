import type { Translate } from '../../domain/bilingual.ts';
import type { CalendarResult } from '../../client/engine.ts';
import { basisInWords, type EnteredDay } from '../../domain/calendar/entered-days.ts';
import type { Plan } from '../../domain/plan.ts';
import {
  bullets,
  form,
  heading,
  inset,
  paragraph,
  smallHeading,
  table,
  type BlockPage,
  type Parts,
} from '../layout/blocks.ts';
import { daysOff } from '../layout/paths.ts';
import { effectByPlan, effectEtag, noticesByPlan } from './effect.ts';
import { describeDay } from './list-page.ts';
import { link } from '../layout/sentence.ts';

function dayLine({ date, kind, basis }: EnteredDay, t: Translate): string {
  const what = kind === 'off' ? t('nghỉ', 'off') : t('làm việc', 'worked');
  const cited = basis && basisInWords(basis);
  const why = cited ? t(`văn bản ${cited.vi}`, `document ${cited.en}`) : t('dự kiến', 'forecast');
  return `${describeDay(date, t)}: ${what} (${why})`;
}

function lines({ days, removed }: CalendarResult, t: Translate): string[] {
  return [
    ...days.map((day) => dayLine(day, t)),
    ...removed.map((date) =>
      t(`${describeDay(date, t)}: bỏ ngày đã nhập`, `${describeDay(date, t)}: entry removed`),
    ),
  ];
}

/**
 * What a change would move, before it is saved.
 * @param sent what was typed, by field, sent along so that it can be saved or changed
 * @param isAnother whether the effect is another than the one last shown
 */
export function effectPage(
  result: CalendarResult,
  { plans, sent, isAnother }: { plans: readonly Plan[]; sent: Record<string, string>; isAnother: boolean },
  t: Translate,
): BlockPage {
  const changed = lines(result, t);
  const isSettled = changed.length === 0;
  const back = { href: daysOff(result.year), text: t('Lịch nghỉ', 'Days off') };
  return {
    title: t('Những hạn phải dời', 'Due dates that would move'),
    back,
    isWide: true,
    blocks: [
      isAnother &&
        inset(
          t(
            'Từ lúc quý vị xem, lịch hoặc các hạn đã thay đổi. Chưa lưu gì; xin xem lại dưới đây rồi xác nhận.',
            'The calendar or the due dates have changed since you looked. Nothing is saved; please check again and confirm.',
          ),
        ),
      isSettled
        ? t(
            'Lịch đã đúng như vậy; không có gì thay đổi.',
            'The calendar is already like this; nothing would change.',
          )
        : [
            t('Chưa lưu gì. Thay đổi về ngày:', 'Nothing is saved yet. Changes to days:'),
            bullets(changed),
            moved(result, plans, t),
          ],
      form({
        hidden: { ...sent, mark: effectEtag(result) },
        buttons: [
          ...(isSettled
            ? []
            : [{ text: t('Lưu và báo các đơn vị', 'Save and notify the units'), step: 'save' }]),
          { text: t('Sửa lại', 'Change'), step: 'edit', look: 'secondary' },
        ],
        cancel: { href: back.href, text: t('Không lưu', 'Do not save') },
      }),
    ],
  };
}

/** The due dates that would move, a table for each plan. */
function moved({ changes, reminders }: CalendarResult, plans: readonly Plan[], t: Translate): Parts {
  return [
    changes.length === 0 && t('Không hạn nào phải dời.', 'No due date moves.'),
    effectByPlan(changes, plans, t).map(({ title, count, rows }, index) => [
      heading(
        t(
          `${title}: ${count} hạn phải dời`,
          `${title}: ${count === 1 ? '1 due date moves' : `${count} due dates move`}`,
        ),
        `ke-hoach-${index + 1}`,
      ),
      table({
        labelledBy: `ke-hoach-${index + 1}`,
        columns: [
          t('Việc', 'Work'),
          t('Hạn cũ → mới', 'Old → new due date'),
          t('Đơn vị', 'Units'),
          t('Vì sao', 'Why'),
        ],
        rows: rows.map(({ what, from, to, units, why }) => [
          what,
          `${from} → ${to}`,
          `${units.length}: ${units.join('; ')}`,
          why,
        ]),
      }),
    ]),
    reminders > 0 &&
      t(
        `Việc giữ hạn, chỉ dời thư nhắc: ${reminders}.`,
        `Due date unchanged, only reminders move: ${reminders}.`,
      ),
    t(
      'Khi lưu, các đơn vị có hạn phải dời nhận được thư với hạn mới và lý do.',
      'Once saved, the units whose due dates move get a mail with the new date and the reason.',
    ),
  ];
}

/** What was saved, and who was notified. */
export function savedPage(result: CalendarResult, plans: readonly Plan[], t: Translate): BlockPage {
  const next = daysOff(result.year);
  const notified = noticesByPlan(result.told, plans, t);
  return {
    title: t('Đã lưu lịch nghỉ', 'Days off saved'),
    back: { href: next, text: t('Lịch nghỉ', 'Days off') },
    blocks: [
      bullets(lines(result, t)),
      t(
        `Số hạn phải dời: ${result.changes.length}. Việc chỉ dời thư nhắc: ${result.reminders}.`,
        `Due dates moved: ${result.changes.length}. Only reminders moved: ${result.reminders}.`,
      ),
      heading(t('Đã báo', 'Who was notified')),
      notified.length === 0 &&
        t(
          'Không ai phải báo: không có hạn hay thư nhắc nào phải dời.',
          'Nobody had to be notified: no due date and no reminder moves.',
        ),
      notified.map(({ title, units, periods }) => [
        smallHeading(title),
        bullets([
          ...units,
          periods > 0 &&
            t(
              `Cán bộ phụ trách, về hạn gửi báo cáo tổng hợp: số kỳ ${periods}`,
              `The coordinator, about the due date of the aggregate report; periods: ${periods}`,
            ),
        ]),
      ]),
      paragraph(link(next, t('Xem lịch nghỉ', 'See the days off'))),
    ],
  };
}
