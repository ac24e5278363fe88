/** English words of obstacles: raised, put to leadership, answered. */
import type { NoticeFacts, Words } from '../facts.ts';
import { list, text } from '../facts.ts';
import { capital } from '../../../../words/capital.ts';
import { periodName } from '../../../../words/periods.ts';
import { momentWords } from './names.ts';

/** ` with duty HG-1.2`, or nothing where it is about the plan as a whole. */
function about(f: NoticeFacts): string {
  if (f.duty) return ` with duty ${f.duty.code}: “${f.duty.textEn}”`;
  return f.period ? ` with the report for the ${periodName(f.period).en}` : '';
}

/** What the obstacle is called in a subject: by what it is about. */
function obstacleName(f: NoticeFacts): string {
  if (f.duty) return `obstacle with duty ${f.duty.code}`;
  return f.period
    ? `obstacle with the report for the ${periodName(f.period).en}`
    : 'obstacle in carrying out the plan';
}

const told = (f: NoticeFacts): string[] =>
  f.obstacle
    ? [
        `Obstacle: ${f.obstacle.id}`,
        `In its words: ${f.obstacle.text}`,
        `Raised: ${momentWords(f, f.obstacle.raisedAt)}`,
      ]
    : [];

export function obstacleRaised(f: NoticeFacts): Words {
  return {
    subject: `${f.unit}: ${obstacleName(f)}`,
    blocks: [
      text(`${f.unit} has met an obstacle${about(f)}.`),
      list(told(f)),
      text('Please answer the unit, or put it to leadership if it is beyond your remit.'),
    ],
  };
}

export function obstacleEscalated(f: NoticeFacts): Words {
  const why = f.why ? [`Why it is put to you: ${f.why}`] : [];
  const toUnit = f.role === 'focal-point';
  return {
    subject: toUnit
      ? `${capital(obstacleName(f))}: put to leadership`
      : `${f.unit}: ${obstacleName(f)}, your advice is asked`,
    blocks: [
      text(
        toUnit
          ? `The obstacle of ${f.unit}${about(f)} has been put to the leadership of ${f.plan.coordinator}; an answer will follow.`
          : `${f.unit} has met an obstacle${about(f)} that needs the advice of leadership.`,
      ),
      list([...told(f), ...(toUnit ? [] : why)]),
    ],
  };
}

export function obstacleAnswered(f: NoticeFacts): Words {
  return {
    subject:
      f.role === 'focal-point'
        ? `${capital(obstacleName(f))}: answered`
        : `${f.unit}: ${obstacleName(f)} answered`,
    blocks: [
      text(`${f.plan.coordinator} has answered the obstacle of ${f.unit}${about(f)}.`),
      list([...told(f), ...(f.obstacle?.answer ? [`Answer: ${f.obstacle.answer}`] : [])]),
    ],
  };
}
