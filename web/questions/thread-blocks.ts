/** What was asked about items of a report, and replied, as the pages of both sides show it. */
import type { Bilingual, Translate } from '../../domain/bilingual.ts';
import type { ObligationRow } from '../../domain/projections.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Thread } from '../../records/obligations/threads.ts';
import { roleInWords } from '../../words/history.ts';
import { reportItems } from '../../words/report-items.ts';
import { entries, heading, smallHeading, type Parts } from '../layout/blocks.ts';
import { formatInstant } from '../layout/names.ts';
import { BREAK, hint, typed } from '../layout/sentence.ts';

/** An item of the report in words; one that the plan has no more stands for itself. */
export function itemTitle(plan: Plan, { unit, period }: ObligationRow, code: string): Bilingual {
  const found = reportItems(plan, unit, period ?? '').find(({ item }) => item === code);
  return found?.title ?? { vi: code, en: code };
}

/** The threads about a report under a heading; nothing where there are none. */
export function threadBlocks(threads: Thread[], plan: Plan, row: ObligationRow, t: Translate): Parts {
  if (threads.length === 0) return null;
  return [
    heading(t('Hỏi đáp về báo cáo', 'Questions and replies')),
    threads.map(({ item, messages }) => [
      smallHeading(t(itemTitle(plan, row, item))),
      entries(
        messages.map(({ at, who, text }) => [
          [`${formatInstant(at, plan.timeZone, t)} `, hint(`(${roleInWords(who, { t })})`)],
          [BREAK, typed(text)],
        ]),
      ),
    ]),
  ];
}
