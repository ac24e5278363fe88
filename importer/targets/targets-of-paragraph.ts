/** The targets of one paragraph: its figures with what they count, of what, and by when. */

import type { AgencyContext } from '../agencies/context.ts';
import { parseAgencies } from '../agencies/parse-list.ts';
import type { DraftTarget, LineRange } from '../plan-draft.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { clausesOf } from './clauses.ts';
import { hasVerb, readDenominator } from './denominator.ts';
import { readFigures, type Place } from './figures-of-clause.ts';
import type { Figure } from './figures.ts';
import { describesToday } from './target-places.ts';
import { readTiming, type Timing } from './timing.ts';

/**
 * Reads them.
 * @param year of the title above, or of the plan
 */
export function readParagraph(
  paragraph: Paragraph,
  place: Place,
  context: AgencyContext,
  year: number | null,
): Omit<DraftTarget, 'id'>[] {
  const targets: Omit<DraftTarget, 'id'>[] = [];
  let inherited: Timing = { by: null, frequency: null };
  for (const clause of clausesOf(paragraph.text)) {
    if (describesToday(clause.text)) continue;
    const timing = readTiming(clause.text);
    const opens = readTiming(/^[^,]{0,40},/u.exec(clause.text)?.[0] ?? '');
    if (opens.by !== null || opens.frequency !== null) inherited = opens;
    let shared: string | null = null;
    for (const { text, figure, start } of readFigures(clause.text, place)) {
      const own = readTiming(text);
      const when = pick(figure, own, timing, inherited);
      const stated =
        figure.unit === '%'
          ? readDenominator(text, figure.start - start, figure.end - start)
          : countedOver(clause.text, figure);
      // "Tỷ lệ …: năm 2025 đạt 60%, năm 2026 đạt 80%": said once for all steps.
      const denominator: string | null = stated ?? (figure.unit === '%' ? shared : null);
      if (figure.unit === '%') shared = denominator;
      targets.push({
        statement: text.length > 25 && hasVerb(text) ? text : clause.text,
        operator: figure.operator,
        value: figure.value,
        unit: figure.unit,
        denominator,
        by: when.by ?? (when.frequency === null && year !== null ? String(year) : null),
        frequency: when.frequency,
        reportedBy: place === 'targets' && denominator !== null ? tierIn(denominator, context) : [],
        lines: [paragraph.lines[0], paragraph.lines[1]] as LineRange,
        confidence: place === 'targets' ? (denominator === null ? 0.7 : 0.9) : 0.5,
        reason:
          place === 'targets'
            ? 'Nằm trong phần chỉ tiêu, mục tiêu'
            : 'Con số nằm ngoài phần chỉ tiêu: cần xác nhận có phải chỉ tiêu không',
      });
    }
  }
  return targets;
}

function pick(figure: Figure, own: Timing, clause: Timing, inherited: Timing): Timing {
  if (figure.frequency !== null) return { by: null, frequency: figure.frequency };
  if (own.by !== null || own.frequency !== null) return own;
  if (inherited.by !== null || inherited.frequency !== null) return inherited;
  return clause;
}

/** "mỗi xã … ít nhất một mô hình", "các địa bàn … ít nhất một mô hình": what a count is per. */
function countedOver(clause: string, figure: Figure): string | null {
  if (figure.frequency !== null) return null;
  const before = clause
    .slice(0, figure.start)
    .replace(/^(?:phấn đấu|đến năm \d{4}|hàng năm|hằng năm|mỗi năm|[\s,])+/giu, '');
  const subject =
    /^((?:mỗi|các|từng|100%)\s{1,9}.{2,120}?)\s{1,9}(?:xây dựng|triển khai|có|tổ chức|thành lập|duy trì|đạt|phải)(?=[\s,]|$)/iu.exec(
      before,
    );
  return subject?.[1]?.replace(/^(?:mỗi|các|từng)\s+/iu, '') ?? null;
}

/** A denominator that is a tier of territories is reported by their committees. */
function tierIn(denominator: string, context: AgencyContext): string[] {
  if (!/^(?:xã|phường|thị trấn|huyện|thị xã|thành phố|đặc khu|quận)/iu.test(denominator)) return [];
  const list = parseAgencies(`UBND các ${denominator}`, context);
  return list.mentions
    .filter((mention) => mention.kind === 'class')
    .map((mention) => mention.id)
    .slice(0, 1);
}
