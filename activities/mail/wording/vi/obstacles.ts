/** Vietnamese words of obstacles: raised, put to leadership, answered. */
import type { NoticeFacts, Words } from '../facts.ts';
import { list, text } from '../facts.ts';
import { capital } from '../../../../words/capital.ts';
import { periodName } from '../../../../words/periods.ts';
import { momentWords } from './names.ts';

/** ` về nhiệm vụ HG-1.2`, or nothing where it is about the plan as a whole. */
function about(f: NoticeFacts): string {
  if (f.duty) return ` về nhiệm vụ ${f.duty.code}: “${f.duty.text}”`;
  return f.period ? ` về báo cáo ${periodName(f.period).vi}` : '';
}

/** What the obstacle is called in a subject: by what it is about. */
function obstacleName(f: NoticeFacts): string {
  if (f.duty) return `vướng mắc về nhiệm vụ ${f.duty.code}`;
  return f.period ? `vướng mắc về báo cáo ${periodName(f.period).vi}` : 'vướng mắc khi thực hiện kế hoạch';
}

const told = (f: NoticeFacts): string[] =>
  f.obstacle
    ? [
        `Mã vướng mắc: ${f.obstacle.id}`,
        `Nội dung: ${f.obstacle.text}`,
        `Nêu lúc: ${momentWords(f, f.obstacle.raisedAt)}`,
      ]
    : [];

export function obstacleRaised(f: NoticeFacts): Words {
  return {
    subject: `${f.unit}: ${obstacleName(f)}`,
    blocks: [
      text(`${f.unit} nêu vướng mắc${about(f)}.`),
      list(told(f)),
      text('Trân trọng đề nghị xem xét, trả lời đơn vị, hoặc báo cáo lãnh đạo nếu vượt thẩm quyền.'),
    ],
  };
}

export function obstacleEscalated(f: NoticeFacts): Words {
  const why = f.why ? [`Lý do báo cáo: ${f.why}`] : [];
  const toUnit = f.role === 'focal-point';
  return {
    subject: toUnit
      ? `${capital(obstacleName(f))}: đã báo cáo lãnh đạo`
      : `${f.unit}: ${obstacleName(f)}, xin ý kiến lãnh đạo`,
    blocks: [
      text(
        toUnit
          ? `Vướng mắc${about(f)} của ${f.unit} đã được báo cáo lãnh đạo ${f.plan.coordinator}; đơn vị sẽ được trả lời sau.`
          : `${f.unit} nêu vướng mắc${about(f)}; việc này cần ý kiến của lãnh đạo.`,
      ),
      list([...told(f), ...(toUnit ? [] : why)]),
    ],
  };
}

export function obstacleAnswered(f: NoticeFacts): Words {
  return {
    subject:
      f.role === 'focal-point'
        ? `${capital(obstacleName(f))}: đã có trả lời`
        : `${f.unit}: ${obstacleName(f)} đã được trả lời`,
    blocks: [
      text(`${f.plan.coordinator} trả lời vướng mắc${about(f)} của ${f.unit}.`),
      list([...told(f), ...(f.obstacle?.answer ? [`Trả lời: ${f.obstacle.answer}`] : [])]),
    ],
  };
}
