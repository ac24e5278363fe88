import type { UnitId } from '../../domain/plan.ts';
import type { AbsencesTable, OfficialsTable } from '../../records/database/schema.ts';
import type { PlanScope } from '../layout/access.ts';

/** A unit of a plan's directory, and who changes it. */
export interface UnitSubject extends PlanScope {
  unit: UnitId;
}

/** One entry of it. */
export interface PersonSubject extends UnitSubject {
  row: OfficialsTable;
  /** Where they are away, or are to be. */
  absence: AbsencesTable | null;
}

export const whoOf = ({ name, email }: OfficialsTable): string =>
  name === null ? email : `${name} (${email})`;
