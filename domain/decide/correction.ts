/** What a unit hands in when a sealed report holds its report already: it corrects it, for a supplementary report. */
import type { ObligationState } from './assignment-state.ts';
import { MAY_SUBMIT } from './earlier-version.ts';
import type { ActEvent } from './events.ts';

/** Whether an act is such a correction; so is a supplement from the plan below, whether a sealed report holds it or not. */
export function isCorrection(o: ObligationState, act: ActEvent): boolean {
  if (act.act !== 'submit' && act.act !== 'enter') return false;
  return (
    act.corrects === true &&
    o.state === 'accepted' &&
    (o.sealed === true || act.fromBelow === true) &&
    MAY_SUBMIT[act.act].includes(act.role)
  );
}

/** The report as it waits for its correction to be accepted, or taken up by a further version. */
export function correctionOf<O extends Pick<ObligationState, 'sealed' | 'acceptedAt'>>(
  o: O,
): O & { corrects?: true } {
  const { sealed, ...rest } = o;
  return { ...(rest as O), acceptedAt: null, ...(sealed ? { corrects: true as const } : {}) };
}
