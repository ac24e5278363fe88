import { both, type Translate } from '../../domain/bilingual.ts';
import type { Plan } from '../../domain/plan.ts';
import type { ObstacleWithTexts } from '../../records/obligations/obstacles.ts';
import { periodName } from '../unit/what-name.ts';
import { entryTitle, inset, paragraph, smallPrint, type Content } from '../layout/blocks.ts';
import { strong, tag, tagOf, typed, type TagWords } from '../layout/sentence.ts';

const STATES: TagWords<ObstacleWithTexts['state']> = {
  answered: [both('Đã trả lời', 'Answered'), 'green'],
  escalated: [both('Đã trình lãnh đạo', 'Escalated to leadership'), 'blue'],
  raised: [both('Đang chờ trả lời', 'Awaiting an answer'), 'blue'],
};

/** What an obstacle is about, in words. */
export function aboutWords(plan: Plan, about: string | null, t: Translate): string {
  if (about === null) return t('Chung', 'General');
  const duty = plan.duties.find(({ code }) => code === about);
  return duty
    ? t(`Nhiệm vụ ${about}`, `Task ${about}`)
    : t(`Báo cáo ${periodName(about, t)}`, `Report, ${periodName(about, t)}`);
}

/**
 * An obstacle as lists of them show it.
 * @param title what it is about, and whose it is where that is not clear
 * @param when since when it waits
 * @param more what is shown of it besides, before its answer
 */
export function obstacleEntry(
  { state, text, answer }: ObstacleWithTexts,
  { title, when, more, level }: { title: string; when: string; more?: Content; level?: 2 | 3 },
  t: Translate,
): Content {
  return [
    entryTitle([`${title} `, tag(tagOf(STATES, state, t))], level),
    paragraph(text, { isTyped: true }),
    smallPrint(when),
    more,
    answer && inset([strong(t('Trả lời:', 'Answer:')), ' ', typed(answer)]),
  ];
}
