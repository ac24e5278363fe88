import type { Lang } from '../../domain/bilingual.ts';
import type { Colors } from '../../cli/table.ts';
import type { Check } from './checks.ts';

/** How the demonstration is told: Vietnamese first with English beside it, or English alone. */
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
 * @param lang `vi`: both languages; `en`: English alone
 * @param colors of the stream
 */
export function createStory(tell: (line: string) => void, lang: Lang, colors: Colors): Story {
  const inBoth = (lead: string, vi: string, en: string): void => {
    if (lang === 'en') return tell(`${lead}${en}`);
    tell(`${lead}${vi}`);
    tell(`${' '.repeat(4)}${colors.dim(`· ${en}`)}`);
  };
  return {
    act(vi, en) {
      tell('');
      tell(colors.bold(lang === 'en' ? en : `${vi} · ${en}`));
    },
    step: (vi, en) => inBoth('  ', vi, en),
    show(lines) {
      for (const line of lines) tell(`      ${line}`.trimEnd());
    },
    checks(list) {
      for (const { ok, vi, en, seen } of list) {
        const mark = ok ? colors.green('✓') : colors.red('✗');
        const result = colors.dim(`(${seen})`);
        inBoth(`  ${mark} `, `${vi} ${result}`, lang === 'en' ? `${en} ${result}` : en);
      }
    },
  };
}
