/** What can be said of what a unit cannot settle by itself: an answer, or that the leadership is to give one. */
import type { ToldObstacle } from '../../records/obstacles.ts';
import type { PlanScope } from '../frame/access.ts';
import { citePlan, unitName } from '../frame/names.ts';
import type { Say } from '../frame/say.ts';
import { required, whyField, type SteerForm, type SteerFrame } from '../steer/steer-form.ts';
import { aboutWords } from '../unit-page/obstacle-row.ts';

/** An obstacle, seen by somebody of the coordinating unit. */
export interface ObstacleSubject extends PlanScope {
  obstacle: ToldObstacle;
}

/** Answering it. */
export const answerForm: SteerForm<ObstacleSubject> = {
  key: 'tra-loi',
  title: (_, say) => say('Trả lời vướng mắc', 'Answer the obstacle'),
  intro: ({ obstacle }, say) => [
    `“${obstacle.text}”`,
    say('Đơn vị nhận thư với nội dung trả lời dưới đây.', 'The unit gets the answer below by mail.'),
  ],
  fields: (_, say) => [
    {
      name: 'text',
      kind: 'area',
      label: say('Nội dung trả lời', 'Answer'),
      hint: say('Không ghi danh sách người.', 'No lists of persons.'),
    },
  ],
  button: (say) => say('Gửi trả lời', 'Send the answer'),
  isOffered: ({ obstacle }) => obstacle.state !== 'answered',
  check: (typed, _, say) => required(typed, 'text', say('Ghi nội dung trả lời.', 'Write the answer.')),
  async act(engine, { plan, email, obstacle }, { fields }) {
    await engine.answerObstacle({ plan: plan.id, obstacle: obstacle.id, as: email, text: fields.text ?? '' });
    return undefined;
  },
};

/** Putting it to the leadership. */
export const escalateForm: SteerForm<ObstacleSubject> = {
  key: 'trinh',
  title: (_, say) => say('Trình lãnh đạo vướng mắc này?', 'Put this obstacle to the leadership?'),
  intro: ({ obstacle }, say) => [
    `“${obstacle.text}”`,
    say(
      'Lãnh đạo cơ quan đầu mối nhận thư với nội dung vướng mắc và ý kiến của quý vị.',
      'The leadership of the coordinating agency get a mail with the obstacle and your remarks.',
    ),
  ],
  fields: (_, say) => [
    {
      ...whyField(say, undefined, true),
      label: say('Ý kiến kèm theo (không bắt buộc)', 'Remarks (optional)'),
    },
  ],
  button: (say) => say('Trình lãnh đạo', 'Put it to the leadership'),
  isOffered: ({ obstacle }) => obstacle.state === 'raised',
  check: () => [],
  async act(engine, { plan, email, obstacle }, { fields }) {
    const said = { plan: plan.id, obstacle: obstacle.id, as: email };
    await engine.escalateObstacle({ ...said, ...(fields.why ? { why: fields.why } : {}) });
    return undefined;
  },
};

/** What every page about it says, but for the way back. */
export function obstacleFrame({ plan, obstacle }: ObstacleSubject, say: Say): Omit<SteerFrame, 'back'> {
  return {
    context: [citePlan(plan, say)],
    caption: `${unitName(plan, obstacle.unit, say)} – ${aboutWords(plan, obstacle.about, say)}`,
    lines: [],
  };
}
