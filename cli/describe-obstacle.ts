/** How an obstacle stands. */
import { both, type Bilingual } from '../domain/bilingual.ts';
import type { ObstacleEntry } from '../client/engine.ts';
import type { Session } from './session.ts';

export const OBSTACLE_STATES: Record<ObstacleEntry['state'], Bilingual> = {
  raised: both('chờ trả lời', 'waiting for an answer'),
  escalated: both('đã báo cáo lãnh đạo', 'escalated to leadership'),
  answered: both('đã trả lời', 'answered'),
};

/** One line of it, after an act. */
export function describeObstacle({ id, unit, state }: ObstacleEntry, { t }: Session): string {
  const words = t(OBSTACLE_STATES[state]);
  return t(
    `Đã ghi nhận vướng mắc ${id} của ${unit}: ${words}`,
    `Recorded obstacle ${id} of ${unit}: ${words}`,
  );
}
