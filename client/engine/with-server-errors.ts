import type { Engine } from '../engine.ts';
import { serverErrorInWords } from './server-errors.ts';

/** The façade with every server's error told in words, at whatever door somebody asks. */
export function withServerErrors(engine: Engine): Engine {
  const methods = Object.entries(engine).map(([name, method]) => {
    const call = method as (input: unknown) => Promise<unknown>;
    const telling = async (input: unknown): Promise<unknown> => {
      try {
        return await call(input);
      } catch (error) {
        throw serverErrorInWords(error) ?? error;
      }
    };
    return [name, telling] as const;
  });
  return Object.fromEntries(methods) as unknown as Engine;
}
