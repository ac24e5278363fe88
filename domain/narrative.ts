/** What units write, put together for one report: what several say in the same words is said once. */
import type { Contribution } from './aggregation/snapshot.ts';

export interface MergedText {
  /** Who wrote it, in the order of the plan. */
  from: Pick<Contribution, 'unit' | 'name'>[];
  text: string;
}

/** How units write that there is nothing to say. */
const NOTHING = new Set([
  'không',
  'không có',
  'không phát sinh',
  'không có khó khăn',
  'không có vướng mắc',
  'không có khó khăn, vướng mắc',
  'không có khó khăn vướng mắc',
]);

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^[-+•] /, '')
    .replace(/[.;]$/, '')
    .trim();

/** Whether a text says that there is nothing. */
export function isNothing(text: string): boolean {
  return NOTHING.has(plain(text));
}

/** Merges equal texts, and all that say nothing into one "Không có.", which comes last. */
export function mergeTexts(contributions: readonly Contribution[]): MergedText[] {
  const merged = new Map<string, MergedText>();
  for (const { unit, name, text } of contributions) {
    const nothing = isNothing(text);
    const key = nothing ? '' : plain(text);
    const known = merged.get(key);
    if (known) known.from.push({ unit, name });
    else merged.set(key, { from: [{ unit, name }], text: nothing ? 'Không có.' : text });
  }
  const all = [...merged.entries()];
  return [...all.filter(([key]) => key !== ''), ...all.filter(([key]) => key === '')].map(([, one]) => one);
}
