/** Names of persons beside their posts: they stay in the document, no unit and no id is made of them. */

import { capitalNameAt, isSurelyPerson, mayBePerson } from '../../domain/persons/names.ts';
import { toTokens, type Token } from '../../domain/persons/tokens.ts';

/** Forms of address, as the source of a regular expression. */
export const COMRADE = String.raw`(?:(?:các )?(?:đồng chí|đ/c|ông|bà|ông, ?bà|ông ?\(bà\)))`;
/** After these a name is a person's, whatever it is. */
const AFTER_COMRADE = new RegExp(String.raw`^\s*${COMRADE}:?\s$`, 'iu');
/** After a post or its office a name is a person's where it looks like one. */
const AFTER_POST =
  /(?:đồng chí|đ\/c|ông|bà|chủ tịch|phó|giám đốc|trưởng|chánh|bí thư|thư ký|viên|sở|ban|phòng|tỉnh|[-–,(:])\s?$/iu;
/** A form of address before a name goes with it. */
const ADDRESS = new RegExp(String.raw`(?<![\p{L}])${COMRADE}:?\s?$`, 'iu');
const MISTER = /(?<!\p{L})(?:Ông|Bà|Anh|Chị|Cô)\.?\s(?=\p{Lu}\p{Ll})/gu;
/** What is left of "Đồng chí Giàng A Sử": somebody has to say for whom that person stands. */
const SOMEBODY = 'Người được nêu tên';

const LONGEST_NAME = 4;
/** Family names that lakes, unions and firms begin with. */
const THING = /^(?:Hồ|Đoàn|Vàng)$/u;
/** Words of all the names that stand in one cell. */
const MOST_NAMED = 24;

interface Cut {
  start: number;
  end: number;
}

/** Where the token with an index begins. */
function offsetOf(tokens: Token[], index: number): number {
  return tokens.slice(0, index).reduce((sum, { text }) => sum + text.length, 0);
}

/** The first name of a person that stands after a post, a comma or a form of address. */
function findName(text: string): Cut | null {
  const tokens = toTokens(text);
  for (let at = 0; at < tokens.length; at += 1) {
    const name = capitalNameAt(tokens, at);
    if (!name) continue;
    const start = offsetOf(tokens, name.first);
    const before = text.slice(0, start);
    const isAddressed = AFTER_COMRADE.test(before) && !isPostWord(name.words);
    const looksLikeOne = isSurelyPerson(name.words) || (name.words.length > 2 && mayBePerson(name.words));
    if (isAddressed || (looksLikeOne && AFTER_POST.test(before)))
      return { start, end: offsetOf(tokens, name.last + 1) };
    at = name.last;
  }
  return null;
}

const POST_WORD =
  /^(?:phó|chủ|giám|trưởng|chánh|bí|ủy|uỷ|bộ|thứ|tổng|cục|vụ|viện|hiệu|thành|chuyên|công|cán)$/u;

/** "Đồng chí Phó Chủ Tịch", with capitals throughout, is a post. */
function isPostWord([first = '']: string[]): boolean {
  return POST_WORD.test(first);
}

/** "Trần Văn A Lê Thị B", "Trần Văn A, Lê Thị B": names and nothing else, as a table gives work to persons. */
function holdsOnlyPersons(text: string): boolean {
  const listed = text.split(/[,;.]|\svà\s/u).map((piece) => piece.trim().split(/\s+/));
  return listed
    .filter(([first]) => first !== '')
    .every((words) => {
      const isName = words.every((word) => /^\p{Lu}\p{Ll}*$/u.test(word)) && words.length <= MOST_NAMED;
      const first = words.slice(0, LONGEST_NAME).map((word) => word.toLowerCase());
      return isName && words.length > 1 && !THING.test(words[0] ?? '') && isSurelyPerson(first);
    });
}

/**
 * Leaves the names of persons out: "Đồng chí Nguyễn Văn A - Phó Chủ tịch UBND tỉnh" is the deputy chair, "Phó Giám đốc
 * Nguyễn Văn A" the deputy director. A name in the name of a school or a ward stays.
 *
 * @param text a label's value or the title of a part, one line
 */
export function dropPersonNames(text: string): string {
  if (text.trim() !== '' && holdsOnlyPersons(text)) return SOMEBODY;
  // "Ông Nguyễn Văn A": with a capital the form of address would count as the first word of the name.
  let rest = text.replace(MISTER, (address) => address.replace('.', '').toLowerCase());
  for (let name = findName(rest); name; name = findName(rest)) {
    const before = rest
      .slice(0, name.start)
      .replace(ADDRESS, '')
      .replace(/[\s,(–-]{1,9}$/u, '');
    const after = rest.slice(name.end).replace(/^[\s,)–:-]{1,9}/u, '');
    rest = [before, after].filter((part) => part !== '').join(/^[.;]/.test(after) ? '' : ', ');
  }
  return rest === '' && text.trim() !== '' ? SOMEBODY : rest;
}
