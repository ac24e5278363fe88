/** A duty that names its own leader and supporters: a row of a table, or a task with "Cơ quan chủ trì: …". */

import type { Mention } from '../agencies/mention.ts';
import { PLACES_CONCERNED } from '../agencies/parse-list.ts';
import { toUnit } from '../agencies/to-unit.ts';
import type { DraftBlock, DraftHeading, LineRange } from '../plan-draft.ts';
import { readCadence } from '../duties/cadence.ts';
import { isSensitive } from '../duties/sensitive.ts';

export interface Task {
  /** Number as the text gives it, with its section's. */
  number: string;
  text: string;
  lines: LineRange;
  leads: Mention[];
  supports: Mention[];
  /** The words of "Thời gian hoàn thành", else null. */
  time: string | null;
}

/** "Cơ quan, địa phương liên quan" alone names nobody who helps. */
const NOBODY_NAMED =
  /^(?:co-quan|don-vi|dia-phuong|to-chuc|ca-nhan)(?:-(?:va|cac|co-quan|don-vi|dia-phuong|to-chuc|ca-nhan|khac))*(?:-co)?-lien-quan$/;

/** A task becomes a heading of who leads it, and one of who supports them. */
export function toHeadings(task: Task): DraftHeading[] {
  const supporters = task.supports.filter(
    ({ id }) =>
      !task.leads.some((lead) => lead.id === id) && (!NOBODY_NAMED.test(id) || PLACES_CONCERNED.test(id)),
  );
  const heading = (mentions: readonly Mention[], role: 'lead' | 'support'): DraftHeading => ({
    number: task.number,
    title: mentions.map((mention) => mention.name).join(', '),
    lines: task.lines,
    units: mentions.map((mention) => toUnit(mention, false)),
    blocks: [blockOf(task, role, supporters)],
    confidence: Math.min(...mentions.map((mention) => mention.confidence)),
    reason:
      role === 'lead'
        ? 'Văn bản ghi cơ quan chủ trì của từng nhiệm vụ'
        : 'Văn bản ghi cơ quan phối hợp của từng nhiệm vụ',
  });
  return [heading(task.leads, 'lead'), ...(supporters.length > 0 ? [heading(supporters, 'support')] : [])];
}

function blockOf(task: Task, role: 'lead' | 'support', supporters: readonly Mention[]): DraftBlock {
  const own = readCadence(task.text);
  const timed = task.time === null ? null : readTime(task.time);
  return {
    text: task.text,
    lines: [task.lines[0], task.lines[1]],
    role,
    due: task.time ?? own.due,
    cadence: timed ?? own.cadence,
    sensitive: isSensitive(task.text),
    confidence: 0.9,
    reason: task.time === null ? own.reason : `Văn bản ghi thời gian: ${task.time}`,
    supports: role === 'lead' ? supporters.map((mention) => mention.id) : [],
  };
}

/** The cadence of a "Thời gian" entry: a cycle, a date, or "Thường xuyên". */
export function readTime(time: string): DraftBlock['cadence'] {
  if (/^(?:trong )?(?:cả|suốt|quanh|trong) năm(?! 20\d\d)/iu.test(time.trim())) return 'standing';
  const reading = readCadence(time);
  if (reading.cycles.length > 0 || reading.due !== null) return reading.cadence;
  if (/thường xuyên|liên tục|tuần|hằng ngày|hàng ngày/iu.test(time)) return 'standing';
  if (/khi|đột xuất/iu.test(time)) return 'ad-hoc';
  // "2026 - 2030": through all the years.
  if (/^\D*20\d{2}\s*(?:[-–]|đến|tới)\D*20\d{2}\D*$/iu.test(time)) return 'standing';
  return /\d|quý\s+[IV]/iu.test(time) ? 'once' : reading.cadence;
}
