/** Reading a rehearsal's behaviour. */
import { BEHAVIOUR_NAMES, namedBehaviour } from '../../domain/behaviour.ts';
import type { Behaviour } from '../../domain/behaviour.ts';
import type { Plan } from '../../domain/plan.ts';
import { behaviourFile, checkBehaviour } from '../../domain/schemas/behaviour.ts';
import { documentError, readDocument } from './read-document.ts';

/**
 * Reads a behaviour file.
 *
 * @param text - the YAML
 * @param file - its name, for messages
 * @param plan - the plan to be rehearsed
 * @throws UserError `invalid` with path, line, message and remedy of each mistake
 */
export function readBehaviour(text: string, file: string, plan: Plan): Behaviour {
  const reading = readDocument(text, behaviourFile);
  const findings = reading.value ? checkBehaviour(reading.value, plan) : reading.findings;
  if (!reading.value || findings.length > 0) throw documentError(file, reading.details(findings));
  return reading.value;
}

/**
 * The behaviour that goes by a name, else null: then the word is a file.
 *
 * @param word - what follows `--behaviour`
 * @param plan - the plan to be rehearsed
 */
export function findNamedBehaviour(word: string, plan: Plan): Behaviour | null {
  const name = BEHAVIOUR_NAMES.find((one) => one === word);
  return name ? namedBehaviour(name, plan) : null;
}
