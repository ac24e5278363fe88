import { endOfDayOf, toMs } from '../clock.ts';
import type { Instant } from '../plan.ts';
import type { ActEvent } from './events.ts';

/**
 * When what came on paper counts as received: on its day of receipt, the end of which is taken where the day is
 * over. Null where the day is missing or still to come.
 */
export function receivedAt({ at, receivedOn }: Pick<ActEvent, 'at' | 'receivedOn'>): Instant | null {
  if (receivedOn === undefined || toMs(`${receivedOn}T00:00:00+07:00`) > toMs(at)) return null;
  const end = endOfDayOf(receivedOn);
  return toMs(end) < toMs(at) ? end : at;
}
