import type { DraftNote, LineRange, PlanDraft } from '../plan-draft.ts';
import type { Answers, OpenQuestion } from './desk.ts';
import { createDesk } from './desk.ts';
import { finishDuties, GENERAL } from './finish-duties.ts';
import { finishHead, makeLetterhead, makePrefix } from './finish-head.ts';
import { askAddressees, askCoordinator, askKinds } from './finish-reporting.ts';
import { finishReportDays } from './finish-report-days.ts';
import { readReportingDays } from '../reporting/reporting-days.ts';
import { finishTargets } from './finish-targets.ts';
import { finishUnits } from './finish-units.ts';
import type { PlanInput } from './plan-input.ts';
import { settleDraft } from './settle-draft.ts';
import { settleUnits } from './settle-units.ts';

export interface FinishedPlan {
  plan: PlanInput;
  /** Every question there is, the draft's own first. */
  questions: OpenQuestion[];
  /** Those without an answer. */
  open: OpenQuestion[];
  notes: DraftNote[];
  /** Lines of the source, by the code of a duty or target, or the number of a heading. */
  lines: Map<string, LineRange>;
}

/** A draft that an earlier release read knows neither days for reports nor work of nobody. */
function fillDraft(stored: PlanDraft): PlanDraft {
  const { unassigned = [], reportingDays = [] }: Partial<PlanDraft> = stored;
  return { ...stored, unassigned, reportingDays };
}

/** What the draft asks itself: nothing waits for it unless the plan's writer asks the same. */
function ownQuestions(draft: PlanDraft, asked: OpenQuestion[]): OpenQuestion[] {
  return draft.questions
    .filter(({ id }) => !asked.some((one) => one.id === id))
    .map((question) => ({ ...question, required: false, many: false }));
}

/**
 * Makes a plan file of a draft and what was answered so far. What nobody settled yet is left out, and the file is then
 * an outline that `plan check` accepts and nothing can launch.
 * @param stored the draft, perhaps as an earlier release read it
 * @param answers by question id
 */
export function finishPlan(stored: PlanDraft, answers: Answers): FinishedPlan {
  const read = fillDraft(stored);
  const desk = createDesk(answers, read.questions);
  const draft = settleDraft(settleUnits(read, desk), desk);
  const head = finishHead(draft, desk);
  const prefix = makePrefix(head);
  const units = finishUnits(draft, desk);
  const coordinator = askCoordinator(draft, units.units, desk);
  const leader = units.units.find(({ id }) => id === coordinator);
  if (leader) leader.reports = 'ordered';
  const issuer = head.issuer?.name ?? null;
  const addressees = askAddressees(draft, issuer, coordinator, desk);
  const kinds = askKinds(draft, coordinator, desk);
  // What a unit is told to report goes upward as soon as somebody says that it coordinates.
  const isSaid = coordinator !== null && coordinator !== draft.coordinator?.unit;
  const { overrides, notes: unusedDays } = finishReportDays(
    isSaid ? readReportingDays(draft, coordinator) : draft.reportingDays,
    kinds,
    head.years,
    head.date,
    desk,
  );
  const duties = finishDuties(draft, prefix, units, kinds, desk);
  const targets = finishTargets(draft.targets, prefix, coordinator, units, head.date, desk);
  const hasGeneral = duties.some(({ duty }) => duty.heading === GENERAL);
  const hasDays = Object.keys(overrides).length > 0;
  const questions = [...ownQuestions(draft, desk.asked), ...desk.asked];
  const open = questions.filter(({ id }) => !desk.isAnswered(id));
  const isOutline = open.some(({ required }) => required);
  const plan: PlanInput = {
    schema: 'lien-nganh/plan@1',
    ...head,
    ...(isOutline ? { outline: true } : {}),
    ...(coordinator && leader ? { coordinator, letterhead: makeLetterhead(issuer, leader.name) } : {}),
    ...(addressees.length > 0 ? { addressees } : {}),
    ...(kinds.length > 0 ? { reporting: { kinds, ...(hasDays ? { overrides } : {}) } } : {}),
    headings: [
      ...units.headings,
      ...(hasGeneral ? [{ number: GENERAL, title: 'Trách nhiệm chung của các đơn vị' }] : []),
    ],
    units: units.units,
    ...(units.classes.length > 0 ? { classes: units.classes } : {}),
    duties: duties.map(({ duty }) => duty),
    targets: targets.map(({ target }) => target),
  };
  const lines = new Map<string, LineRange>([
    ...draft.headings.map((heading) => [units.numberOf(heading), heading.lines] as const),
    ...duties.map(({ duty, lines: range }) => [duty.code, range] as const),
    ...targets.map(({ target, lines: range }) => [target.code, range] as const),
  ]);
  return { plan, questions, open, notes: [...draft.notes, ...unusedDays], lines };
}
