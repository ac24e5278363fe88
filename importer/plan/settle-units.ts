/** What answers change in whose the work of a draft is: posts get their unit, work of nobody gets somebody. */
import { meansNobody } from './answer-words.ts';
import type { DraftBlock, DraftHeading, DraftUnit, PlanDraft } from '../plan-draft.ts';
import { EVERYBODY, workOfNobody } from '../review/questions/about-work.ts';
import type { Desk } from './desk.ts';
import { toId } from './vietnamese-names.ts';

const ASKED = ['post-as-lead', 'unknown-agency'];

/** A post or an unknown name becomes the unit that a person named; null where it is not followed. */
function settleUnit(unit: DraftUnit, desk: Desk): DraftUnit | null {
  const answer = ASKED.map((code) => desk.answerTo(`${code}:${unit.id}`)).find((one) => one !== null) ?? null;
  if (answer === null || answer === unit.id || answer === unit.name) return unit;
  if (meansNobody(answer)) return null;
  return { ...unit, id: toId(answer), name: answer, confidence: 1, reason: 'Người lập kế hoạch trả lời' };
}

function settleHeading(heading: DraftHeading, desk: Desk): DraftHeading[] {
  const renamed = new Map(heading.units.map((unit) => [unit.id, settleUnit(unit, desk)]));
  const units = heading.units.flatMap(({ id }) => renamed.get(id) ?? []);
  if (heading.units.length > 0 && units.length === 0) return [];
  return [{ ...heading, units: units.filter(({ id }, i) => units.findIndex((one) => one.id === id) === i) }];
}

/** Names of supporters follow those of their headings. */
function renameSupports(headings: DraftHeading[], read: readonly DraftHeading[], desk: Desk): DraftHeading[] {
  const ids = new Map(
    read.flatMap(({ units }) => units.map((unit) => [unit.id, settleUnit(unit, desk)?.id ?? null] as const)),
  );
  const settle = (id: string): string[] => {
    const now = ids.has(id) ? ids.get(id) : id;
    return now ? [now] : [];
  };
  return headings.map((heading) => ({
    ...heading,
    blocks: heading.blocks.map((block) => ({ ...block, supports: (block.supports ?? []).flatMap(settle) })),
  }));
}

/** Gives the work of nobody to whom a person named. */
function settleWork(draft: PlanDraft, desk: Desk): PlanDraft {
  const headings = [...draft.headings];
  const general = [...draft.general];
  for (const { id, lines, duties } of workOfNobody(draft)) {
    const answer = desk.ask({
      code: 'unassigned-work',
      id,
      vi: 'Việc này của ai?',
      en: 'Whose work is this?',
      lines,
      required: true,
    });
    if (answer === null || meansNobody(answer)) continue;
    if (answer === EVERYBODY) {
      general.push(...duties);
      continue;
    }
    const blocks = duties.map((duty): DraftBlock => ({
      ...duty,
      sensitive: false,
      supports: [],
      reason: 'Người lập kế hoạch trả lời',
    }));
    const names = answer.split('; ');
    const known = (name: string): DraftUnit | undefined =>
      draft.headings.flatMap(({ units }) => units).find((unit) => unit.id === name || unit.id === toId(name));
    const units = names.map((name): DraftUnit => {
      const judged = { confidence: 1, reason: 'Người lập kế hoạch trả lời' };
      return (
        known(name) ?? { id: toId(name), name, kind: 'unit', requested: false, written: name, ...judged }
      );
    });
    const title = units.map(({ name }) => name).join(', ');
    headings.push({
      number: `d${lines[0]}`,
      title,
      lines,
      units,
      blocks,
      confidence: 1,
      reason: 'Người lập kế hoạch trả lời',
    });
  }
  return { ...draft, headings, general };
}

/**
 * Applies what was answered about whose the work is.
 * @param draft as read
 * @param desk the answers
 */
export function settleUnits(draft: PlanDraft, desk: Desk): PlanDraft {
  const headings = draft.headings.flatMap((heading) => settleHeading(heading, desk));
  return settleWork({ ...draft, headings: renameSupports(headings, draft.headings, desk) }, desk);
}
