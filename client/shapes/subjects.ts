/** What a call of the façade is about. */
export interface ActOptions {
  /** E-mail of the official who acts. */
  as: string;
  /** Caller's own idempotency key. */
  id?: string;
}

/** A document as it is cited. */
export interface DocumentNamed {
  number: string;
  date: string;
}

/** A unit's part in a plan. */
export interface UnitNamed {
  plan: string;
  unit: string;
}

/** One report or task of a unit. */
export interface ObligationNamed {
  plan: string;
  unit: string;
  /** The period of a report, or the duty's code of a task. */
  about: string;
  /** Of a task that recurs. */
  period?: string;
}

/** A file as the caller read it. */
export interface NamedText {
  text: string;
  file: string;
}

/** A period of a plan. */
export interface PeriodNamed {
  plan: string;
  period: string;
}
