/** Reporting clauses: who reports, to whom, through whom, how often; obstacles and reviews beside them. */

import type { AgencyContext } from '../agencies/context.ts';
import type { Mention } from '../agencies/mention.ts';
import { parseAgencies } from '../agencies/parse-list.ts';
import type { DraftGeneralDuty, DraftHeading, DraftReportingClause, LineRange } from '../plan-draft.ts';
import { readCadence } from '../duties/cadence.ts';
import { readLateOpening, readOpening } from '../duties/opening.ts';
import { clausesOf } from '../targets/clauses.ts';
import { fold } from '../text/fold.ts';
import { ordersReport, readRoute } from './recipients.ts';

const OBSTACLE = /vuong mac|kho khan|bat cap|phat sinh/;
const PASSED_ON = /phan anh|phai anh|bao cao|trao doi|lien he|thong tin|gui|de nghi|kien nghi|kip thoi/;
const REVIEW =
  /(?:to chuc|tham muu|tien hanh|thuc hien|danh gia)[^.;:]{0,50}(?:so ket|tong ket)|^(?:so ket|tong ket)/;
const PREPARES = /ban soan thao|hoi thao|bao cao tong ket|khen thuong/;

/** Reads the clauses of all blocks and general duties, in the order of the text. */
export function readReporting(
  headings: readonly DraftHeading[],
  general: readonly DraftGeneralDuty[],
  context: AgencyContext,
): DraftReportingClause[] {
  const clauses: DraftReportingClause[] = [];
  for (const heading of headings) {
    const from = heading.units.map((unit) => unit.id).join(', ');
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
  let subject = owner ?? subjectOf(text, context);
  clauses.forEach(({ text: clause }, i) => {
    const folded = fold(clause);
    const own = owner === null ? subjectOf(clause, context) : null;
    if (own !== null && !(subject ?? '').includes(own)) subject = own;
    const from = subject ?? 'moi-don-vi';
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
      OBSTACLE.test(folded) &&
      PASSED_ON.test(folded) &&
      /neu |trong qua trinh|qua trinh|khi co|truong hop|vuong mac/.test(folded) &&
      !ordersPeriodic(clause)
    ) {
      if (readRoute(clause, context).to.length > 0 || owner === null)
        add('obstacle', ['ad-hoc'], 0.85, 'Câu về khó khăn, vướng mắc');
    } else if (ordersReport(clause)) {
      const reading = readCadence(clause);
      const route = readRoute(clause, context);
      if (
        route.to.length === 0 &&
        route.through.length === 0 &&
        reading.cycles.length === 0 &&
        !reading.unclear &&
        !/theo quy định/iu.test(clause)
      )
        return;
      const cadence =
        reading.cycles.length > 0 ? reading.cycles : reading.due !== null ? [reading.cadence] : [];
      add(
        'report',
        cadence,
        cadence.length > 0 && route.to.length > 0 ? 0.9 : 0.6,
        cadence.length > 0 ? 'Văn bản nêu chu kỳ báo cáo' : 'Văn bản không nêu chu kỳ báo cáo',
      );
    } else if (REVIEW.test(folded) && !PREPARES.test(folded)) {
      if (!found.some((clause) => clause.about === 'review'))
        add('review', ['review'], 0.7, 'Câu về sơ kết, tổng kết');
    }
  });
  return found;
}

/** "các đơn vị báo cáo", "yêu cầu các sở … báo cáo": the subject of a general clause. */
function subjectOf(clause: string, context: AgencyContext): string | null {
  const opening =
    readOpening(clause, context) ??
    readLateOpening(clause, context) ??
    readLateOpening(`yêu cầu ${clause}`, context);
  // "UBND tỉnh yêu cầu các sở … báo cáo": who is told, not who tells.
  const told = /^(?:yêu cầu|đề nghị|giao(?: cho)?)\s+/iu.exec(opening?.text ?? '');
  const mentions =
    told && opening
      ? parseAgencies(opening.text.slice(told[0].length), context).mentions
      : (opening?.list.mentions ?? []);
  return mentions.length > 0 ? idsOf(mentions) : null;
}

function ordersPeriodic(clause: string): boolean {
  return readCadence(clause).cycles.length > 0;
}

function idsOf(mentions: readonly Mention[]): string | null {
  return mentions.length === 0 ? null : mentions.map((mention) => mention.id).join(', ');
}
