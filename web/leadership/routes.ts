/** The obstacles escalated to the leadership of the coordinating unit: what they are, and answering them. */
import type { FastifyInstance } from 'fastify';
import { listObstacles } from '../../records/obligations/obstacles.ts';
import { httpError } from '../layout/http-error.ts';
import { leadershipHome } from '../layout/paths.ts';
import { answerForm, obstacleContext, type ObstacleSubject } from '../obstacle-acts/forms.ts';
import { loadObstacle } from '../obstacle-acts/load-obstacle.ts';
import type { WebServices } from '../services.ts';
import { registerForms } from '../act-forms/register-forms.ts';
import { leadershipPage } from './view-model.ts';

const ADDRESS = '/lanh-dao/:plan';

export function registerLeadership(pages: FastifyInstance, services: WebServices): void {
  const { db } = services.records;

  pages.get(ADDRESS, { config: { access: 'leadership' } }, async (request, reply) => {
    const { plan } = request.planScope;
    const raised = await listObstacles(db, { plan: plan.id });
    const put = raised.filter(({ escalatedAt }) => escalatedAt !== null);
    return reply.page(leadershipPage(plan, put, request.t));
  });

  registerForms<ObstacleSubject>(pages, services, {
    access: 'leadership',
    address: `${ADDRESS}/vuong-mac/:obstacle`,
    forms: [answerForm],
    async load(request) {
      const subject = await loadObstacle(services.records, request);
      // What was not escalated is the coordinator's.
      if (subject.obstacle.escalatedAt === null) throw httpError('not-found');
      return subject;
    },
    context: (subject, t) => ({
      ...obstacleContext(subject, t),
      back: {
        href: leadershipHome(subject.plan.id),
        text: t('Vướng mắc trình lãnh đạo', 'Obstacles escalated to leadership'),
      },
    }),
  });
}
