/** Reads a list of agencies: "Đề nghị Viện Kiểm sát nhân dân tỉnh, Tòa án nhân dân tỉnh". */

import { fold, slug, startsUpper, wordsOf, type Word } from '../text/fold.ts';
import { readCommittee } from './committees.ts';
import type { AgencyContext } from './context.ts';
import { readGroup } from './groups.ts';
import { ADDRESSED, opensDuty, POSTS } from './lexicon.ts';
import { longestName } from './lookup.ts';
import type { Mention } from './mention.ts';
import { choose, nameBody, type Named } from './name-body.ts';
import { readPlaceName, readQualifier } from './qualifier.ts';
import { readUnknown } from './unknown.ts';
import type { Body } from '../registry/body.ts';

export interface AgencyList {
  mentions: Mention[];
  requested: boolean;
  /** What stands after the list, without leading punctuation; empty where the text is a list and nothing else. */
  rest: string;
  /** Where the rest starts. */
  end: number;
}

/** "Các Sở: Y tế, Tư pháp": the head word is said once for all. */
const SHARED_HEADS = new Set(['so', 'phong', 'bo', 'hoi', 'ban', 'cuc', 'vu', 'chi cuc', 'cong chuc']);

interface Read {
  named: Named;
  body: Body | null;
  to: number;
}

/** Reads one agency that starts at a word; null where none does. */
function readOne(
  text: string,
  words: readonly Word[],
  from: number,
  context: AgencyContext,
  head: string | null,
): Read | null {
  const committee = readCommittee(text, words, from, context);
  if (committee) return { ...committee, body: null };
  const direct = longestName(words, from);
  const shared = head === null ? null : longestName(words, from, head.split(' '));
  // "Các Bộ: Y tế, Công an": without a territory of its own the name belongs to the head said once.
  const sharedFirst =
    direct !== null && shared !== null && shared.to >= direct.to && !readQualifier(text, words, direct.to);
  const candidates = sharedFirst ? [shared, direct] : [direct, shared];
  const hit = candidates.find((each) => each !== null && needsCompany(text, words, from, each.to));
  const steering = hit && goesOnAsName(text, words, hit) ? readUnknown(text, words, from) : null;
  if (hit && (steering === null || steering.to <= hit.to)) {
    const body = choose(hit.bodies, context);
    const qualifier = readQualifier(text, words, hit.to);
    const to = qualifier?.to ?? skipPlace(text, words, hit.to, context, body.suffixed);
    return { named: nameBody(body, qualifier, context), body, to };
  }
  const newspaper = readNewspaper(text, words, from, context);
  if (newspaper) return newspaper;
  const group = readGroup(text, words, from, context);
  if (group) return { ...group, body: null };
  const unknown = readUnknown(text, words, from);
  if (!unknown) return null;
  if (unknown.near) {
    const { body, likeness } = unknown.near;
    const named = nameBody(body, null, context);
    return {
      named: {
        ...named,
        confidence: Math.round(likeness * 80) / 100,
        reason: `Gần giống tên trong danh bạ: ${body.name}`,
      },
      body,
      to: unknown.to,
    };
  }
  const isNewspaper = /^Báo\s/u.test(unknown.name);
  if (isNewspaper) {
    return {
      named: {
        id: unknown.id,
        name: unknown.name,
        kind: 'unit',
        confidence: 0.95,
        reason: 'Báo nêu đích danh',
      },
      body: null,
      to: unknown.to,
    };
  }
  return {
    named: {
      id: unknown.id,
      name: unknown.name,
      // "Ban cán sự các thôn" is one in every hamlet.
      kind: /\scác\s/u.test(unknown.name) ? 'class' : 'unit',
      confidence: 0.6,
      reason: 'Không có trong danh bạ cơ quan; tên lấy theo văn bản',
    },
    body: null,
    to: unknown.to,
  };
}

/** "Ban Chỉ đạo phòng, chống tội phạm tỉnh": what a body is for stands between a known name and its territory. */
function goesOnAsName(text: string, words: readonly Word[], hit: { bodies: Body[]; to: number }): boolean {
  const next = words[hit.to];
  const after = words[hit.to + 1];
  // "Cục Pháp chế và cải cách hành chính, tư pháp": the registry knows the beginning of a longer name.
  if (next?.fold === 'va' && after && hit.bodies.some((body) => /^(?:cuc|vu|vien)-/.test(body.id))) {
    return !startsUpper(text.slice(after.start, after.end)) && !/^(?:cac|nhung|mot)$/.test(after.fold);
  }
  if (!next || !hit.bodies.some((body) => /^(?:ban-chi-dao|trung-tam)/.test(body.id))) return false;
  if (!/^\s+(?:[-–]\s+)?$/.test(next.gap)) return false;
  return !readQualifier(text, words, hit.to) && !opensDuty(next.fold, words[hit.to + 1]?.fold ?? '');
}

/** "các Sở: Y tế, …" or "các Sở Y tế, …": the head said once; null where there is none. */
function readSharedHead(text: string, at: number): { head: string; to: number } | null {
  const folded = fold(text.slice(at));
  const headed = /^(?:cac\s+)?(so|phong|bo|hoi|ban|cuc|vu|chi cuc|cong chuc)\s*:\s*/.exec(folded);
  const opener = headed ?? /^cac\s+(so|phong|bo|hoi|cuc|vu)\s+(?=\p{L})/u.exec(folded);
  if (!opener) return null;
  const head = opener[1] ?? '';
  const to = at + opener[0].length;
  const after = text.slice(to);
  return /^\p{Lu}/u.test(after) && longestName(wordsOf(after), 0, head.split(' ')) ? { head, to } : null;
}

/** A newspaper carries its territory's name, or shares it with the radio: "Báo Hậu Giang", "Báo, Đài …". */
function readNewspaper(
  text: string,
  words: readonly Word[],
  from: number,
  context: AgencyContext,
): Read | null {
  const next = words[from + 1];
  if (words[from]?.fold !== 'bao' || !/^Báo(?=$|[\s,])/u.test(text.slice(words[from].start))) return null;
  if (next?.fold === 'dai' || next?.fold === 'tinh' || next === undefined) {
    const place = context.place ?? context.area ?? 'tỉnh';
    const named: Named = {
      id: slug(`Báo ${place}`),
      name: `Báo ${place}`,
      kind: 'unit',
      confidence: 0.85,
      reason: 'Báo của địa phương ban hành (không nêu tên)',
    };
    return { named, body: null, to: from + (next?.fold === 'tinh' ? 2 : 1) };
  }
  return null;
}

/** Skips the name of a place after a body's: "Sở Y tế Hậu Giang", "Đài Phát thanh và Truyền hình Quảng Trị". */
function skipPlace(
  text: string,
  words: readonly Word[],
  at: number,
  context: AgencyContext,
  suffixed: boolean,
): number {
  const place = context.place === null ? [] : wordsOf(context.place);
  const own =
    place.length > 0 &&
    place.every((word, i) => words[at + i]?.fold === word.fold && /^\s+$/.test(words[at + i]?.gap ?? ''));
  if (own) return at + place.length;
  const end = suffixed ? readPlaceName(text, words, at) : at;
  return end - at >= 2 && !longestName(words, at) ? end : at;
}

/** A one-word name counts only as an abbreviation in capitals or with its territory ("Thuế tỉnh"). */
function needsCompany(text: string, words: readonly Word[], from: number, to: number): boolean {
  if (to - from > 1) return true;
  const written = text.slice(words[from]?.start, words[from]?.end);
  return (written.length > 1 && written === written.toUpperCase()) || readQualifier(text, words, to) !== null;
}

/** After a name: what explains it, e.g. "(cơ quan thường trực)", "– Cơ quan Thường trực Ban Chỉ đạo". */
function skipExplanation(text: string, at: number): number {
  const bracket = /^\s*\([^()]{0,160}\)/.exec(text.slice(at));
  const from = bracket ? at + bracket[0].length : at;
  const post =
    /^\s*[-–,]\s*(?:là\s+)?(?:cơ quan|đơn vị)\s+(?:thường trực|đầu mối|chủ trì|thường trú)(?:\s+(?:của\s+)?(?:Ban Chỉ đạo|BCĐ)(?:\s+[^,;:.]{0,60})?)?(?=\s*(?:[,;:.]|$))/iu.exec(
      text.slice(from),
    );
  return post ? from + post[0].length : from;
}

const LINK =
  /^\s*(?:[,;:/+&]|[-–](?=\s)|(?:,\s*)?(?:và|cùng(?: với)?|phối hợp với|hoặc)(?=\s))?\s*(?:và\s+)?/iu;

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
    requested ||= /de nghi/.test(addressed[0]);
    at += addressed[0].length;
  }
  const mentions: Mention[] = [];
  let head: string | null = null;
  let end = at;
  for (let next = at; next < text.length;) {
    const post = POSTS.exec(fold(text.slice(next)));
    const candidates = post ? [next + post[0].length, next] : [next];
    const shared = readSharedHead(text, candidates[0] ?? next);
    if (shared) {
      head = shared.head;
      candidates.splice(0, candidates.length, shared.to);
    }
    let read: Read | null = null;
    let start = next;
    let words: Word[] = [];
    for (const candidate of candidates) {
      words = wordsOf(text.slice(candidate));
      if ((words[0]?.gap ?? '').trim() !== '') break;
      read = readOne(text.slice(candidate), words, 0, context, head);
      start = candidate;
      if (read) break;
    }
    if (!read) break;
    const stop = start + (words[read.to - 1]?.end ?? 0);
    mentions.push({ ...read.named, written: text.slice(start, stop), body: read.body, end: stop });

    const first = words[0]?.fold ?? '';
    if (SHARED_HEADS.has(first) && read.body && longestName(words, 0)) head = first;
    end = skipExplanation(text, stop);
    const link = LINK.exec(text.slice(end));
    // Two names in a row need something between them, unless a group simply follows another.
    if (!link || (link[0].trim() === '' && !/^\s*các\s/iu.test(text.slice(end)))) break;
    if (/:/.test(link[0])) break;
    next = end + link[0].length;
  }
  const rest = text.slice(end).replace(/^[\s:;,.]+/u, '');
  // "Công an tỉnh và các cơ quan liên quan": who else is concerned is no unit of the list.
  const named = mentions.filter((mention, i) => i === 0 || !/-lien-quan$/.test(mention.id));
  return { mentions: named, requested, rest, end: text.length - rest.length };
}
