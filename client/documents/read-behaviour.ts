/** Reading a rehearsal's behaviour. */
import { BEHAVIOUR_NAMES, namedBehaviour } from '../../domain/behaviour.ts';
import type { Behaviour } from '../../domain/behaviour.ts';
import type { Plan } from '../../domain/plan.ts';
import { both } from '../../domain/bilingual.ts';
import { behaviourFile, checkBehaviour } from '../../domain/schemas/behaviour.ts';
import { error } from '../../domain/schemas/finding.ts';
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
 * Reads a behaviour file for plans that are rehearsed together: what it names has to be in one of them.
 *
 * @param text - the YAML
 * @param file - its name, for messages
 * @param plans - the plans to be rehearsed; at least one
 * @throws UserError `invalid` as `readBehaviour`, and for changes, which are played with one plan
 */
export function readSharedBehaviour(text: string, file: string, plans: Plan[]): Behaviour {
  const reading = readDocument(text, behaviourFile);
  const { value: behaviour } = reading;
  if (!behaviour) throw documentError(file, reading.details(reading.findings));
  const findings = checkBehaviour(behaviour, plans);
  if (behaviour.changes.length > 0)
    findings.unshift(
      error(
        ['changes'],
        both(
          'Thay đổi chỉ diễn với một kế hoạch, không diễn với nhiều kế hoạch cùng lúc.',
          'Changes are played with one plan, not with several at once.',
        ),
        both(
          'Bỏ mục changes, hoặc diễn tập riêng kế hoạch được thay đổi.',
          'Remove “changes”, or rehearse the plan that changes by itself.',
        ),
      ),
    );
  if (findings.length > 0) throw documentError(file, reading.details(findings));
  return behaviour;
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
