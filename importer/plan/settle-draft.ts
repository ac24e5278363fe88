/** What answers change in a draft before it becomes a file: cadences, who leads, tasks that name their supporters. */
import type { Cadence } from '../../domain/plan.ts';
import type { DraftBlock, DraftHeading, PlanDraft } from '../plan-draft.ts';
import type { Desk } from './desk.ts';
import { foldName } from './vietnamese-names.ts';

const CADENCES: Cadence[] = ['once', 'month', 'quarter', 'half-year', 'year', 'standing', 'ad-hoc'];

/** "half-year+year" is the half-year's report beside the year's: one duty of the half-year. */
function settleCadence(block: DraftBlock, answer: string | null): DraftBlock {
  const [first] = answer?.split('+') ?? [];
  const cadence = CADENCES.find((one) => one === first);
  return cadence ? { ...block, cadence } : block;
}

/** Of two headings that each support the other, the one whose unit was named leads the work they share. */
function settleLeaders(headings: DraftHeading[], draft: PlanDraft, desk: Desk): DraftHeading[] {
  const asked = draft.questions.filter(({ code }) => code === 'no-lead');
  return asked.reduce((all, question) => {
    const leader = desk.answerTo(question.id);
    const source = draft.headings
      .flatMap(({ blocks }) => blocks)
      .find(({ lines }) => lines[0] === question.lines[0]);
    if (leader === null || !source) return all;
    const words = new Set(foldName(source.text).split(' '));
    const shared = ({ text }: DraftBlock): number =>
      foldName(text)
        .split(' ')
        .filter((word) => words.has(word)).length;
    const at = all.findIndex(
      ({ number, units }) => question.id.includes(number) && units.some(({ id }) => id === leader),
    );
    return all.map((heading, i) => {
      if (i !== at) return heading;
      const supporting = heading.blocks.filter(({ role }) => role === 'support');
      const best = supporting.reduce((a, b) => (shared(b) > shared(a) ? b : a), supporting[0] ?? source);
      return {
        ...heading,
        blocks: heading.blocks.map((block) => (block === best ? { ...block, role: 'lead' as const } : block)),
      };
    });
  }, headings);
}

/** A task's heading of leaders is followed by one of its supporters, with the same number and lines: one heading. */
function mergeTasks(headings: DraftHeading[]): DraftHeading[] {
  return headings.reduce<DraftHeading[]>((merged, heading) => {
    const before = merged.at(-1);
    const isPair =
      before?.number === heading.number &&
      before.lines[0] === heading.lines[0] &&
      before.blocks.some(({ supports }) => (supports?.length ?? 0) > 0) &&
      heading.blocks.every(({ role }) => role === 'support');
    if (!isPair) return [...merged, heading];
    const title = `${before.title} (phối hợp: ${heading.title})`;
    return [...merged.slice(0, -1), { ...before, title, units: [...before.units, ...heading.units] }];
  }, []);
}

/**
 * Applies what was answered to the draft's own questions about its duties.
 * @param draft as read
 * @param desk the answers
 */
export function settleDraft(draft: PlanDraft, desk: Desk): PlanDraft {
  const headings = draft.headings.map((heading) => ({
    ...heading,
    blocks: heading.blocks.map((block, i) =>
      settleCadence(block, desk.answerTo(`unclear-cadence:${heading.number}/${i + 1}`)),
    ),
  }));
  return { ...draft, headings: mergeTasks(settleLeaders(headings, draft, desk)) };
}
