/** Reads one agency: a committee, a registered body, a group, or a name nobody registered. */

import { slug, startsUpper, wordsOf, type Word } from '../text/fold.ts';
import type { Body } from '../registry/body.ts';
import { readCommittee } from './committees.ts';
import type { AgencyContext } from './context.ts';
import { fieldsEnd } from './fields.ts';
import { readGroup, singularGroup } from './groups.ts';
import { opensDuty } from './lexicon.ts';
import { goesOnInCapitals } from './longer-name.ts';
import { longestName, type Hit } from './lookup.ts';
import { choose, nameBody, type Named } from './name-body.ts';
import { skipRole } from './member-role.ts';
import { readPlaceName, readQualifier } from './qualifier.ts';
import { readUnknown } from './unknown.ts';
import { readZones } from './zones.ts';

export interface ReadAgency {
  named: Named;
  body: Body | null;
  to: number;
}

/**
 * Reads one agency that starts at a word; null where none does.
 *
 * @param head word said once for a whole list: in "Sở Y tế, Tư pháp" it is `so`
 */
export function readAgency(
  text: string,
  words: readonly Word[],
  from: number,
  context: AgencyContext,
  head: string | null,
): ReadAgency | null {
  const read = readOne(text, words, from, context, head);
  const to = read?.named.kind === 'unit' ? fieldsEnd(text, words, from, read.to) : 0;
  if (!read || to <= read.to) return read;
  const name = text.slice(words[from]?.start, words[to - 1]?.end);
  const reason = 'Không có trong danh bạ cơ quan; tên lấy theo văn bản';
  return { named: { id: slug(name), name, kind: 'unit', confidence: 0.6, reason }, body: null, to };
}

function readOne(
  text: string,
  words: readonly Word[],
  from: number,
  context: AgencyContext,
  head: string | null,
): ReadAgency | null {
  const committee = readCommittee(text, words, from, context);
  if (committee) return { ...committee, body: null };
  const zones = readZones(text, words, from);
  if (zones) return { ...zones, body: null };
  const direct = longestName(words, from);
  const shared = head === null ? null : longestName(words, from, head.split(' '));
  // "Các Bộ: Y tế, Công an": without a territory of its own the name belongs to the head said once.
  const sharedFirst =
    direct !== null && shared !== null && shared.to >= direct.to && !readQualifier(text, words, direct.to);
  const candidates = sharedFirst ? [shared, direct] : [direct, shared];
  const hit = candidates.find((each) => each !== null && needsCompany(text, words, from, each.to, context));
  // "Công đoàn cơ sở" is many; the registry knows the union of the territory by the same first words.
  const isMany = singularGroup(words, from) > (hit?.to ?? from) - from;
  if (hit && !isMany && !isCutShort(text, words, from, hit)) {
    const body = choose(hit.bodies, context);
    const qualifier = readQualifier(text, words, hit.to);
    const to = qualifier?.to ?? skipPlace(text, words, hit.to, context, body.suffixed);
    const named = nameBody(body, qualifier, context);
    const each = eachEnd(words, to);
    if (each > to) return { ...manyOf(text.slice(words[from]?.start, words[each - 1]?.end)), to: each };
    return qualifier === null ? numbered({ named, body, to }, text, words) : { named, body, to };
  }
  const tiers = TIERS.exec(text.slice(words[from]?.start));
  if (tiers) return { ...manyOf(tiers[0]), to: from + wordsOf(tiers[0]).length };
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
        name: unknown.name,
        confidence: Math.round(likeness * 74) / 100,
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
      // "Ban cán sự các thôn", "Ban nhân dân 06 ấp": one in every hamlet.
      kind: MANY.test(unknown.name) || /\scác$/u.test(unknown.name) ? 'class' : 'unit',
      confidence: 0.6,
      reason: 'Không có trong danh bạ cơ quan; tên lấy theo văn bản',
    },
    body: null,
    to: unknown.to,
  };
}

/** "Tổ công nghệ số cộng đồng các thôn": one in each of them; the index after the places. */
function eachEnd(words: readonly Word[], at: number): number {
  const isLinked = words[at]?.fold === 'cac' && /^\s+$/.test(words[at].gap);
  const places = /^(?:thon|ap|xom|ban|buon|lang|khu pho|to dan)$/;
  const [one, two] = [words[at + 1]?.fold ?? '', words[at + 2]?.fold ?? ''];
  if (!isLinked) return at;
  if (places.test(one)) return at + 2;
  return places.test(`${one} ${two}`) ? at + (one === 'to' ? 4 : 3) : at;
}

function manyOf(name: string): { named: Named; body: null } {
  const reason = 'Nhóm đơn vị, cần liệt kê từng đơn vị';
  return { named: { id: slug(name), name, kind: 'class', confidence: 0.85, reason }, body: null };
}

/** "Các cấp, các ngành": whoever has a part in it, at every tier. */
const TIERS = /^các cấp,? (?:các )?ngành(?:(?:,| và|, và) (?:các )?địa phương)?(?![\p{L}])/iu;

/** One in each of several places; "Đề án 06 tỉnh" is one of the province. */
const MANY =
  /\s(?:các(?=\s(?:quân khu|thôn|ấp|bản|buôn|làng|xóm|khu(?!\s(?:công|kinh|chế|nông))|khối|tổ|xã|phường|huyện|trường|chi|cấp|đơn vị|cơ quan|sở|ngành|địa phương|trại|trạm))|cấp(?=\s(?:quân khu|\p{Ll}+,?\s(?:và\s)?cấp))|\d{1,3}(?!\s(?:tỉnh|thành phố|quốc gia|xã|phường|huyện)(?:\s|$)))\s\p{Ll}/u;

/** "Ban Chỉ đạo phòng, chống tội phạm tỉnh": what a body is for stands between a known name and its territory. */
function goesOnAsName(text: string, words: readonly Word[], hit: { bodies: Body[]; to: number }): boolean {
  const next = words[hit.to];
  const after = words[hit.to + 1];
  // "Cục Pháp chế và cải cách hành chính, tư pháp": the registry knows the beginning of a longer name.
  if (next?.fold === 'va' && after && hit.bodies.some((body) => /^(?:cuc|vu|vien)-/.test(body.id))) {
    return !startsUpper(text.slice(after.start, after.end)) && !/^(?:cac|nhung|mot)$/.test(after.fold);
  }
  // "Bảo hiểm xã hội cơ sở Đại Phong", "Thuế cơ sở 3": an office of several communes, by its seat or its number.
  if (
    next?.fold === 'co' &&
    after?.fold === 'so' &&
    hit.bodies.some((body) => /^(?:bao-hiem|thue)/.test(body.id))
  ) {
    const seat = words[hit.to + 2];
    return seat !== undefined && /^[\p{Lu}\d]/u.test(text.slice(seat.start));
  }
  // "Đảng ủy cơ quan Văn phòng Quốc hội": that of a body, and not the commune's.
  const third = words[hit.to + 2];
  if (next?.fold === 'co' && after?.fold === 'quan' && hit.bodies.some(({ id }) => id === 'dang-uy'))
    return third !== undefined && startsUpper(text.slice(third.start, third.end));
  // "Ban Quản lý Khu kinh tế và các Khu công nghiệp tỉnh"
  if (next?.fold === 'va' && after?.fold === 'cac' && hit.bodies.some((body) => /^ban-quan-ly/.test(body.id)))
    return true;
  if (!next || !hit.bodies.some((body) => /^(?:ban-chi-dao|trung-tam)/.test(body.id))) return false;
  if (!/^\s+(?:[-–]\s+)?$/.test(next.gap)) return false;
  // "Giám đốc Trung tâm … - Phó Trưởng tiểu ban": what somebody is besides.
  const end = words[hit.to - 1]?.end ?? 0;
  if (skipRole(text, end) > end) return false;
  // "Ban Chỉ đạo 389 tỉnh": the number is its name, and no number of provinces.
  const isNumbered = /^\d{1,3}$/.test(next.fold);
  if (!isNumbered && readQualifier(text, words, hit.to)) return false;
  return !opensDuty(next.fold, words[hit.to + 1]?.fold ?? '');
}

/**
 * Whether a known name is only the beginning of a longer one: of a body with its field of work, or of
 * a registered name misspelt ("Sở Giáo dục và Đào tọa").
 */
function isCutShort(text: string, words: readonly Word[], from: number, hit: Hit): boolean {
  const next = words[hit.to];
  const steering = goesOnAsName(text, words, hit) || goesOnInCapitals(text, words, hit);
  const isNumber = next !== undefined && /^(?:[ivx]+|\d{1,2})$/.test(next.fold);
  const plain =
    next !== undefined && /^\s+$/.test(next.gap) && !isNumber && !readQualifier(text, words, hit.to);
  if (!steering && (!plain || opensDuty(next.fold, words[hit.to + 1]?.fold ?? ''))) return false;
  const longer = readUnknown(text, words, from);
  if (longer === null || longer.to <= hit.to) return false;
  return steering || longer.near !== null;
}

/** "Kho bạc Nhà nước khu vực XIV": the number belongs to the name. */
function numbered(read: ReadAgency, text: string, words: readonly Word[]): ReadAgency {
  const next = words[read.to];
  if (!next || !read.named.id.endsWith('-khu-vuc') || !/^\s+$/.test(next.gap)) return read;
  const number = text.slice(next.start, next.end);
  if (!/^(?:[IVX]+|\d{1,2})$/.test(number)) return read;
  const { id, name } = read.named;
  return {
    ...read,
    named: { ...read.named, id: `${id}-${next.fold}`, name: `${name} ${number}` },
    to: read.to + 1,
  };
}

/** A newspaper carries its territory's name, or shares it with the radio: "Báo Hậu Giang", "Báo, Đài …". */
function readNewspaper(
  text: string,
  words: readonly Word[],
  from: number,
  context: AgencyContext,
): ReadAgency | null {
  const next = words[from + 1];
  const press = /^báo, đài(?![\p{L}])/u.exec(text.slice(words[from]?.start));
  if (press) return { ...manyOf(press[0]), to: from + 2 };
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

/** Where the name of the issuer's own territory ends; the same index where it does not stand there. */
function ownPlaceEnd(words: readonly Word[], at: number, context: AgencyContext): number {
  const place = context.place === null ? [] : wordsOf(context.place);
  const isThere = place.every(
    (word, i) => words[at + i]?.fold === word.fold && /^\s+$/.test(words[at + i]?.gap ?? ''),
  );
  return isThere ? at + place.length : at;
}

/** Skips the name of a place after a body's: "Sở Y tế Hậu Giang", "Đài Phát thanh và Truyền hình Quảng Trị". */
function skipPlace(
  text: string,
  words: readonly Word[],
  at: number,
  context: AgencyContext,
  suffixed: boolean,
): number {
  const own = ownPlaceEnd(words, at, context);
  if (own > at) return own;
  const end = readPlaceName(text, words, at);
  // Behind a name that no territory ends, a place is one only where nothing goes on: "3. Sở Y tế Hải Dương".
  const isLast = words[end] === undefined || /^\s*[,;:.]/.test(words[end].gap);
  return end - at >= 2 && (suffixed || isLast) && !longestName(words, at) ? end : at;
}

/** A one-word name counts only as an abbreviation in capitals or with its territory ("Thuế tỉnh", "Thuế Hà Nội"). */
function needsCompany(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
  context: AgencyContext,
): boolean {
  if (to - from > 1) return true;
  const written = text.slice(words[from]?.start, words[from]?.end);
  const isShort = written.length > 1 && written === written.toUpperCase();
  return isShort || readQualifier(text, words, to) !== null || ownPlaceEnd(words, to, context) > to;
}
