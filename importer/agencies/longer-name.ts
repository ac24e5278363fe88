/** A registered name that is only the beginning of what the text writes: "Thanh tra Sở", "Phòng Kế hoạch - Tổng hợp". */

import { isAllCaps, startsUpper, type Word } from '../text/fold.ts';
import type { Body } from '../registry/body.ts';
import { headNounAt, opensDuty } from './lexicon.ts';
import { longestName } from './lookup.ts';
import { skipRole } from './member-role.ts';

/** Another body begins here: "Đoàn Thanh niên - Hội Sinh viên". */
function beginsBody(text: string, words: readonly Word[], at: number): boolean {
  return longestName(words, at) !== null || headNounAt(text, words, at) > 0;
}

/** Bodies that stand within another and carry its name: "Thanh tra Sở", "Đoàn Thanh niên Công an tỉnh". */
const WITHIN =
  /^(?:thanh-tra|uy-ban-kiem-tra|van-phong|doan-thanh-nien|hoi-lien-hiep-phu-nu|cong-doan|ban-|dang-uy$)/;

/**
 * Whether the name goes on behind what the registry knows of it.
 *
 * @param to index after the last word of the registered name
 */
export function goesOnInCapitals(
  text: string,
  words: readonly Word[],
  { bodies, to }: { bodies: readonly Body[]; to: number },
): boolean {
  const next = words[to];
  if (!next || isAllCaps(text) || !startsUpper(text.slice(next.start, next.end))) return false;
  if (!/^\s+(?:[-–]\s+)?$/.test(next.gap) || /^(?:[ivx]+|\d+)$/.test(next.fold)) return false;
  const isDashed = /[-–]/.test(next.gap);
  const second = words[to + 1]?.fold ?? '';
  const explains = /^(?:co quan|don vi|thuong truc|truong ban|pho truong)$/.test(`${next.fold} ${second}`);
  if (explains || skipRole(text, words[to - 1]?.end ?? 0) > (words[to - 1]?.end ?? 0)) return false;
  if (!isDashed) return bodies.some(({ id }) => WITHIN.test(id)) && beginsBody(text, words, to);
  if (opensDuty(next.fold, second)) return /^\s*[:;,]/.test(text.slice(words[to + 1]?.end));
  return !beginsBody(text, words, to);
}
