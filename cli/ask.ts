/** Questions to the person at the terminal; scripts are never asked. */
import type { Translate } from '../domain/bilingual.ts';
import { confirm, isCancel, select } from '@clack/prompts';

export interface Choice<V extends string> {
  value: V;
  label: string;
}

/** Each answers null where the person broke off with Ctrl-C or Esc. */
export interface Asker {
  /** @param isYesUsual what Enter alone means; yes unless said otherwise */
  confirm(message: string, isYesUsual?: boolean): Promise<boolean | null>;
  choose<V extends string>(message: string, choices: Choice<V>[]): Promise<V | null>;
}

/**
 * Asks on a terminal. What is asked goes to `output`, so that stdout keeps the command's answer alone.
 * @param input the terminal's keys
 * @param output where the questions are drawn
 * @param t chooses the reader's language
 */
export function createAsker(input: NodeJS.ReadStream, output: NodeJS.WriteStream, t: Translate): Asker {
  return {
    async confirm(message, isYesUsual = true) {
      const options = {
        input,
        output,
        message,
        initialValue: isYesUsual,
        active: t('Có', 'Yes'),
        inactive: t('Không', 'No'),
      };
      const answer = await confirm(options);
      return isCancel(answer) ? null : answer;
    },
    async choose<V extends string>(message: string, choices: Choice<V>[]) {
      const answer = await select<string>({ input, output, message, options: choices });
      return isCancel(answer) ? null : (answer as V);
    },
  };
}
