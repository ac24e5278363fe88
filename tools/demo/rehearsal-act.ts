/** First act: the year 2024, at its own dates, in seconds. */
import { logIn, type Log, type Translate } from '../../domain/bilingual.ts';
import { appendFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Colors } from '../../cli/table.ts';
import { numberOrWords } from '../../words/plan-citation.ts';
import type { Plan } from '../../domain/plan.ts';
import { rehearse } from '../../standalone/rehearsal/rehearse.ts';
import type { RehearsalSummary } from '../../standalone/rehearsal/summary-types.ts';
import { checkPeriod, checkYear } from './check-rehearsal.ts';
import type { Note } from './checks.ts';
import { SOURCES, type DemoPaths } from './paths.ts';
import type { Story } from './story.ts';
import { drawFigures } from './show-figures.ts';
import { showPeriod } from './show-period.ts';
import { readTimeline } from './timeline.ts';
import { locateTestServer } from '../executables/test-server.ts';

export interface Stage {
  story: Story;
  colors: Colors;
  paths: DemoPaths;
  plan: Plan;
  planText: string;
  note: Note;
  /** A new progress display. */
  progress(): (done: number, total: number, label: string) => void;
  log: Log;
  /** Chooses the reader's language. */
  t: Translate;
  signal: AbortSignal;
}

/** Plays and tells the year. */
export async function playRehearsal(stage: Stage): Promise<RehearsalSummary> {
  const { story, paths, plan, note } = stage;
  story.act('Phần 1. Diễn tập năm 2024', 'Act 1. The year 2024, rehearsed');
  showPlan(story, plan);
  const summary = await rehearse({
    locate: locateTestServer,
    planText: stage.planText,
    planFile: SOURCES.plan,
    from: '2024-01-01',
    to: '2024-12-31',
    behaviour: { text: await readFile(SOURCES.behaviour, 'utf8'), file: SOURCES.behaviour },
    out: paths.out,
    // Warnings of the servers are for whoever looks into a fault, not part of the story.
    log: logIn('vi', (line) => appendFileSync(paths.log, `${line}\n`)),
    onProgress: stage.progress(),
    signal: stage.signal,
  });
  const timeline = await readTimeline(paths.timeline);
  for (const period of summary.periods) {
    const tale = { plan, summary, period, timeline };
    showPeriod(story, tale);
    story.show(drawFigures(plan, period, stage.colors, stage.t));
    await checkPeriod(tale, note);
  }
  await checkYear({ summary }, paths.mail, note);
  const { tasks, mails, wallSeconds } = summary;
  story.step(
    `Cả năm: ${mails} thư, ${tasks.onTime}/${tasks.expected} nhiệm vụ có hạn xong đúng hạn; chạy trong ${wallSeconds} giây.`,
    `The whole year: ${mails} mails, ${tasks.onTime} of ${tasks.expected} dated tasks on time; played in ${wallSeconds} s.`,
  );
  story.show([paths.summary, paths.timeline, paths.reports, paths.mail]);
  return summary;
}

function showPlan(story: Story, plan: Plan): void {
  const ordered = plan.units.filter(({ reports }) => reports === 'ordered').length;
  const requested = plan.units.filter(({ reports }) => reports === 'requested').length;
  const { duties, targets, years } = plan;
  story.step(
    `${plan.title} (số ${numberOrWords(plan, 'vi')}, ${plan.issuer.name}).`,
    `${plan.titleEn} (no. ${numberOrWords(plan, 'en')}).`,
  );
  story.step(
    `${ordered} đơn vị phải báo cáo, ${requested} nơi được đề nghị; ${duties.length} nhiệm vụ, ${targets.length} chỉ tiêu, ${years.from}-${years.to}.`,
    `${ordered} units ordered to report, ${requested} requested; ${duties.length} duties, ${targets.length} targets.`,
  );
  story.step(
    'Đồng hồ được tua qua những ngày không ai chờ gì; lịch nghỉ, hạn và thư là của năm 2024.',
    'The clock skips what nobody waits for; days off, due dates and mails are those of 2024.',
  );
}
