import { UserError } from '../../domain/user-error.ts';
import type { Engine } from '../engine.ts';
import { wrapMethods } from '../engine/wrap-methods.ts';
import type { Metrics } from './create-metrics.ts';

/** The façade with each call timed: `refused` and `invalid` are the caller's, `unreachable` and `failed` ours. */
export function timedEngine(engine: Engine, metrics: Metrics): Engine {
  return wrapMethods(engine, (call, method) => async (input) => {
    const began = performance.now();
    const note = (outcome: string): void =>
      metrics.took('lien_nganh_call_seconds', { method, outcome }, (performance.now() - began) / 1_000);
    try {
      const answer = await call(input);
      note('ok');
      return answer;
    } catch (error) {
      note(error instanceof UserError ? error.code : 'failed');
      throw error;
    }
  });
}
