/** What an amendment changes, for whoever has to decide on it. */
import type { AmendResult } from '../client/engine.ts';
import { changeInWords, fieldInWords, valueInWords } from '../words/plan-changes.ts';
import { stillWaitingWords } from '../words/still-waiting.ts';
import { firstLines } from './preview-then-apply.ts';
import type { Session } from './session.ts';

/** Units that are named, of those that are told. */
const UNITS_NAMED = 20;

function textChanges({ changes }: AmendResult, session: Session): string[] {
  const { t, colors } = session;
  const lines = changes.flatMap((change) => [
    colors.bold(t(changeInWords(change))),
    ...(change.change === 'changed'
      ? change.fields.map(
          ({ field, from, to }) => `  ${t(fieldInWords(field))}: ${valueInWords(from)} → ${valueInWords(to)}`,
        )
      : []),
  ]);
  return firstLines(lines, session);
}

function work({ obligations, notified }: AmendResult, session: Session): string[] {
  const { t } = session;
  const { kept, moved, superseded, added } = obligations;
  const block = (head: string, lines: string[]): string[] =>
    lines.length === 0
      ? []
      : [
          head,
          ...firstLines(
            lines.map((line) => `  ${line}`),
            session,
          ),
        ];
  return [
    t(`Giữ nguyên: ${kept} việc`, `Kept: ${kept} obligations`),
    ...block(
      t(`Dời hạn: ${moved.length}`, `Moved: ${moved.length}`),
      moved.map(({ id, from, to }) => `${id}  ${from} → ${to}`),
    ),
    ...block(t(`Thôi thực hiện: ${superseded.length}`, `Ended: ${superseded.length}`), superseded),
    ...block(t(`Việc mới: ${added.length}`, `New: ${added.length}`), added),
    t(
      `Được báo: ${notified.length} đơn vị${notified.length > 0 ? ` (${notified.slice(0, UNITS_NAMED).join(', ')})` : ''}`,
      `Told: ${notified.length} units${notified.length > 0 ? ` (${notified.slice(0, UNITS_NAMED).join(', ')})` : ''}`,
    ),
  ];
}

/** The whole preview. */
export function describeAmendment(result: AmendResult, session: Session): string {
  const { t } = session;
  if (result.changes.length === 0) {
    return t('Không có gì khác với bản đang có hiệu lực.', 'Nothing differs from the version in force.');
  }
  return [...textChanges(result, session), '', ...work(result, session)].join('\n');
}

/** That a change is written and not yet taken by everybody, and how to look again; nothing where it is. */
export function stillWaiting(
  waiting: number | undefined,
  plans: readonly string[],
  { t }: Pick<Session, 't'>,
): string[] {
  if (!waiting) return [];
  return [
    `${t(stillWaitingWords(waiting))} ${t('Xem lại:', 'Look again:')}`,
    ...plans.map((plan) => `  lien-nganh plan status ${plan}`),
  ];
}

/** What has been done, in one line, and what is still to come. */
export function describeAmended(result: AmendResult, session: Session): string {
  const { t } = session;
  if (result.applied) {
    const done = t(
      `Đã điều chỉnh kế hoạch ${result.plan}: phiên bản ${result.version}.`,
      `Plan ${result.plan} amended: version ${result.version}.`,
    );
    return [done, ...stillWaiting(result.waiting, [result.plan], session)].join('\n');
  }
  return t(
    `Kế hoạch ${result.plan} không thay đổi (phiên bản ${result.version}).`,
    `Plan ${result.plan} is unchanged (version ${result.version}).`,
  );
}
