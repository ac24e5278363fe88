/** People's Committees and Councils: one of them, or a whole tier. */

import { slug, type Word } from '../text/fold.ts';
import type { AgencyContext } from './context.ts';
import { committeeAt, opensDuty } from './lexicon.ts';
import { TIER_ID, tiersOf, type Named } from './name-body.ts';
import { readQualifier } from './qualifier.ts';

const ORDER = ['commune', 'district', 'province'];

/** Reads "UBND các xã, phường", "Ủy ban nhân dân huyện Cao Lộc", "UBND tỉnh"; null where none starts here. */
export function readCommittee(
  text: string,
  words: readonly Word[],
  from: number,
  context: AgencyContext,
): { named: Named; to: number } | null {
  const stem = committeeAt(words, from);
  const own = readOwnMinistry(words, from, context);
  if (own) return own;
  if (!stem) return readTerritories(text, words, from, context);
  let i = from + stem.words.length;
  const qualifier = readQualifier(text, words, i);
  if (!qualifier) {
    if (stem.words[0] === 'chinh') return null;
    const own = context.area !== null ? ` ${context.area}${context.place ? ` ${context.place}` : ''}` : '';
    return {
      named: unit(`${stem.name}${own}`, stem.id + own, 0.85, 'UBND của cấp ban hành (không nêu cấp)'),
      to: i,
    };
  }
  i = qualifier.to;
  if (qualifier.allTiers) {
    return { named: group(`${stem.name} các cấp`, `${stem.id}-cac-cap`, 0.8), to: i };
  }
  const tiers = tiersOf(qualifier, context);
  const below =
    context.level !== null &&
    ORDER.indexOf(tiers[0] ?? '') >= 0 &&
    ORDER.indexOf(tiers[0] ?? '') < ORDER.indexOf(context.level === 'ministry' ? 'province' : context.level);
  const isOne = !qualifier.many && (qualifier.place !== null || !below);
  if (isOne) {
    const area = qualifier.areas[0]?.word ?? '';
    const own = area === context.area ? context.place : (context.above?.[area] ?? null);
    const place = qualifier.place ?? own;
    const name = `${stem.name} ${area}${place ? ` ${place}` : ''}`;
    return { named: unit(name, name, 0.95, 'Ủy ban nhân dân nêu đích danh hoặc theo cấp ban hành'), to: i };
  }
  const part = partEnd(text, words, i);
  if (part > i) {
    const name = text.slice(words[from]?.start, words[part - 1]?.end);
    return {
      named: group(name, slug(name.replace(/^Ủy ban nhân dân|^Uỷ ban nhân dân/iu, 'UBND')), 0.85),
      to: part,
    };
  }
  const written = qualifier.areas.map((area) => area.word).join(', ');
  return {
    named: group(
      `${stem.name} ${qualifier.areas.length > 0 ? `các ${written}` : ''}`.trim(),
      `${stem.id}-${tiers.map((tier) => TIER_ID[tier]).join('-')}`,
      0.95,
    ),
    to: i,
  };
}

/** Words with which some of a tier are told from the others. */
const PART =
  /^(?:có|vùng|ven|nơi|thuộc vùng|thuộc khu|nằm|biên giới|miền|hải đảo|bãi ngang|trọng điểm|khó khăn|đặc biệt|nghèo|trung tâm|khác)$/u;
const NO_PART = /^(?:có (?:liên|trách|nhiệm|kế|thể|sự|văn|báo)|nơi (?:không)|vùng (?:và))$/u;
const LONGEST_PART = 14;

/** "UBND các xã ven biển", "… có rừng": only some of them; the index after the words that say which. */
function partEnd(text: string, words: readonly Word[], at: number): number {
  const said = (i: number): string => text.slice(words[i]?.start ?? 0, words[i]?.end ?? 0);
  const pair = `${said(at)} ${said(at + 1)}`;
  const begins = PART.test(said(at)) || PART.test(pair);
  if (!begins || NO_PART.test(pair) || !/^\s+$/.test(words[at]?.gap ?? '')) return at;
  let end = at + 1;
  for (let word = words[end]; word && end - at < LONGEST_PART; word = words[end]) {
    if (!/^\s+(?:[-–]\s+)?$/.test(word.gap) || opensDuty(word.fold, words[end + 1]?.fold ?? '')) break;
    end += 1;
  }
  // Where the sentence goes on without a verb that is known, nobody can say where the name ends.
  const next = words[end];
  const isWhole = !next || /^\s*[:;,.()]/.test(next.gap) || opensDuty(next.fold, words[end + 1]?.fold ?? '');
  return isWhole && end - at < LONGEST_PART ? end : at;
}

/** "lãnh đạo Bộ": the ministry that issues the plan, without its name. */
function readOwnMinistry(
  words: readonly Word[],
  from: number,
  { issuer, level }: AgencyContext,
): { named: Named; to: number } | null {
  const next = words[from + 1];
  const alone = next === undefined || /[,.;:()]/.test(next.gap) || /^(?:va|truoc|de|ve|xem)$/.test(next.fold);
  const isMinistry = level === 'ministry' && issuer?.id.startsWith('bo-') === true;
  if (!isMinistry || words[from]?.fold !== 'bo' || !alone) return null;
  return { named: unit(issuer.name, issuer.id, 0.9, 'Cơ quan ban hành (không nêu tên)'), to: from + 1 };
}

/** "Các huyện, thành phố": the territories stand for their committees. */
function readTerritories(
  text: string,
  words: readonly Word[],
  from: number,
  context: AgencyContext,
): { named: Named; to: number } | null {
  if (words[from]?.fold !== 'cac') return null;
  const qualifier = readQualifier(text, words, from);
  const after = words[qualifier?.to ?? 0]?.fold ?? '';
  if (!qualifier?.many || qualifier.allTiers || /^(?:uy|doan|hoi)$/.test(after)) return null;
  const tiers = tiersOf(qualifier, context);
  const written = qualifier.areas.map((area) => area.word).join(', ');
  return {
    named: group(`UBND các ${written}`, `ubnd-${tiers.map((tier) => TIER_ID[tier]).join('-')}`, 0.85),
    to: qualifier.to,
  };
}

function unit(name: string, id: string, confidence: number, reason: string): Named {
  return { id: slug(id), name, kind: 'unit', confidence, reason };
}

function group(name: string, id: string, confidence: number): Named {
  return { id, name, kind: 'class', confidence, reason: 'Nhóm đơn vị cùng cấp, cần liệt kê từng đơn vị' };
}
