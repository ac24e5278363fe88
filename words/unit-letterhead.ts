/** Letterhead and signature block of a unit's own report (Decree 30/2020/NĐ-CP, Annex I), as far as names and law give them. */
import type { Plan } from '../domain/plan.ts';

export interface UnitLetterhead {
  /** The body above, null where there is none or nothing says which. */
  superior: string | null;
  body: string;
  /** Where it is issued, null where nothing says so. */
  place: string | null;
  /** What stands for the issuer in a number: `SYT`; null where only the unit knows. */
  abbreviation: string | null;
  signerTitle: string[];
}

const COMMITTEE = /^(?:UBND|Ủy ban nhân dân)\s+/iu;
const KIND_OF_PLACE = /^(?:tỉnh|thành phố|thị xã|thị trấn|quận|huyện|xã|phường|đặc khu)\s+/iu;
/** Bodies that advise a People's Committee and stand under it, with their heads. */
const DEPARTMENTS: [name: RegExp, signer: string][] = [
  [/^sở\s/iu, 'GIÁM ĐỐC'],
  [/^phòng\s/iu, 'TRƯỞNG PHÒNG'],
];

/** `UBND huyện Châu Thành` → `Ủy ban nhân dân huyện Châu Thành`: bodies stand in full in a head. */
const inFull = (name: string): string => name.replace(/^UBND(?=\s)/u, 'Ủy ban nhân dân');

/** What only the unit itself knows is left open, never guessed. */
export function unitLetterhead(
  plan: Pick<Plan, 'coordinator' | 'issuer' | 'letterhead' | 'level' | 'place'>,
  { id, name }: Pick<Plan['units'][number], 'id' | 'name'>,
): UnitLetterhead {
  const { issuer, letterhead } = plan;
  if (id === plan.coordinator) {
    const { superior, body, abbreviation, signerTitle } = letterhead;
    return {
      superior,
      body,
      signerTitle,
      place: plan.place,
      abbreviation: abbreviation.replace(/^\/?BC-/, ''),
    };
  }
  const nothingAbove = { superior: null, body: inFull(name), abbreviation: null };
  if (COMMITTEE.test(name)) {
    const place = name.replace(COMMITTEE, '').replace(KIND_OF_PLACE, '');
    return {
      ...nothingAbove,
      ...{ place, abbreviation: 'UBND', signerTitle: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] },
    };
  }
  // Units of a ministry's plan sit all over the country.
  const place = plan.level === 'ministry' ? null : plan.place;
  const department = COMMITTEE.test(issuer.name) && DEPARTMENTS.find(([named]) => named.test(name));
  return department
    ? { ...nothingAbove, place, superior: inFull(issuer.name), signerTitle: [department[1]] }
    : { ...nothingAbove, place, signerTitle: ['THỦ TRƯỞNG ĐƠN VỊ'] };
}
