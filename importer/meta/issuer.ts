/** Who issued the plan, at which level, for which territory. */

import type { Level } from '../../domain/plan.ts';
import { longestName } from '../agencies/lookup.ts';
import { isCentralCity } from '../registry/provinces.ts';
import { isAllCaps, wordsOf } from '../text/fold.ts';
import { titleCase, type DocumentHead } from './head.ts';
import type { LineRange } from '../plan-draft.ts';

export interface Issuer {
  name: string;
  level: Level;
  area: string | null;
  place: string | null;
  lines: LineRange;
}

/** Kinds of territory that have a committee, as the source of a regular expression. */
export const AREA = 'tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu';

/** The level of a territory: six cities stand beside the provinces. */
export function levelOf(area: string, place: string | null): Level {
  if (area === 'tỉnh') return 'province';
  if (area === 'thành phố') return place === null || isCentralCity(place) ? 'province' : 'district';
  return /^(huyện|quận|thị xã)$/.test(area) ? 'district' : 'commune';
}

/** Reads the issuer from the letterhead, else from the preamble and the title. */
export function readIssuer(head: DocumentHead, hints: IssuerHints): Issuer | null {
  const issuer = fromLetterhead(head, hints) ?? fromAttached(head) ?? fromText(head);
  // A city with departments ("Sở") stands beside the provinces, one with divisions ("Phòng") under them.
  return issuer?.area === 'thành phố' && hints.hasDepartments ? { ...issuer, level: 'province' } : issuer;
}

export interface IssuerHints {
  /** True where the number says that the committee issued it ("/KH-UBND"). */
  byCommittee: boolean;
  /** True where "Sở …" opens a paragraph of the text. */
  hasDepartments: boolean;
}

function fromLetterhead(head: DocumentHead, hints: IssuerHints): Issuer | null {
  const lines = head.letterhead
    .slice(0, 14)
    .filter((line) => /\p{Lu}{2,}/u.test(line.text) && !/^(số|độc lập)/iu.test(line.text));
  const first = lines[0];
  if (!first) return null;
  const text = lines
    .map((line) => line.text)
    .join(' ')
    .replace(/\s{0,9}\|\s{0,9}/g, ' ¦ ')
    .replace(/[-_*]{2,}/g, ' ');
  const range: LineRange = [first.n, lines.at(-1)?.n ?? first.n];
  const before = text.replace(
    /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐỘC LẬP - TỰ DO - HẠNH PHÚC|Độc lập - Tự do - Hạnh phúc/gu,
    ' ¦ ',
  );
  const spaced = before.replace(/\s+/g, ' ');
  const committees = [
    ...spaced.matchAll(
      new RegExp(
        `(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND)(?: ¦)? (${AREA.toUpperCase()})(?: ¦)? ((?!UBND|ỦY BAN|UỶ BAN|SỞ |VĂN PHÒNG|BAN CHỈ|BỘ |CÔNG AN|SỐ|KẾ HOẠCH|QUYẾT ĐỊNH|CỘNG H)[\\p{Lu}\\d]+(?: (?!UBND|ỦY BAN|UỶ BAN|SỞ |VĂN PHÒNG|BAN CHỈ|BỘ |CÔNG AN|SỐ|KẾ HOẠCH|QUYẾT ĐỊNH|CỘNG H|CHỦ TỊCH)[\\p{Lu}\\d]+){0,4})(?![\\p{L}])`,
        'gu',
      ),
    ),
  ];
  const own = /(?:^|¦ | )((?:SỞ|BỘ|BAN CHỈ ĐẠO|CÔNG AN|CỤC|THANH TRA) [\p{Lu}, -]+)/u.exec(spaced);
  const last = committees.at(-1);
  if (own?.[1] && (!last || own.index > last.index) && !hints.byCommittee) {
    const words = wordsOf(own[1]);
    const hit = longestName(words, 0);
    const body = hit?.bodies[0];
    if (body) {
      const area = last?.[1]?.toLowerCase() ?? null;
      const place = last?.[2] ? titleCase(last[2].trim()) : null;
      const level: Level =
        body.tier.includes('central') && !last ? 'ministry' : area ? levelOf(area, place) : 'province';
      return {
        name: body.suffixed && area ? `${body.name} ${area}` : body.name,
        level,
        area: area ?? (level === 'province' ? 'tỉnh' : null),
        place,
        lines: range,
      };
    }
  }
  if (!last?.[1] || !last[2]) return null;
  const area = last[1].toLowerCase();
  const place = titleCase(last[2].trim());
  return { name: `UBND ${area} ${place}`, level: levelOf(area, place), area, place, lines: range };
}

/** "(Ban hành kèm theo Quyết định số 629/QĐ-… của Bộ trưởng Bộ …)". */
function fromAttached(head: DocumentHead): Issuer | null {
  const by = /của\s{1,9}(.{3,120}?)\)?\.?$/u.exec(head.attachedTo?.text ?? '')?.[1];
  return by && head.attachedTo
    ? fromPhrase(by.replace(/^(?:Bộ trưởng|Chủ tịch)\s+/u, ''), head.attachedTo.lines)
    : null;
}

/** In the preamble the issuer speaks: "UBND xã Hồng Phong xây dựng Kế hoạch …"; the title may name the place. */
function fromText(head: DocumentHead): Issuer | null {
  const speaks = /(?:ban hành|xây dựng|triển khai|đề ra|lập)\s{1,9}(?:\p{L}{1,40}\s{1,9}){0,3}kế hoạch/iu;
  for (const paragraph of head.preamble) {
    const at = speaks.exec(paragraph.text)?.index;
    if (at === undefined) continue;
    const clause = paragraph.text.slice(0, at);
    const found = [
      ...clause.matchAll(
        new RegExp(
          `(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (?:${AREA})?[^,;]*|(?<![\\p{L}])Bộ \\p{Lu}[^,;]*(?:, \\p{Lu}[^,;]*)?|Sở \\p{Lu}[^;]*`,
          'gu',
        ),
      ),
    ].at(-1);
    const issuer = found ? fromPhrase(found[0], paragraph.lines) : null;
    if (issuer) return withPlace(issuer, head);
  }
  const place = placeInTitle(head);
  return place && head.title
    ? {
        name: `UBND ${place.area} ${place.place}`,
        level: levelOf(place.area, place.place),
        ...place,
        lines: head.title.lines,
      }
    : null;
}

function fromPhrase(phrase: string, lines: LineRange): Issuer | null {
  const committee = new RegExp(
    `(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\\s+(${AREA})((?: \\p{Lu}[\\p{L}\\d]*)*)`,
    'u',
  ).exec(phrase);
  if (committee?.[1]) {
    const place = committee[2]?.trim() ? committee[2].trim() : null;
    return {
      name: `UBND ${committee[1]}${place ? ` ${place}` : ''}`,
      level: levelOf(committee[1], place),
      area: committee[1],
      place,
      lines,
    };
  }
  const body = longestName(wordsOf(phrase), 0)?.bodies[0];
  if (!body) return null;
  const central = body.tier.includes('central');
  return {
    name: body.name,
    level: central ? 'ministry' : 'province',
    area: central ? null : 'tỉnh',
    place: null,
    lines,
  };
}

function withPlace(issuer: Issuer, head: DocumentHead): Issuer {
  if (issuer.place !== null || issuer.area === null) return issuer;
  const named = placeInTitle(head);
  const place = named?.area === issuer.area ? named.place : null;
  return place === null
    ? issuer
    : {
        ...issuer,
        place,
        name: issuer.name.startsWith('UBND') ? `UBND ${issuer.area} ${place}` : issuer.name,
        level: issuer.name.startsWith('UBND') ? levelOf(issuer.area, place) : issuer.level,
      };
}

function placeInTitle(head: DocumentHead): { area: string; place: string } | null {
  const title = head.title?.text ?? '';
  const found = new RegExp(`(?<![\\p{L}])(${AREA}) ((?:\\p{Lu}[\\p{L}\\d]* ?)+)`, 'u').exec(title);
  return found?.[1] && found[2] && !isAllCaps(title) ? { area: found[1], place: found[2].trim() } : null;
}
