/** Plans: launched, amended, and how they stand. */
import type { PlanChange } from '../../domain/amendment/changes.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import type { PlanStatusValue, UnitStatusValue } from '../../domain/states.ts';
import type { NamedText } from './subjects.ts';

export interface LaunchInput extends NamedText {
  past?: 'skip' | 'open';
  /** A directory file to import in the same step. */
  officials?: NamedText;
}

export interface LaunchResult {
  plan: string;
  workflowId: string;
  launched: boolean;
  units: number;
  obligations: number;
  /** Due dates already past at launch, by what was done with them. */
  past: { count: number; choice: 'skip' | 'open' };
  warnings: Bilingual[];
}

/** What a launch would do now; the same refusals as the launch itself. */
export interface LaunchPreview {
  plan: string;
  title: string;
  /** The plan's own words; the Vietnamese title where it has none. */
  titleEn: string;
  /** True where it runs already: launching it again would change nothing. */
  running: boolean;
  /** The engine's clock, by which dates are past or to come. */
  at: string;
  units: number;
  /** Units ordered to report, and requested to. */
  ordered: number;
  requested: number;
  obligations: number;
  /** What `past: 'skip'` would leave out, with the first and last of the due dates; where it is everything, that launch is refused. */
  past: { count: number; first: string | null; last: string | null };
  next: {
    dueDate: string;
    dueReason: string | null;
    kind: 'report' | 'task' | 'send';
    period: string | null;
    duty: string | null;
    units: string[];
  }[];
  /** Years whose days off are only a forecast. */
  forecastYears: number[];
  warnings: Bilingual[];
}

/** What an amendment changes, before or after it is applied. */
export interface AmendResult {
  plan: string;
  /** The version that it makes, or has made; where nothing differs, the one in force. */
  version: number;
  applied: boolean;
  changes: PlanChange[];
  obligations: {
    kept: number;
    moved: { id: string; from: string; to: string }[];
    superseded: string[];
    added: string[];
  };
  /** When what is new is due, by id. */
  due: Record<string, string>;
  /** Units that are told. */
  notified: string[];
  /** How many workflows had yet to take it when half a minute was over; they take it later. */
  waiting?: number;
}

/** A plan as a file. */
export interface PlanFileResult {
  plan: string;
  version: number;
  /** YAML, `schema: lien-nganh/plan@1`. */
  text: string;
}

export interface PlanVersionEntry {
  version: number;
  /** `12/QĐ-UBND, 2024-03-05`; null of the version by which the plan was launched. */
  basis: string | null;
  /** First day on which it governs what is owed. */
  effective: string | null;
  appliedAt: string;
  /** How many items it changed. */
  changes: number;
}

export interface StatusObligation {
  id: string;
  unit: string;
  kind: 'report' | 'task' | 'send';
  period: string | null;
  duty: string | null;
  state: string;
  dueAt: string;
  late: boolean;
  firstSubmittedAt: string | null;
  acceptedAt: string | null;
  /** Whether the unit's own document is there; null where nothing was handed in, or none is asked for. */
  document: 'present' | 'missing' | null;
  /** The colleague to whom the unit handed it, else null. */
  contact: string | null;
  /** Version of the plan that governs it; null where an earlier release did not note it. */
  planVersion: number | null;
}

export interface PlanStatus {
  plan: string;
  state: string;
  obligations: StatusObligation[];
}

/** After an act was taken back: which, of what kind, and how its subject stands now. */
export interface UndoResult {
  plan: string;
  act: string;
  undone: string;
  obligation: string;
  state: string;
}

/** A unit's part in a plan, or a plan, after it was suspended, paused, resumed or closed. */
export interface StatusResult {
  plan: string;
  /** Absent where it is the whole plan. */
  unit?: string;
  state: UnitStatusValue | PlanStatusValue;
}
