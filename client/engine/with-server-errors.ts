import type { Engine } from '../engine.ts';
import { serverErrorInWords } from './server-errors.ts';
import { wrapMethods } from './wrap-methods.ts';

/** The façade with every server's error told in words, at whatever door somebody asks. */
export function withServerErrors(engine: Engine): Engine {
  return wrapMethods(engine, (call) => async (input) => {
    try {
      return await call(input);
    } catch (error) {
      throw serverErrorInWords(error) ?? error;
    }
  });
}
