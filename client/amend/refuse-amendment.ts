/** Why a plan cannot be amended so, or now. */
import type { Kysely } from 'kysely';
import { both } from '../../domain/bilingual.ts';
import { dayOf } from '../../domain/clock.ts';
import type { Instant, IsoDate, Plan } from '../../domain/plan.ts';
import { invalid, refused } from '../../domain/user-error.ts';
import { dateInBoth } from '../../domain/words/dates.ts';
import { listOfficials } from '../../records/directory/directory.ts';
import type { Database } from '../../records/database/schema.ts';
import type { PlanRecord } from '../../records/plans/plans.ts';
import { requireCoordinating } from '../launch/launch-directory.ts';
import type { DocumentNamed } from '../engine.ts';
import type { FoundAmendment } from './find-amendment.ts';

interface Amending {
  found: FoundAmendment;
  row: PlanRecord;
  basis: DocumentNamed;
  effective: IsoDate;
  at: Instant;
}

/**
 * @param named the plan that is to be amended
 * @throws UserError `invalid` for another plan's file
 */
export function refuseOtherPlan({ id }: Pick<Plan, 'id'>, named: string): void {
  if (id === named) return;
  throw invalid(
    'id',
    both(
      `Tệp là của kế hoạch “${id}”, không phải “${named}”.`,
      `The file is of plan "${id}", not of "${named}".`,
    ),
    both('Giữ nguyên mã kế hoạch khi điều chỉnh.', 'An amended plan keeps its id.'),
  );
}

function refuseState({ row }: Amending): void {
  if (row.state === 'running' || row.state === 'paused') return;
  const isClosed = row.state === 'closed';
  throw refused(
    'plan',
    isClosed
      ? both('Kế hoạch đã kết thúc nên không điều chỉnh được.', 'The plan is closed and cannot be amended.')
      : both('Kế hoạch chưa khởi động xong.', 'The plan has not been launched to the end.'),
    isClosed ? null : both('Khởi động lại cho xong trước.', 'Launch it to the end first.'),
    { code: isClosed ? 'over' : 'not-launched' },
  );
}

function refuseDates({ found, basis, effective, at }: Amending): void {
  const today = dayOf(at);
  if (basis.date > today) {
    const [named, now] = [dateInBoth(basis.date), dateInBoth(today)];
    throw refused(
      'basis',
      both(
        `Văn bản ghi ${named.vi}, hôm nay là ${now.vi}.`,
        `The document says ${named.en}; today is ${now.en}.`,
      ),
      null,
      { code: 'in-future' },
    );
  }
  if (effective > today && found.before.coordinator !== found.next.plan.coordinator) {
    throw refused(
      'effective',
      both(
        'Thay cơ quan đầu mối thì chỉ áp dụng được từ ngày có hiệu lực.',
        'Another coordinator can be put in place only from the day on which that takes effect.',
      ),
      both('Xem trước hôm nay, áp dụng đúng ngày.', 'Preview it now, and apply it on the day.'),
      { code: 'coordinator-in-future' },
    );
  }
}

/**
 * Nobody is left without a coordinator and an approver.
 * @throws UserError `refused` where the directory lacks people of a unit that is to coordinate
 */
export async function requirePeople(
  db: Kysely<Database>,
  amended: readonly Pick<FoundAmendment, 'before' | 'next'>[],
): Promise<void> {
  const passed = amended.filter(({ before, next }) => before.coordinator !== next.plan.coordinator);
  if (passed.length === 0) return;
  const officials = await listOfficials(db);
  for (const { next } of passed) {
    const ofPlan = officials.filter((one) => one.plan === null || one.plan === next.plan.id);
    requireCoordinating(next.plan, ofPlan);
  }
}

/**
 * Checks what must hold before anything is written.
 * @throws UserError `refused` with codes `over`, `not-launched`, `in-future`,
 *   `coordinator-in-future`, and where the directory lacks people of a new coordinating unit
 */
export async function refuseAmendment(db: Kysely<Database>, amending: Amending): Promise<void> {
  refuseState(amending);
  refuseDates(amending);
  await requirePeople(db, [amending.found]);
}
