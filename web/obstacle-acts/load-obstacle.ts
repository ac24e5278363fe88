import type { FastifyRequest } from 'fastify';
import type { Records } from '../../records/database/database.ts';
import { listObstacles } from '../../records/obligations/obstacles.ts';
import { httpError } from '../layout/http-error.ts';
import type { ObstacleSubject } from './forms.ts';

/**
 * The obstacle that the address names, in the plan it names.
 * @throws HttpError 404 where the plan has none such
 */
export async function loadObstacle({ db }: Records, request: FastifyRequest): Promise<ObstacleSubject> {
  const scope = request.planScope;
  const { obstacle: id } = request.params as { obstacle: string };
  const [obstacle] = await listObstacles(db, { plan: scope.plan.id, ids: [id] });
  if (!obstacle) throw httpError('not-found');
  return { ...scope, obstacle };
}
