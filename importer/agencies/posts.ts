/** Posts of persons who are given work: the body they stand in where the text names it, else the post itself. */

import { slug, wordsOf } from '../text/fold.ts';
import { beginsOrder, ordersAt } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { COMRADE, dropPersonNames } from './person-name.ts';

const POST = new RegExp(
  String.raw`^(?:${COMRADE} )?(?:các )?(?:đồng chí )?(?:thành viên|ủy viên|uỷ viên|phó\s|chủ tịch|giám đốc|chỉ huy trưởng|trạm trưởng|hạt trưởng|đồn trưởng|chủ nhiệm|tổng biên tập|thủ trưởng|viện trưởng|cục trưởng|vụ trưởng|chi cục trưởng|trưởng\s|chánh\s|bí thư|chuyên viên|công chức|cán bộ|nhân viên|kế toán|thủ quỹ|văn thư|tổ trưởng|đội trưởng|thư ký|lãnh đạo|cộng tác viên|người phụ trách|người có uy tín|già làng|cố vấn|tổng phụ trách|giáo viên|hiệu trưởng|điều dưỡng|bộ phận|tổ\s(?!chức)|nhóm\s(?!giải|nhiệm|chỉ|vấn|mục|đối tượng|nội|công việc|hoạt|dự án|việc|biện)|đội\s|ban\s(?!hành|đầu)|tiểu ban\s)|^${COMRADE}\s`,
  'iu',
);

/** "Tổ giúp việc Ban Chỉ đạo" is no other name of the body it works for. */
export function isWorkingGroup(text: string): boolean {
  return /^(?:tổ (?!chức)|nhóm |đội |tiểu ban |bộ phận )(?=\p{Ll})/iu.test(text.trim());
}

/** Whether a text is the name of a post, or of a working group that no registry holds. */
export function isPost(text: string): boolean {
  return POST.test(text.trim());
}

const LONGEST_POST = 120;

/** "Tổ giúp việc Ban Chỉ đạo: …", "4. Đồng chí Phó Chủ tịch": a post alone, or before a colon. */
export function readPost(text: string): { mention: Mention; rest: string } | null {
  const colon = text.indexOf(':');
  const named = dropPersonNames(colon < 0 ? text : text.slice(0, colon));
  const isName = named.length <= LONGEST_POST && !/[.;]/.test(named) && isPost(named);
  const rest = colon < 0 ? '' : text.slice(colon + 1).trim();
  const begins = /^["“(]?[\p{Lu}\d]/u.test(rest) || beginsOrder(rest);
  if (!isName || (rest !== '' && !begins)) return null;
  return { mention: { ...postMention(named), end: colon < 0 ? text.length : colon }, rest };
}

/** "Các đồng chí Tỉnh ủy viên phụ trách xã nắm tình hình …": persons by their post, up to what they do. */
export function readComrades(text: string): { mention: Mention; rest: string } | null {
  if (!/^các đồng chí\s/iu.test(text)) return null;
  const words = wordsOf(text.slice(0, LONGEST_POST));
  const at = words.findIndex((_, i) => i > 3 && ordersAt(words, i));
  const end = words[at - 1]?.end ?? 0;
  if (at < 0 || /[.;:]/.test(text.slice(0, end))) return null;
  return { mention: { ...postMention(text.slice(0, end)), end }, rest: text.slice(words[at]?.start) };
}

/**
 * A unit by the words of the text alone; somebody has to say which unit it is.
 * @param written a post, or a name that no rule knows
 */
export function postMention(written: string): Mention {
  const bare = dropPersonNames(written)
    .replace(/\s{0,9}\([^()]{1,80}\)\s{0,9}$/, '')
    .replace(/^[\s,;:–-]{1,9}|[\s,;:.–-]{1,9}$/g, '');
  const name = bare.charAt(0).toUpperCase() + bare.slice(1);
  return {
    id: slug(name).slice(0, 80).replace(/-$/, ''),
    name,
    // "Tổ dân phố số 1 đến số 12", "Tổ hòa giải các thôn"
    kind: /^(?:các|mọi)\s|\scác (?:thôn|ấp|bản|xóm|khu(?! (?:công|kinh|chế|nông))|tổ|xã|phường)(?!\p{L})|\ssố \d{1,3} (?:đến|-|–) (?:số )?\d/iu.test(
      name,
    )
      ? 'class'
      : 'unit',
    confidence: 0.3,
    reason: 'Chức danh hoặc tên gọi không có trong danh bạ cơ quan',
    written: bare,
    body: null,
    end: written.length,
  };
}
