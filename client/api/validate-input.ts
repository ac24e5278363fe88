/** Every method looks at the shape of what it is given before anything else: a wrong body reaches no query. */
import { severalInvalid, type ErrorDetail } from '../../domain/user-error.ts';
import { explainIssue } from '../documents/explain-issue.ts';
import type { Engine } from '../engine.ts';
import { INPUTS } from './schemas/methods.ts';

const writePath = (path: (string | number)[]): string | null =>
  path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('') ||
  null;

/**
 * @returns the input as it was given
 * @throws UserError `invalid` with each key that is missing, unknown or of the wrong kind
 */
export function validateInput<Input>(method: keyof Engine, input: Input): Input {
  const schema = INPUTS[method];
  const given = input ?? {};
  const parsed = schema.safeParse(given);
  if (parsed.success) return input;
  const findings = parsed.error.issues.flatMap((issue) => explainIssue(issue, schema, given));
  const details = findings.map(({ path, message, remedy }): ErrorDetail => ({
    path: writePath(path),
    line: null,
    message,
    remedy,
  }));
  throw severalInvalid(details);
}

/** The façade with every input validated. */
export function withValidInput(engine: Engine): Engine {
  const methods = Object.entries(engine).map(([name, method]) => [
    name,
    async (input: unknown) =>
      (method as (input: unknown) => unknown)(validateInput(name as keyof Engine, input)),
  ]);
  return Object.fromEntries(methods) as Engine;
}
