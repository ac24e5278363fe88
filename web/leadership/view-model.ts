import type { Translate } from '../../domain/bilingual.ts';
import type { ObstacleWithTexts } from '../../records/obligations/obstacles.ts';
import type { Plan } from '../../domain/plan.ts';
import {
  entries,
  entryTitle,
  heading,
  inset,
  paragraph,
  smallPrint,
  type BlockPage,
  type Content,
} from '../layout/blocks.ts';
import { citePlan, formatInstant, unitName } from '../layout/names.ts';
import { leadershipHome, MY_PLANS } from '../layout/paths.ts';
import { doneBanner } from '../act-forms/done-words.ts';
import { obstacleRow } from '../unit-page/obstacle-row.ts';
import { link, strong, tag, typed } from '../layout/sentence.ts';

/**
 * What was put to the leadership, what waits first.
 * @param put obstacles that were ever put to them, oldest first
 * @param done what was just done, by its key
 */
export function leadershipPage(
  plan: Plan,
  put: readonly ObstacleWithTexts[],
  done: string | undefined,
  t: Translate,
): BlockPage {
  const item = (one: ObstacleWithTexts, isWaiting: boolean): Content => {
    const { about, tag: state, at, text, why, answer } = obstacleRow(one, plan, t);
    const unit = unitName(plan, one.unit, t);
    const putAt = one.escalatedAt && formatInstant(one.escalatedAt, plan.timeZone, t);
    const href = `${leadershipHome(plan.id)}/vuong-mac/${encodeURIComponent(one.id)}/tra-loi`;
    return [
      entryTitle([`${unit} – ${about} `, tag(state)]),
      paragraph(text, { isTyped: true }),
      smallPrint(
        t(`Nêu lúc ${at}; trình lãnh đạo lúc ${putAt}`, `Raised at ${at}; escalated to you at ${putAt}`),
      ),
      why &&
        smallPrint([t('Ý kiến của cơ quan đầu mối: ', 'The coordinating agency’s remarks: '), typed(why)]),
      answer && inset([strong(t('Trả lời:', 'Answer:')), ' ', typed(answer)]),
      isWaiting && paragraph(link(href, t('Trả lời', 'Answer'), { hidden: `: ${unit}, ${about}` })),
    ];
  };
  const waiting = put.filter(({ state }) => state === 'escalated');
  const answered = put.filter(({ state }) => state === 'answered').reverse();
  return {
    title: t('Vướng mắc trình lãnh đạo', 'Obstacles escalated to leadership'),
    context: [citePlan(plan, t)],
    back: { href: MY_PLANS, text: t('Kế hoạch của tôi', 'My plans') },
    done: doneBanner(done, t),
    blocks: [
      paragraph(
        t(
          'Những việc đơn vị không tự giải quyết được và cơ quan đầu mối đã trình. Câu trả lời được gửi tới đơn vị qua thư; cơ quan đầu mối cũng trả lời được.',
          'Problems that units could not solve and the coordinating agency escalated to you. Your answer is mailed to the unit; the coordinating agency can answer, too.',
        ),
      ),
      heading(`${t('Chờ trả lời', 'Awaiting an answer')} (${waiting.length})`),
      waiting.length > 0
        ? entries(waiting.map((one) => item(one, true)))
        : paragraph(
            t(
              'Hiện không có vướng mắc nào chờ lãnh đạo. Khi có, hệ thống gửi thư báo.',
              'No obstacle is waiting for you now. You will get a mail when one is.',
            ),
          ),
      answered.length > 0 && [
        heading(t('Đã trả lời', 'Answered')),
        entries(answered.map((one) => item(one, false))),
      ],
    ],
  };
}
