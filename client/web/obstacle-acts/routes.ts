/** What a unit cannot settle by itself: answered, or put to the leadership. */
import type { FastifyInstance } from 'fastify';
import { listObstacles, type ToldObstacle } from '../../../records/obstacles.ts';
import type { PlanScope } from '../frame/access.ts';
import { httpError } from '../frame/http-error.ts';
import { citePlan, unitName } from '../frame/names.ts';
import { planUnit } from '../frame/paths.ts';
import type { WebServices } from '../services.ts';
import { registerForms } from '../steer/register-forms.ts';
import { required, whyField, type SteerForm } from '../steer/steer-form.ts';
import { aboutWords } from '../unit-page/obstacle-row.ts';

interface Subject extends PlanScope {
  obstacle: ToldObstacle;
}

const answer: SteerForm<Subject> = {
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

const escalate: SteerForm<Subject> = {
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

export function registerObstacleActs(pages: FastifyInstance, services: WebServices): void {
  registerForms<Subject>(pages, services, {
    address: '/ke-hoach/:plan/vuong-mac/:obstacle',
    forms: [answer, escalate],
    async load(request) {
      const scope = request.planScope;
      const { obstacle: id } = request.params as { obstacle: string };
      const found = await listObstacles(services.records.db, { plan: scope.plan.id, ids: [id] });
      const [obstacle] = found;
      if (!obstacle) throw httpError('not-found');
      return { ...scope, obstacle };
    },
    frame: ({ plan, obstacle }, say) => ({
      context: [citePlan(plan, say)],
      caption: `${unitName(plan, obstacle.unit, say)} – ${aboutWords(plan, obstacle.about, say)}`,
      lines: [],
      back: { href: planUnit(plan.id, obstacle.unit), text: say('Trang của đơn vị', 'The unit’s page') },
    }),
  });
}
