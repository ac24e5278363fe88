/** Agencies and territories that were dissolved: who took over, and from when. */

import { addDays } from '../../domain/calendar/dates.ts';
import type { AgencyContext } from '../agencies/context.ts';
import { makeNote } from '../make-note.ts';
import type { DraftNote, DraftUnit, PlanDraft } from '../plan-draft.ts';
import type { Body } from '../registry/body.ts';
import { PROVINCES } from '../registry/provinces.ts';
import { existsOn, REGISTRY } from '../registry/registry.ts';
import { fold } from '../text/fold.ts';
import { printDate, printDateEn } from '../../words/dates.ts';

function bodyOf({ id }: DraftUnit): Body | undefined {
  return (
    REGISTRY.find((body) => body.id === id) ??
    REGISTRY.find(
      (body) =>
        body.suffixed && body.successors && (id === `${body.id}-tinh` || id === `${body.id}-thanh-pho`),
    )
  );
}

/** "Từ 1/3/2025 là: Sở Y tế (trẻ em); Sở Nội vụ (việc làm)"; empty where no successor is known. */
function successorsOf({ validTo, successors = [] }: Body): { vi: string; en: string } {
  if (validTo === undefined || successors.length === 0) return { vi: '', en: '' };
  const from = addDays(validTo, 1);
  const named = successors.map((each) => `${each.name} (${each.for})`).join('; ');
  return { vi: ` Từ ${printDate(from)} là: ${named}.`, en: ` From ${printDateEn(from)} it is: ${named}.` };
}

function aboutUnit(unit: DraftUnit, lines: DraftNote['lines'], { date }: AgencyContext): DraftNote[] {
  const body = bodyOf(unit);
  if (!body) return [];
  const { vi, en } = successorsOf(body);
  if (date === null || existsOn(body, date)) {
    if (vi === '') return [];
    return [makeNote('agency-succeeded', { vi: `${unit.name}.${vi}`, en: `${unit.name}.${en}` }, lines)];
  }
  const told = {
    vi: `${unit.name} không tồn tại vào ngày ${printDate(date)}.${vi}`,
    en: `${unit.name} did not exist on ${printDateEn(date)}.${en}`,
  };
  return [makeNote('agency-out-of-time', told, lines)];
}

/** The issuer's own province, where it is now part of another. */
function aboutProvince({ meta }: PlanDraft, { area, place }: AgencyContext): DraftNote[] {
  const province = PROVINCES.find(
    ({ name, area: kind }) => kind === area && place !== null && fold(name) === fold(place),
  );
  if (province?.validTo === undefined || province.successor === undefined) return [];
  const from = addDays(province.validTo, 1);
  const told = {
    vi: `${province.area} ${province.name}: từ ${printDate(from)} là ${province.successor}.`,
    en: `${province.area} ${province.name}: from ${printDateEn(from)} it is ${province.successor}.`,
  };
  const words = { ...told, vi: told.vi.charAt(0).toUpperCase() + told.vi.slice(1) };
  return [makeNote('province-succeeded', words, meta.lines.issuer ?? [1, 1])];
}

/**
 * Tells the reader of an old plan what its agencies are called now, and of a new one which are gone.
 *
 * @param context whose plan it is, and of which day
 */
export function noteSuccessions(draft: PlanDraft, context: AgencyContext): DraftNote[] {
  const told = new Set<string>();
  const units = draft.headings.flatMap((heading) =>
    heading.units.map((unit) => ({ unit, lines: heading.lines })),
  );
  const once = units.filter(({ unit }) => !told.has(unit.id) && told.add(unit.id));
  return [
    ...aboutProvince(draft, context),
    ...once.flatMap(({ unit, lines }) => aboutUnit(unit, lines, context)),
  ];
}
