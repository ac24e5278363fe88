import type { Role } from '../../domain/obligation.ts';
import type { Plan, UnitId } from '../../domain/plan.ts';
import { listOfficials } from '../../records/directory.ts';
import type { EngineContext } from './context.ts';

/** Roles of the coordinating unit without which a period cannot be closed. */
const COORDINATING: [Role, vi: string, en: string][] = [
  ['coordinator', 'cán bộ phụ trách', 'coordinator'],
  ['approver', 'người phê duyệt', 'approver'],
];

/** What the directory still lacks for a plan, one line each; a launch goes on without it. */
export async function warnOfGaps({ records }: EngineContext, plan: Plan): Promise<string[]> {
  const officials = (await listOfficials(records.db)).filter((o) => o.plan === null || o.plan === plan.id);
  const has = (unit: UnitId, role: Role): boolean =>
    officials.some((o) => o.unit === unit && o.roles.includes(role));
  const silent = plan.units.filter(({ id }) => !has(id, 'focal-point'));
  const missing = COORDINATING.filter(([role]) => !has(plan.coordinator, role));
  return [
    ...missing.map(([, vi, en]) => `Cơ quan đầu mối chưa có ${vi}. / The coordinating unit has no ${en}.`),
    ...silent.map(
      ({ name }) =>
        `${name} chưa có đầu mối; thông báo gửi tới cơ quan đầu mối. / ${name} has no focal point; its notices go to the coordinator.`,
    ),
  ];
}
