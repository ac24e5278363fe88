/** The timeline as files: JSON for programs, CSV for a spreadsheet. */
import type { Translate } from '../../../domain/bilingual.ts';
import type { Plan } from '../../../domain/plan.ts';
import { toCsv } from '../../layout/csv.ts';
import { entryWords } from './entry-words.ts';
import type { HistoryEntry } from '../../../domain/timeline.ts';

/** One line for each entry, oldest first; the instants as they are, for sorting. */
export function timelineCsv(entries: HistoryEntry[], plans: ReadonlyMap<string, Plan>, t: Translate): string {
  const head = [
    ...[t('Lúc', 'At'), t('Loại', 'Kind'), t('Kế hoạch', 'Plan'), t('Đơn vị', 'Unit')],
    ...[t('Việc', 'Obligation'), t('Ai', 'Who'), t('Diễn biến', 'What'), t('Vì sao', 'Why')],
  ];
  const rows = entries.map((entry) => {
    const words = entryWords(entry, entries, plans, t);
    return [
      ...[entry.at, words.kindTag.text, entry.plan, words.unit],
      ...[words.obligation, words.who, words.what, words.why.join('; ')],
    ];
  });
  return toCsv([head, ...rows]);
}

/** The entries as the command line gives them, each with its words. */
export function timelineJson(
  entries: HistoryEntry[],
  plans: ReadonlyMap<string, Plan>,
  t: Translate,
): { entries: (HistoryEntry & { words: { what: string; why: string[] } })[] } {
  return {
    entries: entries.map((entry) => {
      const { what, why } = entryWords(entry, entries, plans, t);
      return { ...entry, words: { what, why } };
    }),
  };
}
