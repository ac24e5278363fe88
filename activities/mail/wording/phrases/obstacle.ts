/** How notices speak of an obstacle. */
import { both, type Bilingual } from '../../../../domain/bilingual.ts';
import { periodName } from '../../../../words/periods.ts';
import type { NoticeFacts } from '../facts.ts';
import { momentWords } from './names.ts';

/** ` về nhiệm vụ HG-1.2: “…”`, ` with duty HG-1.2: “…”`; nothing where it is about the plan as a whole. */
export function about({ duty, period }: NoticeFacts): Bilingual {
  if (duty)
    return both(` về nhiệm vụ ${duty.code}: “${duty.text}”`, ` with duty ${duty.code}: “${duty.textEn}”`);
  if (!period) return both('', '');
  const { vi, en } = periodName(period);
  return both(` về báo cáo ${vi}`, ` with the report for the ${en}`);
}

/** What the obstacle is called in a subject: by what it is about. */
export function obstacleName(f: NoticeFacts): Bilingual {
  if (f.duty) return both(`vướng mắc về nhiệm vụ ${f.duty.code}`, `obstacle with duty ${f.duty.code}`);
  if (!f.period) return both('vướng mắc khi thực hiện kế hoạch', 'obstacle in carrying out the plan');
  return both(`vướng mắc${about(f).vi}`, `obstacle${about(f).en}`);
}

/** The obstacle itself, as lines of a list. */
export function obstacleLines(f: NoticeFacts): Bilingual[] {
  if (!f.obstacle) return [];
  const { id, text, raisedAt } = f.obstacle;
  const at = momentWords(f, raisedAt);
  return [
    both(`Mã vướng mắc: ${id}`, `Obstacle: ${id}`),
    both(`Nội dung: ${text}`, `Description: ${text}`),
    both(`Nêu lúc: ${at.vi}`, `Raised: ${at.en}`),
  ];
}
