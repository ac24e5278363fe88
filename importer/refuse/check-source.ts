/** What is read well and still refused: marked as secret, in another language, no plan. */
import { dropInvisible } from '../text/invisible.ts';
import { isWorkLetter } from '../meta/official-letter.ts';
import { refuse } from './refusal.ts';

/** Markup around a line of a Markdown file, the bars of a table, spaced letters: all gone, upper case kept. */
function bare(line: string): string {
  return dropInvisible(line.normalize('NFC'))
    .replace(/[*#>_[\]()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const STAMP = /^(?:TÀI LIỆU |VĂN BẢN )?(?:TUYỆT MẬT|TỐI MẬT|MẬT|M Ậ T)[.!]?$/u;
const STATED = /^Độ mật\s*:\s*(?:tuyệt mật|tối mật|mật)[.;]?$/iu;

/**
 * The line that bears a mark of secrecy: a stamp stands alone, the word in a sentence is none.
 * @param lines of the document and of the margins of its pages
 * @returns its position from 0, or -1
 */
export function findSecrecyMark(lines: string[]): number {
  return lines.findIndex((line) =>
    bare(line)
      .split('|')
      .map((part) => part.trim())
      .some((part) => STAMP.test(part) || STATED.test(part)),
  );
}

/** Letters that no other language of this alphabet has. */
const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/giu;

/** The share of letters that only Vietnamese has; a Vietnamese text has a fifth or more of them. */
function shareOfVietnamese(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 0 : (text.match(VIETNAMESE)?.length ?? 0) / letters;
}

const LEAST_SHARE = 0.06;

/** Each is something that plans have and articles have not; the title counts for itself. */
const TRAITS = [
  /^(?:số|số\s*:).{0,20}(?:\/(?:KH|QĐ|CTr|ĐA|PA|TB|CT|CĐ)\b|\d\s?[-–]\s?(?:KH|CTr|CT|CĐ|ĐA|NQ)\/)/imu,
  /^CỘNG H[OÒ][AÀ] XÃ HỘI CHỦ NGHĨA VIỆT NAM/mu,
  /^(?:[IVX]+|\d+)[.)–-]\s*(?:PHÂN CÔNG|TỔ CHỨC THỰC HIỆN|TRÁCH NHIỆM|Phân công|Tổ chức thực hiện|Trách nhiệm)/mu,
  /^(?:PHÂN CÔNG|TỔ CHỨC THỰC HIỆN|TRÁCH NHIỆM)/mu,
  /^Nơi nhận\s{0,9}:?/imu,
  /^(?:[IVX]+[.–-]|Phần (?:thứ )?\p{L}+)\s*\p{Lu}/mu,
];
const TITLE = /^(?:DỰ THẢO )?(?:KẾ HOẠCH|KẾ$)/mu;
/** A decision, directive or programme that gives out work is one by its articles: "Điều 2. Trách nhiệm của …". */
const OTHER_TITLE =
  /^(?:QUYẾT ĐỊNH|CHỈ THỊ|CHƯƠNG TRÌNH|ĐỀ ÁN|PHƯƠNG ÁN|CHƯƠNG TRÌNH HÀNH ĐỘNG)\s*:?$(?=[^]{1,4000}(?:[Kk]ế hoạch|KẾ HOẠCH|[Cc]hương trình|CHƯƠNG TRÌNH|[Pp]hương án|PHƯƠNG ÁN|[Đđ]ề án|ĐỀ ÁN))/mu;
const GIVES_WORK =
  /^Điều\s\d{1,3}\s*[.:]\s*(?:Trách nhiệm|Tổ chức thực hiện|Phân công|Giao|Nhiệm vụ)|^(?:(?:PHẦN|Phần)\s(?:thứ\s\p{L}+|[IVX]+|\d+)[.):]?|(?:[IVX]+|\d+)[.)])\s*(?:PHÂN CÔNG|TỔ CHỨC THỰC HIỆN|TRÁCH NHIỆM|Phân công|Tổ chức thực hiện|Trách nhiệm)/mu;

/** A directive or a telegram gives out work behind "yêu cầu:", in numbered items or below the names of agencies. */
const DIRECTIVE =
  /^(?:CHỈ THỊ|CÔNG ĐIỆN)\s*$[^]{1,12000}?(?:yêu cầu|chỉ thị|giao nhiệm vụ)[^.]{0,400}:\s*$\s{0,9}^(?:(?:1|I)[.)/]|(?:Các sở|Sở|Công an|UBND|Ủy ban nhân dân)\s[^.;]{2,120}:\s*$)/mu;

/** A resolution that tells one body after another what to do: "QUYẾT NGHỊ:" and items that begin with their names. */
const RESOLUTION = /^NGHỊ QUYẾT\s*:?$[^]{1,8000}^QUYẾT NGHỊ\s*:?$/mu;
const TELLS =
  /^(?:(?:[IVX]+|\d{1,2}|[a-zđ])[.)/]|[-+•])\s*(?:Đề nghị |Giao |Các |)(?:Bộ|Sở|bộ, |sở, |Ủy ban nhân dân|UBND|Công an|Ngân hàng|Mặt trận)(?=\s)/gmu;
const FEWEST_TOLD = 3;

/** Its own number says that it is one: "Số: 45/CTr-UBND". */
const OF_PROGRAMME = /^số\s{0,9}:?.{0,20}\/(?:CTr|CTHĐ|ĐA|PA)-/imu;

function isPlan(text: string): boolean {
  const traits = TRAITS.filter((trait) => trait.test(text)).length;
  const isArticle = /(?:người đang online|^Tin (?:liên quan|mới nhất|cùng chuyên mục)|^Đăng ngày)/imu.test(
    text,
  );
  const isOther = ((OTHER_TITLE.test(text) && GIVES_WORK.test(text)) || DIRECTIVE.test(text)) && !isArticle;
  const isResolution = RESOLUTION.test(text) && (text.match(TELLS)?.length ?? 0) >= FEWEST_TOLD;
  const isProgramme = OF_PROGRAMME.test(text) && !isArticle;
  return TITLE.test(text) || isOther || isResolution || isProgramme
    ? traits >= (isArticle ? 2 : 1)
    : traits >= 3;
}

/**
 * Refuses what no draft can or may be made of.
 * @param lines of the document
 * @param aside text of the margins of its pages
 * @throws SourceRefused `classified`, `not-vietnamese`, `not-a-plan`
 */
export function checkSource(lines: string[], aside: string[]): void {
  const mark = findSecrecyMark(lines);
  if (mark >= 0) refuse('classified', { vi: `dòng ${mark + 1}`, en: `line ${mark + 1}` });
  if (findSecrecyMark(aside) >= 0) refuse('classified', { vi: 'ở lề trang', en: 'in the margin of a page' });
  const text = lines.map((line) => bare(line.replaceAll('|', ' '))).join('\n');
  if (shareOfVietnamese(text) < LEAST_SHARE) refuse('not-vietnamese');
  if (!isPlan(text) && !isWorkLetter(text)) refuse('not-a-plan');
}
