/** Duties without a cycle or without a leader. */

import type { DraftHeading, DraftQuestion, LineRange, PlanDraft } from '../../plan-draft.ts';
import { fold } from '../../text/fold.ts';
import { findLeaderless } from '../leaderless.ts';
import { ask } from './ask.ts';

const CYCLES = ['half-year+year', 'month', 'quarter', 'half-year', 'year', 'standing', 'ad-hoc'];

/** Asks how often "định kỳ" is. */
export function askAboutCadence(draft: PlanDraft): DraftQuestion[] {
  const found: DraftQuestion[] = [];
  const check = (place: string, text: string, lines: LineRange, confidence: number): void => {
    if (confidence > 0.45 || !/dinh ky/.test(fold(text))) return;
    found.push(
      ask(
        'unclear-cadence',
        place,
        {
          vi: `Mục ${place.split('/')[0] ?? ''}: "định kỳ" nhưng không nêu chu kỳ. Bao lâu một lần?`,
          en: `Heading ${place.split('/')[0] ?? ''} says "định kỳ" (periodically) without a cycle. How often is it?`,
        },
        lines,
        CYCLES,
        'half-year+year',
      ),
    );
  };
  for (const heading of draft.headings) {
    heading.blocks.forEach((block, i) =>
      check(`${heading.number}/${i + 1}`, block.text, block.lines, block.confidence),
    );
  }
  return found;
}

/** Asks who leads what two agencies are both told to support. */
export function askAboutLeaders(headings: readonly DraftHeading[]): DraftQuestion[] {
  return findLeaderless(headings).map(({ a, b }) =>
    ask(
      'no-lead',
      `${a.heading.number}/${b.heading.number}`,
      {
        vi: `Mục ${a.heading.number} và mục ${b.heading.number} cùng "phối hợp" một việc (dòng ${a.block.lines[0]} và ${b.block.lines[0]}), không nơi nào chủ trì. Đơn vị nào chủ trì?`,
        en: `Headings ${a.heading.number} and ${b.heading.number} both support the same work (lines ${a.block.lines[0]} and ${b.block.lines[0]}) and nobody leads it. Who leads?`,
      },
      a.block.lines,
      [a.heading.units[0]?.id ?? '', b.heading.units[0]?.id ?? ''],
    ),
  );
}
