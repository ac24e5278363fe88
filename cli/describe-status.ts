/** How a unit's part in a plan, or a plan, stands after an act. */
import { both, type Bilingual } from '../domain/bilingual.ts';
import type { StatusResult } from '../client/engine.ts';
import type { Session } from './session.ts';

const STATES: Record<StatusResult['state'], Bilingual> = {
  active: both('tiếp tục', 'active again'),
  suspended: both('tạm dừng', 'suspended'),
  running: both('đang chạy', 'running'),
  paused: both('tạm dừng', 'paused'),
  closed: both('đã kết thúc', 'closed'),
};

/** One line of it. */
export function describeStatus({ plan, unit, state }: StatusResult, { t }: Session): string {
  const { vi, en } = STATES[state];
  return unit === undefined
    ? t(`Kế hoạch ${plan}: ${vi}`, `Plan ${plan}: ${en}`)
    : t(`${unit} trong ${plan}: ${vi}`, `${unit} in ${plan}: ${en}`);
}
