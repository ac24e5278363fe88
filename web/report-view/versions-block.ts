/** The versions of a period's report beside each other: what they are, and what the last one says otherwise. */
import type { Translate } from '../../domain/bilingual.ts';
import type { ReportChanges } from '../../domain/aggregation/compare.ts';
import type { Plan } from '../../domain/plan.ts';
import type { DiffResult, VersionsResult } from '../../client/engine.ts';
import { formatCompared } from '../../words/figures.ts';
import { periodStateWords } from '../../words/states.ts';
import { bullets, heading, paragraph, table, type Parts } from '../layout/blocks.ts';
import { formatInstant, unitName } from '../layout/names.ts';

export interface VersionsSeen extends VersionsResult {
  /** Between the last two sealed versions. */
  diff: (DiffResult & { from: number; to: number }) | null;
}

function changeWords(change: ReportChanges['units'][number]['change'], t: Translate): string {
  switch (change) {
    case 'added':
      return t('bổ sung', 'added');
    case 'corrected':
      return t('điều chỉnh', 'corrected');
    case 'withdrawn':
      return t('không còn tính', 'withdrawn');
  }
}

function diffParts({ diff }: VersionsSeen, plan: Plan, t: Translate): Parts {
  if (!diff) return [];
  const { from, to, figures, units } = diff;
  return [
    heading(t(`Bản ${to} so với bản ${from}`, `Version ${to} against version ${from}`), 'doi-chieu'),
    units.length > 0 &&
      bullets(units.map(({ unit, change }) => `${unitName(plan, unit, t)}: ${changeWords(change, t)}`)),
    figures.length > 0 &&
      table({
        labelledBy: 'doi-chieu',
        columns: [
          t('Chỉ tiêu', 'Target'),
          { text: t(`Bản ${from}`, `Version ${from}`), isNumber: true },
          { text: t(`Bản ${to}`, `Version ${to}`), isNumber: true },
        ],
        rows: figures.map(({ target, before, after }) => [
          target,
          formatCompared(before),
          formatCompared(after),
        ]),
      }),
  ];
}

/** Nothing as long as there is one version and nothing has come since. */
export function versionsBlock(seen: VersionsSeen, plan: Plan, t: Translate): Parts {
  const { versions, waiting } = seen;
  const at = (instant: string | null): string => (instant ? formatInstant(instant, plan.timeZone, t) : '–');
  return [
    waiting.length > 0 &&
      paragraph(
        t(
          `Nhận sau khi chốt, chưa có trong báo cáo: ${waiting.map(({ unit }) => unitName(plan, unit, t)).join('; ')}.`,
          `Received since the sealing, not in the report: ${waiting.map(({ unit }) => unitName(plan, unit, t)).join('; ')}.`,
        ),
      ),
    versions.length > 1 && [
      heading(t('Các bản của báo cáo', 'Versions of the report'), 'cac-ban'),
      table({
        labelledBy: 'cac-ban',
        columns: [
          t('Bản', 'Version'),
          t('Trạng thái', 'Status'),
          t('Số', 'Number'),
          t('Chốt', 'Sealed'),
          t('Gửi', 'Sent'),
        ],
        rows: versions.map(({ version, state, number, sealedAt, sentAt }) => [
          String(version),
          t(periodStateWords(state)),
          number ?? '–',
          at(sealedAt),
          at(sentAt),
        ]),
      }),
      diffParts(seen, plan, t),
    ],
  ];
}
