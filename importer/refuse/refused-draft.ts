import type { DraftRefusal, PlanDraft } from '../plan-draft.ts';

/**
 * The whole document that says why nothing was read.
 * @param refused reason, with its code
 */
export function refusedDraft(refused: DraftRefusal): PlanDraft {
  return {
    meta: {
      number: null,
      date: null,
      issuer: null,
      level: null,
      from: null,
      to: null,
      title: null,
      upper: null,
      addressees: [],
      signer: null,
      place: null,
      basis: [],
      lines: {},
    },
    headings: [],
    general: [],
    unassigned: [],
    targets: [],
    reporting: [],
    reportingDays: [],
    ledger: { lines: 0, taken: 0, asked: 0, left: [] },
    coordinator: null,
    questions: [],
    notes: [],
    refused,
  };
}
