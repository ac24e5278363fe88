/** A plan over its years: what each year reached, against what was assigned, and what each unit had in it. */

/** The period whose report stands for a year. */
export interface YearEntry {
  year: number;
  /** The annual report's; of a year without one, the newest that has figures; null where there is none. */
  period: string | null;
  /** Of the sealed report; null where its figures are as they stand now. */
  version: number | null;
  /** Ordered units; null where there is no report. */
  reporting: { expected: number; received: number; onTime: number } | null;
}

export interface YearFigure {
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  /** In percent: of a ratio itself, of an amount against what was assigned. */
  rate: number | null;
  met: boolean | null;
  assessment: 'met' | 'under-way' | 'not-met' | null;
  /** What the plan in force for the period assigns, and the rate that comes to. */
  assigned: { value: number; by: string | null; rate: number };
  /** Where it was entered because the system did not exist: its source. */
  source: string | null;
}

export interface TargetYears {
  code: string;
  statement: string;
  operator: string;
  unit: string;
  /** One for each year; null where nothing is known. */
  figures: (YearFigure | null)[];
}

export interface UnitYears {
  unit: string;
  name: string;
  /** Units that are no more whose figures are in its row. */
  from: string[];
  figures: ({
    numerator: number | null;
    denominator: number | null;
    value: number | null;
    state: 'reported' | 'zero' | 'not-applicable' | 'elsewhere' | 'missing';
  } | null)[];
}

export interface PlanYears {
  plan: string;
  years: YearEntry[];
  targets: TargetYears[];
  /** Where one target is asked for. */
  units?: { target: string; rows: UnitYears[] };
}
