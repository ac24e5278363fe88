import type { Command } from 'commander';
import type { Plan } from '../../domain/plan.ts';
import type { ErrorDetail } from '../../domain/user-error.ts';
import type { Run } from '../command.ts';
import { onRun, withExamples } from '../command.ts';
import { readTextFile } from '../read-file.ts';
import type { Session } from '../session.ts';

function list(mark: string, details: ErrorDetail[], { t, colors }: Session): string[] {
  return details.flatMap(({ path, line, message, remedy }) => {
    const place = [line === null ? null : t(`dòng ${line}`, `line ${line}`), path].filter(Boolean).join(', ');
    return [
      `${mark} ${place ? `${place}: ` : ''}${t(message)}`,
      ...(remedy ? [colors.dim(`    → ${t(remedy)}`)] : []),
    ];
  });
}

function describeOutline(file: string, missing: string[], { t, colors }: Session): string {
  const lacking = missing.join(', ');
  return `${colors.green('✓')} ${t(
    `${file}: đề cương hợp lệ, chưa khởi động được; còn thiếu ${lacking}.`,
    `${file}: a sound outline, which cannot be launched yet; it lacks ${lacking}.`,
  )}`;
}

/** What will go wrong with the plan above; nothing is asked of a server for a plan that names none. */
async function warnOfParent(
  session: Session,
  file: string,
  text: string,
  plan: Plan,
): Promise<ErrorDetail[]> {
  if (!plan.parent) return [];
  const [{ lookUpFrom }, { readServerCalendar }] = await Promise.all([
    import('../look-up.ts'),
    import('../server-calendar.ts'),
  ]);
  const calendar = await readServerCalendar(session);
  return (await lookUpFrom(session, file, { text, plan, calendar })).warnings;
}

/** `plan check FILE`: is the plan complete and consistent? Exit 0 or 2. */
export function addPlanCheck(parent: Command, run: Run): void {
  const command = parent
    .command('check')
    .description(run.t('kiểm tra tệp kế hoạch', 'check a plan file'))
    .argument('<FILE>', run.t('tệp kế hoạch (YAML)', 'the plan, YAML'));
  withExamples(command, run, 'plan check plans/hau-giang-2021-2025.yaml', 'plan check ke-hoach.yaml --json');
  onRun(command, run, async (session, [file = '']) => {
    const text = await readTextFile(file, session.io.cwd);
    const { readPlan } = await import('../../client/documents/read-plan.ts');
    const { countInWords } = await import('../../client/documents/reported-findings.ts');
    const reading = readPlan(text);
    const plan = reading.ok ? reading.plan.id : reading.plan;
    const warnings = [
      ...reading.warnings,
      ...(reading.ok ? await warnOfParent(session, file, text, reading.plan) : []),
    ];
    if (!reading.ok && reading.missing) {
      const { missing } = reading;
      session.answer({ ok: true, plan, outline: true, missing, warnings }, () =>
        [
          ...list(session.colors.yellow('!'), warnings, session),
          describeOutline(file, missing, session),
        ].join('\n'),
      );
      return 0;
    }
    const errors = reading.ok ? [] : reading.errors;
    const { ok } = reading;
    session.answer({ ok, plan, errors, warnings }, () => {
      const { colors, t } = session;
      const verdict = ok
        ? `${colors.green('✓')} ${t(`${file}: kế hoạch hợp lệ.`, `${file}: the plan is complete.`)}`
        : `${file}: ${t(countInWords(errors))}.`;
      return [
        ...list(colors.red('✗'), errors, session),
        ...list(colors.yellow('!'), warnings, session),
        verdict,
      ].join('\n');
    });
    return ok ? 0 : 2;
  });
}
