/** Every method looks at the shape of what it is given before anything else: a wrong body reaches no query. */
import { severalInvalid } from '../../domain/user-error.ts';
import { explainIssues, toDetail } from '../documents/read-document.ts';
import type { Engine } from '../engine.ts';
import { wrapMethods } from '../engine/wrap-methods.ts';
import { INPUTS } from './schemas/methods.ts';

/**
 * @returns the input as it was given
 * @throws UserError `invalid` with each key that is missing, unknown or of the wrong kind
 */
export function validateInput<Input>(method: keyof Engine, input: Input): Input {
  const schema = INPUTS[method];
  const given = input ?? {};
  const parsed = schema.safeParse(given);
  if (parsed.success) return input;
  throw severalInvalid(explainIssues(parsed.error, schema, given).map(toDetail));
}

/** The façade with every input validated. */
export function withValidInput(engine: Engine): Engine {
  return wrapMethods(engine, (call, method) => async (input) => call(validateInput(method, input)));
}
