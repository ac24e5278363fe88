/** Appendices behind the text of a plan, of which an account is kept as of the text: where somebody is named in them. */

import type { AgencyContext } from '../agencies/context.ts';
import { holdsOnlyNames } from '../agencies/parse-list.ts';
import { makeUnassigned } from '../duties/general.ts';
import { endsText, type Outline } from '../outline/sections.ts';
import type { DraftGeneralDuty } from '../plan-draft.ts';
import { isAllCaps } from '../text/fold.ts';
import { mainText, type Paragraph } from '../text/paragraphs.ts';

/** One appendix, or a part of it, by the indexes of its paragraphs, `to` excluded. */
export interface Appendix {
  from: number;
  to: number;
}

/** What the readers know of a document beside the draft. */
interface Behind {
  paragraphs: readonly Paragraph[];
  outline: Outline;
  used: ReadonlySet<number>;
  context: AgencyContext;
}

/** So many lines that only name somebody are a table whose cells stand one to a line; one heads a form. */
const FEWEST_NAMES = 2;
/** Who belongs to a committee does no work by that. */
const MEMBER = /(?:thành viên|trưởng ban|phó trưởng|ủy viên|tổ trưởng|thư ký)(?!\p{L})/iu;

/** What an appendix that is not called one begins with. */
const UNCALLED = /^(?:DANH MỤC|BẢNG|BIỂU|PHÂN CÔNG)\s\p{Lu}/u;

/** The appendices behind the text, each up to the next or to the recipients of a form. */
function appendicesOf(paragraphs: readonly Paragraph[], { end }: Outline): Appendix[] {
  const found: Appendix[] = [];
  paragraphs.forEach((paragraph, i) => {
    if (i < end) return;
    const last = found.at(-1);
    const isOpen = last?.to === i;
    if (paragraph.marker?.kind === 'appendix' || UNCALLED.test(paragraph.text))
      found.push({ from: i, to: i + 1 });
    else if (last && isOpen && !endsText(paragraph)) last.to = i + 1;
  });
  return found;
}

/** How many names stand by themselves in a paragraph of an appendix, in the cells of a row or on lines of their own. */
function namedIn({ text, cells, starts }: Paragraph, context: AgencyContext): number {
  const lines = cells ?? starts.map(({ at }, i) => text.slice(at, starts[i + 1]?.at).trim());
  if (MEMBER.test(text) || (!cells && isAllCaps(text))) return 0;
  return lines.filter((line) => holdsOnlyNames(line, context)).length;
}

/** Where somebody is told something in the appendices that no reader made a task of. */
export function toldInAppendices({ paragraphs, outline, used, context }: Behind): Appendix[] {
  return appendicesOf(paragraphs, outline).flatMap(({ from, to }) => {
    const unread = paragraphs
      .map((paragraph, i) => ({ i, isRow: paragraph.cells !== null, paragraph }))
      .slice(from, to)
      .map(({ i, isRow, paragraph }) => ({ i, isRow, named: used.has(i) ? 0 : namedIn(paragraph, context) }))
      .filter(({ named }) => named > 0);
    const [first, last] = [unread[0], unread.at(-1)];
    const names = unread.reduce((sum, { named }) => sum + named, 0);
    const isTold = names >= FEWEST_NAMES || unread.some(({ isRow }) => isRow);
    return first && last && isTold ? [{ from: first.i, to: last.i + 1 }] : [];
  });
}

/** Asks about each appendix of which something was not read, as one. */
export function findUnreadAppendices(
  told: readonly Appendix[],
  paragraphs: readonly Paragraph[],
  asked: readonly DraftGeneralDuty[],
): DraftGeneralDuty[] {
  return told.flatMap(({ from, to }) => {
    const [first, last] = [paragraphs[from], paragraphs[to - 1]];
    const isAsked = asked.some(
      ({ lines }) => first && lines[0] <= first.lines[0] && first.lines[1] <= lines[1],
    );
    if (!first || !last || isAsked) return [];
    return [makeUnassigned(mainText(first), [first.lines[0], last.lines[1]])];
  });
}
