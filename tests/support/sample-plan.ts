import type { Duty, Plan } from '../../domain/plan.ts';

const duty = (code: string, units: string[], more: Partial<Duty>): Duty => ({
  code,
  heading: 'V.1',
  units,
  role: 'lead',
  cadence: 'standing',
  due: null,
  reportSection: false,
  sensitive: false,
  text: `Nhiệm vụ ${code}`,
  textEn: `Duty ${code}`,
  ...more,
});

/**
 * A small checked plan for tests: a coordinator, an ordered unit, a requested unit, a district of a class,
 * and a duty of every cadence.
 *
 * @param overrides top-level fields that replace the defaults
 */
export function samplePlan(overrides: Partial<Plan> = {}): Plan {
  return {
    schema: 'lien-nganh/plan@1',
    id: 'mau-2021-2025',
    number: '52/KH-UBND',
    date: '2022-03-25',
    title: 'Kế hoạch mẫu giai đoạn 2021-2025',
    titleEn: 'Sample plan 2021-2025',
    level: 'province',
    place: 'Hậu Giang',
    years: { from: 2021, to: 2025 },
    timeZone: 'Asia/Ho_Chi_Minh',
    issuer: { unit: 'ubnd-tinh', name: 'Ủy ban nhân dân tỉnh Hậu Giang' },
    basis: ['Quyết định 1629/QĐ-TTg'],
    coordinator: 'so-lao-dong-thuong-binh-va-xa-hoi',
    letterhead: {
      superior: 'Ủy ban nhân dân tỉnh Hậu Giang',
      body: 'Sở Lao động - Thương binh và Xã hội',
      abbreviation: 'BC-SLĐTBXH',
      signerTitle: ['GIÁM ĐỐC'],
      archive: 'VT, PCTNXH',
    },
    addressees: [
      { unit: 'ubnd-tinh', name: 'Ủy ban nhân dân tỉnh Hậu Giang', due: {} },
      { unit: 'bo-lao-dong', name: 'Bộ Lao động - Thương binh và Xã hội', due: {} },
    ],
    reporting: {
      kinds: ['half-year', 'year'],
      shift: 'previous',
      sendDay: 25,
      unitDaysAfterCutoff: 3,
      unitDaysBeforeSend: 4,
      escalateToAddressee: false,
      overrides: {},
    },
    headings: [
      { number: 'V.1', title: 'Sở Lao động - Thương binh và Xã hội' },
      { number: 'V.2', title: 'Công an tỉnh' },
      { number: 'V.11', title: 'Đề nghị Hội Nông dân tỉnh' },
      { number: 'V.12', title: 'UBND huyện, thị xã, thành phố' },
    ],
    units: [
      {
        id: 'so-lao-dong-thuong-binh-va-xa-hoi',
        name: 'Sở Lao động - Thương binh và Xã hội',
        heading: 'V.1',
        reports: 'ordered',
        class: null,
      },
      { id: 'cong-an-tinh', name: 'Công an tỉnh', heading: 'V.2', reports: 'ordered', class: null },
      { id: 'hoi-nong-dan', name: 'Hội Nông dân tỉnh', heading: 'V.11', reports: 'requested', class: null },
      {
        id: 'huyen-chau-thanh',
        name: 'UBND huyện Châu Thành',
        heading: 'V.12',
        reports: 'ordered',
        class: 'ubnd-huyen-thi-xa-thanh-pho',
      },
    ],
    duties: [
      duty('M-1.1', ['so-lao-dong-thuong-binh-va-xa-hoi'], {}),
      duty('M-1.2', ['so-lao-dong-thuong-binh-va-xa-hoi'], {
        cadence: 'year',
        due: { monthDay: '12-14', shift: 'next' },
      }),
      duty('M-1.8', ['so-lao-dong-thuong-binh-va-xa-hoi'], { cadence: 'half-year', reportSection: true }),
      duty('M-2.1', ['cong-an-tinh'], {
        heading: 'V.2',
        cadence: 'once',
        due: { date: '2024-04-29', shift: 'next' },
      }),
      duty('M-2.2', ['cong-an-tinh'], {
        heading: 'V.2',
        cadence: 'month',
        due: { periodEnd: true, shift: 'previous' },
      }),
      duty('M-2.3', ['cong-an-tinh'], {
        heading: 'V.2',
        cadence: 'quarter',
        due: { periodEnd: true, shift: 'previous' },
      }),
      duty('M-2.8', ['cong-an-tinh'], {
        heading: 'V.2',
        cadence: 'once',
        due: { date: '2023-09-30', shift: 'next' },
        sensitive: true,
      }),
      duty('M-11.1', ['hoi-nong-dan'], {
        heading: 'V.11',
        role: 'support',
        cadence: 'year',
        due: { monthDay: '12-14', shift: 'next' },
      }),
      duty('M-12.1', ['huyen-chau-thanh'], {
        heading: 'V.12',
        cadence: 'year',
        due: { monthDay: '03-31', shift: 'next' },
      }),
      duty('M-12.2', ['huyen-chau-thanh'], {
        heading: 'V.12',
        cadence: 'half-year',
        due: { periodEnd: true, shift: 'previous' },
      }),
      duty('M-C.3', ['cong-an-tinh', 'huyen-chau-thanh'], { heading: 'VI.1', cadence: 'ad-hoc' }),
    ],
    targets: [
      {
        code: 'M-T1',
        statement: 'Tỷ lệ xã, phường, thị trấn có hình thức tuyên truyền',
        statementEn: 'Share of communes with a form of communication',
        operator: '>=',
        value: 70,
        unit: '%',
        by: '2025',
        frequency: null,
        overUnits: 'ratio',
        overTime: 'last',
        numerator: 'Số xã có hình thức tuyên truyền',
        denominator: 'Tổng số xã',
        frozenDenominators: {},
        reportedBy: ['huyen-chau-thanh'],
      },
    ],
    ...overrides,
  };
}
