/**
 * A small plan for tests of the engine. Its first half-year of 2024: figures up to 14/6, units by 19/6, upward by
 * 25/6; rungs on 29/5, 12/6, 17/6, 19/6, 20/6, 21/6, 25/6 and 3/7.
 */
import type { Role } from '../../domain/obligation.ts';
import type { Official } from '../../records/directory/directory.ts';

export const PLAN = 'ke-hoach-thu';
export const COORDINATOR = 'so-dau-moi';

export const PLAN_TEXT = `schema: lien-nganh/plan@1
id: ${PLAN}
number: 01/KH-UBND
date: 2024-01-10
title: Kế hoạch thử
level: province
place: Nơi thử
years: { from: 2024, to: 2025 }
issuer: { unit: ubnd-tinh, name: UBND tỉnh }
coordinator: ${COORDINATOR}
letterhead: { body: SỞ ĐẦU MỐI, abbreviation: SĐM, signerTitle: [GIÁM ĐỐC] }
addressees:
  - { unit: ubnd-tinh, name: UBND tỉnh }
reporting: { kinds: [half-year, year] }
headings:
  - { number: V.1, title: Sở Đầu mối }
  - { number: V.2, title: Sở Một }
  - { number: V.3, title: Sở Hai }
  - { number: V.4, title: Sở Ba }
  - { number: V.5, title: Đề nghị Hội Bốn }
units:
  - { id: ${COORDINATOR}, name: Sở Đầu mối, heading: V.1 }
  - { id: so-mot, name: Sở Một, heading: V.2 }
  - { id: so-hai, name: Sở Hai, heading: V.3 }
  - { id: so-ba, name: Sở Ba, heading: V.4 }
  - { id: hoi-bon, name: Hội Bốn, heading: V.5, reports: requested }
duties:
  - { code: KT-1, heading: V.1, role: lead, cadence: standing, text: Làm một việc thường xuyên }
  - { code: KT-2, heading: V.2, role: lead, cadence: year, due: { monthDay: 04-12 }, text: Làm một việc hằng năm }
targets:
  - code: KT-T1
    statement: Xã làm tốt
    operator: '>='
    value: 70
    unit: '%'
    by: 2025
    overUnits: ratio
    numerator: Số xã làm tốt
    denominator: Tổng số xã
    reportedBy: [so-mot, so-hai, so-ba]
`;

/** The invented holder of a role in a unit. */
export function address(unit: string, role: Role): string {
  return `${role}@${unit}.example`;
}

const official = (unit: string, role: Role): Official => ({
  email: address(unit, role),
  name: `Người Thử ${unit} ${role}`,
  unit,
  plan: PLAN,
  roles: [role],
  language: 'vi',
});

/** Everybody whom the small plan's ladder can reach. */
export const OFFICIALS: Official[] = [
  ...[COORDINATOR, 'so-mot', 'so-hai', 'so-ba', 'hoi-bon'].flatMap((unit) => [
    official(unit, 'focal-point'),
    official(unit, 'head'),
  ]),
  official(COORDINATOR, 'coordinator'),
  official(COORDINATOR, 'approver'),
  official(COORDINATOR, 'leadership'),
  official('ubnd-tinh', 'addressee'),
];

/** A report's content with the one figure. */
export function figures(numerator: number, denominator: number): string {
  return JSON.stringify({ figures: { 'KT-T1': { numerator, denominator } } });
}

/** What a unit hands in: the one figure where it reports one, else words. */
export function reportOf(unit: string, numerator = 40, denominator = 50): string {
  if (unit === COORDINATOR) return JSON.stringify({ duties: { 'KT-1': 'Đã làm' } });
  if (unit === 'hoi-bon') return JSON.stringify({ narrative: { results: 'Đã làm' } });
  return figures(numerator, denominator);
}
