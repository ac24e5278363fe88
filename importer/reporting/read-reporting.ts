/** Reporting clauses: who reports, to whom, through whom, how often; obstacles and reviews beside them. */

import type { Cadence } from '../../domain/plan.ts';
import type { AgencyContext } from '../agencies/context.ts';
import type { DraftGeneralDuty, DraftHeading, DraftReportingClause, LineRange } from '../plan-draft.ts';
import { readCadence } from '../duties/cadence.ts';
import { clausesOf } from '../targets/clauses.ts';
import { fold } from '../text/fold.ts';
import { ordersReport, readRoute } from './recipients.ts';
import { EVERYBODY, idsOf, subjectOf, tellersOf } from './subject.ts';

const OBSTACLE = /vuong mac|kho khan|bat cap|phat sinh/;
const PASSED_ON = /phan anh|phai anh|bao cao|trao doi|lien he|thong tin|gui|de nghi|kien nghi|kip thoi/;
const REVIEW =
  /(?:to chuc|tham muu|tien hanh|thuc hien|danh gia)[^.;:]{0,50}(?:so ket|tong ket)|^(?:so ket|tong ket)/;
const AT_ONCE = /đột xuất/iu;
const PREPARES = /ban soan thao|hoi thao|bao cao tong ket|khen thuong/;

/** Reads the clauses of all blocks and general duties, in the order of the text. */
export function readReporting(
  headings: readonly DraftHeading[],
  general: readonly DraftGeneralDuty[],
  context: AgencyContext,
): DraftReportingClause[] {
  const clauses: DraftReportingClause[] = [];
  for (const heading of headings) {
    const from = tellersOf(heading.units);
    for (const block of heading.blocks) clauses.push(...readText(block.text, block.lines, from, context));
  }
  for (const duty of general) clauses.push(...readText(duty.text, duty.lines, null, context));
  return clauses.sort((a, b) => a.lines[0] - b.lines[0]);
}

function readText(
  text: string,
  lines: LineRange,
  owner: string | null,
  context: AgencyContext,
): DraftReportingClause[] {
  const found: DraftReportingClause[] = [];
  const clauses = clausesOf(text);
  const first = owner ?? subjectOf(text, context);
  let subject = first;
  clauses.forEach(({ text: clause, start }, i) => {
    const folded = fold(clause);
    // A new sentence that names nobody speaks to those the paragraph began with.
    if (/\.\s*$/.test(text.slice(0, start))) subject = first;
    const own = owner === null ? subjectOf(clause, context) : null;
    if (own !== null && !(subject ?? '').includes(own)) subject = own;
    const from = subject ?? EVERYBODY;
    const add = (
      about: DraftReportingClause['about'],
      cadence: DraftReportingClause['cadence'],
      confidence: number,
      reason: string,
    ): void => {
      const own = readRoute(clause, context);
      // "…; gửi Sở X": the addressee may stand in the next clause.
      const next = clauses[i + 1]?.text ?? '';
      const route =
        about === 'report' && own.to.length === 0 && /gửi\s/iu.test(next) ? readRoute(next, context) : own;
      found.push({
        from,
        to: idsOf(route.to),
        through: idsOf(route.through),
        cadence,
        lines: [lines[0], lines[1]],
        about,
        text: clause,
        confidence,
        reason,
      });
    };
    if (
      !AT_ONCE.test(clause) &&
      OBSTACLE.test(folded) &&
      PASSED_ON.test(folded) &&
      /neu |trong qua trinh|qua trinh|khi co|truong hop|vuong mac/.test(folded) &&
      !ordersPeriodic(clause)
    ) {
      if (readRoute(clause, context).to.length > 0 || owner === null)
        add('obstacle', ['ad-hoc'], 0.85, 'Câu về khó khăn, vướng mắc');
    } else if (ordersReport(clause)) {
      const route = readRoute(clause, context);
      const cadence = cadenceOf(clause, clauses[i - 1]?.text ?? '');
      if (
        route.to.length === 0 &&
        route.through.length === 0 &&
        cadence.length === 0 &&
        !readCadence(clause).unclear &&
        !/theo quy định/iu.test(clause)
      )
        return;
      add(
        'report',
        cadence,
        cadence.length > 0 && route.to.length > 0 ? 0.9 : 0.6,
        cadence.length > 0 ? 'Văn bản nêu chu kỳ báo cáo' : 'Văn bản không nêu chu kỳ báo cáo',
      );
    } else if (REVIEW.test(folded) && !PREPARES.test(folded)) {
      if (!found.some((each) => each.about === 'review'))
        add('review', ['review'], 0.7, 'Câu về sơ kết, tổng kết');
    }
  });
  return found;
}

/** How often a clause wants its report; what is said of the review before it holds for "…; báo cáo Bộ", too. */
function cadenceOf(clause: string, before: string): Cadence[] {
  const { cycles, due } = readCadence(clause);
  if (cycles.length > 0) return cycles;
  // "trước ngày 15/12": a day without a year comes every year.
  if (due !== null) return [/20\d{2}|thời hạn|vòng|làm việc/u.test(due) ? 'once' : 'year'];
  if (AT_ONCE.test(clause)) return ['ad-hoc'];
  return REVIEW.test(fold(before)) ? readCadence(before).cycles : [];
}

function ordersPeriodic(clause: string): boolean {
  return readCadence(clause).cycles.length > 0;
}
