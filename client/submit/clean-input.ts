/**
 * What every method of the façade is given, in one spelling: whichever door a text comes through — page, command line,
 * API, rehearsal — it is kept, compared and hashed alike.
 */
import { cleanFile, cleanText } from '../../domain/clean-text.ts';
import type { Engine } from '../engine.ts';
import { wrapMethods } from '../engine/wrap-methods.ts';

type Plain = Record<string, unknown>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text within an object: the content of a named file keeps its lines and spaces, the bytes of one all they are. */
function cleanField(holder: Plain, key: string, value: unknown): unknown {
  if (typeof value !== 'string') return cleanInput(value);
  if (key === 'base64') return value;
  return key === 'text' && 'file' in holder ? cleanFile(value) : cleanText(value);
}

/** An argument with all its texts cleaned, however deep they lie. */
export function cleanInput<T>(input: T): T {
  if (typeof input === 'string') return cleanText(input) as T;
  if (Array.isArray(input)) return input.map((one: unknown) => cleanInput(one)) as T;
  if (!isPlain(input)) return input;
  const entries = Object.entries(input).map(([key, value]) => [key, cleanField(input, key, value)]);
  return Object.fromEntries(entries) as T;
}

/** The façade with every argument cleaned before it is looked at. */
export function withCleanInput(engine: Engine): Engine {
  return wrapMethods(engine, (call) => (input) => call(cleanInput(input)));
}
