import type { Translate } from '../../domain/bilingual.ts';
import type { Plan } from '../../domain/plan.ts';
import type { ObstacleWithTexts } from '../../records/obligations/obstacles.ts';
import { formatInstant } from '../layout/names.ts';
import { planHome } from '../layout/paths.ts';
import { periodName } from '../unit/what-name.ts';
import type { TagModel } from '../layout/sentence.ts';

function tagOf({ state }: ObstacleWithTexts, t: Translate): TagModel {
  switch (state) {
    case 'answered':
      return { text: t('Đã trả lời', 'Answered'), classes: 'govuk-tag--green' };
    case 'escalated':
      return { text: t('Đã trình lãnh đạo', 'Escalated to leadership'), classes: 'govuk-tag--orange' };
    case 'raised':
      return { text: t('Chờ trả lời', 'Awaiting an answer'), classes: 'govuk-tag--blue' };
  }
}

/** What an obstacle is about, in words. */
export function aboutWords(plan: Plan, about: string | null, t: Translate): string {
  if (about === null) return t('Chung', 'General');
  const duty = plan.duties.find(({ code }) => code === about);
  return duty
    ? t(`Nhiệm vụ ${about}`, `Task ${about}`)
    : t(`Báo cáo ${periodName(about, t)}`, `Report, ${periodName(about, t)}`);
}

/** An obstacle with what can be done about it. */
export function obstacleRow(obstacle: ObstacleWithTexts, plan: Plan, t: Translate) {
  const { id, state, about, text, raisedAt, why, answer } = obstacle;
  const href = `${planHome(plan.id)}/vuong-mac/${encodeURIComponent(id)}`;
  return {
    about: aboutWords(plan, about, t),
    tag: tagOf(obstacle, t),
    at: formatInstant(raisedAt, plan.timeZone, t),
    text,
    why,
    answer,
    actions: [
      ...(state === 'answered' ? [] : [{ href: `${href}/tra-loi`, text: t('Trả lời', 'Answer') }]),
      ...(state === 'raised'
        ? [{ href: `${href}/trinh`, text: t('Trình lãnh đạo', 'Escalate to leadership') }]
        : []),
    ],
  };
}
