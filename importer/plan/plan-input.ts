import type { z } from 'zod';
import type { planFile } from '../../domain/schemas/plan.ts';

type File = z.input<typeof planFile>;

/** A plan file before it is checked; what could not be settled is left out, and it says so with `outline`. */
export type PlanInput = Partial<File> & Pick<File, 'schema' | 'number' | 'date'> & { outline?: true };

export type UnitInput = NonNullable<File['units']>[number];
export type ClassInput = NonNullable<File['classes']>[number];
export type DutyInput = File['duties'][number];
export type TargetInput = File['targets'][number];
