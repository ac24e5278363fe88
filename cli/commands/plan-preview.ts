import type { Command } from 'commander';
import type { Preview } from '../../client/launch/preview.ts';
import type { WorkCalendar } from '../../domain/calendar/types.ts';
import type { Plan } from '../../domain/plan.ts';
import { parseDate } from '../arguments.ts';
import { assertOrder } from '../assert-order.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import { describePreview } from '../describe-preview.ts';
import { readTextFile } from '../read-file.ts';
import type { Session } from '../session.ts';
import { writeNamedFile } from '../write-file.ts';

interface Flags {
  from?: string;
  to?: string;
  ics?: string;
}

/** The due dates of the levels above beside the plan's own, and what does not fit among its questions. */
async function withLevels(
  session: Session,
  file: string,
  read: { text: string; plan: Plan; calendar: WorkCalendar },
  preview: Preview,
): Promise<Preview> {
  if (!read.plan.parent) return preview;
  const { lookUpFrom } = await import('../look-up.ts');
  const { warnings, levels } = await lookUpFrom(session, file, read);
  const shown = new Set(preview.periods.map(({ id }) => id));
  return {
    ...preview,
    levels: levels.filter(({ period }) => shown.has(period)),
    questions: [
      ...preview.questions,
      ...warnings.map(({ code, message }) => ({ code: code ?? 'parent-unknown', message })),
    ],
  };
}

/** `plan preview FILE`: every date, before anything is launched. */
export function addPlanPreview(parent: Command, run: Run): void {
  const command = parent
    .command('preview')
    .description(run.t('xem trước mọi kỳ hạn', 'every due date, before anything is launched'))
    .argument('<FILE>', run.t('tệp kế hoạch (YAML)', 'the plan, YAML'))
    .option('--from <D>', run.t('từ ngày, mặc định đầu kế hoạch', 'from this date'), parseDate)
    .option('--to <D>', run.t('đến hết ngày, mặc định hết kế hoạch', 'to this date'), parseDate)
    .option('--ics <FILE>', run.t('ghi các hạn thành tệp lịch', 'write the deadlines as a calendar'));
  withExamples(
    command,
    run,
    'plan preview plans/hau-giang-2021-2025.yaml --from 2024-01-01 --to 2024-12-31',
    'plan preview plans/hau-giang-2021-2025.yaml --ics han.ics --json',
  );
  onRun<Flags>(command, run, async (session, [file = ''], { from, to, ics }) => {
    assertOrder(from, to);
    const text = await readTextFile(file, session.io.cwd);
    const [{ requirePlan }, { buildPreview }, { readServerCalendar }] = await Promise.all([
      import('../../client/documents/read-plan.ts'),
      import('../../client/launch/preview.ts'),
      import('../server-calendar.ts'),
    ]);
    const { plan } = requirePlan(text, file);
    const calendar = await readServerCalendar(session);
    const own = buildPreview(plan, calendar, from, to);
    const preview = await withLevels(session, file, { text, plan, calendar }, own);
    if (ics !== undefined) {
      const { drawCalendar } = await import('../../client/calendar/preview-calendar.ts');
      const calendarFile = drawCalendar(preview, plan, session.config.mailFrom);
      await writeNamedFile('--ics', ics, session.io.cwd, calendarFile, true);
      session.note(session.t(`Đã ghi lịch: ${ics}`, `Calendar written: ${ics}`));
    }
    session.answer(preview, () => describePreview(preview, plan, session));
  });
}
