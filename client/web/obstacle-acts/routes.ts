/** What a unit cannot settle by itself: answered by the coordinator, or put to the leadership. */
import type { FastifyInstance } from 'fastify';
import { listObstacles } from '../../../records/obstacles.ts';
import { httpError } from '../frame/http-error.ts';
import { planUnit } from '../frame/paths.ts';
import type { WebServices } from '../services.ts';
import { registerForms } from '../steer/register-forms.ts';
import { answerForm, escalateForm, obstacleFrame, type ObstacleSubject } from './forms.ts';

export function registerObstacleActs(pages: FastifyInstance, services: WebServices): void {
  registerForms<ObstacleSubject>(pages, services, {
    address: '/ke-hoach/:plan/vuong-mac/:obstacle',
    forms: [answerForm, escalateForm],
    async load(request) {
      const scope = request.planScope;
      const { obstacle: id } = request.params as { obstacle: string };
      const found = await listObstacles(services.records.db, { plan: scope.plan.id, ids: [id] });
      const [obstacle] = found;
      if (!obstacle) throw httpError('not-found');
      return { ...scope, obstacle };
    },
    frame: (subject, say) => ({
      ...obstacleFrame(subject, say),
      back: {
        href: planUnit(subject.plan.id, subject.obstacle.unit),
        text: say('Trang của đơn vị', 'The unit’s page'),
      },
    }),
  });
}
