import type { Translate } from '../../domain/bilingual.ts';
import type { ObstacleWithTexts } from '../../records/obligations/obstacles.ts';
import type { Plan } from '../../domain/plan.ts';
import { entries, heading, paragraph, smallPrint, type BlockPage, type Content } from '../layout/blocks.ts';
import { citePlan, formatInstant, unitName } from '../layout/names.ts';
import { leadershipHome, MY_PLANS } from '../layout/paths.ts';
import { aboutWords, obstacleEntry } from '../unit-page/obstacle-entry.ts';
import { link, typed } from '../layout/sentence.ts';

/**
 * What was escalated to the leadership, what waits first.
 * @param put obstacles that were ever escalated, oldest first
 */
export function leadershipPage(plan: Plan, put: readonly ObstacleWithTexts[], t: Translate): BlockPage {
  const item = (one: ObstacleWithTexts, isWaiting: boolean): Content => {
    const unit = unitName(plan, one.unit, t);
    const about = aboutWords(plan, one.about, t);
    const [at, put] = [one.raisedAt, one.escalatedAt].map(
      (when) => when && formatInstant(when, plan.timeZone, t),
    );
    const href = `${leadershipHome(plan.id)}/vuong-mac/${encodeURIComponent(one.id)}/tra-loi`;
    const shown = {
      title: `${unit} – ${about}`,
      when: t(`Nêu lúc ${at}; trình lãnh đạo lúc ${put}`, `Raised at ${at}; escalated to you at ${put}`),
      more:
        one.why &&
        smallPrint([
          t('Ý kiến của cơ quan đầu mối: ', 'The coordinating agency’s remarks: '),
          typed(one.why),
        ]),
    };
    return [
      obstacleEntry(one, shown, t),
      isWaiting && paragraph(link(href, t('Trả lời', 'Answer'), { hidden: `: ${unit}, ${about}` })),
    ];
  };
  const waiting = put.filter(({ state }) => state === 'escalated');
  const answered = put.filter(({ state }) => state === 'answered').reverse();
  return {
    title: t('Vướng mắc trình lãnh đạo', 'Obstacles escalated to leadership'),
    context: [citePlan(plan, t)],
    back: { href: MY_PLANS, text: t('Kế hoạch của tôi', 'My plans') },
    blocks: [
      t(
        'Những việc đơn vị không tự giải quyết được và cơ quan đầu mối đã trình. Câu trả lời được gửi tới đơn vị qua thư; cơ quan đầu mối cũng trả lời được.',
        'Problems that units could not solve and the coordinating agency escalated to you. Your answer is mailed to the unit; the coordinating agency can answer, too.',
      ),
      heading(`${t('Chờ trả lời', 'Awaiting an answer')} (${waiting.length})`),
      waiting.length > 0
        ? entries(waiting.map((one) => item(one, true)))
        : t(
            'Hiện không có vướng mắc nào chờ lãnh đạo. Khi có, hệ thống gửi thư báo.',
            'No obstacle is waiting for you now. You will get a mail when one is.',
          ),
      answered.length > 0 && [
        heading(t('Đã trả lời', 'Answered')),
        entries(answered.map((one) => item(one, false))),
      ],
    ],
  };
}
