/** What a unit cannot settle by itself: answered by the coordinator, or escalated to the leadership. */
import type { FastifyInstance } from 'fastify';
import { planUnit } from '../layout/paths.ts';
import type { WebServices } from '../services.ts';
import { registerForms } from '../act-forms/register-forms.ts';
import { answerForm, escalateForm, obstacleContext, type ObstacleSubject } from './forms.ts';
import { loadObstacle } from './load-obstacle.ts';

export function registerObstacleActs(pages: FastifyInstance, services: WebServices): void {
  registerForms<ObstacleSubject>(pages, services, {
    access: 'coordinator',
    address: '/ke-hoach/:plan/vuong-mac/:obstacle',
    forms: [answerForm, escalateForm],
    load: (request) => loadObstacle(services.records, request),
    context: (subject, t) => ({
      ...obstacleContext(subject, t),
      back: {
        href: planUnit(subject.plan.id, subject.obstacle.unit),
        text: t('Trang của đơn vị', 'The unit’s page'),
      },
    }),
  });
}
