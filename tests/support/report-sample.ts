import type { Period } from '../../domain/obligation.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Figure, Submission } from '../../domain/submission.ts';
import { samplePlan } from './sample-plan.ts';

/** The first half of 2024 as the sample plan reports it. */
export const sampleReportPeriod: Period = {
  id: '2024-h1',
  kind: 'half-year',
  from: '2023-12-15',
  to: '2024-06-14',
  cutoff: '2024-06-14',
  unitDue: '2024-06-19',
  sendDue: '2024-06-25',
  sendDueReason: null,
  draftAt: '2024-06-20T08:00:00+07:00',
  dailyAt: [],
};

/** The sample plan with a title as plans have them, and one more requested unit that never sends anything. */
export function sampleReportPlan(overrides: Partial<Plan> = {}): Plan {
  const plan = samplePlan();
  const silent = { id: 'hoi-cuu-chien-binh', name: 'Hội Cựu chiến binh tỉnh', heading: 'V.11' };
  return samplePlan({
    title: 'Kế hoạch thực hiện Chương trình phòng, chống mại dâm giai đoạn 2021-2025',
    units: [...plan.units, { ...silent, reports: 'requested', class: null }],
    ...overrides,
  });
}

/** A submission of the sample period; `figure` is what it says of the target `M-T1`. */
export function sampleSubmission(unit: string, figure: Figure, more: Partial<Submission> = {}): Submission {
  const version = more.version ?? 1;
  return {
    id: `${unit}-${version}`,
    plan: 'mau-2021-2025',
    obligation: `${unit}/2024-h1`,
    unit,
    period: '2024-h1',
    version,
    receivedAt: '2024-06-18T02:05:00Z',
    // Later versions are said later.
    saidAt: `2024-06-18T02:05:0${version}Z`,
    onTime: true,
    state: 'submitted',
    content: { figures: { 'M-T1': figure }, duties: {}, narrative: {} },
    ...more,
  };
}

/** The coordinator and a district in time, a requested union; the police and another union are silent. */
export function sampleSubmissions(): Submission[] {
  const told = sampleSubmission('so-lao-dong-thuong-binh-va-xa-hoi', 'zero');
  return [
    sampleSubmission('hoi-nong-dan', 'zero', {
      content: { figures: {}, duties: {}, narrative: { results: 'Duy trì 02 câu lạc bộ.' } },
    }),
    sampleSubmission('huyen-chau-thanh', { numerator: 1499, denominator: 2000 }),
    {
      ...told,
      content: {
        figures: {},
        duties: { 'M-1.1': 'Đã thực hiện.' },
        narrative: { situation: 'Tình hình ổn định.', obstacles: 'Kinh phí còn hạn chế.' },
      },
    },
  ];
}
