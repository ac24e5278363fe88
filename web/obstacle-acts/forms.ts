/** What can be said of what a unit cannot settle by itself: an answer, or that the leadership is to give one. */
import type { Translate } from '../../domain/bilingual.ts';
import type { ObstacleWithTexts } from '../../records/obligations/obstacles.ts';
import type { PlanScope } from '../layout/access.ts';
import { citePlan, unitName } from '../layout/names.ts';
import {
  required,
  whyField,
  type CoordinatorForm,
  type FormContext,
} from '../coordinator-forms/coordinator-form.ts';
import { aboutWords } from '../unit-page/obstacle-row.ts';

/** An obstacle, seen by somebody of the coordinating unit. */
export interface ObstacleSubject extends PlanScope {
  obstacle: ObstacleWithTexts;
}

/** Answering it. */
export const answerForm: CoordinatorForm<ObstacleSubject> = {
  key: 'tra-loi',
  title: (_, t) => t('Trả lời vướng mắc', 'Answer the obstacle'),
  intro: ({ obstacle }, t) => [
    `“${obstacle.text}”`,
    t('Đơn vị nhận thư với nội dung trả lời dưới đây.', 'The unit gets the answer below by mail.'),
  ],
  fields: (_, t) => [
    {
      name: 'text',
      kind: 'area',
      label: t('Nội dung trả lời', 'Answer'),
      hint: t('Không ghi danh sách người.', 'No lists of persons.'),
    },
  ],
  button: (t) => t('Gửi trả lời', 'Send the answer'),
  isOffered: ({ obstacle }) => obstacle.state !== 'answered',
  check: (typed, _, t) => required(typed, 'text', t('Ghi nội dung trả lời.', 'Write the answer.')),
  async act(engine, { plan, email, obstacle }, { fields }) {
    await engine.answerObstacle({ plan: plan.id, obstacle: obstacle.id, as: email, text: fields.text ?? '' });
    return undefined;
  },
};

/** Putting it to the leadership. */
export const escalateForm: CoordinatorForm<ObstacleSubject> = {
  key: 'trinh',
  title: (_, t) => t('Trình lãnh đạo vướng mắc này?', 'Put this obstacle to the leadership?'),
  intro: ({ obstacle }, t) => [
    `“${obstacle.text}”`,
    t(
      'Lãnh đạo cơ quan đầu mối nhận thư với nội dung vướng mắc và ý kiến của quý vị.',
      'The leadership of the coordinating agency get a mail with the obstacle and your remarks.',
    ),
  ],
  fields: (_, t) => [
    {
      ...whyField(t, undefined, true),
      label: t('Ý kiến kèm theo (không bắt buộc)', 'Remarks (optional)'),
    },
  ],
  button: (t) => t('Trình lãnh đạo', 'Put it to the leadership'),
  isOffered: ({ obstacle }) => obstacle.state === 'raised',
  check: () => [],
  async act(engine, { plan, email, obstacle }, { fields }) {
    const said = { plan: plan.id, obstacle: obstacle.id, as: email };
    await engine.escalateObstacle({ ...said, ...(fields.why ? { why: fields.why } : {}) });
    return undefined;
  },
};

/** What every page about it says, but for the way back. */
export function obstacleContext(
  { plan, obstacle }: ObstacleSubject,
  t: Translate,
): Omit<FormContext, 'back'> {
  return {
    context: [citePlan(plan, t)],
    caption: `${unitName(plan, obstacle.unit, t)} – ${aboutWords(plan, obstacle.about, t)}`,
    lines: [],
  };
}
