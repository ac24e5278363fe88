/** What can be the name of a person: capitals first, then the family names of this country. */
import type { Token } from './tokens.ts';

/** A list as it is written down: parted by blanks, or by commas where its words have blanks in them. */
function listed(text: string): Set<string> {
  const words = text.includes(',') ? text.split(',').map((word) => word.trim()) : text.match(/\S+/g);
  return new Set(words?.map((word) => word.normalize('NFC')));
}

/** Family names, without those that begin the names of many places (Cao, Hà, Lâm, Châu, Thái …). */
const FAMILIES = listed(`
  nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trương đoàn trịnh đào tô tạ
  quách triệu nông hứa tống phùng lưu nghiêm doãn đàm danh lò giàng sùng thào vàng lường thạch chu vương
  tăng diệp khổng mạc bàn đậu giáp khúc kiều lã lục ninh ông phó phùng quản tiêu trầm từ ứng viên xa
`);
/** The same without their marks, for names that have none at all. */
const BARE_FAMILIES = listed(`
  nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh truong doan trinh dao
`);
/** Family names that are words, too, with what follows them then. */
const WORDS = listed(`
  phạm vi, phạm tội, phạm nhân, hồ sơ, hồ chí, hồ tiêu, hồ nước, đào tạo, đào hào, vũ khí, vũ trang,
  vũ trường, vũ lực, vũ điệu, võ thuật, võ cổ, lý do, lý lịch, lý luận, lý thuyết, lý học, đoàn thanh,
  đoàn thể, đoàn kết, đoàn viên, đoàn công, đoàn kiểm, đoàn giám, đoàn đại, đoàn xã, đoàn phường, đoàn khối,
  đoàn trường, đoàn tncs, dương tính, dương lịch, lưu thông, lưu trữ, lưu động, lưu trú, lưu ý, lưu vực,
  triệu đồng, triệu chứng, triệu tập, nông nghiệp, nông thôn, nông dân, nông sản, nông lâm, danh sách,
  danh mục, danh hiệu, danh dự, danh bạ, chu kỳ, chu trình, chu cấp, tống đạt, tống tiền, đỗ xe, bàn giao,
  bàn hành, từ thiện, từ năm, từ ngày, từ tháng, ông bà, phó giám, phó chủ, phó trưởng, phó phòng, quản lý,
  quản trị, tiêu chí, tiêu chuẩn, tiêu dùng, tiêu thụ, ứng dụng, ứng phó, ứng cứu, viên chức, xa lộ,
  vàng bạc, lê dương, đàm phán, ninh bình, ninh thuận, tăng cường, tăng trưởng, kiều bào, kiều hối, lục nam,
  lục ngạn, lục yên, vương quốc, thạch thất, thạch hà, thạch thành, thạch an, đinh tiên, tô hiệu, trần đề,
  dương minh, hoàng sa, hoàng mai, hoàng thành, hoàng hóa, phan thiết, phan rang
`);
/** Middle names that make a name of almost anything before them. */
const MIDDLES = new Set(['thị', 'văn', 'thi', 'van']);
/** … unless they are the beginning of a word. */
const AFTER_MIDDLE = listed(`
  hóa hoá phòng bản nghệ kiện thư xã trấn trường đua học hiến minh giang yên lâm bàn chấn quan lãng đức
`);
/** What stands before the name of a place or an office. */
const PLACES = listed(`
  xã phường huyện quận tỉnh phố trấn thôn ấp khóm bản buôn sóc tổ đường thpt thcs học tdp kdc số ubnd hđnd
  sở ban phòng hội trường trạm công chùa cầu chợ sông khu cụm ty tp tx tt đồn quán
`);
/** Words that stand beside a name and are none of it. */
const APART = listed('sinh sn ns nam nữ born tuổi cccd cmnd sđt đt');

const LONGEST = 6;

export interface Name {
  first: number;
  /** Of its last word. */
  last: number;
  words: string[];
}

function isCapital(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}/u.test(token.text) && !APART.has(token.lower);
}

function isFamilyWord(first: string, second: string): boolean {
  return WORDS.has(`${first} ${second}`) || (MIDDLES.has(first) && AFTER_MIDDLE.has(second));
}

/** Whether words are a person's name for all one can tell without knowing what stands around. */
export function isSurelyPerson(words: readonly string[]): boolean {
  const [first = '', second = '', third = ''] = words;
  if (words.length < 2 || words.length > LONGEST || words.some((word) => PLACES.has(word))) return false;
  if (isFamilyWord(first, second)) return false;
  if (FAMILIES.has(first)) return true;
  if (MIDDLES.has(second) && third !== '' && !AFTER_MIDDLE.has(third)) return true;
  return BARE_FAMILIES.has(first) && words.every((word) => /^[a-z]+$/.test(word));
}

/** Family names that places begin with as well. */
const PLACE_FAMILIES = listed(`
  cao hà lâm châu thái mai lương kim sơn đồng la ma tòng quàng lèo cầm hầu thân văn tôn long tiền bạch lục
  hạ
`);

/** Whether words can be a person's name as well as a place's. */
export function mayBePerson(words: readonly string[]): boolean {
  return words.length <= 5 && PLACE_FAMILIES.has(words[0] ?? '') && !words.some((word) => PLACES.has(word));
}

/** Words with capitals, one blank between each two, from a place on; null where there are fewer than two. */
export function capitalNameAt(tokens: Token[], first: number): Name | null {
  if (!isCapital(tokens[first])) return null;
  const words = [tokens[first]!.lower];
  let last = first;
  while (tokens[last + 1]?.text === ' ' && isCapital(tokens[last + 2])) {
    last += 2;
    words.push(tokens[last]!.lower);
  }
  if (words.length < 2) return null;
  // "Bà Nguyễn Thị Bình", "Phường Lê Hồng Phong": the name begins where what is surely one does.
  for (let skipped = 1; skipped <= words.length - 2 && skipped <= LONGEST; skipped += 1) {
    const rest = words.slice(skipped, skipped + LONGEST + 1);
    if (!isSurelyPerson(words.slice(0, LONGEST + 1)) && isSurelyPerson(rest)) {
      return { first: first + 2 * skipped, last, words: words.slice(skipped) };
    }
  }
  return { first, last, words };
}

/** A family's name in small letters and what follows it; only of worth where something tells that it is a person. */
export function smallNameAt(tokens: Token[], first: number): Name | null {
  const token = tokens[first];
  if (token?.kind !== 'word' || !FAMILIES.has(token.lower)) return null;
  const words = [token.lower];
  let last = first;
  while (words.length < LONGEST && tokens[last + 1]?.text === ' ') {
    const next = tokens[last + 2];
    if (next?.kind !== 'word' || APART.has(next.lower)) break;
    last += 2;
    words.push(next.lower);
  }
  return words.length >= 2 && isSurelyPerson(words) ? { first, last, words } : null;
}

/** Whether the word before a name says that it is a place's or an office's. */
export function isPlaceBefore(tokens: Token[], { first, words }: Name): boolean {
  const before = tokens[first - 1]?.text === ' ' ? tokens[first - 2] : undefined;
  return PLACES.has(before?.lower ?? '') || PLACES.has(words[0] ?? '');
}
