import type { PlanDraft } from './plan-draft.ts';
import type { SourceText } from './source-text.ts';
import { assignmentSections, wholeText } from './duties/assignment-sections.ts';
import { readCarryingArticles } from './duties/carrying-articles.ts';
import { readClosing } from './duties/closing.ts';
import { readAssignment } from './duties/read-assignment.ts';
import { readMeta } from './meta/read-meta.ts';
import { readOutline } from './outline/sections.ts';
import type { Paragraph } from './text/paragraphs.ts';
import { readParagraphs } from './text/read-paragraphs.ts';
import { proposeCoordinator } from './reporting/coordinator.ts';
import { readReportingDays } from './reporting/reporting-days.ts';
import { readStatedDays } from './reporting/stated-days.ts';
import { readReporting } from './reporting/read-reporting.ts';
import { findUnreadAppendices, toldInAppendices } from './review/appendices.ts';
import { collectNotes } from './review/collect-notes.ts';
import { findFlatTables } from './review/flat-tables.ts';
import { findUnread, keepLedger, noteNamed, noteTold } from './review/ledger.ts';
import { collectQuestions } from './review/collect-questions.ts';
import { noteRest } from './review/page-rest.ts';
import { findUnlabelled } from './review/unlabelled.ts';
import { readInlineTasks } from './tasks/inline-tasks.ts';
import { readLabelledTasks } from './tasks/labelled-tasks.ts';
import { noteMerged, readTaskTables } from './tasks/task-tables.ts';
import { toHeadings } from './tasks/task.ts';
import { readTargets } from './targets/read-targets.ts';

/**
 * Reads a plan document into a draft: every proposal with its source lines, a confidence and a
 * reason, beside the questions that a person must settle.
 *
 * @param source lines as a reader extracted them
 */
export function draftPlan(source: SourceText): PlanDraft {
  const { lines, paragraphs, rest } = readParagraphs(source);
  const reading = readMeta(lines, paragraphs);
  const { meta, head, context } = reading;
  const outline = readOutline(paragraphs, head.bodyFrom);
  const draft: PlanDraft = {
    meta,
    headings: [],
    general: [],
    unassigned: [],
    targets: [],
    reporting: [],
    reportingDays: [],
    coordinator: null,
    questions: [],
    notes: [],
    ledger: { lines: 0, taken: 0, asked: 0, left: [] },
    refused: null,
  };
  const labelled = readLabelledTasks(paragraphs, outline, head.bodyFrom, context);
  const tables = readTaskTables(paragraphs, head.bodyFrom, outline, context);
  const sections =
    head.kind === 'plan'
      ? assignmentSections(paragraphs, outline, context)
      : [wholeText(outline, head.bodyFrom)];
  const before = new Set([...labelled.used, ...tables.used]);
  const inline = readInlineTasks(paragraphs, outline, head.bodyFrom, context, sections, before);
  const used = new Set([...before, ...inline.used]);
  for (const section of sections) {
    const known = draft.headings
      .flatMap((heading) => heading.units)
      .filter((unit) => unit.kind === 'unit').length;
    const { headings, general, unassigned } = readAssignment(
      paragraphs,
      outline,
      section,
      context,
      known,
      used,
    );
    draft.headings.push(...headings);
    draft.general.push(...general);
    draft.unassigned.push(...unassigned);
  }
  draft.headings.push(...readCarryingArticles(paragraphs, head.bodyFrom, context));
  draft.headings.push(...[...labelled.tasks, ...inline.tasks, ...tables.tasks].flatMap(toHeadings));
  draft.headings.sort((a, b) => a.lines[0] - b.lines[0]);
  if (draft.headings.length > 0) {
    const read = [...draft.headings.flatMap((heading) => heading.blocks), ...draft.general];
    const isRead = ({ lines: [first, last] }: Paragraph): boolean =>
      read.some((each) => each.lines[0] <= last && each.lines[1] >= first);
    draft.general.push(...readClosing(paragraphs, outline.end, isRead));
  }
  draft.general.push(...readStatedDays(draft, paragraphs, outline, head.bodyFrom));
  draft.general.sort((a, b) => a.lines[0] - b.lines[0]);
  draft.reporting = readReporting(draft.headings, draft.general, context);
  draft.coordinator = proposeCoordinator(draft.headings, draft.reporting);
  draft.reportingDays = readReportingDays(draft, draft.coordinator?.unit ?? null);
  draft.targets = readTargets(paragraphs, outline, head.bodyFrom, context, meta, draft.headings);
  const account = {
    ...{ paragraphs, outline, bodyFrom: head.bodyFrom, assigning: sections, context },
    ...{ used, leaderless: tables.leaderless },
    told: toldInAppendices({ paragraphs, outline, used, context }),
  };
  draft.unassigned.push(...findUnlabelled(account, labelled.used));
  draft.unassigned.push(...findFlatTables(paragraphs));
  draft.unassigned.push(...findUnreadAppendices(account.told, paragraphs, draft.unassigned));
  draft.unassigned.push(...findUnread(draft, account));
  draft.ledger = keepLedger(draft, account);
  draft.questions = collectQuestions(draft, reading);
  const told = [
    ...noteNamed(draft, account),
    ...noteTold(draft),
    ...noteMerged(paragraphs, tables.merged),
    ...noteRest(rest),
  ];
  draft.notes = [...collectNotes(draft, paragraphs, reading), ...told].sort(
    (a, b) => a.lines[0] - b.lines[0],
  );
  return draft;
}
