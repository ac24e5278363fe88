/** How often the report went to its approver, and what became of it; the reason of the last return first of all. */
import type { Translate } from '../../domain/bilingual.ts';
import { ROLE_NAMES } from '../../words/roles.ts';
import type { Round } from '../../records/reports/rounds.ts';
import { reasonOfReturn } from '../../records/reports/rounds.ts';
import { details, inset, list, paragraph, type Parts } from '../layout/blocks.ts';
import { formatInstant } from '../layout/names.ts';
import { strong, typed, type Words } from '../layout/sentence.ts';
import type { ReportAsItStands } from './read-report.ts';

function whatWords({ what }: Round, t: Translate): string {
  switch (what) {
    case 'proposed':
      return t('trình duyệt', 'proposed');
    case 'returned':
      return t('gửi lại để hoàn thiện', 'sent back for completion');
    case 'approved':
      return t('phê duyệt', 'approved');
  }
}

function roundWords(round: Round, zone: string, t: Translate): Words {
  const who = round.who === null || round.who === 'system' ? '' : ` (${t(ROLE_NAMES[round.who])})`;
  return [
    `${formatInstant(round.at, zone, t)}: ${whatWords(round, t)}${who}`,
    round.why !== null && [': ', typed(round.why)],
  ];
}

/** Nothing before it was first proposed. */
export function roundsBlock({ rounds }: ReportAsItStands, zone: string, t: Translate): Parts {
  if (rounds.length === 0) return [];
  const why = reasonOfReturn(rounds);
  const last = rounds.at(-1)!;
  return [
    why !== null &&
      inset([
        paragraph(
          strong(
            t(
              `Người phê duyệt gửi lại lúc ${formatInstant(last.at, zone, t)}`,
              `Sent back by the approver at ${formatInstant(last.at, zone, t)}`,
            ),
          ),
        ),
        paragraph(why, { isTyped: true }),
      ]),
    details(
      t(`Các lần trình và ý kiến (${rounds.length})`, `Proposals and answers (${rounds.length})`),
      list(
        rounds.map((round) => roundWords(round, zone, t)),
        'number',
      ),
    ),
  ];
}
