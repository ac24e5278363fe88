/** Reading a rehearsal's behaviour. */
import { BEHAVIOUR_NAMES, namedBehaviour } from '../../domain/behaviour.ts';
import type { Behaviour } from '../../domain/behaviour.ts';
import type { Plan } from '../../domain/plan.ts';
import { behaviourFile, checkBehaviour } from '../../domain/schemas/behaviour.ts';
import { readChanges, type PlayedChange } from './read-changes.ts';
import { documentError, readDocument } from './read-document.ts';

/** A behaviour, and its changes in the order of their days, each with what its file says. */
export interface Play {
  behaviour: Behaviour;
  changes: PlayedChange[];
}

/**
 * Reads a behaviour file, and the files that its changes name.
 *
 * @param text - the YAML
 * @param file - its name, for messages
 * @param plan - the plan to be rehearsed
 * @param load - the text of a file that stands beside it; throws where there is none
 * @throws UserError `invalid` with path, line, message and remedy of each mistake
 */
export function readBehaviour(text: string, file: string, plan: Plan, load: (name: string) => string): Play {
  const reading = readDocument(text, behaviourFile);
  const { value: behaviour } = reading;
  if (!behaviour) throw documentError(file, reading.details(reading.findings));
  const { changes, versions, findings: odd } = readChanges(behaviour.changes, plan, load);
  const findings = [...odd, ...checkBehaviour(behaviour, versions)];
  if (findings.length > 0) throw documentError(file, reading.details(findings));
  return { behaviour, changes };
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
