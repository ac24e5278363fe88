/** A plan of any number of communes that all report by half-year and year, with its directory. */

const ABBREVIATED = 5;
/** Units in one file of the directory: a file has a limit. */
const UNITS_PER_FILE = 500;

/** The dates of a trial: the day of `due-5` of the first half of 2024, and one on which every report is awaited. */
export const DUE_5 = '2024-06-12T08:00:00+07:00';
/** Early enough for a busy machine to launch a plan: what is past at the launch is never said. */
export const BEFORE_DUE_5 = '2024-06-12T07:59:00+07:00';
export const AWAITED = '2024-06-17T09:00:00+07:00';
export const PERIOD = '2024-h1';

export interface TrialPlan {
  id: string;
  text: string;
  officials: string;
  /** The rest of the directory, where one file does not hold all of it. */
  moreOfficials: string[];
  units: string[];
}

/**
 * @param count how many communes
 * @param id the plan's id
 * @param kind what the communes' ids begin with: plans that share no unit have kinds of their own
 */
export function trialPlan(count: number, id = 'thu-thach', kind = 'xa'): TrialPlan {
  const units = Array.from({ length: count }, (_, i) => `${kind}-${String(i).padStart(ABBREVIATED, '0')}`);
  const members = units.map((unit, i) => `      - { id: ${unit}, name: UBND xã Thử ${i} }`);
  const people = units.map((unit, i) =>
    [
      `  - { email: ${focalPoint(unit)}, name: Người ${i}, unit: ${unit}, roles: [focal-point] }`,
      `  - { email: head@${unit}.example, name: Chủ tịch ${i}, unit: ${unit}, roles: [head] }`,
    ].join('\n'),
  );
  const files = Array.from({ length: Math.ceil(count / UNITS_PER_FILE) }, (_, i) =>
    people.slice(i * UNITS_PER_FILE, (i + 1) * UNITS_PER_FILE),
  );
  const [first = [], ...more] = files;
  return {
    ...{ id, units, text: planText(id, members) },
    officials: officialsText(id, [...COORDINATION, ...first]),
    moreOfficials: more.map((some) => officialsText(id, some)),
  };
}

/** Address of the invented focal point of a unit. */
export const focalPoint = (unit: string): string => `focal-point@${unit}.example`;
export const COORDINATOR = 'coordinator@so-dau-moi.example';
export const APPROVER = 'approver@so-dau-moi.example';
const COORDINATION = [
  `  - { email: ${COORDINATOR}, name: Điều Phối, unit: so-dau-moi, roles: [focal-point, coordinator] }`,
  `  - { email: ${APPROVER}, name: Phê Duyệt, unit: so-dau-moi, roles: [head, approver, leadership] }`,
];

/** A report whose first figure says which one it is. */
export function reportOf(count: number): string {
  const figure = { numerator: (count % 40) + 1, denominator: 50 };
  return JSON.stringify({ figures: { 'TT-T1': figure }, narrative: { results: `Kết quả ${count}` } });
}

function planText(id: string, members: string[]): string {
  return `schema: lien-nganh/plan@1
id: ${id}
number: 07/KH-UBND
date: 2023-12-20
title: Kế hoạch thử thách
level: province
place: Nơi thử
years: { from: 2024, to: 2024 }
issuer: { unit: ubnd-tinh, name: UBND tỉnh }
coordinator: so-dau-moi
letterhead: { body: SỞ ĐẦU MỐI, abbreviation: SĐM, signerTitle: [GIÁM ĐỐC] }
addressees:
  - { unit: ubnd-tinh, name: UBND tỉnh }
reporting: { kinds: [half-year, year] }
headings:
  - { number: '1', title: Sở Đầu mối }
  - { number: '2', title: UBND xã }
units:
  - { id: so-dau-moi, name: Sở Đầu mối, heading: '1' }
classes:
  - id: cap-xa
    name: UBND xã
    heading: '2'
    members:
${members.join('\n')}
duties:
  - { code: TT-1, heading: '1', role: lead, cadence: standing, text: Chủ trì }
  - { code: TT-2, heading: '2', role: lead, cadence: year, due: { monthDay: 03-29 }, text: Xây dựng kế hoạch }
targets:
  - code: TT-T1
    statement: Chỉ tiêu thử
    operator: '>='
    value: 70
    unit: '%'
    by: 2024
    overUnits: ratio
    numerator: Tử số
    denominator: Mẫu số
    reportedBy: ['class:cap-xa']
`;
}

function officialsText(id: string, people: string[]): string {
  return `schema: lien-nganh/officials@1
plan: ${id}
officials:
${people.join('\n')}
`;
}
