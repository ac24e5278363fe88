/** The figures of a clause that set a goal, each with its piece of the clause. */

import { fold } from '../text/fold.ts';
import { readAmounts, readThings } from './amounts.ts';
import { piecesOf } from './clauses.ts';
import { readCounts, readPercents, type Figure } from './figures.ts';

/** Where a target was read: a section of targets, or running text. */
export type Place = 'targets' | 'text';

const GOAL =
  /(phan dau|bao dam|dam bao|it nhat|toi thieu|tro len|dat|100\s*%|hoan thanh|khong qua|duoi|tren|giam|tang)/;

/** "Phấn đấu …", "đến năm 2030 … đạt", "Có ít nhất 02 vùng …": what is planned to be reached, wherever it is said. */
const PLANNED =
  /^(?:[^,]{0,60}, )?phan dau |^co (?:it nhat |toi thieu |tren )?\d|(?:den|het) (?:het |cuoi )?nam 20\d\d,? (?:[^.;,]{0,80} )?dat /;

/** "2,1 con/phụ nữ", "109 bé trai/100 bé gái": as much of a goal as a percentage. */
const RATIO = /^(?:con|bé trai|trẻ|ca sinh)[^/]{0,20}\//iu;

/**
 * Finds the figures of a clause.
 * @param place outside the sections of targets only percentages and ratios of births count, unless the clause says
 * that it plans
 */
export function readFigures(clause: string, place: Place): { text: string; figure: Figure; start: number }[] {
  const outside = clause.replace(/\([^()]*\)/g, (bracket) => ' '.repeat(bracket.length));
  const percents = readPercents(outside);
  if (place === 'text' && !PLANNED.test(fold(clause))) {
    const ratios = readAmounts(outside).filter(({ unit }) => RATIO.test(unit ?? ''));
    const rates = [...percents, ...ratios].sort((x, y) => x.start - y.start);
    return rates.length > 0 && GOAL.test(fold(clause)) ? piecesOf(clause, rates) : [];
  }
  const amounts = without(readAmounts(outside), percents);
  if (percents.length + amounts.length > 0) {
    const things = percents.length > 0 ? [] : without(readThings(outside), amounts);
    const all = [...percents, ...amounts, ...things].sort((x, y) => x.start - y.start);
    return piecesOf(clause, all);
  }
  // "12 cuộc, mỗi ấp ít nhất 02 cuộc": two goals in one sentence.
  const cut = /,\s+(?=mỗi\s+(?!năm|quý|tháng|tuần))/iu.exec(outside);
  if (cut && cut.index > 0 && readCounts(outside.slice(0, cut.index)).length > 0) {
    const at = cut.index + cut[0].length;
    return [clause.slice(0, cut.index), clause.slice(at)].flatMap((part) => readFigures(part, place));
  }
  const counts = readCounts(outside);
  // Of several counts the stated limit is the goal, a plain number its circumstance.
  const first =
    counts.find((figure) => figure.start === 0 && /^(?:cả|tất cả|toàn bộ)/iu.test(clause)) ??
    counts.find((figure) => figure.frequency !== null) ??
    counts[0];
  const things = readThings(outside);
  if (!first) return things.length > 0 ? piecesOf(clause, things) : [];
  // What is reached after the first goal is another: "125 trạm, nâng tổng số lên 188 trạm".
  const more = things.filter(
    ({ start }) => start >= first.end && FURTHER.test(fold(outside.slice(first.end, start))),
  );
  return more.length > 0 ? piecesOf(clause, [first, ...more]) : [{ text: clause, figure: first, start: 0 }];
}

/** A further goal stands after a comma or "và", with a verb of its own. */
const FURTHER =
  /(?:,| va )[^,]{0,40}(?:nang|tang|dua|len|dat|xay dung|thanh lap|dau tu|lap dat|trong|ho tro|dao tao|tao)[^,]{0,30}$|trong do,? [^,;]{0,60}$/;

/** Figures that stand apart from those known already. */
function without(figures: readonly Figure[], known: readonly Figure[]): Figure[] {
  return figures.filter(({ start, end }) => !known.some((one) => start < one.end && one.start < end));
}
