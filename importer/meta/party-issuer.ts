/** Who issued a plan of the Party: by its letterhead ("ĐẢNG BỘ XÃ …", "TỈNH ỦY …"), else by its number ("15-KH/TU"). */

import type { Level } from '../../domain/plan.ts';
import { isCentralCity } from '../registry/provinces.ts';
import type { LineRange } from '../plan-draft.ts';
import { titleCase, type DocumentHead } from './head.ts';

interface PartyIssuer {
  name: string;
  level: Level;
  area: string | null;
  place: string | null;
  lines: LineRange;
}

/** A word of a place, and no word of the lines that may follow it. */
const WORD = String.raw`(?!BAN (?:CHẤP|THƯỜNG)|CHẤP HÀNH|VĂN PHÒNG|SỐ(?!\p{L})|(?:TỈNH|THÀNH|HUYỆN|ĐẢNG) (?:ỦY|UỶ|BỘ|CỘNG)|CỘNG HÒA|KẾ HOẠCH|CHI BỘ|ỦY BAN)[\p{Lu}\d]+`;
const PLACE = String.raw`${WORD}(?: ${WORD}){0,3}`;
const ORGANISATION = new RegExp(
  `(?:ĐẢNG BỘ|ĐẢNG ỦY|ĐẢNG UỶ) (?<area>TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU) (?<place>${PLACE})`,
  'u',
);
const COMMITTEE = new RegExp(`(?<tier>TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) (?:ỦY|UỶ) (?<place>${PLACE})`, 'u');
const AREA_OF: Record<string, string> = {
  ...{ TỈNH: 'tỉnh', THÀNH: 'thành phố', HUYỆN: 'huyện', QUẬN: 'quận', THỊ: 'thị xã' },
};
/** What committees are called; those of communes carry their place. */
const NAMES: Record<string, string> = {
  ...{ tỉnh: 'Tỉnh ủy', 'thành phố': 'Thành ủy', huyện: 'Huyện ủy', quận: 'Quận ủy', 'thị xã': 'Thị ủy' },
};

function levelOf(area: string, place: string | null): Level {
  if (area === 'tỉnh') return 'province';
  if (area === 'thành phố') return place === null || isCentralCity(place) ? 'province' : 'district';
  return NAMES[area] === undefined ? 'commune' : 'district';
}

function issuerOf(area: string, place: string | null, lines: LineRange): PartyIssuer {
  const name = NAMES[area] ?? `Đảng ủy ${area}${place ? ` ${place}` : ''}`;
  return { name, level: levelOf(area, place), area, place, lines };
}

/**
 * Reads the issuer of a Party document.
 *
 * @param symbol what stands behind the dash of its number: `KH/TU`
 * @param place of its date line
 * @returns null where neither says who it is
 */
export function readPartyIssuer(
  { letterhead }: DocumentHead,
  symbol: string,
  place: string | null,
): PartyIssuer | null {
  const text = letterhead.map((line) => line.text).join(' ');
  const lines: LineRange = [letterhead[0]?.n ?? 1, letterhead.at(-1)?.n ?? 1];
  const party = /\/(?<who>TU|HU|QU|ThU|ĐU)$/u.exec(symbol)?.groups?.['who'];
  if (party === undefined && !/ĐẢNG CỘNG SẢN VIỆT NAM/u.test(text)) return null;
  const own = ORGANISATION.exec(text)?.groups;
  if (own?.['area']) return issuerOf(own['area'].toLowerCase(), titleCase(own['place'] ?? ''), lines);
  const named = COMMITTEE.exec(text)?.groups;
  if (named?.['tier'])
    return issuerOf(AREA_OF[named['tier']] ?? 'tỉnh', titleCase(named['place'] ?? ''), lines);
  if (party === 'TU') {
    const isCity = place !== null && isCentralCity(place);
    return issuerOf(isCity ? 'thành phố' : 'tỉnh', place, lines);
  }
  return party === 'HU' ? issuerOf('huyện', place, lines) : null;
}
