import type { Translate } from '../../domain/bilingual.ts';
import type { Colors } from '../../cli/table.ts';
import type { Check } from './checks.ts';

/** How the demonstration is told, in the reader's language. */
export interface Story {
  /** Heading of an act. */
  act(vi: string, en: string): void;
  /** One thing that happened. */
  step(vi: string, en: string): void;
  /** Lines shown as they are: a mail, a table, a list of files. */
  show(lines: string[]): void;
  /** What was checked, one line each. */
  checks(list: Check[]): void;
}

/**
 * Tells to one stream.
 * @param tell takes one line
 * @param t chooses the reader's language
 * @param colors of the stream
 */
export function createStory(tell: (line: string) => void, t: Translate, colors: Colors): Story {
  return {
    act(vi, en) {
      tell('');
      tell(colors.bold(t(vi, en)));
    },
    step: (vi, en) => tell(`  ${t(vi, en)}`),
    show(lines) {
      for (const line of lines) tell(`      ${line}`.trimEnd());
    },
    checks(list) {
      for (const { ok, vi, en, seen } of list) {
        const mark = ok ? colors.green('✓') : colors.red('✗');
        tell(`  ${mark} ${t(vi, en)} ${colors.dim(`(${seen})`)}`);
      }
    },
  };
}
