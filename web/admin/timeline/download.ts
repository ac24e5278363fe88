/** The timeline as files: JSON for programs, CSV for a spreadsheet. */
import type { HistoryEntry } from '../../../client/engine.ts';
import type { Plan } from '../../../domain/plan.ts';
import { toCsv } from '../../frame/csv.ts';
import type { Say } from '../../frame/say.ts';
import { entryWords } from './entry-words.ts';

/** One line for each entry, oldest first; the instants as they are, for sorting. */
export function timelineCsv(entries: HistoryEntry[], plans: ReadonlyMap<string, Plan>, say: Say): string {
  const head = [
    ...[say('Lúc', 'At'), say('Loại', 'Kind'), say('Kế hoạch', 'Plan'), say('Đơn vị', 'Unit')],
    ...[say('Việc', 'Obligation'), say('Ai', 'Who'), say('Diễn biến', 'What'), say('Vì sao', 'Why')],
  ];
  const rows = entries.map((entry) => {
    const words = entryWords(entry, entries, plans, say);
    return [
      ...[entry.at, words.kindText, entry.plan, words.unit],
      ...[words.obligation, words.who, words.what, words.why.join('; ')],
    ];
  });
  return toCsv([head, ...rows]);
}

/** The entries as the command line gives them, each with its words. */
export function timelineJson(
  entries: HistoryEntry[],
  plans: ReadonlyMap<string, Plan>,
  say: Say,
): { entries: (HistoryEntry & { words: { what: string; why: string[] } })[] } {
  return {
    entries: entries.map((entry) => {
      const { what, why } = entryWords(entry, entries, plans, say);
      return { ...entry, words: { what, why } };
    }),
  };
}
