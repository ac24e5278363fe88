/** Who issued a plan of the Fatherland Front or of a mass organisation: "ỦY BAN MTTQ VIỆT NAM / XÃ LƯƠNG MINH". */

import { longestName } from '../agencies/lookup.ts';
import { wordsOf } from '../text/fold.ts';
import { titleCase, type DocumentHead } from './head.ts';
import { AREA, levelOf, type Issuer } from './issuer.ts';

const AREAS = AREA.toUpperCase();
/** A word of a place, and none of the lines that may follow it. */
const WORD = String.raw`(?!BAN(?: |$)|CỘNG H|SỐ(?!\p{L})|ĐỘC LẬP)[\p{Lu}\d]+`;
const OWN = new RegExp(
  `(?<name>(?:(?:ỦY|UỶ) BAN )?(?:MTTQ|MẶT TRẬN|HỘI|LIÊN ĐOÀN|ĐOÀN)(?: (?!(?:${AREAS})(?: |$))[\\p{Lu}.]+){1,8}) (?<area>${AREAS}) (?<place>${WORD}(?: ${WORD}){0,3})`,
  'u',
);

/** Reads the issuer of an organisation's document; null where its letterhead names none. */
export function readOrganisationIssuer({ letterhead }: DocumentHead): Issuer | null {
  const lines = letterhead.slice(0, 8);
  const text = lines
    .map((line) => line.text)
    .join(' ')
    .replace(/\s{0,9}\|\s{0,9}/g, ' ')
    .replace(/[-_*]{2,}/g, ' ')
    .replace(/\s+/g, ' ');
  const found = OWN.exec(text)?.groups;
  const body = found && longestName(wordsOf(found['name'] ?? ''), 0)?.bodies[0];
  if (!body) return null;
  const area = (found['area'] ?? '').toLowerCase();
  const place = titleCase(found['place'] ?? '');
  return {
    ...{ name: `${body.name} ${area} ${place}`, level: levelOf(area, place), area, place },
    lines: [lines[0]?.n ?? 1, lines.at(-1)?.n ?? 1],
  };
}
