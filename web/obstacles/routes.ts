/** What a unit cannot settle by itself: what it has raised, with the answers, and the form to raise more. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { translator } from '../../domain/bilingual.ts';
import { listObligations } from '../../records/obligations/obligations.ts';
import { listObstacles } from '../../records/obligations/obstacles.ts';
import { seenBy } from '../layout/access.ts';
import { fieldsOf, type FormProblem } from '../layout/form.ts';
import { httpError } from '../layout/http-error.ts';
import { obstaclesOf } from '../layout/paths.ts';
import { problemsFrom } from '../layout/problems-from.ts';
import type { WebServices } from '../services.ts';
import { mayRaise, obstaclesPage } from './view-model.ts';

const ADDRESS = '/don-vi/:plan/:unit/vuong-mac';

export function registerObstacles(
  pages: FastifyInstance,
  { engine, records: { db }, now }: WebServices,
): void {
  const config = { access: 'unit', isNarrowed: true } as const;

  async function show(
    reply: FastifyReply,
    typed: Record<string, string>,
    problems: FormProblem[] = [],
  ): Promise<FastifyReply> {
    const { unitScope: scope, lang } = reply.request;
    const { plan, unit } = scope;
    const all = await listObstacles(db, { plan: plan.id, unit: unit.id });
    const raised = all.filter(({ about }) => mayRaise(scope, about));
    const obligations = seenBy(scope, await listObligations(db, plan.id, unit.id));
    const model = obstaclesPage(
      { ...scope, raised, obligations, now: now() },
      typed,
      problems,
      translator(lang),
    );
    return reply.page(model);
  }

  pages.get(ADDRESS, { config }, async (request, reply) => {
    const { ve } = request.query as { ve?: string };
    return show(reply, typeof ve === 'string' ? { about: ve } : {});
  });

  pages.post(ADDRESS, { config }, async (request, reply) => {
    const { plan, unit, email } = request.unitScope;
    const { t } = request;
    const typed = fieldsOf(request.body);
    const { text = '', about = '' } = typed;
    if (!mayRaise(request.unitScope, about || null)) throw httpError('not-yours');
    if (!text) {
      return show(reply, typed, [
        { field: 'text', text: t('Ghi nội dung vướng mắc.', 'Describe the obstacle.') },
      ]);
    }
    const isDuty = plan.duties.some(({ code }) => code === about);
    const subject = about === '' ? {} : isDuty ? { duty: about } : { period: about };
    try {
      await engine.raiseObstacle({ plan: plan.id, unit: unit.id, as: email, text, ...subject });
    } catch (error) {
      return show(reply, typed, problemsFrom(error, ['text', 'about'], t));
    }
    return reply.redirect(obstaclesOf(plan.id, unit.id), 303);
  });
}
