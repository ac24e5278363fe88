import { sayReason } from '../domain/calendar/reason-words.ts';
import type { LaunchPreview, LaunchResult } from '../client/engine.ts';
import type { Session } from './session.ts';

type Next = LaunchPreview['next'][number];

const KINDS: Record<Next['kind'], [vi: string, en: string]> = {
  report: ['báo cáo', 'report'],
  task: ['nhiệm vụ', 'task'],
  send: ['gửi lên', 'send'],
};

/** `14 hạn đã qua, từ 2021-06-18 đến 2024-01-03`. */
function countPast({ past }: LaunchPreview, { say }: Session): string {
  const span = past.first === past.last ? `${past.first}` : `${past.first} → ${past.last}`;
  return say(`${past.count} hạn đã qua (${span})`, `${past.count} due dates are past (${span})`);
}

/** What a launch is about to do, for the person who has to say yes to it. */
export function describeLaunchPreview(preview: LaunchPreview, session: Session): string {
  const { say, table, colors } = session;
  const { units, ordered, requested, obligations, past, next, forecastYears } = preview;
  const facts = [
    [
      say('Đơn vị', 'Units'),
      say(
        `${units} (phải báo cáo ${ordered}, đề nghị ${requested})`,
        `${units} (${ordered} ordered to report, ${requested} requested)`,
      ),
    ],
    [say('Việc có hạn', 'Obligations'), obligations],
    [say('Đã qua', 'Past'), past.count > 0 ? countPast(preview, session) : say('không có', 'none')],
  ];
  const who = (ids: string[]): string =>
    ids.length === 1 ? (ids[0] ?? '') : say(`${ids.length} đơn vị`, `${ids.length} units`);
  const rows = next.map((one) => [
    one.dueDate,
    say(...KINDS[one.kind]),
    [one.duty, one.period].filter(Boolean).join(' '),
    who(one.units),
    sayReason(one.dueReason, say) ?? '',
  ]);
  const head = [
    say('Hạn', 'Due'),
    say('Loại', 'Kind'),
    say('Việc', 'What'),
    say('Ai', 'Who'),
    say('Ghi chú', 'Note'),
  ];
  const warnings = [
    ...(forecastYears.length > 0
      ? [
          say(
            `Lịch nghỉ ${forecastYears.join(', ')} mới là dự kiến: hạn có thể thay đổi.`,
            `Days off of ${forecastYears.join(', ')} are a forecast: dates may move.`,
          ),
        ]
      : []),
    ...preview.warnings,
  ];
  return [
    `${colors.bold(say(`Sẽ khởi động: ${preview.title}`, `About to launch: ${preview.title}`))}`,
    table([], facts),
    ...(rows.length > 0
      ? ['', colors.bold(say('Các hạn sắp tới', 'Next dates')), table(head, rows)]
      : ['', say('Không còn hạn nào ở phía trước.', 'No date lies ahead.')]),
    ...warnings.map((warning) => colors.yellow(`! ${warning}`)),
    '',
  ].join('\n');
}

/** The question about due dates that lie behind. */
export function askAboutPast(preview: LaunchPreview, session: Session): string {
  const { say } = session;
  return `${countPast(preview, session)}. ${say('Làm gì với các hạn này?', 'What becomes of them?')}`;
}

/** What became of past due dates where nobody was asked. */
export function tellPastDefault({ past }: LaunchResult, { say }: Session): string {
  return say(
    `${past.count} hạn đã qua được bỏ qua vì không có --past; muốn giữ lại: --past open (chỉ khi khởi động).`,
    `${past.count} past due dates were skipped, as no --past was given; --past open keeps them (at launch only).`,
  );
}

/** What a launch did. */
export function describeLaunch(result: LaunchResult, { say, colors }: Session): string {
  const { plan, units, obligations, past } = result;
  const lines = [
    result.launched
      ? say(
          `Đã khởi động ${plan}: ${units} đơn vị, ${obligations} việc có hạn.`,
          `Launched ${plan}: ${units} units, ${obligations} obligations.`,
        )
      : say(
          `${plan} đang chạy từ trước; không có gì thay đổi.`,
          `${plan} was running already; nothing changed.`,
        ),
  ];
  if (past.count > 0) {
    const done = past.choice === 'skip' ? say('bỏ qua', 'skipped') : say('vẫn mở', 'opened');
    lines.push(say(`${past.count} hạn đã qua: ${done}.`, `${past.count} due dates are past: ${done}.`));
  }
  return [...lines, ...result.warnings.map((warning) => colors.yellow(`! ${warning}`))].join('\n');
}
