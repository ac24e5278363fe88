/** The parts of a review (sơ kết, tổng kết) whose issuer lays down no outline: those a ministry asks of a five-year review. */
import { both, type Bilingual } from './bilingual.ts';
import type { Plan, ReportPart, Reporting } from './plan.ts';
import type { Section } from './sections.ts';

const part = (number: string, { vi, en }: Bilingual, takes?: Section): ReportPart => ({
  ...{ number, title: vi, titleEn: en },
  ...(takes ? { takes } : {}),
});

export const REVIEW_OUTLINE: readonly ReportPart[] = [
  part('I', both('Công tác tổ chức, chỉ đạo, điều hành', 'Organisation and direction'), 'direction'),
  part(
    'II',
    both(
      'Kết quả thực hiện chỉ tiêu: đạt, chưa đạt, không phù hợp; tồn tại, nguyên nhân, đề xuất',
      'Targets reached, not reached, unsuitable: results, shortcomings, causes, proposals',
    ),
    'assessment',
  ),
  part('III', both('Công tác thông tin, tuyên truyền', 'Communication')),
  part('IV', both('Công tác kiểm tra, thanh tra và xử lý vi phạm', 'Inspection and enforcement')),
  part(
    'V',
    both(
      'Mô hình thí điểm: số lượng, loại hình, số người được phục vụ, bài học',
      'Pilot models: number, kind, people served, lessons',
    ),
  ),
  part('VI', both('Xây dựng, hoàn thiện pháp luật', 'Law')),
  part('VII', both('Nguồn lực thực hiện, theo từng nguồn', 'Resources, by source')),
  part('VIII', both('Hợp tác quốc tế', 'International cooperation')),
  part(
    'IX',
    both('Khó khăn, vướng mắc; nguyên nhân; bài học kinh nghiệm', 'Obstacles, causes, lessons'),
    'obstacles',
  ),
  part(
    'X',
    both('Dự báo tình hình; phương hướng, nhiệm vụ giai đoạn tới', 'Forecast and next period'),
    'next',
  ),
];

/** Fills in the outline of a plan's reviews where its file has none. */
export function withReviewOutline(reporting: Reporting): Reporting {
  const { kinds, contents } = reporting;
  if (!kinds.includes('review') || contents?.review) return reporting;
  return { ...reporting, contents: { ...contents, review: [...REVIEW_OUTLINE] } };
}

/**
 * An outline that was only filled in is no change of the plan: a running one whose reviews have none goes on without,
 * so that what is being written stays where it is.
 */
export function withoutNewOutline(before: Plan, after: Plan): Plan {
  const { review, ...others } = after.reporting.contents ?? {};
  const isFilledIn = review?.every((one, n) => one === REVIEW_OUTLINE[n]);
  if (!isFilledIn || before.reporting.contents?.review || !before.reporting.kinds.includes('review'))
    return after;
  const { contents: _filled, ...reporting } = after.reporting;
  const kept = Object.keys(others).length > 0 ? { contents: others } : {};
  return { ...after, reporting: { ...reporting, ...kept } };
}
