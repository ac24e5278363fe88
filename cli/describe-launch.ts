import { both, type Bilingual } from '../domain/bilingual.ts';
import { reasonIn } from '../domain/calendar/reason-words.ts';
import type { LaunchPreview, LaunchResult } from '../client/engine.ts';
import type { Session } from './session.ts';

type Next = LaunchPreview['next'][number];

const KINDS: Record<Next['kind'], Bilingual> = {
  report: both('báo cáo', 'report'),
  task: both('nhiệm vụ', 'task'),
  send: both('gửi lên', 'send'),
};

/** `14 hạn đã qua, từ 2021-06-18 đến 2024-01-03`. */
function countPast({ past }: LaunchPreview, { t }: Session): string {
  const span = past.first === past.last ? `${past.first}` : `${past.first} → ${past.last}`;
  return t(`${past.count} hạn đã qua (${span})`, `${past.count} due dates are past (${span})`);
}

/** What a launch is about to do, for the person who has to say yes to it. */
export function describeLaunchPreview(preview: LaunchPreview, session: Session): string {
  const { t, table, colors } = session;
  const {
    title,
    titleEn = title,
    units,
    ordered,
    requested,
    obligations,
    past,
    next,
    forecastYears,
  } = preview;
  const facts = [
    [
      t('Đơn vị', 'Units'),
      t(
        `${units} (phải báo cáo ${ordered}, đề nghị ${requested})`,
        `${units} (${ordered} ordered to report, ${requested} requested)`,
      ),
    ],
    [t('Việc có hạn', 'Obligations'), obligations],
    [t('Đã qua', 'Past'), past.count > 0 ? countPast(preview, session) : t('không có', 'none')],
  ];
  const who = (ids: string[]): string =>
    ids.length === 1 ? (ids[0] ?? '') : t(`${ids.length} đơn vị`, `${ids.length} units`);
  const rows = next.map((one) => [
    one.dueDate,
    t(KINDS[one.kind]),
    [one.duty, one.period].filter(Boolean).join(' '),
    who(one.units),
    reasonIn(one.dueReason, t) ?? '',
  ]);
  const head = [t('Hạn', 'Due'), t('Loại', 'Kind'), t('Việc', 'What'), t('Ai', 'Who'), t('Ghi chú', 'Note')];
  const warnings = [
    ...(forecastYears.length > 0
      ? [
          t(
            `Lịch nghỉ ${forecastYears.join(', ')} mới là dự kiến: hạn có thể thay đổi.`,
            `Days off of ${forecastYears.join(', ')} are a forecast: dates may move.`,
          ),
        ]
      : []),
    ...preview.warnings.map((warning) => t(warning)),
  ];
  return [
    `${colors.bold(t(`Sẽ khởi động: ${title}`, `About to launch: ${titleEn}`))}`,
    table([], facts),
    ...(rows.length > 0
      ? ['', colors.bold(t('Các hạn sắp tới', 'Next dates')), table(head, rows)]
      : ['', t('Không còn hạn nào ở phía trước.', 'No date lies ahead.')]),
    ...warnings.map((warning) => colors.yellow(`! ${warning}`)),
    '',
  ].join('\n');
}

/** The question about due dates that lie behind. */
export function askAboutPast(preview: LaunchPreview, session: Session): string {
  const { t } = session;
  return `${countPast(preview, session)}. ${t('Làm gì với các hạn này?', 'What becomes of them?')}`;
}

/** What became of past due dates where nobody was asked. */
export function describePastDefault({ past }: LaunchResult, { t }: Session): string {
  return t(
    `${past.count} hạn đã qua được bỏ qua vì không có --past; muốn giữ lại: --past open (chỉ khi khởi động).`,
    `${past.count} past due dates were skipped, as no --past was given; --past open keeps them (at launch only).`,
  );
}

/** What a launch did. */
export function describeLaunch(result: LaunchResult, { t, colors }: Session): string {
  const { plan, units, obligations, past } = result;
  const lines = [
    result.launched
      ? t(
          `Đã khởi động ${plan}: ${units} đơn vị, ${obligations} việc có hạn.`,
          `Launched ${plan}: ${units} units, ${obligations} obligations.`,
        )
      : t(
          `${plan} đang chạy từ trước; không có gì thay đổi.`,
          `${plan} was running already; nothing changed.`,
        ),
  ];
  if (past.count > 0) {
    const done = past.choice === 'skip' ? t('bỏ qua', 'skipped') : t('vẫn mở', 'opened');
    lines.push(t(`${past.count} hạn đã qua: ${done}.`, `${past.count} due dates are past: ${done}.`));
  }
  return [...lines, ...result.warnings.map((warning) => colors.yellow(`! ${t(warning)}`))].join('\n');
}
