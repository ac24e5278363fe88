/** Reads a list of agencies: "Đề nghị Viện Kiểm sát nhân dân tỉnh, Tòa án nhân dân tỉnh". */

import { fold, isAllCaps, wordsOf, type Word } from '../text/fold.ts';
import { NO_CONTEXT, type AgencyContext } from './context.ts';
import { readHeadedNames } from './headed-names.ts';
import { ADDRESSED, POSTS } from './lexicon.ts';
import { longestName } from './lookup.ts';
import { skipRole } from './member-role.ts';
import { movedBy, type Mention } from './mention.ts';
import { joinMinisters } from './ministers.ts';
import { readNamedPlaces, readNextPlace } from './named-places.ts';
import { readNextNumber } from './numbered-names.ts';
import { readAgency, type ReadAgency } from './read-agency.ts';

export interface AgencyList {
  mentions: Mention[];
  /** "Sở A chủ trì, phối hợp với Sở B:": who only helps with what follows. */
  helpers?: Mention[];
  requested: boolean;
  /** What stands after the list, without leading punctuation; empty where the text is a list and nothing else. */
  rest: string;
  /** Where the rest starts. */
  end: number;
}

/** "Các Sở: Y tế, Tư pháp": the head word is said once for all. */
const SHARED_HEADS = new Set(['so', 'phong', 'bo', 'hoi', 'ban', 'cuc', 'vu', 'chi cuc', 'cong chuc']);

/** "các Sở: Y tế, …" or "các Sở Y tế, …": the head said once; null where there is none. */
function readSharedHead(text: string, at: number): { head: string; to: number } | null {
  const folded = fold(text.slice(at));
  // "Các sở, ngành: Tư pháp, Tài chính"
  const headed =
    /^(?:cac\s+)?(so|phong|bo|hoi|ban|cuc|vu|chi cuc|cong chuc)(?:,?\s+(?:ban|nganh|co quan|don vi|doan the|lien quan)){0,4}\s*:\s*/.exec(
      folded,
    );
  const opener = headed ?? /^cac\s+(so|phong|bo|hoi|cuc|vu)\s+(?=\p{L})/u.exec(folded);
  if (!opener) return null;
  const head = opener[1] ?? '';
  const to = at + opener[0].length;
  const after = text.slice(to);
  return /^\p{Lu}/u.test(after) && longestName(wordsOf(after), 0, head.split(' ')) ? { head, to } : null;
}

/** After a name: what explains it, e.g. "(cơ quan thường trực)", "phụ trách văn hóa:", "– Cơ quan Thường trực Ban Chỉ đạo". */
function skipExplanation(text: string, at: number): number {
  const bracket = /^\s*\([^()]{0,160}\)/.exec(text.slice(at));
  const field = /^\s{1,9}phụ trách\s[^,;:.()]{3,60}(?=:|$)/iu.exec(text.slice(at))?.[0].length ?? 0;
  const from = bracket ? at + bracket[0].length : at + field;
  const post =
    /^\s{0,9}[-–,]\s{0,9}(?:là\s{1,9})?(?:cơ quan|đơn vị)\s{1,9}(?:thường trực|đầu mối|chủ trì|thường trú)(?:\s{1,9}(?:của\s{1,9})?(?:Ban Chỉ đạo|BCĐ)(?:\s{1,9}[^,;:.]{0,60})?)?(?=\s{0,9}(?:[,;:.]|$))/iu.exec(
      text.slice(from),
    );
  return skipRole(text, post ? from + post[0].length : from);
}

/** "… chủ trì, phối hợp với Hội A, Hội B:": who is named before a colon has a part in all that follows. */
function readLed(
  text: string,
  at: number,
  context: AgencyContext,
): { mentions: Mention[]; end: number } | null {
  const opener = /^,?\s*chủ trì,?\s*(?:và\s+)?phối hợp\s+(?:với|cùng)\s+/iu.exec(text.slice(at));
  if (!opener) return null;
  const from = at + opener[0].length;
  const { mentions } = parseAgencies(text.slice(from), context);
  const end = from + (mentions.at(-1)?.end ?? 0);
  if (mentions.length === 0 || !/^\s*:/.test(text.slice(end))) return null;
  return { mentions: movedBy(mentions, from), end };
}

/**
 * The name is that of the text, also where the registry gives the id: "Chi cục Quản lý thị trường" of a plan is that and
 * no other. Only capitals are undone, and a head said once is said again.
 */
function nameAsWritten({ named, body }: ReadAgency, written: string, head: string | null): string {
  const isOwn = body !== null || named.kind === 'class';
  if (!isOwn || isAllCaps(written) || /^(?:các|\d)/iu.test(named.name)) return named.name;
  const isHeaded = head !== null && body !== null && !fold(written).startsWith(`${head} `);
  if (isHeaded) return named.name;
  return written;
}

/** "Tòa Giám mục (đề nghị)": the courtesy stands behind the name. */
export const ASKED_BEHIND = /\((?:kính |trân trọng )?đề nghị\)/iu;

const LINK =
  /^\s*(?:[,;:/+&]|[-–](?=\s)|(?:,\s*)?(?:và|cùng(?: với)?|phối hợp với|hoặc)(?=\s))?\s*(?:và\s+)?/iu;

/** "Sở Y tế các xã", "Sở Y tế Sở Tài chính": a comma was lost between them. */
function followsOn(before: string, after: string): boolean {
  return /^\s*các\s/iu.test(after) || (/^Sở\s/u.test(before) && /^\s+Sở\s\p{Lu}/u.test(after));
}

/** "các địa phương liên quan": the places concerned, which the work itself names; "cơ quan liên quan" may be anybody. */
export const PLACES_CONCERNED = /^dia-phuong(?:-co)?-lien-quan$/;

/**
 * "Công an tỉnh và các cơ quan liên quan": who else is concerned is no unit of the list, unless it stands in it by itself:
 * "Sở Y tế; các sở, ban, ngành liên quan".
 */
function isNobody({ id, written, end }: Mention, text: string): boolean {
  if (/^mỗi\s/iu.test(written)) return true;
  const standsAlone =
    /;\s*(?:các\s)?$/iu.test(text.slice(0, end - written.length)) && /^(?:so|bo|nganh)-/.test(id);
  return /-lien-quan$/.test(id) && !standsAlone && !PLACES_CONCERNED.test(id);
}

/**
 * Reads the agencies at the beginning of a text, as many as follow one another.
 *
 * @param context whose plan it is; decides the tier of names without one
 */
export function parseAgencies(text: string, context: AgencyContext): AgencyList {
  let at = 0;
  let requested = false;
  for (let folded = fold(text); ; folded = fold(text.slice(at))) {
    const addressed = ADDRESSED.exec(folded);
    if (!addressed) break;
    requested ||= addressed.groups?.['requested'] !== undefined;
    at += addressed[0].length;
  }
  const mentions: Mention[] = [];
  const helpers: Mention[] = [];
  /** Where "phối hợp với" links the list: who is named before it, and where that ends. */
  let helped: { count: number; end: number } | null = null;
  let head: string | null = null;
  let end = at;
  for (let next = at; next < text.length;) {
    const post = POSTS.exec(fold(text.slice(next)));
    // Folding makes "Trưởng Đài" and "Trường Đại học" one.
    const isPost = post !== null && !/^trường\s/iu.test(text.slice(next));
    const candidates = isPost ? [next + post[0].length, next] : [next];
    const shared = readSharedHead(text, candidates[0] ?? next);
    if (shared) {
      head = shared.head;
      candidates.splice(0, candidates.length, shared.to);
    }
    const behind = text.slice(candidates[0]);
    const headed = shared ? null : (readHeadedNames(behind) ?? readNamedPlaces(behind));
    if (headed) {
      const from = candidates[0] ?? next;
      mentions.push(...movedBy(headed.mentions, from));
      end = from + headed.end;
      const link = /^(?:\s*[,;]\s*(?:và\s+)?|\s+và\s+)/iu.exec(text.slice(end));
      if (!link) break;
      next = end + link[0].length;
      continue;
    }
    let read: ReadAgency | null = null;
    let start = next;
    let words: Word[] = [];
    for (const candidate of candidates) {
      words = wordsOf(text.slice(candidate));
      if ((words[0]?.gap ?? '').trim() !== '') break;
      read = readAgency(text.slice(candidate), words, 0, context, head);
      start = candidate;
      if (read) break;
    }
    if (!read) break;
    const stop = start + (words[read.to - 1]?.end ?? 0);
    const written = text.slice(start, stop);
    const name = nameAsWritten(read, written, head);
    mentions.push({ ...read.named, name, written, body: read.body, end: stop });

    let ended = stop;
    for (let last = mentions.at(-1); last;) {
      const after = text.slice(ended);
      last = readNextNumber(last, after) ?? readNextPlace(last, after) ?? undefined;
      if (last) mentions.push(last);
      ended = last?.end ?? ended;
    }
    const first = words[0]?.fold ?? '';
    if (SHARED_HEADS.has(first) && read.body && longestName(words, 0)) head = first;
    end = skipExplanation(text, ended);
    const led = readLed(text, end, context);
    if (led) {
      // Organisations that are asked together share the work; who is told to lead has helpers.
      (requested ? mentions : helpers).push(...led.mentions);
      end = led.end;
      break;
    }
    const link = LINK.exec(text.slice(end));
    // Two names in a row need something between them, unless a group or a department simply follows another.
    if (!link || (link[0].trim() === '' && !followsOn(written, text.slice(end)))) break;
    if (/:/.test(link[0])) break;
    if (/phối hợp/iu.test(link[0])) helped ??= { count: mentions.length, end };
    next = end + link[0].length;
  }
  // "Sở A phối hợp với Sở B tổ chức …" is the work of Sở A; before a colon, and in a title, it is both's.
  if (helped && mentions.length > helped.count && /^[\s,]*\p{L}/u.test(text.slice(end))) {
    mentions.splice(helped.count);
    end = helped.end;
  }
  const rest = text.slice(end).replace(/^[\s:;,.]+/u, '');
  const named = joinMinisters(mentions.filter((mention, i) => i === 0 || !isNobody(mention, text)));
  requested ||= ASKED_BEHIND.test(text.slice(at, end));
  // "Khuyến khích các doanh nghiệp …" speaks to whoever likes to; a body by its name is asked.
  if (/^khuyến khích\s/iu.test(text) && named.every(({ kind }) => kind === 'class'))
    return { mentions: [], requested, rest: text, end: 0 };
  return { mentions: named, helpers, requested, rest, end: text.length - rest.length };
}

/**
 * Whether a text is a list of agencies and nothing else: "Đề nghị Hội Nông dân tỉnh:".
 *
 * @param text without its marker
 * @param context whose plan it is; whosever it is where left out
 */
export function holdsOnlyNames(text: string, context: AgencyContext = NO_CONTEXT): boolean {
  const { mentions, rest } = parseAgencies(text, context);
  return mentions.length > 0 && rest === '';
}
