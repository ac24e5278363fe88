/** The source as numbered lines, each with the way to what was made of it. */
import type { Translate } from '../../../domain/bilingual.ts';
import type { LineRange, PlanDraft } from '../../../importer/plan-draft.ts';
import { ledgerOf } from './ledger-model.ts';

export interface SourceLine {
  number: number;
  text: string;
  /** Anchor of the first proposal that begins here, else null. */
  href: string | null;
  /** True where some proposal rests on it. */
  isUsed: boolean;
  /** What the account says of a line that is not in the draft: that it is asked about, or why it is left out. */
  note: string | null;
}

/** Every proposal with its anchor, in the order of the page; the outline has the same anchors. */
function listProposals(draft: PlanDraft): [anchor: string, lines: LineRange][] {
  return [
    ...draft.headings.flatMap((heading, i): [string, LineRange][] => [
      [`h-${i}`, heading.lines],
      ...heading.blocks.map(({ lines }, j): [string, LineRange] => [`h-${i}-${j}`, lines]),
    ]),
    ...draft.targets.map(({ lines }, i): [string, LineRange] => [`t-${i}`, lines]),
    ...draft.reporting.map(({ lines }, i): [string, LineRange] => [`r-${i}`, lines]),
    ...draft.general.map(({ lines }, i): [string, LineRange] => [`g-${i}`, lines]),
    ...Object.values(draft.meta.lines).map((lines): [string, LineRange] => ['meta', lines]),
  ];
}

/** By line: asked about, or left out and why. */
function notesOf(draft: PlanDraft, t: Translate): Map<number, string> {
  const { unassigned = [] }: Partial<PlanDraft> = draft;
  const asked = unassigned.map(({ lines }) => [lines, t('đang hỏi', 'asked about')] as const);
  const left = (ledgerOf(draft)?.left ?? []).map(({ lines, why }) => [lines, t(why)] as const);
  const notes = new Map<number, string>();
  for (const [[first, last], note] of [...left, ...asked])
    for (let line = first; line <= last; line += 1) notes.set(line, note);
  return notes;
}

/**
 * @param lines the text as read
 * @param draft what was made of it
 * @param t the reader's language
 */
export function sourceModel(lines: readonly string[], draft: PlanDraft, t: Translate): SourceLine[] {
  const notes = notesOf(draft, t);
  const begins = new Map<number, string>();
  const used = new Set<number>();
  for (const [anchor, [first, last]] of listProposals(draft)) {
    if (!begins.has(first)) begins.set(first, `#${anchor}`);
    for (let line = first; line <= last; line += 1) used.add(line);
  }
  return lines.map((text, i) => ({
    number: i + 1,
    text,
    href: begins.get(i + 1) ?? null,
    isUsed: used.has(i + 1),
    note: notes.get(i + 1) ?? null,
  }));
}
