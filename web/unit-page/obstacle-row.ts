import type { Plan } from '../../domain/plan.ts';
import type { ToldObstacle } from '../../records/obstacles.ts';
import { sayInstant } from '../frame/names.ts';
import { planHome } from '../frame/paths.ts';
import type { Say } from '../frame/say.ts';
import { periodName } from '../unit/what-name.ts';

function tagOf({ state }: ToldObstacle, say: Say): { text: string; classes: string } {
  switch (state) {
    case 'answered':
      return { text: say('Đã trả lời', 'Answered'), classes: 'govuk-tag--green' };
    case 'escalated':
      return { text: say('Đã trình lãnh đạo', 'With the leadership'), classes: 'govuk-tag--orange' };
    case 'raised':
      return { text: say('Chờ trả lời', 'To be answered'), classes: 'govuk-tag--blue' };
  }
}

/** What an obstacle is about, in words. */
export function aboutWords(plan: Plan, about: string | null, say: Say): string {
  if (about === null) return say('Chung', 'In general');
  const duty = plan.duties.find(({ code }) => code === about);
  return duty
    ? say(`Nhiệm vụ ${about}`, `Task ${about}`)
    : say(`Báo cáo ${periodName(about, say)}`, `Report, ${periodName(about, say)}`);
}

/** An obstacle with what can be done about it. */
export function obstacleRow(obstacle: ToldObstacle, plan: Plan, say: Say) {
  const { id, state, about, text, raisedAt, why, answer } = obstacle;
  const href = `${planHome(plan.id)}/vuong-mac/${encodeURIComponent(id)}`;
  return {
    about: aboutWords(plan, about, say),
    tag: tagOf(obstacle, say),
    at: sayInstant(raisedAt, plan.timeZone, say),
    text,
    why,
    answer,
    actions: [
      ...(state === 'answered' ? [] : [{ href: `${href}/tra-loi`, text: say('Trả lời', 'Answer') }]),
      ...(state === 'raised'
        ? [{ href: `${href}/trinh`, text: say('Trình lãnh đạo', 'Put to the leadership') }]
        : []),
    ],
  };
}
