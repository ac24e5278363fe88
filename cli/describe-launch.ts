import type { LaunchPreview, LaunchResult } from '../client/engine.ts';
import { drawDeadlines, warnOfForecast } from './deadlines.ts';
import type { Session } from './session.ts';

/** `14 hạn đã qua, từ 2021-06-18 đến 2024-01-03`. */
function countPast({ past }: LaunchPreview, { t }: Session): string {
  const span = past.first === past.last ? `${past.first}` : `${past.first} → ${past.last}`;
  return t(`${past.count} hạn đã qua (${span})`, `${past.count} due dates are past (${span})`);
}

/** What a launch is about to do, for the person who has to say yes to it. */
export function describeLaunchPreview(preview: LaunchPreview, session: Session): string {
  const { t, colors } = session;
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
  const facts = session.facts([
    [
      t('Đơn vị', 'Units'),
      t(
        `${units} (phải báo cáo ${ordered}, đề nghị ${requested})`,
        `${units} (${ordered} ordered to report, ${requested} requested)`,
      ),
    ],
    [t('Việc có hạn', 'Obligations'), obligations],
    [t('Đã qua', 'Past'), past.count > 0 ? countPast(preview, session) : t('không có', 'none')],
  ]);
  const warnings = [
    ...warnOfForecast(forecastYears, session),
    ...preview.warnings.map((warning) => t(warning)),
  ];
  return [
    `${colors.bold(t(`Sẽ khởi động: ${title}`, `About to launch: ${titleEn}`))}`,
    facts,
    ...(next.length > 0
      ? ['', colors.bold(t('Các hạn sắp tới', 'Next dates')), drawDeadlines(next, session)]
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
