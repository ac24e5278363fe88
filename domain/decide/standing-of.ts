import type { ObligationState } from './assignment-state.ts';

/** How an obligation stands, to be kept where it ends by an act that may be taken back. */
export function standingOf({
  state,
  correctBy,
  pending,
  asked,
  askedBy,
}: ObligationState): Omit<NonNullable<ObligationState['ended']>, 'by'> {
  return { state, correctBy, pending, ...(asked ? { asked } : {}), ...(askedBy ? { askedBy } : {}) };
}
