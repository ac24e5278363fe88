/** Labels that say of a task who leads, who supports, by when, what it is and what comes of it. */

import { dropPersonNames } from '../agencies/person-name.ts';
import { isPost, isWorkingGroup, postMention } from '../agencies/posts.ts';
import type { AgencyContext } from '../agencies/context.ts';
import { readWho, type Who } from '../agencies/find-agencies.ts';
import { readDescribedGroups } from '../agencies/described-groups.ts';
import { completeList } from '../agencies/longer-list.ts';
import { parseAgencies } from '../agencies/parse-list.ts';
import { ITEM_MARK } from '../text/markers.ts';

export type Label = 'patron' | 'lead' | 'support' | 'time' | 'result' | 'content';

const WHO =
  '(?:Các )?(?:Cơ quan|Đơn vị|Đầu mối|Phòng, ban|Bộ phận|Cá nhân|Người|Cấp|Lãnh đạo|Tổ chức|cơ quan|đơn vị|đầu mối)(?:, (?:đơn vị|cá nhân|bộ phận))?';
const LEADS =
  'chủ trì(?:,? (?:và )?(?:thực hiện|tham mưu|triển khai|tổ chức|phụ trách|phối hợp)){0,2}|thực hiện(?: chính)?|chịu trách nhiệm(?: chính)?|phụ trách|đầu mối|tham mưu(?: thực hiện)?|tổ chức(?: thực hiện)?|được phân công|chỉ đạo(?: thực hiện)?';
const LABELS: [Label, RegExp][] = [
  // Who of the leadership answers for a field: whose the work is says the next label, where there is one.
  [
    'patron',
    /(?:Lãnh đạo|Phó Giám đốc|Thành viên Ban Giám đốc|Đồng chí|Đ\/c)(?: [\p{L}, ]{1,40}?)? (?:phụ trách|chỉ đạo|theo dõi)(?: chung| trực tiếp)?\s*:\s*/u,
  ],
  [
    'lead',
    new RegExp(
      `(?:${WHO}(?: được giao)? (?:${LEADS})|[Đđ]ồng chủ trì|[Cc]hủ đầu tư|[Cc]hủ trì(?: thực hiện| tham mưu)?|[Pp]hụ trách|[Pp]hân công(?: thực hiện)?|[Tt]rách nhiệm(?: (?:thực hiện|chủ trì))?|[Gg]iao(?: cho)?)\\s*:\\s*`,
      'u',
    ),
  ],
  // Without "đơn vị" before it only a name behind it makes it a label.
  [
    'lead',
    /^(?:Thực hiện|Đơn vị|Cơ quan)\s{0,3}:\s{0,9}(?=(?:Sở|Ban|Phòng|Công an|UBND|Ủy ban|Bộ|Hội|Đoàn|Văn phòng|Trung tâm|Các|Chi cục|Trường|Đội|Tổ|Trạm|Đài|Báo|Cục|Vụ|Viện|Công ty|Liên|Mặt trận|MTTQ|Kho bạc|Ngân hàng|Thanh tra|Bệnh viện|Công chức|Chi hội|Chi đoàn|Chi bộ|Trưởng|Đảng ủy|Tỉnh đoàn|Thành đoàn|Hạt|Đồn)\s)/u,
  ],
  [
    'support',
    new RegExp(
      `(?:${WHO} (?:cùng )?(?:phối hợp|tham gia|hỗ trợ)(?: thực hiện)?|[Pp]hối hợp(?: thực hiện| với)?)\\s*:\\s*`,
      'u',
    ),
  ],
  ['support', /^(?:Hỗ trợ|Cùng làm|Tham gia)\s{0,3}:\s{0,9}(?=\p{Lu})/u],
  ['time', /^Hạn\s{0,3}:\s{0,9}/u],
  [
    'time',
    /(?:[Tt]hời gian(?: (?:thực hiện|hoàn thành|triển khai|tổ chức|dự kiến|báo cáo|trình|ban hành))?(?: dự kiến)?|[Tt]hời hạn(?: (?:hoàn thành|thực hiện|ban hành|trình))?|[Tt]iến độ(?: (?:thực hiện|hoàn thành))?|[Hh]oàn thành|[Tt]hời điểm(?: (?:thực hiện|hoàn thành))?|[Ll]ộ trình(?: thực hiện)?|[Hh]ạn (?:cuối|hoàn thành))\s*:\s*/u,
  ],
  [
    'result',
    /(?:[Kk]ết quả|[Ss]ản phẩm|[Kk]inh phí|[Nn]guồn lực|[Nn]guồn kinh phí|[Mm]inh chứng|[Đđ]ịa điểm|[Đđ]ối tượng|[Hh]ình thức|[Tt]hành phần|[Ss]ố lượng|[Đđ]ịa bàn)(?: [\p{Ll} ]{0,24})?\s*:\s*/u,
  ],
  [
    'content',
    /^(?:[Nn]ội dung|[Nn]hiệm vụ|[Cc]ông việc|[Hh]oạt động)(?: (?:thực hiện|công việc|nhiệm vụ|cụ thể|chính))?\s*:\s*/u,
  ],
];

export interface Labelled {
  /** Text before the first label. */
  before: string;
  parts: Partial<Record<Label, string>>;
}

/** "a) Cơ quan chủ trì" above the names, "2. Cơ quan chủ trì, phối hợp" above both: a label that stands alone needs no colon. */
const ALONE =
  /^(?:Cơ quan|Đơn vị|Đầu mối)(?:, (?:cơ quan|đơn vị))? (?:chủ trì|phối hợp|thực hiện|chủ trì,? (?:và )?(?:phối hợp|thực hiện))(?: thực hiện)?$|^(?:Chủ trì|Phối hợp) thực hiện$/u;

/** Cuts a paragraph at its labels; null where it has none, or only such as follow a sentence of their own. */
export function readLabels(paragraph: string): Labelled | null {
  const text = ALONE.test(paragraph) ? `${paragraph}:` : paragraph;
  const found: { label: Label; start: number; end: number }[] = [];
  for (const [label, pattern] of LABELS) {
    const match = pattern.exec(text);
    const opens = match && (match.index === 0 || /[.;,([–-]\s*$/.test(text.slice(0, match.index)));
    const isNew = match && !found.some(({ start, end }) => match.index < end && start <= match.index);
    if (match && opens && isNew)
      found.push({ label, start: match.index, end: match.index + match[0].length });
  }
  found.sort((a, b) => a.start - b.start);
  const first = found[0];
  if (!first || (found.every(({ label }) => label === 'result' || label === 'content') && first.start > 0))
    return null;
  const parts: Labelled['parts'] = {};
  found.forEach((each, i) => {
    parts[each.label] = text
      .slice(each.end, found[i + 1]?.start ?? text.length)
      .replace(/^[\s-]{1,200}|[\s.;,([–-]{1,200}$/g, '')
      .replace(/^([^()]{0,500})\)$/, '$1');
  });
  return { before: text.slice(0, first.start).replace(/[\s([–-]{1,200}$/g, ''), parts };
}

/** From here on a name is one of the registry. */
const KNOWN = 0.75;
const NOBODY = /^(?:không(?: có)?|[-–.…/]*)$/iu;

const ROLE_IN_BRACKETS =
  /^(?<who>[^();]{3,200}?)\s?\((?<role>chủ trì|đầu mối|phối hợp|hỗ trợ|tham gia)\)(?:[.,;]|$)/iu;

/** "Sở A (chủ trì); Sở B, Sở C (phối hợp)": what each does stands behind it; null where nobody is said to help. */
function readRolesInBrackets(value: string, context: AgencyContext): Who | null {
  const who: Who = { leads: [], supports: [] };
  for (const piece of value.split(/;\s{1,9}/u)) {
    const { who: named = '', role = '' } = ROLE_IN_BRACKETS.exec(piece)?.groups ?? {};
    const { mentions } = parseAgencies(named, context);
    if (mentions.length === 0) return null;
    (/^(?:chủ trì|đầu mối)$/iu.test(role) ? who.leads : who.supports).push(...mentions);
  }
  return who.leads.length > 0 && who.supports.length > 0 ? who : null;
}

/** "Sở Tài chính và cơ quan, địa phương liên quan": who else is concerned is nobody in particular. */
const OTHERS =
  /(?:\s{0,9}[,;]\s{1,9}(?=các\s)|\s{0,9};\s{1,9}|\s{1,9}(?:và|cùng)\s{1,9})(?!(?:các\s)?địa phương\s(?:có\s)?liên quan)(?:các\s)?(?:cơ quan|đơn vị|địa phương|tổ chức|cá nhân)(?:(?:,\s|\svà\s|,\svà\s)(?:các\s)?(?:cơ quan|đơn vị|địa phương|tổ chức|cá nhân)){0,4}\s(?:khác\s)?(?:có\s)?liên quan\.?$/iu;

const NOT_NAMED = /^(?:các\s)?(?:cơ quan|đơn vị|địa phương|tổ chức|cá nhân)(?:,|$)/iu;

function withoutOthers(value: string): string {
  const named = value.replace(OTHERS, '');
  return NOT_NAMED.test(named) ? value : named;
}

/** "- Bộ Xây dựng; - Bộ Công Thương": a list within a cell. */
const LISTED = new RegExp(String.raw`(^|;)\s*${ITEM_MARK}(?=\p{L})`, 'gu');

/** "Đề nghị phối hợp với các bộ, ngành": what is asked of whom the label names anyway. */
const HELPED_BY = /^(?:(?:kính )?đề nghị\s)?phối hợp (?:với|cùng)\s(?:các\s(?=\p{Lu}))?/iu;

/**
 * Who a label's value names. A post or a name that no rule knows is kept as it is written: somebody says who it is.
 */
export function readNamed(value: string, context: AgencyContext): Who {
  if (NOBODY.test(value.trim())) return { leads: [], supports: [] };
  const told = readRolesInBrackets(value, context);
  if (told) return told;
  const listed = value.trim().replace(LISTED, (_, before) => (before === '' ? '' : '; '));
  const bare = dropPersonNames(withoutOthers(listed.replace(HELPED_BY, '')));
  const described = readDescribedGroups(bare, context);
  if (described) return { leads: described, supports: [] };
  const list = parseAgencies(bare, context);
  const whole = completeList(bare, list);
  // "Công an tỉnh; VNPT Bình Sơn": beside those that are known, a name that no register holds.
  if (whole?.rest === '') return { leads: whole.mentions, supports: [] };
  const who = readWho(bare, context);
  // "Chuyên viên Văn phòng": of a post only a post is known.
  const isBoard = list.rest === '' && /^Ban\s\p{Lu}/u.test(bare);
  const isOnlyPost =
    !isBoard &&
    isPost(bare) &&
    (isWorkingGroup(bare) || who.leads.every(({ confidence }) => confidence < KNOWN));
  return who.leads.length > 0 && !isOnlyPost
    ? who
    : { leads: [postMention(/^[^.;]*/u.exec(bare)?.[0] ?? bare)], supports: [] };
}
